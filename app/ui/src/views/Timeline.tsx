import { useLoad } from '../lib/api';
import { useSize } from '../lib/size';
import { after, at, before, day, DAY, ticks } from '../lib/time';
import { TYPES } from '../lib/plover';
import { filter, filterQuery, go, here, narrow, where } from '../lib/url';
import { country, grouped, many, plain } from '../lib/words';
import { Brush } from '../parts/Brush';
import { DateStrip, type Bucket, type TimelineData } from '../parts/DateStrip';
import { Empty, Problem } from '../parts/Bits';
import { Choice, Picture } from '../parts/Picture';

const TALL = 150;
const LANE = 26;
const LEFT = 150;

/** How happenings spread over time: density above, lanes below; the strip on top shows what lies around. */
export function Timeline() {
  const params = where.value.params;
  const by = params.get('by') ?? 'auto';
  const lanes = params.get('lanes') ?? 'type';
  const query = filterQuery.value;
  const load = useLoad<TimelineData>(`/timeline?by=${by}&lanes=${lanes}${query ? `&${query}` : ''}`);
  const data = load.data;
  return (
    <main class="page" tabIndex={-1}>
      <h1 class="hidden">Timeline</h1>
      <DateStrip />
      <Problem error={load.error} />
      {data && data.buckets.length === 0 && <Empty>No event with a day answers to these filters.</Empty>}
      {data && data.buckets.length > 0 && (
        <Picture name="timeline" summary={summary(data)} table={table(data)} controls={controls(by, lanes, data)}>
          <Chart data={data} lanes={lanes} />
        </Picture>
      )}
    </main>
  );
}

function controls(by: string, lanes: string, data: TimelineData) {
  const zoom = (factor: number) => () => {
    const from = at(filter('from') || data.buckets[0].start);
    const to = at(filter('to') || before(after(data.buckets[data.buckets.length - 1].start, data.by)));
    const middle = (from + to) / 2;
    const half = Math.max(DAY, ((to - from) / 2) * factor);
    narrow({ from: day(middle - half), to: day(middle + half) });
  };
  return (
    <>
      <Choice label="By" value={by} options={[['auto', `automatic (${data.by})`], ['day', 'day'], ['week', 'week'], ['month', 'month']]} onChoose={(v) => go(here({ by: v }))} />
      <Choice label="Lanes" value={lanes} options={[['type', 'what'], ['actor', 'who'], ['place', 'where'], ['none', 'none']]} onChoose={(v) => go(here({ lanes: v }))} />
      <button type="button" class="chip" onClick={zoom(0.5)} aria-label="Zoom in">
        +
      </button>
      <button type="button" class="chip" onClick={zoom(2)} aria-label="Zoom out">
        −
      </button>
      {(filter('from') || filter('to')) && (
        <button type="button" class="chip" onClick={() => narrow({ from: null, to: null })}>
          All days
        </button>
      )}
    </>
  );
}

function summary(data: TimelineData): string {
  const events = data.buckets.reduce((n, b) => n + b.events, 0);
  const unsure = data.buckets.reduce((n, b) => n + b.uncertain, 0);
  const peak = data.buckets.reduce((a, b) => (b.events > a.events ? b : a));
  const first = data.buckets[0].start;
  const last = before(after(data.buckets[data.buckets.length - 1].start, data.by));
  const top = data.lanes[0] ? ` ${shown(data.lanes[0].label)} leads with ${grouped(total(data.lanes[0].counts))}.` : '';
  return `${many(events, 'event')} from ${first} to ${last}; most in the ${data.by} of ${data.by === 'month' ? peak.start.slice(0, 7) : peak.start} (${grouped(peak.events)} events in ${many(peak.reports, 'report')}). ${
    unsure ? `${grouped(unsure)} stand by a day that is not sure, and are drawn pale.` : 'All days are told.'
  }${data.undated ? ` ${many(data.undated, 'event')} without any day ${data.undated === 1 ? 'is' : 'are'} left out.` : ''}${top}`;
}

function table(data: TimelineData) {
  return {
    head: [data.by, 'events', 'happenings', 'reports', 'day not sure', ...data.lanes.map((l) => shown(l.label))],
    rows: data.buckets.map((b, i) => [b.start, b.events, b.incidents, b.reports, b.uncertain, ...data.lanes.map((l) => l.counts[i] ?? 0)]),
  };
}

function total(counts: number[]): number {
  return counts.reduce((a, b) => a + b, 0);
}

