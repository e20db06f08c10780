import { changes, post, tagged, Trouble, asTrouble } from './api';
import type { EventItem, Standing } from './types';
import { standingOf } from './event';
import { tell } from '../parts/Bits';

export type Act = 'accept' | 'reject' | 'change' | 'restore' | 'publish';

export interface Done {
  event: EventItem;
  action: Act;
  was: Standing;
  /** What persons had changed before that. */
  values: Record<string, string>;
}

const SAID: Record<Act, string> = { accept: 'accepted', reject: 'rejected', change: 'corrected', restore: 'as the machine told it', publish: 'published' };

/** What stands as the reason where a key alone decides. */
const REASON: Partial<Record<Act, string>> = { accept: 'right as it is told', publish: 'may be handed out', restore: 'as the machine told it' };

/** What was decided here last, for undoing; the newest last. */
const past: Done[] = [];

function address(event: EventItem): string {
  return `/reports/${event.report}/events/${event.number}`;
}

/** What a person saw when deciding; if the store holds something else by now, nothing is decided. */
function face(event: EventItem): string {
  const { type, modes, status, actors, recipients, place, time, counts } = event;
  return JSON.stringify([type, modes, status, actors?.map((a) => a.name), recipients?.map((a) => a.name), place?.name ?? null, time?.from, time?.to, counts?.map((c) => [c.kind, c.low, c.high]), standingOf(event)]);
}

export const MEANWHILE = 'Another window or person changed this event meanwhile. Nothing was overwritten: what holds now is shown; decide again if it is still wrong.';

/** Writes a decision into the store; true where it stands. */
export async function decide(event: EventItem, action: Act, values: Record<string, string> = {}, why = ''): Promise<boolean> {
  try {
    const now = await tagged<EventItem>(address(event));
    if (face(now.value) !== face(event)) throw new Trouble(412, 'Changed meanwhile', MEANWHILE);
    await send(event, action, values, why || (REASON[action] ?? ''), now.tag);
    past.push({ event, action, was: standingOf(event), values: changedBefore(now.value) });
    if (past.length > 100) past.shift();
    tell(`${event.id} is ${SAID[action]}.`, undo);
    changes.value++;
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}

/** What persons had changed of the event, as the store spells it. */
function changedBefore(event: EventItem): Record<string, string> {
  const becomes = event.decision?.becomes;
  return becomes && typeof becomes === 'object' ? becomes : {};
}

async function send(event: EventItem, action: Act, values: Record<string, string>, why: string, tag: string | null, review?: Standing): Promise<void> {
  await post(`${address(event)}/decisions`, { action, why, ...(review && { review }), ...(Object.keys(values).length > 0 && { values }) }, tag ? { 'If-Match': tag } : {});
}

/** Takes the last decision of this window back, and no other: what was decided before it holds again. The log keeps all. */
export async function undo(): Promise<void> {
  const last = past.pop();
  if (!last) {
    tell('There is nothing to undo in this window.');
    return;
  }
  try {
    const now = await tagged<EventItem>(address(last.event));
    await send(last.event, 'restore', last.values, 'taken back', now.tag, last.was);
    tell(`${last.event.id}: taken back.`);
    changes.value++;
  } catch (error) {
    past.push(last);
    report(error);
  }
}

function report(error: unknown): void {
  const trouble = asTrouble(error);
  tell(trouble.status === 412 ? MEANWHILE : trouble.status === 0 ? `${trouble.detail} Your decision was not kept.` : `${trouble.title}: ${trouble.detail}`, undefined, true);
  changes.value++;
}
