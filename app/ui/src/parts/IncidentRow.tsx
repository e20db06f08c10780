import { TYPES } from '../lib/plover';
import { bare } from '../lib/url';
import { label, many, number, plain } from '../lib/words';

export interface IncidentToll {
  kind: string;
  low: number | null;
  high: number | null;
  best?: number | null;
  value?: number | null;
}

type Who = string | { name: string; key?: string };

export interface IncidentItem {
  id: number;
  type: string;
  modes: string[];
  from: string | null;
  to: string | null;
  day: string | null;
  place: string | { name: string; country: string | null } | null;
  actors: Who[];
  recipients: Who[];
  reports: number;
  origins: number;
  events: number;
  tolls: IncidentToll[];
  agreement: Record<string, string>;
  score: number | null;
  status?: string;
  evidence?: string;
  /** The event that tells most. */
  lead?: string;
}

export function named(one: string | { name: string } | null): string {
  return plain(typeof one === 'string' ? one : one?.name);
}

function list(all: (string | { name: string })[]): string {
  const some = all.slice(0, 4).map(named);
  return some.join(', ') + (all.length > 4 ? ` and ${all.length - 4} more` : '');
}

export function period(incident: Pick<IncidentItem, 'from' | 'to' | 'day'>): string {
  const { from, to, day } = incident;
  if (from && to && from !== to) return `${from} to ${to}`;
  return from ?? (day ? `≤ ${day}` : to ? `≤ ${to}` : 'no day told');
}

const LONGEST = 110;

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …` : text;
}

export function IncidentLine({ incident }: { incident: IncidentItem }) {
  const quad = TYPES[incident.type] ?? 0;
  const whom = list(incident.recipients ?? []);
  const differing = Object.entries(incident.agreement ?? {}).filter(([, a]) => a === 'differing' || a === 'contradicted' || a === 'revised');
  return (
    <>
      <span class="line">
        <time class={incident.from ? '' : 'unsure'}>{period(incident)}</time>
        <span class={`type q${quad}`}>{incident.type}</span>
        {incident.modes?.[0] && <span class="mode">{incident.modes[0]}</span>}
        {incident.status && incident.status !== 'asserted' && <span class="status">{incident.status}</span>}
        {incident.place && <span class="at">{named(incident.place)}</span>}
      </span>
      <span class="line">
        <span class="who">
          {list(incident.actors ?? []) || <span class="faint">not said</span>}
          {whom && ` → ${whom}`}
        </span>
      </span>
      <span class="line small faint">
        <span>
          {many(incident.reports, 'report')}
          {incident.origins !== undefined && incident.origins !== incident.reports && `, ${many(incident.origins, 'origin')}`}
        </span>
        {(incident.tolls ?? []).slice(0, 3).map((t, i) => (
          <span key={i} class="howmany">
            {number(t.low, t.high, t.best ?? t.value ?? null)} {label(t.kind)}
          </span>
        ))}
        {differing.map(([attribute, how]) => (
          <span key={attribute} class={`agreement ${how}`}>
            {label(attribute)} {how}
          </span>
        ))}
        {incident.evidence && <span class="quote">“{short(plain(incident.evidence))}”</span>}
      </span>
    </>
  );
}

export function IncidentRow({ incident, chosen = false }: { incident: IncidentItem; chosen?: boolean }) {
  return (
    <a class={`row q${TYPES[incident.type] ?? 0}${chosen ? ' chosen' : ''}`} href={bare(`incidents/${incident.id}`)}>
      <IncidentLine incident={incident} />
    </a>
  );
}
