import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLoad } from '../lib/api';
import { arrange, net, type Net, type NetEdge, type NetLink, type NetNode } from '../lib/layout';
import { paint, pictureOf } from '../lib/netpaint';
import { usePanZoom, type View } from '../lib/panzoom';
import { bare, filterQuery, go, here, link, where } from '../lib/url';
import { country, grouped, label, many, plain } from '../lib/words';
import { DateStrip } from '../parts/DateStrip';
import { Empty, Problem } from '../parts/Bits';
import { Choice, Picture } from '../parts/Picture';

interface NetworkData {
  nodes: Omit<NetNode, 'r'>[];
  edges: NetEdge[];
  /** How many actors more there are. */
  cut?: number;
}

/** Who deals with whom in the period that is kept, from one actor outwards or the busiest first. */
export function Network() {
  const params = where.value.params;
  const around = params.get('around');
  const depth = params.get('depth') ?? '1';
  const ties = params.get('ties') ?? 'true';
  const limit = params.get('most') ?? '150';
  const query = new URLSearchParams(filterQuery.value);
  if (around) query.set('around', around);
  query.set('depth', depth);
  query.set('ties', ties);
  query.set('limit', limit);
  const load = useLoad<NetworkData>(`/network?${query}`);
  const data = useMemo(() => (load.data ? net(load.data.nodes, load.data.edges) : null), [load.data]);
  const middle = data?.nodes.find((n) => n.key === around)?.name ?? around;
  return (
    <main class="page filled" tabIndex={-1}>
      <h1 class="hidden">Network</h1>
      <DateStrip />
      <Problem error={load.error} />
      {data && data.nodes.length === 0 && <Empty>Nobody deals with anybody under these filters.</Empty>}
      {data && data.nodes.length > 0 && (
        <Graph
          key={`${around}${load.data!.nodes.length}${load.data!.edges.length}${query}`}
          data={data}
          cut={load.data?.cut ?? 0}
          around={around}
          controls={
            <>
              {around && (
                <button type="button" class="chip on" onClick={() => go(here({ around: null }))}>
                  around: <b>{plain(middle)}</b> ×
                </button>
              )}
              {around && <Choice label="Steps" value={depth} options={[['1', 'one'], ['2', 'two']]} onChoose={(v) => go(here({ depth: v }))} />}
              <Choice label="Ties" value={ties} options={[['true', 'shown'], ['false', 'left out']]} onChoose={(v) => go(here({ ties: v }))} />
              <Choice label="At most" value={limit} options={[['60', '60'], ['150', '150'], ['500', '500'], ['2000', '2,000']]} onChoose={(v) => go(here({ most: v }))} />
            </>
          }
        />
      )}
    </main>
  );
}

function Graph({ data, cut, around, controls }: { data: Net; cut: number; around: string | null; controls: preact.ComponentChildren }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [chosen, setChosen] = useState<NetNode | null>(null);
  const [hover, setHover] = useState<NetNode | null>(null);
  const [tick, setTick] = useState(0);
  const [box, view, size, { reset, zoom }] = usePanZoom(() => fit(data.nodes));
  useEffect(() => arrange(data, around, () => setTick((n) => n + 1)), [data]);
  useEffect(() => {
    if (canvas.current && size.width) paint(canvas.current, data, view, size, hover ?? chosen, around);
  }, [tick, view.x, view.y, view.k, size, hover, chosen, document.documentElement.dataset.theme]);
  const found = (e: MouseEvent): NetNode | null => {
    const rect = canvas.current!.getBoundingClientRect();
    const x = view.x + (e.clientX - rect.left - size.width / 2) / view.k;
    const y = view.y + (e.clientY - rect.top - size.height / 2) / view.k;
    return nearest(data.nodes, x, y, 8 / view.k);
  };
  return (
    <Picture
      name="network"
      summary={summary(data, cut)}
      table={table(data)}
      svg={() => pictureOf(data, view, size, around)}
      controls={
        <>
          {controls}
          <button type="button" class="chip" onClick={() => zoom(1.5)} aria-label="Zoom in">
            +
          </button>
          <button type="button" class="chip" onClick={() => zoom(1 / 1.5)} aria-label="Zoom out">
            −
          </button>
          <button type="button" class="chip" onClick={reset}>
            Fit
          </button>
        </>
      }
    >
      <div class="graph">
        <div class="world" ref={box} tabIndex={0} role="region" aria-label="Network: arrow keys move it, plus and minus zoom; the table lists it" onClick={(e) => setChosen(found(e))} onPointerMove={(e) => e.buttons === 0 && setHover(found(e))} onPointerLeave={() => setHover(null)}>
          <canvas ref={canvas} role="img" aria-label="Who deals with whom" />
        </div>
        {chosen && <NodePanel node={chosen} links={data.links.filter((l) => l.a === chosen || l.b === chosen)} onClose={() => setChosen(null)} />}
      </div>
      <p class="legend">
        A line is what two did to or with one another, in the colour of most of it; a dashed line is a tie, such as membership. Choose somebody to see with whom.
      </p>
    </Picture>
  );
}

