// What readers see of a blog leaves for other programs, and our own readers find all of it again.
import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { fillWhole, kept } from '../../../test/support/whole-blog.ts';
import type { Blog } from '../../blogs/store.ts';
import type { Context } from '../../platform/context.ts';
import type { Incoming, IncomingPost, MoveFile, ReadFile } from '../moves/incoming.ts';
import { openZip } from '../moves/zip/zip-of.ts';
import { readMt } from '../mt/read-mt.ts';
import { readWxr } from '../wxr/read-wxr.ts';
import { writeWhole } from './leave-whole.ts';
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
      const posts = await postsIn(await fileIn(ctx, blog, kind), reader);
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
      const text = kind === 'markdown' ? [...(await entriesOf(bytes)).values()].join('\n') : bytes.toString();
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
    const entries = await entriesOf(await bytesOf(ctx, blog, 'markdown'));
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

async function bytesOf(ctx: Context, blog: Blog, kind: 'mt' | 'wxr' | 'markdown'): Promise<Buffer> {
  const parts: Buffer[] = [];
  const sink = new Writable({
    write: (part: Buffer, _, done) => {
      parts.push(part);
      done();
    },
  });
  await writeWhole(ctx, blog, kind, sink);
  return Buffer.concat(parts);
}

async function fileIn(ctx: Context, blog: Blog, kind: 'mt' | 'wxr'): Promise<MoveFile> {
  return fileOf(await bytesOf(ctx, blog, kind));
}

function fileOf(bytes: Buffer): MoveFile {
  return {
    ...{ name: 'blog', size: bytes.length },
    async *stream(from) {
      yield bytes.subarray(from);
    },
  };
}

async function postsIn(file: MoveFile, reader: ReadFile): Promise<IncomingPost[]> {
  const posts: IncomingPost[] = [];
  const choices = { encoding: null, hours: null };
  for await (const one of reader(file, choices, () => undefined) as AsyncGenerator<Incoming>) {
    if (one.is === 'trouble') throw new Error(one.key);
    if (one.is === 'post') posts.push(one.post);
  }
  return posts;
}

async function entriesOf(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await openZip(fileOf(bytes));
  const all = new Map<string, string>();
  for (const entry of zip.entries) {
    const parts: Uint8Array[] = [];
    for await (const part of zip.fileOf(entry).stream(0)) parts.push(part);
    all.set(entry.name, Buffer.concat(parts).toString());
  }
  return all;
}
