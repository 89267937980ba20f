// A move of an archive: into a blog without content it goes as it is, and not post by post.
import { personById } from '../../accounts/store.ts';
import { membersOf } from '../../blogs/reads.ts';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { MoveFile } from '../moves/incoming.ts';
import { postKey } from '../moves/put/origin-key.ts';
import { bringArchive } from './bring-archive.ts';
import { openArchive } from './open-archive.ts';
import { somethingIn } from './reads.ts';
import { settleMove } from './store.ts';

interface Move {
  blog_id: string;
  id: string;
  kind: string | null;
  created_by: string | null;
}

/** Whether an archive would come in as it is now; else its posts go one by one. */
export async function takesWhole(ctx: Context, move: Pick<Move, 'blog_id' | 'kind'>): Promise<boolean> {
  return move.kind === 'taiyaku' && (await somethingIn(ctx.db, move.blog_id)) === null;
}

/** False for anything else, and nothing done: then its posts go one by one. Throws `Refused`. */
export async function bringWhole(ctx: Context, move: Move, files: readonly MoveFile[]): Promise<boolean> {
  const [file, ...more] = files;
  if (!file || more.length > 0 || !(await takesWhole(ctx, move))) return false;
  // A command names nobody: then it is the oldest owner who moves.
  const members = await membersOf(ctx.db, move.blog_id);
  const owner = members.find(({ role }) => role === 'owner');
  const person = await personById(ctx.db, move.created_by ?? owner?.personId ?? '');
  const mover = person ? { id: person.id, name: person.name } : null;
  const archive = await openArchive(file);
  // Both at once: broken off between them, all of it would come once more, post by post.
  const also = (tx: Context, blogId: string) =>
    settleMove(tx.db, { blog_id: blogId, id: move.id }, nowIso(tx), postKey);
  await bringArchive(ctx, archive, { blogId: move.blog_id, mover, also });
  return true;
}
