import type { Net, NetLink, NetNode } from './layout';
import type { View } from './panzoom';
import { TYPES } from './plover';
import { token } from './save';
import { plain } from './words';

interface Size {
  width: number;
  height: number;
}

interface Look {
  colour: string;
  width: number;
  dash: number[];
}

function looks(): (l: NetLink) => Look {
  const quads = [token('--faint'), token('--q1'), token('--q2'), token('--q3'), token('--q4')];
  return (l) => (l.kind === 'tie' ? { colour: quads[0], width: 1, dash: [4, 3] } : { colour: quads[quadOf(l.types)], width: Math.min(7, 0.8 + Math.sqrt(l.events)), dash: [] });
}

function quadOf(types: Record<string, number>): number {
  const sums = [0, 0, 0, 0, 0];
  for (const [type, n] of Object.entries(types)) sums[TYPES[type] ?? 0] += n;
  return sums.indexOf(Math.max(...sums));
}

/** A name and where it begins. */
interface Label {
  node: NetNode;
  x: number;
  y: number;
}

/** Names that fit beside, above or below without lying on one another, the busiest first. */
function labels(net: Net, at: (n: NetNode) => [number, number], size: Size, k: number, near: Set<NetNode> | null): Label[] {
  const taken = net.nodes.map((n): [number, number, number, number] => {
    const [[x, y], r] = [at(n), n.r * k * 0.8];
    return [x - r, y - r, x + r, y + r];
  });
  const out: Label[] = [];
  const sorted = [...net.nodes].sort((a, b) => Number(near?.has(b) ?? 0) - Number(near?.has(a) ?? 0) || b.events - a.events);
  for (const n of sorted) {
    const [x, y] = at(n);
    if (x < -50 || y < -20 || x > size.width + 50 || y > size.height + 20) continue;
    const wide = plain(n.name).length * 6.2;
    const r = n.r * k + 3;
    const places = [[x + r, y], [x - r - wide, y], [x - wide / 2, y - r - 7], [x - wide / 2, y + r + 7]];
    const place = places.find(([left, middle]) => taken.every((t) => t[0] >= left + wide || t[2] <= left || t[1] >= middle + 7 || t[3] <= middle - 7));
    if (!place) continue;
    taken.push([place[0], place[1] - 7, place[0] + wide, place[1] + 7]);
    out.push({ node: n, x: place[0], y: place[1] });
    if (out.length > 140) break;
  }
  return out;
}

/** Draws the network as it stands; whom one looks at stands out with those around. */
export function paint(canvas: HTMLCanvasElement, net: Net, view: View, size: Size, focus: NetNode | null, around: string | null): void {
  const ratio = devicePixelRatio || 1;
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  canvas.style.width = `${size.width}px`;
  canvas.style.height = `${size.height}px`;
  const c = canvas.getContext('2d')!;
  c.scale(ratio, ratio);
  const at = (n: NetNode): [number, number] => [size.width / 2 + (n.x! - view.x) * view.k, size.height / 2 + (n.y! - view.y) * view.k];
  const near = focus ? neighbours(net, focus) : null;
  strokes(c, net, at, focus);
  dots(c, net, at, view.k, near, (n) => n.key === around || n === focus);
  const [paper, ink] = [token('--sea'), token('--ink')];
  c.font = `12px ${token('--sans')}`;
  c.textBaseline = 'middle';
  c.lineJoin = 'round';
  const k = Math.min(1.6, Math.max(0.5, view.k));
  for (const { node, x, y } of labels(net, at, size, k, near)) {
    c.globalAlpha = near && !near.has(node) ? 0.25 : 1;
    c.strokeStyle = paper;
    c.lineWidth = 3;
    c.strokeText(plain(node.name), x, y);
    c.fillStyle = ink;
    c.fillText(plain(node.name), x, y);
  }
  c.globalAlpha = 1;
}

type At = (n: NetNode) => [number, number];

/** Of more lines than this only the weightiest are drawn wide: hairlines are four times as fast. */
const WIDE = 600;

function strokes(c: CanvasRenderingContext2D, net: Net, at: At, focus: NetNode | null): void {
  const look = looks();
  const least = net.links.length > WIDE ? 6 : 0;
  let dashed = '';
  for (const l of net.links) {
    const { colour, width, dash } = look(l);
    c.globalAlpha = focus ? (l.a === focus || l.b === focus ? 0.95 : 0.08) : 0.5;
    c.strokeStyle = colour;
    c.lineWidth = l.events < least ? 1 : width;
    if (String(dash) !== dashed) c.setLineDash(dash);
    dashed = String(dash);
    c.beginPath();
    c.moveTo(...at(l.a));
    c.lineTo(...at(l.b));
    c.stroke();
  }
  c.setLineDash([]);
}

function dots(c: CanvasRenderingContext2D, net: Net, at: At, k: number, near: Set<NetNode> | null, chosen: (n: NetNode) => boolean): void {
  const scale = Math.min(1.6, Math.max(0.5, k));
  const draw = (nodes: NetNode[], colour: string, alpha: number) => {
    c.globalAlpha = alpha;
    c.fillStyle = colour;
    c.beginPath();
    for (const n of nodes) {
      const [x, y] = at(n);
      const r = Math.max(2, n.r * scale);
      c.moveTo(x + r, y);
      c.arc(x, y, r, 0, 7);
    }
    c.fill();
  };
  draw(near ? net.nodes.filter((n) => !near.has(n)) : [], token('--faint'), 0.2);
  draw(net.nodes.filter((n) => (!near || near.has(n)) && !chosen(n)), token('--faint'), 1);
  draw(net.nodes.filter(chosen), token('--accent'), 1);
}

function neighbours(net: Net, focus: NetNode): Set<NetNode> {
  const out = new Set([focus]);
  for (const l of net.links) {
    if (l.a === focus) out.add(l.b);
    if (l.b === focus) out.add(l.a);
  }
  return out;
}

/** The same as SVG, for saving. */
export function pictureOf(net: Net, view: View, size: Size, around: string | null): string {
  const at = (n: NetNode): [number, number] => [size.width / 2 + (n.x! - view.x) * view.k, size.height / 2 + (n.y! - view.y) * view.k];
  const k = Math.min(1.6, Math.max(0.5, view.k));
  const look = looks();
  const out = [`<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="${token('--sea')}"/>`];
  for (const l of net.links) {
    const { colour, width, dash } = look(l);
    const [[x1, y1], [x2, y2]] = [at(l.a), at(l.b)];
    out.push(`<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" stroke="${colour}" stroke-opacity="0.5" stroke-width="${width.toFixed(1)}" stroke-dasharray="${dash.join(' ')}"/>`);
  }
  for (const n of net.nodes) {
    const [x, y] = at(n);
    out.push(`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(n.r * k).toFixed(1)}" fill="${n.key === around ? token('--accent') : token('--faint')}"/>`);
  }
  for (const { node, x, y } of labels(net, at, size, k, null)) {
    out.push(`<text x="${x.toFixed(1)}" y="${(y + 4).toFixed(1)}" font-family="sans-serif" font-size="12" fill="${token('--ink')}">${escaped(plain(node.name))}</text>`);
  }
  return `${out.join('')}</svg>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
}
