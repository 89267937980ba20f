// A file of units on its way to the press: in pieces, broken off, let go of.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { languages, openMemory, send, tmx } from '../../../test/support/tmx-memory.ts';
import { drain } from '../../platform/worker.ts';
import {
  beginImport,
  discardImport,
  importWork,
  MOST_UNFINISHED,
  resumeImport,
  stopImport,
  takePiece,
  wakeImports,
} from './imports.ts';
import { runImport } from './run-import.ts';
import { importOf } from './store.ts';

describeDatabases('a file that is sent', (open) => {
  it('takes pieces in their order alone, and says how far it is', async () => {
    const ctx = await open();
    const { owner } = await openMemory(ctx);
    const { id } = await beginImport(ctx, owner, { name: 'x.tmx', size: 10, languages });
    const piece = (at: number, length: number) =>
      takePiece(ctx, owner, { importId: id, at, bytes: new Uint8Array(length) });
    expect(await piece(0, 4)).toEqual({ ok: true, received: 4 });
    expect(await piece(0, 4)).toEqual({ ok: false, received: 4 });
    expect(await piece(8, 2)).toEqual({ ok: false, received: 4 });
    expect(await piece(4, 7)).toEqual({ ok: false, received: 4 });
    await stopImport(ctx, owner, id);
    expect(await piece(4, 6)).toEqual({ ok: false, received: 4, stopped: true });
    await resumeImport(ctx, owner, id);
    expect(await piece(4, 6)).toEqual({ ok: true, received: 10 });
  });

  it('is read after all when the press stopped before it could say that all of it is there', async () => {
    const ctx = await open();
    const memory = await openMemory(ctx);
    const id = await send(ctx, memory, tmx(3));
    await ctx.db.deleteFrom('outbox').execute();
    const half = await beginImport(ctx, memory.owner, { name: 'half.tmx', size: 10, languages });
    await wakeImports(ctx);
    await drain(ctx, importWork());
    expect(await importOf(ctx.db, memory.blog.id, id)).toMatchObject({ added: 3, problem: null });
    expect(await importOf(ctx.db, memory.blog.id, half.id)).toMatchObject({ finished_at: null });
  });

  it('is of two languages', async () => {
    const ctx = await open();
    const { owner } = await openMemory(ctx);
    const one = { name: 'x.tmx', size: 10, languages: { from: 'en', to: 'en' } };
    await expect(beginImport(ctx, owner, one)).rejects.toMatchObject({ key: 'exchange.import.one-language' });
  });

  it('waits with two others at most, until one is discarded; nothing is left of what was not read', async () => {
    const ctx = await open();
    const { blog, owner } = await openMemory(ctx);
    const begin = () => beginImport(ctx, owner, { name: 'x.tmx', size: 10, languages });
    const ids: string[] = [];
    for (let count = 0; count < MOST_UNFINISHED; count += 1) ids.push((await begin()).id);
    const [first = ''] = ids;
    await takePiece(ctx, owner, { importId: first, at: 0, bytes: new Uint8Array(4) });
    await expect(begin()).rejects.toMatchObject({ kind: 'conflict', key: 'exchange.import.many' });
    await discardImport(ctx, owner, first);
    expect(await ctx.files.list('imports')).toEqual([]);
    expect(await importOf(ctx.db, blog.id, first)).toBeUndefined();
    await begin();
  });

  it('keeps what was read of it when it is discarded, and says how far that was', async () => {
    const ctx = await open();
    const memory = await openMemory(ctx);
    const id = await send(ctx, memory, tmx(900));
    const row = await importOf(ctx.db, memory.blog.id, id);
    if (!row) throw new Error('gone');
    const bytes = (from: number) => ctx.files.stream(`imports/${id}`, from);
    expect(await runImport(ctx, row, bytes, () => false)).toBe('paused');
    await discardImport(ctx, memory.owner, id);
    await drain(ctx, importWork());
    expect(await ctx.files.list('imports')).toEqual([]);
    const after = await importOf(ctx.db, memory.blog.id, id);
    expect(JSON.parse(after?.problem ?? 'null')).toMatchObject({ key: 'exchange.tmx.discarded' });
    expect(after?.added).toBeGreaterThan(0);
    expect(await memory.units()).toHaveLength(after?.added ?? -1);
  });
});
