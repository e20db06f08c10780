import { useEffect, useState } from 'preact/hooks';
import { useLoad, usePages } from '../lib/api';
import { undo } from '../lib/decide';
import { useChosen } from '../lib/chosen';
import type { EventItem } from '../lib/types';
import { bare, filterQuery, go } from '../lib/url';
import { many, plain } from '../lib/words';
import { Empty, Problem, useKeys } from '../parts/Bits';
import { EventRow } from '../parts/EventRow';
import { SplitDialog } from '../parts/Join';
import type { Decision, Listing } from '../lib/types';
import { Preview } from '../parts/Preview';
import { VirtualList } from '../parts/VirtualList';

/** What a person should look at first, one after the other, by keyboard. */
export function Review() {
  const list = usePages<EventItem>(`/review?${filterQuery.value}`);
  const items = list.data ?? [];
  const [event, at, setChosen] = useChosen(items, (e) => e.id, 0);
  const [splitting, setSplitting] = useState(false);
  useEffect(() => setChosen(0), [filterQuery.value]);
  useKeys({
    j: () => setChosen(Math.min(items.length - 1, at + 1)),
    k: () => setChosen(Math.max(0, at - 1)),
    Enter: () => event && go(bare(`reports/${event.report}`, { event: event.number })),
    s: () => event?.incident && setSplitting(true),
    ...(event ? {} : { u: () => void undo() }),
  });
  return (
    <main class="page three review" tabIndex={-1}>
      <div class="middle">
        <h1 class="hidden">Review</h1>
        <p class="faint">
          {list.data ? `${many(list.total, 'event')} that nobody has looked at, the uncertain and weighty first.` : ' '} <kbd>j</kbd> <kbd>k</kbd> move, <kbd>a</kbd> accept, <kbd>c</kbd> correct, <kbd>x</kbd> reject, <kbd>s</kbd> split, <kbd>u</kbd> undo
        </p>
        <Problem error={list.error} />
        <Open />
        {list.data && items.length === 0 && <Empty>Nothing waits for a review.</Empty>}
        <VirtualList items={items} total={list.total} height={74} label="Events to review" selected={at} onEnd={list.next} row={(item, i) => <EventRow event={item} chosen={i === at} onChoose={() => setChosen(i)} />} />
      </div>
      {event && <Preview key={event.id} event={event} onClose={() => setChosen(0)} />}
      {splitting && event?.incident && <SplitDialog id={event.incident} events={[event.id]} onClose={() => setSplitting(false)} />}
    </main>
  );
}

/** Decisions whose source has changed since: they hold no longer, and are to be made anew. */
function Open() {
  const load = useLoad<Listing<EventItem> & { open?: Decision[] }>('/review?limit=1');
  const open = load.data?.open ?? [];
  if (open.length === 0) return null;
  return (
    <section class="since">
      <b>{many(open.length, 'decision')}</b> to be made anew, since the report has changed:
      <ul class="plainlist small">
        {open.slice(0, 20).map((d) => {
          const [report, event] = (d.event ?? '').split('#');
          return (
            <li key={d.event}>
              <a href={bare(`reports/${report}`, { event })}>{d.event}</a> {plain(d.what)} by {plain(d.who)}
              {d.why && `: ${plain(d.why)}`}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
