// Counts what reading Markdown costs, so that a text made to go back and forth without end is given up early.
import { Lexer, Parser, Tokenizer, type Tokens } from 'marked';

/** Quotations and lists in each other; no text of a person goes a tenth as deep. */
const DEEPEST = 100;
/** A line that begins with more signs of lists and quotations than that: each of them is looked through for all others. */
const ENDLESS = new RegExp(`^[ \\t]*(?:(?:[*+>-]|\\d{1,9}[.)])[ \\t]*){${DEEPEST + 1}}`, 'u');
/** Characters that may be gone over again, whatever the text's length, and for each of its characters. */
const AGAIN = 4_000_000;
const AGAIN_EACH = 20;

/** The text is nested too deeply, or its signs make reading it cost more than its length allows. */
export class TooManySteps extends Error {
  /** Gone when it was given up. */
  readonly steps: number;

  constructor(steps: number) {
    super(`given up after ${steps} steps`);
    this.steps = steps;
  }
}

export interface ReadMarkdown {
  html: string;
  /** Characters gone over again, at most what the length allows. */
  steps: number;
}

/** Throws `TooManySteps` before the work grows with the square of the length. */
export function readMarkdown(markdown: string): ReadMarkdown {
  const tokenizer = new CountingTokenizer(AGAIN + AGAIN_EACH * markdown.length);
  const tokens = new Lexer({ gfm: true, tokenizer }).lex(markdown);
  return { html: Parser.parse(tokens), steps: tokenizer.steps };
}

/** The steps of marked that look over the rest of the text each time, each paid for by what it looks over. */
class CountingTokenizer extends Tokenizer {
  steps = 0;
  readonly #most: number;
  #depth = 0;

  constructor(most: number) {
    super();
    this.#most = most;
  }

  override blockquote(rest: string): Tokens.Blockquote | undefined {
    return /^ {0,3}>/u.test(rest) ? this.#deeper(rest, () => super.blockquote(rest)) : undefined;
  }

  override list(rest: string): Tokens.List | undefined {
    return /^ {0,3}(?:[*+-]|\d)/u.test(rest) ? this.#deeper(rest, () => super.list(rest)) : undefined;
  }

  override emStrong(rest: string, masked: string, before?: string): Tokens.Em | Tokens.Strong | undefined {
    if (/^[*_]/u.test(rest)) this.#pay(masked.length);
    return super.emStrong(rest, masked, before);
  }

  override del(rest: string, masked: string, before?: string): Tokens.Del | undefined {
    if (rest.startsWith('~')) this.#pay(masked.length);
    return super.del(rest, masked, before);
  }

  /** Signs at the end of an address are taken off one by one, the address being read again for each. */
  override url(rest: string): Tokens.Link | undefined {
    if (/^(?:https?:|ftp:|www\.)/iu.test(rest)) {
      const [address = ''] = /^[^\s<]*/u.exec(rest) ?? [];
      this.#pay(address.length * (address.match(/[?!.,:;*_'"~()&]/gu)?.length ?? 0));
    }
    return super.url(rest);
  }

  #deeper<T>(rest: string, read: () => T): T {
    if (this.#depth === DEEPEST || ENDLESS.test(rest)) throw new TooManySteps(this.steps);
    this.#depth += 1;
    try {
      return read();
    } finally {
      this.#depth -= 1;
    }
  }

  #pay(steps: number): void {
    if (this.steps + steps > this.#most) throw new TooManySteps(this.steps);
    this.steps += steps;
  }
}
