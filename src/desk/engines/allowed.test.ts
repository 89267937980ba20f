// What leaves the press goes only where an owner allowed it.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { addMember, openTestDesk } from '../../../test/support/desk.ts';
import { begin, engineInput, server } from '../../../test/support/engine-desk.ts';
import { addEngine, allowEngine, changeEngine, removeEngine } from './change-engines.ts';
import { askDrafts } from './draft.ts';
import { dropUnreadableKeys } from './drop-keys.ts';

describeDatabases('drafts by an engine', (open) => {
  it('leave the press only after an owner said so, for the host it was said of', async () => {
    const { ctx, owner, engineId, ask } = await begin(open);
    await allowEngine(ctx, owner, engineId, false);
    await expect(ask()).rejects.toThrow('desk.drafts.problem.consent');
    await allowEngine(ctx, owner, engineId, true);
    const moved = await changeEngine(ctx, owner, engineId, engineInput({ address: 'https://deepl.example' }));
    expect(moved.ok).toBe(true);
    await expect(ask()).rejects.toThrow('desk.drafts.problem.consent');
    expect(server.asked).toEqual([]);
    const row = await ctx.db.selectFrom('engines').selectAll().executeTakeFirstOrThrow();
    expect([row.consent_by, row.consent_at]).toEqual([null, null]);
  });

  it('are asked for no more once an owner has stopped it, also of what was begun before', async () => {
    const { ctx, owner, engineId, of, ids } = await begin(open);
    const input = { engineId, segmentIds: ids, anew: false, translationId: of.translationId };
    const lines = await askDrafts(ctx, owner, input, { signal: new AbortController().signal });
    await allowEngine(ctx, owner, engineId, false);
    expect((await lines.next()).value).toMatchObject({
      kind: 'stopped',
      key: 'desk.drafts.problem.consent',
      params: { engine: 'DeepL', host: server.host },
    });
    expect([(await lines.next()).done, server.asked]).toEqual([true, []]);
  });

  it('go to the usual address again when another is taken away, with the key typed in anew', async () => {
    const { ctx, owner, engineId } = await begin(open);
    const stored = async () =>
      (await ctx.db.selectFrom('engines').selectAll().executeTakeFirstOrThrow()).address;
    expect(await changeEngine(ctx, owner, engineId, engineInput({ address: '', key: '' }))).toEqual({
      ok: false,
      problems: { key: { key: 'engines.problem.key-again' } },
    });
    await changeEngine(ctx, owner, engineId, engineInput({ address: '', key: 'k:fx' }));
    expect(await stored()).toBe('https://api-free.deepl.com');
    await changeEngine(ctx, owner, engineId, engineInput({ address: '', key: '' }));
    expect(await stored()).toBe('https://api-free.deepl.com');
  });

  it('need an address where only the owner knows it', async () => {
    const { ctx, owner } = await begin(open);
    const added = await addEngine(ctx, owner, engineInput({ kind: 'libre', name: 'Libre' }));
    if (!added.ok) throw new Error('not added');
    const emptied = engineInput({ kind: 'libre', address: '' });
    expect(await changeEngine(ctx, owner, added.id, emptied)).toEqual({
      ok: false,
      problems: { address: { key: 'common.required' } },
    });
  });

  it('keep keys sealed, and need them again at another place or under another key file', async () => {
    const { ctx, owner, engineId } = await begin(open);
    const stored = async () =>
      (await ctx.db.selectFrom('engines').selectAll().executeTakeFirstOrThrow()).secret;
    expect(await stored()).not.toContain('key-of');
    const same = await changeEngine(ctx, owner, engineId, engineInput({ key: '', name: 'Other' }));
    expect(same.ok).toBe(true);
    const elsewhere = engineInput({ key: '', address: 'https://steals.example' });
    expect(await changeEngine(ctx, owner, engineId, elsewhere)).toMatchObject({
      ok: false,
      problems: { key: { key: 'engines.problem.key-again' } },
    });
    expect(await dropUnreadableKeys(ctx)).toEqual([]);
    await ctx.db.updateTable('engines').set({ secret: 'AAAA' }).execute();
    expect(await dropUnreadableKeys(ctx)).toHaveLength(1);
    expect(await stored()).toBeNull();
  });

  it('are an owner’s to set up and a translator’s to ask for', async () => {
    const { ctx, blog, engineId, of, ids, owner } = await begin(open);
    const translator = await addMember(ctx, blog, 'translator');
    const editor = await addMember(ctx, blog, 'editor');
    for (const actor of [translator, editor]) {
      await expect(addEngine(ctx, actor, engineInput())).rejects.toThrow('forbidden');
      await expect(allowEngine(ctx, actor, engineId, true)).rejects.toThrow('forbidden');
      await expect(removeEngine(ctx, actor, engineId)).rejects.toThrow('forbidden');
    }
    const way = { signal: new AbortController().signal };
    const input = { engineId, segmentIds: ids, anew: false, translationId: of.translationId };
    expect(await askDrafts(ctx, translator, input, way)).toBeDefined();
    const other = await openTestDesk(ctx);
    await expect(askDrafts(ctx, other.owner, input, way)).rejects.toThrow('not-found');
    const crossed = { ...input, translationId: other.of.translationId };
    await expect(askDrafts(ctx, other.owner, crossed, way)).rejects.toThrow('desk.drafts.problem.engine');
    await removeEngine(ctx, owner, engineId);
    expect(await ctx.db.selectFrom('engine_months').selectAll().execute()).toEqual([]);
  });
});
