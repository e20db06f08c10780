import { useState } from 'preact/hooks';
import { useLoad } from '../lib/api';
import { mayReview } from '../lib/session';
import { TYPES } from '../lib/plover';
import { after as dayAfter, before as dayBefore } from '../lib/time';
import type { Listing } from '../lib/types';
import { bare } from '../lib/url';
import { grouped, label, many, plain } from '../lib/words';
import { Empty, Problem, useKeys } from '../parts/Bits';
import { IncidentRow, named, period, type IncidentItem } from '../parts/IncidentRow';
import { JoinDialog, SplitDialog } from '../parts/Join';

/** Who tells of it: an event of a report. */
export interface Source {
  event: string;
  report: number;
  origin: number;
  outlet: string | null;
  title: string | null;
  url?: string | null;
  published: string | null;
  speaker: string | null;
  denied?: boolean;
  evidence: string;
  score: number | null;
  why: string | null;
  by: string | null;
}

interface Value {
  text: string;
  sources: Source[];
  origins: number;
}

interface Fact {
  name: string;
  verdict: string;
  values: Value[];
}

export interface IncidentData extends IncidentItem {
  facts: Fact[];
  sources: Source[];
}

const NUMBERS = new Set(['killed', 'injured', 'missing', 'captured', 'displaced', 'participants']);
const ASKED: Record<string, string> = { type: 'what', modes: 'how', status: 'did it happen', actors: 'who', recipients: 'to whom', place: 'where', time: 'when' };

const VERDICTS: Record<string, string> = {
  single: 'one source alone',
  agreed: 'sources agree',
  differing: 'told differently',
  revised: 'revised',
  contradicted: 'contradicted',
};

/** One happening: what all say alike, where they differ, and who says each. */
export function IncidentPage({ id }: { id: string }) {
  const load = useLoad<IncidentData>(`/incidents/${encodeURIComponent(id)}`);
  const [split, setSplit] = useState<string[] | null>(null);
  const [joining, setJoining] = useState(false);
  useKeys(mayReview.value ? { m: () => setJoining(true) } : {});
  const data = load.data;
  if (!data) {
    return (
      <main class="page" tabIndex={-1}>
        <Problem error={load.error} />
      </main>
    );
  }
  const tellings = data.sources ?? [];
  const quad = TYPES[data.type] ?? 0;
  return (
    <main class="page incident" tabIndex={-1}>
      <Problem error={load.error} />
      <header class={`head q${quad}`}>
        <h1>
          <span class="type">{data.type}</span> {data.modes?.join(', ')} <span class="faint">·</span>{' '}
          <span class="who">
            {(data.actors ?? []).map(named).join(', ') || 'not said who'}
            {(data.recipients?.length ?? 0) > 0 && ` → ${data.recipients.map(named).join(', ')}`}
          </span>
        </h1>
        <p>
          {period(data)}
          {data.place && ` · ${named(data.place)}`} · {volume(tellings, data)}{' '}
          {mayReview.value && (
            <button type="button" class="chip" onClick={() => setJoining(true)}>
              Join with another <kbd>m</kbd>
            </button>
          )}
        </p>
      </header>
      <Facts facts={data.facts ?? []} alone={data.origins < 2} />
      <Ledger facts={data.facts ?? []} />
      <Tellings tellings={tellings} onSplit={tellings.length > 1 && mayReview.value ? (events) => setSplit(events) : null} />
      <Around data={data} />
      {split && <SplitDialog id={id} events={split} onClose={() => setSplit(null)} />}
      {joining && <JoinDialog id={data.id} onClose={() => setJoining(false)} />}
    </main>
  );
}

/** Report volume and independent origins are two numbers. */
function volume(tellings: Source[], data: IncidentItem): string {
  const copies = new Set(tellings.filter((t) => t.origin !== t.report).map((t) => t.report)).size;
  return `${many(data.reports, 'report')}, ${many(data.origins, 'independent origin')}${copies ? `, ${many(copies, 'copy', 'copies')} that corroborate nothing` : ''}`;
}

