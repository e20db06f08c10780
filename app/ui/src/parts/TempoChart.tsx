import { useLoad } from '../lib/api';
import { useSize } from '../lib/size';
import { at, DAY, ticks } from '../lib/time';
import { filterQuery, go, here, where } from '../lib/url';
import { grouped, many, plain } from '../lib/words';
import { Empty, Problem } from './Bits';
import { Choice, Picture } from './Picture';

interface Row {
  from: string;
  to: string;
  /** Null where nothing is known. */
  happenings: number | null;
  imported: number | null;
  reported: number;
  gap_days: number;
}

interface TempoData {
  items: Row[];
  /** Why there is nothing, where nothing bears a name that is asked for. */
  notes?: string[];
  /** Null where too little is known to call anything usual. */
  expected?: { from: string; days: number; mean: number; low: number; high: number; words: string } | null;
}

const TALL = 150;

/** Happenings by period beside how much was reported at all; a gap is a gap and not a zero. */
export function TempoChart() {
  const by = where.value.params.get('by') ?? 'week';
  const query = filterQuery.value;
  const load = useLoad<TempoData>(`/tempo?by=${by}${query ? `&${query}` : ''}`);
  const data = load.data;
  return (
    <>
      <Problem error={load.error} />
      {data && data.items.length === 0 && <Empty>{data.notes?.map(plain).join('; ') ?? 'Nothing is known of any period.'}</Empty>}
      {data && data.items.length > 0 && (
        <Picture
          name="tempo"
          summary={summary(data)}
          controls={<Choice label="By" value={by} options={[['day', 'day'], ['week', 'week'], ['month', 'month']]} onChoose={(v) => go(here({ by: v }))} />}
          table={{ head: ['from', 'until', 'happenings', 'of histories', 'reported at all', 'days in gaps'], rows: data.items.map((r) => [r.from, r.to, r.happenings ?? 'gap', r.imported ?? 'gap', r.reported, r.gap_days]) }}
        >
          <Bars data={data} />
        </Picture>
      )}
    </>
  );
}

function summary(data: TempoData): string {
  const known = data.items.filter((r) => r.happenings !== null);
  const sum = known.reduce((n, r) => n + r.happenings! + (r.imported ?? 0), 0);
  const gaps = data.items.length - known.length;
  const e = data.expected;
  return `${many(sum, 'happening')} from ${data.items[0].from} to ${data.items[data.items.length - 1].to}.${gaps ? ` Of ${many(gaps, 'period')} nothing is known: gaps, not zeros.` : ''} ${
    e ? `For the ${e.days} days from ${e.from} ${grouped(Math.round(e.mean * 10) / 10)} would be usual, ${e.low} to ${e.high} nothing special. ${plain(e.words)}` : e === null ? 'Too little is known to call anything usual.' : ''
  }`;
}

function Bars({ data }: { data: TempoData }) {
  const [box, { width }] = useSize<HTMLDivElement>();
  const rows = data.items;
  const from = at(rows[0].from);
  const to = at(rows[rows.length - 1].to) + DAY;
  const left = 34;
  const x = (t: number) => left + ((t - from) / (to - from)) * (width - left - 8);
  const total = (r: Row) => (r.happenings ?? 0) + (r.imported ?? 0);
  const most = Math.max(1, ...rows.map(total));
  const volume = Math.max(1, ...rows.map((r) => r.reported));
  const y = (n: number) => TALL - (n / most) * (TALL - 12);
  const wide = (r: Row) => Math.max(1.5, x(at(r.to) + DAY) - x(at(r.from)) - 1);
  return (
    <div ref={box} class="chart">
      {width > 0 && (
        <svg width={width} height={TALL + 20} role="img" aria-label="Happenings by period; the table has the numbers">
          <g class="axis">
            {ticks(from, to, Math.max(3, width / 90)).map((t) => (
              <g key={t.at}>
                <line x1={x(t.at)} x2={x(t.at)} y1={8} y2={TALL} />
                <text x={x(t.at) + 3} y={TALL + 14}>
                  {t.label}
                </text>
              </g>
            ))}
            <text class="end" x={left - 5} y={18}>
              {grouped(most)}
            </text>
          </g>
          <g class="bars">
            {rows.map((r) => (
              <g key={r.from}>
                <title>{r.happenings === null ? `${r.from}: nothing is known` : `${r.from}: ${many(total(r), 'happening')}, ${many(r.reported, 'report')}${r.gap_days ? `, ${many(r.gap_days, 'day')} in gaps` : ''}`}</title>
                {r.happenings === null ? (
                  <rect class="gap" x={x(at(r.from))} width={wide(r)} y={12} height={TALL - 12} />
                ) : (
                  <>
                    <rect class="sure" x={x(at(r.from))} width={wide(r)} y={y(r.happenings)} height={TALL - y(r.happenings)} />
                    <rect class="unsure" x={x(at(r.from))} width={wide(r)} y={y(total(r))} height={y(r.happenings) - y(total(r))} />
                  </>
                )}
              </g>
            ))}
          </g>
          <polyline class="volume" points={rows.map((r) => `${x((at(r.from) + at(r.to) + DAY) / 2)},${TALL - (r.reported / volume) * (TALL - 12)}`).join(' ')} />
        </svg>
      )}
      <p class="legend">Bars: happenings (pale: of imported histories). Line: how much was reported at all, at its own scale. Grey: nothing is known.</p>
    </div>
  );
}
