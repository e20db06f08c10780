import { signal } from '@preact/signals';
import { changes } from './api';
import { tell } from '../parts/Bits';
import { plain } from './words';

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
    const told = title((e as MessageEvent<string>).data);
    if (told === null) {
      later(); // somebody acknowledged one
      return;
    }
    count('warnings')();
    tell(`Warning: ${told}`);
  });
  return () => source.close();
}

/** What is warned of; null where it is not a new warning. */
function title(data: string): string | null {
  try {
    const told = JSON.parse(data);
    return told.what === 'acknowledge' ? null : plain(told.title ?? 'see Tempo');
  } catch {
    return 'see Tempo';
  }
}
