// Reads one side of an alignment, as it was pasted, into a document with its headings, quotations and paragraphs.
import { newId } from '../../platform/ids.ts';
import { extractArticle } from '../../sources/extract.ts';
import { type BlockJson, type DocumentJson, withIds } from '../../text/document.ts';
import { inlineText, sliceInline } from '../../text/inline.ts';

export interface Pasted {
  text: string;
  /** What the clipboard held beside the text; '' when it held nothing, or the text was written into since. */
  html: string;
}

/** Null when nothing could be made of it. What a page or a text begins with stays a line of it, also its title. */
export async function readSide({ text, html }: Pasted): Promise<DocumentJson | null> {
  const isRich = html.trim() !== '';
  const read = await extractArticle({ html: isRich ? html : text, kind: isRich ? 'selection' : 'plain' });
  if (!read.ok) return null;
  const { title, document } = read.found;
  const blocks = isRich ? document.content : document.content.map(asMarked);
  const name = isRich ? title : (title?.replace(/^#{1,6}\s+/u, '') ?? null);
  return withIds({ ...document, content: [...titleBlock(name), ...blocks] }, () => newId());
}

export function titleBlock(title: string | null): BlockJson[] {
  if (title === null || title.trim() === '') return [];
  const content = [{ type: 'text' as const, text: title.trim() }];
  return [{ type: 'heading', attrs: { id: null, lang: null, level: 1 }, content }];
}

/** `#` leads a heading and `>` a quotation, as in Markdown and in `taiyaku align`. */
function asMarked(block: BlockJson): BlockJson {
  if (block.type !== 'paragraph') return block;
  const { content = [] } = block;
  const mark = /^(#{1,6}|[>＞])\s+/u.exec(inlineText(content));
  if (!mark) return block;
  const rest = sliceInline(content, mark[0].length);
  const attrs = { id: null, lang: null };
  if (mark[1]?.startsWith('#')) return { type: 'heading', attrs: { ...attrs, level: 2 }, content: rest };
  return {
    type: 'quote',
    attrs: { id: null, speaker: null, cite: null },
    content: [{ ...block, content: rest }],
  };
}
