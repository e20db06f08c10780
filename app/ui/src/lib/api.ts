import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Listing } from './types';

/** Whether the server answered last time it was asked. */
export const connected = signal(true);

/** Counts up with every change of the store that the desk makes or hears of; what is shown is asked for anew. */
export const changes = signal(0);

/** What went wrong, in words for a person. */
export class Trouble extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
  ) {
    super(detail || title);
  }
}

const LOST = 'The connection to Vigil is lost. What you see may be out of date; the desk goes on trying.';

async function answer(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`api/v1${path}`, { credentials: 'same-origin', ...init });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    lost();
    throw new Trouble(0, 'No connection', LOST);
  }
  connected.value = true;
  if (response.headers.has('Vigil-Behind')) again();
  if (response.status === 401) location.assign('sign-in');
  if (!response.ok) throw await trouble(response);
  return response;
}

let waiting: number | undefined;

/** What is being counted anew is asked for once more a little later. */
function again(): void {
  waiting ??= window.setTimeout(() => {
    waiting = undefined;
    changes.value++;
  }, 5000);
}

async function trouble(response: Response): Promise<Trouble> {
  let told: { title?: string; detail?: string } = {};
  try {
    told = await response.json();
  } catch {
    // No JSON: the status alone has to tell.
  }
  if (response.status === 503) again();
  const title = told.title ?? response.statusText ?? 'Refused';
  return new Trouble(response.status, title, told.detail ?? `The server answered ${response.status} ${title}.`);
}

let trying: number | undefined;

/** Asks for a sign of life until there is one. */
function lost(): void {
  connected.value = false;
  trying ??= window.setInterval(async () => {
    try {
      if ((await fetch('api/v1/health', { cache: 'no-store' })).ok) {
        clearInterval(trying);
        trying = undefined;
        connected.value = true;
        changes.value++;
      }
    } catch {
      // Still lost.
    }
  }, 2000);
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await answer(path, { signal: signal ?? null })).json();
}

/** An answer with the tag that says which state it is. */
export async function tagged<T>(path: string): Promise<{ value: T; tag: string | null }> {
  const response = await answer(path, { cache: 'no-cache' });
  return { value: await response.json(), tag: response.headers.get('ETag') };
}

function token(): Record<string, string> {
  const found = /(?:^|; )vigil_csrf=([^;]*)/.exec(document.cookie);
  return found ? { 'X-CSRF-Token': decodeURIComponent(found[1]) } : {};
}

export async function post<T>(path: string, body: unknown, headers: Record<string, string> = {}, signal?: AbortSignal, method = 'POST'): Promise<T> {
  const response = await answer(path, {
    method,
    headers: { 'Content-Type': 'application/json', ...token(), ...headers },
    body: body === null ? null : JSON.stringify(body),
    signal: signal ?? null,
  });
  return response.status === 204 ? (undefined as T) : response.json();
}

/** The same with another method. */
export function send<T>(method: 'PUT' | 'DELETE', path: string, body: unknown): Promise<T> {
  return post<T>(path, body, {}, undefined, method);
}

export interface Load<T> {
  data: T | null;
  error: Trouble | null;
  loading: boolean;
}

/** An answer that follows its address; the former one stays to be seen until the next is there. */
export function useLoad<T>(path: string | null): Load<T> {
  const [load, setLoad] = useState<Load<T>>({ data: null, error: null, loading: path !== null });
  const version = changes.value;
  useEffect(() => {
    if (path === null) {
      setLoad({ data: null, error: null, loading: false });
      return;
    }
    const abort = new AbortController();
    setLoad((was) => ({ ...was, loading: true }));
    get<T>(path, abort.signal).then(
      (data) => setLoad({ data, error: null, loading: false }),
      (error) => {
        if (!abort.signal.aborted) setLoad((was) => ({ data: error.status === 0 ? was.data : null, error: asTrouble(error), loading: false }));
      },
    );
    return () => abort.abort();
  }, [path, version]);
  return load;
}

export function asTrouble(error: unknown): Trouble {
  return error instanceof Trouble ? error : new Trouble(-1, 'The desk stumbled', String(error));
}

export interface Paged<T> extends Load<T[]> {
  total: number;
  more: boolean;
  next: () => void;
}

/** A list that grows by pages as one scrolls. */
export function usePages<T>(path: string, limit = 100): Paged<T> {
  const [state, setState] = useState<{ items: T[] | null; total: number; cursor: string | null; error: Trouble | null; loading: boolean }>({
    items: null,
    total: 0,
    cursor: null,
    error: null,
    loading: true,
  });
  const busy = useRef<AbortController | null>(null);
  const version = changes.value;
  const full = `${path}${path.endsWith('?') ? '' : path.includes('?') ? '&' : '?'}limit=${limit}`;
  useEffect(() => {
    const abort = new AbortController();
    busy.current = null;
    setState((was) => ({ ...was, loading: true }));
    get<Listing<T>>(full, abort.signal).then(
      (page) => setState({ items: page.items, total: page.total, cursor: page.next, error: null, loading: false }),
      (error) => {
        if (!abort.signal.aborted) setState((was) => ({ ...was, error: asTrouble(error), loading: false }));
      },
    );
    return () => {
      abort.abort();
      busy.current?.abort();
    };
  }, [full, version]);
  const next = () => {
    if (!state.cursor || busy.current) return;
    const abort = new AbortController();
    busy.current = abort;
    get<Listing<T>>(`${full}&cursor=${encodeURIComponent(state.cursor)}`, abort.signal).then(
      (page) => {
        busy.current = null;
        setState((was) => ({ ...was, items: [...(was.items ?? []), ...page.items], cursor: page.next, error: null }));
      },
      (error) => {
        busy.current = null;
        if (!abort.signal.aborted) setState((was) => ({ ...was, error: asTrouble(error) }));
      },
    );
  };
  return { data: state.items, error: state.error, loading: state.loading, total: state.total, more: state.cursor !== null, next };
}
