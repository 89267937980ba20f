// Blocks of the translator’s own between those of the article, on both databases.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { openTestDesk, saying } from '../../test/support/desk.ts';
import { openDesk } from './open-desk.ts';
import { addOwnBlock, removeOwnBlock, saveOwnBlock } from './own-blocks.ts';

describeDatabases('blocks of one’s own', (open) => {
  it('stand after the outermost block that was named, in the order they were added', async () => {
    const ctx = await open();
    const { owner, of, row } = await openTestDesk(ctx);
    const { translationId } = of;
    const afterBlockId = (await row(0)).block_id;
    const add = (kind: 'note' | 'paragraph', key = randomUUID()) =>
      addOwnBlock(ctx, owner, { key, kind, afterBlockId, translationId });
    const key = randomUUID();
    const first = await add('note', key);
    expect(await add('note', key)).toEqual(first);
    await add('paragraph');
    const desk = await openDesk(ctx, owner, translationId);
    expect(desk.structure.own.map((own) => [own.kind, own.afterBlockId])).toEqual([
      ['note', afterBlockId],
      ['paragraph', afterBlockId],
    ]);
  });

  it('are saved with the same care as sentences, and removed only as last seen', async () => {
    const ctx = await open();
    const { owner, of } = await openTestDesk(ctx);
    const { translationId } = of;
    const added = await addOwnBlock(ctx, owner, {
      key: randomUUID(),
      kind: 'note',
      afterBlockId: null,
      translationId,
    });
    const ownBlockId = (added.ok && added.own[0]?.id) || '';
    const put = (words: string, base: number) =>
      saveOwnBlock(ctx, owner, {
        key: randomUUID(),
        base,
        document: saying(words),
        ownBlockId,
        translationId,
      });
    expect(await put('訳者より', 1)).toMatchObject({ ok: true, version: 2 });
    expect(await put('べつの文', 1)).toMatchObject({ ok: false, reason: 'conflict', by: owner.name });
    const remove = (base: number) =>
      removeOwnBlock(ctx, owner, { key: randomUUID(), base, ownBlockId, translationId });
    expect(await remove(1)).toMatchObject({ ok: false, reason: 'changed' });
    expect(await remove(2)).toMatchObject({ ok: true, removed: [ownBlockId] });
    expect(await put('おそい', 2)).toEqual({ ok: false, reason: 'gone' });
  });

  it('cannot stand after a block that is not of the article', async () => {
    const ctx = await open();
    const { owner, of } = await openTestDesk(ctx);
    const input = { key: randomUUID(), kind: 'note' as const, afterBlockId: 'nowhere', ...of };
    expect(await addOwnBlock(ctx, owner, input)).toEqual({ ok: false, reason: 'gone' });
  });
});
