// Where shortcodes of WordPress stand in a text: `[name attributes]`, `[/name]`, and `[[name]]`, which shows `[name]`.

export interface ShortcodeMark {
  from: number;
  to: number;
  kind: 'begin' | 'end' | 'escaped';
  name: string;
  attributes: ShortcodeAttributes;
  /** `[name]` or `[name=value]` has none with a name. */
  raw: string;
}

export interface ShortcodeAttributes {
  /** By name, in small letters. */
  named: ReadonlyMap<string, string>;
  /** Those without a name. */
  bare: readonly string[];
}

const LONGEST = 4000;
const NOTHING: ShortcodeAttributes = { named: new Map(), bare: [] };

/** What is code, and what stands inside of tags, is passed over. */
export function shortcodeMarks(html: string): ShortcodeMark[] {
  const marks: ShortcodeMark[] = [];
  const beyond = new Beyond(html);
  let at = 0;
  for (;;) {
    at = nextOf(html, at);
    if (at < 0) return marks;
    if (html[at] === '<') at = beyond.tag(at);
    else {
      const mark = markAt(html, at);
      if (mark !== null) marks.push(mark);
      at = mark?.to ?? at + 1;
    }
  }
}

function nextOf(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === 0x3c || code === 0x5b) return at;
  }
  return -1;
}

const CODE = /<(pre|script|style|code|textarea|kbd)\b/iy;

/** Places behind tags; what has no end is looked for once. */
class Beyond {
  readonly #html: string;
  readonly #endless = new Set<string>();

  constructor(html: string) {
    this.#html = html;
  }

  tag(at: number): number {
    if (this.#html.startsWith('<!--', at)) return this.#behind('-->', at) ?? at + 1;
    CODE.lastIndex = at;
    const name = CODE.exec(this.#html)?.[1]?.toLowerCase();
    const end = name === undefined ? undefined : this.#behind(`</${name}`, at);
    if (end !== undefined) return end;
    return /[a-z/]/i.test(this.#html[at + 1] ?? '') ? (this.#behind('>', at) ?? at + 1) : at + 1;
  }

  #behind(text: string, from: number): number | undefined {
    if (this.#endless.has(text)) return undefined;
    const found = new RegExp(text, 'gi');
    found.lastIndex = from;
    const match = found.exec(this.#html);
    if (match === null) this.#endless.add(text);
    return match === null ? undefined : match.index + text.length;
  }
}

const BEGINNING = /\[(\[?)(\/?)([a-z][\w-]*)(?=[\s\]=/])/iy;

function markAt(html: string, from: number): ShortcodeMark | null {
  BEGINNING.lastIndex = from;
  const [found, escaped, slash, name] = BEGINNING.exec(html) ?? [];
  if (found === undefined || name === undefined) return null;
  const close = endOf(html, from + found.length);
  if (close < 0) return null;
  const raw = html.slice(from + found.length, close);
  const isEscaped = escaped !== '' && html[close + 1] === ']';
  if (escaped !== '' && !isEscaped) return null;
  return {
    from,
    to: close + (isEscaped ? 2 : 1),
    kind: isEscaped ? 'escaped' : slash === '' ? 'begin' : 'end',
    name: name.toLowerCase(),
    attributes: attributesOf(raw),
    raw: raw.trim(),
  };
}

/** The bracket that ends it; one between quotation marks does not. */
function endOf(html: string, from: number): number {
  let quote = '';
  const last = Math.min(html.length, from + LONGEST);
  let plain = -1;
  for (let at = from; at < last; at += 1) {
    const letter = html[at] ?? '';
    if (letter === ']' && plain < 0) plain = at;
    if (quote === '' && letter === ']') return at;
    if (quote === '' && letter === '[') break;
    if (quote === '' && (letter === '"' || letter === "'") && html[at - 1] === '=') quote = letter;
    else if (letter === quote) quote = '';
  }
  // A quotation mark that is never closed is only a letter.
  return quote === '' ? -1 : plain;
}

const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|'([^']*)'|([^\s"']+)/g;

function attributesOf(raw: string): ShortcodeAttributes {
  const text = raw.replace(/&quot;|&#822[01];|&#8243;|[“”″]/g, '"').replace(/&amp;|&#0?38;/g, '&');
  if (text.trim() === '') return NOTHING;
  const named = new Map<string, string>();
  const bare: string[] = [];
  for (const [, name, ...values] of text
    .replace(/^=/, ' ')
    .replace(/\/\s*$/, '')
    .matchAll(ATTRIBUTE)) {
    const value = values.find((found) => found !== undefined) ?? '';
    if (name === undefined) bare.push(value);
    else named.set(name.toLowerCase(), value);
  }
  return { named, bare };
}
