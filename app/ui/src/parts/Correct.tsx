import { useState } from 'preact/hooks';
import { decide } from '../lib/decide';
import { CERTAINTIES, MODES, STATUSES, TYPES } from '../lib/plover';
import type { Actor, EventItem, Quantity } from '../lib/types';
import { plain } from '../lib/words';
import { Dialog } from './Bits';
import { Fields, Heading } from './Card';

/** The event's fields as the store's decisions spell them. */
function valuesOf(event: EventItem): Record<string, string> {
  return {
    type: event.type,
    modes: event.modes.join(','),
    status: event.status,
    certainty: event.certainty,
    from: event.time.from ?? '',
    to: event.time.to ?? '',
    actors: parties(event.actors),
    recipients: parties(event.recipients),
    place: event.place?.name ?? '',
    country: event.place?.country ?? '',
    killed: people(event.counts, 'killed'),
    injured: people(event.counts, 'injured'),
  };
}

function parties(actors: Actor[]): string {
  return actors.map((a) => plain(a.name) + (a.country ? ` [${a.country}]` : '')).join('; ');
}

function people(counts: Quantity[], kind: string): string {
  const found = counts.find((c) => c.kind === kind && c.low !== null);
  if (!found) return '';
  return found.high === null || found.high === found.low ? `${found.low}` : `${found.low}-${found.high}`;
}

const CALLED: Record<string, string> = {
  type: 'Type', modes: 'Modes', status: 'Status', certainty: 'Certainty', from: 'First day', to: 'Last day', actors: 'Who acts', recipients: 'To whom',
  place: 'Place', country: 'Country', killed: 'Killed', injured: 'Injured',
};

const HINT: Record<string, string> = {
  modes: 'parted by commas', actors: 'parted by semicolons, country’s code as in Students [SDN]', recipients: 'in the same form',
  from: 'YYYY-MM-DD', to: 'YYYY-MM-DD', country: 'three letters', killed: 'a number, or two with a hyphen', injured: 'in the same form',
};

/** What is wrong with an event, and why: only what differs is sent. */
export function Correct({ event, reject, onClose }: { event: EventItem; reject: boolean; onClose: (done: boolean) => void }) {
  const was = valuesOf(event);
  const [values, setValues] = useState(was);
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const changed = Object.fromEntries(Object.entries(values).filter(([name, value]) => value.trim() !== was[name]));
  const nothing = !reject && Object.keys(changed).length === 0;
  const set = (name: string) => (e: { currentTarget: { value: string } }) => setValues({ ...values, [name]: e.currentTarget.value });
  const submit = async (e: Event) => {
    e.preventDefault();
    if (nothing || busy) return;
    setBusy(true);
    const done = await decide(event, reject ? 'reject' : 'change', reject ? {} : changed, why.trim());
    setBusy(false);
    onClose(done);
  };
  const choice = (name: string, options: string[]) => (
    <select value={values[name]} onChange={set(name)} name={name} autoFocus={name === 'type'}>
      {options.map((o) => (
        <option key={o} value={o} selected={o === values[name]}>
          {o}
        </option>
      ))}
    </select>
  );
  return (
    <Dialog title={reject ? `Reject ${event.id}` : `Correct ${event.id}`} onClose={() => onClose(false)}>
      <form onSubmit={submit} class="correct">
        {reject && (
          <div class={`card q${event.quad}`}>
            <h3>
              <Heading event={event} />
            </h3>
            <Fields event={event} to={null} />
          </div>
        )}
        {!reject && (
          <div class="fields">
            {Object.keys(was).map((name) => (
              <label key={name} class={values[name] !== was[name] ? 'changed' : ''}>
                <span>
                  {CALLED[name]} {HINT[name] && <small>{HINT[name]}</small>}
                </span>
                {name === 'type' ? (
                  choice('type', Object.keys(TYPES))
                ) : name === 'status' ? (
                  choice('status', STATUSES)
                ) : name === 'certainty' ? (
                  choice('certainty', CERTAINTIES)
                ) : (
                  <input name={name} value={values[name]} onInput={set(name)} list={name === 'modes' ? 'modes' : undefined} autoComplete="off" dir="auto" />
                )}
                {values[name] !== was[name] && <em>was {was[name] || 'nothing'}</em>}
              </label>
            ))}
            <datalist id="modes">
              {(MODES[values.type] ?? []).map((m) => (
                <option key={m} value={m} />
              ))}
            </datalist>
          </div>
        )}
        <label>
          <span>Why</span>
          <input name="why" value={why} onInput={(e) => setWhy(e.currentTarget.value)} placeholder="for those who read it later" required autoFocus={reject} autoComplete="off" dir="auto" maxLength={2000} />
        </label>
        <footer>
          <button type="button" onClick={() => onClose(false)}>
            Leave it
          </button>
          <button type="submit" class="primary" disabled={nothing || busy}>
            {reject ? 'Reject' : 'Correct'}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
