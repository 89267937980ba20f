// Last touches to an extracted document: what taking things out of a page leaves behind.
import type { BlockJson, DocumentJson } from '../text/document-json.ts';

/** Dividers only between two blocks, and galleries as figures instead of lists of figures. */
export function tidyDocument(document: DocumentJson): DocumentJson {
  const content = document.content.flatMap(withoutGallery);
  const kept = content.filter((block, at) => block.type !== 'divider' || dividesAt(content, at));
  return { ...document, content: kept.length > 0 ? kept : document.content };
}

function dividesAt(content: BlockJson[], at: number): boolean {
  const above = content[at - 1];
  const below = content.slice(at + 1).some(({ type }) => type !== 'divider');
  return above !== undefined && above.type !== 'divider' && below && content.slice(0, at).some(isText);
}

function isText({ type }: BlockJson): boolean {
  return type !== 'divider' && type !== 'figure' && type !== 'link_card';
}

function withoutGallery(block: BlockJson): BlockJson[] {
  if (block.type !== 'bullet_list' && block.type !== 'ordered_list') return [block];
  const figures = block.content.flatMap(({ content }) => content);
  return figures.every(({ type }) => type === 'figure') ? figures : [block];
}
