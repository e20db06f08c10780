import { useState } from 'preact/hooks';
import { usePages } from '../lib/api';
import type { ReportItem } from '../lib/types';
import { bare, filter, filterQuery, go, link } from '../lib/url';
import { many, plain } from '../lib/words';
import { Empty, Problem, useKeys } from '../parts/Bits';
import { Marked } from '../parts/Marked';
import { VirtualList } from '../parts/VirtualList';

/** All reports, or those that have the words and events that are asked for. */
export function Reports() {
  const list = usePages<ReportItem>(`/reports?${filterQuery.value}`);
  const items = list.data ?? [];
  const words = filter('q');
  const [chosen, setChosen] = useState(-1);
  useKeys({
    j: () => setChosen(Math.min(items.length - 1, chosen + 1)),
    k: () => setChosen(Math.max(0, chosen - 1)),
    Enter: () => items[chosen] && go(bare(`reports/${items[chosen].id}`)),
  });
  return (
    <main class="page one" tabIndex={-1}>
      <h1>Reports</h1>
      <p class="faint">
        {list.data ? many(list.total, 'report') : ' '}
        {list.data && (words ? ` with “${plain(words)}”, the best first; ` : ', the latest first')}
        {words && <a href={link('events')}>the events that they tell</a>}
      </p>
      <Problem error={list.error} />
      {list.data && items.length === 0 && <Empty>No report answers to these filters.</Empty>}
      <VirtualList
        items={items}
        total={list.total}
        height={72}
        label="Reports"
        selected={chosen}
        onEnd={list.next}
        row={(r, i) => (
          <a class={`row report${i === chosen ? ' chosen' : ''}`} href={bare(`reports/${r.id}`)}>
            <span class="line">
              <time>{r.published ?? 'no day'}</time>
              <b dir="auto">{plain(r.called)}</b>
            </span>
            <span class="line small quote" dir="auto">
              <span>
                <Marked text={r.snippet ?? ''} marks={r.marks} />
              </span>
            </span>
            <span class="line small faint">
              {[plain(r.outlet), many(r.events, 'event'), r.versions > 1 && `version ${r.version} of ${r.versions}`, r.copies > 1 && `in ${r.copies} places`, r.origin !== null && r.origin !== r.id && `copy of report ${r.origin}`].filter(Boolean).join(' · ')}
            </span>
          </a>
        )}
      />
    </main>
  );
}
