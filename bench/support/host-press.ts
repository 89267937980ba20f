// A host of many blogs, each with some posts of the corpus, straight into the tables; all of them stand in the rankings.
import { plainLook } from '../../src/blogs/look/look.ts';
import type { Context } from '../../src/platform/context.ts';
import { newId } from '../../src/platform/ids.ts';
import { stored } from '../../src/rankings/ranked-row.ts';
import { addBlog, addMember } from '../../test/support/desk.ts';
import type { Corpus } from './corpus.ts';
import { documentOf, originalsOf } from './corpus-blog.ts';

const BLOGS_AT_ONCE = 25;
const CATEGORIES = 10;
const MINUTES_APART = 20;
const HOUR_MS = 3_600_000;
/** One in so many posts has a picture. */
const PICTURED = 2;

export interface MadePost {
  blogId: string;
  id: string;
  /** In the corpus. */
  number: number;
}

/** The posts come in turn: the first of every blog, then the second of every blog, twenty minutes between two. */
export async function fillHost(
  ctx: Context,
  corpus: Corpus,
  blogs: number,
  postsOfEach: number,
): Promise<MadePost[]> {
  const now = ctx.clock.now().getTime();
  const first = await addBlog(ctx, { slug: 'hashi' });
  const author = await addMember(ctx, first, 'owner');
  const ids = [first.id, ...Array.from({ length: blogs - 1 }, () => newId())];
  const made: MadePost[] = [];
  for (let from = 0; from < blogs; from += BLOGS_AT_ONCE) {
    await ctx.db.transaction().execute(async (db) => {
      const here = ids.slice(from, from + BLOGS_AT_ONCE);
      const fresh = here.filter((id) => id !== first.id);
      await db
        .insertInto('blogs')
        .values(fresh.map((id, at) => blogRow(id, from + at, now)))
        .execute();
      const posts = here.flatMap((blogId, at) =>
        Array.from({ length: postsOfEach }, (_, turn) => {
          const number = turn * blogs + from + at + 1;
          const age = (blogs * postsOfEach - number) * MINUTES_APART * 60_000;
          return { blogId, number, place: turn + 1, at: new Date(now - age - HOUR_MS) };
        }),
      );
      const rows = posts.map((post) => rowsOf(post, author.id, corpus));
      await db
        .insertInto('posts')
        .values(rows.map(({ post }) => post))
        .execute();
      await db
        .insertInto('revisions')
        .values(rows.map(({ revision }) => revision))
        .execute();
      made.push(
        ...rows.map(({ post }, at) => ({
          ...{ blogId: post.blog_id, id: post.id, number: posts[at]?.number ?? 0 },
        })),
      );
    });
    if (from === 0) await ctx.dialect.analyze(ctx.db, ['posts', 'revisions', 'blogs']);
  }
  await rank(ctx, ids);
  await ctx.dialect.analyze(ctx.db, [
    'posts',
    'revisions',
    'blogs',
    'participants',
    'participant_categories',
  ]);
  return made;
}

function blogRow(id: string, number: number, now: number) {
  const at = new Date(now - number * HOUR_MS).toISOString();
  return {
    ...{
      id,
      slug: `blog-${number + 1}`,
      host: null,
      name: `ブログ ${number + 1}`,
      tagline: '海のむこうの話を読む。',
    },
    ...{ about: '', language: 'ja', source_languages: '["en"]', time_zone: 'Asia/Tokyo' },
    ...{ look: JSON.stringify(plainLook), rights_rule: 'warn' as const, reviews_required_at: null },
    ...{ created_at: at, updated_at: at, closed_at: null, password_hash: null, widgets_at: null },
  };
}

interface Placed {
  blogId: string;
  number: number;
  place: number;
  at: Date;
}

function rowsOf({ blogId, number, place, at }: Placed, authorId: string, corpus: Corpus) {
  const { title, lines, source } = corpus.post(number);
  const id = newId(at);
  const now = at.toISOString();
  const sha256 = number.toString(16).padStart(64, '0');
  const sizes = [640, 1280].map((width) => ({ width, type: 'image/webp', sha256 }));
  const picture = { pictureId: sha256, width: 1280, height: 853, sizes, alt: title, credit: '' };
  const post = {
    ...{ blog_id: blogId, id, kind: source === null ? ('plain' as const) : ('translation' as const) },
    ...{ slug: `post-${place}`, language: 'ja', category_id: null, author_id: authorId, revision: 1 },
    ...{ created_at: now, updated_at: now, first_published_at: now, published_at: now, place },
    ...{ comments: null, password_hash: null, expires_at: null },
  };
  const revision = {
    ...{ blog_id: blogId, post_id: id, number: 1, title, summary: (lines[0] ?? '').slice(0, 90) },
    ...{ document: JSON.stringify(documentOf({ title, lines, source, topic: 0 })) },
    originals: source && JSON.stringify(originalsOf(source)),
    ...{ provenance: null, picture: number % PICTURED === 0 ? JSON.stringify(picture) : null, note: '' },
    ...{ changes: '[]', created_by: authorId, created_at: now },
  };
  return { post, revision };
}

/** Every blog takes part in three categories, and stands in the table of the week. */
async function rank(ctx: Context, ids: readonly string[]): Promise<void> {
  const at = new Date(ctx.clock.now().getTime() - 2 * HOUR_MS).toISOString();
  const categories = Array.from({ length: CATEGORIES }, (_, position) => ({ id: newId(), position }));
  await ctx.db
    .insertInto('ranking_categories')
    .values(
      categories.map(({ id, position }) => ({ id, slug: `c${position}`, name: `分類${position}`, position })),
    )
    .execute();
  for (let from = 0; from < ids.length; from += 200) {
    const some = ids.slice(from, from + 200);
    await ctx.db
      .insertInto('participants')
      .values(
        some.map((id) => ({
          ...{
            id,
            blog_id: id,
            name: '',
            about: '',
            address: '',
            feed: '',
            language: 'ja',
            token_hash: null,
          },
          ...{
            verified_at: null,
            checked_at: null,
            failures: 0,
            pinged_at: null,
            joined_at: at,
            left_at: null,
          },
        })),
      )
      .execute();
    await ctx.db
      .insertInto('participant_categories')
      .values(
        some.flatMap((participant_id, offset) =>
          [0, 1, 2].map((step) => ({
            participant_id,
            category_id: categories[(from + offset + step * 3) % CATEGORIES]?.id ?? '',
            share: 30,
          })),
        ),
      )
      .execute();
  }
  const table = ids.map((participantId, place) => ({
    ...{ participantId, place: place + 1, movement: { kind: 'same' as const } },
    ...{ ins: ids.length - place, outs: 3, views: 40, spark: [1, 2, 3, 4, 5, 6, 7, 8] },
  }));
  await ctx.db
    .insertInto('ranking_tables')
    .values({ period: 7, category_id: '', computed_at: at, rows: stored(table) })
    .execute();
}
