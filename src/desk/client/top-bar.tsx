// The top of the desk: whose translation it is, where it comes from, whether it is saved, and the ways on.

import type { Desk } from './desk.ts';
import { Icon } from './icons.tsx';
import type { SaveStatus } from './save-queue.ts';
import { timeText } from './time-text.ts';

export function TopBar({ desk }: { desk: Desk }) {
  const { words, data } = desk;
  const { title } = desk.details.value.value;
  return (
    <header class="dtop">
      <a class="dtop__back" href={data.links.back}>
        <Icon name="back" />
        <span class="vh">{words('desk.back')}</span>
      </a>
      <div class="dtop__title">
        <h1 lang={title === '' ? undefined : data.language}>{title || words('desk.untitled')}</h1>
        <p>
          <a href={data.links.article} lang={data.source.language}>
            {data.source.title}
          </a>
          <Source desk={desk} />
        </p>
      </div>
      <Saved desk={desk} />
      <div class="dtop__do">
        <a class="btn btn--quiet" href={data.links.preview}>
          {words('desk.preview')}
        </a>
        {data.may.publish && <PublishButton desk={desk} />}
      </div>
    </header>
  );
}

function Source({ desk }: { desk: Desk }) {
  const { chain, language } = desk.data.source;
  if (chain.length === 0) return null;
  return (
    <span class="src">
      {chain.map((link) => (
        <span key={link.name}>
          {' ← '}
          <span lang={link.unnamed ? undefined : language}>{link.name || desk.words('desk.unnamed')}</span>
        </span>
      ))}
    </span>
  );
}

/** Pressable also while something is missing: the dialog says what, and leads there. */
function PublishButton({ desk }: { desk: Desk }) {
  const { words } = desk;
  return (
    <button
      type="button"
      class="btn"
      aria-describedby="publish-why"
      aria-haspopup="dialog"
      onClick={() => {
        desk.editor?.settle();
        desk.dialog.value = 'publish';
      }}
    >
      {words(desk.post.value?.publishedAt ? 'desk.publish.again' : 'desk.publish')}
    </button>
  );
}

function Saved({ desk }: { desk: Desk }) {
  const { words } = desk;
  const status = desk.status.value;
  return (
    <p class="dtop__saved">
      {status.kind === 'unsaved' && <Icon name="stop" />}
      {status.kind === 'saved' && <Icon name="check" />}
      {status.kind === 'saving' && <span class="spin" aria-hidden="true" />} {savedText(desk, status)}
      <span class="vh" role="status">
        {status.kind === 'unsaved' ? words('desk.save.not') : ''}
      </span>
    </p>
  );
}

function savedText({ words }: Desk, status: SaveStatus): string {
  if (status.kind === 'saving') return words('desk.save.saving');
  if (status.kind === 'unsaved') return words('desk.save.not');
  if (status.at === null) return words('desk.save.all');
  return words('desk.save.at', { time: timeText(status.at, words.language) });
}

/** Only while something cannot be saved: what happened, what is safe, what to do. */
export function UnsavedStrip({ desk }: { desk: Desk }) {
  const { words } = desk;
  const status = desk.status.value;
  if (status.kind !== 'unsaved') return null;
  const text = status.onDevice
    ? words(`desk.save.${status.why}`, { message: status.message })
    : words('desk.save.nowhere');
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
                {words('desk.save.sign-in')}
              </a>
            </>
          )}
        </span>
        <button type="button" class="btn btn--quiet btn--small" onClick={() => desk.flush()}>
          {words('desk.save.retry')}
        </button>
      </p>
    </div>
  );
}
