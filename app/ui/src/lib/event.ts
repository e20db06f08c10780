import type { EventItem, EventRecord, Standing } from './types';

/** What a person's review made of it; a decision tells, where the list does not. */
export function standingOf(event: EventRecord & { review?: Standing }): Standing {
  return event.review ?? (event.decision?.what as Standing | undefined) ?? 'machine';
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
