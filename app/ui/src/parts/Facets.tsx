import { useLoad } from '../lib/api';
import { filter, filterQuery, narrow, type FilterName } from '../lib/url';
import { country, grouped, label, plain } from '../lib/words';

interface Value {
  /** What the filter takes for exactly this value. */
  value: string;
  label: string;
  count: number;
}

const FIELDS: [FilterName, string][] = [['type', 'What'], ['actor', 'Who'], ['place', 'Where'], ['status', 'Status'], ['speaker', 'Said by']];

/** The commonest values of what is shown; each is a filter. */
export function Facets() {
  const query = filterQuery.value;
  const load = useLoad<Record<string, Value[]>>(`/facets?fields=type,actor,place,status,speaker&top=8${query ? `&${query}` : ''}`);
  return (
    <aside class="facets" aria-label="Commonest values">
      {FIELDS.map(([field, title]) => {
        const values = load.data?.[field] ?? [];
        const most = Math.max(1, ...values.map((v) => v.count));
        return values.length === 0 ? null : (
          <section key={field}>
            <h2>{title}</h2>
            <ul>
              {values.map((v) => {
                const on = filter(field) === v.value;
                return (
                  <li key={v.value}>
                    <button type="button" aria-pressed={on} onClick={() => narrow({ [field]: on ? null : v.value })}>
                      <span class="bar" style={{ width: `${(100 * v.count) / most}%` }} />
                      <span class="value">{shown(field, v)}</span>
                      <span class="number">{grouped(v.count)}</span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </aside>
  );
}

function shown(field: FilterName, v: Value): string {
  if (field === 'type') return v.value;
  if (field === 'status') return label(v.value);
  if (field === 'speaker' && v.value === 'author') return 'the report itself';
  return /^[A-Z]{3}$/.test(v.label) ? country(v.label) : plain(v.label);
}
