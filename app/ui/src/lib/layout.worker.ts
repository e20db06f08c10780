import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { Order } from './layout';

/** How long it works before it tells how far it is. */
const SLICE_MILLIS = 80;

interface Node extends SimulationNodeDatum {
  r: number;
}

/** Forces that bring what is linked together; the same network always falls into the same place. */
function simulate({ sizes, links, middle }: Order) {
  const nodes: Node[] = Array.from(sizes, (r) => ({ r }));
  const pulls = Array.from({ length: links.length / 2 }, (_, i) => ({ source: nodes[links[2 * i]], target: nodes[links[2 * i + 1]] }));
  const many = nodes.length > 600;
  if (middle >= 0) [nodes[middle].fx, nodes[middle].fy] = [0, 0];
  return forceSimulation(nodes)
    .force('links', forceLink<Node, (typeof pulls)[number]>(pulls).distance((l) => 46 + l.source.r + l.target.r).strength(many ? 0.3 : 0.45))
    .force('apart', forceManyBody<Node>().strength(many ? -45 : -190).theta(many ? 1.1 : 0.9).distanceMax(700))
    .force('overlap', many ? null : forceCollide<Node>((n) => n.r + 6))
    .force('x', forceX<Node>().strength(0.045))
    .force('y', forceY<Node>().strength(0.07))
    .force('middle', middle >= 0 ? null : forceCenter<Node>())
    .alphaDecay(many ? 0.05 : 0.03)
    .stop();
}

addEventListener('message', (e: MessageEvent<Order>) => {
  const simulation = simulate(e.data);
  const slice = () => {
    const until = performance.now() + SLICE_MILLIS;
    do simulation.tick();
    while (performance.now() < until && simulation.alpha() > simulation.alphaMin());
    const places = Float32Array.from(simulation.nodes().flatMap((n) => [n.x!, n.y!]));
    postMessage(places, { transfer: [places.buffer] });
    if (simulation.alpha() > simulation.alphaMin()) setTimeout(slice);
  };
  slice();
});
