// What was said about a post there, ready to be put in: comments for all, and letters, which are sealed before anything is stored.
import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { webAddress } from '../../../comments/comment-schema.ts';
import { currentKey } from '../../../comments/letters/keys/letter-key.ts';
import { numberFrom } from '../../../comments/letters/receipt.ts';
import { type LetterText, sealText } from '../../../comments/letters/seal.ts';
import type { LetterMessageRow, LetterRow } from '../../../comments/letters/store.ts';
import { type CommentRow, columnsFor } from '../../../comments/store.ts';
import { hashToken, newToken } from '../../../platform/ids.ts';
import { type TextBlock, textBlocks } from '../../../text/document.ts';
import { inlineText } from '../../../text/inline.ts';
import type { IncomingComment, IncomingPost } from '../incoming.ts';
import { documentOf } from '../texts/document-of.ts';
import { timeOf } from '../times.ts';
import { idsInOrder, untilNow } from './moments.ts';
import { commentKey } from './origin-key.ts';
import { manyLines, nameLine, oneLine } from './plain.ts';
import type { Run } from './run.ts';

export interface Said {
  comments: ReadyComment[];
  letters: ReadyLetter[];
  /** Letters that were thrown away there: they are not brought. */
  thrownAway: number;
}

/** `key` is what it is remembered by; the row has no post yet, and no author where `byAuthor` says who that is. */
export interface ReadyComment {
  key: string;
  byAuthor: boolean;
  row: Omit<CommentRow, 'post_id' | 'author_id'>;
}

export interface ReadyLetter {
  key: string;
  row: Omit<LetterRow, 'post_id'>;
  messages: { byAuthor: boolean; row: Omit<LetterMessageRow, 'author_id'> }[];
}

interface Spoken {
  comment: IncomingComment;
  key: string;
  id: string;
  /** UTC ISO. */
  at: string;
}

/** `postKey` is what the post is remembered by; `postAt`, UTC ISO, the moment of what has none of its own. */
export async function readySaid(
  run: Run,
  { comments }: IncomingPost,
  postKey: string,
  postAt: string,
): Promise<Said> {
  const spoken = inOrder(run, comments, postKey, postAt);
  const roots = rootsOf(spoken);
  const open = spoken.filter(({ comment }) => !comment.editorOnly);
  const only = spoken.filter(({ comment }) => comment.editorOnly);
  const kept = only.filter(({ comment }) => comment.state !== 'trashed');
  return {
    comments: open.map((one) => readyComment(run, one, roots.get(one) ?? one)),
    letters: await readyLetters(run, kept, roots),
    thrownAway: only.length - kept.length,
  };
}

/** As they were said, whatever their order in the file. */
function inOrder(run: Run, comments: readonly IncomingComment[], postKey: string, postAt: string): Spoken[] {
  const all = comments
    .map((comment) => {
      const at = untilNow(timeOf(comment.date, run.choices.timeZone) ?? postAt, run.ctx);
      return { comment, at, key: commentKey(postKey, comment.origin) };
    })
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
  const ids = idsInOrder(all.map(({ at }) => at));
  return all.map((one, index) => ({ ...one, id: ids[index] ?? '' }));
}

/** Of each the first of its thread among those of its kind; itself where it answers none. */
function rootsOf(spoken: readonly Spoken[]): Map<Spoken, Spoken> {
  const byOrigin = new Map(spoken.map((one) => [one.comment.origin, one]));
  const roots = new Map<Spoken, Spoken>();
  for (const one of spoken) {
    const way = new Set<Spoken>();
    let at: Spoken | undefined = one;
    let root: Spoken | undefined;
    // Nobody answers in a circle, but a file may say so: then each stands by itself.
    while (at !== undefined && root === undefined && !way.has(at)) {
      way.add(at);
      const above: Spoken | undefined = answeredBy(at, byOrigin);
      root = above === undefined ? at : roots.get(above);
      at = above;
    }
    for (const each of way) roots.set(each, root ?? each);
  }
  return roots;
}

