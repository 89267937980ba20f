// Prepares an article for the copy shown beside its form: shortened, without links out, its sources marked.
import {
  type BlockJson,
  type DocumentJson,
  type Inline,
  mapBlocks,
  type TextBlockJson,
} from '../text/document.ts';
import { inlineToHtml } from '../text/html-out.ts';
import { applyTag, inlineText, removeTag, sliceInline } from '../text/inline.ts';
import type { Hint } from './brought.ts';

/** Characters shown; the rest would only make the page slow. */
const LONGEST = 30_000;

/** The first blocks, and whether more were left out. */
export function firstBlocks(document: DocumentJson): { blocks: BlockJson[]; cut: boolean } {
  const blocks: BlockJson[] = [];
  let shown = 0;
  for (const block of document.content) {
    if (shown > LONGEST) return { blocks, cut: true };
    blocks.push(block);
    shown += JSON.stringify(block).length;
  }
  return { blocks, cut: false };
}

/** Headings become strong lines, so that the page around keeps its own order of headings; links become text. */
export function asCopy(block: BlockJson): DocumentJson {
  return mapBlocks({ type: 'doc', content: [block] }, (one) => {
    if (!('content' in one) || !isText(one)) return one;
    const plain = removeTag(one.content ?? [], 0, Number.POSITIVE_INFINITY, 'link');
    if (one.type !== 'heading') return { ...one, content: plain };
    const strong = applyTag(plain, 0, Number.POSITIVE_INFINITY, { type: 'strong', attrs: { whose: null } });
    const { id, lang } = one.attrs;
    return { type: 'paragraph', attrs: { id, lang }, content: strong } as unknown as typeof one;
  });
}

/** The words of a block as HTML with the phrases that name a source marked; null where there are none. */
export function markHits(block: TextBlockJson, hints: readonly Hint[]): string | null {
  const content = block.content ?? [];
  const text = inlineText(content);
  const hits = hints
    .map(({ quote }) => ({ from: quote === '' ? -1 : text.indexOf(quote), length: quote.length }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from);
  if (hits.length === 0) return null;
  let html = '';
  let at = 0;
  for (const { from, length } of hits) {
    if (from < at) continue;
    html += part(content, at, from);
    html += `<mark class="hit">${part(content, from, from + length)}</mark>`;
    at = from + length;
  }
  return html + part(content, at, text.length);
}

function part(content: Inline, from: number, to: number): string {
  return to > from ? inlineToHtml(sliceInline(content, from, to)) : '';
}

function isText(block: { type: string }): block is TextBlockJson {
  return ['paragraph', 'heading', 'pull_quote', 'caption', 'code_block'].includes(block.type);
}
