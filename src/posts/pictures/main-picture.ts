// The main picture that somebody wishes for, as it is kept with what it stands for.
import type { Db } from '../../platform/database.ts';
import type { MainPicture } from '../provenance.ts';
import { pictureOf } from '../store.ts';

type Wish = Pick<MainPicture, 'pictureId' | 'alt' | 'credit'> | null;

/** The stored picture with the words for it; undefined when the blog has no such picture. */
export async function mainPictureFor(
  db: Db,
  blogId: string,
  wish: Wish,
): Promise<MainPicture | null | undefined> {
  if (wish === null) return null;
  const row = await pictureOf(db, blogId, wish.pictureId);
  if (!row) return undefined;
  const sizes = JSON.parse(row.sizes) as MainPicture['sizes'];
  return { ...wish, width: row.width, height: row.height, sizes };
}
