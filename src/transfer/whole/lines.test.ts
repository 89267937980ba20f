// Titles, names and what was said leave for other programs as their readers take them, and come back letter for letter.
import { expect, it } from 'vitest';
import { addComment } from '../../../test/support/comments.ts';
import { describeDatabases } from '../../../test/support/database.ts';
import { bytesOf, fileOf, postsIn } from '../../../test/support/leaving.ts';
import { fillWhole } from '../../../test/support/whole-blog.ts';
import { tagIdsFor } from '../../blogs/tags/name-tags.ts';
import { transact } from '../../platform/context.ts';
import { replaceTags } from '../../posts/tags/store.ts';
import type { IncomingComment } from '../moves/incoming.ts';
import { withoutRefs } from '../mt/char-refs.ts';
import { readMt } from '../mt/read-mt.ts';
import { readWxr } from '../wxr/read-wxr.ts';
import { postsToLeave } from './store.ts';

/** What is a sign in HTML or in a list of tags, and what only looks like one. */
const lines = [
  '「橋」と "bridge" と <b>太字</b> と &amp; と &',
  "It's a bridge, isn't it? <3",
  'Q&A; R&D &copy &#169; &notit; <!-- 川 -->',
  '"二つ" の "話"',
  "'一つ'",
  '春の川　夏の川',
];
const tags = [
  '"二つ"の\'話\', 次',
  "'一つ'",
  '言う "なに"',
  'New York',
  "rock 'n' roll",
  'a, "b"',
  'Q&amp;A',
  '<u>線',
];
const bodies = [
  'TITLE: これが書き出し\n二行目',
  'SECRET: 1\nみんなに',
  'PASS: 0123456789abcdef0123456789abcdef\nみんなに',
  'Re: 橋\nSECRET: 1\nみんなに',
  '<b>太字</b> と書くと & は &amp; になる\n二行目\n\n四行目',
  '1 < 2 & 3',
];

describeDatabases('lines of a blog that leaves', (open) => {
  it.each([
    ['mt', readMt],
    ['wxr', readWxr],
  ] as const)('come back from %s as they were', async (kind, reader) => {
    const ctx = await open();
    const blog = await fillWhole(ctx);
    const keys = await postsToLeave(ctx, blog.id);
    for (const [at, { id }] of keys.entries()) {
      const title = lines[at % lines.length];
      await ctx.db
        .updateTable('revisions')
        .set({ title, summary: title })
        .where('post_id', '=', id)
        .execute();
    }
    const first = keys[0]?.id ?? '';
    await transact(ctx, async (tx) => replaceTags(tx.db, blog.id, first, await tagIdsFor(tx, blog.id, tags)));
    await ctx.db.deleteFrom('comments').execute();
    for (const [at, body] of bodies.entries()) {
      const said = { name: 'R&amp;B <川>', body, created_at: `2020-01-02T03:04:0${at}.000Z` };
      await addComment(ctx, blog.id, first, { ...said, title: titleOf(at), shown_at: said.created_at });
    }
    await ctx.db.updateTable('categories').set({ name: '"旅" & <川>' }).execute();
    const posts = await postsIn(fileOf(await bytesOf(ctx, blog, kind)), reader);
    expect(posts.map(({ title }) => title)).toEqual(keys.map((_, at) => lines[at % lines.length]));
    expect(posts.map(({ excerpt }) => excerpt)).toEqual(posts.map(({ title }) => title));
    expect(posts[0]?.tags).toEqual(tags);
    for (const { categories } of posts)
      for (const name of categories.flat()) expect(name).toBe('"旅" & <川>');
    expect(posts.flatMap(({ categories }) => categories)).not.toEqual([]);
    const said = posts.flatMap(({ comments }) => comments);
    expect(said.map(({ name }) => name)).toEqual(bodies.map(() => 'R&amp;B <川>'));
    expect(said.map(({ editorOnly, hadPassword }) => editorOnly || hadPassword)).toEqual(
      bodies.map(() => false),
    );
    const titles = bodies.map((_, at) => titleOf(at));
    // WordPress has no title of a comment: it leads the text.
    if (kind === 'wxr')
      expect(said.map(shown)).toEqual(bodies.map((body, at) => `${titles[at]}\n${body}`.trim()));
    else
      expect(said.map((one) => [one.title, shown(one)])).toEqual(
        bodies.map((body, at) => [titles[at], body]),
      );
  });
});

function titleOf(at: number): string {
  return at < 2 ? '' : (lines[at] ?? '');
}

function shown({ body, markup }: IncomingComment): string {
  return markup === 'html' ? withoutRefs(body.replaceAll('<br>\n', '\n')) : body;
}
