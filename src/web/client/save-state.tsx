// Whether everything is saved: a few words in the head, and a strip while something is not.
import { Icon } from './icons.tsx';
import type { SaveStatus } from './save-queue.ts';
import { timeText } from './time-text.ts';
import type { Words } from './words.ts';

interface SaveStateProps {
  words: Words;
  status: SaveStatus;
}

export function SaveState({ words, status }: SaveStateProps) {
  return (
    <p class="dtop__saved">
      {status.kind === 'unsaved' && <Icon name="stop" />}
      {status.kind === 'saved' && <Icon name="check" />}
      {status.kind === 'saving' && <span class="spin" aria-hidden="true" />} {savedText(words, status)}
      <span class="vh" role="status">
        {status.kind === 'unsaved' ? words('saving.not') : ''}
      </span>
    </p>
  );
}

function savedText(words: Words, status: SaveStatus): string {
  if (status.kind === 'saving') return words('saving.saving');
  if (status.kind === 'unsaved') return words('saving.not');
  if (status.at === null) return words('saving.all');
  return words('saving.at', { time: timeText(status.at, words) });
}

/** Only while something cannot be saved: what happened, what is safe, what to do. */
export function UnsavedStrip({ words, status, onRetry }: SaveStateProps & { onRetry(): void }) {
  if (status.kind !== 'unsaved') return null;
  const text = status.onDevice
    ? words(`saving.why.${status.why}`, { message: status.message })
    : words('saving.nowhere');
  return (
    <div class="dsave">
      <p class="strip strip--danger" role="alert">
        <Icon name="stop" />
        <span>
          {text}
          {status.why === 'signed-out' && (
            <>
              {' '}
              <a href="/sign-in" target="_blank" rel="noopener">
                {words('saving.sign-in')}
              </a>
            </>
          )}
        </span>
        <button type="button" class="btn btn--quiet btn--small" onClick={onRetry}>
          {words('saving.retry')}
        </button>
      </p>
    </div>
  );
}
