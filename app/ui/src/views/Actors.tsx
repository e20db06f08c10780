import { useState } from 'preact/hooks';
import { usePages } from '../lib/api';
import { bare, go, here, where } from '../lib/url';
import { country, grouped, many, plain } from '../lib/words';
import { Empty, Problem, useKeys } from '../parts/Bits';
import { VirtualList } from '../parts/VirtualList';

export interface ActorItem {
  key: string;
  name: string;
  id: string | null;
  country: string | null;
  sectors: string[];
  events: number;
}

/** Who acts in the record, the busiest first. */
export function Actors() {
  const words = where.value.params.get('name') ?? '';
  const list = usePages<ActorItem>(`/actors?${words ? `q=${encodeURIComponent(words)}` : ''}`);
  const items = list.data ?? [];
  const [chosen, setChosen] = useState(-1);
  useKeys({
    j: () => setChosen(Math.min(items.length - 1, chosen + 1)),
    k: () => setChosen(Math.max(0, chosen - 1)),
    Enter: () => items[chosen] && go(bare(`actors/${encodeURIComponent(items[chosen].key)}`)),
  });
  const most = Math.max(1, ...items.map((a) => a.events));
  return (
    <main class="page one" tabIndex={-1}>
      <h1>Actors</h1>
      <p class="searchline">
        <input type="search" value={words} placeholder="Find a name" aria-label="Find a name" onInput={(e) => go(here({ name: e.currentTarget.value }), true)} autoComplete="off" dir="auto" />
        <span class="faint">{list.data && many(list.total, 'actor')}</span>
      </p>
      <Problem error={list.error} />
      {list.data && items.length === 0 && <Empty>Nobody of that name acts in the record.</Empty>}
      <VirtualList
        items={items}
        total={list.total}
        height={38}
        label="Actors"
        selected={chosen}
        onEnd={list.next}
        row={(a, i) => (
          <a class={`row actorrow${i === chosen ? ' chosen' : ''}`} href={bare(`actors/${encodeURIComponent(a.key)}`)}>
            <span class="line">
              <b dir="auto">{plain(a.name)}</b>
              <span class="faint small">{[country(a.country), (a.sectors ?? []).join(' ')].filter(Boolean).join(' · ')}</span>
              <span class="tally">
                <span class="tallybar" style={{ width: `${(80 * a.events) / most}px` }} />
                {grouped(a.events)}
              </span>
            </span>
          </a>
        )}
      />
    </main>
  );
}
