// A memory from a file: nothing twice, nothing lost, whatever breaks in between.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { bring, languages, openMemory, send, tmx } from '../../../test/support/tmx-memory.ts';
import { correctUnit, removeUnit } from '../../memory/change-unit.ts';
import { memoryKeeper } from '../../memory/keeper.ts';
import { takeUnits } from '../../memory/lists/take-units.ts';
import { suggest } from '../../memory/suggest.ts';
import { type Context, transact } from '../../platform/context.ts';
import { drain } from '../../platform/worker.ts';
import { importWork, resumeImport, stopImport } from './imports.ts';
import { runImport } from './run-import.ts';
import { importOf, importsOf } from './store.ts';
import { tmxOf } from './write-tmx.ts';

const idle = (ctx: Context) => memoryKeeper(ctx).close();

describeDatabases('a memory from a file', (open) => {
  it('comes in whole, is found at the desk, and comes in once however often it is brought', async () => {
    const ctx = await open();
    const memory = await openMemory(ctx);
    const row = await bring(ctx, memory, tmx(1200));
    expect(row).toMatchObject({
      added: 1200,
      known: 0,
      left_out: 0,
      problem: null,
      finished_at: expect.any(String),
    });
    expect(await ctx.files.list('imports')).toEqual([]);
    expect((await memory.units()).map(({ number }) => Number(number))).toEqual(
      Array.from({ length: 1200 }, (_, at) => at + 1),
    );
    const sentence = {
      segmentId: 'x',
      languages,
      source: [{ type: 'text' as const, text: 'The river number 7 is wide!' }],
      before: '',
      after: '',
    };
    expect((await suggest(ctx, memory.blog.id, sentence))[0]?.target).toEqual([
      { type: 'text', text: '川7は広い。' },
    ]);
    // The index is brought up to date with what comes later, and not made anew.
    await bring(ctx, memory, tmx(1, 5000));
    const later = {
      ...sentence,
      source: [{ type: 'text' as const, text: 'The river number 5000 is wide.' }],
    };
    expect((await suggest(ctx, memory.blog.id, later))[0]).toMatchObject({ score: 1 });
    expect(await bring(ctx, memory, tmx(1200))).toMatchObject({ added: 0, known: 1200 });
    await idle(ctx);
  });

  it('goes on behind the last batch that was stored, after anything breaks', async () => {
    const ctx = await open();
    const memory = await openMemory(ctx);
    const file = tmx(2300);
    const id = await send(ctx, memory, file);
    const row = async () => {
      const found = await importOf(ctx.db, memory.blog.id, id);
      if (!found) throw new Error('gone');
      return found;
    };
    const breaksAt = (bytes: number) =>
      async function* (from: number) {
        for (let at = from; at < file.length; at += 4096) {
          if (at >= bytes) throw new Error('the disk is gone');
          yield file.subarray(at, Math.min(at + 4096, file.length));
        }
      };
    for (const bytes of [100_000, 150_000, 230_000])
      await expect(runImport(ctx, await row(), breaksAt(bytes), () => true)).rejects.toThrow(
        'the disk is gone',
      );
    const before = (await row()).added;
    expect(before).toBeGreaterThan(900);
    expect(await memory.units()).toHaveLength(before);
    await drain(ctx, importWork());
    expect(await row()).toMatchObject({ added: 2300, known: 0 });
    expect(new Set((await memory.units()).map(({ source_text }) => source_text)).size).toBe(2300);
  });

  it('is stopped between two batches, keeps what it has, and goes on when asked', async () => {
    const ctx = await open();
    const memory = await openMemory(ctx);
    const id = await send(ctx, memory, tmx(1500));
    const row = await importOf(ctx.db, memory.blog.id, id);
    if (!row) throw new Error('gone');
    expect(
      await runImport(
        ctx,
        row,
        (from) => ctx.files.stream(`imports/${id}`, from),
        () => false,
      ),
    ).toBe('paused');
    await stopImport(ctx, memory.owner, id);
    await drain(ctx, importWork());
    const stopped = await importOf(ctx.db, memory.blog.id, id);
    expect(stopped?.added).toBeLessThan(1500);
    expect(await memory.units()).toHaveLength(stopped?.added ?? -1);
    await resumeImport(ctx, memory.owner, id);
    await drain(ctx, importWork());
    expect(await importOf(ctx.db, memory.blog.id, id)).toMatchObject({
      added: 1500,
      known: 0,
      stopped_at: null,
    });
  });

  it('is read by one at a time, and counted once, whoever begins to read it beside', async () => {
    const ctx = await open();
    const memory = await openMemory(ctx);
    const id = await send(ctx, memory, tmx(900));
    const row = await importOf(ctx.db, memory.blog.id, id);
    if (!row) throw new Error('gone');
    const run = () =>
      runImport(
        ctx,
        row,
        (from) => ctx.files.stream(`imports/${id}`, from),
        () => true,
      );
    expect((await Promise.all([run(), run()])).sort()).toEqual(['finished', 'over']);
    expect(await run()).toBe('over');
    expect(await importOf(ctx.db, memory.blog.id, id)).toMatchObject({ added: 900, known: 0, problem: null });
    expect(await memory.units()).toHaveLength(900);
  });

  it('brings nothing twice when two files are stored at the same moment', async () => {
    const ctx = await open();
    const memory = await openMemory(ctx);
    const unit = { before: '', after: '', machine: null, at: null };
    const units = ['One river.', 'Two rivers.'].map((text) => ({
      ...unit,
      source: [{ type: 'text' as const, text }],
      target: [{ type: 'text' as const, text: `川: ${text}` }],
    }));
    const take = (tx: Context) => takeUnits(tx, memory.blog.id, languages, units);
    const second: Promise<{ added: number; known: number }>[] = [];
    const first = await transact(ctx, async (tx) => {
      const taken = await take(tx);
      second.push(transact(ctx, take));
      // On PostgreSQL the other has time to ask what is known, and sees nothing of this.
      for (let at = 0; at < 50; at += 1) await importsOf(tx.db, memory.blog.id, 1);
      return taken;
    });
    expect([first, ...(await Promise.all(second))]).toEqual([
      { added: 2, known: 0 },
      { added: 0, known: 2 },
    ]);
    expect(await memory.units()).toHaveLength(2);
  });

  it.each<[string, (file: Buffer) => Buffer | null]>([
    ['gone', () => null],
    ['shorter', (file) => file.subarray(0, -5000)],
  ])('is not called finished when its file is %s', async (_, now) => {
    const ctx = await open();
    const memory = await openMemory(ctx);
    const file = tmx(1500);
    const id = await send(ctx, memory, file);
    const row = await importOf(ctx.db, memory.blog.id, id);
    if (!row) throw new Error('gone');
    const begun = await runImport(
      ctx,
      row,
      (from) => ctx.files.stream(`imports/${id}`, from),
      () => false,
    );
    expect(begun).toBe('paused');
    await ctx.files.remove(`imports/${id}`);
    const left = now(file);
    if (left) await ctx.files.write(`imports/${id}`, left);
    await drain(ctx, importWork());
    const after = await importOf(ctx.db, memory.blog.id, id);
    expect(JSON.parse(after?.problem ?? 'null')).toMatchObject({ key: 'exchange.tmx.lost' });
    expect(await memory.units()).toHaveLength(after?.added ?? -1);
    const at = await importOf(ctx.db, memory.blog.id, id);
    if (!at) throw new Error('gone');
    const nothing = async function* () {};
    await ctx.db.updateTable('memory_imports').set({ finished_at: null, problem: null }).execute();
    expect(await runImport(ctx, at, nothing, () => true)).toBe('refused');
  });

  it('leaves corrected units corrected, and brings back what was deleted by hand', async () => {
    const ctx = await open();
    const memory = await openMemory(ctx);
    await bring(ctx, memory, tmx(3));
    const [first, second] = await memory.units();
    if (!first || !second) throw new Error('no units');
    await correctUnit(ctx, memory.owner, first.id, { source: first.source_text, target: '川〇は広い。' });
    await removeUnit(ctx, memory.owner, second.id);
    expect(await bring(ctx, memory, tmx(3))).toMatchObject({ added: 1, known: 2 });
    expect((await memory.units()).map(({ target_text }) => target_text).sort()).toEqual([
      '川1は広い。',
      '川2は広い。',
      '川〇は広い。',
    ]);
  });

  it('says what is wrong with a file, where, and keeps what came before', async () => {
    const ctx = await open();
    const memory = await openMemory(ctx);
    const broken = Buffer.concat([tmx(700).subarray(0, -20), Buffer.from('<broken')]);
    const row = await bring(ctx, memory, broken);
    expect(JSON.parse(row?.problem ?? 'null')).toMatchObject({ key: 'exchange.xml.malformed' });
    // The last of them was not whole.
    expect(row?.added).toBe(699);
    expect(await memory.units()).toHaveLength(699);
    const cut = await bring(ctx, memory, tmx(150, 5000).subarray(0, -13));
    expect(JSON.parse(cut?.problem ?? 'null')).toMatchObject({ key: 'exchange.xml.malformed', line: 153 });
    expect(cut?.added).toBe(150);
    const empty = await bring(ctx, memory, Buffer.from('hello'));
    expect(JSON.parse(empty?.problem ?? 'null')).toMatchObject({ key: 'exchange.no-tmx.other', line: 1 });
  });

  it('leaves as a file that brings nothing new', async () => {
    const ctx = await open();
    const memory = await openMemory(ctx);
    await bring(ctx, memory, tmx(1100));
    let file = '';
    for await (const part of tmxOf(ctx, memory.blog.id, languages)) file += part;
    expect(file.match(/<tu /g)).toHaveLength(1100);
    expect(await bring(ctx, memory, Buffer.from(file))).toMatchObject({ added: 0, known: 1100, left_out: 0 });
    let other = '';
    for await (const part of tmxOf(ctx, memory.blog.id, { from: 'fr', to: 'ja' })) other += part;
    expect(other).not.toContain('<tu ');
  });
});