/** Great numbers in groups of three. */
function digits(text: string): string {
  return text.replace(/\d{5,}/g, (n) => grouped(Number(n)));
}

const ORDER = ['contradicted', 'revised', 'differing', 'agreed', 'single'];

/** Each attribute with all its values side by side; what is contradicted comes first. */
function Facts({ facts, alone }: { facts: Fact[]; alone: boolean }) {
  const sorted = [...facts].filter((f) => f.values.length > 0).sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  return (
    <section>
      <h2>{alone ? 'What is said' : 'What they say'}</h2>
      {alone && <p class="faint">One source alone tells of it: nothing confirms it, and nothing contradicts it.</p>}
      <div class="facts">
        {sorted.map((fact) => (
          <section key={fact.name} class={`fact ${fact.verdict}`}>
            <h3>
              {ASKED[fact.name] ?? label(fact.name)} {!(alone && fact.verdict === 'single') && <span class={`agreement ${fact.verdict}`}>{VERDICTS[fact.verdict] ?? fact.verdict}</span>}
            </h3>
            <div class="values">
              {fact.values.map((value) => (
                <div key={value.text} class="value">
                  <b dir="auto">{digits(plain(value.text))}</b>
                  {!alone && (
                    <>
                      <span class="faint small">{many(value.origins, 'origin')}</span>
                      <ul>
                        {firstOfEach(value.sources).map((s) => (
                          <li key={s.event}>
                            <Where source={s} />
                          </li>
                        ))}
                      </ul>
                    </>
                  )}
                </div>
              ))}
            </div>
          </section>
        ))}
      </div>
    </section>
  );
}

/** Copies of a text say nothing of their own. */
function firstOfEach(sources: Source[]): Source[] {
  return [...new Map([...sources].reverse().map((s) => [s.origin, s])).values()].reverse();
}

function Where({ source }: { source: Source }) {
  const [report, event] = source.event.split('#');
  return (
    <a href={bare(`reports/${report}`, { event })} title={plain(source.evidence)}>
      {source.speaker ? `${plain(source.speaker)}${source.denied ? ', who denies it' : ''}, in ` : ''}
      {plain(source.outlet) || plain(source.title) || `report ${source.report}`}
      {source.published && ` ${source.published}`}
    </a>
  );
}

