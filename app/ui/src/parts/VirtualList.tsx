import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props<T> {
  items: T[];
  /** Height of a row in pixels; every row has it. */
  height: number;
  label: string;
  total: number;
  selected?: number;
  onEnd?: () => void;
  row: (item: T, index: number) => ComponentChildren;
}

/** A list of which only what is seen stands in the page, so that a hundred thousand rows stay fluid. */
export function VirtualList<T>({ items, height, label, total, selected, onEnd, row }: Props<T>) {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const element = box.current!;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  useLayoutEffect(() => {
    const element = box.current!;
    if (selected === undefined || selected < 0) return;
    const top = selected * height;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + height > element.scrollTop + element.clientHeight) element.scrollTop = top + height - element.clientHeight;
  }, [selected, height]);
  const first = Math.max(0, Math.floor(view.top / height) - 6);
  const last = Math.min(items.length, Math.ceil((view.top + view.height) / height) + 6);
  useEffect(() => {
    if (onEnd && last > items.length - 30) onEnd();
  });
  const shown = [];
  for (let i = first; i < last; i++) {
    shown.push(
      <li key={i} aria-setsize={total} aria-posinset={i + 1} style={{ transform: `translateY(${i * height}px)`, height: `${height}px` }}>
        {row(items[i], i)}
      </li>,
    );
  }
  return (
    <div class="virtual" ref={box} tabIndex={0} role="region" aria-label={label} onScroll={(e) => setView({ top: e.currentTarget.scrollTop, height: e.currentTarget.clientHeight })}>
      <ul style={{ height: `${items.length * height}px` }}>{shown}</ul>
    </div>
  );
}
