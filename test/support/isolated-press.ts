// Gives the pages of the press itself something to show: two blogs in its rankings, and posts that only some may read among the newest.
import { newId } from '../../src/platform/ids.ts';
import { storedPosts } from '../../src/rankings/posts/ranked-post.ts';
import { putLists } from '../../src/rankings/posts/store.ts';
import { periods, stored } from '../../src/rankings/ranked-row.ts';
import { NEWEST_LENGTH } from '../../src/site/host/front/newest.ts';
import { type HostRoute, hostRouteOf } from '../../src/site/host/host-address.ts';
import { siteOf } from '../../src/site/site.ts';
import type { TestContext } from './database.ts';
import { sayPress } from './hosting.ts';
import type { Isolated, IsolatedWorld } from './isolated-world.ts';
import { addCategory } from './ranked.ts';

const HOUR = 60 * 60 * 1000;

export async function fillPress({ ctx, blogs }: IsolatedWorld): Promise<void> {
  await sayPress(ctx, { name: 'みなと', about: '港です。', terms: '一、出典を書く。' });
  const category = await addCategory(ctx, 'science');
  for (const blog of blogs) {
    await fillLists(ctx, blog);
    await ctx.db
      .insertInto('participant_categories')
      .values({ participant_id: blog.id, category_id: category, share: 60 })
      .execute();
    await judge(ctx, blog);
  }
  const at = ago(ctx, 2 * HOUR);
  const table = blogs.map(({ id }, place) => ({
    ...{
      participantId: id,
      place: place + 1,
      movement: { kind: 'same' as const },
      ins: 9,
      outs: 2,
      views: 30,
    },
    spark: [1, 2, 3, 4, 5, 6, 7, 8],
  }));
  const posts = await ctx.db.selectFrom('posts').select(['blog_id', 'id']).execute();
  const list = storedPosts(posts.map(({ blog_id, id }) => ({ blogId: blog_id, postId: id, count: 40 })));
  for (const period of periods) {
    for (const category_id of ['', category])
      await ctx.db
        .insertInto('ranking_tables')
        .values({ period, category_id, computed_at: at, rows: stored(table) })
        .execute();
    const lists = (['read', 'rising'] as const).map((kind) => ({ blog_id: '', kind, period, rows: list }));
    await putLists(ctx, lists, at);
  }
  await (await siteOf(ctx)).directory.reload();
}

/** More posts than stand on one page, and before them, as the newest of all, those that are not for everybody. */
async function fillLists(ctx: TestContext, { id, slug, readers }: Isolated): Promise<void> {
  const now = ago(ctx, 0);
  const over = { expires_at: ago(ctx, HOUR), password_hash: null };
  for (const [name, changes] of [
    ['over', over],
    ['back', { published_at: null, password_hash: null }],
    ['shut', {}],
  ] as const)
    await copyPost(ctx, id, readers.held.locked, {
      slug: `${name}-${slug}`,
      first_published_at: now,
      ...changes,
    });
  for (let at = 0; at <= NEWEST_LENGTH; at++)
    await copyPost(ctx, id, readers.held.slug, { slug: `more-${at}-${slug}` });
}

/** The same words under another name; `place` goes on from the last. */
async function copyPost(
  { db }: TestContext,
  blogId: string,
  slug: string,
  changes: Record<string, string | null>,
): Promise<void> {
  const of = db.selectFrom('posts').where('blog_id', '=', blogId);
  const post = await of.selectAll().where('slug', '=', slug).executeTakeFirstOrThrow();
  const { last } = await of.select((eb) => eb.fn.max('place').as('last')).executeTakeFirstOrThrow();
  const id = newId();
  await db
    .insertInto('posts')
    .values({ ...post, id, place: Number(last) + 1, ...changes })
    .execute();
  const revisions = await db
    .selectFrom('revisions')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('post_id', '=', post.id)
    .execute();
  await db
    .insertInto('revisions')
    .values(revisions.map((one) => ({ ...one, post_id: id })))
    .execute();
}

/** A week that is over, votes that somebody looked at, and a blog that was out for a while. */
async function judge(ctx: TestContext, { id, desk }: Isolated): Promise<void> {
  const [day, at] = [ago(ctx, 12 * 24 * HOUR).slice(0, 10), ago(ctx, 2 * HOUR)];
  await ctx.db
    .updateTable('participants')
    .set({ joined_at: `${day}T00:00:00.000Z` })
    .where('id', '=', id)
    .execute();
  await ctx.db
    .insertInto('ranking_days')
    .values({ participant_id: id, day, ins: 5, outs: 1, views: 9, held: 0 })
    .execute();
  const by = desk.owner.id;
  await ctx.db
    .insertInto('ranking_holds')
    .values({
      ...{ id: newId(), participant_id: id, day, kind: 'in', reason: 'network', votes: 9, found_at: at },
      ...{ decided_at: at, decided_by: by, counted: 2 },
    })
    .execute();
  await ctx.db
    .insertInto('ranking_exclusions')
    .values({
      ...{ id: newId(), participant_id: id, reason: '投票を買った', made_by: by, made_at: at },
      ...{ ended_by: by, ended_at: at },
    })
    .execute();
}

const BEGIN = [
  '/',
  '/about',
  '/terms',
  '/blogs',
  '/sitemap.xml',
  '/rankings',
  '/rankings/posts',
  '/rankings/record',
];

export interface PressPage {
  kind: HostRoute['show'];
  body: string;
}

/** Every stored page of the press that a reader can come to, by its path. */
export async function everyPressPage(ctx: TestContext): Promise<Map<string, PressPage>> {
  const site = await siteOf(ctx);
  const { press } = site.directory;
  const pages = new Map<string, PressPage>();
  const queue = [...BEGIN];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const route = pages.has(path) ? null : hostRouteOf(path);
    const ready = route && (await site.page(press, route));
    if (!route || !ready) continue;
    const body = ready.answers.identity.body.toString();
    pages.set(path, { kind: route.show, body });
    for (const [, found = ''] of body.matchAll(/(?:href="|<loc>)([^"<]+)/g)) {
      const address = URL.parse(found.replaceAll('&amp;', '&'), press.origin);
      if (address?.origin === press.origin) queue.push(decodeURI(address.pathname));
    }
  }
  await site.settled();
  return pages;
}

function ago({ clock }: TestContext, ms: number): string {
  return new Date(clock.now().getTime() - ms).toISOString();
}
