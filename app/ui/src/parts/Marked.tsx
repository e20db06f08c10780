import type { Span } from '../lib/types';
import { visible } from '../lib/words';

/** Words of a report, with those that were asked for marked. */
export function Marked({ text, marks }: { text: string; marks: Span[] }) {
  const parts = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at) continue;
    parts.push(visible(text.slice(at, start)), <mark key={start}>{visible(text.slice(start, end))}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {visible(text.slice(at))}
    </>
  );
}
