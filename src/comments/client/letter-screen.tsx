// One exchange with a reader: what was written, opened here, and the answer, sealed here.
import { useEffect, useState } from 'preact/hooks';
import { timeText } from '../../web/client/time-text.ts';
import type { LetterMessage } from '../letters/schemas.ts';
import { Problem, Sheet } from './form-parts.tsx';
import { type LetterText, readMessage } from './ring.ts';
import type { Studio } from './studio.ts';
import { Unlock } from './unlock.tsx';

export function LetterScreen({ studio }: { studio: Studio }) {
  const t = studio.words;
  const { letter, studio: address } = studio.data.value;
  if (!letter) return null;
  const opened = studio.ring.value.size > 0;
  return (
    <div class="letter">
      <p class="hint">
        {t('letters.studio.number', { number: letter.number })}　{t('letters.studio.private')}　
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
      {studio.mine.value !== null && (
        <p>
          <button class="btn btn--text" type="button" onClick={() => studio.lock()}>
            {t('letters.studio.lock')}
          </button>
        </p>
      )}
      <Answer studio={studio} mail={mail} />
    </>
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
        {who}　<time dateTime={message.createdAt}>{timeText(message.createdAt, t.language)}</time>
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

function Answer({ studio, mail }: { studio: Studio; mail: string | null }) {
  const t = studio.words;
  const canTell = mail !== null && (studio.data.value.letter?.mails ?? false);
  const [body, setBody] = useState('');
  const [tell, setTell] = useState(true);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [state, setState] = useState<'ready' | 'busy' | { problem: string }>('ready');
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (body !== '' && state !== 'busy') event.preventDefault();
    };
    addEventListener('beforeunload', leave);
    return () => removeEventListener('beforeunload', leave);
  }, [body, state]);
  const send = async () => {
    if (body.trim() === '') return;
    setState('busy');
    const problem = await studio.answer(key, body.trim(), canTell && tell ? mail : null);
    if (problem !== null) return setState({ problem });
    setBody('');
    setKey(crypto.randomUUID());
    setState('ready');
  };
  return (
    <Sheet onSubmit={() => void send()}>
      <div class="field">
        <label for="answer">{t('letters.studio.answer')}</label>
        <textarea
          id="answer"
          rows={8}
          maxLength={20_000}
          value={body}
          onInput={(event) => {
            setBody(event.currentTarget.value);
            // Other words are another sending.
            if (state !== 'ready') setKey(crypto.randomUUID());
          }}
        />
        <p class="hint">{t('letters.studio.answer.hint')}</p>
      </div>
      {canTell && (
        <label class="check">
          <input type="checkbox" checked={tell} onChange={(event) => setTell(event.currentTarget.checked)} />
          {t('letters.studio.tell', { mail })}
        </label>
      )}
      <button class="btn" type="submit" disabled={state === 'busy'}>
        {t(state === 'busy' ? 'letters.studio.sending' : 'letters.studio.send')}
      </button>
      {typeof state === 'object' && <Problem>{state.problem}</Problem>}
    </Sheet>
  );
}
