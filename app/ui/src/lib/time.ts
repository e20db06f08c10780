/** Days as numbers and back; all in UTC, as the record's days have no zone. */
export const DAY = 86_400_000;

export function at(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function day(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

export type By = 'day' | 'week' | 'month' | 'year';

/** Where the stretch that begins there ends. */
export function after(start: string, by: By): string {
  const d = new Date(at(start));
  if (by === 'day') d.setUTCDate(d.getUTCDate() + 1);
  else if (by === 'week') d.setUTCDate(d.getUTCDate() + 7);
  else if (by === 'month') d.setUTCMonth(d.getUTCMonth() + 1);
  else d.setUTCFullYear(d.getUTCFullYear() + 1);
  return d.toISOString().slice(0, 10);
}

export function before(end: string): string {
  return day(at(end) - DAY);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export interface Tick {
  at: number;
  label: string;
}

/** At most so many ticks on days, months or years that are easy to read. */
export function ticks(from: number, to: number, most: number): Tick[] {
  // A label at the very end would be cut.
  const shown = all(from, to, most).filter((t) => t.at <= to - ((to - from) / most) * 0.45);
  return shown.map((t, i) => (i === 0 && !/^\d{4}$/.test(t.label) ? { ...t, label: `${t.label} ${new Date(t.at).getUTCFullYear()}` } : t));
}

function all(from: number, to: number, most: number): Tick[] {
  const span = (to - from) / DAY;
  if (span <= most * 1.5) return steps(from, to, 1, 'day');
  if (span <= most * 9) return steps(from, to, 7, 'day');
  for (const months of [1, 3, 6]) if (span / (30.4 * months) <= most) return steps(from, to, months, 'month');
  for (const years of [1, 2, 5, 10, 20, 50, 100]) if (span / (365 * years) <= most) return steps(from, to, years * 12, 'month');
  return [];
}

function steps(from: number, to: number, step: number, unit: 'day' | 'month'): Tick[] {
  const out: Tick[] = [];
  const d = new Date(from);
  if (unit === 'month') {
    const months = d.getUTCFullYear() * 12 + d.getUTCMonth();
    for (let m = Math.ceil(months / step) * step; out.length < 400; m += step) {
      const t = Date.UTC(Math.floor(m / 12), m % 12, 1);
      if (t > to) break;
      if (t >= from) out.push({ at: t, label: m % 12 === 0 || step >= 12 ? `${Math.floor(m / 12)}` : MONTHS[m % 12] });
    }
    return out;
  }
  for (let t = Math.ceil(from / DAY) * DAY; t <= to; t += step * DAY) {
    const x = new Date(t);
    out.push({ at: t, label: `${x.getUTCDate()} ${MONTHS[x.getUTCMonth()]}` });
  }
  return out;
}
