// The words of Movable Type's text format, as the press reads and writes them: keys, dividers, states.
import type { IncomingState } from '../moves/incoming.ts';

/** Keys of a post, in the order in which Movable Type writes them. */
const postKeys = [
  ...['AUTHOR', 'TITLE', 'BASENAME', 'STATUS', 'ALLOW COMMENTS', 'CONVERT BREAKS', 'ALLOW PINGS'],
  ...['PRIMARY CATEGORY', 'CATEGORY', 'DATE', 'TAGS', 'IMAGE', 'NO ENTRY'],
  // TypePad and Cocolog say the address; some of the smaller ones call it otherwise.
  ...['UNIQUE URL', 'PERMALINK', 'TAG'],
] as const;
export type PostKey = (typeof postKeys)[number];

/** Keys of a comment. `SECRET` and `PASS` are those of FC2. */
export const commentKeys = ['AUTHOR', 'EMAIL', 'URL', 'IP', 'DATE', 'TITLE', 'SECRET', 'PASS'] as const;

export const pingKeys = ['TITLE', 'URL', 'IP', 'BLOG NAME', 'DATE'] as const;

/** Parts of a post that stand once in it. */
const textParts = ['BODY', 'EXTENDED BODY', 'EXCERPT', 'KEYWORDS'] as const;
/** Parts that may come again; `RES COMMENT` is what the author answered to the comment before. */
const talkParts = ['COMMENT', 'RES COMMENT', 'PING'] as const;
export type PartName = (typeof textParts)[number] | (typeof talkParts)[number];

export function isTextPart(name: string): name is (typeof textParts)[number] {
  return textParts.some((part) => part === name);
}

export function isTalkPart(name: string): name is (typeof talkParts)[number] {
  return talkParts.some((part) => part === name);
}

/** `STATUS`, in small letters; also the numbers that Movable Type itself keeps. */
export const states: Readonly<Record<string, IncomingState>> = {
  ...{
    publish: 'published',
    published: 'published',
    public: 'published',
    release: 'published',
    2: 'published',
  },
  ...{ draft: 'draft', hold: 'draft', 1: 'draft' },
  ...{ review: 'waiting', pending: 'waiting', 3: 'waiting' },
  ...{ future: 'scheduled', scheduled: 'scheduled', 4: 'scheduled' },
  // Taken back by its date: it was public, and is not any more.
  ...{ unpublish: 'draft', unpublished: 'draft', 6: 'draft' },
  ...{ junk: 'trashed', 5: 'trashed' },
  ...{ private: 'private', secret: 'private', closed: 'private' },
};

/** `TITLE: …` → key in capitals and what stands behind it. */
export function keyLine(line: string): { key: string; value: string } | null {
  const found = /^[ \t]*([A-Za-z][A-Za-z0-9_ ]{0,40}?)[ \t]*:/.exec(line.slice(0, LOOKED_AT));
  if (!found) return null;
  const [before, key = ''] = found;
  return { key: key.toUpperCase().replace(/ +/g, ' '), value: trimmed(line.slice(before.length)) };
}

/** Keys are short: a line of any length is looked at as far as this. */
const LOOKED_AT = 100;

export function isPostKey(key: string): key is PostKey {
  return postKeys.some((known) => known === key);
}

/** A line that may part a file: 5 or 8 for how many dashes it has. Blanks behind it are let pass; a tab says that it is text. */
export function dashesOf(line: string): 5 | 8 | 0 {
  if (line.charCodeAt(0) !== 0x2d || line.length > 40) return 0;
  if (/^-{5} *$/.test(line)) return 5;
  return /^-{8} *$/.test(line) ? 8 : 0;
}

/** A line of text that would part the file, with a tab behind it more than it has. */
export function escaped(line: string): string {
  return /^(?:-{5}|-{8})[ \t]*$/.test(line) ? `${line}\t` : line;
}

export function unescaped(line: string): string {
  return line.endsWith('\t') && /^(?:-{5}|-{8})[ \t]*$/.test(line) ? line.slice(0, -1) : line;
}

/** Without blanks and tabs around it; a wide space is part of what somebody wrote. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isBlank(text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/** The same text by itself: a piece of a long one keeps all of that in memory for as long as somebody keeps the piece. */
export function owned(text: string): string {
  return Buffer.from(text).toString();
}
