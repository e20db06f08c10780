import { useMemo } from 'preact/hooks';
import { useLoad } from '../lib/api';
import { words } from '../lib/difference';
import type { Report } from '../lib/types';
import { here } from '../lib/url';
import { names, plain, visible } from '../lib/words';
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
      <p class="small">{events(both[0], both[1])}</p>
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

/** Which events only one of the two tells. */
function events(before: Report, after: Report): string {
  const told = (r: Report) => new Map(r.record.events.map((e) => [`${e.type} ${names(e.actors)} ${names(e.recipients)} ${e.place?.name ?? ''} ${e.counts.map((c) => c.text)}`, e]));
  const [a, b] = [told(before), told(after)];
  const line = (e: Report['record']['events'][number]) => `${e.type} “${plain(e.trigger.text)}”`;
  const gone = [...a].filter(([key]) => !b.has(key)).map(([, e]) => line(e));
  const come = [...b].filter(([key]) => !a.has(key)).map(([, e]) => line(e));
  if (!gone.length && !come.length) return 'Both tell the same events.';
  return [gone.length && `Only in the earlier: ${gone.join('; ')}.`, come.length && `Only in the later: ${come.join('; ')}.`].filter(Boolean).join(' ');
}
