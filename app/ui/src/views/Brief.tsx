import { useLoad } from '../lib/api';
import { filterQuery, go, here, where } from '../lib/url';
import { plain } from '../lib/words';
import { Empty, Problem } from '../parts/Bits';
import { Cite } from '../parts/Cite';

interface Situation {
  title: string;
  from: string;
  to: string;
  entry: number;
  sections: { title: string; sentences: { words: string; cites: string[] }[] }[];
}

/** A situation report to print, each sentence with what it rests on. */
export function Brief() {
  const since = where.value.params.get('since') ?? '';
  const query = [filterQuery.value, since && `since=${encodeURIComponent(since)}`].filter(Boolean).join('&');
  const load = useLoad<Situation>(`/brief${query ? `?${query}` : ''}`);
  const brief = load.data;
  return (
    <main class="page one brief" tabIndex={-1}>
      <Problem error={load.error} />
      {!brief && load.loading && <Empty>Writing …</Empty>}
      {brief && (
        <>
          <h1>{plain(brief.title)}</h1>
          <p class="faint">
            {brief.from} to {brief.to}, by the record as of entry {brief.entry}.{' '}
            <label>
              What changed since{' '}
              <input type="date" value={since} onChange={(e) => go(here({ since: e.currentTarget.value || null }))} />
            </label>{' '}
            <button type="button" class="chip" onClick={() => print()}>
              Print
            </button>
          </p>
          {brief.sections.map((s) => (
            <section key={s.title}>
              <h2>{plain(s.title)}</h2>
              {s.sentences.map((one, i) => (
                <p key={i}>
                  {plain(one.words)}{' '}
                  {one.cites.slice(0, 6).map((c) => (
                    <Cite key={c} reference={c} />
                  ))}
                  {one.cites.length > 6 && <span class="faint small">and {one.cites.length - 6} more</span>}
                </p>
              ))}
            </section>
          ))}
        </>
      )}
    </main>
  );
}
