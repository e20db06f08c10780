import type { ComponentChildren } from 'preact';
import { grouped, many, plain } from '../lib/words';
import { Cite } from './Cite';

export interface BackTest {
  weeks: number;
  raised: number;
  right: number;
  precision: number | null;
  surges: number;
  foreseen: number;
  recall: number | null;
  lead_days: number | null;
  false_a_month: number | null;
}

export interface Warning {
  rule: string;
  series: string;
  day: string;
  since: string;
  what: string;
  why: string;
  baseline: string;
  gap_days: number;
  back_test: BackTest | string | null;
  /** By name. */
  events: string[];
}

const SHOWN = 8;

/** A warning with its reasons and the events behind it. */
export function WarningCard({ warning: w, note, children }: { warning: Warning; note?: string; children?: ComponentChildren }) {
  return (
    <section class="card q4">
      <h3>
        <b>{plain(w.what)}</b>
      </h3>
      <dl>
        <dt>why</dt>
        <dd>{plain(w.why)}</dd>
        {w.baseline !== w.why && (
          <>
            <dt>usual</dt>
            <dd>{plain(w.baseline)}</dd>
          </>
        )}
        <dt>since</dt>
        <dd>
          {w.since}
          <span class="faint">
            , seen to {w.day}, rule {plain(w.rule)}
            {note && `, ${note}`}
          </span>
        </dd>
        {w.gap_days > 0 && (
          <>
            <dt>gaps</dt>
            <dd>{many(w.gap_days, 'day')} of which too little is known</dd>
          </>
        )}
        <dt>so far</dt>
        <dd>{record(w.back_test)}</dd>
      </dl>
      <p class="small">
        {w.events.length > SHOWN && (
          <span class="faint">
            the latest {SHOWN} of {w.events.length}:{' '}
          </span>
        )}
        {w.events.slice(-SHOWN).map((e) => (
          <Cite key={e} reference={e} />
        ))}
      </p>
      {children}
    </section>
  );
}

/** How the rule did on this record. */
function record(test: BackTest | string | null): string {
  if (test === null) return 'the past is too short to say how often this rule was right';
  if (typeof test === 'string') return plain(test);
  const lead = test.lead_days === null ? '' : `, ${test.lead_days} days ahead`;
  const wrong = test.false_a_month === null ? '' : `; ${test.false_a_month} false a month`;
  return `right ${grouped(test.right)} of ${many(test.raised, 'time')}; foresaw ${grouped(test.foreseen)} of ${many(test.surges, 'surge')}${lead}${wrong} (${many(test.weeks, 'week')})`;
}
