import { useEffect, useMemo } from 'preact/hooks';
import { useLoad } from '../lib/api';
import { TYPES } from '../lib/plover';
import { filter, filterQuery, narrow } from '../lib/url';
import { country, grouped, many, plain } from '../lib/words';
import { HEIGHT, lands, project, WIDTH } from '../lib/world';
import { DateStrip } from '../parts/DateStrip';
import { Problem } from '../parts/Bits';
import { Picture } from '../parts/Picture';
import { usePanZoom, type View } from '../lib/panzoom';

interface Point {
  lat: number;
  lon: number;
  precision: string;
  name: string;
  country: string | null;
  admin1: string | null;
  events: number;
  incidents: number;
  types: Record<string, number>;
}

interface MapData {
  points: Point[];
  /** `vague` of the events of a country have no place more exact. */
  countries: { country: string; events: number; vague: number }[];
  nowhere: number;
}

interface Dot {
  x: number;
  y: number;
  points: Point[];
  events: number;
}

/** Where things happened, as exactly as the reports say and no more. */
export function MapView() {
  const query = filterQuery.value;
  const load = useLoad<MapData>(`/map${query ? `?${query}` : ''}`);
  return (
    <main class="page filled" tabIndex={-1}>
      <h1 class="hidden">Map</h1>
      <DateStrip />
      <Problem error={load.error} />
      {load.data && <World data={load.data} />}
    </main>
  );
}

function World({ data }: { data: MapData }) {
  const places = useMemo(() => data.points.flatMap((p) => placed(p)), [data]);
  const [box, view, size, { reset, zoom }] = usePanZoom(() => fit(places.map((p) => [p.x, p.y])));
  useEffect(() => reset(), [data]);
  const k = view.k;
  const dots = useMemo(() => cluster(places.filter((p) => exact(p.point)), k), [places, k]);
  const areas = places.filter((p) => !exact(p.point));
  const most = Math.max(1, ...dots.map((d) => d.events), ...areas.map((a) => a.point.events));
  const radius = (n: number) => 4 + 15 * Math.sqrt(n / most);
  const shades = new Map(data.countries.map((c) => [c.country, c.vague]));
  const darkest = Math.max(1, ...data.countries.map((c) => c.vague));
  const [tx, ty] = [size.width / 2 - view.x * k, size.height / 2 - view.y * k];
  const at = (x: number, y: number): [number, number] => [tx + x * k, ty + y * k];
  return (
    <Picture
      name="map"
      summary={summary(data)}
      table={table(data)}
      controls={
        <>
          <button type="button" class="chip" onClick={() => zoom(1.7)} aria-label="Zoom in">
            +
          </button>
          <button type="button" class="chip" onClick={() => zoom(1 / 1.7)} aria-label="Zoom out">
            −
          </button>
          <button type="button" class="chip" onClick={reset}>
            Fit
          </button>
          <button type="button" class="chip" onClick={() => keepView(view, size)}>
            Keep what lies here
          </button>
        </>
      }
    >
      <div class="world" ref={box} tabIndex={0} role="region" aria-label="Map: arrow keys move it, plus and minus zoom">
        {size.width > 0 && (
          <svg width={size.width} height={size.height} role="img" aria-label="Places of events; the table lists them">
            <g transform={`translate(${tx},${ty}) scale(${k})`} class="lands">
              {lands().map((land) => {
                const n = land.code ? (shades.get(land.code) ?? 0) : 0;
                return (
                  <path key={land.name} d={land.path} class={n ? 'shaded' : ''} style={n ? { fillOpacity: String(0.15 + 0.5 * Math.sqrt(n / darkest)) } : undefined} onClick={() => n && narrow({ place: land.code })}>
                    <title>{n ? `${land.name}: ${many(n, 'event')} of which no more is told than the country` : land.name}</title>
                  </path>
                );
              })}
            </g>
            <g class="areas">
              {areas.map((a) => {
                const [x, y] = at(a.x, a.y);
                return (
                  <circle key={`${a.point.name}${a.point.lat}`} cx={x} cy={y} r={Math.max(radius(a.point.events) + 3, reach(a.point) * k)} class={`q${main(a.point.types)}`} onClick={() => narrow({ place: `=${a.point.name}` })}>
                    <title>{`${plain(a.point.name)} (${a.point.precision}): ${many(a.point.events, 'event')}, somewhere within`}</title>
                  </circle>
                );
              })}
            </g>
            <g class="dots">
              {dots.map((d) => {
                const [x, y] = at(d.x, d.y);
                const many1 = d.points.length > 1;
                const types = merged(d.points);
                return (
                  <g key={`${d.points[0].name}${d.x},${d.y}`} class={`q${main(types)}`} onClick={() => (many1 ? zoom(2.2, [d.x, d.y]) : narrow({ place: `=${d.points[0].name}` }))}>
                    <title>{many1 ? `${d.points.length} places, ${many(d.events, 'event')}: ${d.points.slice(0, 6).map((p) => plain(p.name)).join(', ')}${d.points.length > 6 ? ' …' : ''}` : `${plain(d.points[0].name)}: ${many(d.events, 'event')}`}</title>
                    <circle cx={x} cy={y} r={radius(d.events)} />
                    {radius(d.events) > 9 && (
                      <text x={x} y={y + 4} class="on">
                        {grouped(d.events)}
                      </text>
                    )}
                    {!many1 && k > 3 && (
                      <text x={x + radius(d.events) + 3} y={y + 4} class="label">
                        {plain(d.points[0].name)}
                      </text>
                    )}
                    {many1 && <circle cx={x} cy={y} r={radius(d.events) + 3} class="ring" />}
                  </g>
                );
              })}
            </g>
          </svg>
        )}
      </div>
      <p class="legend">
        A dot is a town or a point; a dot with a ring is several close together. A dashed circle is a district, province or region: it happened somewhere within. A shaded country is all that is told of the place.
        {data.nowhere > 0 && ` ${many(data.nowhere, 'event')} ${data.nowhere === 1 ? 'has' : 'have'} no place that is told.`}
      </p>
    </Picture>
  );
}

