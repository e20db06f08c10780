import type { EventRecord, RecordJson, Span, Speaker } from './types';

/** What words of a report are marked as. */
export type Kind = 'actor' | 'place' | 'time' | 'count' | 'speaker' | 'loaded' | 'trigger' | 'clause';

export interface Mark {
  start: number;
  end: number;
  kind: Kind;
  /** Index of the event whose words these are; none for loaded words. */
  event: number | null;
  quad?: number;
  note?: string;
}

/** A stretch of text under the same marks. */
export interface Piece {
  start: number;
  end: number;
  marks: Mark[];
}

export interface Paragraph {
  start: number;
  end: number;
  pieces: Piece[];
}

/** All marks of a report, by start. */
export function marksOf(record: RecordJson): Mark[] {
  const out: Mark[] = [];
  const add = (span: Span | null | undefined, kind: Kind, event: number | null, more: Partial<Mark> = {}) => {
    if (span && span[1] > span[0]) out.push({ start: span[0], end: span[1], kind, event, ...more });
  };
  const voices = (chain: Speaker[], event: number | null) => chain.forEach((s) => add(s.span, 'speaker', event, { note: s.name ?? undefined }));
  record.events.forEach((event, i) => marksOfEvent(event, i, add, voices));
  record.loaded.forEach((word) => add(word.span, 'loaded', null, { note: word.neutral }));
  return out.sort((a, b) => a.start - b.start || b.end - a.end);
}

type Add = (span: Span | null | undefined, kind: Kind, event: number | null, more?: Partial<Mark>) => void;

function marksOfEvent(event: EventRecord, i: number, add: Add, voices: (chain: Speaker[], i: number) => void): void {
  add(event.trigger.span, 'trigger', i, { quad: event.quad });
  add(event.evidence.span, 'clause', i);
  event.mentions?.forEach((m) => add(m.span, 'clause', i));
  event.actors.forEach((a) => add(a.span, 'actor', i, { note: a.name }));
  event.recipients.forEach((a) => add(a.span, 'actor', i, { note: a.name }));
  add(event.place?.span, 'place', i, { note: event.place?.name });
  add(event.time.span, 'time', i);
  event.counts.forEach((c) => add(c.span, 'count', i));
  voices(event.attribution, i);
}

/** The text in paragraphs, each cut where marks begin or end; overlapping marks lie together on a piece. */
export function paragraphs(text: string, marks: Mark[]): Paragraph[] {
  const out: Paragraph[] = [];
  let next = 0;
  let open: Mark[] = [];
  for (const [start, end] of lines(text)) {
    open = open.filter((m) => m.end > start);
    while (next < marks.length && marks[next].start < end) open.push(marks[next++]);
    out.push({ start, end, pieces: pieces(start, end, open) });
  }
  return out;
}

function pieces(start: number, end: number, marks: Mark[]): Piece[] {
  const cuts = new Set([start, end]);
  for (const m of marks) {
    if (m.start > start && m.start < end) cuts.add(m.start);
    if (m.end > start && m.end < end) cuts.add(m.end);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  const out: Piece[] = [];
  let from = 0;
  for (let i = 0; i + 1 < sorted.length; i++) {
    const at = sorted[i];
    while (from < marks.length && marks[from].end <= at) from++;
    const on: Mark[] = [];
    for (let k = from; k < marks.length && marks[k].start <= at; k++) if (marks[k].end > at) on.push(marks[k]);
    out.push({ start: at, end: sorted[i + 1], marks: on });
  }
  return out;
}

/** A line longer than this is cut at a blank, so that a text without line ends stays fluid. */
const LONGEST = 6000;

function lines(text: string): Span[] {
  const out: Span[] = [];
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    for (; end - start > LONGEST; start = out[out.length - 1][1]) {
      const blank = text.lastIndexOf(' ', start + LONGEST);
      const cut = blank > start ? blank + 1 : start + LONGEST;
      out.push([start, cut]);
    }
    if (end > start) out.push([start, end]);
    start = end + 1;
  }
  return out;
}
