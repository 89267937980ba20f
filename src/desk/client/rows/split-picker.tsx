// Chooses where to split a source sentence: a slider over its words, moved by keys or by pressing in the text.
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { inlineText } from '../../../text/inline.ts';
import { segmenter } from '../../../text/segmenter.ts';
import { isConverting } from '../../../web/client/key-press.ts';
import type { Desk } from '../desk.ts';
import type { Row } from './row.ts';
import { split } from './structure-actions.ts';

export function SplitPicker({ desk, row }: { desk: Desk; row: Row }) {
  const { words } = desk;
  const { language } = desk.data.source;
  const text = inlineText(row.source.value);
  const places = useMemo(() => cutPlaces(text, language), [text, language]);
  const [index, setIndex] = useState(Math.floor(places.length / 2));
  const slider = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => slider.current?.focus(), []);
  const at = places[index];
  if (at === undefined) return <p class="hint">{words('desk.split.impossible')}</p>;
  const go = (to: number) => setIndex(Math.max(0, Math.min(places.length - 1, to)));
  const steps: Record<string, number> = {
    ArrowLeft: index - 1,
    ArrowDown: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index + 1,
    Home: 0,
    End: places.length - 1,
  };
  return (
    <div class="split">
      <div
        ref={slider}
        class="split__text"
        role="slider"
        tabIndex={0}
        aria-label={words('desk.split.where')}
        aria-valuemin={0}
        aria-valuemax={places.length - 1}
        aria-valuenow={index}
        aria-valuetext={`${text.slice(0, at).trim()} / ${text.slice(at).trim()}`}
        onKeyDown={(event) => {
          if (isConverting(event) || event.altKey) return;
          const to = steps[event.key];
          if (to !== undefined) go(to);
          else if (event.key === 'Enter') void split(desk, row, at);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
        onClick={(event) => {
          const pressed = offsetAt(event);
          if (pressed !== null) go(nearest(places, pressed));
        }}
      >
        <span lang={language}>{text.slice(0, at)}</span>
        <span class="split__cut" aria-hidden="true" />
        <span lang={language}>{text.slice(at)}</span>
      </div>
      <p class="hint">{words('desk.split.how')}</p>
      <p class="edit__do">
        <button type="button" class="btn btn--small" onClick={() => void split(desk, row, at)}>
          {words('desk.split.here')}
        </button>
        <button
          type="button"
          class="btn btn--text btn--small"
          onClick={() => {
            desk.tool.value = null;
            desk.refocus();
          }}
        >
          {words('desk.cancel')}
        </button>
      </p>
    </div>
  );
}

/** Where words begin, but for the first: no half may be empty. */
function cutPlaces(text: string, language: string): number[] {
  const start = text.length - text.trimStart().length;
  return Array.from(segmenter(language, 'word').segment(text))
    .filter((part) => part.index > start && part.segment.trim() !== '')
    .map((part) => part.index);
}

function nearest(places: readonly number[], wanted: number): number {
  const distances = places.map((place) => Math.abs(place - wanted));
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
