// Asks the dictionary how texts are read, in a thread that is there only while pages are drawn.
import { ThreadLane } from '../../platform/thread-lane.ts';
import type { Dictionary, ReadWord } from './furigana.ts';

const lane = new ThreadLane<readonly string[]>(new URL('./readings-worker.js', import.meta.url), {
  timeoutMs: 20_000,
  memoryMb: 512,
});

/** Letters that are asked at once: a page has a few thousand. */
const MOST_LETTERS = 60_000;

/** What is said of these texts, and null for any other; of too much, or without the thread, nothing is said. */
export async function dictionaryFor(texts: readonly string[]): Promise<Dictionary> {
  const asked = [...new Set(texts)].filter((text) => text !== '');
  const letters = asked.reduce((sum, text) => sum + text.length, 0);
  if (asked.length === 0 || letters > MOST_LETTERS) return () => null;
  const words = await lane.ask<ReadWord[][]>(asked);
  const known = new Map(asked.map((text, at) => [text, words?.[at] ?? null]));
  return (text) => known.get(text) ?? null;
}
