// One pair of a review: both sides, how sure it is, and, while it is the current one, all that can be done with it.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { isOneSided, type ReviewLine, type ReviewSide } from '../../text/align/review.ts';
import { numberText } from '../../text/fill.ts';
import { inlineText } from '../../text/inline.ts';
import { Icon } from '../../web/client/icons.tsx';
import { bringIntoSight } from '../../web/client/into-sight.ts';
import { accept, goTo, leaveOut, merge, move, neighbour, setApart, toggle } from './commands.ts';
import { type Command, keysOf } from './keys.ts';
import type { Bead, Review, Tool } from './review.ts';
import { SplitPicker } from './split-picker.tsx';
import { WriteForm } from './write-form.tsx';

interface RowProps {
  review: Review;
  bead: Bead;
  number: number;
}

/** `tool` is null for every pair but the current one. */
export interface BeadRowProps extends RowProps {
  isNow: boolean;
  tool: Tool | null;
}

export function BeadRow({ review, bead, number, isNow, tool }: BeadRowProps) {
  const { words } = review;
  const row = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (isNow) bringIntoSight(row.current);
  }, [isNow]);
  const state = words(`review.state.${bead.state}`);
  const label =
    bead.score === null || bead.state !== 'waiting'
      ? words('review.row', { number, state })
      : words('review.row.score', { number, state, score: percent(bead.score) });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: its number is a button, and keys lead from row to row
    <article
      ref={row}
      id={`bead-${bead.id}`}
      class={`bead is-${bead.state}${isNow ? ' is-now' : ''}`}
      aria-label={label}
      aria-describedby={`${bead.id}-source ${bead.id}-target`}
      aria-current={isNow ? 'true' : undefined}
      tabIndex={-1}
      onClick={(event) => {
        // A press on a button of the row is for the button, and whoever selects words wants to copy them.
        const isForRow = !(event.target instanceof Element && event.target.closest('button, a'));
        if (!isNow && isForRow && getSelection()?.isCollapsed !== false) review.enter(bead.id);
      }}
    >
      <span class="bead__n">
        {isNow ? (
          numberText(words.language, number)
        ) : (
          <button type="button" class="bead__go" onClick={() => goTo(review, bead)}>
            {numberText(words.language, number)}
            <span class="vh"> {state}</span>
          </button>
        )}
      </span>
      {tool === 'write' ? (
        <WriteForm review={review} bead={bead} />
      ) : (
        <>
          <Side review={review} bead={bead} side="source" />
          <Side review={review} bead={bead} side="target" />
        </>
      )}
      <Standing review={review} bead={bead} />
      {tool === 'split' && <SplitPicker review={review} bead={bead} />}
      {isNow && tool === null && <Actions review={review} bead={bead} />}
    </article>
  );
}

function Side({ review, bead, side }: Omit<RowProps, 'number'> & { side: ReviewSide }) {
  const { words, data } = review;
  const lines = bead[side];
  const language = side === 'source' ? data.sourceLanguage : data.targetLanguage;
  if (lines.length === 0)
    return (
      <p class="bead__none" id={`${bead.id}-${side}`}>
        {words(`review.empty.${side}`)}
      </p>
    );
  return (
    <div class={`bead__side bead__side--${side}`} id={`${bead.id}-${side}`}>
      {lines.map((line) => (
        <p key={line.id} lang={language} class={classOf(line)}>
          {inlineText(line.content)}
        </p>
      ))}
    </div>
  );
}

function classOf({ kind }: ReviewLine): string | undefined {
  if (kind === 'heading') return 'bead__heading';
  return kind === 'quote' ? 'bead__quote' : undefined;
}

function Standing({ review, bead }: Omit<RowProps, 'number'>) {
  const { words } = review;
  const { state, score } = bead;
  return (
    <p class="bead__st">
      <Icon name={state === 'accepted' ? 'check' : state === 'apart' ? 'dash' : 'circle'} />
      <span>{words(`review.state.${state}`)}</span>
      {state === 'waiting' && (
        <small>
          {score === null ? words('review.by-hand') : words('review.score', { score: percent(score) })}
        </small>
      )}
    </p>
  );
}

/** What is not certain is never shown as whole. */
function percent(score: number): number {
  return Math.min(99, Math.round(score * 100));
}

function Actions({ review, bead }: Omit<RowProps, 'number'>) {
  const { words } = review;
  const alone = isOneSided(bead);
  const [before, after] = [neighbour(review, bead, -1), neighbour(review, bead, 1)];
  return (
    <div class="bead__do">
      <p class="bead__main">
        <button type="button" class="btn" onClick={() => accept(review, bead)}>
          {words(alone ? 'review.accept.apart' : 'review.accept')} <Key review={review} command="accept" />
        </button>
        {!alone && (
          <Do review={review} command="apart" onDo={() => setApart(review, bead)} text="review.apart.do" />
        )}
        {!alone && <Do review={review} onDo={() => leaveOut(review, bead)} text="review.leave-out" />}
        <Do review={review} command="write" onDo={() => toggle(review, 'write')} text="review.write" />
        <Do review={review} command="split" onDo={() => toggle(review, 'split')} text="review.split" />
        {before && (
          <Do
            review={review}
            command="merge-before"
            onDo={() => merge(review, before, bead)}
            text="review.merge-before"
          />
        )}
        {after && (
          <Do review={review} command="merge" onDo={() => merge(review, bead, after)} text="review.merge" />
        )}
      </p>
      <div class="bead__moves">
        <Moves review={review} bead={bead} side="source" />
        <Moves review={review} bead={bead} side="target" />
      </div>
    </div>
  );
}

function Moves({ review, bead, side }: Omit<RowProps, 'number'> & { side: ReviewSide }) {
  const { words } = review;
  const ways = (['before', 'after'] as const).filter(
    (to) => bead[side].length > 0 && neighbour(review, bead, to === 'before' ? -1 : 1),
  );
  if (ways.length === 0) return null;
  return (
    <fieldset class="bead__move">
      <legend class="vh">{words(`review.move.${side}`)}</legend>
      <span aria-hidden="true">{words(`review.move.${side}`)}</span>
      {ways.map((to) => (
        <Do
          key={to}
          review={review}
          command={`${side}-${to}`}
          onDo={() => move(review, bead, side, to)}
          text={`review.move.${to}`}
        />
      ))}
    </fieldset>
  );
}

interface DoProps {
  review: Review;
  command?: Command;
  text: `review.${string}`;
  onDo(): void;
}

function Do({ review, command, text, onDo }: DoProps) {
  return (
    <button type="button" class="btn btn--text btn--small" onClick={onDo}>
      {review.words(text)} {command && <Key review={review} command={command} />}
    </button>
  );
}

function Key({ review, command }: { review: Review; command: Command }) {
  return <kbd>{keysOf(command, review.mac)[0]}</kbd>;
}
