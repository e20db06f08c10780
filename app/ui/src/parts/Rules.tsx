import { useState } from 'preact/hooks';
import { asTrouble, changes, post, send, useLoad, type Trouble } from '../lib/api';
import { TYPES } from '../lib/plover';
import { mayReview } from '../lib/session';
import { plain } from '../lib/words';
import { Dialog, Empty, Problem, tell } from './Bits';
import { WarningCard, type Warning } from './WarningCard';

interface RuleFields {
  kind: string;
  type: string;
  over: string;
  weeks: number | string;
  value: number | string;
  least: number | string;
  actor: string | null;
  place: string | null;
}

interface Rule extends RuleFields {
  name: string;
  words: string;
  active: boolean;
  /** Whether Vigil has one of its name, and whether a person changed it. */
  shipped: boolean;
  changed: boolean;
  who: string | null;
  when: string | null;
}

interface Trial {
  in_words: string;
  items: Warning[];
}

const KINDS: Record<string, string> = {
  trend: 'so many times the usual of the year before',
  'rolling-max': 'more than in any as many weeks before',
  deviations: 'mean and deviations of the year before',
  surge: 'the forecast gives a surge',
  break: 'something breaks with the past',
};

const BREAKS = ['burst', 'lull', 'change', 'first-ever', 'first-since', 'new-pair', 'new-place', 'mix', 'cadence'];
const OVER: Record<string, string> = { pair: 'each pair', actor: 'each who acts', target: 'each to whom', place: 'each place', country: 'each country', all: 'all together' };
const VALUE: Record<string, string> = { trend: 'times the usual', 'rolling-max': 'weeks before', deviations: 'deviations', surge: 'probability', break: 'kind of break' };
const USUAL: Record<string, string> = { trend: '2', 'rolling-max': '26', deviations: '3', surge: '0.2', break: 'new-pair' };
const FRESH: RuleFields = { kind: 'trend', type: 'ASSAULT', over: 'country', weeks: 4, value: '2', least: 5, actor: '', place: '' };

/** The rules that warn: each in words, with a switch; tried on the record before they are kept. */
export function Rules() {
  const load = useLoad<{ items: Rule[] }>('/warnings/rules');
  const [edited, setEdited] = useState<Rule | null | 'new'>(null);
  const items = load.data?.items ?? [];
  return (
    <section class="rules">
      <h2>Rules</h2>
      <Problem error={load.error} />
      <div class="scroll" tabIndex={0} role="region" aria-label="Rules that warn">
        <table>
          <thead>
            <tr>
              <th scope="col">rule</th>
              <th scope="col">warns when</th>
              <th scope="col">state</th>
            </tr>
          </thead>
          <tbody>
            {items.map((rule) => (
              <Row key={rule.name} rule={rule} edit={() => setEdited(rule)} />
            ))}
          </tbody>
        </table>
      </div>
      {mayReview.value && (
        <p>
          <button type="button" onClick={() => setEdited('new')}>
            New rule
          </button>
        </p>
      )}
      {edited && <Edit rule={edited === 'new' ? null : edited} names={items.map((r) => r.name)} onClose={() => setEdited(null)} />}
    </section>
  );
}

function fieldsOf(rule: RuleFields): RuleFields {
  const { kind, type, over, weeks, value, least, actor, place } = rule;
  return { kind, type, over, weeks, value, least, actor, place };
}

async function done(work: Promise<unknown>, told: string): Promise<boolean> {
  try {
    await work;
    tell(told);
    changes.value++;
    return true;
  } catch (error) {
    const trouble = asTrouble(error);
    tell(`${trouble.title}: ${trouble.detail}`, undefined, true);
    return false;
  }
}

function Row({ rule, edit }: { rule: Rule; edit: () => void }) {
  const limits = [rule.actor && `with ${plain(rule.actor)}`, rule.place && `in ${plain(rule.place)}`].filter(Boolean).join(', ');
  const turn = () =>
    void done(
      send('PUT', `/warnings/rules/${rule.name}`, { ...fieldsOf(rule), active: !rule.active, why: rule.active ? 'switched off' : 'switched on' }),
      `${rule.name} is switched ${rule.active ? 'off' : 'on'}.`,
    );
  return (
    <tr class={rule.active ? '' : 'faint'}>
      <th scope="row">
        {mayReview.value ? (
          <button type="button" class="plain name" onClick={edit} title="Change, try or take out">
            {rule.name}
          </button>
        ) : (
          rule.name
        )}
      </th>
      <td>
        {plain(rule.words)}; {OVER[rule.over] ?? rule.over}
        {limits && `, ${limits}`}
        {rule.who && (
          <span class="faint">
            {' '}
            ({rule.changed ? 'changed' : 'made'} by {plain(rule.who)}, {rule.when?.slice(0, 10)})
          </span>
        )}
      </td>
      <td>
        <label class="switch">
          <input type="checkbox" role="switch" checked={rule.active} disabled={!mayReview.value} onChange={turn} aria-label={`${rule.name} is switched on`} /> {rule.active ? 'on' : 'off'}
        </label>
      </td>
    </tr>
  );
}

function nameOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60);
}

