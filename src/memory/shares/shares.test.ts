// Whose memory a blog looks into: only what one person owns both of, and only while they do, on both databases.
import { afterEach, expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addBlog, memberBlog, openTestDesk } from '../../../test/support/desk.ts';
import { translationOf } from '../../../test/support/memory-desk.ts';
import { insertMember } from '../../blogs/members/store.ts';
import { nowIso } from '../../platform/clock.ts';
import { findPhrase } from '../find-phrase.ts';
import { memoryKeeper } from '../keeper.ts';
import { suggest } from '../suggest.ts';
import { takeUnit } from '../uses.ts';
import { chooseShares } from './choose-shares.ts';
import { blogsToShare, sharesOf } from './store.ts';

const opened: TestContext[] = [];
afterEach(async () => {
  for (const ctx of opened.splice(0)) await memoryKeeper(ctx).close();
});

const languages = { from: 'en', to: 'ja' };

describeDatabases('a shared memory', (open) => {
  /** Two blogs of one owner; in the memory of the second stands a sentence. */
  const begin = async () => {
    const ctx = await open();
    opened.push(ctx);
    const { owner } = await openTestDesk(ctx);
    const blog = await addBlog(ctx, { name: '川の本' });
    await insertMember(ctx.db, blog.id, owner.id, 'owner', nowIso(ctx));
    const there = { ...owner, blog: memberBlog(blog, 'owner') };
    const desk = await translationOf(ctx, there, ['The river rose.']);
    await desk.write(0, '川が増えた。');
    const sentence = {
      segmentId: 'none',
      languages,
      source: [{ type: 'text' as const, text: 'The river rose.' }],
    };
    const matches = () => suggest(ctx, owner.blog.id, { ...sentence, before: '', after: '' });
    const phrase = () => findPhrase(ctx, owner.blog.id, { languages, phrase: 'river' });
    return { ctx, owner, there, desk, matches, phrase };
  };

  it('is looked into once its owner chose it, and says whose it is', async () => {
    const { ctx, owner, there, matches, phrase } = await begin();
    expect(await matches()).toEqual([]);
    await chooseShares(ctx, owner, [there.blog.id]);
    expect(await matches()).toMatchObject([{ kind: 'exact', from: '川の本' }]);
    expect(await phrase()).toMatchObject({ count: 1, units: [{ of: { name: '川の本' } }] });
    // Not the other way round.
    const back = await translationOf(ctx, owner, ['The bank broke.']);
    await back.write(0, '岸が切れた。');
    expect(await findPhrase(ctx, there.blog.id, { languages, phrase: 'bank' })).toMatchObject({ count: 0 });
    await chooseShares(ctx, owner, []);
    expect(await matches()).toEqual([]);
  });

  it('shows one’s own first, and goes on into the other where it stopped', async () => {
    const { ctx, owner, there, phrase } = await begin();
    const sentences = Array.from({ length: 25 }, (_, at) => `River ${at}.`);
    const own = await translationOf(ctx, owner, sentences);
    for (const at of sentences.keys()) await own.write(at, `川${at}。`);
    await chooseShares(ctx, owner, [there.blog.id]);
    const first = await phrase();
    expect(first).toMatchObject({ count: 26, next: { memory: 0 } });
    const after = first?.next ?? undefined;
    const rest = await findPhrase(ctx, owner.blog.id, { languages, phrase: 'river', after });
    const texts = [...(first?.units ?? []), ...(rest?.units ?? [])].map(({ unit }) => unit.source_text);
    expect(texts).toEqual([...sentences.toReversed(), 'The river rose.']);
    expect(rest).toMatchObject({ count: 26, next: null });
  });

  it('ends at once when the person who chose it no longer owns both', async () => {
    for (const lost of ['here', 'there'] as const) {
      const { ctx, owner, there, matches } = await begin();
      await chooseShares(ctx, owner, [there.blog.id]);
      expect(await matches()).toHaveLength(1);
      const blog = lost === 'here' ? owner.blog : there.blog;
      await ctx.db
        .updateTable('members')
        .set({ role: 'editor' })
        .where('blog_id', '=', blog.id)
        .where('person_id', '=', owner.id)
        .execute();
      expect(await matches()).toEqual([]);
      await ctx.db.deleteFrom('members').where('blog_id', '=', blog.id).execute();
      expect(await matches()).toEqual([]);
    }
  });

  it('ends with the blog', async () => {
    const { ctx, owner, there, desk, matches } = await begin();
    await chooseShares(ctx, owner, [there.blog.id]);
    const [match] = await matches();
    const used = { blogId: owner.blog.id, segmentId: 'a-segment', by: owner.id };
    await takeUnit(ctx, { ...used, unitId: match?.unitId ?? '' });
    expect(await ctx.db.selectFrom('unit_uses').selectAll().execute()).toHaveLength(1);
    await ctx.db.deleteFrom('translations').where('id', '=', desk.translationId).execute();
    await ctx.db.deleteFrom('articles').where('blog_id', '=', there.blog.id).execute();
    await ctx.db.deleteFrom('blogs').where('id', '=', there.blog.id).execute();
    expect(await matches()).toEqual([]);
    expect(await ctx.db.selectFrom('memory_shares').selectAll().execute()).toEqual([]);
    expect(await ctx.db.selectFrom('unit_uses').selectAll().execute()).toEqual([]);
  });

  it('cannot be taken of a blog that somebody else owns, whatever is sent', async () => {
    const { ctx, owner } = await begin();
    const stranger = (await openTestDesk(ctx)).owner;
    await chooseShares(ctx, owner, [stranger.blog.id, owner.blog.id, 'no-such-blog']);
    expect(await sharesOf(ctx.db, owner.blog.id)).toEqual([]);
    expect((await blogsToShare(ctx.db, owner.blog.id, owner.id)).map(({ name }) => name)).toEqual(['川の本']);
    expect(await blogsToShare(ctx.db, owner.blog.id, stranger.id)).toEqual([]);
    const editor = { ...owner, blog: { ...owner.blog, may: new Set(['translate'] as const) } };
    await expect(chooseShares(ctx, editor, [])).rejects.toThrow();
  });
});
