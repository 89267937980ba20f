// Everything that readers see of a blog as Movable Type's text, which blog services in Japan take in.
import type { Translate } from '../../web/messages/index.ts';
import { type commentKeys, escaped, keyLine } from '../mt/words.ts';
import { htmlLine } from '../words/plain-line.ts';
import { htmlOf } from './html-of.ts';
import { type LeavingPost, leavingPosts, type WholeBlog } from './leaving-posts.ts';
import { localTime, slashTime } from './local-time.ts';
import type { CommentRow } from './store.ts';

/**
 * UTF-8 with line feeds, one post after another, the oldest first. Of a translation the text is the translation; the
 * format has no place for its original, and its credit stands under the text. A line of a text that would end it is
 * kept from doing so by a tab at its end, which readers of the format take off.
 */
export async function* mtOf(whole: WholeBlog, t: Translate): AsyncGenerator<string> {
  for await (const post of leavingPosts(whole)) yield entryOf(whole, post, t);
}

function entryOf(whole: WholeBlog, post: LeavingPost, t: Translate): string {
  const { timeZone } = whole.blog;
  const { body, more } = htmlOf(whole, post, t);
  const [main, ...rest] =
    post.categories.length === 0 ? [] : [post.categories.at(-1), ...post.categories.slice(0, -1)];
  const head = [
    `AUTHOR: ${line(post.author)}`,
    `TITLE: ${line(post.title)}`,
    `BASENAME: ${line(post.slug)}`,
    `STATUS: ${post.isLocked ? 'Draft' : 'Publish'}`,
    `ALLOW COMMENTS: ${post.commentsOpen ? 1 : 0}`,
    'CONVERT BREAKS: 0',
    `DATE: ${slashTime(localTime(post.publishedAt, timeZone))}`,
    ...(main ? [`PRIMARY CATEGORY: ${line(main.name)}`] : []),
    ...[main, ...rest].flatMap((one) => (one ? [`CATEGORY: ${line(one.name)}`] : [])),
    ...(post.tags.length === 0 ? [] : [`TAGS: ${post.tags.map(({ name }) => tagOf(name)).join(',')}`]),
  ];
  const parts = [
    part('BODY', body),
    ...(more === '' ? [] : [part('EXTENDED BODY', more)]),
    ...(post.summary === '' ? [] : [part('EXCERPT', htmlLine(post.summary))]),
    ...post.comments.map((comment) => commentOf(comment, timeZone)),
  ];
  return `${head.join('\n')}\n-----\n${parts.join('')}--------\n`;
}

function commentOf(comment: CommentRow, zone: string): string {
  // All that Movable Type knows, also what is empty: a text that begins like one of these is text then.
  const facts = [
    `AUTHOR: ${line(comment.editor ?? comment.name)}`,
    'EMAIL: ',
    'IP: ',
    `URL: ${comment.url}`,
    `DATE: ${slashTime(localTime(comment.created_at, zone))}`,
    // It takes the rest for the text already, and the date must not be in it.
    ...(comment.title === '' && !beginsLike(comment.body, ['TITLE'])
      ? []
      : [`TITLE: ${line(comment.title)}`]),
    ...(beginsLike(comment.body, ['SECRET', 'PASS']) ? ['SECRET: 0', 'PASS: '] : []),
  ];
  return `COMMENT:\n${facts.join('\n')}\n${safe(htmlLine(comment.body))}\n-----\n`;
}

/** Whether one of the lines of a text that a reader may take for facts has such a key. */
function beginsLike(text: string, keys: readonly (typeof commentKeys)[number][]): boolean {
  const first = text.split('\n', LOOKED_AT).map((one) => keyLine(one)?.key);
  return keys.some((key) => first.includes(key));
}

/** Lines of a text, as many as our own reader looks ahead. */
const LOOKED_AT = 14;

function part(name: string, text: string): string {
  return `${name}:\n${safe(text)}\n-----\n`;
}

/** Dividers and the names of parts stand alone on their lines: one in a text gets a tab behind it. */
function safe(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(escaped)
    .join('\n');
}

/** Names and titles are HTML there. */
function line(text: string): string {
  return htmlLine(text.replace(/[^\S\u3000]+/gu, ' ').trim());
}

/** In quotation marks of a kind that the name does not have, where it would not be read as one name without them. */
function tagOf(name: string): string {
  const tag = line(name);
  if (!/^["']|[,\s]/u.test(tag)) return tag;
  if (!tag.includes('"')) return `"${tag}"`;
  return tag.includes("'") ? `"${tag.replaceAll('"', '&quot;')}"` : `'${tag}'`;
}
