import { useLoad } from '../lib/api';
import { TYPES } from '../lib/plover';
import type { EventItem, Listing, Tie } from '../lib/types';
import { bare, link } from '../lib/url';
import { country, grouped, label, many, plain } from '../lib/words';
import { Problem, Empty } from '../parts/Bits';
import { EventRow } from '../parts/EventRow';
import { go } from '../lib/url';

interface Counterpart {
  key: string;
  name: string;
  type?: string;
  types?: Record<string, number>;
  events: number;
  last?: string | null;
}

interface ActorData {
  key: string;
  name: string;
  id: string | null;
  country: string | null;
  sectors: string[];
  events: number;
  names?: string[];
  roles?: { what: string; of?: string | null; from: string | null; to: string | null; source?: string | null }[];
  ties?: (Tie & { report?: number; id?: string })[];
  types: Record<string, number>;
  counterparts: Counterpart[];
}

/** Headings for what somebody did with others, by PLOVER's types. */
const DEALINGS: [string, string[]][] = [
  ['Met', ['CONSULT']],
  ['Agreed with, backed or helped', ['AGREE', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT']],
  ['At odds with', ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']],
  ['Acted against, or was acted against by', ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE']],
  ['Fought', ['ASSAULT']],
];

/** One actor: roles by date, ties, events, and with whom. */
export function ActorPage({ id }: { id: string }) {
  const load = useLoad<ActorData>(`/actors/${encodeURIComponent(id)}`);
  const actor = load.data;
  const wanted = actor ? `==${actor.key}` : null;
  const events = useLoad<Listing<EventItem>>(wanted ? `/events?actor=${encodeURIComponent(wanted)}&limit=25` : null);
  if (!actor) {
    return (
      <main class="page" tabIndex={-1}>
        <Problem error={load.error} />
      </main>
    );
  }
  const types = Object.entries(actor.types ?? {}).sort((a, b) => b[1] - a[1]);
  const most = Math.max(1, ...types.map(([, n]) => n));
  return (
    <main class="page actor" tabIndex={-1}>
      <h1 dir="auto">{plain(actor.name)}</h1>
      <p class="faint">
        {[country(actor.country), (actor.sectors ?? []).join(' '), many(actor.events, 'event'), actor.names && actor.names.length > 1 && `also as ${actor.names.filter((n) => n !== actor.name).slice(0, 6).map(plain).join(', ')}`].filter(Boolean).join(' · ')}
      </p>
      <p>
        <a class="chip" href={link('network', { actor: null }) + (link('network', { actor: null }).includes('?') ? '&' : '?') + `around=${encodeURIComponent(actor.key)}`}>
          Network from here
        </a>
        <a class="chip" href={bare('timeline', { actor: wanted })}>
          Timeline
        </a>
        <a class="chip" href={bare('map', { actor: wanted })}>
          Map
        </a>
        <a class="chip" href={bare('incidents', { actor: wanted })}>
          Incidents
        </a>
      </p>
      <div class="panes two">
        <section>
          {(actor.roles?.length ?? 0) > 0 && (
            <>
              <h2>Roles</h2>
              <table>
                <tbody>
                  {actor.roles!.map((r, i) => (
                    <tr key={i}>
                      <td>{plain(r.what)}
                        {r.of && (
                          <>
                            {' '}
                            of <a href={bare(`actors/${encodeURIComponent(r.of)}`)}>{called(r.of)}</a>
                          </>
                        )}</td>
                      <td class="faint">{[r.from, r.to].some(Boolean) ? `${r.from ?? '…'} to ${r.to ?? 'today'}` : 'no dates'}</td>
                      <td class="faint">{plain(r.source)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          )}
          {(actor.ties?.length ?? 0) > 0 && (
            <>
              <h2>Ties that reports tell</h2>
              <ul class="plainlist small">
                {actor.ties!.map((t, i) => (
                  <li key={i}>
                    {plain(t.from?.name)} {label(t.relation)} {plain(t.to?.name)}
                    {t.from_date && ` from ${t.from_date}`}
                    {t.to_date && ` until ${t.to_date}`}
                    {t.evidence && <span class="quote"> “{plain(t.evidence.text)}”</span>}
                    {t.report && (
                      <>
                        {' '}
                        <a href={bare(`reports/${t.report}`)}>report {t.report}</a>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
          <h2>What</h2>
          <table>
            <tbody>
              {types.map(([type, n]) => (
                <tr key={type}>
                  <td>
                    <a class={`type q${TYPES[type] ?? 0}`} href={bare('events', { actor: wanted, type })}>
                      {type}
                    </a>
                  </td>
                  <td>
                    <span class="tallybar" style={{ width: `${(160 * n) / most}px` }} />
                    {grouped(n)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <h2>With whom</h2>
          {DEALINGS.map(([title, group]) => {
            const with_ = dealt(actor.counterparts ?? [], group);
            return with_.length === 0 ? null : (
              <p key={title}>
                <span class="faint">{title}:</span>{' '}
                {with_.slice(0, 14).map(([c, n]) => (
                  <a key={c.key} class="chip" href={bare(`actors/${encodeURIComponent(c.key)}`)}>
                    {plain(c.name)} <span class="faint">{grouped(n)}</span>
                  </a>
                ))}
              </p>
            );
          })}
        </section>
        <section>
          <h2>Latest events</h2>
          <Problem error={events.error} />
          {events.data?.items.length === 0 && <Empty>No events.</Empty>}
          <div class="rows">
            {(events.data?.items ?? []).map((e) => (
              <EventRow key={e.id} event={e} chosen={false} onChoose={() => go(bare(`reports/${e.report}`, { event: e.number }))} />
            ))}
          </div>
          <p>
            <a class="chip" href={bare('events', { actor: wanted })}>All {events.data ? grouped(events.data.total) : ''} events</a>
          </p>
        </section>
      </div>
    </main>
  );
}

/** A key of the actors' files as a name. */
function called(key: string): string {
  if (/^[A-Z]{3}$/.test(key)) return country(key);
  return /^[a-z0-9-]+$/.test(key) ? key.split('-').map((w) => w[0]?.toUpperCase() + w.slice(1)).join(' ') : plain(key);
}

function dealt(all: Counterpart[], group: string[]): [Counterpart, number][] {
  const out = new Map<string, [Counterpart, number]>();
  for (const c of all) {
    const types = c.types ?? (c.type ? { [c.type]: c.events } : {});
    const n = group.reduce((sum, type) => sum + (types[type] ?? 0), 0);
    if (n > 0) out.set(c.key, [c, (out.get(c.key)?.[1] ?? 0) + n]);
  }
  return [...out.values()].sort((a, b) => b[1] - a[1]);
}
