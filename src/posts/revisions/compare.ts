// Two revisions of a post beside each other: passage by passage, what stayed, changed, came and went. Pure.
import {
  type AnyBlockJson,
  type BlockKind,
  childBlocks,
  type DocumentJson,
  isTextBlock,
} from '../../text/document.ts';
import { inlineText } from '../../text/inline.ts';
import { isOpening } from '../../text/opening.ts';

/** What is compared of a revision. */
export interface Comparable {
  title: string;
  summary: string;
  document: DocumentJson;
  /** Words that stand for the main picture; null without one. */
  picture: { id: string; words: string } | null;
}

export type PassageKind = BlockKind | 'title' | 'summary' | 'main-picture' | 'speaker';

export interface Passage {
  /** Of its block; '' where it has none. */
  id: string;
  kind: PassageKind;
  text: string;
  /** Everything about it, to see that it changed where its words did not: marks, addresses, the level of a heading. */
  form: string;
}

export type Compared =
  | { op: 'same' | 'ins'; kind: PassageKind; after: string }
  | { op: 'del'; kind: PassageKind; before: string }
  /** `form` says that the words stayed and something about them did not. */
  | { op: 'changed' | 'form'; kind: PassageKind; before: string; after: string };

export function compare(before: Comparable, after: Comparable): Compared[] {
  return [
    ...heads(before, after),
    ...aligned(passagesIn(before.document.content), passagesIn(after.document.content)),
  ];
}

function heads(before: Comparable, after: Comparable): Compared[] {
  const pairs: [PassageKind, Passage, Passage][] = [
    ['title', plain('title', before.title), plain('title', after.title)],
    ['summary', summaryOf(before), summaryOf(after)],
    ['main-picture', pictureOf(before), pictureOf(after)],
  ];
  return pairs
    .filter(([, a, b]) => a.form !== '' || b.form !== '')
    .map(([kind, a, b]) => {
      if (a.form === '') return { op: 'ins', kind, after: b.text };
      if (b.form === '') return { op: 'del', kind, before: a.text };
      return paired(a, b);
    });
}

function plain(kind: PassageKind, text: string): Passage {
  return { id: kind, kind, text, form: text };
}

/** An opening that stands for a summary was written by nobody: it is compared where it stands, in the text. */
function summaryOf({ summary, document }: Comparable): Passage {
  return plain('summary', isOpening(summary, document) ? '' : summary);
}

function pictureOf({ picture }: Comparable): Passage {
  const kind = 'main-picture';
  return {
    id: kind,
    kind,
    text: picture?.words ?? '',
    form: picture === null ? '' : JSON.stringify(picture),
  };
}

/** Every block with words of its own, in reading order. */
function passagesIn(blocks: readonly AnyBlockJson[]): Passage[] {
  return blocks.flatMap((block) => {
    if (isTextBlock(block)) {
      const { id, ...attrs } = block.attrs;
      const form = JSON.stringify([block.type, attrs, block.content ?? []]);
      return [{ id: id ?? '', kind: block.type, text: inlineText(block.content ?? []), form }];
    }
    return [...ownWords(block), ...passagesIn(childBlocks(block))];
  });
}

/** What a block says that is no text block: a picture by its description, a card by its title. */
function ownWords(block: AnyBlockJson): Passage[] {
  const { id, ...attrs } = block.attrs;
  const form = JSON.stringify([block.type, attrs]);
  const passage = (kind: PassageKind, ...words: (string | null)[]): Passage[] => [
    { id: `${id ?? ''} ${kind}`, kind, text: words.filter((word) => word).join(' '), form },
  ];
  switch (block.type) {
    case 'figure':
      return passage('figure', block.attrs.alt, block.attrs.credit);
    case 'link_card':
      return passage('link_card', block.attrs.title, block.attrs.href);
    case 'book_card':
      return passage('book_card', block.attrs.title, block.attrs.isbn);
    case 'divider':
    case 'fold':
      return passage(block.type);
    case 'quote':
      return block.attrs.speaker || block.attrs.cite
        ? passage('speaker', block.attrs.speaker, block.attrs.cite)
        : [];
    default:
      return [];
  }
}

/** More pairs than this are not looked at one by one: a text of that size was replaced, not corrected. */
const MOST_PAIRS = 4_000_000;

/** The longest common run of passages (of the same block, or with the same words); the rest came or went. */
function aligned(a: readonly Passage[], b: readonly Passage[]): Compared[] {
  if (a.length * b.length > MOST_PAIRS) {
    return [
      ...a.map(({ kind, text }): Compared => ({ op: 'del', kind, before: text })),
      ...b.map(({ kind, text }): Compared => ({ op: 'ins', kind, after: text })),
    ];
  }
  const lengths = commonLengths(a, b);
  const width = b.length + 1;
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  const result: Compared[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x && y && belongTogether(x, y) && at(i, j) === at(i + 1, j + 1) + 1) {
      result.push(paired(x, y));
      [i, j] = [i + 1, j + 1];
    } else if (x && (!y || at(i + 1, j) >= at(i, j + 1))) {
      result.push({ op: 'del', kind: x.kind, before: x.text });
      i += 1;
    } else if (y) {
      result.push({ op: 'ins', kind: y.kind, after: y.text });
      j += 1;
    }
  }
  return result;
}

/** For every pair of ends how many passages from there on can stand beside each other. */
function commonLengths(a: readonly Passage[], b: readonly Passage[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [x, y] = [a[i], b[j]];
      const next = (di: number, dj: number) => lengths[(i + di) * width + j + dj] ?? 0;
      lengths[i * width + j] =
        x && y && belongTogether(x, y) ? next(1, 1) + 1 : Math.max(next(1, 0), next(0, 1));
    }
  }
  return lengths;
}

function belongTogether(a: Passage, b: Passage): boolean {
  if (a.id.trim() !== '' && a.id === b.id) return true;
  return a.kind === b.kind && a.text === b.text;
}

function paired(a: Passage, b: Passage): Compared {
  if (a.text !== b.text) return { op: 'changed', kind: b.kind, before: a.text, after: b.text };
  if (a.form !== b.form) return { op: 'form', kind: b.kind, before: a.text, after: b.text };
  return { op: 'same', kind: b.kind, after: b.text };
}
