import type { SimulationNodeDatum } from 'd3-force';

export interface NetNode extends SimulationNodeDatum {
  key: string;
  name: string;
  country: string | null;
  sectors: string[];
  events: number;
  r: number;
}

export interface NetEdge {
  source: string;
  target: string;
  kind: 'event' | 'tie';
  types: Record<string, number>;
  events: number;
  from: string | null;
  to: string | null;
  examples: string[];
}

export type NetLink = NetEdge & { a: NetNode; b: NetNode };

export interface Net {
  nodes: NetNode[];
  links: NetLink[];
}

/** What the worker is told: sizes of nodes, and links as their places in that list. */
export interface Order {
  sizes: Float32Array;
  links: Uint32Array;
  /** The place of the node that stays in the middle; -1 where none does. */
  middle: number;
}

/** Nodes and edges with sizes, in the order that the server gives; what leads nowhere is left out. */
export function net(nodes: Omit<NetNode, 'r'>[], edges: NetEdge[]): Net {
  const most = Math.max(1, ...nodes.map((n) => n.events));
  const by = new Map(nodes.map((n) => [n.key, { ...n, r: 3 + 13 * Math.sqrt(n.events / most), x: 0, y: 0 } as NetNode]));
  const links = edges.flatMap((e) => {
    const [a, b] = [by.get(e.source), by.get(e.target)];
    return a && b && a !== b ? [{ ...e, a, b }] : [];
  });
  return { nodes: [...by.values()], links };
}

/** Lets a worker lay the network out, so that the page stays fluid; tells whenever the nodes have moved. */
export function arrange({ nodes, links }: Net, middle: string | null, moved: () => void): () => void {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  const at = new Map(nodes.map((n, i) => [n, i]));
  worker.onmessage = (e: MessageEvent<Float32Array>) => {
    nodes.forEach((n, i) => ([n.x, n.y] = [e.data[2 * i], e.data[2 * i + 1]]));
    moved();
  };
  const order: Order = {
    sizes: Float32Array.from(nodes, (n) => n.r),
    links: Uint32Array.from(links.flatMap((l) => [at.get(l.a)!, at.get(l.b)!])),
    middle: nodes.findIndex((n) => n.key === middle),
  };
  worker.postMessage(order);
  return () => worker.terminate();
}
