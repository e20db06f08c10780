import type { ComponentChildren } from 'preact';
import { useLoad } from '../lib/api';
import { filterQuery, link } from '../lib/url';
import { grouped, many, plain } from '../lib/words';
import { Empty, Problem } from '../parts/Bits';
import { Cite, Happenings, type Happening } from '../parts/Cite';
import { TempoChart } from '../parts/TempoChart';

interface BackTest {
  weeks: number;
  raised: number;
  right: number;
  precision: number | null;
  surges: number;
  foreseen: number;
  recall: number | null;
  lead_days: number | null;
  false_a_month: number | null;
}

interface Warning {
  rule: string;
  series: string;
  day: string;
  since: string;
  what: string;
  why: string;
  baseline: string;
  gap_days: number;
  back_test: BackTest | string | null;
  events: Happening[];
}

/** One that the store keeps: its events by name alone. */
type Kept = Omit<Warning, 'events'> & { warning: string; at: string; open: boolean; events: string[] };

interface Break {
  day: string;
  kind: string;
  what: string;
  formula: string;
  chance: number;
  events: Happening[];
}

interface Chance {
  mean: number;
  low: number;
  high: number;
  at_least_one: number;
}

interface Foreseen {
  source: string;
  target: string;
  from: string;
  days: number;
  forecast: Chance;
  naive: Record<string, Chance>;
  reasons: { feature: string; times: number }[];
  events: Happening[];
}

/** Tempo, what departs from what is usual, what rules warn of, and what may come. */
export function Warnings() {
  return (
    <main class="page" tabIndex={-1}>
      <h1>Tempo and warning</h1>
      <p class="faint">
        Silence of sources is not peace: where nothing comes in, nothing is known. <a href={link('brief')}>Situation brief of this</a>
      </p>
      <TempoChart />
      <div class="panes two">
        <section>
          <Now />
        </section>
        <section>
          <Breaks />
          <Forecasts />
        </section>
      </div>
    </main>
  );
}

function asked(path: string): string {
  return `${path}${filterQuery.value ? `?${filterQuery.value}` : ''}`;
}

function Now() {
  const load = useLoad<{ items: Warning[]; kept: Kept[] }>(asked('/warnings'));
  const items = load.data?.items ?? [];
  const kept = load.data?.kept ?? [];
  return (
    <>
      <h2>What rules warn of</h2>
      <Problem error={load.error} />
      {!load.data && load.loading && <Empty>Reckoning …</Empty>}
      {load.data && items.length === 0 && <Empty>No rule sees anything that departs from what is usual at the end of what is known.</Empty>}
      {items.map((w, i) => (
        <Card key={i} warning={w}>
          <Happenings all={w.events} />
        </Card>
      ))}
      {kept.length > 0 && <h2>Kept as reports arrived</h2>}
      {kept.map((w) => (
        <Card key={w.warning} warning={w} note={`${w.warning}, ${w.open ? 'open' : 'acknowledged'}`}>
          <p class="small">
            {w.events.slice(-8).map((e) => (
              <Cite key={e} reference={e} />
            ))}
          </p>
        </Card>
      ))}
    </>
  );
}

function Card({ warning: w, note, children }: { warning: Omit<Warning, 'events'>; note?: string; children: ComponentChildren }) {
  return (
    <section class="card q4">
      <h3>
        <b>{plain(w.what)}</b>
      </h3>
      <dl>
        <dt>why</dt>
        <dd>{plain(w.why)}</dd>
        <dt>usual</dt>
        <dd>{plain(w.baseline)}</dd>
        <dt>since</dt>
        <dd>
          {w.since}
          <span class="faint">
            , seen to {w.day}, rule {plain(w.rule)}
            {note && `, ${note}`}
          </span>
        </dd>
        {w.gap_days > 0 && (
          <>
            <dt>gaps</dt>
            <dd>{many(w.gap_days, 'day')} of which too little is known</dd>
          </>
        )}
        <dt>so far</dt>
        <dd>{record(w.back_test)}</dd>
      </dl>
      {children}
    </section>
  );
}

/** How the rule did on this record. */
function record(test: BackTest | string | null): string {
  if (test === null) return 'the past is too short to say how often this rule was right';
  if (typeof test === 'string') return plain(test);
  const lead = test.lead_days === null ? '' : `, ${test.lead_days} days ahead`;
  const wrong = test.false_a_month === null ? '' : `; ${test.false_a_month} false a month`;
  return `right ${grouped(test.right)} of ${many(test.raised, 'time')}; foresaw ${grouped(test.foreseen)} of ${many(test.surges, 'surge')}${lead}${wrong} (${many(test.weeks, 'week')})`;
}

const MOST_BREAKS = 40;

function Breaks() {
  const load = useLoad<{ items: Break[] }>(asked('/breaks'));
  const items = load.data?.items ?? [];
  const last = [...items].sort((a, b) => a.chance - b.chance)[MOST_BREAKS]?.chance ?? 2;
  const shown = items.filter((b) => b.chance < last).slice(0, MOST_BREAKS);
  return (
    <>
      <h2>What breaks with the past</h2>
      <Problem error={load.error} />
      {!load.data && load.loading && <Empty>Reckoning …</Empty>}
      {load.data && items.length === 0 && <Empty>Nothing does in the last four weeks of what is known.</Empty>}
      {shown.map((b, i) => (
        <section key={i} class="telling">
          <p>
            <time class="faint">{b.day}</time> <b>{plain(b.kind)}</b>: {plain(b.what)}
          </p>
          <p class="small faint">{plain(b.formula)}</p>
          <Happenings all={b.events} most={5} />
        </section>
      ))}
      {items.length > shown.length && <p class="faint">These are the least probable; {items.length - shown.length} more.</p>}
    </>
  );
}

function Forecasts() {
  const load = useLoad<{ items: Foreseen[] }>(asked('/forecast'));
  const items = load.data?.items ?? [];
  const percent = (p: number) => `${Math.round(p * 100)} %`;
  return (
    <>
      <h2>Attacks that may come</h2>
      <Problem error={load.error} />
      {!load.data && load.loading && <Empty>Reckoning …</Empty>}
      {load.data && items.length === 0 && <Empty>Too little is known to say anything of the days ahead.</Empty>}
      {items.length > 0 && (
        <div class="scroll" tabIndex={0} role="region" aria-label="Forecasts">
          <table>
            <thead>
              <tr>
                <th scope="col">who on whom</th>
                <th scope="col" class="n">
                  days
                </th>
                <th scope="col" class="n">
                  one or more
                </th>
                <th scope="col" class="n">
                  expected
                </th>
                <th scope="col">naive forecasts</th>
              </tr>
            </thead>
            <tbody>
              {items.map((f) => (
                <tr key={f.source + f.target + f.days} title={f.reasons.map((r) => `${r.feature} × ${r.times}`).join('; ')}>
                  <td>
                    {plain(f.source)} → {plain(f.target)}
                  </td>
                  <td class="n">{f.days}</td>
                  <td class="n">{percent(f.forecast.at_least_one)}</td>
                  <td class="n">
                    {f.forecast.mean.toFixed(1)} <span class="faint">({f.forecast.low}–{f.forecast.high})</span>
                  </td>
                  <td class="faint">
                    {Object.entries(f.naive)
                      .map(([name, c]) => `${name.replace(/_/g, ' ')} ${c.mean.toFixed(1)}`)
                      .join(', ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
