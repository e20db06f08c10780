import { useLoad } from '../lib/api';
import type { Listing, ReportItem } from '../lib/types';
import { bare, filter, filterQuery, link } from '../lib/url';
import { many, plain } from '../lib/words';
import { Marked } from './Marked';

const SHOWN = 3;

/** The reports that have the words that are searched for, the best first: what they say need be no event. */
export function Found() {
  const words = filter('q');
  const load = useLoad<Listing<ReportItem>>(words ? `/reports?${filterQuery.value}&limit=${SHOWN}` : null);
  if (!words || !load.data) return null;
  const { items, total } = load.data;
  return (
    <section class="found" aria-label="Reports with these words">
      {items.map((r) => (
        <p key={r.id}>
          <a href={bare(`reports/${r.id}`)} dir="auto">
            {plain(r.called)}
          </a>{' '}
          <span class="faint small">{r.published}</span>{' '}
          <span class="quote" dir="auto">
            <Marked text={r.snippet ?? ''} marks={r.marks} />
          </span>
        </p>
      ))}
      <p>
        <a class="chip" href={link('reports')}>
          {total > SHOWN ? `All ${many(total, 'report')}` : many(total, 'report')} with “{plain(words)}”
        </a>
      </p>
    </section>
  );
}
