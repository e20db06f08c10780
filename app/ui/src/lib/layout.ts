import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type Simulation, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';
import type { Standing } from './types';

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
  relation?: string;
  types: Record<string, number>;
  events: number;
  from: string | null;
  to: string | null;
  examples: string[];
  standing?: Standing;
}

export type NetLink = NetEdge & { a: NetNode; b: NetNode };

export interface Net {
  nodes: NetNode[];
  links: NetLink[];
}

/** Nodes and edges with sizes, in the order that the server gives; what leads nowhere is left out. */
export function net(nodes: Omit<NetNode, 'r'>[], edges: NetEdge[]): Net {
  const most = Math.max(1, ...nodes.map((n) => n.events));
  const by = new Map(nodes.map((n) => [n.key, { ...n, r: 3 + 13 * Math.sqrt(n.events / most) } as NetNode]));
  const links = edges.flatMap((e) => {
    const [a, b] = [by.get(e.source), by.get(e.target)];
    return a && b && a !== b ? [{ ...e, a, b }] : [];
  });
  return { nodes: [...by.values()], links };
}

/** Forces that bring what is linked together; the same network always falls into the same place. */
export function simulate({ nodes, links }: Net, middle: string | null): Simulation<NetNode, undefined> {
  const pulls: (SimulationLinkDatum<NetNode> & { events: number })[] = links.map((l) => ({ source: l.a, target: l.b, events: l.events }));
  const many = nodes.length > 600;
  for (const n of nodes) {
    if (n.key === middle) {
      n.fx = 0;
      n.fy = 0;
    }
  }
  return forceSimulation(nodes)
    .force('links', forceLink<NetNode, (typeof pulls)[number]>(pulls).distance((l) => 46 + (l.source as NetNode).r + (l.target as NetNode).r).strength(many ? 0.3 : 0.45))
    .force('apart', forceManyBody<NetNode>().strength(many ? -45 : -190).theta(many ? 1.1 : 0.9).distanceMax(700))
    .force('overlap', many ? null : forceCollide<NetNode>((n) => n.r + 6))
    .force('x', forceX<NetNode>().strength(0.045))
    .force('y', forceY<NetNode>().strength(0.07))
    .force('middle', middle ? null : forceCenter<NetNode>())
    .alphaDecay(many ? 0.045 : 0.03)
    .stop();
}
