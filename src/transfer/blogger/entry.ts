// What an entry of a Blogger file is, in the Atom of its old exports and in that of Google Takeout.
import type { IncomingTime } from '../moves/incoming.ts';
import { htmlText, plainLine } from '../words/plain-line.ts';
import { partsOf, said, textOf, type XmlPart } from '../xml/element-stream.ts';

export type EntryKind = 'post' | 'page' | 'comment' | 'settings' | 'template' | 'other';

const KINDS: ReadonlySet<string> = new Set(['post', 'page', 'comment', 'settings', 'template']);

export function kindOfEntry(entry: XmlPart): EntryKind {
  const named = partsOf(entry, 'category')
    .map(({ attributes }) => /\/kind#([a-z]+)$/.exec(attributes.term ?? '')?.[1])
    .find((kind) => kind !== undefined);
  const kind = named ?? said(entry, 'blogger:type').toLowerCase();
  return KINDS.has(kind) ? (kind as EntryKind) : 'other';
}

/** `blog-1.post-2` of `tag:blogger.com,1999:blog-1.post-2`. */
export function nameOf(id: string): string {
  return id.replace(/^tag:blogger\.com,\d+:/, '');
}

/** The number at its end, by which comments name each other. */
export function numberOf(id: string): string {
  return /(\d+)\s*$/.exec(id)?.[1] ?? id;
}

/** The post that a comment stands under; null when it does not say. */
export function postOfComment(entry: XmlPart): string | null {
  const ref = partsOf(entry, 'thr:in-reply-to')[0]?.attributes.ref ?? said(entry, 'blogger:parent');
  return ref === '' ? null : nameOf(ref);
}

/** `2012-03-02T09:30:00.000+09:00`. */
export function atomTime(text: string): IncomingTime | null {
  const [, local, sign, hours, minutes] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(?:Z|([+-])(\d\d):?(\d\d))?$/.exec(text.trim()) ?? [];
  if (local === undefined || !isMoment(local)) return null;
  if (sign === undefined) return { local, offset: /Z$/.test(text.trim()) ? 0 : null };
  const offset = Number(hours) * 60 + Number(minutes);
  return { local, offset: sign === '-' ? -offset : offset };
}

function isMoment(local: string): boolean {
  const at = Date.parse(`${local}Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 19) === local && local > '0001';
}

export function titleOf(entry: XmlPart): string {
  const title = partsOf(entry, 'title')[0];
  const text = textOf(title);
  return title?.attributes.type === 'html' ? plainLine(text) : text.replace(/\s+/g, ' ').trim();
}

export interface Content {
  body: string;
  markup: 'html' | 'text';
}

export function contentOf(entry: XmlPart): Content {
  const content = partsOf(entry, 'content')[0] ?? partsOf(entry, 'summary')[0];
  const type = content?.attributes.type ?? 'text';
  if (content === undefined) return { body: '', markup: 'html' };
  if (type === 'xhtml') return { body: content.children.map(markupOf).join(''), markup: 'html' };
  return { body: textOf(content), markup: type === 'html' || type === 'text/html' ? 'html' : 'text' };
}

const EMPTY = new Set(['br', 'hr', 'img', 'wbr', 'input', 'source']);

function markupOf(child: XmlPart | string): string {
  if (typeof child === 'string') return htmlText(child);
  const name = child.name.replace(/^\w+:/, '');
  const attributes = Object.entries(child.attributes)
    .filter(([key]) => !key.startsWith('xmlns'))
    .map(([key, value]) => ` ${key}="${htmlText(value)}"`);
  const tag = `<${name}${attributes.join('')}>`;
  return EMPTY.has(name) ? tag : `${tag}${child.children.map(markupOf).join('')}</${name}>`;
}

export function linkOf(part: XmlPart, rel: string): string | null {
  const link = partsOf(part, 'link').find(({ attributes }) => attributes.rel === rel);
  return link?.attributes.href ?? null;
}

export interface Writer {
  name: string;
  url: string;
  mail: string;
}

export function writerOf(entry: XmlPart): Writer {
  const author = partsOf(entry, 'author')[0];
  if (author === undefined) return { name: '', url: '', mail: '' };
  const mail = said(author, 'email');
  const name = said(author, 'name').replace(/\s+/g, ' ');
  // Blogger hides the addresses of its people behind one of its own.
  return { name, url: said(author, 'uri'), mail: mail === 'noreply@blogger.com' ? '' : mail };
}
