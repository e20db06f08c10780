import type { EventItem, EventRecord, RecordJson, Standing } from './types';

/** What a person's review made of it; a decision tells, where the list does not. */
export function standingOf(event: EventRecord & { review?: Standing }): Standing {
  return event.review ?? (event.decision?.what as Standing | undefined) ?? 'machine';
}

const NOBODY = { kind: 'author' as const, text: null, name: null, stance: 'asserts' };

/** An event with all its parts: one that a person put so and the machine no longer tells has no words of its own. */
export function whole(event: EventRecord): EventRecord {
  const given = Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined && value !== null)) as EventRecord;
  return {
    ...{ modes: [], contexts: [], actors: [], recipients: [], counts: [], mentions: [], place: null, quad: 0, certainty: 'unknown', confidence: 0 },
    ...{ trigger: { span: [0, 0], text: '' }, evidence: { sentence: -1, span: [0, 0], text: '' }, attribution: [NOBODY] },
    ...{ time: { text: null, from: null, to: null, granularity: 'unknown', basis: 'none' } },
    ...given,
  };
}

export function wholeRecord(record: RecordJson): RecordJson {
  return { ...record, events: record.events.map(whole), rejected: record.rejected?.map(whole), ties: record.ties ?? [], tolls: record.tolls ?? [], loaded: record.loaded ?? [] };
}

/** Its number in its report, such as e3. */
export function numberOf(event: EventRecord & { number?: string }): string {
  return event.number ?? `e${/#e(\d+)$/.exec(event.id)?.[1] ?? '0'}`;
}

/** An event out of a report's record in the form that lists have. */
export function asItem(event: EventRecord, report: number): EventItem {
  const number = numberOf(event);
  return { ...(event as EventItem), report, number, id: `${report}#${number}`, review: standingOf(event) };
}
