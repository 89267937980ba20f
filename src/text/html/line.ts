// One line of inline content as it is read from HTML: white space collapsed the way a browser would.
import type { Inline, MarkJson } from '../document-json.ts';
import { normalizeInline, sameMark, trimInline } from '../inline.ts';

// Soft hyphens and zero-width joints of words are the page's typesetting and would hide equal words from each other.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const DROPPED = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/gu;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

export class Line {
  #nodes: Inline = [];
  #space: 'none' | 'space' | 'newline' = 'none';
  #spaceMarks: MarkJson[] = [];

  get isEmpty(): boolean {
    return this.#nodes.length === 0;
  }

  text(raw: string, marks: MarkJson[]): void {
    const text = raw.replace(DROPPED, '').toWellFormed();
    for (const piece of text.split(/([ \t\n\r\f]+)/u)) {
      if (piece === '') continue;
      if (/^[ \t\n\r\f]/u.test(piece)) this.#leaveSpace(/[\n\r]/u.test(piece), marks);
      else this.#put(piece, marks);
    }
  }

  /** False when there was a break just before: two of them end a paragraph. */
  break(marks: MarkJson[]): boolean {
    this.#space = 'none';
    if (this.#nodes.at(-1)?.type === 'hard_break') return false;
    if (!this.isEmpty) this.#nodes.push({ type: 'hard_break', marks });
    return true;
  }

  take(): Inline {
    const inline = trimInline(normalizeInline(this.#nodes));
    this.#nodes = [];
    this.#space = 'none';
    return inline;
  }

  #leaveSpace(newline: boolean, marks: MarkJson[]): void {
    if (this.isEmpty || this.#nodes.at(-1)?.type === 'hard_break') return;
    this.#spaceMarks = this.#space === 'none' ? marks : shared(this.#spaceMarks, marks);
    if (this.#space === 'none' || !newline) this.#space = newline ? 'newline' : 'space';
  }

  #put(piece: string, marks: MarkJson[]): void {
    const last = this.#nodes.at(-1);
    if (this.#space !== 'none' && last?.type === 'text' && !this.#joins(last.text, piece)) {
      // A space belongs to a mark only together with both its neighbours: `<em>so </em>far` marks `so`.
      const around = shared(last.marks ?? [], marks);
      this.#nodes.push({ type: 'text', text: ' ', marks: shared(this.#spaceMarks, around) });
    }
    this.#space = 'none';
    this.#nodes.push({ type: 'text', text: piece, marks });
  }

  // A line break in the page's source is no space between two Japanese or Chinese letters.
  #joins(before: string, after: string): boolean {
    const end = Array.from(before.slice(-2)).at(-1) ?? '';
    const start = Array.from(after.slice(0, 2))[0] ?? '';
    return this.#space === 'newline' && WIDE.test(end) && WIDE.test(start);
  }
}

function shared(marks: MarkJson[], others: MarkJson[]): MarkJson[] {
  return marks.filter((mark) => others.some((other) => sameMark(mark, other)));
}
