import { useEffect, useRef } from 'preact/hooks';
import { asItem } from '../lib/event';
import type { EventItem, Report, Span } from '../lib/types';
import { label, number, plain, speakers } from '../lib/words';
import { actorLink, Decided, Fields, Heading, jumper, StandingBadge, type To } from './Card';
import { Actions } from './Actions';
import { bare } from '../lib/url';
import { Empty } from './Bits';

interface Props {
  report: Report;
  active: number;
  /** How many cards stand in the page at once. */
  most: number;
  choose: (index: number, scroll: boolean) => void;
  jump: To;
  kept: boolean;
}

/** Beside the text: the events' cards, the chosen one open to decisions, then what else the report holds. */
export function EventPanel({ report, active, most, choose, jump, kept }: Props) {
  const events = report.record.events as EventItem[];
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const card = box.current?.querySelector<HTMLElement>('.card.active');
    if (card && box.current) keepInView(box.current, card);
  }, [active]);
  const middle = Math.max(0, active);
  const first = Math.max(0, Math.min(middle - most / 2, events.length - most));
  const last = Math.min(events.length, first + most);
  return (
    <section class="record" ref={box} aria-label="What was read out of it" tabIndex={0}>
      {events.length === 0 && <Empty>No events were read out of this report.</Empty>}
      {first > 0 && <More from={0} to={first} choose={choose} />}
      {events.slice(first, last).map((event, k) => {
        const i = first + k;
        const whole = asItem(event, report.id);
        return (
          <section key={i} class={`card q${event.quad}${i === active ? ' active' : ''}`} aria-label={`Event ${i + 1}`} onClick={() => i !== active && choose(i, false)}>
            <h2>
              <button type="button" class="number" onClick={(e) => (e.stopPropagation(), choose(i, true))} aria-label={`Event ${i + 1}: show it in the text`} aria-pressed={i === active}>
                {i + 1}
              </button>{' '}
              <Heading event={event} />
              {kept && <StandingBadge standing={whole.review} />}
              {i === active && (
                <button type="button" class="quiet close" aria-label="Close" onClick={(e) => (e.stopPropagation(), choose(-1, false))}>
                  ×
                </button>
              )}
            </h2>
            <Fields event={event} to={jump} />
            <Decided event={event} />
            {i === active && kept && <Actions event={whole} keys />}
            {i === active && event.incident && (
              <p class="small">
                <a href={bare(`incidents/${event.incident}`)}>All reports of this happening</a>
              </p>
            )}
          </section>
        );
      })}
      {last < events.length && <More from={last} to={events.length} choose={choose} />}
      <Rest report={report} jump={jump} />
    </section>
  );
}

function More({ from, to, choose }: { from: number; to: number; choose: Props['choose'] }) {
  return (
    <button type="button" class="more" onClick={() => choose(from === 0 ? to - 1 : from, true)}>
      Events {from + 1} to {to}
    </button>
  );
}

function keepInView(box: HTMLElement, card: HTMLElement): void {
  if (box.scrollHeight <= box.clientHeight + 1) return;
  const top = card.offsetTop - box.offsetTop;
  if (top < box.scrollTop || top + card.offsetHeight > box.scrollTop + box.clientHeight) box.scrollTop = Math.max(0, top - 12);
}

/** Ties, tolls, what is told in two ways, loaded words. */
function Rest({ report, jump: to }: { report: Report; jump: To }) {
  const { ties, tolls, loaded, contradictions, rejected } = report.record;
  const jump = jumper(to);
  const quote = (span: Span, text: string) => jump(span, `“${short(text)}”`, 'quote');
  return (
    <>
      {contradictions && contradictions.length > 0 && (
        <section class="list">
          <h2>Told in two ways</h2>
          <ul>
            {contradictions.map((c) => (
              <li>
                <b>{plain(c.about)}</b>: {plain(c.one.says)} {quote(c.one.evidence.span, c.one.evidence.text)} — {speakers(c.one.attribution, jump)}; but {plain(c.other.says)}{' '}
                {quote(c.other.evidence.span, c.other.evidence.text)} — {speakers(c.other.attribution, jump)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {tolls.length > 0 && (
        <section class="list">
          <h2>Tolls</h2>
          <ul>
            {tolls.map((t) => (
              <li>
                <b>
                  {t.side && `${plain(t.side)}: `}
                  {number(t.low, t.high, t.value)} {label(t.kind)}
                </b>
                {t.since && ` since ${plain(t.since)}`}
                {t.increment !== null && `, ${t.increment} of them new`}
                {t.as_of && <span class="faint">, as of {t.as_of}</span>}
                {t.note && <span class="notice"> ({label(t.note)})</span>} {quote(t.evidence.span, t.evidence.text)} — {speakers(t.attribution, jump)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {ties.length > 0 && (
        <section class="list">
          <h2>Ties</h2>
          <ul>
            {ties.map((t) => (
              <li>
                <a href={actorLink(t.from)}>{plain(t.from.name)}</a> {label(t.relation)} <a href={actorLink(t.to)}>{plain(t.to.name)}</a>
                {t.from_date && ` from ${t.from_date}`}
                {t.to_date && ` until ${t.to_date}`} {quote(t.evidence.span, t.evidence.text)} — {speakers(t.attribution, jump)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {loaded.length > 0 && (
        <section class="list">
          <h2>Loaded words</h2>
          <ul>
            {loaded.map((w) => (
              <li>
                {jump(w.span, `“${plain(w.text)}”`, 'quote')} by {w.by === 'author' ? 'the report' : plain(w.by)}
                {w.neutral && `; neutral: ${plain(w.neutral)}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {rejected && rejected.length > 0 && (
        <section class="list">
          <h2>Rejected by a person</h2>
          <ul>
            {rejected.map((event) => (
              <li class="gone">
                <Heading event={event} /> {quote(event.evidence.span, event.evidence.text)}
                {event.decision?.why && <> because {plain(event.decision.why)}</>}
                <Actions event={{ ...asItem(event, report.id), review: 'rejected' }} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function short(text: string): string {
  const line = plain(text);
  return line.length > 180 ? `${line.slice(0, line.lastIndexOf(' ', 170))} …` : line;
}
