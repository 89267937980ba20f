// Pictures of a move into a blog that has no room for all of them: those that fit come in, the rest is told, and tried again.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeDatabases } from '../../../../test/support/database.ts';
import { openMove, shows } from '../../../../test/support/moved-pictures.ts';
import { boundAll } from '../../../../test/support/operators.ts';
import { type PageServer, startPageServer } from '../../../../test/support/page-server.ts';
import { bytesOfPictures } from '../../../blogs/hosting/quotas/store.ts';
import { askForPictures } from './picture-work.ts';

const { default: sharp } = await import('sharp');

let server: PageServer;
beforeEach(async () => {
  server = await startPageServer();
});
afterEach(() => server.close());

const png = (width: number, background: string) =>
  sharp({ create: { width, height: 20, channels: 3, background } })
    .png()
    .toBuffer();

describeDatabases('pictures that move into a full blog', (open) => {
  it('are told as having no room, the move goes on, and they come in once there is', async () => {
    const ctx = await open({ TAIYAKU_FETCH_ALLOW: server.host });
    const move = await openMove(ctx);
    server.answer('/a.png', { body: await png(30, '#f00'), type: 'image/png' });
    server.answer('/b.png', { body: await png(40, '#00f'), type: 'image/png' });
    await boundAll(ctx, { bytes: 1 });
    const post = await move.post(shows(`${server.origin}/a.png`, `${server.origin}/b.png`));
    await move.go();
    const problems = async () =>
      (await ctx.db.selectFrom('move_pictures').select('problem').orderBy('address').execute()).map(
        (row) => row.problem,
      );
    expect(await problems()).toEqual(['full', 'full']);
    expect(await move.sources(post)).toEqual([`${server.origin}/a.png`, `${server.origin}/b.png`]);
    expect(await bytesOfPictures(ctx.db, move.blog.id)).toBe(0);
    await boundAll(ctx, { bytes: null });
    await askForPictures(ctx, move.owner, move.key.id);
    await move.work();
    expect(await problems()).toEqual([null, null]);
    expect((await move.sources(post)).every((source) => source?.startsWith('media/'))).toBe(true);
  });
});
