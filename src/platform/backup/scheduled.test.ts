// Tests of the daily backup: once for each moment, whoever looks and however long the press was away; what fails is told and tried again.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { configOf, freshFolder } from '../../../test/support/backups.ts';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { openDatabase } from '../database.ts';
import { heldIn } from './kept-backups.ts';
import { makeBackup } from './make-backup.ts';
import { claimBackup, forgetBackups, latestBackups } from './records.ts';
import { backUpWhenDue, lastDue } from './scheduled.ts';
import { sendBackup } from './store/send-backup.ts';
import { type BackupWork, workInThread } from './work.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const here: BackupWork = {
  make: makeBackup,
  send: sendBackup,
  stop: () => undefined,
  isStopped: () => false,
};

describe('the moment that was due last', () => {
  it('is today or yesterday, by the clock of the machine', () => {
    const at = { hour: 3, minute: 17 };
    expect(lastDue(new Date(2026, 4, 16, 3, 17), at)).toEqual(new Date(2026, 4, 16, 3, 17));
    expect(lastDue(new Date(2026, 4, 16, 3, 16, 59), at)).toEqual(new Date(2026, 4, 15, 3, 17));
    expect(lastDue(new Date(2026, 0, 1, 0, 0), at)).toEqual(new Date(2025, 11, 31, 3, 17));
  });
});

describeDatabases('the daily backup', (open, dialect) => {
  test('is made once for each moment, whoever looks, and once after the press was away', async () => {
    const ctx = await withBackups(await open());
    const other = openDatabase(ctx.config.databaseUrl);
    try {
      const both = [ctx, { ...ctx, db: other.db }, ctx, { ...ctx, db: other.db }];
      await Promise.all(both.map((one) => backUpWhenDue(one, here)));
      expect(await names(ctx)).toHaveLength(1);
      ctx.clock.advance(DAY);
      await Promise.all(both.map((one) => backUpWhenDue(one, here)));
      expect(await names(ctx)).toHaveLength(2);
    } finally {
      await other.close();
    }
    ctx.clock.advance(9 * DAY);
    await backUpWhenDue(ctx, here);
    await backUpWhenDue(ctx, here);
    expect(await names(ctx)).toHaveLength(3);
    const [last] = await latestBackups(ctx, 9);
    expect(last).toMatchObject({
      trouble: null,
      next_at: null,
      attempts: 1,
      name: (await names(ctx)).at(-1),
    });
    expect(last?.ended_at).not.toBeNull();
  });

  test('is kept by the rule, day after day', async () => {
    const ctx = await withBackups(await open(), { newest: 0, daily: 3, weekly: 0, monthly: 0 });
    for (let day = 0; day < 5; day += 1) {
      await backUpWhenDue(ctx, here);
      ctx.clock.advance(DAY);
    }
    expect(await names(ctx)).toHaveLength(3);
    expect((await latestBackups(ctx, 9)).map(({ removed }) => removed)).toEqual([1, 1, 0, 0, 0]);
  });

  test('is tried again when it fails, and whoever runs the press is told once', async () => {
    const ctx = await withBackups(await open());
    // A file where the folder should be.
    await rm(ctx.config.backup?.to ?? '', { recursive: true });
    await writeFile(ctx.config.backup?.to ?? '', '');
    const told = async () =>
      (await ctx.db.selectFrom('outbox').select('kind').where('kind', '=', 'backup.failed').execute()).length;
    const seen: [attempts: number | undefined, told: number][] = [];
    for (const minutes of [0, 9, 2, 29, 2, 61, 121, 241, 999]) {
      ctx.clock.advance(minutes * MINUTE);
      await backUpWhenDue(ctx, here);
      seen.push([(await latestBackups(ctx, 1))[0]?.attempts, await told()]);
    }
    // The last one belongs to the next day.
    expect(seen).toEqual([
      [1, 0],
      [1, 0],
      [2, 1],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 1],
      [6, 1],
      [1, 1],
    ]);
    const [, given] = await latestBackups(ctx, 2);
    expect(given).toMatchObject({ name: null, next_at: null, trouble: expect.stringContaining('EEXIST') });
    await rm(ctx.config.backup?.to ?? '');
    ctx.clock.advance(11 * MINUTE);
    await backUpWhenDue(ctx, here);
    expect((await latestBackups(ctx, 1))[0]).toMatchObject({ trouble: null, attempts: 2 });
  });

  test('is taken over from a process that died, and from no other', async () => {
    const ctx = await withBackups(await open());
    const due = lastDue(ctx.clock.now(), { hour: 3, minute: 17 }).toISOString();
    await claimBackup(ctx, due);
    ctx.clock.advance(9 * MINUTE);
    await backUpWhenDue(ctx, here);
    expect(await names(ctx)).toEqual([]);
    ctx.clock.advance(2 * MINUTE);
    await backUpWhenDue(ctx, here);
    expect(await names(ctx)).toHaveLength(1);
    ctx.clock.advance(500 * DAY);
    await forgetBackups(ctx);
    expect(await latestBackups(ctx, 9)).toEqual([]);
  });

  test('is made in a thread; broken off when the press stops, it is begun anew at once', async () => {
    const ctx = await withBackups(await open());
    const stopping = workInThread();
    const running = backUpWhenDue(ctx, stopping);
    stopping.stop();
    await running;
    expect((await latestBackups(ctx, 1))[0]).toMatchObject({ trouble: null, ended_at: null, attempts: 1 });
    await backUpWhenDue(ctx, workInThread());
    expect((await latestBackups(ctx, 1))[0]).toMatchObject({ trouble: null, attempts: 2 });
    expect((await heldIn(ctx.config.backup?.to ?? '')).map(({ isVerified }) => isVerified)).toEqual([true]);
    if (dialect === 'sqlite') return;
    // What a thread cannot do it says in words.
    const nowhere = { data: ctx.config.data, databaseUrl: `${ctx.config.databaseUrl}-none` };
    const options = { to: await freshFolder(), keep: null, now: ctx.clock.now(), withKey: false };
    await expect(workInThread().make(nowhere, options)).rejects.toThrow(/does not exist/);
  });
});

async function withBackups(
  ctx: TestContext,
  keep = { newest: 0, daily: 7, weekly: 4, monthly: 12 },
): Promise<TestContext> {
  const to = join(await freshFolder(), 'backups');
  const backup = { to, at: { hour: 3, minute: 17 }, keep, store: null, recipient: null };
  await mkdir(to);
  return { ...ctx, config: { ...configOf(ctx), backup } };
}

async function names(ctx: TestContext): Promise<string[]> {
  return (await heldIn(ctx.config.backup?.to ?? '')).map(({ name }) => name);
}
