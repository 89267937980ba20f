// Footnotes: numbers in the order in which a text refers to them, wherever the notes themselves stand.
import {
  type AnyBlockJson,
  childBlocks,
  type DocumentJson,
  type FootnoteJson,
  type Inline,
  isTextBlock,
  type MarkJson,
  mapBlocks,
} from './document.ts';

const NOTE = /^#note-([1-9]\d{0,3})$/u;

/** The number of the note that a link leads to; null for any other link. */
export function noteIn(mark: MarkJson): number | null {
  const found = mark.type === 'link' ? NOTE.exec(mark.attrs.href)?.[1] : undefined;
  return found === undefined ? null : Number(found);
}

/** What each number there is should be, by the first place that refers to it; notes that nothing refers to come last. */
export function noteOrder(document: DocumentJson): ReadonlyMap<number, number> {
  const notes = new Set(footnotesIn(document).map(({ attrs }) => attrs.number));
  const order = new Map<number, number>();
  const take = (number: number) => {
    if (notes.has(number) && !order.has(number)) order.set(number, order.size + 1);
  };
  for (const number of referencesIn(document)) take(number);
  for (const number of notes) take(number);
  return order;
}

/** The same text with its notes and what refers to them numbered in order; the very same where they are. */
export function numberNotes(document: DocumentJson): DocumentJson {
  const order = noteOrder(document);
  return [...order].every(([from, to]) => from === to) ? document : withNumbers(document, order);
}

/** The same piece with numbers from `first` on, so that it can stand in one text with others. */
export function moveNotes(document: DocumentJson, first: number): DocumentJson {
  const order = noteOrder(document);
  return withNumbers(document, new Map([...order].map(([from, to]) => [from, to + first - 1])));
}

export function lastNote(document: DocumentJson): number {
  return Math.max(0, ...footnotesIn(document).map(({ attrs }) => attrs.number));
}

function withNumbers(document: DocumentJson, numbers: ReadonlyMap<number, number>): DocumentJson {
  return mapBlocks(document, (block) => {
    if (block.type === 'footnote') {
      const number = numbers.get(block.attrs.number) ?? block.attrs.number;
      return { ...block, attrs: { ...block.attrs, number } } as typeof block;
    }
    if (!isTextBlock(block) || !block.content) return block;
    return { ...block, content: withReferences(block.content, numbers) } as typeof block;
  });
}

function withReferences(content: Inline, numbers: ReadonlyMap<number, number>): Inline {
  return content.map((node) => {
    const from = (node.marks ?? []).map(noteIn).find((number) => number !== null);
    const to = from === undefined || from === null ? undefined : numbers.get(from);
    if (to === undefined) return node;
    const marks = (node.marks ?? []).map((mark) =>
      noteIn(mark) === null ? mark : { type: 'link' as const, attrs: { href: `#note-${to}` } },
    );
    // Words that lead to a note stay as they are; only the number itself is counted anew.
    return node.type === 'text' && node.text === String(from)
      ? { ...node, text: String(to), marks }
      : { ...node, marks };
  });
}

function referencesIn(document: DocumentJson): number[] {
  const found: number[] = [];
  const walk = (block: AnyBlockJson) => {
    if (isTextBlock(block)) {
      for (const { marks = [] } of block.content ?? [])
        found.push(...marks.map(noteIn).filter((number) => number !== null));
    } else for (const child of childBlocks(block)) walk(child);
  };
  for (const block of document.content) walk(block);
  return found;
}

function footnotesIn(document: DocumentJson): FootnoteJson[] {
  const found: FootnoteJson[] = [];
  const walk = (block: AnyBlockJson) => {
    if (block.type === 'footnote') found.push(block);
    for (const child of childBlocks(block)) walk(child);
  };
  for (const block of document.content) walk(block);
  return found;
}
