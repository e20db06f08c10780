import { useLoad } from '../lib/api';
import { after, at, day, DAY, ticks, type By } from '../lib/time';
import { useSize } from '../lib/size';
import { filter, filterQuery, narrow } from '../lib/url';
import { many } from '../lib/words';
import { Brush } from './Brush';

export interface Bucket {
  start: string;
  events: number;
  incidents: number;
  reports: number;
  uncertain: number;
}

export interface TimelineData {
  by: By;
  from: string | null;
  to: string | null;
  /** Events without any day. */
  undated?: number;
  buckets: Bucket[];
  lanes: { value: string; label: string; counts: number[] }[];
}

/** The filters without the days, so that the strip shows what lies around them. */
export function withoutDays(): string {
  const params = new URLSearchParams(filterQuery.value);
  params.delete('from');
  params.delete('to');
  return params.toString();
}

const HEIGHT = 46;

/** How what is shown spreads over time; drag over it to keep a period. */
export function DateStrip() {
  const [box, { width }] = useSize<HTMLDivElement>();
  const query = withoutDays();
  const load = useLoad<TimelineData>(`/timeline?by=auto&lanes=none${query ? `&${query}` : ''}`);
  const data = load.data;
  const buckets = data?.buckets ?? [];
  if (buckets.length === 0) return <div class="strip" ref={box} />;
  const by = data!.by;
  const from = at(buckets[0].start);
  const to = at(after(buckets[buckets.length - 1].start, by));
  const x = (t: number) => ((t - from) / (to - from)) * width;
  const most = Math.max(...buckets.map((b) => b.events));
  const tall = (n: number) => (n / most) * (HEIGHT - 16);
  const period = filter('from') || filter('to') ? `${filter('from') || buckets[0].start} to ${filter('to') || day(to - DAY)}` : 'all days';
  return (
    <div class="strip" ref={box}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} role="img" aria-label={`${many(buckets.reduce((n, b) => n + b.events, 0), 'event')} by ${by}; ${period}`}>
          <g class="bars">
            {buckets.map((b) => {
              const left = x(at(b.start));
              const wide = Math.max(1, x(at(after(b.start, by))) - left - 0.6);
              return (
                <g key={b.start}>
                  <rect class="sure" x={left} width={wide} y={HEIGHT - 15 - tall(b.events)} height={tall(b.events - b.uncertain)} />
                  <rect class="unsure" x={left} width={wide} y={HEIGHT - 15 - tall(b.uncertain)} height={tall(b.uncertain)} />
                </g>
              );
            })}
          </g>
          <g class="axis">
            {ticks(from, to, Math.max(3, width / 90)).map((t) => (
              <text key={t.at} x={x(t.at)} y={HEIGHT - 3}>
                {t.label}
              </text>
            ))}
          </g>
        </svg>
      )}
      <Brush width={width} from={from} to={to} start={filter('from') || null} end={filter('to') || null} onChange={(a, b) => narrow({ from: a, to: b })} />
    </div>
  );
}
