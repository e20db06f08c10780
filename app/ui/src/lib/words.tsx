import type { ComponentChildren } from 'preact';
import type { Actor, EventRecord, Place, Quantity, Span, Speaker, Time } from './types';
import countries from '../data/countries.json';

/** Facts in plain English; the same wording as the command line's. */
const COUNTRIES = countries as Record<string, string[]>;

export function country(code: string | null): string {
  return code ? (COUNTRIES[code]?.[0] ?? code) : '';
}

/** Signs that a browser would act upon, spelled out: nothing hides in a quotation. */
const ACTING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

export function visible(text: string): string {
  return text.replace(ACTING, (c) => (c === '\r' ? ' ' : `\\u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`));
}

/** On one line, nothing hidden. */
export function plain(text: string | null | undefined): string {
  return text ? visible(text.trim().replace(/\s+/g, ' ')) : '';
}

export function label(value: string): string {
  return value.toLowerCase().replace(/[_-]/g, ' ');
}

export function grouped(n: number): string {
  return n.toLocaleString('en-GB');
}

export function many(n: number, one: string, several = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : several}`;
}

export function days(time: Time): string {
  const { from, to } = time;
  if (!from) return to ? `until ${to}` : '';
  if (!to) return `from ${from}`;
  if (from === to) return from;
  if (time.granularity === 'year' && from.slice(0, 4) === to.slice(0, 4)) return from.slice(0, 4);
  if (time.granularity === 'month' && from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  return `${from} to ${to}`;
}

/** The day by which an event is put in order, marked where it is only that of publication. */
export function dayOf(event: EventRecord & { published?: string | null }): string {
  const { time } = event;
  if (time.from) return time.from === time.to || time.granularity === 'day' ? time.from : short(time);
  const latest = time.to ?? event.published;
  return latest ? `≤ ${latest}` : 'no day told';
}

/** A stretch of days in few signs, for lists. */
function short(time: Time): string {
  const { from, to } = time;
  const whole = days(time);
  if (!from || !to || whole.length < 11) return whole;
  return from.slice(0, 7) === to.slice(0, 7) ? `${from}–${to.slice(8)}` : `${from}–${to.slice(from.slice(0, 4) === to.slice(0, 4) ? 5 : 0)}`;
}

export function number(low: number | null, high: number | null, best: number | null): string {
  if (low === null && high === null) return best === null ? 'a number not said' : `about ${grouped(best)}`;
  if (low !== null && low === high) return grouped(low);
  const interval = low === null ? `at most ${grouped(high!)}` : high === null ? `at least ${grouped(low)}` : `${grouped(low)} to ${grouped(high)}`;
  return best === null || best === low || best === high ? interval : `about ${grouped(best)} (${interval})`;
}

export function count(q: Quantity): string {
  const kind = q.kind === 'other' ? '' : ` ${q.kind}`;
  const of = q.of && !q.text?.includes(q.of) ? ` of ${plain(q.of)}` : '';
  const vague = q.low !== null && q.high !== null && q.low !== q.high && q.best === null && !/\d/.test(q.text ?? '') ? 'roughly ' : '';
  return `${vague}${number(q.low, q.high, q.best)}${kind}${of}${q.cumulative ? ' in all' : ''}${q.since ? ` since ${plain(q.since)}` : ''}`;
}

export function codes(actor: Pick<Actor, 'country' | 'sectors'> & { country_by?: string }): string {
  const by = actor.country && actor.country_by ? ' (setting)' : '';
  return `${actor.country ?? ''}${by} ${(actor.sectors ?? []).join(' ')}`.trim();
}

export function names(actors: Pick<Actor, 'name'>[]): string {
  const all = actors.map((a) => plain(a.name));
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all[all.length - 1]}`;
}

export function whereabouts(place: Place | null): string {
  if (!place) return '';
  const admin = place.admin1 && place.admin1 !== place.name ? `, ${place.admin1}` : '';
  const land = place.country && place.precision !== 'country' && place.precision !== 'region' ? `, ${country(place.country)}` : '';
  return `${plain(place.name)}${admin}${land}`;
}

