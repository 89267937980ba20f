// What the parts of the HTML reader hand to each other.
import type { BlockJson, Inline, MarkJson, Whose } from '../document-json.ts';
import { Line } from './line.ts';
import type { Sizes } from './sizes.ts';

export type HtmlOptions = {
  /** Address of the page, against which links and images are resolved; null leaves out relative ones. */
  base: string | null;
  /** The language of the text as a whole; passages in it get no language of their own. */
  language: string | null;
  /** Whose emphasis bold and italics in this HTML are. */
  whose: Whose;
  /** Takes `<!--more-->` for the fold, as in a text that was written for a blog; else it says nothing. */
  fold?: boolean;
  /** One's own text, looked through before: pictures are kept whatever they are called, and words whatever they stand beside. */
  whole?: boolean;
};

/** What holds for a place in the tree. */
export type Place = {
  options: HtmlOptions;
  marks: MarkJson[];
  /** Language of the block, when it is not the document's. */
  lang: string | null;
  depth: number;
  /** Elements that were read elsewhere, such as the speaker of a quotation. */
  without: ReadonlySet<Element>;
  /** How much stands in an element of the tree. */
  sizes: Sizes;
  /** Reads what is inside an element as blocks of its own. */
  read: (parent: ParentNode, place: Place) => BlockJson[];
};

/** Blocks in the making: text gathers in a line until something ends the block. */
export class Flow {
  readonly blocks: BlockJson[] = [];
  readonly #line = new Line();
  #lang: string | null = null;
  #level: number | null = null;

  text(text: string, place: Place): void {
    if (this.#line.isEmpty) this.#lang = place.lang;
    this.#line.text(text, place.marks);
  }

  break(place: Place): void {
    if (!this.#line.break(place.marks)) this.end();
  }

  /** Ends the block that is being gathered. */
  end(): void {
    const content = this.#line.take();
    if (content.length === 0) return;
    const level = this.#level;
    if (level !== null) {
      this.blocks.push({ type: 'heading', attrs: { id: null, lang: this.#lang, level }, content });
    } else
      this.blocks.push(
        isRule(content) ? divider() : { ...paragraph(content), attrs: { id: null, lang: this.#lang } },
      );
  }

  put(blocks: readonly BlockJson[]): void {
    this.end();
    // One by one: a list that stands in a call has its bound.
    for (const block of blocks) this.blocks.push(block);
  }

  heading(level: number, fill: () => void): void {
    this.end();
    const before = this.#level;
    this.#level = level;
    fill();
    this.end();
    this.#level = before;
  }
}

export function paragraph(content: Inline) {
  const attrs = { id: null, lang: null };
  return content.length === 0
    ? ({ type: 'paragraph', attrs } as const)
    : ({ type: 'paragraph', attrs, content } as const);
}

export function divider() {
  return { type: 'divider', attrs: { id: null } } as const;
}

/** The inline content of several blocks as one, a line break between two. */
export function inlineOf(blocks: BlockJson[]): Inline {
  const lines: Inline[] = [];
  const walk = (block: { type: string; content?: unknown }) => {
    const content = (block.content ?? []) as (BlockJson | Inline[number])[];
    if (isInlineList(content)) lines.push(content);
    else for (const child of content) walk(child);
  };
  for (const block of blocks) walk(block);
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, at) => (at === 0 ? line : [{ type: 'hard_break' }, ...line]));
}

function isInlineList(content: { type: string }[]): content is Inline {
  return content.every((node) => node.type === 'text' || node.type === 'hard_break');
}

/** Three asterisks and the like on a line of their own. Middle dots that touch are a silence in Japanese. */
export function isRule(content: Inline): boolean {
  const only = content.length === 1 ? content[0] : undefined;
  return only?.type === 'text' && /^(?:(?:[*＊•·※~_—–-]\s*){3,}|⁂)$/u.test(only.text);
}
