// Parts of a sentence as the desk is told of them, on both databases.
import { afterEach, expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { addBlog, memberBlog, openTestDesk } from '../../test/support/desk.ts';
import { translationOf } from '../../test/support/memory-desk.ts';
import { insertMember } from '../blogs/members/store.ts';
import { memoryKeeper } from '../memory/keeper.ts';
import { translatedParts } from '../memory/parts.ts';
import { chooseShares } from '../memory/shares/choose-shares.ts';
import { nowIso } from '../platform/clock.ts';
import { inlineText } from '../text/inline.ts';
import type { Actor } from './actor.ts';
import { sentenceOf } from './remember-segment.ts';
import { translationOf as storedTranslation } from './store.ts';

const opened: TestContext[] = [];
afterEach(async () => {
  for (const ctx of opened.splice(0)) await memoryKeeper(ctx).close();
});

async function partsAt(
  ctx: TestContext,
  owner: Actor,
  desk: Awaited<ReturnType<typeof translationOf>>,
  at: number,
) {
  const translation = await storedTranslation(ctx.db, desk.of);
  if (!translation) throw new Error('no translation');
  return translatedParts(ctx, owner.blog.id, await sentenceOf(ctx, translation, await desk.row(at)));
}

describeDatabases('the parts of a long sentence', (open) => {
  const begin = async () => {
    const ctx = await open();
    opened.push(ctx);
    return { ctx, owner: (await openTestDesk(ctx)).owner };
  };

  it('come with the newest unit they stand in, the longest first', async () => {
    const { ctx, owner } = await begin();
    const first = await translationOf(ctx, owner, [
      'The Bank of the River is steep, and nobody goes there.',
      'Before the end of the year it rained.',
      'Before the end of the year they left.',
    ]);
    for (const [at, target] of ['岸は急だ。', '年のうちに雨が降った。', '年のうちに去った。'].entries())
      await first.write(at, target);
    const second = await translationOf(ctx, owner, [
      'He said that before the end of the year, the bank of the river would be a garden.',
    ]);
    const parts = await partsAt(ctx, owner, second, 0);
    expect(parts.map(({ phrase, target }) => [phrase, inlineText(target)])).toEqual([
      ['Before the end of the year', '年のうちに去った。'],
      ['The Bank of the River', '岸は急だ。'],
    ]);
    expect(parts[0]?.source).toEqual({ text: 'Before the end of the year they left.', hits: [[0, 26]] });
  });

  it('are never those of its own translation, and stay after it was confirmed', async () => {
    const { ctx, owner } = await begin();
    const first = await translationOf(ctx, owner, [
      'The bank of the river is steep.',
      'Nobody who knew the bank of the river went there.',
    ]);
    await first.write(1, 'だれも行かなかった。');
    expect(await partsAt(ctx, owner, first, 1)).toEqual([]);
    await first.write(0, '岸は急だ。');
    expect((await partsAt(ctx, owner, first, 1)).map(({ phrase }) => phrase)).toEqual([
      'The bank of the river',
    ]);
  });

  it('come from the memories that are shared as well', async () => {
    const { ctx, owner } = await begin();
    const blog = await addBlog(ctx, { name: '川の本' });
    await insertMember(ctx.db, blog.id, owner.id, 'owner', nowIso(ctx));
    const there = { ...owner, blog: memberBlog(blog, 'owner') };
    const theirs = await translationOf(ctx, there, ['The bank of the river is steep.']);
    await theirs.write(0, '岸は急だ。');
    const ours = await translationOf(ctx, owner, ['He walked the bank of the river at night.']);
    expect(await partsAt(ctx, owner, ours, 0)).toEqual([]);
    await chooseShares(ctx, owner, [blog.id]);
    expect(await partsAt(ctx, owner, ours, 0)).toMatchObject([
      { phrase: 'The bank of the river', from: '川の本' },
    ]);
    // Confirmed, it has a unit of its own: the first here, as the other is the first there.
    await ours.write(0, '夜の岸を歩いた。');
    expect(await partsAt(ctx, owner, ours, 0)).toMatchObject([{ from: '川の本' }]);
    // What both have is shown from here.
    const more = await translationOf(ctx, owner, ['They left the bank of the river.']);
    await more.write(0, '川岸を去った。');
    for (const at of [1, 2])
      await translationOf(ctx, there, [`Sentence ${at}.`]).then((one) => one.write(0, '文。'));
    const again = await translationOf(ctx, there, ['We know the bank of the river.']);
    await again.write(0, '岸を知っている。');
    expect(await partsAt(ctx, owner, ours, 0)).toMatchObject([
      { phrase: 'the bank of the river', from: null },
    ]);
  });
});
