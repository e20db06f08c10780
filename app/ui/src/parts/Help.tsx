import { Dialog } from './Bits';

const KEYS: [string, string][] = [
  ['j  k', 'next, previous event or row'],
  ['Enter', 'open what is chosen'],
  ['a', 'accept the event'],
  ['c', 'correct it'],
  ['x', 'reject it'],
  ['s', 'split it from its incident (review, incident)'],
  ['m', 'join two incidents (incidents)'],
  ['u', 'undo the last decision'],
  ['/', 'search'],
  ['?', 'this sheet'],
  ['Esc', 'close'],
];

export function Help({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="How to use the desk" onClose={onClose}>
      <div class="help">
        <dl class="keys">
          {KEYS.map(([key, does]) => (
            <>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </>
          ))}
        </dl>
        <p>
          Colours tell the kind of happening: <b class="q1">verbal cooperation</b>, <b class="q2">material cooperation</b>, <b class="q3">verbal conflict</b>, <b class="q4">material conflict</b>.
        </p>
        <p>
          <b>An event</b> is what one report tells. <b>An incident</b> is one happening, whoever tells it. <b>Origins</b> are reports less their copies.
        </p>
        <p>
          A day with <b>≤</b> before it is only the day of publication: the report does not say when it happened. Filters stand in the address, so a link shows another what you see; they go with you from view to view.
        </p>
        <p>
          <span class="standing machine">machine</span> nobody has looked at it. <span class="standing accepted">reviewed</span> a person agrees. <span class="standing changed">corrected</span> a person changed
          it. <span class="standing published">published</span> a person let it out. What the machine told is kept beside every decision.
        </p>
      </div>
    </Dialog>
  );
}
