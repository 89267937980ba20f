// Furigana for a post that introduces books: the dictionary's readings on what its writer gave none.
import {
  type Dictionary,
  textsToAsk,
  textWithReadings,
  titleWithReading,
} from '../../books/furigana/furigana.ts';
import { gradeOf } from '../../books/furigana/kanji-grades.ts';
import { hasKanji, type Part } from '../../books/furigana/parts.ts';
import { dictionaryFor } from '../../books/furigana/readings.ts';
import {
  type DocumentJson,
  type Inline,
  type InlineNode,
  isTextBlock,
  mapBlocks,
  textBlocks,
} from '../../text/document.ts';
import { primaryLanguage } from '../../text/language.ts';
import type { PostText } from '../published/reads.ts';

export interface Furigana {
  title: Part[];
  document: DocumentJson;
}

/** Null for a post of another kind or language, and for one without a kanji that could carry a reading. */
export async function furiganaOf(post: PostText): Promise<Furigana | null> {
  if (post.kind !== 'book' || primaryLanguage(post.language) !== 'ja') return null;
  const texts = textBlocks(post.document)
    .flatMap(({ content }) => content.flatMap(textOf))
    .filter(hasKanji);
  const titles = hasKanji(post.title) ? [post.title] : [];
  if (texts.length + titles.length === 0) return null;
  const dictionary = await dictionaryFor([...titles, ...texts.flatMap(textsToAsk)]);
  return {
    title: titleWithReading(post.title, '', dictionary),
    document: withFurigana(post.document, dictionary),
  };
}

function withFurigana(document: DocumentJson, dictionary: Dictionary): DocumentJson {
  let number = 0;
  const next = () => (number += 1);
  return mapBlocks(document, (block) => {
    if (!isTextBlock(block) || !block.content || block.type === 'code_block') return block;
    if (block.attrs.lang !== null && primaryLanguage(block.attrs.lang) !== 'ja') return block;
    return {
      ...block,
      content: block.content.flatMap((node) => read(node, dictionary, next)),
    } as typeof block;
  });
}

/** What its writer gave a reading, wrote as code or in another language stays as it is. */
function textOf(node: InlineNode): string[] {
  const marks = node.marks ?? [];
  const isLeft = marks.some(
    (mark) =>
      mark.type === 'ruby' ||
      mark.type === 'code' ||
      (mark.type === 'lang' && primaryLanguage(mark.attrs.code) !== 'ja'),
  );
  return node.type === 'text' && !isLeft ? [node.text] : [];
}

function read(node: InlineNode, dictionary: Dictionary, next: () => number): Inline {
  const [text] = textOf(node);
  if (text === undefined || !hasKanji(text)) return [node];
  const marks = node.marks ?? [];
  return textWithReadings(text, dictionary).map((part): InlineNode => {
    if (part.reading === null) return { type: 'text', text: part.text, marks };
    const drawn = { grade: gradeOf(part.text) ?? 1, number: next() };
    return {
      type: 'text',
      text: part.text,
      marks: [...marks, { type: 'ruby', attrs: { reading: part.reading, drawn } }],
    };
  });
}
