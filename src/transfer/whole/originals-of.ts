// The original of a published translation as a text of its own: paragraph after paragraph, as far as it was published.
import type { Originals } from '../../posts/provenance.ts';
import { type BlockJson, type DocumentJson, type Inline, textBlocks } from '../../text/document.ts';

/** In the order of the translation. What was left out of it is left out here, as it is for readers. */
export function originalOf(document: DocumentJson, originals: Originals): DocumentJson {
  const blocks = textBlocks(document).flatMap((block): BlockJson[] => {
    const sentences = originals.blocks[block.id]?.sentences.filter(({ omitted }) => !omitted) ?? [];
    if (sentences.length === 0) return [];
    const content: Inline = sentences.flatMap((sentence) => sentence.content);
    const attrs = { id: null, lang: null };
    if (block.type === 'heading')
      return [{ type: 'heading', attrs: { ...attrs, level: block.level ?? 2 }, content }];
    return [{ type: 'paragraph', attrs, content }];
  });
  return { type: 'doc', content: blocks };
}
