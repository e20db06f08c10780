import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { memo } from '../lib/memo';
import { useLoad } from '../lib/api';
import { marksOf, paragraphs, type Kind, type Paragraph, type Piece } from '../lib/marks';
import { numberOf, wholeRecord } from '../lib/event';
import type { EventItem, Report, Span } from '../lib/types';
import { bare, go, here, where } from '../lib/url';
import { grouped, many, plain, visible } from '../lib/words';
import { Empty, Problem, useKeys } from '../parts/Bits';
import { EventPanel } from '../parts/EventPanel';
import { Difference } from '../parts/Difference';
import { Log } from '../parts/Log';

/** One report: its text with what was read out of it marked, and a panel beside it that follows. */
export function Reading({ id }: { id: string }) {
  const load = useLoad<Report>(`/reports/${encodeURIComponent(id)}`);
  const report = load.data;
  if (!report) {
    return (
      <main class="page">
        <Problem error={load.error} />
        {load.loading && <Empty>Fetching the report …</Empty>}
      </main>
    );
  }
  return (
    <main class="page">
      <Problem error={load.error} />
      <ReportView report={report} />
    </main>
  );
}

/** Beyond so many events the panel shows those around the chosen one. */
const CARDS = 40;

export function ReportView({ report: given, kept = true }: { report: Report; kept?: boolean }) {
  const report = useMemo(() => ({ ...given, record: wholeRecord(given.record) }), [given]);
  const { record } = report;
  const events = record.events as EventItem[];
  const [active, setActive] = useActive(events, kept);
  const [flash, setFlash] = useState<Span | null>(null);
  const text = useRef<HTMLDivElement>(null);
  const parts = useMemo(() => paragraphs(report.text, marksOf(record)), [record, report.text]);
  const shown = useMemo(() => new Set<Kind>(ALL), []);
  const other = where.value.params.get('beside');

  const jump = (span: Span) => {
    setFlash([span[0], span[1]]);
    const i = parts.findIndex((p) => p.end > span[0]);
    requestAnimationFrame(() => {
      const paragraph = text.current?.querySelector<HTMLElement>(`[data-i="${i}"]`);
      const word = paragraph?.querySelector<HTMLElement>(`[data-s="${span[0]}"]`) ?? paragraph;
      word?.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' });
    });
  };
  const choose = (index: number, scroll: boolean) => {
    setActive(index);
    if (scroll && events[index]) jump(events[index].trigger.span);
  };
  useKeys({
    j: () => choose(Math.min(events.length - 1, active + 1), true),
    k: () => choose(Math.max(0, active - 1), true),
    Escape: () => choose(-1, false),
  });
  const onWord = (piece: Piece) => {
    const about = [...new Set(piece.marks.filter((m) => m.event !== null).sort(nearest).map((m) => m.event!))];
    if (about.length) setActive(about[(about.indexOf(active) + 1) % about.length]);
  };
  return (
    <article class="reading">
      <Head report={report} kept={kept} />
      {other && <Difference one={other} other={String(report.id)} />}
      <div class="columns">
        <section class="text" aria-label="The report’s text">
          <div class="words" ref={text} lang={report.language} dir="auto">
            {parts.map((p, i) => (
              <Words key={p.start} i={i} text={report.text} paragraph={p} active={touches(p, active) ? active : -1} flash={flash && p.start < flash[1] && p.end > flash[0] ? flash : null} shown={shown} onWord={onWord} />
            ))}
          </div>
          <Legend />
          {kept && <Log id={report.id} />}
        </section>
        <EventPanel report={report} active={active} most={CARDS} choose={choose} jump={jump} kept={kept} />
      </div>
    </article>
  );
}

const ALL: Kind[] = ['actor', 'place', 'time', 'count', 'speaker', 'loaded', 'trigger', 'clause'];

function calm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** The chosen event, kept in the address so that a link leads to it. */
function useActive(events: EventItem[], kept: boolean): [number, (i: number) => void] {
  const [own, setOwn] = useState(-1);
  if (!kept) return [own, setOwn];
  const wanted = where.value.params.get('event');
  const index = wanted ? events.findIndex((e) => numberOf(e) === wanted) : -1;
  return [index, (i) => go(here({ event: events[i] ? numberOf(events[i]) : null }), true)];
}

function touches(p: Paragraph, event: number): boolean {
  return event >= 0 && p.pieces.some((piece) => piece.marks.some((m) => m.event === event));
}

/** A trigger's own event before others, then the narrower words. */
function nearest(a: { kind: Kind; start: number; end: number }, b: { kind: Kind; start: number; end: number }): number {
  return Number(b.kind === 'trigger') - Number(a.kind === 'trigger') || Number(a.kind === 'clause') - Number(b.kind === 'clause') || a.end - a.start - (b.end - b.start);
}

