import type { EventItem } from '../lib/types';
import { count, dayOf, names, plain, voice, whereabouts } from '../lib/words';
import { StandingBadge } from './Card';

/** An event in two or three lines of a list. */
export function EventRow({ event, chosen, onChoose }: { event: EventItem; chosen: boolean; onChoose: () => void }) {
  const who = names(event.actors);
  const whom = names(event.recipients);
  const { text, span } = event.evidence;
  const [from, until] = event.trigger.span;
  const inside = from >= span[0] && until <= span[1];
  return (
    <button type="button" class={`row q${event.quad}${chosen ? ' chosen' : ''}`} aria-pressed={chosen} onClick={onChoose}>
      <span class="line">
        <time class={event.time.from ? '' : 'unsure'}>{dayOf(event)}</time>
        <span class={`type q${event.quad}`}>{event.type}</span>
        {event.modes.length > 0 && <span class="mode">{event.modes[0]}</span>}
        {event.status !== 'asserted' && <span class="status">{event.status}</span>}
        <span class="who">
          {who || <span class="faint">not said</span>}
          {whom && ` → ${whom}`}
        </span>
        {event.review && event.review !== 'machine' && <StandingBadge standing={event.review} />}
      </span>
      <span class="line small">
        {event.place && <span class="at">{whereabouts(event.place)}</span>}
        {event.counts.filter((c) => c.kind !== 'other' && c.kind !== 'participants').map((c) => <span class="howmany">{count(c)}</span>)}
        <span class="quote">
          “{inside ? <Clip text={text} from={from - span[0]} until={until - span[0]} quad={event.quad} /> : plain(text)}”
        </span>
      </span>
      <span class="line small faint">
        <span class="source">{[voice(event.attribution), plain(event.outlet), event.published].filter(Boolean).join(' · ')}</span>
      </span>
    </button>
  );
}

function Clip({ text, from, until, quad }: { text: string; from: number; until: number; quad: number }) {
  let before = plain(text.slice(0, from));
  if (before.length > 60) before = `… ${before.slice(before.indexOf(' ', before.length - 60) + 1)}`;
  return (
    <>
      {before && `${before} `}
      <b class={`q${quad}`}>{plain(text.slice(from, until))}</b>
      {/^\s/.test(text.slice(until)) ? ' ' : ''}
      {plain(text.slice(until))}
    </>
  );
}
