import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** The middle of what is seen, and how large a unit is drawn; with a width and height, as large as they fit. */
export interface View {
  x: number;
  y: number;
  k: number;
  width?: number;
  height?: number;
}

interface Controls {
  reset: () => void;
  zoom: (factor: number, middle?: [number, number]) => void;
}

/** Moving and zooming by pointer, wheel, two fingers and keys. */
export function usePanZoom(start: () => View): [RefObject<HTMLDivElement | null>, View, { width: number; height: number }, Controls] {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [view, setView] = useState<View | null>(null);
  const now = useRef({ view, size, start });
  now.current = { view, size, start };
  const shown = resolve(view ?? start(), size);

  useEffect(() => {
    const element = ref.current!;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    const current = () => resolve(now.current.view ?? now.current.start(), now.current.size);
    const around = (factor: number, px: number, py: number) => {
      const v = current();
      const k = Math.max(0.2, Math.min(400, v.k * factor));
      const { width, height } = now.current.size;
      const [x, y] = [v.x + (px - width / 2) / v.k, v.y + (py - height / 2) / v.k];
      setView({ x: x - (px - width / 2) / k, y: y - (py - height / 2) / k, k });
    };
    const wheel = (e: WheelEvent) => {
      e.preventDefault();
      const box = element.getBoundingClientRect();
      around(Math.exp(-e.deltaY * 0.0018), e.clientX - box.left, e.clientY - box.top);
    };
    const held = new Map<number, { x: number; y: number }>();
    let moved = false;
    const down = (e: PointerEvent) => {
      held.set(e.pointerId, { x: e.clientX, y: e.clientY });
      moved = false;
    };
    const move = (e: PointerEvent) => {
      const was = held.get(e.pointerId);
      if (!was) return;
      const [dx, dy] = [e.clientX - was.x, e.clientY - was.y];
      if (!moved && Math.hypot(dx, dy) < 4) return;
      if (!moved) element.setPointerCapture(e.pointerId);
      moved = true;
      if (held.size === 2) {
        const other = [...held].find(([id]) => id !== e.pointerId)![1];
        const box = element.getBoundingClientRect();
        const factor = Math.hypot(e.clientX - other.x, e.clientY - other.y) / Math.max(1, Math.hypot(was.x - other.x, was.y - other.y));
        around(factor, (e.clientX + other.x) / 2 - box.left, (e.clientY + other.y) / 2 - box.top);
      } else {
        const v = current();
        setView({ x: v.x - dx / v.k, y: v.y - dy / v.k, k: v.k });
      }
      held.set(e.pointerId, { x: e.clientX, y: e.clientY });
    };
    const up = (e: PointerEvent) => {
      held.delete(e.pointerId);
    };
    const click = (e: MouseEvent) => {
      if (moved) e.stopPropagation();
      moved = false;
    };
    const key = (e: KeyboardEvent) => {
      const step = 60 / current().k;
      const shift: Record<string, [number, number]> = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
      const v = current();
      if (shift[e.key]) setView({ x: v.x + shift[e.key][0], y: v.y + shift[e.key][1], k: v.k });
      else if (e.key === '+' || e.key === '=') setView({ ...v, k: v.k * 1.4 });
      else if (e.key === '-') setView({ ...v, k: v.k / 1.4 });
      else return;
      e.preventDefault();
    };
    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', up);
    element.addEventListener('click', click, true);
    element.addEventListener('keydown', key);
    return () => watch.disconnect();
  }, []);

  return [
    ref,
    shown,
    size,
    {
      reset: () => setView(null),
      zoom: (factor, middle) => setView({ x: middle?.[0] ?? shown.x, y: middle?.[1] ?? shown.y, k: Math.min(400, shown.k * factor) }),
    },
  ];
}

function resolve(view: View, size: { width: number; height: number }): View {
  if (view.k > 0) return view;
  const [width, height] = [view.width ?? 1000, view.height ?? 500];
  return { x: view.x, y: view.y, k: Math.max(0.05, Math.min(40, size.width / width, size.height / height)) };
}
