export interface Part {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** The difference of two texts by words: a longest common run of unique lines, then of words, as far as the cost stays small. */
export function words(before: string, after: string): Part[] {
  return joined(lineByLine(split(before, /(?<=\n)/), split(after, /(?<=\n)/)));
}

function split(text: string, at: RegExp): string[] {
  return text.split(at).filter((s) => s !== '');
}

function lineByLine(a: string[], b: string[]): Part[] {
  const out: Part[] = [];
  let gone = '';
  let come = '';
  const flush = () => {
    if (gone && come) out.push(...wordByWord(gone, come));
    else if (gone) out.push({ kind: 'gone', text: gone });
    else if (come) out.push({ kind: 'new', text: come });
    gone = come = '';
  };
  for (const part of common(a, b)) {
    if (part.kind === 'same') {
      flush();
      out.push(part);
    } else if (part.kind === 'gone') gone += part.text;
    else come += part.text;
  }
  flush();
  return out;
}

function wordByWord(a: string, b: string): Part[] {
  return common(split(a, /(?<=\s)(?=\S)/), split(b, /(?<=\s)(?=\S)/));
}

/** Beyond so many cells two changed stretches are shown as a whole. */
const MOST = 4_000_000;

function common(a: string[], b: string[]): Part[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const same = (from: string[], start: number, end: number): Part[] => from.slice(start, end).map((text) => ({ kind: 'same', text }));
  const middle = table(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [...same(a, 0, head), ...middle, ...same(a, a.length - tail, a.length)];
}

function table(a: string[], b: string[]): Part[] {
  if (a.length * b.length > MOST) {
    return [...a.map((text): Part => ({ kind: 'gone', text })), ...b.map((text): Part => ({ kind: 'new', text }))];
  }
  const width = b.length + 1;
  const best = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] = a[i] === b[j] ? best[(i + 1) * width + j + 1] + 1 : Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
    }
  }
  const out: Part[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      out.push({ kind: 'same', text: a[i++] });
      j++;
    } else if (j >= b.length || (i < a.length && best[(i + 1) * width + j] >= best[i * width + j + 1])) {
      out.push({ kind: 'gone', text: a[i++] });
    } else {
      out.push({ kind: 'new', text: b[j++] });
    }
  }
  return out;
}

function joined(parts: Part[]): Part[] {
  const out: Part[] = [];
  for (const part of parts) {
    const last = out[out.length - 1];
    if (last && last.kind === part.kind) last.text += part.text;
    else out.push({ ...part });
  }
  return out;
}
