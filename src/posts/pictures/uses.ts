// Where the pictures of a blog are shown: told by whoever saves something, in the same transaction.
import type { Db } from '../../platform/database.ts';
import type { DocumentJson } from '../../text/document.ts';
import { pictureIdsIn } from '../picture-source.ts';
import type { MainPicture } from '../provenance.ts';
import type { PictureUser } from '../tables.ts';
import { deleteUses, postUsesBecomeFormer, replaceUses } from './store.ts';

export interface PictureUse {
  blogId: string;
  kind: PictureUser;
  /** Id of the post (also of a draft's), translation, person or blog. */
  userId: string;
}

export interface Shown {
  /** Ids of pictures that stand for the whole: the main picture, the picture of a header. */
  main?: readonly string[];
  document?: DocumentJson;
}

/**
 * Says what a draft, a manuscript, a look … shows now, in the place of what it showed before. A picture that is named
 * here cannot be deleted; an id that the blog has no picture for is passed over. What `shown` leaves out stays as it was.
 */
export async function noteUses(db: Db, use: PictureUse, shown: Shown): Promise<void> {
  if (shown.main) await replaceUses(db, use, 'main', shown.main);
  if (shown.document) await replaceUses(db, use, 'text', pictureIdsIn(shown.document));
}

/** The same for a new revision of a post; what the one before it showed is remembered as former. */
export async function notePostUses(db: Db, blogId: string, postId: string, shown: Shown): Promise<void> {
  await postUsesBecomeFormer(db, blogId, postId);
  await noteUses(db, { blogId, kind: 'post', userId: postId }, shown);
}

/** The same for a draft, by the columns of its row that are written. */
export async function noteDraftUses(
  db: Db,
  draft: { blogId: string; postId: string; picture?: string | null; document?: string },
): Promise<void> {
  const { picture, document } = draft;
  const main = picture ? [(JSON.parse(picture) as MainPicture).pictureId] : [];
  const use = { blogId: draft.blogId, kind: 'draft' as const, userId: draft.postId };
  await noteUses(db, use, {
    ...(picture === undefined ? {} : { main }),
    ...(document === undefined ? {} : { document: JSON.parse(document) as DocumentJson }),
  });
}

/** A draft, a manuscript or something else is gone; of a post, its former revisions with it. */
export async function forgetUses(db: Db, { blogId, kind, userId }: PictureUse): Promise<void> {
  await deleteUses(db, blogId, kind === 'post' ? ['post', 'former'] : [kind], userId);
}
