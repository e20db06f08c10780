import { useState } from 'preact/hooks';
import { useLoad } from '../lib/api';
import { label, plain } from '../lib/words';
import { Problem } from './Bits';

interface Entry {
  entry: number;
  at: string;
  who: string;
  what: string;
  subject: string;
  was: string | null;
  becomes: string | null;
}

/** All that was ever done about a report and its events; asked for when it is opened. */
export function Log({ id }: { id: number }) {
  const [open, setOpen] = useState(false);
  const load = useLoad<{ items: Entry[] }>(open ? `/reports/${id}/log` : null);
  return (
    <details class="log" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>What was done about this report</summary>
      <Problem error={load.error} />
      <ol class="plainlist small">
        {(load.data?.items ?? []).map((e) => (
          <li key={e.entry}>
            <span class="faint">
              {e.at.slice(0, 16).replace('T', ' ')} · {plain(e.who)} ·
            </span>{' '}
            {label(e.what)} {plain(e.subject)}
            {e.was && (
              <>
                {' '}
                <del>{plain(e.was)}</del>
              </>
            )}
            {e.becomes && (
              <>
                {' '}
                <ins>{plain(e.becomes)}</ins>
              </>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
