import { useRef, useState } from 'preact/hooks';
import { asTrouble, changes, post } from '../lib/api';
import type { RecordJson, Report } from '../lib/types';
import { bare } from '../lib/url';
import { many, plain } from '../lib/words';
import { Problem, tell } from '../parts/Bits';
import type { Trouble } from '../lib/api';
import { ReportView } from './Reading';

interface Kept {
  id: number;
  what: string;
  events: number;
}

interface Entry {
  name: string;
  state: 'waiting' | 'reading' | 'kept' | 'refused';
  told: string;
  id?: number;
}

const LARGEST = 16 * 1024 * 1024;
const WHAT: Record<string, string> = { new: 'kept', copy: 'kept as a copy of another report', version: 'kept as a new version', recoded: 'read again', known: 'was kept already' };

/** Paste a report and see its record, or drop many and keep them. */
export function Import() {
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [published, setPublished] = useState('');
  const [url, setUrl] = useState('');
  const [record, setRecord] = useState<RecordJson | null>(null);
  const [error, setError] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const [entries, setEntries] = useState<Entry[]>([]);
  const [over, setOver] = useState(false);
  const stop = useRef(false);

  const body = () => ({ text, ...(title && { title }), ...(published && { published }), ...(url && { url }) });
  const read = async (e?: Event) => {
    e?.preventDefault();
    if (!text.trim() || busy) return;
    setBusy(true);
    setError(null);
    try {
      setRecord(await post<RecordJson>('/read', body()));
    } catch (problem) {
      setError(asTrouble(problem));
    }
    setBusy(false);
  };
  const keep = async () => {
    setBusy(true);
    setError(null);
    try {
      const kept = await post<Kept>('/reports', body());
      tell(`Report ${kept.id} ${WHAT[kept.what] ?? 'is kept'}.`);
      changes.value++;
      location.hash = bare(`reports/${kept.id}`);
    } catch (problem) {
      setError(asTrouble(problem));
    }
    setBusy(false);
  };
  const take = async (files: File[]) => {
    if (files.length === 0) return;
    stop.current = false;
    const start = entries.length;
    setEntries((was) => [...was, ...files.map((f): Entry => ({ name: f.name, state: 'waiting', told: '' }))]);
    const put = (i: number, entry: Partial<Entry>) => setEntries((was) => was.map((e, k) => (k === start + i ? { ...e, ...entry } : e)));
    for (const [i, file] of files.entries()) {
      if (stop.current) break;
      put(i, { state: 'reading' });
      try {
        put(i, await keepFile(file));
      } catch (problem) {
        put(i, { state: 'refused', told: asTrouble(problem).detail || asTrouble(problem).title });
      }
    }
    changes.value++;
  };
  const drop = (e: DragEvent) => {
    e.preventDefault();
    setOver(false);
    void take([...(e.dataTransfer?.files ?? [])]);
  };
  const done = entries.filter((e) => e.state === 'kept' || e.state === 'refused').length;
  const report = record && asReport(record);
  return (
    <main class="page" tabIndex={-1}>
      <div class="importing">
        <section>
          <h1>Paste a report</h1>
          <form onSubmit={read}>
            <textarea value={text} onInput={(e) => setText(e.currentTarget.value)} rows={9} placeholder="The report’s text" aria-label="The report’s text" dir="auto" onKeyDown={(e) => e.key === 'Enter' && (e.ctrlKey || e.metaKey) && void read(e)} />
            <div class="filterform">
              <label>
                <span>Title</span>
                <input value={title} onInput={(e) => setTitle(e.currentTarget.value)} autoComplete="off" dir="auto" />
              </label>
              <label>
                <span>Published</span>
                <input type="date" value={published} onInput={(e) => setPublished(e.currentTarget.value)} />
              </label>
              <label>
                <span>Address</span>
                <input value={url} onInput={(e) => setUrl(e.currentTarget.value)} placeholder="https://" autoComplete="off" />
              </label>
            </div>
            <button type="submit" class="primary" disabled={busy || !text.trim()}>
              {busy ? 'Reading …' : 'Read it'}
            </button>{' '}
            {record && (
              <button type="button" disabled={busy} onClick={keep}>
                Keep it in the record
              </button>
            )}{' '}
            <span class="faint small">Reading keeps nothing.</span>
          </form>
        </section>
        <section>
          <h2>Or drop files</h2>
          <label class={over ? 'drop over' : 'drop'} onDragOver={(e) => (e.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} onDrop={drop}>
            Drop text or HTML files here, or choose them. Each is read and kept.
            <input
              type="file"
              multiple
              accept=".txt,.md,.html,.htm,text/plain,text/html"
              onChange={(e) => {
                void take([...(e.currentTarget.files ?? [])]);
                e.currentTarget.value = '';
              }}
            />
          </label>
          {entries.length > 0 && (
            <>
              <p aria-live="polite">
                <progress max={entries.length} value={done} aria-label="Files read" /> {done} of {many(entries.length, 'file')}
                {done < entries.length && (
                  <button type="button" class="chip" onClick={() => (stop.current = true)}>
                    Stop after this one
                  </button>
                )}
              </p>
              <ul class="plainlist small entries">
                {entries.map((e, i) => (
                  <li key={i} class={e.state}>
                    {e.id ? <a href={bare(`reports/${e.id}`)}>{plain(e.name)}</a> : plain(e.name)} <span class={e.state === 'refused' ? 'notice' : 'faint'}>{e.told || (e.state === 'reading' ? 'reading …' : e.state)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
      <Problem error={error} />
      {report && <ReportView report={report} kept={false} />}
    </main>
  );
}

async function keepFile(file: File): Promise<Partial<Entry>> {
  if (file.size > LARGEST) return { state: 'refused', told: 'larger than 16 MB; use ./vigil ingest' };
  const content = await file.text();
  const html = /\.html?$/i.test(file.name) || /^\s*<(!doctype|html)/i.test(content);
  const kept = await post<Kept>('/reports', html ? { html: content } : { text: content });
  return { state: 'kept', told: `${WHAT[kept.what] ?? 'kept'}, ${many(kept.events, 'event')}`, id: kept.id };
}

/** A record that is not kept, in the form of a report that is. */
function asReport(record: RecordJson): Report {
  const d = record.document;
  return {
    id: 0, title: d.title, called: d.title ?? 'As it was read', url: d.url, outlet: d.outlet, language: d.language, published: d.published, published_basis: d.published_basis, article: null,
    version: 1, versions: 1, origin: null, copies: 0, events: record.events.length, snippet: null, marks: [], text: d.text, version_list: [], copy_list: [], record, decisions: [],
  };
}
