// A slider in a text: the place where it is to be cut, moved by keys from word to word, or by pressing in the text.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isConverting } from './key-press.ts';
import { wordsAround } from './words-around.ts';

export interface CutSliderProps {
  label: string;
  /** BCP 47, of the text. */
  language: string;
  /** The text on either side of the place. */
  before: string;
  after: string;
  index: number;
  /** How many characters stand before each place, as the text is shown. */
  places: readonly number[];
  /** Takes the focus when it appears. */
  isFirst: boolean;
  onMove(index: number): void;
  /** Cut here. */
  onDo(): void;
}

export function CutSlider(props: CutSliderProps) {
  const { label, language, before, after, index, places, isFirst, onMove, onDo } = props;
  const slider = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isFirst) slider.current?.focus();
  }, []);
  const last = places.length - 1;
  const press = (event: KeyboardEvent) => {
    if (isConverting(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = stepTo(event.key, index, last);
    if (to !== null) onMove(to);
    else if (event.key === 'Enter') onDo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={slider}
      class="split__text"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={index}
      aria-valuetext={wordsAround(before, after, language)}
      onKeyDown={press}
      onClick={(event) => {
        const pressed = offsetAt(event);
        if (pressed !== null) onMove(nearest(places, pressed));
      }}
    >
      <span lang={language}>{before}</span>
      <span class="split__cut" aria-hidden="true" />
      <span lang={language}>{after}</span>
    </div>
  );
}

/** Null for a key that does not move it. */
function stepTo(key: string, index: number, last: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return Math.max(0, index - 1);
  return key === 'ArrowRight' || key === 'ArrowUp' ? Math.min(last, index + 1) : null;
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
