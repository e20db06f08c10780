import { useLoad } from '../lib/api';
import { bare } from '../lib/url';
import { grouped, many, plain } from '../lib/words';
import type { EventItem, Listing, ReportItem } from '../lib/types';
import { DateStrip } from '../parts/DateStrip';
import { Empty, Problem } from '../parts/Bits';
import { IncidentRow, type IncidentItem } from '../parts/IncidentRow';
import type { ActorItem } from './Actors';

interface Stats {
  /** Reports as they came, copies and versions among them. */
  appearances: number;
  origins: number;
  events: number;
  incidents?: number;
}

/** How many happenings stand there at most. */
const SHOWN = 7;

/** What the record holds, and what to look at first. */
export function Overview() {
  const stats = useLoad<Stats>('/stats');
  const incidents = useLoad<Listing<IncidentItem>>('/incidents?sort=origins&limit=60');
  const reports = useLoad<Listing<ReportItem>>('/reports?limit=8');
  const actors = useLoad<Listing<ActorItem>>('/actors?limit=60');
  const review = useLoad<Listing<EventItem>>('/review?limit=1');
  const all = incidents.data?.items ?? [];
  const widely = all.filter((i) => i.origins > 1).slice(0, SHOWN);
  const latest = all.filter((i) => i.origins < 2).slice(0, SHOWN - widely.length);
  const differing = all.filter(differs).slice(0, 6);
  return (
    <main class="page overview" tabIndex={-1}>
      <Problem error={stats.error} />
      <h1 class="hidden">Overview</h1>
      <div class="figures">
        {figure(stats.data?.appearances, 'reports', 'reports')}
        {figure(stats.data?.origins, 'distinct texts', 'reports')}
        {figure(stats.data?.events, 'events told', 'events')}
        {figure(incidents.data?.total ?? stats.data?.incidents, 'incidents', 'incidents')}
        {figure(review.data?.total, 'to review', 'review')}
      </div>
      {stats.data?.appearances === 0 && (
        <Empty>
          The record is empty. <a href={bare('import')}>Paste or drop a report</a> to begin, or run <code>./vigil ingest</code>.
        </Empty>
      )}
      <DateStrip />
      <div class="panes">
        <section>
          {widely.length > 0 && <h2>Told most widely</h2>}
          {widely.map((i) => (
            <IncidentRow key={i.id} incident={i} />
          ))}
          {latest.length > 0 && <h2>Latest happenings</h2>}
          {latest.map((i) => (
            <IncidentRow key={i.id} incident={i} />
          ))}
          <p>
            <a class="chip" href={bare('incidents', { sort: 'origins' })}>
              All happenings
            </a>{' '}
            <a class="chip" href={bare('incidents', { sort: 'dead' })}>
              By the dead
            </a>
          </p>
        </section>
        <section>
          <h2>Where sources differ</h2>
          {differing.length === 0 && <Empty>No two sources differ about a happening.</Empty>}
          {differing.map((i) => (
            <IncidentRow key={i.id} incident={i} />
          ))}
          <h2>Who acts most</h2>
          <p>
            {actorsKnown(actors.data?.items ?? []).map((a) => (
              <a key={a.key} class="chip" href={bare(`actors/${encodeURIComponent(a.key)}`)}>
                {plain(a.name)} <span class="faint">{grouped(a.events)}</span>
              </a>
            ))}
          </p>
        </section>
        <section>
          <h2>Latest reports</h2>
          <ul class="plainlist">
            {(reports.data?.items ?? []).map((r) => (
              <li key={r.id}>
                <a href={bare(`reports/${r.id}`)} dir="auto">
                  {plain(r.called)}
                </a>
                <div class="small faint">{[plain(r.outlet), r.published, many(r.events, 'event')].filter(Boolean).join(' · ')}</div>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </main>
  );
}

/** Those who are known by name first; "police" or "people" are others in every report. */
function actorsKnown(all: ActorItem[]): ActorItem[] {
  const known = all.filter((a) => a.id);
  return (known.length > 4 ? known : all).slice(0, 14);
}

function differs(incident: IncidentItem): boolean {
  return Object.values(incident.agreement ?? {}).some((a) => a === 'differing' || a === 'contradicted' || a === 'revised');
}

function figure(n: number | undefined, name: string, view: string) {
  return (
    <a href={bare(view)}>
      <b>{n === undefined ? '…' : grouped(n)}</b> <span>{name}</span>
    </a>
  );
}
