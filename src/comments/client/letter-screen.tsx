// One exchange with a reader: what was written, opened here, and the answer, sealed here.
import { useEffect, useState } from 'preact/hooks';
import { timeText } from '../../web/client/time-text.ts';
import type { LetterMessage } from '../letters/schemas.ts';
import { AnswerForm } from './answer-form.tsx';
import { type LetterText, readMessage } from './ring.ts';
import type { Studio } from './studio.ts';
import { Recover, Unlock } from './unlock.tsx';

export function LetterScreen({ studio }: { studio: Studio }) {
  const t = studio.words;
  const { letter, studio: address } = studio.data.value;
  if (!letter) return null;
  const opened = studio.ring.value.size > 0;
  return (
    <div class="letter">
      <p class="hint">
        {t('letters.studio.number', { number: letter.number })}　{t('letters.studio.private')}　
        {letter.clapped && `${t('letters.studio.clapped')}　`}
        {letter.post && <a href={letter.post.address}>{letter.post.title}</a>}
      </p>
      {studio.heldByPress && (
        <p class="strip strip--warn">
          <span>
            {t('letters.studio.held')} <a href={`${address}/letter-key`}>{t('letters.studio.held.do')}</a>
          </span>
        </p>
      )}
      {opened ? <Exchange studio={studio} /> : <Unlock studio={studio} />}
    </div>
  );
}

type Opened = { message: LetterMessage; text: LetterText | null };

function Exchange({ studio }: { studio: Studio }) {
  const t = studio.words;
  const letter = studio.data.value.letter;
  const ring = studio.ring.value;
  const [opened, setOpened] = useState<Opened[] | null>(null);
  useEffect(() => {
    const all = letter?.messages ?? [];
    void Promise.all(all.map(async (message) => ({ message, text: await readMessage(message, ring) }))).then(
      (texts) => {
        setOpened(texts);
        if (texts.some(({ text }) => text !== null)) void studio.markRead();
      },
    );
  }, [letter, ring, studio]);
  if (opened === null) return <p role="status">{t('letters.studio.opening')}</p>;
  const texts = opened.flatMap(({ text }) => text ?? []);
  const sender = texts.find((text) => text.name)?.name ?? '';
  const mail = texts.find((text) => text.mail)?.mail ?? null;
  return (
    <>
      <h2 class="room__h">
        {sender === '' ? t('letters.studio.with-nobody') : t('letters.studio.with', { name: sender })}
      </h2>
      <ol class="letters">
        {opened.map(({ message, text }) => (
          <Message key={message.id} studio={studio} message={message} text={text} sender={sender} />
        ))}
      </ol>
      {opened.some(({ text }) => text === null) && <Recover studio={studio} old />}
      {studio.mine.value !== null && (
        <p>
          <button class="btn btn--text" type="button" onClick={() => studio.lock()}>
            {t('letters.studio.lock')}
          </button>
        </p>
      )}
      {letter?.came ? <Came studio={studio} mail={mail} /> : <AnswerForm studio={studio} mail={mail} />}
    </>
  );
}

/** Its writer has no receipt here: what is left is a mail, written elsewhere. */
function Came({ studio, mail }: { studio: Studio; mail: string | null }) {
  const t = studio.words;
  return (
    <p class="strip">
      <span>
        {t('letters.studio.came')}{' '}
        {mail !== null && (
          <a href={`mailto:${encodeURIComponent(mail)}`}>{t('letters.studio.came.mail', { mail })}</a>
        )}
      </span>
    </p>
  );
}

interface MessageProps {
  studio: Studio;
  message: LetterMessage;
  text: LetterText | null;
  sender: string;
}

function Message({ studio, message, text, sender }: MessageProps) {
  const t = studio.words;
  const who = message.author ?? (sender === '' ? t('letters.studio.sender') : sender);
  return (
    <li class={message.author === null ? undefined : 'is-mine'}>
      <p class="hint">
        {who}　<time dateTime={message.createdAt}>{timeText(message.createdAt, t)}</time>
        {message.editedAt !== null && `　${t('letters.studio.edited')}`}
      </p>
      {text === null ? (
        <p class="hint">{t('letters.studio.sealed')}</p>
      ) : (
        <>
          {text.title && <p class="letters__title">{text.title}</p>}
          <p class="letters__body">{text.body}</p>
          {text.url && (
            <p class="hint">
              <a href={safeAddress(text.url)} rel="nofollow noopener noreferrer">
                {text.url}
              </a>
            </p>
          )}
        </>
      )}
    </li>
  );
}

/** It was looked at before it was sealed; what comes out of a seal is looked at again. */
function safeAddress(url: string): string | undefined {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}
