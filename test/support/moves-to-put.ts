// A move that has been read, made by hand: its posts in the spool, ready to be put in.

import { nowIso } from '../../src/platform/clock.ts';
import type { Context } from '../../src/platform/context.ts';
import { newId } from '../../src/platform/ids.ts';
import { recognise } from '../../src/transfer/moves/bilingual/recognise.ts';
import { insertBilinguals } from '../../src/transfer/moves/bilingual/store.ts';
import { type MoveChoices, usualChoices } from '../../src/transfer/moves/choices.ts';
import type {
  IncomingBlog,
  IncomingComment,
  IncomingPost,
  IncomingTime,
  MoveKind,
} from '../../src/transfer/moves/incoming.ts';
import { spool } from '../../src/transfer/moves/spool.ts';
import { insertMove, insertPosts, type MoveRow, moveOf } from '../../src/transfer/moves/store.ts';
import { documentOf } from '../../src/transfer/moves/texts/document-of.ts';
import { timeOf } from '../../src/transfer/moves/times.ts';
import { sound } from '../../src/transfer/words/sound.ts';

const ZONE = 'Asia/Tokyo';

/** `2009-05-14 21:30` on the clocks of the zone. */
export function time(text: string): IncomingTime {
  return { local: `${text.replace(' ', 'T')}:00`, offset: null };
}

export function incomingPost(over: Partial<IncomingPost> & { origin: string }): IncomingPost {
  return {
    ...{ title: `記事 ${over.origin}`, slug: '', addresses: [], author: 'みなも', changed: null },
    date: time('2009-05-14 21:30'),
    ...{ password: null, body: '川の話をした。', more: '', excerpt: '' },
    state: 'published',
    markup: 'breaks',
    ...{
      categories: [],
      tags: [],
      picture: null,
      language: null,
      commentsOpen: null,
      comments: [],
      lost: [],
    },
    ...over,
  };
}

export function incomingComment(over: Partial<IncomingComment> & { origin: string }): IncomingComment {
  return {
    ...{ answers: null, name: '読んだ人', mail: '', url: '', title: '', body: 'よかったです。' },
    ...{ date: time('2009-05-15 08:00'), editorOnly: false, byAuthor: false, hadPassword: false },
    markup: 'text',
    state: 'shown',
    ...over,
  };
}

export interface MadeMove {
  kind?: MoveKind;
  choices?: Partial<MoveChoices>;
  blog?: Partial<IncomingBlog>;
  wishes?: Record<number, 'leave' | 'draft'>;
  /** Not begun yet. */
  waiting?: boolean;
  ranBy?: MoveRow['ran_by'];
  /** Finished translations among them are recognised, as a reading does. */
  recognised?: boolean;
}

export async function makeMove(
  ctx: Context,
  { blogId, by }: { blogId: string; by: string },
  posts: readonly IncomingPost[],
  {
    kind = 'mt',
    choices = {},
    blog = {},
    wishes = {},
    waiting = false,
    ranBy = 'press',
    recognised = false,
  }: MadeMove = {},
): Promise<MoveRow> {
  const now = nowIso(ctx);
  const key = { blog_id: blogId, id: newId(ctx.clock.now()) };
  const there: IncomingBlog = {
    ...{ title: '川べりの日記', description: '', address: null, language: null, categories: [], authors: [] },
    ...blog,
  };
  await insertMove(
    ctx.db,
    {
      ...key,
      ...{ kind, ran_by: ranBy, choices: JSON.stringify({ ...usualChoices(ZONE), ...choices }) },
      ...{ blog: JSON.stringify(there), found: '{}', done: 0, created_by: by, created_at: now },
      ...{ whole_at: now, read_at: now, begun_at: waiting ? null : now, stopped_at: null },
      ...{ finished_at: null, undone_at: null, room_at: null, problem: null },
    },
    [{ position: 0, name: 'export.txt', size: 1, sha256: '' }],
  );
  for (let at = 0; at < posts.length; at += 200) {
    const some = posts.slice(at, at + 200);
    const places = await spool(
      ctx,
      key.id,
      some.map((post) => JSON.stringify(post)),
    );
    const rows = some.map((post, index) => ({
      ...{ blog_id: blogId, move_id: key.id, number: at + index + 1 },
      ...{ origin: sound(post.origin), title: sound(post.title) },
      ...{ dated: timeOf(post.date, ZONE), state: post.state },
      bilingual: recognised && likenessOf(post) !== null ? JSON.stringify(likenessOf(post)) : null,
      ...{ spool_at: places[index]?.at ?? 0, spool_length: places[index]?.length ?? 0 },
      comments: post.comments.filter(({ editorOnly }) => !editorOnly).length,
      letters: post.comments.filter(({ editorOnly }) => editorOnly).length,
      ...{
        wish: wishes[at + index + 1] ?? null,
        post_id: null,
        place: null,
        pictured_at: null,
        pictures_missing: null,
        settled_at: null,
        outcome: null,
      },
    }));
    await insertPosts(ctx.db, rows);
    if (recognised) await insertBilinguals(ctx.db, key, found(some, at));
  }
  return moveNow(ctx, key);
}

function found(posts: readonly IncomingPost[], before: number) {
  return posts.flatMap((post, at) => {
    const likeness = likenessOf(post);
    return likeness === null ? [] : [{ number: before + at + 1, likeness }];
  });
}

function likenessOf(post: IncomingPost) {
  const { document } = documentOf(post, { base: null, language: 'ja', breaks: null });
  return recognise(document, { language: 'ja', host: null });
}

export async function moveNow(
  ctx: Context,
  { blog_id, id }: Pick<MoveRow, 'blog_id' | 'id'>,
): Promise<MoveRow> {
  const move = await moveOf(ctx.db, blog_id, id);
  if (!move) throw new Error(`there is no move ${id}`);
  return move;
}
