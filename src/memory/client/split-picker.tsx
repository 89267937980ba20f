// Chooses where to divide a pair: a slider for each side, moved by keys or by pressing in the text.
import { useMemo, useState } from 'preact/hooks';
import type { CutPlace, ReviewLine, ReviewSide } from '../../text/align/review.ts';
import { inlineText } from '../../text/inline.ts';
import { writesWithoutSpaces } from '../../text/language.ts';
import { segmenter } from '../../text/segmenter.ts';
import { CutSlider } from '../../web/client/cut-slider.tsx';
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
  const sides = [
    { side: 'source' as const, places: sources, index: source, setIndex: setSource },
    { side: 'target' as const, places: targets, index: target, setIndex: setTarget },
  ].filter(({ side }) => bead[side].length > 0);
  const split = () => {
    const places = { source: sources[source], target: targets[target] };
    if (!places.source || !places.target) return;
    const at = { source: places.source, target: places.target };
    const number = review.number(bead.id);
    const done = review.make({ kind: 'split', bead: seen(bead), newId: newKey(), ...at });
    review.say(done ? words('review.said.split', { number }) : words('review.said.impossible'));
    if (done) goTo(review, bead);
  };
  return (
    <div class="split bead__split">
      {sides.map(({ side, places, index, setIndex }, at) => (
        <Side
          key={side}
          {...{ review, bead, side, places, index, isFirst: at === 0, onMove: setIndex, onDo: split }}
        />
      ))}
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

interface SideProps {
  review: Review;
  bead: Bead;
  side: ReviewSide;
  places: readonly CutPlace[];
  index: number;
  isFirst: boolean;
  onMove(index: number): void;
  onDo(): void;
}

function Side({ review, bead, side, places, index, ...rest }: SideProps) {
  const lines = bead[side].map((line) => inlineText(line.content));
  const language = side === 'source' ? review.data.sourceLanguage : review.data.targetLanguage;
  const [before, after] = halves(lines, places[index] ?? { line: lines.length, at: 0 }, language);
  return (
    <CutSlider
      label={review.words(`review.split.${side}`)}
      language={language}
      before={before}
      after={after}
      index={index}
      places={places.map((place) => shownAt(lines, place, language))}
      {...rest}
    />
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

/** As they are joined in the language: Japanese sentences have no space between them. */
function halves(lines: readonly string[], { line, at }: CutPlace, language: string): [string, string] {
  const space = writesWithoutSpaces(language) ? '' : ' ';
  const cut = lines[line] ?? '';
  const before = [...lines.slice(0, line), cut.slice(0, at)].filter((text) => text !== '');
  const after = [cut.slice(at), ...lines.slice(line + 1)].filter((text) => text !== '');
  return [before.join(space), after.join(space)];
}

/** Characters before a place, counted as they are shown. */
function shownAt(lines: readonly string[], place: CutPlace, language: string): number {
  return halves(lines, place, language)[0].length;
}
