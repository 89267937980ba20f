// A move of an archive: into a blog without content it goes as it is, and not post by post.
import { personById } from '../../accounts/store.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import type { MoveFile } from '../moves/incoming.ts';
import { bringArchive } from './bring-archive.ts';
import { openArchive } from './open-archive.ts';
import { settleMove, somethingIn } from './store.ts';

interface Move {
  blog_id: string;
  id: string;
  kind: string | null;
  created_by: string | null;
}

/** False for anything else, and nothing done: then its posts go one by one. Throws `Refused`. */
export async function bringWhole(ctx: Context, move: Move, files: readonly MoveFile[]): Promise<boolean> {
  const [file, ...more] = files;
  if (move.kind !== 'taiyaku' || !file || more.length > 0) return false;
  if ((await somethingIn(ctx.db, move.blog_id)) !== null) return false;
  const person = move.created_by === null ? undefined : await personById(ctx.db, move.created_by);
  const mover = person ? { id: person.id, name: person.name } : null;
  const archive = await openArchive(file);
  const { blogId } = await bringArchive(ctx, archive, { blogId: move.blog_id, mover });
  await transact(ctx, (tx) => settleMove(tx.db, { blog_id: blogId, id: move.id }, nowIso(tx)));
  return true;
}
