// Chooses where to divide a pair: a slider for each side, moved by keys or by pressing in the text.
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CutPlace, ReviewLine, ReviewSide } from '../../text/align/review.ts';
import { inlineText } from '../../text/inline.ts';
import { segmenter } from '../../text/segmenter.ts';
import { isConverting } from '../../web/client/key-press.ts';
import { newKey } from '../../web/client/tab.ts';
import { goTo, seen, toggle } from './commands.ts';
import type { Bead, Review } from './review.ts';

export function SplitPicker({ review, bead }: { review: Review; bead: Bead }) {
  const { words, data } = review;
  const { sourceLanguage, targetLanguage } = data;
  const sources = useMemo(() => placesIn(bead.source, sourceLanguage), [bead, sourceLanguage]);
  const targets = useMemo(() => placesIn(bead.target, targetLanguage), [bead, targetLanguage]);
  const [source, setSource] = useState(middle(bead.source, sources));
  const [target, setTarget] = useState(middle(bead.target, targets));
  const split = () => {
    const places = { source: sources[source], target: targets[target] };
    if (!places.source || !places.target) return;
    const at = { source: places.source, target: places.target };
    const done = review.make({ kind: 'split', bead: seen(bead), newId: newKey(), ...at });
    review.say(words(done ? 'review.said.split' : 'review.said.impossible'));
    if (done) goTo(review, bead);
  };
  return (
    <div class="split bead__split">
      {bead.source.length > 0 && (
        <Slider
          {...{
            review,
            bead,
            side: 'source',
            places: sources,
            index: source,
            onMove: setSource,
            onDo: split,
          }}
        />
      )}
      {bead.target.length > 0 && (
        <Slider
          {...{
            review,
            bead,
            side: 'target',
            places: targets,
            index: target,
            onMove: setTarget,
            onDo: split,
          }}
        />
      )}
      <p class="hint">{words('review.split.how')}</p>
      <p class="bead__main">
        <button type="button" class="btn btn--small" onClick={split}>
          {words('review.split.do')}
        </button>
        <button type="button" class="btn btn--text btn--small" onClick={() => toggle(review, 'split')}>
          {words('review.cancel')}
        </button>
      </p>
    </div>
  );
}

interface SliderProps {
  review: Review;
  bead: Bead;
  side: ReviewSide;
  places: readonly CutPlace[];
  index: number;
  onMove(index: number): void;
  onDo(): void;
}

function Slider({ review, bead, side, places, index, onMove, onDo }: SliderProps) {
  const { words, data } = review;
  const language = side === 'source' ? data.sourceLanguage : data.targetLanguage;
  const slider = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (side === (bead.source.length > 0 ? 'source' : 'target')) slider.current?.focus();
  }, []);
  const lines = bead[side].map((line) => inlineText(line.content));
  const place = places[index] ?? { line: lines.length, at: 0 };
  const [before, after] = halves(lines, place);
  const go = (to: number) => onMove(Math.max(0, Math.min(places.length - 1, to)));
  const steps: Record<string, number> = {
    ArrowLeft: index - 1,
    ArrowDown: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index + 1,
    Home: 0,
    End: places.length - 1,
  };
  return (
    <div
      ref={slider}
      class="split__text"
      role="slider"
      tabIndex={0}
      aria-label={words(`review.split.${side}`)}
      aria-valuemin={0}
      aria-valuemax={places.length - 1}
      aria-valuenow={index}
      aria-valuetext={`${before} / ${after}`}
      onKeyDown={(event) => {
        if (isConverting(event) || event.altKey || event.ctrlKey || event.metaKey) return;
        const to = steps[event.key];
        if (to !== undefined) go(to);
        else if (event.key === 'Enter') onDo();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onClick={(event) => {
        const pressed = offsetAt(event);
        if (pressed !== null) go(nearest(lines, places, pressed));
      }}
    >
      <span lang={language}>{before}</span>
      <span class="split__cut" aria-hidden="true" />
      <span lang={language}>{after}</span>
    </div>
  );
}

/** Where lines and words begin, and the end; all of a side may stay with one half. */
function placesIn(lines: readonly ReviewLine[], language: string): CutPlace[] {
  const within = lines.flatMap((line, index) =>
    Array.from(segmenter(language, 'word').segment(inlineText(line.content)))
      .filter((part) => part.index === 0 || part.segment.trim() !== '')
      .map((part): CutPlace => ({ line: index, at: part.index })),
  );
  return [...within, { line: lines.length, at: 0 }];
}

/** Between two lines where there are several, else in the middle of the one. */
function middle(lines: readonly ReviewLine[], places: readonly CutPlace[]): number {
  if (lines.length < 2) return Math.floor(places.length / 2);
  const line = Math.ceil(lines.length / 2);
  return places.findIndex((place) => place.line === line && place.at === 0);
}

function halves(lines: readonly string[], { line, at }: CutPlace): [string, string] {
  const cut = lines[line] ?? '';
  const before = [...lines.slice(0, line), cut.slice(0, at)].filter((text) => text !== '');
  const after = [cut.slice(at), ...lines.slice(line + 1)].filter((text) => text !== '');
  return [before.join(' '), after.join(' ')];
}

/** Characters before a place, counted as they are shown. */
function shownAt(lines: readonly string[], place: CutPlace): number {
  return halves(lines, place)[0].length;
}

function nearest(lines: readonly string[], places: readonly CutPlace[], wanted: number): number {
  const distances = places.map((place) => Math.abs(shownAt(lines, place) - wanted));
  return distances.indexOf(Math.min(...distances));
}

/** How many characters of the slider's text stand before the press. */
function offsetAt(event: MouseEvent): number | null {
  const box = event.currentTarget;
  const position = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  const node = position?.offsetNode ?? getSelection()?.anchorNode;
  const offset = position?.offset ?? getSelection()?.anchorOffset ?? 0;
  if (!(box instanceof HTMLElement) || !node || !box.contains(node)) return null;
  const before = document.createRange();
  before.setStart(box, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}
