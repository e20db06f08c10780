import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Trouble } from '../lib/api';
import { dialogs } from '../lib/chosen';

/** What went wrong, where it went wrong. */
export function Problem({ error }: { error: Trouble | null }) {
  if (!error) return null;
  return (
    <div class="problem" role="alert">
      <b>{error.title}.</b> {error.detail}
    </div>
  );
}

export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}

interface Toast {
  text: string;
  bad: boolean;
  undo?: () => void;
}

const toast = signal<Toast | null>(null);
let timer: number | undefined;

/** Says briefly what was done, with a way back where there is one. */
export function tell(text: string, undo?: () => void, bad = false): void {
  toast.value = { text, bad, undo };
  clearTimeout(timer);
  timer = window.setTimeout(() => (toast.value = null), bad ? 12000 : 7000);
}

export function Toasts() {
  const now = toast.value;
  return (
    <div class="toasts" role="status" aria-live="polite">
      {now && (
        <div class={now.bad ? 'toast bad' : 'toast'}>
          <span>{now.text}</span>
          {now.undo && (
            <button type="button" onClick={() => (now.undo!(), (toast.value = null))}>
              Undo <kbd>u</kbd>
            </button>
          )}
          <button type="button" class="quiet" aria-label="Close" onClick={() => (toast.value = null)}>
            ×
          </button>
        </div>
      )}
    </div>
  );
}

/** A dialog of the browser's own: it keeps the focus and closes on Escape. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ComponentChildren }) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current!;
    dialog.showModal();
    dialogs.value++;
    return () => {
      dialogs.value--;
      dialog.close();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      aria-label={title}
      onCancel={(e) => (e.preventDefault(), onClose())}
      onClick={(e) => e.target === ref.current && onClose()}
    >
      <div class="dialog">
        <header>
          <h2>{title}</h2>
          <button type="button" class="quiet" aria-label="Close" onClick={onClose}>
            ×
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

/** Keys that work anywhere but in fields and dialogs. */
export function useKeys(keys: Record<string, (e: KeyboardEvent) => void>): void {
  const latest = useRef(keys);
  latest.current = keys;
  // At once, not after the next frame: a key that follows on another must not be lost.
  useLayoutEffect(() => {
    const on = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented || typing(e.target)) return;
      const does = latest.current[e.key];
      if (does) {
        e.preventDefault();
        does(e);
      }
    };
    addEventListener('keydown', on);
    return () => removeEventListener('keydown', on);
  }, []);
}

function typing(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null;
  return !!element?.closest?.('input:not([type=checkbox]):not([type=radio]), textarea, select, dialog, [contenteditable]');
}

export function Meter({ value, title }: { value: number; title: string }) {
  return <meter min={0} max={1} value={value} title={title} aria-label={title} />;
}
