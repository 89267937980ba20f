// The answer to a letter: typed, kept sealed on this device until it was sent, sealed for the sender on its way.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { AnswerCopy, type UnsentAnswer } from './answer-copy.ts';
import { Problem, Sheet } from './form-parts.tsx';
import type { Studio } from './studio.ts';

/** Typing rests this long before it is sealed and kept (milliseconds). */
const QUIET_MS = 250;

export function AnswerForm({ studio, mail }: { studio: Studio; mail: string | null }) {
  const t = studio.words;
  const { letter } = studio.data.value;
  const canTell = mail !== null && (letter?.mails ?? false);
  const { draft, change, restored, sent } = useUnsent(studio);
  const [state, setState] = useState<'ready' | 'busy' | { problem: string }>('ready');
  const send = async () => {
    if (draft.body.trim() === '') return;
    setState('busy');
    const problem = await studio.answer(draft.key, draft.body.trim(), canTell && draft.tell ? mail : null);
    if (problem !== null) return setState({ problem });
    sent();
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
          value={draft.body}
          // Other words are another sending.
          onInput={(event) => change({ body: event.currentTarget.value, key: crypto.randomUUID() })}
        />
        <p class="hint">{t('letters.studio.answer.hint')}</p>
        <p class="hint">{t('letters.studio.answer.kept')}</p>
        {restored && (
          <p class="hint" role="status">
            {t('letters.studio.answer.restored')}
          </p>
        )}
      </div>
      {canTell && (
        <label class="check">
          <input
            type="checkbox"
            checked={draft.tell}
            onChange={(event) => change({ tell: event.currentTarget.checked })}
          />
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

const fresh = (): UnsentAnswer => ({ body: '', tell: true, key: crypto.randomUUID() });

/** The answer as it is being written. What was kept comes back as long as nothing else was typed. */
function useUnsent(studio: Studio) {
  const { blog, letter, keys } = studio.data.value;
  const id = letter?.id ?? '';
  const copy = useMemo(() => new AnswerCopy(`${blog}.${id}.${keys.me}`), [blog, id, keys.me]);
  const [draft, setDraft] = useState(fresh);
  const [restored, setRestored] = useState(false);
  const [isKept, setKept] = useState(true);
  const touched = useRef(false);
  useEffect(() => {
    copy.forgetOld();
    void copy.read(studio.ring.value).then((found) => {
      if (!found || touched.current) return;
      setDraft(found);
      setRestored(true);
    });
  }, [copy, studio]);
  useEffect(() => {
    if (!touched.current) return;
    const recipient = studio.current?.recipient;
    const timer = setTimeout(() => {
      if (draft.body === '' || !recipient) copy.drop();
      else void copy.keep(draft, recipient).then(setKept);
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [copy, draft, studio]);
  useEffect(() => {
    // Asked only where going away loses something: what was kept comes back by itself.
    const leave = (event: BeforeUnloadEvent) => {
      if (draft.body !== '' && !isKept) event.preventDefault();
    };
    addEventListener('beforeunload', leave);
    return () => removeEventListener('beforeunload', leave);
  }, [draft, isKept]);
  return {
    draft,
    restored,
    change: (part: Partial<UnsentAnswer>) => {
      touched.current = true;
      setKept(false);
      setRestored(false);
      setDraft((now) => ({ ...now, ...part }));
    },
    sent: () => {
      touched.current = false;
      copy.drop();
      setKept(true);
      setRestored(false);
      setDraft(fresh());
    },
  };
}
