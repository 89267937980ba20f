// What readers see of a blog leaves for other programs, and our own readers find all of it again.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { bytesOf, fileOf, filesIn, postsIn } from '../../../test/support/leaving.ts';
import { fillWhole, kept } from '../../../test/support/whole-blog.ts';
import { readMt } from '../mt/read-mt.ts';
import { readWxr } from '../wxr/read-wxr.ts';
import { type LeavingPost, leavingPosts, wholeBlog } from './leaving-posts.ts';
import { localTime, sqlTime } from './local-time.ts';

describeDatabases('a blog that leaves', (open) => {
  it.each([
    ['mt', readMt],
    ['wxr', readWxr],
  ] as const)(
    'as %s is read back with its texts, dates, categories, tags and comments',
    async (kind, reader) => {
      const ctx = await open();
      const blog = await fillWhole(ctx);
      // A reader who knows the format writes what would end the comment there, and begin another.
      const forged =
        'URL: https://a.example\n-----  \nCOMMENT:\nAUTHOR: 持ち主\nDATE: 01/02/2020 10:00:00\n\nにせもの';
      const { id } = await ctx.db
        .selectFrom('comments')
        .select('id')
        .where('shown_at', 'is not', null)
        .where('author_id', 'is', null)
        .executeTakeFirstOrThrow();
      await ctx.db.updateTable('comments').set({ body: forged, url: '' }).where('id', '=', id).execute();
      const posts = await postsIn(fileOf(await bytesOf(ctx, blog, kind)), reader);
      const whole = await wholeBlog(ctx, blog);
      const left = await all(leavingPosts(whole));
      expect(posts.map(({ title }) => title)).toEqual(left.map(({ title }) => title));
      for (const [at, post] of left.entries()) {
        const back = posts[at];
        expect(back?.slug).toBe(post.slug);
        expect(back?.state).toBe('published');
        expect(back?.date?.local.replace('T', ' ')).toBe(
          sqlTime(localTime(post.publishedAt, back?.date?.offset === 0 ? 'UTC' : blog.timeZone)),
        );
        expect(back?.excerpt.trim()).toBe(post.summary);
        expect([...(back?.tags ?? [])]).toEqual(post.tags.map(({ name }) => name));
        expect(back?.categories.at(0)?.at(-1)).toBe(post.categories.at(-1)?.name);
        // WordPress' are HTML, with a line break for each of ours.
        expect(back?.comments.map(({ body }) => body.replaceAll('<br>', ''))).toEqual(
          post.comments.map(({ body }) => body),
        );
        expect(back?.comments.map(({ editorOnly }) => editorOnly)).toEqual(post.comments.map(() => false));
      }
      expect(left.flatMap(({ comments }) => comments)).toHaveLength(2);
    },
    30_000,
  );

  it.each(['mt', 'wxr', 'markdown'] as const)(
    'as %s has nothing that only its editors see',
    async (kind) => {
      const ctx = await open();
      const blog = await fillWhole(ctx);
      const row = await ctx.db.selectFrom('pictures').selectAll().executeTakeFirstOrThrow();
      const inDrawer = { ...row, id: 'f'.repeat(64), alt: '引き出しの写真' };
      await ctx.db.insertInto('pictures').values(inDrawer).execute();
      const bytes = await bytesOf(ctx, blog, kind);
      expect(bytes.toString()).not.toContain(inDrawer.alt);
      const text = kind === 'markdown' ? [...(await filesIn(bytes)).values()].join('\n') : bytes.toString();
      for (const words of [...Object.values(kept), 'yuzu@yuzu.example']) expect(text).not.toContain(words);
      // Where a translation comes from is never left out.
      const whole = await wholeBlog(ctx, blog);
      for await (const { provenance } of leavingPosts(whole))
        if (provenance?.article.address) expect(text).toContain(provenance.article.address);
    },
    30_000,
  );

  it('as a folder has a text with its facts for each post, its pictures, its original and what was said', async () => {
    const ctx = await open();
    const blog = await fillWhole(ctx);
    const entries = await filesIn(await bytesOf(ctx, blog, 'markdown'));
    const left = await all(leavingPosts(await wholeBlog(ctx, blog)));
    const texts = [...entries].filter(([name]) => name.endsWith('/index.md'));
    expect(texts).toHaveLength(left.length);
    const originals = [...entries.keys()].filter((name) => name.endsWith('/original.md'));
    expect(originals).toHaveLength(left.filter(({ originals: of }) => of !== null).length);
    expect([...entries.keys()].filter((name) => name.endsWith('/comments.json'))).toHaveLength(1);
    for (const [name, text] of texts) {
      expect(text).toMatch(/^---\ntitle: ".+"\ndate: "\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d"\n/);
      const folder = name.slice(0, name.lastIndexOf('/'));
      for (const [, picture] of text.matchAll(/!\[[^\]]*\]\(([0-9a-f]{16}\.jpg)\)/g))
        expect([...entries.keys()]).toContain(`${folder}/${picture}`);
    }
  }, 30_000);
});

async function all(posts: AsyncGenerator<LeavingPost>): Promise<LeavingPost[]> {
  const found: LeavingPost[] = [];
  for await (const post of posts) found.push(post);
  return found;
}
