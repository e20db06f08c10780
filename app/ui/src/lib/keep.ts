import { effect, signal, type Signal } from '@preact/signals';

/** A value that this browser keeps; without storage it lasts as long as the page. */
export function kept<T>(name: string, start: T): Signal<T> {
  let value = start;
  try {
    const found = localStorage.getItem(`vigil.${name}`);
    if (found !== null) value = JSON.parse(found);
  } catch {
    // No storage, or something else wrote there: begin anew.
  }
  const out = signal(value);
  effect(() => {
    const text = JSON.stringify(out.value);
    try {
      localStorage.setItem(`vigil.${name}`, text);
    } catch {
      // Full or forbidden: the page goes on without.
    }
  });
  return out;
}

export type Theme = 'system' | 'light' | 'dark';
export const theme = kept<Theme>('theme', 'system');
effect(() => {
  document.documentElement.dataset.theme = theme.value;
});

export interface SavedSearch {
  name: string;
  hash: string;
  /** Number of answers when it was last looked at. */
  seen: number | null;
}

export const searches = kept<SavedSearch[]>('searches', []);

/** When the events were last looked at: the log's last entry then. */
export const lastLook = kept<{ entries: number; when: string } | null>('lastlook', null);
