import type { ComponentChildren } from 'preact';
import type { EventRecord, Span, Standing } from '../lib/types';
import { codes, count, days, label, perpetrators, plain, saying, sameWords, speakers, whereabouts, type Jump } from '../lib/words';
import { bare, here } from '../lib/url';

export type To = (span: Span) => void;

/** Makes every word of a card that has a place in the text lead there. */
export function jumper(to: To | null): Jump {
  return (span, children, className) =>
    span && to ? (
      <a class={`jump ${className ?? ''}`} href={here({})} onClick={(e) => (e.preventDefault(), e.stopPropagation(), to(span))} title="Show the words">
        {children}
      </a>
    ) : (
      <span class={className}>{children}</span>
    );
}

export const STANDING: Record<Standing, string> = {
  machine: 'machine',
  accepted: 'reviewed',
  changed: 'corrected',
  rejected: 'rejected',
  published: 'published',
};

/** Machine, reviewed and published look different: by sign and word, not by colour alone. */
export function StandingBadge({ standing }: { standing: Standing }) {
  return <span class={`standing ${standing}`}>{STANDING[standing] ?? standing}</span>;
}

export function Heading({ event }: { event: EventRecord }) {
  return (
    <>
      <span class={`type q${event.quad}`}>{event.type}</span>
      {event.modes.length > 0 && <span> {event.modes.join(', ')}</span>}
      {event.status !== 'asserted' && <span class="status"> · {event.status}</span>}
      {event.certainty !== 'certain' && event.certainty !== 'unknown' && <span class="status"> · {event.certainty}</span>}
      {event.contexts.length > 0 && <span class="faint small"> · {event.contexts.map(label).join(', ')}</span>}
    </>
  );
}

function Field({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Parties({ event, jump }: { event: EventRecord; jump: Jump }) {
  const group = (actors: EventRecord['actors']) =>
    actors.map((a, i) => (
      <span key={i}>
        {i > 0 && (i === actors.length - 1 ? ' and ' : ', ')}
        {jump(a.span, plain(a.name), 'name')}
        {a.via && a.via !== a.name && ` (${plain(a.via)})`}
        {!sameWords(a.text, a.name) && <span class="quote"> “{plain(a.text)}”</span>}
        {codes(a) && <span class="faint"> {codes(a)}</span>}
      </span>
    ));
  return (
    <>
      {event.actors.length ? group(event.actors) : <span class="faint">not said</span>}
      {event.recipients.length > 0 && <span aria-label=" to "> → </span>}
      {group(event.recipients)}
    </>
  );
}

/** An event in full: each field leads to its words. */
export function Fields({ event, to }: { event: EventRecord; to: To | null }) {
  const jump = jumper(to);
  const { place, time } = event;
  const told = (event.mentions ?? []).filter((m) => m.sentence !== event.evidence.sentence);
  return (
    <dl>
      {(event.actors.length > 0 || event.recipients.length > 0) && (
        <Field name="who">
          <Parties event={event} jump={jump} />
        </Field>
      )}
      {place && (
        <Field name="where">
          {jump(place.span, whereabouts(place), 'name')}
          {!sameWords(place.text, place.name) && <span class="quote"> “{plain(place.text)}”</span>}
          {place.precision !== 'point' && place.precision !== 'city' && <span class="faint"> {label(place.precision)}</span>}
          {place.basis && place.basis !== 'clause' && <span class="faint"> ({label(place.basis)})</span>}
        </Field>
      )}
      {(time.from || time.to) && (
        <Field name="when">
          {jump(time.span, days(time))}
          {time.basis === 'publication' ? <span class="faint">, the day of publication</span> : time.text && <span class="quote"> “{plain(time.text)}”</span>}
        </Field>
      )}
      {event.counts.length > 0 && (
        <Field name="how many">
          {event.counts.map((c, i) => (
            <span key={i}>
              {i > 0 && '; '}
              {jump(c.span, count(c), 'name')}
              {c.text && <span class="quote"> “{plain(c.text)}”</span>}
            </span>
          ))}
        </Field>
      )}
      {(event.perpetrators?.length ?? 0) > 0 && <Field name="said of">{perpetrators(event, jump)}</Field>}
      <Field name="says">
        {saying(event, jump)}
        {event.evidence.text && <>: {quotation(event, jump)}</>}
      </Field>
      {told.length > 0 && (
        <Field name="again">
          {told.map((m, i) => (
            <span key={i}>
              {i > 0 && ', '}
              {jump(m.span, `sentence ${m.sentence + 1}`, 'faint')}
              {m.attribution?.some((s) => s.kind !== 'author') && <> by {speakers(m.attribution, jump)}</>}
            </span>
          ))}
        </Field>
      )}
    </dl>
  );
}

/** What a person decided about it, with what was and what is instead. */
export function Decided({ event }: { event: EventRecord }) {
  const { decision } = event;
  if (!decision?.who) return null;
  const changed = typeof decision.becomes === 'object' && decision.becomes ? Object.entries(decision.becomes) : [];
  const was = typeof decision.was === 'object' && decision.was ? decision.was : {};
  return (
    <p class="decided small">
      {label(decision.what ?? 'decided')} by {plain(decision.who)}, {plain(decision.when?.slice(0, 16).replace('T', ' '))}
      {decision.why && <>: “{plain(decision.why)}”</>}
      {changed.map(([field, value]) => (
        <span key={field} class="change">
          {label(field)}: <del>{plain(was[field]) || 'nothing'}</del> <ins>{plain(value) || 'nothing'}</ins>
        </span>
      ))}
    </p>
  );
}

const AROUND = 150;

/** The clause in quotation marks with its trigger made to stand out; long ones are cut around it. */
export function quotation(event: EventRecord, jump: Jump) {
  const { text, span } = event.evidence;
  const [from, until] = event.trigger.span;
  if (from < span[0] || until > span[1]) return jump(span, `“${plain(text)}”`, 'quote');
  let before = text.slice(0, from - span[0]);
  let after = text.slice(until - span[0]);
  if (before.length > AROUND) before = `… ${before.slice(before.indexOf(' ', before.length - AROUND) + 1)}`;
  if (after.length > AROUND) after = `${after.slice(0, after.lastIndexOf(' ', AROUND))} …`;
  return jump(
    span,
    <>
      “{spaced(before)}
      <b class={`q${event.quad}`}>{plain(event.trigger.text)}</b>
      {spaced(after)}”
    </>,
    'quote',
  );
}

function spaced(text: string): string {
  const head = /^\s/.test(text) ? ' ' : '';
  const tail = /\s$/.test(text) && text.trim() ? ' ' : '';
  return head + plain(text) + tail;
}

export function actorLink(actor: { name: string; id: string | null }) {
  return bare(`actors/${encodeURIComponent(actor.id ?? actor.name)}`);
}
