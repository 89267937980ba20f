// One field to look a term up, and beside it the one that makes what was not found a new term.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  type QuickTermAnswer,
  type TermKind,
  type TermView,
  termKinds,
} from '../../../memory/terms/schemas.ts';
import { insertable } from '../../../text/terms/use.ts';
import { newKey } from '../../../web/client/tab.ts';
import type { Desk } from '../desk.ts';
import { Dialog } from '../dialog.tsx';
import { putTerm } from './terms.ts';

/** Milliseconds after the last key. */
const REST_MS = 120;

export function TermsDialog({ desk }: { desk: Desk }) {
  const { words, data } = desk;
  // What was selected when it opened: the selection itself is lost to this field.
  const [source, setSource] = useState(() => desk.terms.selectedSource());
  const [target, setTarget] = useState(() => desk.editor?.selected().trim() ?? '');
  const [kind, setKind] = useState<TermKind>('term');
  const [problem, setProblem] = useState('');
  const [key] = useState(newKey);
  const found = useFound(desk, source.trim() || target.trim());
  const sourceField = useRef<HTMLInputElement>(null);
  const targetField = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    (source === '' ? sourceField : targetField).current?.focus();
  }, []);
  // While it is open nothing behind it takes the focus, so it is closed before the text is written in again.
  const close = () => sourceField.current?.closest('dialog')?.close();
  const put = (term: TermView) => {
    close();
    putTerm(desk, term);
  };
  const add = async () => {
    const [from, to] = [source.trim(), target.trim()];
    if (to === '' && found?.[0]) return put(found[0]);
    if (from === '' || to === '') return (from === '' ? sourceField : targetField).current?.focus();
    const body = { key, source: from, target: to, kind };
    const reply = await desk.api.ask<QuickTermAnswer>('POST', '/terms', body);
    if (reply.kind === 'answer' && reply.body.ok) {
      desk.say(words('desk.terms.added', { source: from, target: to }));
      desk.terms.renew();
      close();
    } else if (reply.kind === 'answer' && !reply.body.ok) {
      setProblem(words(`desk.terms.not-added.${reply.body.reason}`));
    } else setProblem(reply.kind === 'refused' ? reply.message : words('desk.offline'));
  };
  return (
    <Dialog desk={desk} title={words('desk.terms.open')}>
      <form
        class="termask"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <div class="field">
          <label for="term-source">{words('desk.terms.word')}</label>
          <input
            ref={sourceField}
            id="term-source"
            type="text"
            lang={data.source.language}
            maxLength={200}
            autocomplete="off"
            value={source}
            onInput={(event) => setSource(event.currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for="term-target">{words('desk.terms.target')}</label>
          <input
            ref={targetField}
            id="term-target"
            type="text"
            lang={data.language}
            maxLength={200}
            autocomplete="off"
            value={target}
            aria-describedby={problem === '' ? undefined : 'term-problem'}
            onInput={(event) => setTarget(event.currentTarget.value)}
          />
        </div>
        <KindField desk={desk} kind={kind} onChange={setKind} />
        <button type="submit" class="btn">
          {words('desk.terms.add')}
        </button>
        {problem !== '' && (
          <p class="err" id="term-problem" role="alert">
            {problem}
          </p>
        )}
      </form>
      <Found desk={desk} found={found} onPut={put} />
    </Dialog>
  );
}

function KindField(props: { desk: Desk; kind: TermKind; onChange(kind: TermKind): void }) {
  const { words } = props.desk;
  return (
    <div class="field">
      <label for="term-kind">{words('desk.terms.kind')}</label>
      <select
        id="term-kind"
        value={props.kind}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          props.onChange(termKinds.find((kind) => kind === chosen) ?? 'term');
        }}
      >
        {termKinds.map((kind) => (
          <option key={kind} value={kind}>
            {words(`desk.terms.kind.${kind}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Null while nothing was asked for, or no answer has come. */
function useFound(desk: Desk, asked: string): readonly TermView[] | null {
  const [found, setFound] = useState<readonly TermView[] | null>(null);
  useEffect(() => {
    if (asked === '') {
      setFound(null);
      return undefined;
    }
    let isOver = false;
    const timer = setTimeout(async () => {
      const reply = await desk.api.ask<TermView[]>('GET', `/terms?words=${encodeURIComponent(asked)}`);
      if (!isOver) setFound(reply.kind === 'answer' ? reply.body : null);
    }, REST_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [desk, asked]);
  return found;
}

function Found(props: { desk: Desk; found: readonly TermView[] | null; onPut(term: TermView): void }) {
  const { words, data } = props.desk;
  if (props.found === null) return null;
  if (props.found.length === 0) return <p class="hint">{words('desk.terms.found.none')}</p>;
  return (
    <ul class="termfound" aria-label={words('desk.terms.found')}>
      {props.found.map((term) => {
        const form = insertable(term.preferred[0] ?? '');
        return (
          <li key={term.id}>
            <span lang={data.source.language}>{term.sources[0]}</span>
            {form !== '' && (
              <button type="button" class="btn btn--quiet btn--small" onClick={() => props.onPut(term)}>
                {words('desk.terms.put-in', { form })}
              </button>
            )}
            {term.note !== '' && <small class="hint">{term.note}</small>}
          </li>
        );
      })}
    </ul>
  );
}
