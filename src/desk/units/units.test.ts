// The page of the memory, and what is done there to a unit, on both databases.
import { randomUUID } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addMember, openTestDesk, text } from '../../../test/support/desk.ts';
import { translationOf } from '../../../test/support/memory-desk.ts';
import { entriesOf } from '../../accounts/log/store.ts';
import { correctUnit, removeUnit, restoreUnit } from '../../memory/change-unit.ts';
import { memoryKeeper } from '../../memory/keeper.ts';
import { unitOfSegment } from '../../memory/store.ts';
import { suggest } from '../../memory/suggest.ts';
import type { Inline } from '../../text/document.ts';
import { inlineText } from '../../text/inline.ts';
import type { Actor } from '../actor.ts';
import { sentenceOf } from '../remember-segment.ts';
import { saveSegment } from '../save-segment.ts';
import { translationOf as storedTranslation } from '../store.ts';
import { findUnits } from './find-units.ts';
import { countUses, listedUnit, usesOfUnit } from './store.ts';

const opened: TestContext[] = [];
afterEach(async () => {
  for (const ctx of opened.splice(0)) await memoryKeeper(ctx).close();
});

const newest = { words: '', below: Number.MAX_SAFE_INTEGER };

describeDatabases('the page of the memory', (open) => {
  const begin = async () => {
    const ctx = await open();
    opened.push(ctx);
    const { owner, blog } = await openTestDesk(ctx);
    return { ctx, owner, blog };
  };
  const unitId = async (ctx: TestContext, owner: Actor, segmentId: string) =>
    (await unitOfSegment(ctx.db, owner.blog.id, segmentId))?.id ?? '';
  const matches = async (
    ctx: TestContext,
    owner: Actor,
    desk: Awaited<ReturnType<typeof translationOf>>,
    at: number,
  ) => {
    const translation = await storedTranslation(ctx.db, desk.of);
    if (!translation) throw new Error('no translation');
    const found = await suggest(ctx, owner.blog.id, await sentenceOf(ctx, translation, await desk.row(at)));
    return found.map(({ target }) => inlineText(target));
  };

  it('lists units newest first, with who made them and where they stand, page by page', async () => {
    const { ctx, owner } = await begin();
    const sentences = Array.from({ length: 43 }, (_, at) => `Sentence ${at}.`);
    const desk = await translationOf(ctx, owner, sentences);
    for (const at of sentences.keys()) await desk.write(at, `文${at}。`);
    const first = await findUnits(ctx, owner.blog.id, newest);
    expect(first).toMatchObject({ count: 43, isShort: false });
    expect(first.rows[0]).toMatchObject({
      source_text: 'Sentence 42.',
      title: 'The Town That Gave Its River Back',
      made_by: owner.name,
      translation_id: desk.translationId,
      post_slug: null,
    });
    const second = await findUnits(ctx, owner.blog.id, { words: '', below: first.next ?? 0 });
    expect([...first.rows, ...second.rows].map((unit) => unit.source_text)).toEqual(sentences.toReversed());
    expect(second.next).toBeNull();
  });

  it('finds words in either language, in pages, and says when they are too few', async () => {
    const { ctx, owner } = await begin();
    const desk = await translationOf(ctx, owner, ['The River rose.', 'It fell.', 'The river slept.']);
    for (const [at, target] of ['川が増えた。', '落ちた。', 'ねむった川。'].entries())
      await desk.write(at, target);
    const found = async (words: string) => (await findUnits(ctx, owner.blog.id, { ...newest, words })).rows;
    expect((await found('river')).map((unit) => unit.source_text)).toEqual([
      'The river slept.',
      'The River rose.',
    ]);
    expect((await found('落ちた')).map((unit) => unit.source_text)).toEqual(['It fell.']);
    expect(await found('100%')).toEqual([]);
    expect(await findUnits(ctx, owner.blog.id, { ...newest, words: '川' })).toMatchObject({ isShort: true });
  });

  it('corrects a unit: the desk offers what it says now, marks are kept, and the sentence stays as it is', async () => {
    const { ctx, owner } = await begin();
    const first = await translationOf(ctx, owner, ['They found none.']);
    await first.write(0, 'なにもない。');
    const segment = await first.row(0);
    const id = await unitId(ctx, owner, segment.id);
    const marked: Inline = [
      text('なにも'),
      text('ない', { type: 'emphasis', attrs: { whose: 'source' } }),
      text('。'),
    ];
    await ctx.db
      .updateTable('units')
      .set({ target: JSON.stringify(marked) })
      .execute();
    const changed = await correctUnit(ctx, owner, id, {
      source: 'They found none.',
      target: '何一つ、ない。',
    });
    const second = await translationOf(ctx, owner, ['They found none.']);
    expect(await matches(ctx, owner, second, 0)).toEqual(['何一つ、ない。']);
    const unit = await listedUnit(ctx.db, owner.blog.id, changed.id ?? '');
    expect(JSON.parse(unit?.target ?? '')).toContainEqual(marked[1]);
    expect(unit).toMatchObject({ corrected_by: owner.name, made_by: owner.name, segment_id: segment.id });
    expect((await first.row(0)).target).toBe(segment.target);
    // What somebody still has open leads to what stands in its place.
    const late = await correctUnit(ctx, owner, id, { source: 'x', target: 'y' });
    expect(late).toEqual({ ok: false, reason: 'gone', id: changed.id });
  });

  it('keeps what was corrected and deleted while its sentences get a memo alone', async () => {
    const { ctx, owner } = await begin();
    const first = await translationOf(ctx, owner, ['They found none.', 'The pipe is gone.']);
    await first.write(0, 'なにもない。');
    await first.write(1, '管はなくなった。');
    const [one, two] = await first.rows();
    const id = await unitId(ctx, owner, one?.id ?? '');
    await correctUnit(ctx, owner, id, { source: 'They found none.', target: '何一つ、ない。' });
    await removeUnit(ctx, owner, await unitId(ctx, owner, two?.id ?? ''));
    for (const at of [0, 1]) {
      const { id: segmentId, version, target } = await first.row(at);
      const saved = await saveSegment(ctx, owner, {
        ...{ key: randomUUID(), base: version, translationId: first.translationId, segmentId },
        ...{ target: JSON.parse(target ?? ''), memo: 'あとで見る', state: 'confirmed' },
      });
      expect(saved).toMatchObject({ ok: true, state: 'confirmed' });
    }
    const units = (await findUnits(ctx, owner.blog.id, newest)).rows;
    expect(units.map((unit) => unit.target_text)).toEqual(['何一つ、ない。']);
    // Said anew at the desk, it is.
    await first.write(0, '何もない。');
    const again = (await findUnits(ctx, owner.blog.id, newest)).rows;
    expect(again.map((unit) => unit.target_text)).toEqual(['何もない。']);
  });

  it('deletes a unit and brings it back once, as it was', async () => {
    const { ctx, owner } = await begin();
    const first = await translationOf(ctx, owner, ['The pipe is gone.']);
    await first.write(0, '管はなくなった。');
    const id = await unitId(ctx, owner, (await first.row(0)).id);
    const second = await translationOf(ctx, owner, ['The pipe is gone.']);
    expect(await matches(ctx, owner, second, 0)).toHaveLength(1);
    await removeUnit(ctx, owner, id);
    expect(await matches(ctx, owner, second, 0)).toEqual([]);
    expect(await removeUnit(ctx, owner, id)).toMatchObject({ ok: false });
    const back = await restoreUnit(ctx, owner, id);
    expect(await restoreUnit(ctx, owner, id)).toEqual({ ok: false, reason: 'gone', id: back.id });
    expect(await matches(ctx, owner, second, 0)).toEqual(['管はなくなった。']);
    const names = (await entriesOf(ctx.db, owner.blog.id, {}, 10)).map(({ act }) => act);
    expect(names.slice(0, 2).sort()).toEqual(['unit.deleted', 'unit.restored']);
  });

  it('brings a unit back beside the one that its sentence has by now', async () => {
    const { ctx, owner } = await begin();
    const first = await translationOf(ctx, owner, ['The pipe is gone.']);
    await first.write(0, '管はなくなった。');
    const segment = await first.row(0);
    const id = await unitId(ctx, owner, segment.id);
    await removeUnit(ctx, owner, id);
    await first.write(0, '管は、もうない。');
    await restoreUnit(ctx, owner, id);
    const second = await translationOf(ctx, owner, ['The pipe is gone.']);
    expect((await matches(ctx, owner, second, 0)).sort()).toEqual(
      ['管はなくなった。', '管は、もうない。'].sort(),
    );
    await first.write(0, '管は消えた。');
    expect((await matches(ctx, owner, second, 0)).sort()).toEqual(
      ['管はなくなった。', '管は消えた。'].sort(),
    );
  });

  it('knows which sentences took a unit in, once they are confirmed and as long as they are', async () => {
    const { ctx, owner } = await begin();
    const first = await translationOf(ctx, owner, ['The pipe is gone.']);
    await first.write(0, '管はなくなった。');
    const id = await unitId(ctx, owner, (await first.row(0)).id);
    const second = await translationOf(ctx, owner, ['The pipe is gone.']);
    const uses = async (unit = id) => usesOfUnit(ctx.db, owner.blog.id, unit, 10);
    await second.write(0, '管はなくなった。', { state: 'draft', took: id });
    expect(await uses()).toEqual([]);
    await second.write(0, '管は、なくなった。');
    expect(await uses()).toMatchObject([{ translation_id: second.translationId, name: owner.name }]);
    expect(await countUses(ctx.db, owner.blog.id, id)).toEqual({ own: 1, others: 0 });
    // A unit that was corrected keeps them.
    const changed = await correctUnit(ctx, owner, id, { source: 'The pipe is gone.', target: '管はない。' });
    expect(await uses(changed.id ?? '')).toHaveLength(1);
    await second.write(0, '管は、なくなった。', { state: 'draft' });
    expect(await uses(changed.id ?? '')).toEqual([]);
    await second.write(0, null, { state: 'open' });
    await second.write(0, '別の訳。');
    expect(await uses(changed.id ?? '')).toEqual([]);
  });

  it('lets nobody change a unit who may not translate, and nobody of another blog', async () => {
    const { ctx, owner, blog } = await begin();
    const first = await translationOf(ctx, owner, ['The pipe is gone.']);
    await first.write(0, '管はなくなった。');
    const id = await unitId(ctx, owner, (await first.row(0)).id);
    const reader = await addMember(ctx, blog, 'reader');
    await expect(removeUnit(ctx, reader, id)).rejects.toThrow();
    const stranger = (await openTestDesk(ctx)).owner;
    await expect(removeUnit(ctx, stranger, id)).rejects.toThrow();
    const theirs = await translationOf(ctx, stranger, ['The pipe is gone.']);
    await theirs.write(0, '管。', { took: id });
    expect(await countUses(ctx.db, owner.blog.id, id)).toEqual({ own: 0, others: 0 });
  });
});
