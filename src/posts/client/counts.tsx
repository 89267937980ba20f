// How long the text is by now, counted when typing rests.
import { useSignalEffect } from '@preact/signals';
import { useState } from 'preact/hooks';
import { textBlocks } from '../../text/document.ts';
import { inlineText } from '../../text/inline.ts';
import { writesWithoutSpaces } from '../../text/language.ts';
import { countCharacters, countWords, readingMinutes } from '../../text/reading.ts';
import type { Writing } from './writing.ts';

/** Milliseconds without typing before it is counted. */
const REST_MS = 400;

export function Counts({ writing }: { writing: Writing }) {
  const { words } = writing;
  const language = writing.language.value;
  const [counts, setCounts] = useState(() => countsOf(writing));
  useSignalEffect(() => {
    void writing.draft.value;
    const timer = setTimeout(() => setCounts(countsOf(writing)), REST_MS);
    return () => clearTimeout(timer);
  });
  const { length, minutes } = counts;
  const unit = writesWithoutSpaces(language) ? 'write.count.characters' : 'write.count.words';
  return <p class="w-counts">{words(unit, { count: length, minutes })}</p>;
}

function countsOf(writing: Writing): { length: number; minutes: number } {
  const { draft } = writing;
  const language = writing.language.peek();
  const text = textBlocks(draft.peek().document)
    .map(({ content }) => inlineText(content))
    .join('\n');
  const length = writesWithoutSpaces(language) ? countCharacters(text) : countWords(text, language);
  return { length, minutes: readingMinutes(text, language) };
}
