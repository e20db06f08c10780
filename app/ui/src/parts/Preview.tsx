import { useLoad } from '../lib/api';
import { numberOf, whole as filled } from '../lib/event';
import type { EventItem, EventRecord } from '../lib/types';
import { bare, link } from '../lib/url';
import { plain } from '../lib/words';
import { Actions } from './Actions';
import { actorLink, Decided, Fields, Heading, StandingBadge } from './Card';

/** The chosen event of a list in full. */
export function Preview({ event: told, onClose, onDone }: { event: EventItem; onClose: () => void; onDone?: () => void }) {
  const whole = useLoad<EventRecord>(`/reports/${told.report}/events/${told.number}`);
  // The list's own until the whole is there; what was asked for before may be another's.
  const fits = whole.data !== null && numberOf(whole.data) === told.number && whole.data.trigger?.text === told.trigger.text;
  const event: EventItem = fits ? { ...told, ...filled(whole.data!), id: told.id, number: told.number, report: told.report, review: told.review } : told;
  const people = [...new Map([...event.actors, ...event.recipients].map((a) => [a.id ?? a.name, a])).values()];
  return (
    <aside class="preview" aria-label="The chosen event">
      <section class={`card q${event.quad}`}>
        <h2>
          <Heading event={event} />
          <StandingBadge standing={event.review ?? 'machine'} />
          <button type="button" class="quiet close" aria-label="Close" onClick={onClose}>
            ×
          </button>
        </h2>
        <Fields event={event} to={null} />
        <Decided event={event} />
        <p class="small">
          <a href={bare(`reports/${event.report}`, { event: event.number })}>Read it in the report</a>
          {event.incident && (
            <>
              {' · '}
              <a href={bare(`incidents/${event.incident}`)}>All reports of this happening</a>
            </>
          )}
        </p>
        <Actions key={event.id} event={event} keys onDone={onDone} />
      </section>
      <p class="small faint">
        {[plain(event.title), plain(event.outlet), event.published, event.id].filter(Boolean).join(' · ')}
      </p>
      {people.length > 0 && (
        <p class="small">
          {people.map((a) => (
            <a class="chip" key={a.id ?? a.name} href={actorLink(a)}>
              {plain(a.name)}
            </a>
          ))}
          {event.place && (
            <a class="chip" href={link('map', { place: `=${event.place.name}` })}>
              {plain(event.place.name)}
            </a>
          )}
        </p>
      )}
    </aside>
  );
}
