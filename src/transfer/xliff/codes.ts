// The codes of one unit while it is written: the data behind them, and the same names for the same marks in both languages.
import type { MarkJson } from '../../text/document.ts';
import { sameMark } from '../../text/inline.ts';
import { xmlAttributes, xmlText } from '../../text/xml.ts';
import type { Piece } from '../marks/pieces.ts';
import { BREAK_TAG, closeTag, openTag } from '../marks/tags.ts';

interface Code {
  id: string;
  /** Null for a line break. */
  mark: MarkJson | null;
  /** Stands in the translation already. */
  taken: boolean;
}

export class UnitCodes {
  readonly #data: string[] = [];
  readonly #codes: Code[] = [];
  #side: 'source' | 'target' = 'source';

  /** Content of `source` or `target`; the source comes first. */
  write(side: 'source' | 'target', pieces: readonly Piece[]): string {
    this.#side = side;
    return pieces.map((piece) => this.#piece(piece)).join('');
  }

  /** The element that holds the data; '' where there is none. */
  originalData(): string {
    if (this.#data.length === 0) return '';
    const data = this.#data.map((text, at) => `<data id="d${at + 1}">${xmlText(text)}</data>`);
    return `<originalData>${data.join('')}</originalData>`;
  }

  #piece(piece: Piece): string {
    if (typeof piece === 'string') return writtenText(piece);
    if (piece.kind === 'break') {
      const id = this.#idOf(null);
      return `<ph${xmlAttributes({ id, type: 'fmt', subType: 'xlf:lb', dataRef: this.#dataOf(BREAK_TAG) })}/>`;
    }
    const { mark } = piece;
    const attributes = xmlAttributes({
      ...{ id: this.#idOf(mark), ...typeOf(mark) },
      dataRefStart: this.#dataOf(openTag(mark)),
      dataRefEnd: this.#dataOf(closeTag(mark)),
    });
    return `<pc${attributes}>${piece.inside.map((inner) => this.#piece(inner)).join('')}</pc>`;
  }

  /** In a translation, the name that the same mark has in the source, else a new one. */
  #idOf(mark: MarkJson | null): string {
    const isSame = (code: Code) =>
      mark === null || code.mark === null ? mark === code.mark : sameMark(mark, code.mark);
    const known =
      this.#side === 'target' ? this.#codes.find((code) => !code.taken && isSame(code)) : undefined;
    if (known) {
      known.taken = true;
      return known.id;
    }
    const id = String(this.#codes.length + 1);
    this.#codes.push({ id, mark, taken: this.#side === 'target' });
    return id;
  }

  #dataOf(text: string): string {
    const at = this.#data.indexOf(text);
    if (at >= 0) return `d${at + 1}`;
    this.#data.push(text);
    return `d${this.#data.length}`;
  }
}

function typeOf({ type }: MarkJson): { type: string; subType?: string } {
  if (type === 'link') return { type: 'link' };
  if (type === 'strong') return { type: 'fmt', subType: 'xlf:b' };
  if (type === 'emphasis') return { type: 'fmt', subType: 'xlf:i' };
  return { type: type === 'ruby' || type === 'lang' ? 'other' : 'fmt', subType: `taiyaku:${type}` };
}

/** What XML cannot hold is named by its number. */
function writtenText(text: string): string {
  const parts = text.split(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    /([\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff])/,
  );
  return parts
    .map((part, at) =>
      at % 2 === 0
        ? xmlText(part)
        : `<cp hex="${part.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}"/>`,
    )
    .join('');
}
