import { asTrouble, changes, post, useLoad } from '../lib/api';
import { mayReview } from '../lib/session';
import { filterQuery, link } from '../lib/url';
import { plain } from '../lib/words';
import { Empty, Problem, tell } from '../parts/Bits';
import { Happenings, type Happening } from '../parts/Cite';
import { Rules } from '../parts/Rules';
import { TempoChart } from '../parts/TempoChart';
import { WarningCard, type Warning } from '../parts/WarningCard';

/** One that the store keeps. */
type Kept = Warning & { warning: string; at: string; open: boolean };

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
          <Rules />
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
  const open = kept.filter((w) => w.open);
  const earlier = kept.filter((k) => !k.open || !items.some((w) => isSame(k, w)));
  return (
    <>
      <h2>What rules warn of</h2>
      <Problem error={load.error} />
      {!load.data && load.loading && <Empty>Reckoning …</Empty>}
      {load.data && items.length === 0 && <Empty>No rule sees anything that departs from what is usual at the end of what is known.</Empty>}
      {items.map((w, i) => {
        const same = open.find((k) => isSame(k, w));
        return (
          <WarningCard key={i} warning={w} note={same && `kept as ${same.warning}`}>
            {same && <Seen warning={same} />}
          </WarningCard>
        );
      })}
      {earlier.length > 0 && <h2>Kept as reports arrived</h2>}
      {earlier.map((w) => (
        <WarningCard key={w.warning} warning={w} note={`${w.warning}, ${w.open ? 'open' : 'acknowledged'}`}>
          {w.open && <Seen warning={w} />}
        </WarningCard>
      ))}
    </>
  );
}

function isSame(one: Warning, other: Warning): boolean {
  return one.rule === other.rule && one.series === other.series;
}

function Seen({ warning }: { warning: Kept }) {
  if (!mayReview.value) return null;
  return (
    <div class="actions">
      <button type="button" onClick={() => void seen(warning)}>
        I have seen it
      </button>
    </div>
  );
}

/** It is not raised again while it goes on. */
async function seen(warning: Kept): Promise<void> {
  try {
    await post(`/warnings/${warning.warning}/seen`, { why: 'seen on the desk' });
    tell(`${warning.warning} is acknowledged; it is not raised again while it goes on.`);
  } catch (error) {
    const trouble = asTrouble(error);
    tell(`${trouble.title}: ${trouble.detail}`, undefined, true);
  }
  changes.value++;
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
  const items = (load.data?.items ?? []).filter((f) => f.forecast.at_least_one >= 0.005);
  const percent = (p: number) => `${Math.round(p * 100)} %`;
  return (
    <>
      <h2>Attacks that may come</h2>
      <Problem error={load.error} />
      {!load.data && load.loading && <Empty>Reckoning …</Empty>}
      {load.data && items.length === 0 && <Empty>Too little is known to say anything of the days ahead, or no attack is likely.</Empty>}
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
