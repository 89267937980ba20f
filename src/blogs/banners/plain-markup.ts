// Whether a pasted banner is nothing but links, pictures, breaks and words, so that it may stand in a page as it is.
import { isHarmlessStyle } from '../look/own-styles.ts';

export type MarkupProblem = {
  reason: 'empty' | 'unreadable' | 'element' | 'attribute' | 'address' | 'unclosed' | 'style';
  what: string;
};

export type CheckedMarkup =
  /** `hosts` are where its pictures come from, as a policy names them; `sized` when each says how large it is. */
  { ok: true; hosts: string[]; pictures: number; sized: boolean } | ({ ok: false } & MarkupProblem);

/** Characters of one banner; what ranking sites hand out is a tenth of it. */
export const MOST_MARKUP = 5000;

// Values hold neither `<` nor `>`, so a browser and this reader cannot differ about where a tag ends.
const TAG =
  /<(\/?)([a-z][a-z0-9]*)((?:[ \t\n]+[a-z][a-z-]*(?:[ \t\n]*=[ \t\n]*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'=<>`]+))?)*)[ \t\n]*(\/?)>/iy;
const ATTRIBUTE = /([a-z][a-z-]*)(?:[ \t\n]*=[ \t\n]*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gi;

const allowed: Record<string, ReadonlySet<string>> = {
  a: new Set(['href', 'target', 'title', 'rel', 'referrerpolicy', 'style']),
  img: new Set([
    'src',
    'alt',
    'title',
    'width',
    'height',
    'border',
    'loading',
    'decoding',
    'referrerpolicy',
    'style',
  ]),
  br: new Set(['clear']),
};

/** The markup is not changed, not even by a space: it is checked and kept. */
export function checkMarkup(markup: string): CheckedMarkup {
  if (markup.trim() === '') return { ok: false, reason: 'empty', what: '' };
  const found: Found = { hosts: new Set(), pictures: 0, sized: true, open: false };
  for (let at = markup.indexOf('<'); at >= 0; ) {
    TAG.lastIndex = at;
    const tag = TAG.exec(markup);
    if (!tag) return { ok: false, ...unread(markup, at) };
    const problem = problemOf(tag, found);
    if (problem) return { ok: false, ...problem };
    at = markup.indexOf('<', TAG.lastIndex);
  }
  if (found.open) return { ok: false, reason: 'unclosed', what: '<a>' };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u0008\u000b-\u001f]/.test(markup)) return { ok: false, reason: 'unreadable', what: '' };
  return { ok: true, hosts: [...found.hosts], pictures: found.pictures, sized: found.sized };
}

interface Found {
  hosts: Set<string>;
  pictures: number;
  sized: boolean;
  /** Inside a link, in which no other can begin. */
  open: boolean;
}

function problemOf(tag: RegExpExecArray, found: Found): MarkupProblem | null {
  const [whole, closing, written = '', attributes = ''] = tag;
  const name = written.toLowerCase();
  const names = allowed[name];
  if (!names || !Object.hasOwn(allowed, name)) return { reason: 'element', what: `<${name}>` };
  if (closing === '/') {
    const fits = name === 'a' && found.open && attributes.trim() === '';
    found.open = false;
    return fits ? null : { reason: 'unclosed', what: shortened(whole) };
  }
  if (name === 'a' && found.open) return { reason: 'unclosed', what: shortened(whole) };
  if (name === 'a') found.open = true;
  const values = new Map<string, string>();
  for (const [, attribute = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    const key = attribute.toLowerCase();
    const value = double ?? single ?? bare ?? '';
    if (!names.has(key) || values.has(key)) return { reason: 'attribute', what: `${name} ${key}` };
    if (key === 'style' && !isHarmlessStyle(unescaped(value)))
      return { reason: 'style', what: shortened(value) };
    values.set(key, value);
  }
  return name === 'a' ? linkProblem(values) : name === 'img' ? pictureProblem(values, found) : null;
}

function linkProblem(values: ReadonlyMap<string, string>): MarkupProblem | null {
  const href = values.get('href') ?? '';
  const isWeb = /^https?:\/\//i.test(href) && URL.canParse(unescaped(href));
  return isWeb ? null : { reason: 'address', what: shortened(href) };
}

function pictureProblem(values: ReadonlyMap<string, string>, found: Found): MarkupProblem | null {
  const src = values.get('src') ?? '';
  const address = unescaped(src);
  const host = URL.canParse(address) ? new URL(address).host : '';
  // Anything else in a host could end the list of hosts in the page's policy and begin another.
  const isNamed = /^[a-z0-9.-]+(?::\d{1,5})?$/.test(host);
  if (!/^https:\/\//i.test(src) || src.includes('&#') || !isNamed) {
    return { reason: 'address', what: shortened(src) };
  }
  found.hosts.add(`https://${host}`);
  found.pictures += 1;
  found.sized &&= ['width', 'height'].every((side) => /^[1-9]\d{0,3}$/.test(values.get(side) ?? ''));
  return null;
}

function unread(markup: string, at: number): MarkupProblem {
  const name = /^<\/?([a-z][a-z0-9]*)/i.exec(markup.slice(at, at + 40))?.[1]?.toLowerCase();
  if (name !== undefined && !Object.hasOwn(allowed, name)) return { reason: 'element', what: `<${name}>` };
  return { reason: 'unreadable', what: shortened(markup.slice(at)) };
}

/** The one reference that stands in addresses; others are no part of any. */
function unescaped(value: string): string {
  return value.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
