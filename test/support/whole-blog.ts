// A blog with something in every corner, and all of its pages, so that a copy can be held beside it.
import { randomBytes } from 'node:crypto';
import { allPeople, insertPerson } from '../../src/accounts/store.ts';
import { replaceBanners } from '../../src/blogs/banners/store.ts';
import { insertNewBlog } from '../../src/blogs/create-blog.ts';
import { checkStyles } from '../../src/blogs/look/own-styles.ts';
import { replaceStyles } from '../../src/blogs/look/store.ts';
import { putRedirects } from '../../src/blogs/redirects/store.ts';
import { type Blog, blogBySlug } from '../../src/blogs/store.ts';
import { tagIdsFor } from '../../src/blogs/tags/name-tags.ts';
import type { Actor } from '../../src/books/actor.ts';
import { importBooks } from '../../src/books/files/import-books.ts';
import { readBooksCsv } from '../../src/books/files/read-csv.ts';
import { fillDemo } from '../../src/cli/demo/fill.ts';
import { sendLetter } from '../../src/comments/letters/send-letter.ts';
import { type Context, transact } from '../../src/platform/context.ts';
import { newId } from '../../src/platform/ids.ts';
import { drain, together } from '../../src/platform/worker.ts';
import { postsHandlers } from '../../src/posts/handlers.ts';
import { replaceTags } from '../../src/posts/tags/store.ts';
import { searchHandlers, searchWork } from '../../src/search/handlers.ts';
import { routeOf } from '../../src/site/address.ts';
import { siteHandlers } from '../../src/site/handlers.ts';
import { siteOf } from '../../src/site/site.ts';
import { postsToLeave } from '../../src/transfer/whole/store.ts';
import { addComment } from './comments.ts';
import { memberBlog } from './desk.ts';
import { addDraft } from './drafts.ts';

/** The words of a letter, a draft and a held comment: nobody finds them where they do not belong. */
export const kept = {
  letter: 'ひみつの相談です',
  draft: 'まだ出さない話',
  waiting: '待っている言葉',
  book: 'まだ見せない本',
};

/**
 * The demo blog (translations with their articles, terms, a memory, posts of its own, pictures), with what readers said, a
 * letter, a draft, a redirect, a tag, a banner and styles of its own.
 */
export async function fillWhole(ctx: Context): Promise<Blog> {
  await fillDemo(ctx);
  const blog = await blogBySlug(ctx.db, 'futarigake');
  const [owner] = await allPeople(ctx.db);
  if (!blog || !owner) throw new Error('the demo has no blog at futarigake');
  const now = ctx.clock.now().toISOString();
  const [first, second] = await postsToLeave(ctx, blog.id);
  if (!first || !second) throw new Error('the demo has no posts');
  const asked = await addComment(ctx, blog.id, first.id, {
    shown_at: now,
    url: 'https://yuzu.example/',
    mail: 'yuzu@yuzu.example',
  });
  const answer = { parent_id: asked, author_id: owner.id, name: '', body: '町の名前からです' };
  await addComment(ctx, blog.id, first.id, { ...answer, shown_at: now });
  await addComment(ctx, blog.id, second.id, { body: kept.waiting });
  const text = { name: 'かもめ', title: '', mail: '', url: '', body: kept.letter };
  const letter = {
    blogId: blog.id,
    postId: first.id,
    text,
    passwordHash: null,
    once: 'once',
    clap: true,
    spam: false,
  };
  await sendLetter(ctx, { ...letter, seed: randomBytes(32) }, async () => undefined);
  await addDraft(ctx, { id: owner.id, blog }, { words: [kept.draft] });
  await transact(ctx, async (tx) => {
    await replaceTags(tx.db, blog.id, first.id, await tagIdsFor(tx, blog.id, ['川', '町']));
    const redirect = { blog_id: blog.id, id: newId(), created_at: now };
    await putRedirects(tx.db, [
      { ...redirect, from_path: '/blog-entry-1.html', to_path: `/posts/${first.slug}` },
    ]);
    const banner = { place: 'foot', way: 'plain', name: '輪', width: 88, height: 31, id: newId() } as const;
    await replaceBanners(
      tx.db,
      blog.id,
      [{ ...banner, markup: '<a href="https://wa.example/">輪</a>' }],
      now,
    );
    await replaceStyles(
      tx.db,
      blog.id,
      { source: 'a { color: red }', checked: checkStyles('a { color: red }').css },
      now,
    );
  });
  await fillShelf(ctx, { id: owner.id, blog: memberBlog(blog, 'owner') });
  return blog;
}