function nearest(nodes: NetNode[], x: number, y: number, reach: number): NetNode | null {
  let best: NetNode | null = null;
  let least = Infinity;
  for (const n of nodes) {
    const far = Math.hypot(n.x! - x, n.y! - y) - n.r;
    if (far < reach && far < least) [best, least] = [n, far];
  }
  return best;
}

function fit(nodes: NetNode[]): View {
  const xs = nodes.map((n) => n.x ?? 0);
  const ys = nodes.map((n) => n.y ?? 0);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2, k: 0, width: Math.max(400, x1 - x0 + 160), height: Math.max(260, y1 - y0 + 80) };
}

function NodePanel({ node, links, onClose }: { node: NetNode; links: NetLink[]; onClose: () => void }) {
  const sorted = [...links].sort((a, b) => b.events - a.events);
  return (
    <aside class="nodepanel" aria-label={`What ${plain(node.name)} has to do with others`}>
      <h2>
        <a href={bare(`actors/${encodeURIComponent(node.key)}`)}>{plain(node.name)}</a>
        <button type="button" class="quiet close" aria-label="Close" onClick={onClose}>
          ×
        </button>
      </h2>
      <p class="faint small">{[country(node.country), (node.sectors ?? []).join(' '), many(node.events, 'event')].filter(Boolean).join(' · ')}</p>
      <p>
        <button type="button" class="chip" onClick={() => go(here({ around: node.key }))}>
          Outwards from here
        </button>
        <a class="chip" href={link('events', { actor: `==${node.key}` })}>
          Events
        </a>
      </p>
      <ul class="plainlist small">
        {sorted.slice(0, 60).map((l, i) => {
          const other = l.a === node ? l.b : l.a;
          return (
            <li key={i}>
              {l.a === node ? '→ ' : '← '}
              <b>{plain(other.name)}</b> {l.kind === 'tie' ? <span class="faint">{Object.keys(l.types).map(label).join(', ')}</span> : Object.entries(l.types).sort((a, b) => b[1] - a[1]).map(([type, n]) => `${type.toLowerCase()} ${grouped(n)}`).join(', ')}
              <div>
                {l.examples.slice(0, 5).map((id) => {
                  const [report, event] = id.split('#');
                  return (
                    <a key={id} class="chip" href={bare(`reports/${report}`, { event })}>
                      {id}
                    </a>
                  );
                })}
              </div>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}

function summary(data: Net, cut: number): string {
  const events = data.links.filter((l) => l.kind === 'event');
  const ties = data.links.length - events.length;
  const top = [...events].sort((a, b) => b.events - a.events)[0];
  return `${many(data.nodes.length, 'actor')}, ${many(events.length, 'pair')} with something between them${ties ? `, ${many(ties, 'tie')}` : ''}${cut ? `; ${many(cut, 'actor')} more left out` : ''}.${
    top ? ` Most between ${plain(top.a.name)} and ${plain(top.b.name)} (${many(top.events, 'event')}).` : ''
  }`;
}

function table(data: Net) {
  return {
    head: ['from', 'to', 'what', 'first', 'last', 'events'],
    rows: [...data.links].sort((a, b) => b.events - a.events).map((l) => [plain(l.a.name), plain(l.b.name), Object.keys(l.types).map(label).join(', '), l.from ?? '', l.to ?? '', l.events]),
  };
}
