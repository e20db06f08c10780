import { useState } from 'preact/hooks';
import { asTrouble, changes, get, post } from '../lib/api';
import { bare, go, where } from '../lib/url';
import { Dialog, tell } from './Bits';

/** Decides about incidents: what belongs together and what does not. */
export async function decideIncident(id: number | string, body: { action: 'split' | 'join'; events: string[]; with?: string; why: string }): Promise<boolean> {
  try {
    await post(`/incidents/${id}/decisions`, body);
    tell(body.action === 'join' ? `Incidents ${id} and ${body.with} are one.` : `${body.events.join(', ')} stands apart from incident ${id}.`);
    changes.value++;
    return true;
  } catch (error) {
    const trouble = asTrouble(error);
    tell(trouble.detail || trouble.title, undefined, true);
    changes.value++;
    return false;
  }
}

export function JoinDialog({ id, onClose }: { id: number; onClose: () => void }) {
  const [other, setOther] = useState('');
  const [why, setWhy] = useState('');
  const submit = async (e: Event) => {
    e.preventDefault();
    // All that is told of this one goes to the other.
    const whole = await get<{ sources: { event: string }[] }>(`/incidents/${id}`).catch(() => null);
    const events = whole?.sources.map((s) => s.event) ?? [];
    if (await decideIncident(id, { action: 'join', events, with: other, why })) {
      onClose();
      if (where.value.path[0] === 'incidents' && where.value.path[1]) go(bare(`incidents/${other}`));
    }
  };
  return (
    <Dialog title={`Join incident ${id} with another`} onClose={onClose}>
      <form class="correct" onSubmit={submit}>
        <label>
          <span>Number of the other incident</span>
          <input value={other} onInput={(e) => setOther(e.currentTarget.value)} inputMode="numeric" pattern="[0-9]+" required autoFocus autoComplete="off" />
        </label>
        <Why value={why} set={setWhy} />
        <footer>
          <button type="button" onClick={onClose}>
            Leave it
          </button>
          <button class="primary" type="submit">
            Join
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

export function SplitDialog({ id, events, onClose }: { id: number | string; events: string[]; onClose: () => void }) {
  const [why, setWhy] = useState('');
  const submit = async (e: Event) => {
    e.preventDefault();
    if (await decideIncident(id, { action: 'split', events, why })) onClose();
  };
  return (
    <Dialog title={`Split ${events.join(', ')} from incident ${id}`} onClose={onClose}>
      <form class="correct" onSubmit={submit}>
        <Why value={why} set={setWhy} focus />
        <footer>
          <button type="button" onClick={onClose}>
            Leave it
          </button>
          <button class="primary" type="submit">
            Split
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

function Why({ value, set, focus = false }: { value: string; set: (why: string) => void; focus?: boolean }) {
  return (
    <label>
      <span>Why</span>
      <input name="why" value={value} onInput={(e) => set(e.currentTarget.value)} placeholder="for those who read it later" required autoFocus={focus} autoComplete="off" dir="auto" maxLength={2000} />
    </label>
  );
}
