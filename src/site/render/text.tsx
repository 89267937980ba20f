// What every block of a text is drawn with, and the words of one text block.
import type { ComponentChildren } from 'preact';
import type { Originals } from '../../posts/provenance.ts';
import {
  type BlockJson,
  type DocumentJson,
  type HeadingJson,
  type TextBlockJson,
  textBlocks,
} from '../../text/document.ts';
import type { Setting } from '../blog.ts';
import type { CardBooks } from '../book-cards/reads.ts';
import type { Figures } from '../figures.ts';
import { Sentences } from './sentence.tsx';
import { pairsOf } from './sentences.ts';

export interface ProseProps {
  setting: Setting;
  document: DocumentJson;
  originals: Originals | null;
  /** Language of the text (BCP 47). */
  language: string;
  /** Where a reader reports a sentence, up to its id; left out where nobody can, as in a preview. */
  report?: string | null;
  figures: Figures;
  /** Left out where nothing is asked of the shelf: cards then say what they say themselves. */
  books?: CardBooks;
}

/** What every block is drawn with. */
export interface Press extends ProseProps {
  /** Heading levels as a page may have them, by block. */
  levels: ReadonlyMap<HeadingJson, number>;
  /** Draws what stands inside another block. */
  draw(blocks: readonly BlockJson[]): ComponentChildren;
}

/** The words of a text block, paired with the original where there is one. */
export function Text({ press, block }: { press: Press; block: TextBlockJson }) {
  const original = originalOf(press, block);
  return (
    <Sentences
      setting={press.setting}
      pairs={pairsOf(block.content ?? [], original)}
      languages={{ target: block.attrs.lang ?? press.language, source: press.originals?.language ?? null }}
      original={original}
      report={press.report ?? null}
    />
  );
}

export function originalOf(press: Press, block: TextBlockJson) {
  return block.attrs.id === null ? undefined : press.originals?.blocks[block.attrs.id];
}

/** Whether a block of several has none of the original's words, though it has words. */
export function isOurs(press: Press, block: BlockJson): boolean {
  if (press.originals === null) return false;
  const texts = textBlocks({ type: 'doc', content: [block] });
  return texts.length > 0 && texts.every(({ id }) => press.originals?.blocks[id] === undefined);
}

/** `ours` marks what has no original, `unsaid` what has no translation: the views hide the one or the other. */
export function textAttributes(press: Press, block: TextBlockJson): { class?: string; lang?: string } {
  const original = originalOf(press, block);
  const isOurs = press.originals !== null && original === undefined;
  const isUnsaid = original?.sentences.every((sentence) => sentence.omitted) ?? false;
  const lang = block.attrs.lang;
  return {
    ...(isOurs ? { class: 'ours' } : isUnsaid ? { class: 'unsaid' } : {}),
    ...(lang !== null && lang !== press.setting.blog.language ? { lang } : {}),
  };
}