/** Whether the words tell no more than the name. */
export function sameWords(words: string | null | undefined, name: string): boolean {
  if (!words) return true;
  const left = words.toLowerCase();
  const right = name.toLowerCase();
  return left.includes(right) || right.includes(left);
}

// ---- who says so

const SURE: Record<string, string> = { certain: 'certain', probable: 'probable', possible: 'possible', unknown: 'uncertain' };

const OPENING: Record<string, string> = {
  confirms: 'Confirmed by ',
  admits: 'Said to be their own deed by ',
  denies: 'Denied by ',
  doubts: 'Doubted by ',
  unverified: 'Not verified by ',
  disowns: 'Told as having happened; a part in it denied by ',
};

const LINKING: Record<string, string> = {
  denies: ', who cites a denial by ',
  doubts: ', who cites a doubt of ',
  unverified: ', who cites that it was not verified by ',
  disowns: ', who cites that a part in it was denied by ',
};

function opening(event: Pick<EventRecord, 'status' | 'certainty' | 'attribution'>): string {
  const stance = event.attribution[0]?.stance ?? 'asserts';
  if (OPENING[stance]) return OPENING[stance];
  switch (event.status) {
    case 'negated':
      return 'Told as not having happened by ';
    case 'future':
      return 'Told as still to come by ';
    case 'hypothetical':
      return 'Spoken of as possible by ';
    default:
      return `Told as ${SURE[event.certainty] ?? 'uncertain'} by `;
  }
}

export type Jump = (span: Span | null | undefined, children: ComponentChildren, className?: string) => ComponentChildren;

const noJump: Jump = (_, children, className) => <span class={className}>{children}</span>;

/** The chain of speakers as a sentence: who says it, on whose word. */
export function saying(event: Pick<EventRecord, 'status' | 'certainty' | 'attribution'>, jump: Jump = noJump) {
  return (
    <>
      {opening(event)}
      {speakers(event.attribution, jump)}
    </>
  );
}

export function speakers(chain: Speaker[], jump: Jump = noJump) {
  const others = chain.filter((s) => s.kind !== 'author');
  if (others.length === 0) return <span class="faint">the report itself</span>;
  return others.map((one, i) => (
    <span key={i}>
      {i > 0 && (LINKING[one.stance] ?? ', citing ')}
      {speaker(one, jump)}
    </span>
  ));
}

function speaker(one: Speaker, jump: Jump) {
  if (!one.name && !one.text) return 'somebody not named';
  const name = plain(one.name);
  const words = plain(one.text);
  const more = name && words && !sameWords(words, name);
  const cued = one.cue && one.cue !== one.text;
  return (
    <>
      {!name && one.kind === 'unnamed' && 'unnamed '}
      {jump(one.span, name || `“${words}”`, name ? 'name' : 'quote')}
      {(more || cued) && ' ('}
      {more && `“${words}”`}
      {more && cued && ', '}
      {cued && `“${plain(one.cue)}”`}
      {(more || cued) && ')'}
    </>
  );
}

/** The outermost speaker in a word or two, for lists. */
export function voice(chain: Speaker[]): string {
  const others = chain.filter((s) => s.kind !== 'author');
  if (others.length === 0) return 'the report itself';
  const stance = others[0].stance;
  const verb = stance === 'denies' ? 'denied by ' : stance === 'doubts' ? 'doubted by ' : stance === 'unverified' ? 'not verified by ' : stance === 'disowns' ? 'a part in it denied by ' : '';
  return verb + others.map((s) => plain(s.name ?? s.text) || 'somebody not named').join(', citing ');
}

const BASIS: Record<string, string> = { admitted: ', by own admission', denied: ', denied', accused: ', accused by ', reported: ', as told by ' };

export function perpetrators(event: EventRecord, jump: Jump) {
  return (event.perpetrators ?? []).map((one, i) => (
    <span key={i}>
      {i > 0 && '; '}
      {jump(one.span, plain(one.name), 'name')}
      {BASIS[one.basis] ?? ''}
      {(one.basis === 'accused' || one.basis === 'reported') && speakers(one.by, jump)}
    </span>
  ));
}
