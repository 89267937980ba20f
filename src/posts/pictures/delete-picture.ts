// Deletes a picture that nothing shows; its bytes go later, when no other row names them.
import { record } from '../../accounts/log/record.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { emit } from '../../platform/outbox.ts';
import { type Actor, requireMay } from '../actor.ts';
import type { MainPicture } from '../provenance.ts';
import { type PictureRow, usesOf } from './reads.ts';
import { deletePicture as deleteRow, lockPicture, loosenFiles } from './store.ts';

export type DeletePictureOutcome = { ok: true } | { ok: false; reason: 'used' };

/** Whoever sent it may, and those who may edit. Former revisions that showed it are left with a gap. */
export async function deletePicture(
  ctx: Context,
  actor: Actor,
  pictureId: string,
): Promise<DeletePictureOutcome> {
  const blogId = actor.blog.id;
  return transact(ctx, async (tx) => {
    const picture = await lockPicture(tx, blogId, pictureId);
    if (!picture) throw refuse('not-found', 'pictures.gone');
    requireMay(actor, picture.created_by === actor.id ? 'translate' : 'edit');
    const uses = await usesOf(tx.db, blogId, pictureId);
    if (uses.some(({ kind }) => kind !== 'former')) return { ok: false, reason: 'used' };
    await letGo(tx, picture);
    const on = { id: pictureId, name: picture.title || picture.file_name };
    await record(tx, { blogId, by: actor.id, act: 'picture.deleted', on });
    return { ok: true };
  });
}

/** Inside a transaction, for what came with something that is taken back. Only one that came since, and that nothing shows or showed. */
export async function deleteUnused(
  tx: Context,
  blogId: string,
  { pictureId, since }: { pictureId: string; since: string },
): Promise<void> {
  const picture = await lockPicture(tx, blogId, pictureId);
  if (!picture || picture.created_at < since) return;
  if ((await usesOf(tx.db, blogId, pictureId)).length === 0) await letGo(tx, picture);
}

async function letGo(tx: Context, picture: PictureRow): Promise<void> {
  const { blog_id: blogId, id: pictureId } = picture;
  await deleteRow(tx.db, blogId, pictureId);
  await loosenFiles(tx.db, filesOf(picture), nowIso(tx));
  await emit(tx, { kind: 'picture.deleted', blogId, pictureId });
}

function filesOf({ sizes, avif }: PictureRow): string[] {
  const all = [sizes, avif ?? '[]'].flatMap((list) => JSON.parse(list) as MainPicture['sizes']);
  return all.map(({ sha256 }) => sha256);
}
