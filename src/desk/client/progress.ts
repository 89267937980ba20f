// How far a translation has come, counted from its rows.
import { translationMinutes } from '../../text/reading.ts';
import type { Row } from './rows/row.ts';

export interface Progress {
  /** Sentences to translate; those left out do not count. */
  total: number;
  confirmed: number;
  /** Confirmed ones that a second reader has read. */
  reviewed: number;
  drafts: number;
  open: number;
  /** Minutes, roughly. */
  minutesLeft: number;
}

export function progressOf(rows: readonly Row[]): Progress {
  const progress = { total: 0, confirmed: 0, reviewed: 0, drafts: 0, open: 0 };
  let wordsLeft = 0;
  for (const row of rows) {
    const state = row.state.value;
    if (row.kind !== 'segment' || state === 'skipped') continue;
    progress.total += 1;
    if (state === 'confirmed') {
      progress.confirmed += 1;
      if (row.reviewedBy.value !== null) progress.reviewed += 1;
    } else {
      wordsLeft += row.words;
      if (state === 'draft') progress.drafts += 1;
      else progress.open += 1;
    }
  }
  return { ...progress, minutesLeft: translationMinutes(wordsLeft) };
}

export type CellState = 'done' | 'some' | 'none';
export interface Cell {
  state: CellState;
  isCurrent: boolean;
}

/** The rows as at most `most` cells of a strip; a cell is done when all in it is. */
export function cellsOf(rows: readonly Row[], current: Row | null, most: number): Cell[] {
  const sentences = rows.filter((row) => row.kind === 'segment');
  const count = Math.min(most, sentences.length);
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * sentences.length) / count);
    const part = sentences.slice(from, Math.floor(((index + 1) * sentences.length) / count));
    return { state: stateOfPart(part), isCurrent: current !== null && part.includes(current) };
  });
}

function stateOfPart(part: readonly Row[]): CellState {
  const states = part.map((row) => row.state.value);
  if (states.every((state) => state === 'confirmed' || state === 'skipped')) return 'done';
  return states.every((state) => state === 'open') ? 'none' : 'some';
}
