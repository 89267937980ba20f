// What one publish costs on a blog of 10,000 posts: the pages that are made at once, counted on the disk.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { openTestSite, readPage, type TestSite, translationOf } from '../../test/support/published.ts';
import { hashPassword } from '../accounts/password.ts';
import { insertCategory } from '../blogs/categories/store.ts';
import { insertTag } from '../blogs/tags/store.ts';
import { newId } from '../platform/ids.ts';

const POSTS = 10_000;
/** The promise: no publish makes more pages at once, however long the blog. */
const MOST = 12;
/** Rows a statement inserts at once; both databases bound the number of its parameters. */
const AT_ONCE = 500;
const FIRST = Date.parse('2006-01-01T00:00:00.000Z');
const DAY_MS = 24 * 60 * 60 * 1000;

/** Twenty years of posts in three categories inside one another, with four tags. */
async function fill(ctx: TestContext, { blog, author }: TestSite) {
  const now = ctx.clock.now().toISOString();
  const categories = [newId(), newId(), newId()];
  for (const [at, id] of categories.entries()) {
    const parent_id = categories[at - 1] ?? null;
    const name = `分類${at}`;
    await insertCategory(ctx.db, { blog_id: blog.id, id, slug: `c${at}`, name, position: 1, parent_id });
  }
  const tags = [newId(), newId(), newId(), newId()];
  for (const [at, id] of tags.entries())
    await insertTag(ctx.db, { blog_id: blog.id, id, slug: `t${at}`, name: `札${at}`, created_at: now });
  const { title: _, ...whole } = translationOf(blog.id, author.id, 1);
  const said = {
    summary: whole.summary,
    document: JSON.stringify(whole.document),
    originals: JSON.stringify(whole.originals),
    provenance: JSON.stringify(whole.provenance),
    picture: null,
    note: '',
    changes: '[]',
    created_by: author.id,
  };
  for (let from = 0; from < POSTS; from += AT_ONCE) {
    const rows = Array.from({ length: AT_ONCE }, (_, at) => {
      const place = from + at + 1;
      const moment = new Date(FIRST + Math.floor(place * 0.7) * DAY_MS).toISOString();
      return { id: newId(), place, moment };
    });
    await ctx.db.transaction().execute(async (db) => {
      const post = rows.map(({ id, place, moment }) => ({
        blog_id: blog.id,
        id,
        kind: 'translation' as const,
        slug: `old-${place}`,
        language: 'ja',
        category_id: categories[place % 3] ?? null,
        author_id: author.id,
        revision: 1,
        created_at: moment,
        updated_at: moment,
        first_published_at: moment,
        published_at: moment,
        place,
        comments: null,
        password_hash: null,
        expires_at: null,
      }));
      await db.insertInto('posts').values(post).execute();
      await db
        .insertInto('revisions')
        .values(
          rows.map(({ id, place, moment }) => ({
            blog_id: blog.id,
            post_id: id,
            number: 1,
            title: `話 ${place}`,
            ...said,
            created_at: moment,
          })),
        )
        .execute();
      await db
        .insertInto('post_tags')
        .values(
          rows.map(({ id, place }) => ({
            blog_id: blog.id,
            post_id: id,
            tag_id: tags[place % 4] ?? '',
            position: 0,
          })),
        )
        .execute();
    });
  }
  return { categories, tags: tags.map((_, at) => `札${at}`) };
}

/** Works through the outbox with no page stored; what lies on the disk afterwards was made at once. */
async function madeAtOnce(ctx: TestContext, site: TestSite): Promise<string[]> {
  const folder = join(ctx.config.data, 'pages');
  for (const entry of await readdir(folder)) {
    if (!entry.startsWith('.')) await rm(join(folder, entry), { recursive: true });
  }
  await site.settle();
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !/\.(gz|br)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
}

describeDatabases('a blog of 10,000 posts', (open) => {
  test('makes at most 12 pages at once for whatever happens to one post', { timeout: 240_000 }, async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await readPage(ctx, site, '/');
    const { categories, tags } = await fill(ctx, site);
    const inAll = { categoryId: categories[2] ?? null, tags };
    const { postId } = await site.publish(inAll);
    const first = await madeAtOnce(ctx, site);
    expect(first.filter((file) => file.endsWith('/posts/post-1/index.html'))).toHaveLength(1);
    expect(first.length).toBeLessThanOrEqual(MOST);

    const again = { ...translationOf(site.blog.id, site.author.id, 1), ...inAll, postId };
    const events: [string, () => Promise<unknown>][] = [
      ['corrected', () => site.publish({ ...again, title: '直した題' })],
      [
        'moved',
        () => site.publish({ ...again, title: '直した題', slug: 'moved', categoryId: categories[0] ?? null }),
      ],
      [
        'locked',
        async () =>
          site.publish({ ...again, title: '鍵', asks: { passwordHash: await hashPassword('かぎ') } }),
      ],
      ['taken back', () => site.unpublish(postId)],
      ['brought back', () => site.publish({ ...again, title: 'もどった題' })],
    ];
    for (const [what, happen] of events) {
      await happen();
      const made = await madeAtOnce(ctx, site);
      expect([what, made.length <= MOST, made.length > 0]).toEqual([what, true, true]);
    }
  });
});
