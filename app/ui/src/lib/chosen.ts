import { signal } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';

/** How many dialogs are open. */
export const dialogs = signal(0);

/**
 * The chosen row of a list that may change at any moment: the choice stays with what was chosen, wherever it has moved to; where it is
 * gone, the row that took its place is chosen, but not under the hands of somebody who is deciding about it.
 */
export function useChosen<T>(items: T[], keyOf: (item: T) => string | number, start = -1): [T | undefined, number, (index: number) => void] {
  const [choice, setChoice] = useState<{ key: string | number | null; index: number }>({ key: null, index: start });
  const last = useRef<T | undefined>(undefined);
  const found = choice.key === null ? -1 : items.findIndex((item) => keyOf(item) === choice.key);
  const index = found >= 0 ? found : Math.min(choice.index, items.length - 1);
  const held = dialogs.value > 0 && last.current !== undefined && found < 0 && choice.index >= 0;
  const item = held ? last.current : items[index];
  last.current = item;
  if (item !== undefined && !held && choice.key !== keyOf(item)) {
    // The row that stands there now is the choice from here on.
    choice.key = keyOf(item);
    choice.index = index;
  }
  const choose = (to: number) => {
    last.current = items[to];
    setChoice({ key: to >= 0 && items[to] !== undefined ? keyOf(items[to]) : null, index: to });
  };
  return [item, held ? -1 : index, choose];
}
