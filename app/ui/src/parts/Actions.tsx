import { useState } from 'preact/hooks';
import { decide, undo } from '../lib/decide';
import { mayReview } from '../lib/session';
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
  // The event as it was when the dialog opened: that is what the person decides about.
  const [dialog, setDialog] = useState<{ reject: boolean; event: EventItem } | null>(null);
  const act = async (action: 'accept' | 'publish' | 'restore') => {
    if (await decide(event, action)) onDone?.();
  };
  useKeys(
    keys && mayReview.value
      ? {
          a: () => void act('accept'),
          c: () => setDialog({ reject: false, event }),
          x: () => setDialog({ reject: true, event }),
          u: () => void undo(),
        }
      : {},
  );
  const standing = standingOf(event);
  if (!mayReview.value) return null;
  return (
    <div class="actions" onClick={(e) => e.stopPropagation()}>
      {standing !== 'accepted' && standing !== 'published' && (
        <button type="button" onClick={() => void act('accept')}>
          Accept <kbd>a</kbd>
        </button>
      )}
      <button type="button" onClick={() => setDialog({ reject: false, event })}>
        Correct <kbd>c</kbd>
      </button>
      {standing !== 'rejected' && (
        <button type="button" onClick={() => setDialog({ reject: true, event })}>
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
          event={dialog.event}
          reject={dialog.reject}
          onClose={(done) => {
            setDialog(null);
            if (done) onDone?.();
          }}
        />
      )}
    </div>
  );
}
