// Translations of before for the current sentence: how alike, from where, what differs, and a key that puts one in.
import type { ComponentChildren } from 'preact';
import type { MemoryMatch, MemoryPart } from '../../../memory/schemas.ts';
import { timeText } from '../../../web/client/time-text.ts';
import type { Desk } from '../desk.ts';
import { InlineView } from '../editor/inline-view.tsx';
import { Keys } from '../key-name.tsx';
import { openConcordance } from './concordance.ts';
import { WithHits } from './concordance-dialog.tsx';
import { percentOf, putMatch, putPart } from './memory.ts';

export function MemoryPanel({ desk }: { desk: Desk }) {
  const { words } = desk;
  const row = desk.current.value;
  const state = desk.memory.state.value;
  if (row?.kind !== 'segment') return null;
  return (
    <section class="panel__s" aria-labelledby="p-memory">
      <h2 id="p-memory">
        {words('desk.memory')} <span>{words('desk.memory.from')}</span>
      </h2>
      {state === 'failed' && <p class="hint">{words('desk.offline')}</p>}
      {typeof state !== 'string' && state.matches.length > 0 && (
        <ol class="mem">
          {state.matches.map((match, at) => (
            <Match key={match.unitId} desk={desk} match={match} number={at + 1} />
          ))}
        </ol>
      )}
      {typeof state !== 'string' && <Parts desk={desk} parts={state.parts} matches={state.matches.length} />}
      <p class="panel__add">
        <button
          type="button"
          class="btn btn--text btn--small"
          // A press that takes the focus takes the selection with it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => openConcordance(desk)}
        >
          {words('desk.concordance')} <Keys desk={desk} command="concordance" />
        </button>
        <a href={`${desk.data.links.back}/memory`}>{words('desk.memory.all')}</a>
      </p>
    </section>
  );
}

/** Nothing much like the whole: the longest parts, where there are any. Their keys go on after those of the `matches`. */
function Parts({ desk, parts, matches }: { desk: Desk; parts: readonly MemoryPart[]; matches: number }) {
  const { words } = desk;
  if (parts.length === 0) return matches === 0 ? <p class="hint">{words('desk.memory.none')}</p> : null;
  return (
    <>
      <p class="hint">{words(matches === 0 ? 'desk.memory.parts' : 'desk.memory.parts-beside')}</p>
      <ol class="mem">
        {parts.map((part, at) => (
          <Part key={part.phrase} desk={desk} part={part} number={matches + at + 1} />
        ))}
      </ol>
    </>
  );
}

function Part({ desk, part, number }: { desk: Desk; part: MemoryPart; number: number }) {
  const { words, data } = desk;
  return (
    <li>
      <p lang={data.source.language}>
        <WithHits marked={part.source} />
      </p>
      <p lang={data.language}>
        <InlineView inline={part.target} tags={[]} words={words} />
      </p>
      <Origin desk={desk} of={part} />
      <p class="mem__do">
        <button type="button" class="btn btn--quiet btn--small" onClick={() => putPart(desk, part)}>
          {words('desk.memory.put-part')}{' '}
          {number <= 9 && <Keys desk={desk} command={`memory-${number as 1}`} />}
        </button>
        <button
          type="button"
          class="btn btn--text btn--small"
          onClick={() => openConcordance(desk, part.phrase)}
        >
          {words('desk.memory.examples')}
          <span class="vh"> {part.phrase}</span>
        </button>
      </p>
    </li>
  );
}

interface OriginProps {
  desk: Desk;
  of: Pick<MemoryPart, 'title' | 'at' | 'from'>;
  children?: ComponentChildren;
}

/** The article, when, and whose memory. */
function Origin({ desk, of, children }: OriginProps) {
  const { words } = desk;
  return (
    <p class="hint">
      {words(of.title === null ? 'desk.memory.at' : 'desk.memory.at-title', {
        when: timeText(of.at, words),
        title: of.title ?? '',
      })}
      {of.from !== null && ` ${words('desk.memory.from-blog', { name: of.from })}`}
      {children}
    </p>
  );
}

function Match({ desk, match, number }: { desk: Desk; match: MemoryMatch; number: number }) {
  const { words, data } = desk;
  const { marks, numbers, machine } = match.penalties;
  return (
    <li>
      <p class="mem__top">
        <b>{words('desk.memory.percent', { percent: percentOf(match) })}</b>
        <span>{words(`desk.memory.kind.${match.kind}`)}</span>
        <Keys desk={desk} command={`memory-${number as 1}`} />
      </p>
      {match.kind !== 'context' && match.kind !== 'exact' && (
        <p lang={data.source.language}>
          {match.difference.map(({ op, text }) =>
            op === 'del' ? <del>{text}</del> : op === 'ins' ? <ins>{text}</ins> : text,
          )}
        </p>
      )}
      <p lang={data.language}>
        <InlineView inline={match.target} tags={[]} words={words} />
      </p>
      <Origin desk={desk} of={match}>
        {marks > 0 && words('desk.memory.penalty.marks')}
        {numbers > 0 && words('desk.memory.penalty.numbers')}
        {machine > 0 && words('desk.memory.penalty.machine', { engine: match.machine ?? '' })}
      </Origin>
      <button type="button" class="btn btn--quiet btn--small" onClick={() => putMatch(desk, match)}>
        {words('desk.memory.put-in')}
      </button>
    </li>
  );
}
