// The two ways a sentence comes to the checks: from the desk with its marks, or as a line of a plain file.
import type { Inline } from '../document-json.ts';
import { inlineTags, inlineText } from '../inline.ts';
import type { Mark, Sentence } from './finding.ts';

/** A raised number, letter or sign that leads to a note: ¹, [2], ※3. */
const NOTE_SIGN = /^[\s[(（［]*(?:[*＊※†‡]|注|訳注)?\s*[0-9０-９a-z*＊†‡]{0,3}[\])）］]?$/u;

export function inlineSentence(inline: Inline): Sentence {
  const marks = inlineTags(inline).flatMap(({ mark, from: start, to: end, text }): Mark[] => {
    if (mark.type === 'strong' || mark.type === 'emphasis')
      return [{ kind: 'emphasis', start, end, value: '' }];
    if (mark.type === 'link') return [{ kind: 'link', start, end, value: mark.attrs.href }];
    const isNote = mark.type === 'superscript' && NOTE_SIGN.test(text);
    return isNote ? [{ kind: 'note', start, end, value: text.replace(/\D/gu, '') }] : [];
  });
  return { text: inlineText(inline), marks };
}

const WRITTEN: readonly (readonly [Mark['kind'], RegExp])[] = [
  ['note', /\[\^([^\]\s]{1,20})\]|[\u00b9\u00b2\u00b3\u2070-\u2079]+(?!\p{L})|[※＊]([0-9０-９]{1,3})/gu],
  [
    'emphasis',
    /(?<!\*)\*\*(?=\S)([^*\n]{1,400}?\S)?\*\*(?!\*)|(?<!\*)\*(?=\S)([^*\n]{1,400})(?<=\S)\*(?!\*)/gu,
  ],
  ['link', /\[[^\]\n]{1,400}\]\(([^)\s]{1,800})\)|https?:\/\/[!-~]{1,800}/gu],
];

/** Marks as Markdown writes them; positions are those in the line as it stands. */
export function plainSentence(text: string): Sentence {
  const marks = WRITTEN.flatMap(([kind, pattern]) =>
    Array.from(text.matchAll(pattern), (match): Mark => {
      const [whole, ...groups] = match;
      const value = kind === 'emphasis' ? '' : (groups.find((group) => group !== undefined) ?? whole);
      return { kind, start: match.index, end: match.index + whole.length, value };
    }),
  );
  return { text, marks: marks.sort((a, b) => a.start - b.start) };
}
