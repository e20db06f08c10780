import { bare } from '../lib/url';
import { plain } from '../lib/words';

/** A happening behind a number, as the API names it. */
export interface Happening {
  event: string;
  day: string | null;
  type: string;
  actors: string[];
  recipients: string[];
  place: string | null;
  words: string | null;
  source: string | null;
  imported: boolean;
}

/** Leads to what a number or a sentence rests on. */
export function Cite({ reference, title }: { reference: string; title?: string }) {
  const event = /^(\d+)#(e\d+)$/.exec(reference);
  const incident = /^i(\d+)$/.exec(reference);
  const href = event ? bare(`reports/${event[1]}`, { event: event[2] }) : incident ? bare(`incidents/${incident[1]}`) : null;
  return href ? (
    <a class="chip cite" href={href} title={title}>
      {reference}
    </a>
  ) : (
    <span class="chip cite" title={title}>
      {plain(reference)}
    </span>
  );
}

export function Happenings({ all, most = 8 }: { all: Happening[]; most?: number }) {
  const shown = all.slice(-most);
  return (
    <p class="small">
      {all.length > most && <span class="faint">the latest {most} of {all.length}: </span>}
      {shown.map((h) => (
        <Cite key={h.event} reference={h.event} title={`${h.day ?? ''} ${h.type} ${plain(h.actors.join(', '))} ${h.recipients.length ? `→ ${plain(h.recipients.join(', '))}` : ''} ${plain(h.words)}`} />
      ))}
    </p>
  );
}