/** How many, in the order in which it was told; no number is chosen or averaged. */
function Ledger({ facts }: { facts: Fact[] }) {
  const rows = facts
    .filter((f) => NUMBERS.has(f.name))
    .flatMap((f) => f.values.flatMap((v) => firstOfEach(v.sources).map((s) => ({ kind: f.name, text: v.text, source: s }))))
    .sort((a, b) => a.kind.localeCompare(b.kind) || (a.source.published ?? '').localeCompare(b.source.published ?? '') || a.source.report - b.source.report);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>How many, as it was told</h2>
      <div class="scroll" tabIndex={0} role="region" aria-label="How many, as it was told">
        <table>
          <thead>
            <tr>
              <th scope="col">day</th>
              <th scope="col">what</th>
              <th scope="col">number</th>
              <th scope="col">change</th>
              <th scope="col">who says so</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => {
              const was = rows[i - 1]?.kind === row.kind ? rows[i - 1] : null;
              return (
                <tr key={i}>
                  <td>{row.source.published ?? 'no day'}</td>
                  <td>{label(row.kind)}</td>
                  <td>
                    <b>{digits(plain(row.text))}</b>
                  </td>
                  <td class="faint">{was ? changed(was.text, row.text) : 'first told'}</td>
                  <td>
                    <Where source={row.source} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function changed(was: string, is: string): string {
  if (was === is) return 'the same';
  const [a, b] = [Number(was.replace(/\D+$/, '').replace(/^\D+/, '')), Number(is.replace(/\D+$/, '').replace(/^\D+/, ''))];
  if (!Number.isFinite(a) || !Number.isFinite(b) || a === b) return `was ${was}`;
  return b > a ? `up from ${was}` : `down from ${was}`;
}

/** All tellings, copies under the text that they copy. */
function Tellings({ tellings, onSplit }: { tellings: Source[]; onSplit: ((events: string[]) => void) | null }) {
  const groups = new Map<number, Source[]>();
  for (const t of tellings) groups.set(t.origin, [...(groups.get(t.origin) ?? []), t]);
  return (
    <section>
      <h2>Who tells of it</h2>
      {tellings.length === 0 && <Empty>Nobody does any longer.</Empty>}
      {[...groups.values()].map((group) => {
        const first = group[0];
        const copies = group.filter((t) => t.report !== first.report);
        return (
          <article key={first.event} class="telling">
            {group
              .filter((t) => t.report === first.report)
              .map((t) => (
                <div key={t.event}>
                  <p class="quote" dir="auto">
                    “{plain(t.evidence)}”
                  </p>
                  <p class="small faint">
                    <Where source={t} /> · {t.event} · {joined(t)}{' '}
                    {t.why && !t.by && (
                      <details class="why">
                        <summary>why</summary>
                        {reasons(t.why)}
                      </details>
                    )}
                    {onSplit && (
                      <button type="button" class="chip" onClick={() => onSplit([t.event])}>
                        Split off
                      </button>
                    )}
                  </p>
                </div>
              ))}
            {copies.length > 0 && (
              <p class="small copies">
                The same text also in{' '}
                {copies.map((c, i) => (
                  <span key={c.event}>
                    {i > 0 && ', '}
                    <Where source={c} />
                  </span>
                ))}
              </p>
            )}
          </article>
        );
      })}
    </section>
  );
}

function joined(t: Source): string {
  if (t.by) return `put here by ${plain(t.by)}${t.why ? `: ${plain(t.why)}` : ''}`;
  if (t.score === null) return 'told first';
  return `joined with a score of ${t.score.toFixed(2)}`;
}

/** What spoke for and against, the weightiest first, without what holds for all. */
function reasons(why: string): string {
  const parts = plain(why).split('; ').filter((p) => !p.startsWith('bias'));
  return parts.map((p) => p.replace(/[._]/g, (c, i: number) => (/\d/.test(p[i + 1] ?? '') && /\d/.test(p[i - 1] ?? '') ? c : ' '))).join(', ');
}

/** What the same people did before and after. */
function Around({ data }: { data: IncidentData }) {
  const lead = data.actors?.[0] ?? data.recipients?.[0];
  const day = data.from ?? data.day ?? data.to;
  const last = data.to ?? day;
  const name = lead ? named(lead) : '';
  const exactly = lead && typeof lead !== 'string' && lead.key ? `==${lead.key}` : `=${name}`;
  const ask = (more: Record<string, string>) => (name && day ? `/incidents?${new URLSearchParams({ actor: exactly, limit: '6', ...more })}` : null);
  const next = useLoad<Listing<IncidentItem>>(ask({ from: dayAfter(last ?? '2000-01-01', 'day') }));
  const former = useLoad<Listing<IncidentItem>>(ask({ to: dayBefore(day ?? '2000-01-01') }));
  const list = (load: typeof next) => (load.data?.items ?? []).filter((i) => i.id !== data.id);
  if (list(next).length === 0 && list(former).length === 0) return null;
  return (
    <div class="panes two">
      <section>
        <h2>Before it, with {name}</h2>
        {list(former).map((i) => (
          <IncidentRow key={i.id} incident={i} />
        ))}
      </section>
      <section>
        <h2>After it, with {name}</h2>
        {list(next).map((i) => (
          <IncidentRow key={i.id} incident={i} />
        ))}
        {name && day && (
          <p>
            <a class="chip" href={bare('timeline', { actor: exactly })}>All on a timeline</a>
          </p>
        )}
      </section>
    </div>
  );
}
