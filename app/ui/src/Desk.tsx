import { effect, signal } from '@preact/signals';
import { Component, type ComponentChildren, type FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { connected } from './lib/api';
import { whoAmI } from './lib/session';
import { listen } from './lib/stream';
import { where } from './lib/url';
import { FilterBar } from './parts/Filters';
import { Help } from './parts/Help';
import { Toasts, useKeys } from './parts/Bits';
import { Top } from './parts/Top';
import { Actors } from './views/Actors';
import { ActorPage } from './views/ActorPage';
import { Brief } from './views/Brief';
import { Events } from './views/Events';
import { Import } from './views/Import';
import { Incidents } from './views/Incidents';
import { IncidentPage } from './views/IncidentPage';
import { Overview } from './views/Overview';
import { Reading } from './views/Reading';
import { Reports } from './views/Reports';
import { Review } from './views/Review';
import { Timeline } from './views/Timeline';
import { Warnings } from './views/Warnings';

export const helping = signal(false);

/** Views that few open at once are fetched when they are. */
function later<P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  let loaded: FunctionComponent<P> | null = null;
  return function Later(props: P) {
    const [View, set] = useState<FunctionComponent<P> | null>(() => loaded);
    useEffect(() => {
      if (!View) void load().then((view) => ((loaded = view), set(() => view)));
    }, []);
    return View ? <View {...props} /> : <main class="page" aria-busy="true" />;
  };
}

const MapView = later(() => import('./views/Map').then((m) => m.MapView));
const Network = later(() => import('./views/Network').then((m) => m.Network));

const TITLES: Record<string, string> = {
  '': 'Overview', events: 'Events', incidents: 'Incidents', timeline: 'Timeline', map: 'Map', network: 'Network', actors: 'Actors',
  reports: 'Reports', review: 'Review', import: 'Import', warnings: 'Tempo and warning', brief: 'Situation brief',
};

effect(() => {
  const [view = '', id] = where.value.path;
  document.title = `${TITLES[view] ?? 'Not found'}${id ? ` ${id}` : ''} · Vigil`;
});

const FILTERED = new Set(['events', 'incidents', 'timeline', 'map', 'network', 'reports', 'review', 'warnings', 'brief']);

function view(): ComponentChildren {
  const [name = '', id] = where.value.path;
  switch (name) {
    case '':
      return <Overview />;
    case 'events':
      return <Events />;
    case 'incidents':
      return id ? <IncidentPage key={id} id={id} /> : <Incidents />;
    case 'timeline':
      return <Timeline />;
    case 'map':
      return <MapView />;
    case 'network':
      return <Network />;
    case 'actors':
      return id ? <ActorPage key={id} id={id} /> : <Actors />;
    case 'reports':
      return id ? <Reading key={id} id={id} /> : <Reports />;
    case 'review':
      return <Review />;
    case 'import':
      return <Import />;
    case 'warnings':
      return <Warnings />;
    case 'brief':
      return <Brief />;
    default:
      return (
        <main class="page">
          <p class="empty">
            There is no such view. <a href="#/">Back to the overview</a>
          </p>
        </main>
      );
  }
}

export function Desk() {
  useEffect(listen, []);
  useEffect(() => void whoAmI(), []);
  useKeys({
    '?': () => (helping.value = true),
    '/': () => document.querySelector<HTMLInputElement>('#search')?.focus(),
  });
  const [name = '', id] = where.value.path;
  return (
    <>
      <a class="skip" href={location.hash} onClick={(e) => (e.preventDefault(), document.querySelector<HTMLElement>('main')?.focus())}>
        To the content
      </a>
      <Top />
      {!connected.value && (
        <div class="banner" role="alert">
          The connection to Vigil is lost. What you see may be out of date. The desk goes on trying; nothing you wrote is lost.
        </div>
      )}
      {FILTERED.has(name) && !id && <FilterBar />}
      <Guard key={where.value.path.join('/')}>{view()}</Guard>
      <Toasts />
      {helping.value && <Help onClose={() => (helping.value = false)} />}
    </>
  );
}

/** A view that fails says so and leaves the others alone. */
class Guard extends Component<{ children: ComponentChildren }, { error: string | null }> {
  override state = { error: null as string | null };
  override componentDidCatch(error: unknown) {
    this.setState({ error: String(error) });
  }
  override render() {
    if (!this.state.error) return this.props.children;
    return (
      <main class="page">
        <div class="problem" role="alert">
          <b>This view could not be drawn.</b> {this.state.error} Nothing in the store was touched. <a href="#/">Back to the overview</a>
        </div>
      </main>
    );
  }
}
