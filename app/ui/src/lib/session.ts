import { computed, signal } from '@preact/signals';
import { get, post } from './api';

interface Session {
  name: string;
  role: 'reader' | 'reviewer' | 'admin';
  /** Not null where one signed in. */
  csrf: string | null;
}

export const session = signal<Session | null>(null);

/** Whether one may decide about events and keep reports. */
export const mayReview = computed(() => session.value === null || session.value.role !== 'reader');

export async function whoAmI(): Promise<void> {
  session.value = await get<Session>('/session').catch(() => null);
}

export async function signOut(): Promise<void> {
  await post('/session', null, {}, undefined, 'DELETE').catch(() => null);
  location.assign('sign-in');
}