/** A rule is tried as it stands in the form; only what was tried can be kept. */
function Edit({ rule, names, onClose }: { rule: Rule | null; names: string[]; onClose: () => void }) {
  const [name, setName] = useState(rule?.name ?? '');
  const [fields, setFields] = useState<RuleFields>(rule ? fieldsOf(rule) : FRESH);
  const [why, setWhy] = useState('');
  const [trial, setTrial] = useState<{ of: string; found: Trial } | null>(null);
  const [error, setError] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = JSON.stringify(fields);
  const tried = trial?.of === asked;
  const taken = !rule && names.includes(nameOf(name));
  const set = (field: keyof RuleFields) => (e: { currentTarget: { value: string } }) => {
    const value = e.currentTarget.value;
    setFields({ ...fields, [field]: value, ...(field === 'kind' && { value: USUAL[value], ...(value === 'surge' && { over: 'pair', type: 'ASSAULT' }) }) });
  };
  const attempt = async () => {
    setBusy(true);
    setError(null);
    try {
      setTrial({ of: asked, found: await post<Trial>('/warnings/rules/trial', fields) });
    } catch (e) {
      setTrial(null);
      setError(asTrouble(e));
    }
    setBusy(false);
  };
  const keep = async () => {
    const body = { ...fields, active: rule?.active ?? true, why: why.trim() || (rule ? 'changed' : 'made') };
    if (await done(send('PUT', `/warnings/rules/${nameOf(name)}`, body), `${nameOf(name)} is kept.`)) onClose();
  };
  const drop = async () => {
    const reason = encodeURIComponent(why.trim() || 'not needed');
    const told = rule!.shipped ? `${rule!.name} is as Vigil has it again.` : `${rule!.name} is taken out.`;
    if (await done(send('DELETE', `/warnings/rules/${rule!.name}?why=${reason}`, null), told)) onClose();
  };
  const submit = (e: Event) => {
    e.preventDefault();
    if (!busy) void (tried ? keep() : attempt());
  };
  const choice = (field: 'kind' | 'type' | 'over' | 'value', options: [string, string][], label: string) => (
    <label>
      <span>{label}</span>
      <select name={field} value={String(fields[field])} onChange={set(field)}>
        {options.map(([value, said]) => (
          <option key={value} value={value} selected={value === String(fields[field])}>
            {said}
          </option>
        ))}
      </select>
    </label>
  );
  const text = (field: 'weeks' | 'value' | 'least' | 'actor' | 'place', label: string, hint = '') => (
    <label>
      <span>
        {label} {hint && <small>{hint}</small>}
      </span>
      <input name={field} value={String(fields[field] ?? '')} onInput={set(field)} autoComplete="off" dir="auto" inputMode={field === 'actor' || field === 'place' ? 'text' : 'decimal'} />
    </label>
  );
  return (
    <Dialog title={rule ? `Rule ${rule.name}` : 'New rule'} onClose={onClose}>
      <form class="correct" onSubmit={submit}>
        <div class="fields">
          {!rule && (
            <label>
              <span>Name {taken && <small class="notice">there is one already</small>}</span>
              <input name="name" value={name} onInput={(e) => setName(e.currentTarget.value)} required autoFocus autoComplete="off" maxLength={60} />
            </label>
          )}
          {choice('kind', Object.entries(KINDS), 'Warns when')}
          {fields.kind === 'break' ? choice('value', BREAKS.map((b) => [b, b.replace('-', ' ')]), VALUE.break) : text('value', VALUE[fields.kind] ?? 'value')}
          {choice('type', [['any', 'any happening'], ...Object.keys(TYPES).map((t): [string, string] => [t, t])], 'Of')}
          {choice('over', Object.entries(OVER), 'In')}
          {text('weeks', 'Weeks', 'looked at')}
          {text('least', 'At least', 'fewer never warn')}
          {text('actor', 'Who takes part', 'anybody where empty')}
          {text('place', 'Where', 'anywhere where empty')}
        </div>
        <Problem error={error} />
        {tried && (
          <div class="trial" role="status">
            <p>
              <b>On this record’s past:</b> {plain(trial.found.in_words)}.
            </p>
            <p>{trial.found.items.length === 0 ? 'It would warn of nothing now.' : `It would warn now ${trial.found.items.length === 1 ? 'once' : `${trial.found.items.length} times`}:`}</p>
            {trial.found.items.slice(0, 5).map((w, i) => (
              <WarningCard key={i} warning={w} />
            ))}
          </div>
        )}
        {!tried && <Empty>{busy ? 'Reckoning over the whole past …' : 'A rule is tried on this record before it is kept: how often it would have been right, and what it says now.'}</Empty>}
        {(tried || rule?.changed || (rule && !rule.shipped)) && (
          <label>
            <span>Why</span>
            <input name="why" value={why} onInput={(e) => setWhy(e.currentTarget.value)} placeholder="for those who read it later" autoComplete="off" dir="auto" maxLength={2000} />
          </label>
        )}
        <footer>
          {rule && (rule.changed || !rule.shipped) && (
            <button type="button" onClick={() => void drop()}>
              {rule.shipped ? 'As Vigil has it' : 'Take out'}
            </button>
          )}
          <button type="button" class={tried ? '' : 'primary'} disabled={busy || tried} onClick={() => void attempt()}>
            Try
          </button>
          <button type="submit" class="primary" disabled={!tried || busy || taken || (!rule && !nameOf(name))}>
            Keep
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
