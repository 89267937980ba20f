// Furigana in a page: kanji with their reading, marked with the year in which the hardest of them is learned.
import { gradeOf } from './kanji-grades.ts';
import type { Part } from './parts.ts';

/** The class tells styles whether a reader who chose what has been learned sees the reading. Speech reads the kanji once. */
export function Ruby({ parts }: { parts: readonly Part[] }) {
  return (
    <>
      {parts.map(({ text, reading }, at) =>
        reading === null ? (
          text
        ) : (
          <ruby key={at} class={`g${gradeOf(text) ?? 1}`}>
            {text}
            <rp>（</rp>
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing here takes focus */}
            <rt aria-hidden="true">{reading}</rt>
            <rp>）</rp>
          </ruby>
        ),
      )}
    </>
  );
}
