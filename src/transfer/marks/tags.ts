// Marks as the short HTML tags that files of other programs carry beside a sentence, and read back from them.
import { isLinkAddress } from '../../text/address.ts';
import type { MarkJson, MarkKind, Whose } from '../../text/document.ts';
import { escapeHtml } from '../../text/html-out.ts';
import { isLanguageCode } from '../../text/schema-attributes.ts';

type Named = Exclude<MarkKind, 'sentence'>;

const names: Readonly<Record<Named, string>> = {
  link: 'a',
  lang: 'span',
  strong: 'strong',
  emphasis: 'em',
  ruby: 'ruby',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
};

export const BREAK_TAG = '<br/>';

/** Marks that may be open at one place; a text has nine kinds of them. Each text carries all that are open around it. */
export const MOST_OPEN = 20;

export function openTag(mark: MarkJson): string {
  if (mark.type === 'sentence') return '';
  const attribute = (name: string, value: string | null) =>
    value === null ? '' : ` ${name}="${escapeHtml(value)}"`;
  const own = {
    link: () => attribute('href', mark.type === 'link' ? mark.attrs.href : null),
    lang: () => attribute('lang', mark.type === 'lang' ? mark.attrs.code : null),
    ruby: () => attribute('data-reading', mark.type === 'ruby' ? mark.attrs.reading : null),
    strong: () => attribute('data-whose', mark.type === 'strong' ? mark.attrs.whose : null),
    emphasis: () => attribute('data-whose', mark.type === 'emphasis' ? mark.attrs.whose : null),
  };
  const attributes = mark.type in own ? own[mark.type as keyof typeof own]() : '';
  return `<${names[mark.type]}${attributes}>`;
}

export function closeTag({ type }: MarkJson): string {
  return type === 'sentence' ? '' : `</${names[type]}>`;
}

export type ReadTag = MarkJson | 'break' | null;

const tag = /^<([a-z][a-z0-9]*)((?:\s+[a-z-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*)\s*\/?>$/i;

/** Null for what is no tag of a mark we know, or says something that may not stand in a text. */
export function readTag(text: string): ReadTag {
  const found = text.length > 10_000 ? null : tag.exec(text.trim());
  if (!found) return null;
  const attributes = new Map(
    [...(found[2] ?? '').matchAll(/([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].map(
      ([, name = '', double, single]) => [name.toLowerCase(), unescaped(double ?? single ?? '')] as const,
    ),
  );
  return markNamed((found[1] ?? '').toLowerCase(), attributes);
}

function markNamed(name: string, attributes: ReadonlyMap<string, string>): ReadTag {
  if (name === 'br') return 'break';
  if (name === 'strong' || name === 'b') return { type: 'strong', attrs: { whose: whoseOf(attributes) } };
  if (name === 'em' || name === 'i') return { type: 'emphasis', attrs: { whose: whoseOf(attributes) } };
  if (name === 'code') return { type: 'code' };
  if (name === 'sup') return { type: 'superscript' };
  if (name === 'sub') return { type: 'subscript' };
  const href = attributes.get('href');
  if (name === 'a') return isLinkAddress(href) ? { type: 'link', attrs: { href } } : null;
  const code = attributes.get('lang');
  if (name === 'span') return isLanguageCode(code) ? { type: 'lang', attrs: { code } } : null;
  const reading = attributes.get('data-reading') ?? '';
  if (name === 'ruby')
    return reading !== '' && reading.length <= 200 ? { type: 'ruby', attrs: { reading } } : null;
  return null;
}

function whoseOf(attributes: ReadonlyMap<string, string>): Whose {
  const whose = attributes.get('data-whose');
  return whose === 'source' || whose === 'ours' ? whose : null;
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  apos: "'",
  amp: '&',
};

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|#39|apos|amp);/g, (_, name: string) => entities[name] ?? '');
}
