// A blog that another one moves into: sends files, reads them, and tells what is there then.
import type { Context } from '../../src/platform/context.ts';
import { drain } from '../../src/platform/worker.ts';
import { beginMove, closeMoveFiles } from '../../src/transfer/moves/begin-move.ts';
import { moveWork } from '../../src/transfer/moves/move-work.ts';
import { findingsAfter } from '../../src/transfer/moves/reads.ts';
import { moveOf } from '../../src/transfer/moves/store.ts';
import { foundOf } from '../../src/transfer/moves/store-batch.ts';
import { takeMovePiece } from '../../src/transfer/moves/take-files.ts';
import type { TestContext } from './database.ts';
import { addBlog, addMember } from './desk.ts';
import { lineReaders } from './moves.ts';

export type Sent = Record<string, Uint8Array>;

export async function openMoving(ctx: TestContext) {
  const blog = await addBlog(ctx);
  const owner = await addMember(ctx, blog, 'owner');
  const row = async (id: string) => {
    const found = await moveOf(ctx.db, blog.id, id);
    if (!found) throw new Error('the move is gone');
    return found;
  };
  return {
    ...{ blog, owner, row },
    found: async (id: string) => foundOf(await row(id)),
    problem: async (id: string) => JSON.parse((await row(id)).problem ?? 'null'),
    findings: async (id: string) => findingsAfter(ctx.db, await row(id), null, 10_000),
    posts: (id: string) =>
      rowsOf(ctx, 'move_posts', id).then((rows) => rows.sort((a, b) => a.number - b.number)),
    pictures: (id: string) =>
      ctx.db.selectFrom('move_pictures').selectAll().where('move_id', '=', id).orderBy('address').execute(),
    /** Sent in pieces, and not read yet. */
    send: (files: Sent, piece = 20_000) => send(ctx, owner, files, piece),
    /** Sent and read. */
    bring: async (files: Sent) => {
      const id = await send(ctx, owner, files, 1_000_000);
      await drain(ctx, moveWork(null, { readers: lineReaders }));
      return id;
    },
  };
}

function rowsOf(ctx: Context, table: 'move_posts', id: string) {
  return ctx.db.selectFrom(table).selectAll().where('move_id', '=', id).execute();
}

async function send(
  ctx: Context,
  owner: Parameters<typeof beginMove>[1],
  files: Sent,
  piece: number,
): Promise<string> {
  const coming = Object.entries(files).map(([name, bytes]) => ({ name, size: bytes.length }));
  const { id } = await beginMove(ctx, owner, { files: coming });
  for (const [position, bytes] of Object.values(files).entries())
    for (let at = 0; at < bytes.length; at += piece)
      await takeMovePiece(ctx, owner, { moveId: id, position, at, bytes: bytes.subarray(at, at + piece) });
  await closeMoveFiles(ctx, owner, { moveId: id });
  return id;
}
