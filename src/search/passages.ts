// What is shown of a post that was found: its title and the passages where the words stand.
import type { Query } from './query.ts';
import { searchedText, type Told } from './searched-text.ts';
import { marked, openingOf, type Part, type Passage, passageOf } from './snippet.ts';

export interface Passages {
  title: Part[];
  /** From the text itself. */
  text: Passage;
  /** From the original, where the words stand there. */
  source: Passage | null;
  /** The readings in ruby that hold a word: they stand in no line of the text. */
  readings: Part[][];
}

const MOST_READINGS = 3;

export function passagesOf(post: Told, { words }: Query): Passages {
  const { title, lines, source, readings } = searchedText(post);
  const inText = passageOf(lines, words, false);
  const inSource = passageOf(source, words, false);
  const read = readings
    .map((reading) => marked(reading, words))
    .filter((parts) => parts.some(({ hit }) => hit));
  const found = inText ?? (inSource || read.length > 0 ? null : passageOf(lines, words, true));
  return {
    title: marked(title, words),
    text: found ?? openingOf(lines),
    source: inSource,
    readings: read.slice(0, MOST_READINGS),
  };
}
