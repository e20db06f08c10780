import { useEffect, useRef } from 'preact/hooks';
import { link, where, narrow, go, filter, bare } from '../lib/url';
import { session, signOut } from '../lib/session';
import { theme, type Theme } from '../lib/keep';
import { helping } from '../Desk';

const VIEWS: [string, string][] = [
  ['', 'Overview'], ['events', 'Events'], ['incidents', 'Incidents'], ['timeline', 'Timeline'], ['map', 'Map'], ['network', 'Network'],
  ['actors', 'Actors'], ['reports', 'Reports'], ['review', 'Review'], ['warnings', 'Tempo'], ['brief', 'Brief'], ['import', 'Import'],
];

const NEXT: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };

/** Name, views, search, look. */
export function Top() {
  const current = where.value.path[0] ?? '';
  const nav = useRef<HTMLElement>(null);
  useEffect(() => nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }), [current]);
  const search = (e: Event) => {
    e.preventDefault();
    const words = (e.currentTarget as HTMLFormElement).querySelector('input')!.value.trim();
    if (current === 'events' || current === 'reports' || current === 'incidents' || current === 'timeline' || current === 'map' || current === 'network') narrow({ q: words });
    else go(bare('reports', { q: words }));
  };
  return (
    <header class="top">
      <a class="brand" href="#/">
        Vigil
      </a>
      <nav aria-label="Views" ref={nav}>
        {VIEWS.map(([path, name]) => (
          <a key={path} href={path === '' || path === 'import' ? bare(path) : link(path)} aria-current={current === path ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
      <form role="search" onSubmit={search}>
        <input id="search" type="search" key={filter('q')} defaultValue={filter('q')} placeholder="Search words   /" aria-label="Search words" autoComplete="off" dir="auto" />
      </form>
      {session.value?.csrf && (
        <button type="button" class="quiet" onClick={() => void signOut()} title={`Signed in as ${session.value.name}, ${session.value.role}`}>
          Sign out
        </button>
      )}
      <button type="button" class="quiet" onClick={() => (theme.value = NEXT[theme.value])} aria-label={`Colours: ${theme.value}. Change`} title={`Colours: ${theme.value}`}>
        {theme.value === 'light' ? '☀' : theme.value === 'dark' ? '☾' : '◐'}
      </button>
      <button type="button" class="quiet" onClick={() => (helping.value = true)} aria-label="Help and keys" title="Help and keys (?)">
        ?
      </button>
    </header>
  );
}
