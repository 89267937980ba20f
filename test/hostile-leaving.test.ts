// Words that look like SQL on every way out of a press, and in again: they leave as what they are and change nothing.
import { expect, it } from 'vitest';
import { bringArchive } from '../src/transfer/archive/bring-archive.ts';
import { openArchive } from '../src/transfer/archive/open-archive.ts';
import type { IncomingPost, ReadFile } from '../src/transfer/moves/incoming.ts';
import { readMt } from '../src/transfer/mt/read-mt.ts';
import { type WholeKind, wholeKinds } from '../src/transfer/whole/kinds.ts';
import { readWxr } from '../src/transfer/wxr/read-wxr.ts';
import { describeDatabases, type TestContext } from './support/database.ts';
import { stored } from './support/guarded-world.ts';
import { openHostile, sql } from './support/hostile-blog.ts';
import { bytesOf, fileOf, filesIn, postsIn } from './support/leaving.ts';
import { differing, emptyBlog, everyPage, settleWhole } from './support/whole-blog.ts';

const readers: Partial<Record<WholeKind, ReadFile>> = { mt: readMt, wxr: readWxr };
/** As far as a name of a tag goes. */
const tag = sql.slice(0, 40).trim();

describeDatabases('a blog whose every word is SQL', (open, _, openOther) => {
  it.each(wholeKinds)(
    'leaves as %s, and nothing is done by it or to it',
    async (kind) => {
      const ctx = await open();
      const { site } = await openHostile(ctx, sql);
      const before = await rows(ctx);
      const bytes = await bytesOf(ctx, site.blog, kind);
      expect(await rows(ctx)).toBe(before);
      const reader = readers[kind];
      const files = reader ? new Map([['', bytes.toString()]]) : await filesIn(bytes);
      const said = [...files]
        .filter(([, text]) => text.includes('drop table posts; -- %_'))
        .map(([name]) => name);
      expect(said.length).toBeGreaterThan(reader ? 0 : 2);
      if (reader) checkPosts(await postsIn(fileOf(bytes), reader));
      if (kind === 'markdown') checkFacts([...files].filter(([name]) => name.endsWith('/index.md')));
    },
    60_000,
  );

  it('comes in elsewhere, on the other database, as the same pages byte for byte', {
    timeout: 60_000,
  }, async () => {
    const ctx = await open();
    const { site } = await openHostile(ctx, sql);
    // No form takes such an address, and what comes in is checked as forms are.
    await ctx.db.updateTable('comments').set({ url: '' }).execute();
    await settleWhole(ctx);
    const pages = await everyPage(ctx, site.blog.id);
    const archive = await openArchive(fileOf(await bytesOf(ctx, site.blog, 'archive')));
    const there = await openOther();
    const empty = await emptyBlog(there, 'hashi');
    const { blogId } = await bringArchive(there, archive, { blogId: empty.blogId, mover: empty.person });
    await settleWhole(there);
    expect(pages.get('/posts/post-1')).toContain('drop table posts; -- %_');
    expect(differing(pages, await everyPage(there, blogId))).toEqual([]);
  });
});

function checkPosts(posts: readonly IncomingPost[]): void {
  expect(posts.map(({ title }) => title)).toEqual([sql, sql, sql]);
  for (const { tags, categories } of posts) {
    expect(tags).toEqual(['川', tag]);
    expect(categories).toEqual([[sql]]);
  }
  const bodies = posts.flatMap(({ comments }) => comments.map(({ body }) => linesOf(body)));
  expect(bodies).toHaveLength(2);
  for (const lines of bodies) for (const line of lines) expect(line).toBe(sql);
  expect(posts.flatMap(({ comments }) => comments.map(({ name }) => name))).toEqual([sql, sql]);
}

/** WordPress' are HTML, and begin with the title where there is one. */
function linesOf(body: string): string[] {
  return body.split('<br>\n').map((line) => line.replaceAll('&#39;', "'").replaceAll('&quot;', '"'));
}

/** The facts above a text in Markdown are JSON's strings. */
function checkFacts(texts: readonly [name: string, text: string][]): void {
  expect(texts).toHaveLength(3);
  for (const [, text] of texts) expect(JSON.parse(/^title: (.+)$/m.exec(text)?.[1] ?? '')).toBe(sql);
}

/** All but what a page that is drawn for the first time leaves behind. */
async function rows(ctx: TestContext): Promise<string> {
  return (await stored({ ctx }))
    .split('\n')
    .filter((row) => !row.startsWith('page_keys '))
    .join('\n');
}
