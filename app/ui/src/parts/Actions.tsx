import { useState } from 'preact/hooks';
import { decide, undo } from '../lib/decide';
import { standingOf } from '../lib/event';
import type { EventItem } from '../lib/types';
import { Correct } from './Correct';
import { useKeys } from './Bits';

interface Props {
  event: EventItem;
  /** Whether the keys a, c, x, u act on this event. */
  keys?: boolean;
  onDone?: () => void;
}

/** What a person may decide about an event. */
export function Actions({ event, keys = false, onDone }: Props) {
  const [dialog, setDialog] = useState<'change' | 'reject' | null>(null);
  const act = async (action: 'accept' | 'publish' | 'restore') => {
    if (await decide(event, action)) onDone?.();
  };
  useKeys(
    keys
      ? {
          a: () => void act('accept'),
          c: () => setDialog('change'),
          x: () => setDialog('reject'),
          u: () => void undo(),
        }
      : {},
  );
  const standing = standingOf(event);
  return (
    <div class="actions" onClick={(e) => e.stopPropagation()}>
      {standing !== 'accepted' && standing !== 'published' && (
        <button type="button" onClick={() => void act('accept')}>
          Accept <kbd>a</kbd>
        </button>
      )}
      <button type="button" onClick={() => setDialog('change')}>
        Correct <kbd>c</kbd>
      </button>
      {standing !== 'rejected' && (
        <button type="button" onClick={() => setDialog('reject')}>
          Reject <kbd>x</kbd>
        </button>
      )}
      {(standing === 'accepted' || standing === 'changed') && (
        <button type="button" onClick={() => void act('publish')}>
          Publish
        </button>
      )}
      {standing !== 'machine' && (
        <button type="button" onClick={() => void act('restore')}>
          As the machine told it
        </button>
      )}
      {dialog && (
        <Correct
          event={event}
          reject={dialog === 'reject'}
          onClose={(done) => {
            setDialog(null);
            if (done) onDone?.();
          }}
        />
      )}
    </div>
  );
}
