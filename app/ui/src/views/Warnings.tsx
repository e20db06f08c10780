import { useLoad } from '../lib/api';
import { bare } from '../lib/url';
import { plain } from '../lib/words';
import { Empty, Problem } from '../parts/Bits';

interface Warning {
  id?: string | number;
  rule?: string;
  title?: string;
  what?: string;
  why?: string;
  day?: string;
  baseline?: unknown;
  events?: (string | { id: string })[];
  note?: string;
}

/** What departs from what was to be expected, and why. */
export function Warnings() {
  const load = useLoad<{ items: Warning[]; note?: string }>('/warnings');
  const items = load.data?.items ?? [];
  return (
    <main class="page one" tabIndex={-1}>
      <h1>Warnings</h1>
      <p class="faint">{load.data?.note ?? 'That no source tells of anything is not peace: a silence may be that of the sources.'}</p>
      <Problem error={load.error} />
      {load.data && items.length === 0 && <Empty>No rule sees anything that departs from what was to be expected.</Empty>}
      {items.map((w, i) => (
        <section key={w.id ?? i} class="card">
          <h2>
            {w.day && <time class="faint">{w.day} </time>}
            <b>{plain(w.title ?? w.what ?? w.rule)}</b>
          </h2>
          {w.why && <p>{plain(w.why)}</p>}
          <p>
            {(w.events ?? []).slice(0, 20).map((e) => {
              const id = typeof e === 'string' ? e : e.id;
              const [report, event] = id.split('#');
              return (
                <a key={id} class="chip" href={bare(`reports/${report}`, { event })}>
                  {id}
                </a>
              );
            })}
          </p>
        </section>
      ))}
    </main>
  );
}