function answeredBy({ comment }: Spoken, byOrigin: ReadonlyMap<string, Spoken>): Spoken | undefined {
  const above = comment.answers === null ? undefined : byOrigin.get(comment.answers);
  return above?.comment.editorOnly === comment.editorOnly ? above : undefined;
}

function readyComment(run: Run, { comment, key, id, at }: Spoken, root: Spoken): ReadyComment {
  const now = run.ctx.clock.now().toISOString();
  const { body, name, title, url, mail } = wordsOf(run, comment);
  const state = comment.state === 'trashed' ? 'deleted' : comment.state;
  return {
    key,
    byAuthor: comment.byAuthor,
    row: {
      ...{ blog_id: run.blog.id, id, parent_id: root.id === id ? null : root.id },
      ...{ name, title, url, mail, body, password_hash: null, once: hashToken(key) },
      ...{ created_at: at, edited_at: null, clapped_at: null },
      ...columnsFor(state, now, state === 'shown' ? at : null),
    },
  };
}

/** One letter for each exchange: the answers for the editor only are in it. */
async function readyLetters(
  run: Run,
  kept: readonly Spoken[],
  roots: ReadonlyMap<Spoken, Spoken>,
): Promise<ReadyLetter[]> {
  if (kept.length === 0) return [];
  const key = await currentKey(run.ctx, run.blog.id);
  const brought = new Set(kept);
  const exchanges = Map.groupBy(kept, (one) => {
    const root = roots.get(one) ?? one;
    return brought.has(root) ? root : one;
  });
  const letters: ReadyLetter[] = [];
  for (const [root, all] of exchanges) {
    const messages: ReadyLetter['messages'] = [];
    for (const { comment, key: once, id, at } of all) {
      const sealed = await sealText(wordsOf(run, comment), [key.recipient]);
      const of = { blog_id: run.blog.id, letter_id: root.id, id, key_id: key.id };
      const row = { ...of, sealed, once: hashToken(once), created_at: at, edited_at: null };
      messages.push({ byAuthor: comment.byAuthor, row });
    }
    letters.push({ key: root.key, messages, row: letterRow(run, root, all, key.recipient) });
  }
  return letters;
}

/** Looked at there, and so no news here. Nobody has a receipt that would open it, or will ever have one. */
function letterRow(run: Run, root: Spoken, all: readonly Spoken[], recipient: string): ReadyLetter['row'] {
  const now = run.ctx.clock.now().toISOString();
  const sender = all.findLast(({ comment }) => !comment.byAuthor)?.at ?? root.at;
  return {
    ...{ blog_id: run.blog.id, id: root.id, number: numberFrom(randomBytes(4)), recipient },
    ...{ lookup: hashToken(newToken()), password_hash: null, once: hashToken(root.key) },
    ...{ created_at: root.at, sender_at: sender, came_at: now, read_at: now, clapped_at: null },
    editor_at: all.findLast(({ comment }) => comment.byAuthor)?.at ?? null,
    spam_at: root.comment.state === 'spam' ? now : null,
  };
}

function wordsOf(run: Run, comment: IncomingComment): Required<LetterText> {
  const url = v.safeParse(webAddress, oneLine(comment.url, 300));
  return {
    body: manyLines(comment.markup === 'html' ? shownText(run, comment.body) : comment.body),
    name: nameLine(comment.name, 60),
    title: nameLine(comment.title, 120),
    mail: oneLine(comment.mail, 254),
    url: url.success ? url.output : '',
  };
}

/** What HTML shows, a line for each block, and a blank one between paragraphs. */
function shownText(run: Run, body: string): string {
  const options = { base: run.base, language: run.blog.language, breaks: null };
  const { document } = documentOf({ markup: 'html', body, more: '' }, options);
  const blocks = textBlocks(document);
  const isParagraph = (block: TextBlock | undefined) => block?.type === 'paragraph' && block.place === 'body';
  return blocks
    .map((block, at) => {
      const text = inlineText(block.content);
      return isParagraph(block) && isParagraph(blocks[at - 1]) ? `\n${text}` : text;
    })
    .join('\n');
}
