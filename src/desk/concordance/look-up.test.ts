// Looking a phrase up from the desk, on both databases: the units that hold it, with what stands around them.
import * as v from 'valibot';
import { afterEach, expect, it } from 'vitest';
import { openAlignment } from '../../../test/support/alignments.ts';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addBlog, memberBlog, openTestDesk } from '../../../test/support/desk.ts';
import { translationOf } from '../../../test/support/memory-desk.ts';
import { insertMember } from '../../blogs/members/store.ts';
import { memoryKeeper } from '../../memory/keeper.ts';
import { chooseShares } from '../../memory/shares/choose-shares.ts';
import { nowIso } from '../../platform/clock.ts';
import type { Actor } from '../actor.ts';
import type { SegmentRow } from '../store.ts';
import { lookUp } from './look-up.ts';
import { phraseSchema } from './schemas.ts';

const opened: TestContext[] = [];
afterEach(async () => {
  for (const ctx of opened.splice(0)) await memoryKeeper(ctx).close();
});

async function deskOf(ctx: TestContext, owner: Actor, sentences: readonly string[]) {
  const desk = await translationOf(ctx, owner, sentences);
  const find = (phrase: string, after?: string) =>
    lookUp(ctx, owner, { translationId: desk.translationId, ...v.parse(phraseSchema, { phrase, after }) });
  /** Every page, as the desk asks for one after the other. */
  const findAll = async (phrase: string) => {
    const pages = [await find(phrase)];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(await find(phrase, next));
    return pages;
  };
  return { ...desk, find, findAll };
}

describeDatabases('looking a phrase up', (open) => {
  const begin = async () => {
    const ctx = await open();
    opened.push(ctx);
    return { ctx, owner: (await openTestDesk(ctx)).owner };
  };

  it('leads to the pair of a finished translation, with the pairs around', async () => {
    const { ctx, owner } = await begin();
    const { of, beads } = await openAlignment(ctx, owner);
    const desk = await deskOf(ctx, owner, ['Another text.']);
    const found = await desk.find('14羽');
    const [before, bead, after] = await beads();
    expect([before?.id, after?.id]).not.toContain(undefined);
    expect(found.passages).toMatchObject([
      {
        before: { source: 'The Herons of Larkmere', target: 'ラークミアのサギ' },
        after: {
          source: 'Nobody in the village had expected a single one.',
          target: '村のだれも、一羽もいるとは思っていなかった。',
        },
        title: 'ラークミアのサギ',
        address: `/studio/${owner.blog.slug}/alignments/${of.alignmentId}#bead-${bead?.id}`,
      },
    ]);
  });

  it('shows what holds it with the sentences around, marked, and leads to the desk there', async () => {
    const { ctx, owner } = await begin();
    const first = await deskOf(ctx, owner, ['It rained.', 'The River rose.', 'We left.']);
    await first.write(1, '川の水かさが増えた。');
    await first.write(2, '出発した。', { state: 'draft' });
    const second = await deskOf(ctx, owner, ['Another text.']);
    const found = await second.find('river');
    const segment = (await first.rows())[1] as SegmentRow;
    expect(found).toMatchObject({ count: 1, next: null });
    expect(found.passages).toEqual([
      {
        unitId: expect.any(String),
        source: { text: 'The River rose.', hits: [[4, 9]] },
        target: { text: '川の水かさが増えた。', hits: [] },
        before: { source: 'It rained.', target: '' },
        after: { source: 'We left.', target: '出発した。' },
        title: 'The Town That Gave Its River Back',
        address: `/studio/${owner.blog.slug}/desk/${first.translationId}#row-${segment.id}`,
        at: expect.any(String),
        from: null,
      },
    ]);
    expect((await second.find('水かさ')).passages[0]?.target.hits).toEqual([[2, 5]]);
  });

  it('takes two characters or more, and no draft', async () => {
    const { ctx, owner } = await begin();
    const first = await deskOf(ctx, owner, ['An ox stood there.', 'The ox left.']);
    await first.write(0, '牛がいた。');
    await first.write(1, '牛は去った。', { state: 'draft' });
    expect(await first.find('牛')).toEqual({ count: null, passages: [], next: null });
    expect((await first.find('ox')).count).toBe(1);
    expect((await first.find('去った')).count).toBe(0);
  });

  it('goes on where it stopped, until every unit was shown once', async () => {
    const { ctx, owner } = await begin();
    const sentences = Array.from({ length: 45 }, (_, at) => `Boat ${at} came home.`);
    const first = await deskOf(ctx, owner, sentences);
    for (const at of sentences.keys()) await first.write(at, `舟${at}が帰った。`);
    const pages = await first.findAll('came home');
    expect(pages.map(({ count }) => count)).toEqual([45, 45, 45]);
    const seen = pages.flatMap(({ passages }) => passages.map(({ source }) => source.text));
    expect(seen).toEqual(sentences.toReversed());
  });

  it('goes on into a shared memory, also where its own filled the page to the last place', async () => {
    const { ctx, owner } = await begin();
    const blog = await addBlog(ctx, { name: '川の本' });
    await insertMember(ctx.db, blog.id, owner.id, 'owner', nowIso(ctx));
    const there = await deskOf(ctx, { ...owner, blog: memberBlog(blog, 'owner') }, ['The last boat left.']);
    await there.write(0, '最後の舟が出た。');
    const sentences = Array.from({ length: 20 }, (_, at) => `Boat ${at} left.`);
    const own = await deskOf(ctx, owner, sentences);
    for (const at of sentences.keys()) await own.write(at, `舟${at}が出た。`);
    await chooseShares(ctx, owner, [blog.id]);
    const pages = await own.findAll('boat');
    expect(pages.map(({ count, passages }) => [count, passages.length])).toEqual([
      [21, 20],
      [21, 1],
    ]);
    expect(pages[1]?.passages[0]).toMatchObject({ from: '川の本', address: null });
  });

  it('says what it knows of the sentences around where its own sentence is no more', async () => {
    const { ctx, owner } = await begin();
    const first = await deskOf(ctx, owner, ['It rained.', 'The river rose.', 'We left.']);
    await first.write(1, '川の水が増えた。');
    await ctx.db.updateTable('units').set({ segment_id: null }).execute();
    const [passage] = (await first.find('river')).passages;
    expect(passage?.before).toEqual({ source: 'it rained.', target: '' });
    expect(passage?.address).toMatch(/\/articles\//);
  });

  it('finds nothing of another blog', async () => {
    const { ctx, owner } = await begin();
    const first = await deskOf(ctx, owner, ['The river rose.']);
    await first.write(0, '川の水が増えた。');
    const stranger = (await openTestDesk(ctx)).owner;
    const elsewhere = await deskOf(ctx, stranger, ['The river rose.']);
    expect((await elsewhere.find('river')).count).toBe(0);
  });
});
