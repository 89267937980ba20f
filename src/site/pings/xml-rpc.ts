// The two calls by which a blog tells that it has something new, in XML-RPC, and what may be read in the answer. Pure.
import { XMLParser } from 'fast-xml-parser';
import { escapeHtml } from '../../text/html-out.ts';

export interface News {
  /** Name and first page of the blog. */
  name: string;
  address: string;
  /** The page that is new, and the feed. */
  post: string;
  feed: string;
}

export type PingAnswer = { ok: true; said: string } | { ok: false; said: string };

/** `weblogUpdates.extendedPing` names the new page and the feed, `weblogUpdates.ping` the blog alone. */
export function callFor(way: 'extended' | 'basic', news: News): string {
  const method = way === 'extended' ? 'weblogUpdates.extendedPing' : 'weblogUpdates.ping';
  const said =
    way === 'extended' ? [news.name, news.address, news.post, news.feed] : [news.name, news.address];
  const params = said.map((text) => `<param><value><string>${escapeHtml(text)}</string></value></param>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<methodCall><methodName>${method}</methodName><params>${params.join('')}</params></methodCall>\n`;
}

/** Entities are not processed: an answer can hold a bomb of them. */
const parser = new XMLParser({ ignoreAttributes: true, processEntities: false, parseTagValue: false });

/** Null when it is no answer to such a call. */
export function answerIn(xml: string): PingAnswer | null {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) return null;
  let parsed: unknown;
  try {
    parsed = parser.parse(xml);
  } catch {
    return null;
  }
  const response = at(parsed, 'methodResponse');
  const fault = membersOf(at(response, 'fault'));
  if (fault) return { ok: false, said: shortened(fault.get('faultString') ?? '') };
  const members = membersOf(at(at(response, 'params'), 'param'));
  const failed = members?.get('flerror');
  if (!members || failed === undefined) return null;
  return { ok: !/^(?:1|true)$/i.test(failed), said: shortened(members.get('message') ?? '') };
}

function membersOf(holder: unknown): Map<string, string> | null {
  const members = at(at(at(holder, 'value'), 'struct'), 'member');
  if (members === undefined) return null;
  const all = Array.isArray(members) ? members : [members];
  return new Map(
    all
      .map((member) => [textOf(at(member, 'name')).toLowerCase(), textOf(at(member, 'value'))])
      .map(([name = '', value = '']) => [name === 'faultstring' ? 'faultString' : name, value]),
  );
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** The words of a value, with its type around them or without. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return unescaped(value.trim());
  if (typeof value !== 'object' || value === null) return '';
  const [first] = Object.values(value);
  return typeof first === 'string' ? unescaped(first.trim()) : '';
}

function unescaped(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => named[name] ?? whole);
}

function shortened(text: string): string {
  return [...text.replace(/\s+/g, ' ')].slice(0, 200).join('');
}
