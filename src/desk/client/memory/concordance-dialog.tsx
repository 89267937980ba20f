// Every unit of the memory that holds a phrase, with the sentences around it.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Modal } from '../../../web/client/dialog.tsx';
import { timeText } from '../../../web/client/time-text.ts';
import { LONGEST_PHRASE, type Marked, type Neighbour, type Passage } from '../../concordance/schemas.ts';
import type { Desk } from '../desk.ts';

export function ConcordanceDialog({ desk }: { desk: Desk }) {
  const { words, lookUp } = desk;
  const [phrase, setPhrase] = useState(() => desk.lookingFor?.text.slice(0, LONGEST_PHRASE) ?? '');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    lookUp.ask(phrase, 0);
    field.current?.focus();
    field.current?.select();
  }, []);
  const change = (next: string) => {
    setPhrase(next);
    lookUp.ask(next);
  };
  return (
    <Modal
      title={words('desk.concordance')}
      wide
      close={words('desk.close')}
      onClose={() => {
        desk.dialog.value = null;
      }}
      // While the dialog stands in the page, nothing behind it takes the focus.
      onGone={() => queueMicrotask(() => desk.lookingFor?.restore())}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          lookUp.ask(phrase, 0);
        }}
      >
        <div class="field">
          <label for="concordance-phrase">{words('desk.concordance.phrase')}</label>
          <input
            ref={field}
            id="concordance-phrase"
            type="text"
            maxLength={LONGEST_PHRASE}
            autocomplete="off"
            value={phrase}
            onInput={(event) => change(event.currentTarget.value)}
          />
        </div>
      </form>
      <Results desk={desk} />
    </Modal>
  );
}

function Results({ desk }: { desk: Desk }) {
  const { words, lookUp } = desk;
  const state = lookUp.state.value;
  if (state.kind === 'nothing') return <p class="hint">{words('desk.concordance.short')}</p>;
  if (state.kind === 'failed') return <p class="err">{state.message}</p>;
  if (state.kind === 'asking') return <p class="hint">{words('desk.concordance.asking')}</p>;
  const { count, passages, next } = state;
  return (
    <>
      <p class="hint" role="status">
        {count === null
          ? words('desk.concordance.short')
          : words(count === 0 ? 'desk.concordance.none' : 'desk.concordance.count', { count })}
      </p>
      <ol class="passages">
        {passages.map((passage) => (
          <PassageView key={passage.unitId} desk={desk} passage={passage} />
        ))}
      </ol>
      {next !== null && (
        <button type="button" class="btn btn--quiet" onClick={() => void lookUp.more()}>
          {words('desk.concordance.more')}
        </button>
      )}
    </>
  );
}

function PassageView({ desk, passage }: { desk: Desk; passage: Passage }) {
  const { words, data } = desk;
  const { before, after, title, address, from } = passage;
  const when = timeText(passage.at, words);
  return (
    <li>
      <Around desk={desk} neighbour={before} />
      <div class="pair">
        <p lang={data.source.language}>
          <WithHits marked={passage.source} />
        </p>
        <p lang={data.language}>
          <WithHits marked={passage.target} />
        </p>
      </div>
      <Around desk={desk} neighbour={after} />
      <p class="hint">
        {address === null ? title : <PlaceLink address={address} title={title ?? ''} />} {when}
        {from !== null && ` ${words('desk.memory.from-blog', { name: from })}`}
      </p>
    </li>
  );
}

function PlaceLink({ address, title }: { address: string; title: string }) {
  return (
    <a href={address} target="_blank" rel="noopener">
      {title}
    </a>
  );
}

function Around({ desk, neighbour }: { desk: Desk; neighbour: Neighbour | null }) {
  if (neighbour === null) return null;
  return (
    <div class="pair pair--around">
      <p lang={desk.data.source.language}>{neighbour.source}</p>
      <p lang={desk.data.language}>{neighbour.target}</p>
    </div>
  );
}

export function WithHits({ marked: { text, hits } }: { marked: Marked }) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const [from, to] of hits) {
    parts.push(text.slice(at, from), <mark>{text.slice(from, to)}</mark>);
    at = to;
  }
  return <>{[...parts, text.slice(at)]}</>;
}
