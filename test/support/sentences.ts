// Sentences with every mark and every kind of letter, made by chance, for tests of what must come back as it went.
import fc from 'fast-check';
import type { Inline, MarkJson } from '../../src/text/document.ts';
import { normalizeInline, trimInline } from '../../src/text/inline.ts';

const letters = fc.constantFrom(
  'a',
  'Z',
  ' ',
  'é',
  'ß',
  'д',
  '漢',
  '、',
  '「',
  'ｶ',
  '𠮷',
  '😀',
  '👩‍👩‍👧',
  'が',
  '<',
  '&',
  '"',
  "'",
  ']]>',
  '\u2028',
);

/** From one byte to four in UTF-8. */
export const words = fc.array(letters, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

/** The same, with characters that XML cannot hold. */
export const anyWords = fc
  .array(
    fc.oneof(
      { arbitrary: letters, weight: 6 },
      { arbitrary: fc.constantFrom('\u0001', '\u000b', '\u001f', '\ufffe', '\r', '\t', '\n'), weight: 1 },
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

const whose = fc.constantFrom('source' as const, 'ours' as const, null);

const mark: fc.Arbitrary<MarkJson> = fc.oneof(
  whose.map((one): MarkJson => ({ type: 'strong', attrs: { whose: one } })),
  whose.map((one): MarkJson => ({ type: 'emphasis', attrs: { whose: one } })),
  fc
    .constantFrom('https://river.example/a?b=1&c="2', '/about', 'mailto:ena@river.example')
    .map((href): MarkJson => ({ type: 'link', attrs: { href } })),
  fc.constantFrom('かわ', 'たき & <はし>').map((reading): MarkJson => ({ type: 'ruby', attrs: { reading } })),
  fc.constantFrom('en', 'zh-Hant').map((code): MarkJson => ({ type: 'lang', attrs: { code } })),
  fc
    .constantFrom('code' as const, 'superscript' as const, 'subscript' as const)
    .map((type): MarkJson => ({ type })),
);

/** A sentence as it stands in the database: in canonical form, nothing around it. Never empty. */
export function sentences(text: fc.Arbitrary<string> = words): fc.Arbitrary<Inline> {
  const marks = fc.array(mark, { maxLength: 3 });
  const node = fc.oneof(
    {
      arbitrary: fc
        .record({ text, marks })
        .map(({ text, marks }) => ({ type: 'text' as const, text, marks })),
      weight: 6,
    },
    { arbitrary: marks.map((marks) => ({ type: 'hard_break' as const, marks })), weight: 1 },
  );
  return fc
    .array(node, { minLength: 1, maxLength: 6 })
    .map((nodes) => trimInline(normalizeInline(nodes)))
    .filter((inline) => inline.some(({ type }) => type === 'text'));
}
