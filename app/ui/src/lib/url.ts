import { computed, signal } from '@preact/signals';

/** Where the desk is: the address after the hash tells all of it, so a link shows another what one sees. */
export interface Where {
  path: string[];
  params: URLSearchParams;
}

/** What narrows every view; kept when one goes from view to view. */
export const FILTERS = ['q', 'actor', 'place', 'speaker', 'type', 'status', 'review', 'near', 'from', 'to', 'as_of'] as const;
export type FilterName = (typeof FILTERS)[number];

function parse(hash: string): Where {
  const [path, query] = hash.replace(/^#\/?/, '').split('?', 2);
  return { path: path.split('/').filter(Boolean).map(decode), params: new URLSearchParams(query ?? '') };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const where = signal<Where>(parse(location.hash));
addEventListener('hashchange', () => (where.value = parse(location.hash)));

/** The filters alone, in a fixed order, as a query of the API. */
export const filterQuery = computed(() => {
  const out = new URLSearchParams();
  for (const name of FILTERS) {
    const value = where.value.params.get(name);
    if (value) out.set(name, value);
  }
  return out.toString();
});

export function filter(name: FilterName): string {
  return where.value.params.get(name) ?? '';
}

/** A link to a view that keeps the filters, less or more some. */
export function link(path: string, changes: Record<string, string | number | null | undefined> = {}): string {
  const params = new URLSearchParams(filterQuery.value);
  return address(path, params, changes);
}

/** The same view with some parameters changed; null takes one away. */
export function here(changes: Record<string, string | number | null | undefined>): string {
  return address(where.value.path.map(encodeURIComponent).join('/'), new URLSearchParams(where.value.params), changes);
}

/** A link that keeps nothing. */
export function bare(path: string, changes: Record<string, string | number | null | undefined> = {}): string {
  return address(path, new URLSearchParams(), changes);
}

function address(path: string, params: URLSearchParams, changes: Record<string, string | number | null | undefined>): string {
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === '') params.delete(name);
    else params.set(name, String(value));
  }
  const query = params.toString();
  return `#/${path}${query ? `?${query}` : ''}`;
}

export function go(target: string, replace = false): void {
  if (target === location.hash) return;
  if (replace) {
    history.replaceState(null, '', target);
    where.value = parse(target);
  } else {
    location.hash = target;
  }
}

/** Sets a filter where one is; the view stays. */
export function narrow(changes: Partial<Record<FilterName, string | null>>): void {
  go(here(changes));
}