/** Two books that readers see, and one that they do not. */
async function fillShelf(ctx: Context, owner: Actor): Promise<void> {
  const text = `書名,ISBN,著者,分類,shown\n川のねむるところ,9784000000017,水田 まり,自然,yes\n雨をきく日,,青木 空,自然,yes\n${kept.book},,,,\n`;
  const list = readBooksCsv(new TextEncoder().encode(text));
  if (!list.ok) throw new Error(list.key);
  await importBooks(ctx, owner, list, { name: 'books.csv', show: false });
}

/** Somebody with a blog that has nothing yet, at the same address. */
export async function emptyBlog(ctx: Context, slug = 'futarigake', name = '引っ越す人') {
  const id = newId();
  const email = `${id}@press.example`;
  const person = {
    id,
    name,
    email,
    password_hash: null,
    created_at: ctx.clock.now().toISOString(),
    disabled_at: null,
  };
  await insertPerson(ctx.db, person);
  const languages = { blog_language: 'ja', source_languages: ['en'], other_languages: [] };
  const input = { blog_name: '新しいブログ', slug, ...languages, time_zone: 'Asia/Tokyo' };
  const made = await transact(ctx, (tx) => insertNewBlog(tx, id, input));
  if (!made.ok) throw new Error(made.reason);
  return { person: { id, name }, blogId: made.id };
}

/** Works through the outbox, so that pages are what readers get. */
export async function settleWhole(ctx: Context): Promise<void> {
  await drain(ctx, together(postsHandlers(), siteHandlers(ctx), searchHandlers(), searchWork()));
}

const BEGIN = ['/', '/about', '/categories', '/tags', '/months', '/404', '/feed.atom', '/feed.json'];
const MORE = [
  '/sitemap.xml',
  '/sitemap-lists.xml',
  '/sitemap-1.xml',
  '/robots.txt',
  '/parts/side',
  '/parts/comments',
];

/** Every page that a reader of the blog can come to, by its path. */
export async function everyPage(ctx: Context, blogId: string): Promise<Map<string, string>> {
  const site = await siteOf(ctx);
  const blog = await site.findBlog(blogId);
  if (!blog) throw new Error(`the site does not know ${blogId}`);
  const pages = new Map<string, string>();
  const queue = [...BEGIN, ...MORE];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (pages.has(path)) continue;
    const route = routeOf(path);
    const ready = route && (await site.page(blog, route));
    if (!ready) continue;
    const body = ready.answers.identity.body.toString();
    pages.set(path, body);
    for (const [, found = ''] of body.matchAll(/(?:href="|<loc>)([^"<]+)/g)) {
      const address = URL.parse(found.replaceAll('&amp;', '&'), `${blog.origin}${blog.base}/`);
      if (address?.origin === blog.origin && address.pathname.startsWith(`${blog.base}/`))
        queue.push(decodeURI(address.pathname.slice(blog.base.length)));
    }
  }
  await site.settled();
  return pages;
}

/** Where the pages of one differ from those of another, with the words around; none where they are the same bytes. */
export function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].flatMap((path) => {
    const [a = '', b = ''] = [one.get(path), other.get(path)];
    if (a === b) return [];
    const at = [...a].findIndex((letter, index) => letter !== b[index]);
    const around = (text: string) => text.slice(Math.max(0, at - 80), at + 40);
    return [`${path}: ${around(a)} | ${around(b)}`];
  });
}
