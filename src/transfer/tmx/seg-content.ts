// The text of one `seg` of TMX as it is read: marks where they are known, the text of the others, and never more than fits.
import type { Inline, MarkJson } from '../../text/document.ts';
import { normalizeInline, trimInline } from '../../text/inline.ts';
import { LONGEST_INLINE } from '../../text/inline-schema.ts';
import { MOST_OPEN, type ReadTag, readTag } from '../marks/tags.ts';

interface Open {
  i: string;
  mark: MarkJson | null;
}

/** Elements that hold code of another program, not text. */
const CODES = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);

/** A code may stand in for a mark by its kind alone. */
const KINDS: Readonly<Record<string, string>> = {
  bold: '<b>',
  b: '<b>',
  strong: '<b>',
  italic: '<i>',
  i: '<i>',
  em: '<i>',
  code: '<code>',
  sup: '<sup>',
  superscript: '<sup>',
  sub: '<sub>',
  subscript: '<sub>',
  lb: '<br/>',
};

const LONGEST_CODE = 10_000;
const MOST_NODES = 2_000;
/** What a text with its marks takes beside its characters. */
const NODE_WEIGHT = 100;

export class SegContent {
  readonly #found: Inline = [];
  readonly #open: Open[] = [];
  /** The code that is being read, outside in. */
  readonly #codes: { name: string; kind: string; i: string; text: string; subs: number }[] = [];
  #length = 0;
  #subs = 0;

  begin(name: string, attributes: Readonly<Record<string, string>>): void {
    if (CODES.has(name))
      this.#codes.push({
        ...{ name, kind: attributes.type ?? '', i: attributes.i ?? '' },
        ...{ text: '', subs: this.#subs },
      });
    else if (name === 'sub') this.#subs += 1;
  }

  end(name: string): void {
    if (name === 'sub') this.#subs -= 1;
    if (!CODES.has(name)) return;
    const code = this.#codes.pop();
    if (!code) return;
    if (name === 'ept') this.#close(code.i);
    const tag = readTag(code.text) ?? readTag(KINDS[code.kind.toLowerCase()] ?? '');
    if (name === 'bpt' && this.#open.length < MOST_OPEN) this.#open.push({ i: code.i, mark: markOf(tag) });
    if (name === 'ph' && tag === 'break') this.#add({ type: 'hard_break', ...this.#marks() });
  }

  text(text: string): void {
    const code = this.#codes.at(-1);
    // A flow of text inside a code (`sub`) is text: a footnote, what a picture shows. A code inside of that is code again.
    if (code && this.#subs === code.subs) {
      if (code.text.length < LONGEST_CODE) code.text += text;
      return;
    }
    const plain = text.replaceAll('\0', '');
    if (plain !== '') this.#add({ type: 'text', text: plain, ...this.#marks() });
  }

  /** More than a sentence may be; what was read is not all of it. */
  get isTooLong(): boolean {
    return this.#length > LONGEST_INLINE || this.#found.length > MOST_NODES;
  }

  /** About how many characters of memory it takes. */
  get weight(): number {
    return this.#length + NODE_WEIGHT * this.#found.length;
  }

  inline(): Inline {
    return trimInline(normalizeInline(this.#found));
  }

  #add(node: Inline[number]): void {
    if (this.isTooLong) return;
    this.#length += node.type === 'text' ? node.text.length : 1;
    this.#found.push(node);
  }

  #close(i: string): void {
    const at = this.#open.findLastIndex((open) => open.i === i);
    if (at >= 0) this.#open.splice(at, 1);
  }

  #marks(): { marks?: MarkJson[] } {
    const marks = this.#open.flatMap(({ mark }) => mark ?? []);
    return marks.length === 0 ? {} : { marks };
  }
}

function markOf(tag: ReadTag): MarkJson | null {
  return tag === 'break' ? null : tag;
}