interface Placed {
  x: number;
  y: number;
  point: Point;
}

function placed(point: Point): Placed[] {
  const xy = project([point.lon, point.lat]);
  return xy ? [{ x: xy[0], y: xy[1], point }] : [];
}

function exact(point: Point): boolean {
  return point.precision === 'point' || point.precision === 'city';
}

/** How far a district or province reaches, roughly, in units of the map. */
function reach(point: Point): number {
  return (point.precision === 'district' ? 15 : point.precision === 'region' ? 90 : 55) * (WIDTH / 36_000);
}

/** Dots that would lie on one another become one; what is where stays to be seen by zooming in. */
function cluster(places: Placed[], k: number): Dot[] {
  const apart = 26 / k;
  const grid = new Map<string, Dot[]>();
  const out: Dot[] = [];
  for (const { x, y, point } of [...places].sort((a, b) => b.point.events - a.point.events)) {
    const [gx, gy] = [Math.floor(x / apart), Math.floor(y / apart)];
    let near: Dot | undefined;
    for (let i = -1; i <= 1 && !near; i++) for (let j = -1; j <= 1 && !near; j++) near = grid.get(`${gx + i},${gy + j}`)?.find((d) => Math.hypot(d.x - x, d.y - y) < apart);
    if (near) {
      near.points.push(point);
      near.events += point.events;
    } else {
      const dot = { x, y, points: [point], events: point.events };
      out.push(dot);
      const cell = `${gx},${gy}`;
      grid.set(cell, [...(grid.get(cell) ?? []), dot]);
    }
  }
  return out;
}

function merged(points: Point[]): Record<string, number> {
  const out: Record<string, number> = {};
  for (const p of points) for (const [type, n] of Object.entries(p.types ?? {})) out[type] = (out[type] ?? 0) + n;
  return out;
}

/** The quadrant of most of them. */
export function main(types: Record<string, number>): number {
  const quads = [0, 0, 0, 0, 0];
  for (const [type, n] of Object.entries(types ?? {})) quads[TYPES[type] ?? 0] += n;
  return quads.indexOf(Math.max(...quads));
}

/** What shows all places with some room around, and not nearer than a country. */
function fit(points: [number, number][]): View {
  if (points.length === 0) return { x: WIDTH / 2, y: HEIGHT / 2, k: 0 };
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2, k: 0, width: Math.max(30, (x1 - x0) * 1.25), height: Math.max(20, (y1 - y0) * 1.3) };
}

function keepView(view: View, size: { width: number; height: number }): void {
  const middle = project.invert?.([view.x, view.y]);
  const edge = project.invert?.([view.x + Math.min(size.width, size.height) / 2 / view.k, view.y]);
  if (!middle || !edge) return;
  const km = Math.max(1, Math.round(Math.abs(edge[0] - middle[0]) * 111 * Math.cos((middle[1] * Math.PI) / 180)));
  narrow({ near: `${middle[1].toFixed(2)},${middle[0].toFixed(2)},${km}`, place: null });
}

function summary(data: MapData): string {
  const top = [...data.points].sort((a, b) => b.events - a.events)[0];
  const exactly = data.points.filter(exact).reduce((n, p) => n + p.events, 0);
  const within = data.points.filter((p) => !exact(p)).reduce((n, p) => n + p.events, 0);
  const countries = data.countries.reduce((n, c) => n + c.vague, 0);
  const near = filter('near') ? ' within the circle that is kept' : '';
  return `${grouped(exactly)} events at towns or points${near}, ${grouped(within)} somewhere in a district, province or region, ${grouped(countries)} of which only the country is told, ${grouped(data.nowhere)} without a place.${
    top ? ` Most at ${plain(top.name)} (${grouped(top.events)}).` : ''
  }`;
}

function table(data: MapData) {
  const rows = [
    ...[...data.points].sort((a, b) => b.events - a.events).map((p) => [plain(p.name), country(p.country), p.precision, p.events]),
    ...data.countries.filter((c) => c.vague > 0).sort((a, b) => b.vague - a.vague).map((c) => [country(c.country), country(c.country), 'country', c.vague]),
  ];
  return { head: ['place', 'country', 'precision', 'events'], rows };
}
