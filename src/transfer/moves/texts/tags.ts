// Cuts HTML as people wrote it by hand into its tags and what stands between them; no tag is lost to a missing quote.

export type Token =
  | { is: 'text'; text: string }
  | { is: 'comment'; text: string }
  | { is: 'open'; name: string; attributes: [string, string][] }
  | { is: 'close'; name: string }
  /** What stands in an element whose insides are no HTML, such as a script; the element itself is not told beside. */
  | { is: 'raw'; name: string; attributes: [string, string][]; text: string };

/** Their insides are no HTML. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'noframes', 'iframe']);
const NAME = /^[a-z][a-z0-9]*(?:[:-][a-z0-9]+)*$/iu;
const ATTRIBUTE = /^[a-z_][\w:.-]*$/iu;
const MOST_ATTRIBUTES = 60;

/** In time that grows with the length alone. */
export function* tokensOf(html: string): Generator<Token> {
  const scan = new Scan(html);
  let text = 0;
  while (scan.at < html.length) {
    const open = html.indexOf('<', scan.at);
    if (open < 0) break;
    scan.at = open;
    const token = scan.markup();
    if (token === null) {
      scan.at = open + 1;
      continue;
    }
    if (open > text) yield { is: 'text', text: html.slice(text, open) };
    text = scan.at;
    if (token !== 'nothing') yield token;
  }
  if (text < html.length) yield { is: 'text', text: html.slice(text) };
}

class Scan {
  at = 0;
  readonly #html: string;
  /** Signs that were looked for in vain: there are none from here on. */
  readonly #gone = new Set<string>();

  constructor(html: string) {
    this.#html = html;
  }

  /** What begins at `at`, which is moved behind it; null where a `<` is only a sign. */
  markup(): Token | 'nothing' | null {
    const next = this.#html.charAt(this.at + 1);
    if (next === '!') return this.#declaration();
    if (next === '?') return this.#until('>') === null ? null : 'nothing';
    if (next === '/') return this.#closing();
    return /[a-z]/iu.test(next) ? this.#opening() : null;
  }

  #declaration(): Token | 'nothing' | null {
    if (!this.#html.startsWith('<!--', this.at)) return this.#until('>') === null ? null : 'nothing';
    const empty = /<!---?>/uy;
    empty.lastIndex = this.at;
    const found = empty.exec(this.#html);
    if (found !== null) {
      this.at += found[0].length;
      return 'nothing';
    }
    this.at += 4;
    const text = this.#until('-->') ?? this.#rest();
    return { is: 'comment', text };
  }

  #closing(): Token | 'nothing' | null {
    const start = this.at + 2;
    if (!/[a-z]/iu.test(this.#html.charAt(start))) return null;
    const inside = this.#until('>');
    if (inside === null) return null;
    const name = /^[^\s/>]*/u.exec(inside.slice(2))?.[0].toLowerCase() ?? '';
    return NAME.test(name) ? { is: 'close', name } : 'nothing';
  }

  #opening(): Token | null {
    const pattern = /<([^\s/>]*)/uy;
    pattern.lastIndex = this.at;
    const name = pattern.exec(this.#html)?.[1]?.toLowerCase() ?? '';
    if (!NAME.test(name) || !this.#has('>')) return null;
    const start = this.at;
    this.at += 1 + name.length;
    const attributes = this.#attributes();
    if (attributes === null) {
      this.at = start;
      return null;
    }
    if (!RAW.has(name)) return { is: 'open', name, attributes };
    return { is: 'raw', name, attributes, text: this.#raw(name) };
  }

  /** Up to and with the end of the tag; null when it has none. */
  #attributes(): [string, string][] | null {
    const html = this.#html;
    const found = new Map<string, string>();
    const piece = /[\s/]*([^\s/>=]+|=)?(?:\s*=\s*)?/uy;
    while (this.at < html.length) {
      piece.lastIndex = this.at;
      const match = piece.exec(html);
      const [all = '', name = ''] = match ?? [];
      this.at += all.length;
      const value = /=\s*$/u.test(all) && name !== '=' ? this.#value() : '';
      if (ATTRIBUTE.test(name) && found.size < MOST_ATTRIBUTES && !found.has(name.toLowerCase()))
        found.set(name.toLowerCase(), value);
      if (html.charAt(this.at) === '>') {
        this.at += 1;
        return [...found];
      }
      if (all === '' && value === '') this.at += 1;
    }
    return null;
  }

  #value(): string {
    const quote = this.#html.charAt(this.at);
    if (quote === '"' || quote === "'") {
      const start = this.at;
      this.at += 1;
      const value = this.#until(quote);
      if (value !== null) return value;
      // A quote that is never closed would swallow all that follows.
      this.at = start + 1;
    }
    const bare = /[^\s>]*/uy;
    bare.lastIndex = this.at;
    const value = bare.exec(this.#html)?.[0] ?? '';
    this.at += value.length;
    return value;
  }

  #raw(name: string): string {
    const end = new RegExp(`</${name}(?=[\\s/>])`, 'giu');
    end.lastIndex = this.at;
    const found = this.#gone.has(`</${name}`) ? null : end.exec(this.#html);
    if (found === null) {
      this.#gone.add(`</${name}`);
      // Scripts and styles without an end hide all that follows, everywhere; nothing else does here.
      return name === 'script' || name === 'style' ? this.#rest() : '';
    }
    const text = this.#html.slice(this.at, found.index);
    this.at = found.index;
    if (this.#until('>') === null) this.#rest();
    return text;
  }

  #has(sign: string): boolean {
    if (this.#gone.has(sign)) return false;
    if (this.#html.indexOf(sign, this.at) >= 0) return true;
    this.#gone.add(sign);
    return false;
  }

  /** What stands before a sign, which is passed; null, and not moved, where it does not come any more. */
  #until(sign: string): string | null {
    if (this.#gone.has(sign)) return null;
    const end = this.#html.indexOf(sign, this.at);
    if (end < 0) {
      this.#gone.add(sign);
      return null;
    }
    const text = this.#html.slice(this.at, end);
    this.at = end + sign.length;
    return text;
  }

  #rest(): string {
    const text = this.#html.slice(this.at);
    this.at = this.#html.length;
    return text;
  }
}
