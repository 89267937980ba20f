// Heading levels that a page may have: from 2 on, because the title is 1, and never more than one step down.
import { type AnyBlockJson, childBlocks, type DocumentJson, type HeadingJson } from '../../text/document.ts';

export function headingLevels(document: DocumentJson): ReadonlyMap<HeadingJson, number> {
  const headings: HeadingJson[] = [];
  const walk = (block: AnyBlockJson) => {
    if (block.type === 'heading') headings.push(block);
    for (const child of childBlocks(block)) walk(child);
  };
  for (const block of document.content) walk(block);

  // Levels that the article skipped are closed up: h3 and h5 without an h4 become neighbours.
  const used = [...new Set(headings.map((heading) => heading.attrs.level))].sort((a, b) => a - b);
  const levels = new Map<HeadingJson, number>();
  let before = 1;
  for (const heading of headings) {
    const level = Math.min(used.indexOf(heading.attrs.level) + 2, before + 1, 6);
    levels.set(heading, level);
    before = level;
  }
  return levels;
}
