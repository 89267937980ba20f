// Blogs full of everything, each with a word of its own in every text, and whoever may ask at their doors.
import { openSession } from '../../src/accounts/open-session.ts';
import { introduceAuthor } from '../../src/blogs/authors/introduce-author.ts';
import { replaceBanners } from '../../src/blogs/banners/store.ts';
import { replaceStyles } from '../../src/blogs/look/store.ts';
import { insertMember } from '../../src/blogs/members/store.ts';
import type { Actor } from '../../src/books/actor.ts';
import { addBooks } from '../../src/books/add-books.ts';
import { bookWith } from '../../src/books/book.ts';
import { putOnShelf } from '../../src/books/shelves/change-places.ts';
import { makeShelf } from '../../src/books/shelves/change-shelf.ts';
import { transact } from '../../src/platform/context.ts';
import { newId } from '../../src/platform/ids.ts';
import { emit } from '../../src/platform/outbox.ts';
import { drain, together } from '../../src/platform/worker.ts';
import { postsHandlers } from '../../src/posts/handlers.ts';
import { replaceTags } from '../../src/posts/tags/store.ts';
import { searchHandlers, searchWork } from '../../src/search/handlers.ts';
import { siteHandlers } from '../../src/site/handlers.ts';
import { TALK_LENGTH } from '../../src/site/talk.ts';
import { addComment } from './comments.ts';
import type { TestContext } from './database.ts';
import { addPerson, saying } from './desk.ts';
import { type Blog, openBlog } from './guarded-blog.ts';
import { type Marked, type Marks, markBlog } from './isolated-marks.ts';
import { openReadersBlog, type ReadersBlog } from './readers-world.ts';

export interface Isolated extends Blog, Marks {
  id: string;
  host: string | null;
  readers: ReadersBlog;
  marked: Marked;
}

export interface IsolatedWorld {
  ctx: TestContext;
  blogs: Isolated[];
  /** The session of somebody who owns all of them. */
  both: string;
}

/** One under a path of the press, and one on a host of its own. */
export async function openIsolatedWorld(ctx: TestContext): Promise<IsolatedWorld> {
  const opened: Omit<Isolated, 'marked'>[] = [];
  for (const [slug, host] of [
    ['ours', null],
    ['theirs', 'theirs.example'],
  ] as const) {
    const blog = await openBlog(ctx, slug, host);
    const readers = await openReadersBlog(ctx, slug, blog.desk);
    const id = blog.desk.blog.id;
    await fillRest(ctx, blog);
    opened.push({ ...blog, id, host, mark: readers.mark, kept: `ないしょ${slug}`, readers });
  }
  const blogs: Isolated[] = [];
  for (const blog of opened) blogs.push({ ...blog, marked: await markBlog(ctx, blog.id, blog) });
  for (const { id: blogId } of blogs) {
    await emit(ctx, { kind: 'blog.changed', blogId });
    await emit(ctx, { kind: 'index.due', blogId, postId: null });
  }
  await drain(ctx, together(postsHandlers(), siteHandlers(ctx), searchHandlers(), searchWork()));
  const both = await addPerson(ctx, 'どちらにもいる人');
  const now = ctx.clock.now().toISOString();
  for (const { id } of blogs) await insertMember(ctx.db, id, both.id, 'owner', now);
  const session = await openSession(ctx, { personId: both.id, way: 'link', userAgent: '' });
  return { ctx, blogs, both: `taiyaku=${session}` };
}

/** What doors need no id for, and what readers left. */
async function fillRest(ctx: TestContext, { desk, ids }: Blog): Promise<void> {
  const [blogId, now] = [desk.blog.id, ctx.clock.now().toISOString()];
  const day = now.slice(0, 10);
  const post = await ctx.db
    .selectFrom('posts')
    .select('id')
    .where('blog_id', '=', blogId)
    .where('slug', 'like', 'of-%')
    .executeTakeFirstOrThrow();
  await ctx.db
    .insertInto('view_words')
    .values({ blog_id: blogId, day, words: 'さがした言葉', searches: 3 })
    .execute();
  await ctx.db
    .insertInto('view_sources')
    .values({ blog_id: blogId, day, source: 'friend.example', views: 3 })
    .execute();
  await transact(ctx, async (tx) => {
    await introduceAuthor(tx, blogId, desk.owner.id);
    await replaceTags(tx.db, blogId, post.id, [ids.tag]);
  });
  await fillShelf(ctx, desk.owner);
  await replaceBanners(
    ctx.db,
    blogId,
    [
      { id: ids.banner, ...banner, way: 'plain', markup: 'x' },
      { id: newId(), ...banner, way: 'frame', markup: '<script>1</script>' },
    ],
    now,
  );
  await replaceStyles(ctx.db, blogId, { source: 'a { color: red }', checked: 'a { color: red }' }, now);
  for (let count = 0; count <= TALK_LENGTH; count++)
    await addComment(ctx, blogId, post.id, { shown_at: now, body: `${count}つめの声` });
  await ctx.db
    .updateTable('own_blocks')
    .set({ content: JSON.stringify(saying('訳者の言葉')) })
    .where('blog_id', '=', blogId)
    .execute();
  await ctx.db
    .insertInto('participants')
    .values({
      ...{ id: blogId, blog_id: blogId, name: '', about: '', address: '', feed: '', language: 'ja' },
      ...{ token_hash: null, verified_at: null, checked_at: null, failures: 0, pinged_at: null },
      ...{ joined_at: now, left_at: null },
    })
    .execute();
  await ctx.db
    .updateTable('posts')
    .set({ category_id: ids.category })
    .where('blog_id', '=', blogId)
    .where('id', '=', post.id)
    .execute();
}

const banner = { place: 'foot', name: 'x', width: 88, height: 31 } as const;

/** A book that readers see, by somebody, on a shelf that they see. */
async function fillShelf(ctx: TestContext, owner: Actor): Promise<void> {
  const book = bookWith({
    title: 'みんなの本',
    people: [{ name: '水田 まり', reading: '', role: 'author' }],
  });
  const added = await addBooks(ctx, owner, [{ book, origins: {}, confirmed: true, shown: true }], {
    act: 'book.added',
    name: 'みんなの本',
  });
  const shelf = await makeShelf(ctx, owner, { name: 'みんなの棚', rule: null, secret: false });
  await putOnShelf(ctx, owner, shelf.id, added.ok ? added.ids.flatMap((id) => id ?? []) : []);
}

/** Every row that belongs to the blog or to somebody of it, but for what a look at it makes. */
export async function rowsOf({ ctx }: IsolatedWorld, blog: Isolated): Promise<string[]> {
  const tables = await ctx.db.introspection.getTables();
  const made = new Set(['page_keys', 'search_grams']);
  const rows: string[] = [];
  for (const { name, columns } of tables) {
    if (made.has(name) || !columns.some((column) => column.name === 'blog_id')) continue;
    const found = await ctx.db
      .selectFrom(name as never)
      .selectAll()
      .where('blog_id' as never, '=', blog.id as never)
      .execute();
    rows.push(...found.map((row) => `${name} ${JSON.stringify(row)}`));
  }
  const self = await ctx.db.selectFrom('blogs').selectAll().where('id', '=', blog.id).execute();
  const people = await ctx.db
    .selectFrom('people')
    .innerJoin('members', 'members.person_id', 'people.id')
    .selectAll('people')
    .where('members.blog_id', '=', blog.id)
    .execute();
  return [...rows, ...[...self, ...people].map((row) => JSON.stringify(row))].sort();
}
