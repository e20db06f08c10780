import { useEffect, useState } from 'preact/hooks';
import { usePages } from '../lib/api';
import { lastLook } from '../lib/keep';
import type { EventItem } from '../lib/types';
import { bare, filterQuery, go } from '../lib/url';
import { many } from '../lib/words';
import { Empty, Problem, useKeys } from '../parts/Bits';
import { EventRow } from '../parts/EventRow';
import { Facets } from '../parts/Facets';
import { Preview } from '../parts/Preview';
import { VirtualList } from '../parts/VirtualList';
import { DateStrip } from '../parts/DateStrip';

export const ROW = 74;

/** All events that the filters leave, with the commonest values beside them and the chosen one in full. */
export function Events() {
  const list = usePages<EventItem>(`/events?${filterQuery.value}`);
  const items = list.data ?? [];
  const [chosen, setChosen] = useState(-1);
  useEffect(() => setChosen(-1), [filterQuery.value]);
  const open = () => items[chosen] && go(bare(`reports/${items[chosen].report}`, { event: items[chosen].number }));
  useKeys({
    j: () => setChosen(Math.min(items.length - 1, chosen + 1)),
    k: () => setChosen(Math.max(0, chosen - 1)),
    Enter: open,
    o: open,
    Escape: () => setChosen(-1),
  });
  const event = items[chosen];
  return (
    <main class="page three" tabIndex={-1}>
      <Facets />
      <div class="middle">
        <h1 class="hidden">Events</h1>
        <DateStrip />
        <SinceLast items={items} />
        <Problem error={list.error} />
        {list.data && items.length === 0 && <Empty>Nothing in the record answers to these filters.</Empty>}
        <VirtualList items={items} total={list.total} height={ROW} label="Events" selected={chosen} onEnd={list.next} row={(item, i) => <EventRow event={item} chosen={i === chosen} onChoose={() => setChosen(i === chosen ? -1 : i)} />} />
      </div>
      {event && <Preview event={event} onClose={() => setChosen(-1)} />}
    </main>
  );
}

/** Reports are numbered as they come: what is newer than the last look is new. */
function SinceLast({ items }: { items: EventItem[] }) {
  const newest = items.reduce((most, e) => Math.max(most, e.report), 0);
  const look = lastLook.value;
  const fresh = look ? items.filter((e) => e.report > look.report).length : 0;
  const seen = () => (lastLook.value = { report: Math.max(newest, look?.report ?? 0), when: new Date().toISOString().slice(0, 16).replace('T', ' ') });
  useEffect(() => {
    if (!look && newest) seen();
  }, [newest]);
  if (!look || fresh === 0) return null;
  return (
    <p class="since">
      <b>{many(fresh, 'event')}</b> here {fresh === 1 ? 'is' : 'are'} new since you last looked ({look.when} UTC).{' '}
      <button type="button" class="chip" onClick={seen}>
        Seen
      </button>
    </p>
  );
}
