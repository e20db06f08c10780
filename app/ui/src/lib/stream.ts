import { signal } from '@preact/signals';
import { changes } from './api';
import { tell } from '../parts/Bits';

/** What came in since the desk was opened. */
export const news = signal({ reports: 0, incidents: 0, warnings: 0 });

let refresh: number | undefined;

/** Listens to what comes into the store; lists are asked for anew a little later, however much comes at once. */
export function listen(): () => void {
  const source = new EventSource('api/v1/stream');
  const later = () => {
    refresh ??= window.setTimeout(() => {
      refresh = undefined;
      changes.value++;
    }, 1500);
  };
  const count = (what: 'reports' | 'incidents' | 'warnings') => () => {
    news.value = { ...news.value, [what]: news.value[what] + 1 };
    later();
  };
  source.addEventListener('report', count('reports'));
  source.addEventListener('incident', count('incidents'));
  source.addEventListener('decision', later);
  source.addEventListener('warning', (e) => {
    count('warnings')();
    tell(`Warning: ${title((e as MessageEvent<string>).data)}`);
  });
  return () => source.close();
}

function title(data: string): string {
  try {
    const told = JSON.parse(data);
    return told.title ?? told.what ?? told.rule ?? 'see Warnings';
  } catch {
    return 'see Warnings';
  }
}
