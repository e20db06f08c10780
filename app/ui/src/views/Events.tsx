import { useEffect } from 'preact/hooks';
import { useLoad, usePages } from '../lib/api';
import { useChosen } from '../lib/chosen';
import { lastLook } from '../lib/keep';
import type { EventItem, Listing } from '../lib/types';
import { bare, filterQuery, go, here } from '../lib/url';
import { many } from '../lib/words';
import { Empty, Problem, useKeys } from '../parts/Bits';
import { EventRow } from '../parts/EventRow';
import { Facets } from '../parts/Facets';
import { Found } from '../parts/Found';
import { Preview } from '../parts/Preview';
import { VirtualList } from '../parts/VirtualList';
import { DateStrip } from '../parts/DateStrip';

export const ROW = 74;

/** All events that the filters leave, with the commonest values beside them and the chosen one in full. */
export function Events() {
  const list = usePages<EventItem>(`/events?${filterQuery.value}`);
  const items = list.data ?? [];
  const [event, chosen, setChosen] = useChosen(items, (e) => e.id);
  useEffect(() => setChosen(-1), [filterQuery.value]);
  const open = () => event && go(bare(`reports/${event.report}`, { event: event.number }));
  useKeys({
    j: () => setChosen(Math.min(items.length - 1, chosen + 1)),
    k: () => setChosen(Math.max(0, chosen - 1)),
    Enter: open,
    o: open,
    Escape: () => setChosen(-1),
  });
  return (
    <main class="page three" tabIndex={-1}>
      <Facets />
      <div class="middle">
        <h1 class="hidden">Events</h1>
        <DateStrip />
        <SinceLast />
        <Found />
        <Problem error={list.error} />
        {list.data && items.length === 0 && <Empty>Nothing in the record answers to these filters.</Empty>}
        <VirtualList items={items} total={list.total} height={ROW} label="Events" selected={chosen} onEnd={list.next} row={(item, i) => <EventRow event={item} chosen={i === chosen} onChoose={() => setChosen(i === chosen ? -1 : i)} />} />
      </div>
      {event && <Preview event={event} onClose={() => setChosen(-1)} />}
    </main>
  );
}

/** What the store held when one last looked is asked of the store itself, which can answer as of then. */
function SinceLast() {
  const look = lastLook.value;
  const query = filterQuery.value;
  const health = useLoad<{ entries: number }>('/health');
  const now = useLoad<Listing<unknown>>(`/events?${query ? `${query}&` : ''}limit=1`);
  const asked = look && !query.includes('as_of=') ? look.entries : null;
  const then = useLoad<Listing<unknown>>(asked === null ? null : `/events?${query ? `${query}&` : ''}as_of=${asked}&limit=1`);
  const seen = () => health.data && (lastLook.value = { entries: health.data.entries, when: new Date().toISOString().slice(0, 16).replace('T', ' ') });
  useEffect(() => {
    if (!look && health.data) seen();
  }, [health.data]);
  const fresh = look && now.data && then.data ? now.data.total - then.data.total : 0;
  if (!look || fresh <= 0) return null;
  return (
    <p class="since">
      <b>{many(fresh, 'event')}</b> more than when you last looked ({look.when} UTC).{' '}
      <a class="chip" href={here({ as_of: look.entries })}>
        As it was
      </a>
      <button type="button" class="chip" onClick={seen}>
        Seen
      </button>
    </p>
  );
}
