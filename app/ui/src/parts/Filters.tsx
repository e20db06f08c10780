import { useState } from 'preact/hooks';
import { useLoad } from '../lib/api';
import { searches } from '../lib/keep';
import { STATUSES, TYPES } from '../lib/plover';
import { FILTERS, filter, filterQuery, go, here, narrow, where, type FilterName } from '../lib/url';
import { grouped, many } from '../lib/words';
import type { Listing } from '../lib/types';

const CALLED: Record<FilterName, string> = {
  q: 'words', actor: 'actor', place: 'place', speaker: 'said by', type: 'type', status: 'status', review: 'review', near: 'near', from: 'from', to: 'until', as_of: 'as of',
};

/** What narrows the view, how much is left, and ways to change it. */
export function FilterBar() {
  const [open, setOpen] = useState(false);
  const query = filterQuery.value;
  const count = useLoad<Listing<unknown>>(`/events?${query ? `${query}&` : ''}limit=1`);
  const all = useLoad<{ events: number }>('/stats');
  const set = FILTERS.filter((name) => filter(name));
  return (
    <section class="filters" aria-label="Filters">
      <div class="bar">
        <output class="total" aria-live="polite">
          <b>{count.data ? grouped(count.data.total) : '…'}</b>
          {set.length > 0 && all.data ? ` of ${many(all.data.events, 'event')}` : ` ${count.data?.total === 1 ? 'event' : 'events'}`}
        </output>
        {set.map((name) => (
          <button key={name} type="button" class="chip on" onClick={() => narrow({ [name]: null })} title="Take this filter away">
            {CALLED[name]}: <b>{shown(name)}</b> <span aria-hidden="true">×</span>
            <span class="hidden">take away</span>
          </button>
        ))}
        {set.length > 1 && (
          <button type="button" class="chip" onClick={() => narrow(Object.fromEntries(FILTERS.map((f) => [f, null])))}>
            Clear all
          </button>
        )}
        <button type="button" class="chip" aria-expanded={open} onClick={() => setOpen(!open)}>
          Filter …
        </button>
        <Saved any={set.length > 0} total={count.data?.total ?? null} />
        <Export query={query} />
      </div>
      {open && <Form onClose={() => setOpen(false)} />}
    </section>
  );
}

function shown(name: FilterName): string {
  const value = filter(name);
  if (name === 'near') {
    const [lat, lon, km] = value.split(',');
    return `${km} km of ${lat}, ${lon}`;
  }
  return value.replace(/^=+/, '');
}

function Form({ onClose }: { onClose: () => void }) {
  const submit = (e: Event) => {
    e.preventDefault();
    const data = new FormData(e.currentTarget as HTMLFormElement);
    narrow(Object.fromEntries([...data].map(([k, v]) => [k, String(v).trim()])));
    onClose();
  };
  const text = (name: FilterName, hint: string, type: 'text' | 'date' = 'text') => (
    <label>
      <span>{CALLED[name]}</span>
      <input name={name} type={type as 'text'} defaultValue={filter(name)} placeholder={hint} autoComplete="off" dir="auto" />
    </label>
  );
  const choice = (name: FilterName, options: string[]) => (
    <label>
      <span>{CALLED[name]}</span>
      <select name={name}>
        {['', ...options].map((o) => (
          <option key={o} value={o} selected={o === filter(name)}>
            {o || 'any'}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form class="filterform" onSubmit={submit}>
      {text('actor', 'name or country’s code')}
      {text('place', 'name or country’s code')}
      {text('speaker', 'name, or named, unnamed, media, author')}
      {choice('type', Object.keys(TYPES))}
      {choice('status', STATUSES)}
      {choice('review', ['machine', 'accepted', 'changed', 'rejected', 'published'])}
      {text('from', '', 'date')}
      {text('to', '', 'date')}
      {text('as_of', 'what the store held then')}
      <button type="submit" class="primary">
        Show
      </button>
    </form>
  );
}

const FORMS = ['csv', 'jsonl', 'geojson', 'acled', 'ged', 'polecat', 'gdelt', 'ftm', 'stix', 'webannotation', 'atom', 'parquet'];

/** All that is left, in another form. */
function Export({ query }: { query: string }) {
  const [open, setOpen] = useState(false);
  const params = new URLSearchParams(query);
  const last = params.get('to');
  params.delete('to');
  if (last) params.set('until', last);
  return (
    <span class="menu">
      <button type="button" class="chip" aria-expanded={open} onClick={() => setOpen(!open)}>
        Export ▾
      </button>
      {open && (
        <ul class="forms">
          {FORMS.map((form) => (
            <li key={form}>
              <a href={`api/v1/export?to=${form}${params.size ? `&${params}` : ''}`} download onClick={() => setOpen(false)}>
                {form}
              </a>
            </li>
          ))}
        </ul>
      )}
    </span>
  );
}

/** Searches kept in this browser, each with how many answers are new since one last looked. */
function Saved({ any, total }: { any: boolean; total: number | null }) {
  const [open, setOpen] = useState(false);
  const save = () => {
    const name = FILTERS.filter((f) => filter(f)).map(shown).join(', ');
    const hash = here({});
    searches.value = [...searches.value.filter((s) => s.hash !== hash), { name: `${name} (${where.value.path[0]})`, hash, seen: total }];
  };
  return (
    <>
      {any && (
        <button type="button" class="chip" onClick={save}>
          {searches.value.some((s) => s.hash === location.hash) ? 'Saved' : 'Save search'}
        </button>
      )}
      {searches.value.length > 0 && (
        <span class="menu">
          <button type="button" class="chip" aria-expanded={open} onClick={() => setOpen(!open)}>
            Saved searches ▾
          </button>
          {open && (
            <ul>
              {searches.value.map((s) => (
                <SavedRow key={s.hash} hash={s.hash} name={s.name} seen={s.seen} onOpen={() => setOpen(false)} />
              ))}
            </ul>
          )}
        </span>
      )}
    </>
  );
}

function SavedRow({ hash, name, seen, onOpen }: { hash: string; name: string; seen: number | null; onOpen: () => void }) {
  const params = new URLSearchParams(hash.split('?')[1] ?? '');
  for (const key of [...params.keys()]) if (!FILTERS.includes(key as FilterName)) params.delete(key);
  params.set('limit', '1');
  const now = useLoad<Listing<unknown>>(`/events?${params}`);
  const fresh = now.data && seen !== null ? now.data.total - seen : 0;
  const open = () => {
    searches.value = searches.value.map((s) => (s.hash === hash ? { ...s, seen: now.data?.total ?? s.seen } : s));
    onOpen();
    go(hash);
  };
  return (
    <li>
      <button type="button" class="plain" onClick={open}>
        {name} {now.data && <span class="faint">{grouped(now.data.total)}</span>} {fresh > 0 && <b class="fresh">{fresh} new</b>}
      </button>
      <button type="button" class="quiet" aria-label={`Forget ${name}`} onClick={() => (searches.value = searches.value.filter((s) => s.hash !== hash))}>
        ×
      </button>
    </li>
  );
}
