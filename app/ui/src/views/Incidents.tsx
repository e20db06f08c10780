import { useState } from 'preact/hooks';
import { usePages } from '../lib/api';
import { useChosen } from '../lib/chosen';
import { bare, filterQuery, go, here, where } from '../lib/url';
import { many } from '../lib/words';
import { DateStrip } from '../parts/DateStrip';
import { Empty, Problem, useKeys } from '../parts/Bits';
import { IncidentRow, type IncidentItem } from '../parts/IncidentRow';
import { JoinDialog } from '../parts/Join';
import { VirtualList } from '../parts/VirtualList';

const ORDERS = { latest: 'the latest', origins: 'most widely told', dead: 'most killed' };

/** Each happening once, however many reports tell it. */
export function Incidents() {
  const sort = where.value.params.get('sort') ?? 'latest';
  const asked = [filterQuery.value, sort !== 'latest' && `sort=${encodeURIComponent(sort)}`].filter(Boolean).join('&');
  const list = usePages<IncidentItem>(`/incidents?${asked}`);
  const items = list.data ?? [];
  const [incident, chosen, setChosen] = useChosen(items, (i) => i.id);
  const [joining, setJoining] = useState(false);
  useKeys({
    j: () => setChosen(Math.min(items.length - 1, chosen + 1)),
    k: () => setChosen(Math.max(0, chosen - 1)),
    Enter: () => incident && go(bare(`incidents/${incident.id}`)),
    m: () => incident && setJoining(true),
  });
  return (
    <main class="page one" tabIndex={-1}>
      <h1>Incidents</h1>
      <p class="faint searchline">
        <span>{list.data ? `${many(list.total, 'happening')}, each once, however many reports tell it` : ' '}</span>
        <label class="tally">
          First{' '}
          <select value={sort} onChange={(e) => go(here({ sort: e.currentTarget.value === 'latest' ? null : e.currentTarget.value }))}>
            {Object.entries(ORDERS).map(([value, said]) => (
              <option key={value} value={value} selected={value === sort}>
                {said}
              </option>
            ))}
          </select>
        </label>
      </p>
      <DateStrip />
      <Problem error={list.error} />
      {list.data && items.length === 0 && <Empty>No happening answers to these filters.</Empty>}
      <VirtualList items={items} total={list.total} height={74} label="Incidents" selected={chosen} onEnd={list.next} row={(item, i) => <IncidentRow incident={item} chosen={i === chosen} />} />
      {joining && incident && <JoinDialog id={incident.id} onClose={() => setJoining(false)} />}
    </main>
  );
}
