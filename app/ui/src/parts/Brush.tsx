import { useEffect, useRef, useState } from 'preact/hooks';
import { at, day, DAY } from '../lib/time';

interface Props {
  width: number;
  from: number;
  to: number;
  start: string | null;
  end: string | null;
  onChange: (start: string | null, end: string | null) => void;
}

/** Drag to keep a period, drag its ends to change it; with the keyboard the ends are sliders. */
export function Brush({ width, from, to, start, end, onChange }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ anchor: number; now: number } | null>(null);
  const moved = useRef(false);
  useEffect(() => setDrag(null), [start, end]);
  const x = (t: number) => Math.max(0, Math.min(width, ((t - from) / (to - from)) * width));
  const t = (px: number) => from + (Math.max(0, Math.min(width, px)) / Math.max(1, width)) * (to - from);
  const a = drag ? Math.min(drag.anchor, drag.now) : start ? x(at(start)) : 0;
  const b = drag ? Math.max(drag.anchor, drag.now) : end ? x(at(end) + DAY) : width;
  const on = drag !== null || start !== null || end !== null;
  const place = (e: PointerEvent) => e.clientX - box.current!.getBoundingClientRect().left;
  const down = (e: PointerEvent, anchor?: number) => {
    if (e.button !== 0) return;
    e.preventDefault();
    box.current!.setPointerCapture(e.pointerId);
    moved.current = anchor !== undefined;
    setDrag({ anchor: anchor ?? place(e), now: place(e) });
  };
  const move = (e: PointerEvent) => {
    if (!drag) return;
    if (Math.abs(place(e) - drag.anchor) > 3) moved.current = true;
    setDrag({ ...drag, now: place(e) });
  };
  const up = () => {
    if (!drag) return;
    setDrag(null);
    if (!moved.current) {
      onChange(null, null);
      return;
    }
    const first = day(t(a));
    const last = day(Math.max(at(first), t(b) - 1));
    onChange(first, last);
  };
  const nudge = (which: 'start' | 'end') => (e: KeyboardEvent) => {
    const by = e.key === 'ArrowLeft' ? -1 : e.key === 'ArrowRight' ? 1 : 0;
    if (e.key === 'Escape') onChange(null, null);
    if (!by) return;
    e.preventDefault();
    const step = by * DAY * (e.shiftKey ? 30 : Math.max(1, Math.round((to - from) / DAY / 200)));
    const first = start ? at(start) : from;
    const last = end ? at(end) : to - DAY;
    if (which === 'start') onChange(day(Math.min(last, Math.max(from, first + step))), day(last));
    else onChange(day(first), day(Math.max(first, Math.min(to - DAY, last + step))));
  };
  const handle = (which: 'start' | 'end', px: number, value: string) => (
    <div
      class="handle"
      role="slider"
      tabIndex={0}
      aria-label={which === 'start' ? 'First day' : 'Last day'}
      aria-valuemin={from / DAY}
      aria-valuemax={to / DAY}
      aria-valuenow={Math.round(at(value) / DAY)}
      aria-valuetext={value}
      style={{ left: `${px}px` }}
      onKeyDown={nudge(which)}
      onPointerDown={(e) => (e.stopPropagation(), down(e, which === 'start' ? b : a))}
    />
  );
  return (
    <div class={on ? 'brush on' : 'brush'} ref={box} title="Drag to keep a period; a click takes it away" onPointerDown={(e) => down(e)} onPointerMove={move} onPointerUp={up} onPointerCancel={() => setDrag(null)}>
      {on && (
        <>
          <div class="shade" style={{ left: '0px', width: `${a}px` }} />
          <div class="shade" style={{ left: `${b}px`, width: `${Math.max(0, width - b)}px` }} />
        </>
      )}
      {width > 0 && handle('start', a, start ?? day(from))}
      {width > 0 && handle('end', b, end ?? day(to - DAY))}
    </div>
  );
}