function shown(label: string): string {
  return /^[A-Z]{3}$/.test(label) ? country(label) : plain(label);
}

function Chart({ data, lanes }: { data: TimelineData; lanes: string }) {
  const [box, { width }] = useSize<HTMLDivElement>();
  const { buckets, by } = data;
  const from = filter('from') ? Math.min(at(filter('from')), at(buckets[0].start)) : at(buckets[0].start);
  const end = at(after(buckets[buckets.length - 1].start, by));
  const to = filter('to') ? Math.max(at(filter('to')) + DAY, end) : end;
  const left = width < 600 ? 90 : LEFT;
  const wide = Math.max(50, width - left - 8);
  const x = (t: number) => left + ((t - from) / (to - from)) * wide;
  const height = TALL + 22 + data.lanes.length * LANE;
  const most = Math.max(...buckets.map((b) => b.events));
  const y = (n: number) => TALL - (n / most) * (TALL - 14);
  const bar = (b: Bucket): [number, number] => [x(at(b.start)), Math.max(1.5, x(at(after(b.start, by))) - x(at(b.start)) - 1)];
  const marks = ticks(from, to, Math.max(3, wide / 80));
  return (
    <div class="chart" ref={box}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label="Events over time; the table has the numbers">
          <g class="axis">
            {marks.map((t) => (
              <g key={t.at}>
                <line x1={x(t.at)} x2={x(t.at)} y1={8} y2={height} />
                <text x={x(t.at) + 3} y={TALL + 13}>
                  {t.label}
                </text>
              </g>
            ))}
            <text x={left - 6} y={20} class="end">
              {grouped(most)}
            </text>
            <line x1={left} x2={left + wide} y1={TALL} y2={TALL} />
          </g>
          <g class="bars">
            {buckets.map((b) => {
              const [bx, bw] = bar(b);
              return (
                <g key={b.start}>
                  <title>{`${b.start}: ${many(b.events, 'event')} in ${many(b.reports, 'report')}${b.uncertain ? `, ${b.uncertain} by a day that is not sure` : ''}`}</title>
                  <rect class="sure" x={bx} width={bw} y={y(b.events - b.uncertain)} height={TALL - y(b.events - b.uncertain)} />
                  <rect class="unsure" x={bx} width={bw} y={y(b.events)} height={y(b.events - b.uncertain) - y(b.events)} />
                </g>
              );
            })}
          </g>
          {data.lanes.map((lane, i) => (
            <Lane key={lane.value} lane={lane} field={lanes} top={TALL + 22 + i * LANE} left={left} right={left + wide} buckets={buckets} bar={bar} most={Math.max(...data.lanes.flatMap((l) => l.counts))} />
          ))}
        </svg>
      )}
      <div class="brushbox" style={{ left: `${left}px`, width: `${wide}px`, height: `${TALL}px` }}>
        <Brush width={wide} from={from} to={to} start={null} end={null} onChange={(a, b) => a && narrow({ from: a, to: b })} />
      </div>
    </div>
  );
}

interface LaneProps {
  lane: TimelineData['lanes'][number];
  field: string;
  top: number;
  left: number;
  right: number;
  buckets: Bucket[];
  bar: (b: Bucket) => [number, number];
  most: number;
}

function Lane({ lane, field, top, left, right, buckets, bar, most }: LaneProps) {
  const quad = field === 'type' ? (TYPES[lane.value] ?? 0) : 0;
  const room = left < 120 ? 11 : 20;
  const name = shown(lane.label);
  return (
    <g class={`lane q${quad}`}>
      <line class="rule" x1={left} x2={right} y1={top + LANE} y2={top + LANE} />
      <text class="lanename" x={left - 8} y={top + 17} onClick={() => narrow({ [field]: lane.value })}>
        <title>{`Keep ${name} alone`}</title>
        {name.length > room ? `${name.slice(0, room - 1)}…` : name}
      </text>
      {buckets.map((b, i) => {
        const n = lane.counts[i] ?? 0;
        if (!n) return null;
        const [bx, bw] = bar(b);
        const tall = Math.max(3, Math.sqrt(n / most) * (LANE - 5));
        return (
          <rect key={b.start} x={bx} width={bw} y={top + LANE - tall} height={tall}>
            <title>{`${name}, ${b.start}: ${grouped(n)}`}</title>
          </rect>
        );
      })}
    </g>
  );
}
