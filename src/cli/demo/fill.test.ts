// The demo as a newcomer finds it: filled through the real actions, on both databases.
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { inlineFrom, targetOf } from '../../desk/segment-state.ts';
import { togetherView } from '../../desk/together/together-view.ts';
import { termsOfSentence } from '../../memory/terms/terms-of-sentence.ts';
import type { PublishedProvenance } from '../../posts/provenance.ts';
import { inlineText } from '../../text/inline.ts';
import { fillDemo } from './fill.ts';
import { terms } from './terms.ts';
import { articles, posts } from './texts.ts';

describeDatabases('the demo', (open) => {
  test('fills an empty press with an owner, a blog and eight posts in the order of their days', async () => {
    const ctx = await open();
    expect(await fillDemo(ctx)).toBe(true);
    const found = await postsOf(ctx);
    expect(found.map((post) => Number(post.place))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const days = found.map((post) => post.first_published_at ?? '');
    expect(days).toEqual([...days].sort());
    expect(days.every((day) => day < ctx.clock.now().toISOString())).toBe(true);
    expect(found.map((post) => post.slug).sort()).toEqual(
      [...articles, ...posts].map((written) => written.slug).sort(),
    );
    const people = await ctx.db.selectFrom('people').selectAll().orderBy('created_at').execute();
    expect(people.map(({ name, operator_since }) => [name, operator_since !== null])).toEqual([
      ['すずな', true],
      ['あさぎ', false],
    ]);
  });

  test('leaves a press alone in which there is somebody already', async () => {
    const ctx = await open();
    await fillDemo(ctx);
    const before = await postsOf(ctx);
    expect(await fillDemo(ctx)).toBe(false);
    expect(await postsOf(ctx)).toEqual(before);
  });

  test('keeps the bytes of every article, and says in the post where it comes from', async () => {
    const ctx = await open();
    await fillDemo(ctx);
    const rows = await ctx.db.selectFrom('revisions').select('provenance').execute();
    const told = rows.flatMap(({ provenance }) =>
      provenance === null ? [] : [JSON.parse(provenance) as PublishedProvenance],
    );
    expect(told).toHaveLength(articles.length + 1);
    for (const { chain, snapshot, rights } of told) {
      expect(await ctx.files.has(snapshot?.sha256 ?? '')).toBe(true);
      expect(chain.length).toBeGreaterThan(1);
      expect(chain.slice(1).every((link) => link.segmentId !== undefined)).toBe(true);
      expect(['granted', 'free']).toContain(rights.kind);
    }
    expect(told.some(({ chain }) => chain.map((link) => link.kind).join() === 'outlet,outlet,unnamed')).toBe(
      true,
    );
  });

  test('has one corrected post, one sentence left out, and a manuscript half done on the desk', async () => {
    const ctx = await open();
    await fillDemo(ctx);
    const corrected = await ctx.db.selectFrom('revisions').selectAll().where('number', '>', 1).execute();
    expect(corrected).toHaveLength(1);
    expect(JSON.parse(corrected[0]?.changes ?? '[]')).toHaveLength(1);
    expect(corrected[0]?.note).not.toBe('');
    const skipped = await ctx.db
      .selectFrom('segments')
      .select('id')
      .where('skipped_at', 'is not', null)
      .execute();
    expect(skipped).toHaveLength(1);
    const begun = await ctx.db.selectFrom('translations').selectAll().where('post_id', 'is', null).execute();
    expect(begun).toHaveLength(1);
    const rows = await ctx.db
      .selectFrom('segments')
      .select(['confirmed_at', 'target'])
      .where('translation_id', '=', begun[0]?.id ?? '')
      .execute();
    expect(rows.filter((row) => row.confirmed_at !== null).length).toBeGreaterThan(5);
    expect(rows.filter((row) => row.target === null).length).toBeGreaterThan(4);
  });

  test('has somebody who reads along: what she said, proposed and read waits at the desk', async () => {
    const ctx = await open();
    await fillDemo(ctx);
    const translation = await ctx.db
      .selectFrom('translations')
      .selectAll()
      .where('post_id', 'is', null)
      .executeTakeFirstOrThrow();
    const { remarks, proposals, reviews, members } = await togetherView(ctx, translation);
    expect(members.map(({ name }) => name)).toEqual(['すずな', 'あさぎ']);
    expect(remarks.map(({ byName }) => byName)).toEqual(['あさぎ', 'すずな', 'あさぎ']);
    expect(new Set(remarks.map(({ threadId }) => threadId)).size).toBe(2);
    expect(remarks.at(-1)?.mentions).toEqual([members[0]?.id]);
    expect(proposals).toMatchObject([{ byName: 'あさぎ', state: 'open' }]);
    expect(reviews).toHaveLength(2);
  });

  test('has words and names settled, each used where it stands', async () => {
    const ctx = await open();
    await fillDemo(ctx);
    const segments = await ctx.db
      .selectFrom('segments')
      .selectAll()
      .where('target', 'is not', null)
      .execute();
    const states = new Map<string, Set<string>>();
    for (const segment of segments) {
      const said = {
        source: inlineText(inlineFrom(segment.source)),
        target: inlineText(targetOf(segment) ?? []),
      };
      const found = await termsOfSentence(ctx, segment.blog_id, { from: 'en', to: 'ja' }, said);
      for (const { term, use } of found) {
        const name = term.sources[0] ?? '';
        states.set(name, (states.get(name) ?? new Set()).add(use.state));
        expect(term.conflicts).toBe(false);
      }
    }
    expect(terms.map(({ sources }) => sources[0] ?? '').filter((name) => !states.has(name))).toEqual([]);
    expect([...states].filter(([, used]) => [...used].join() !== 'used')).toEqual([]);
  });
});

function postsOf(ctx: TestContext) {
  return ctx.db.selectFrom('posts').selectAll().orderBy('place').execute();
}
