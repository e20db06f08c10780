import { useMemo } from 'preact/hooks';
import { useLoad } from '../lib/api';
import { words } from '../lib/difference';
import type { Report } from '../lib/types';
import { here } from '../lib/url';
import { label, plain, visible } from '../lib/words';
import { Problem } from './Bits';

/** Two versions side by side: what the later one leaves out and what it adds. */
export function Difference({ one, other }: { one: string; other: string }) {
  const left = useLoad<Report>(`/reports/${encodeURIComponent(one)}`);
  const right = useLoad<Report>(`/reports/${encodeURIComponent(other)}`);
  const both = left.data && right.data ? [left.data, right.data].sort((a, b) => a.version - b.version) : null;
  const parts = useMemo(() => (both ? words(both[0].text, both[1].text) : []), [left.data, right.data]);
  if (!both) return <Problem error={left.error ?? right.error} />;
  return (
    <section class="difference" aria-label="Difference between versions">
      <header>
        <h2>
          Version {both[0].version} beside version {both[1].version}
        </h2>
        <a href={here({ beside: null })}>Close</a>
      </header>
      <Events before={both[0].id} after={both[1].id} />
      <div class="sides">
        {(['gone', 'new'] as const).map((side) => (
          <div key={side} class="words" dir="auto">
            {parts.filter((p) => p.kind === 'same' || p.kind === side).map((p, i) =>
              p.kind === 'same' ? visible(p.text) : side === 'gone' ? <del key={i}>{visible(p.text)}</del> : <ins key={i}>{visible(p.text)}</ins>,
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

interface Line {
  id: string;
  type: string;
  evidence: string;
}

interface Told {
  added: Line[];
  gone: Line[];
  changed: { before: string; after: string; fields: { name: string; before: string; after: string }[] }[];
}

/** Which events only one of the two tells, and which both tell otherwise. */
function Events({ before, after }: { before: number; after: number }) {
  const load = useLoad<Told>(`/reports/${before}/difference/${after}`);
  const told = load.data;
  if (!told) return <Problem error={load.error} />;
  if (!told.added.length && !told.gone.length && !told.changed.length) return <p class="small">Both tell the same events.</p>;
  const line = (kind: string, e: Line) => (
    <li key={kind + e.id}>
      {kind} <b>{e.type}</b> <span class="quote">“{plain(e.evidence)}”</span> <span class="faint">{e.id}</span>
    </li>
  );
  return (
    <ul class="plainlist small told">
      {told.gone.map((e) => line('No longer told:', e))}
      {told.added.map((e) => line('New:', e))}
      {told.changed.map((c) => (
        <li key={c.after}>
          Told otherwise: {c.after}{' '}
          {c.fields.map((f) => (
            <span key={f.name}>
              {label(f.name)} <del>{plain(f.before) || 'nothing'}</del> <ins>{plain(f.after) || 'nothing'}</ins>{' '}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