interface WordsProps {
  i: number;
  text: string;
  paragraph: Paragraph;
  active: number;
  flash: Span | null;
  shown: Set<Kind>;
  onWord: (piece: Piece) => void;
}

const Words = memo(function Words({ i, text, paragraph, active, flash, onWord }: WordsProps) {
  return (
    <p data-i={i}>
      {paragraph.pieces.map((piece) => {
        const words = visible(text.slice(piece.start, piece.end));
        const look = classes(piece, active, flash);
        if (!look) return words;
        const triggers = piece.marks.filter((m) => m.kind === 'trigger' && m.end === piece.end);
        return (
          <>
            <span class={look} data-s={piece.start} title={note(piece)} onClick={() => onWord(piece)}>
              {words}
            </span>
            {triggers.map((m) => (
              <button key={m.event} type="button" class="sup" aria-label={`Event ${m.event! + 1}`} onClick={() => onWord({ ...piece, marks: [m] })}>
                {m.event! + 1}
              </button>
            ))}
          </>
        );
      })}
    </p>
  );
}, (a, b) => a.paragraph === b.paragraph && a.active === b.active && a.flash === b.flash);

function classes(piece: Piece, active: number, flash: Span | null): string {
  const kinds = new Set<string>();
  for (const m of piece.marks) {
    kinds.add(m.kind === 'clause' ? '' : m.kind);
    if (m.kind === 'trigger') kinds.add(`q${m.quad}`);
    if (m.event === active && active >= 0) kinds.add(m.kind === 'clause' ? 'within' : 'lit');
  }
  kinds.delete('');
  if (flash && piece.start < flash[1] && piece.end > flash[0]) kinds.add('flash');
  return kinds.size || piece.marks.length ? `m ${[...kinds].join(' ')}` : '';
}

const CALLED: Record<Kind, string> = { actor: 'who', place: 'where', time: 'when', count: 'how many', speaker: 'who says so', loaded: 'loaded word', trigger: 'what happened', clause: '' };

function note(piece: Piece): string | undefined {
  const told = new Set(piece.marks.filter((m) => m.kind !== 'clause').map((m) => CALLED[m.kind] + (m.note ? `: ${plain(m.note)}` : '')));
  return told.size ? [...told].join('; ') : undefined;
}

function Head({ report, kept }: { report: Report; kept: boolean }) {
  const basis: Record<string, string> = { header: 'as its head says', metadata: 'as its markup says', option: 'as given' };
  const published = report.published ? `${report.published}${basis[report.published_basis] ? ` (${basis[report.published_basis]})` : ''}` : 'day of publication not known';
  const others = report.version_list.filter((v) => v.id !== report.id);
  return (
    <header class="head">
      <h1 dir="auto">{plain(report.called)}</h1>
      <p class="faint">
        {[plain(report.outlet), published, report.language !== 'en' && report.language, many(report.record.events.length, 'event'), `${grouped(report.text.length)} characters`].filter(Boolean).join(' · ')}
        {report.url && /^https?:/.test(report.url) && (
          <>
            {' · '}
            <a href={report.url} rel="noreferrer noopener" target="_blank">
              {plain(report.url)}
            </a>
          </>
        )}
      </p>
      {report.record.document.notices?.map((n) => <p class="notice">{plain(n)}</p>)}
      {(others.length > 0 || report.copy_list.length > 0) && (
        <p class="family">
          {others.length > 0 && 'Versions: '}
          {report.version_list.map((v) => (
            <span key={v.id}>
              {v.id === report.id ? <b>{v.version}</b> : <a href={bare(`reports/${v.id}`)}>{v.version}</a>}
              {v.id !== report.id && (
                <a class="chip" href={here({ beside: v.id })}>
                  compare
                </a>
              )}{' '}
            </span>
          ))}
          {report.copy_list.length > 0 && 'The same text also in: '}
          {report.copy_list.map((c, i) => (
            <span key={c.id}>
              {i > 0 && ', '}
              <a href={bare(`reports/${c.id}`)}>{plain(c.outlet) || plain(c.url) || `report ${c.id}`}</a>
              {c.likeness !== null && c.likeness !== undefined && c.likeness < 1 && <span class="faint"> ({Math.round(c.likeness * 100)} % alike)</span>}
            </span>
          ))}
        </p>
      )}
    </header>
  );
}

function Legend() {
  return (
    <p class="legend">
      Marked: <span class="m trigger">what happened</span> with its number, <span class="m actor">who</span>, <span class="m place">where</span>, <span class="m time">when</span>,{' '}
      <span class="m count">how many</span>, <span class="m speaker">who says so</span>, <span class="m loaded">loaded words</span>. Choose marked words to see their event; choose again for the next one that they belong to.
    </p>
  );
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Vigil`;
  }, [title]);
}
