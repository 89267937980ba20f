// Tests of what whoever runs the press sees of its backups, and is told by mail.
import { expect, test } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { startMailServer } from '../../test/support/mail-server.ts';
import { setUpStudio } from '../../test/support/studio.ts';
import { claimBackup, noteBackup } from '../platform/backup/records.ts';
import { transact } from '../platform/context.ts';
import { mailHandlers } from '../platform/mail.ts';
import { emit } from '../platform/outbox.ts';
import { drain, together } from '../platform/worker.ts';
import { backupHandlers } from './press-backups.ts';

const settings = {
  TAIYAKU_BACKUP_TO: '/backup/press',
  TAIYAKU_BACKUP_STORE: 's3://press:geheim@s3.example/ford/press',
};
const HOUR = 60 * 60 * 1000;

describeDatabases('the backups of a press', (open) => {
  test('are shown to whoever runs it: when, where to, what became of each; and nothing that opens the store', async () => {
    const ctx = await open(settings);
    const { owner } = await setUpStudio(ctx);
    const page = async () => (await owner.get('/account/backups')).text();
    expect(await page()).toContain('Every day at 3:17 a copy is made in /backup/press');
    expect(await page()).toContain('There is none yet');
    await claimBackup(ctx, '2026-05-15T03:17:00.000Z');
    await noteBackup(ctx, '2026-05-15T03:17:00.000Z', {
      trouble: 'no <b>room</b>',
      next_at: ctx.clock.now().toISOString(),
    });
    expect(await page()).toContain('No backup could be made yet');
    await claimBackup(ctx, '2026-05-16T03:17:00.000Z');
    const name = 'taiyaku-20260516T031700Z';
    await noteBackup(ctx, '2026-05-16T03:17:00.000Z', { name, files: 3, bytes: 7_340_032, removed: 2 });
    ctx.clock.advance(5 * HOUR);
    const seen = await page();
    for (const words of [
      'made 5 hours ago',
      name,
      '3 files, 7 MB',
      '2 old ones removed',
      'not sent elsewhere yet',
    ])
      expect(seen).toContain(words);
    expect(seen).toContain('no &lt;b>room&lt;/b>');
    expect(seen).toContain('s3.example/ford/press/');
    expect(seen).not.toContain('geheim');
    ctx.clock.advance(40 * HOUR);
    expect(await page()).toContain('too long ago');
    expect(await page()).toContain('Nothing could be sent elsewhere of late');
    expect(await (await owner.get('/account')).text()).toContain('href="/account/backups"');
    await ctx.db.updateTable('people').set({ operator_since: null }).execute();
    expect((await owner.get('/account/backups')).status).toBe(403);
  });

  test('say so when none are made', async () => {
    const { owner } = await setUpStudio(await open());
    expect(await (await owner.get('/account/backups')).text()).toContain('TAIYAKU_BACKUP_TO');
  });

  test('that fail are told by mail to whoever runs the press', async () => {
    const server = await startMailServer();
    try {
      const ctx = await open({ ...settings, ...server.settings });
      await setUpStudio(ctx);
      await transact(ctx, (tx) => emit(tx, { kind: 'backup.failed', blogId: '', dueAt: '' }));
      await drain(ctx, together(backupHandlers, mailHandlers));
      expect(server.mails.map((mail) => mail.part('text/plain'))).toEqual([
        expect.stringContaining('/account/backups'),
      ]);
    } finally {
      await server.close();
    }
  });
});
