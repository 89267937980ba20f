// The draft of a post, whether one was saved or not, and who may write in it.
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import type { DocumentJson } from '../../text/document.ts';
import { isOpening } from '../../text/opening.ts';
import { type Actor, requireMay } from '../actor.ts';
import type { MainPicture } from '../provenance.ts';
import {
  type DraftRow,
  draftOf,
  lockBlog,
  lockDraft,
  type PostRow,
  postOf,
  type RevisionRow,
  revisionOf,
} from '../store.ts';
import { tagNamesOf } from '../tags/store.ts';
import { noWishes, type Wishes } from '../wishes.ts';

export interface Found {
  row: DraftRow;
  /** False for a post that nobody has changed since it was published: then the row is what is published. */
  isStored: boolean;
  post: PostRow | null;
}

/**
 * Translators write in drafts they began and posts of their own, editors in any. Translations have their desk and are
 * not found here.
 */
export async function findDraft(
  ctx: Context,
  actor: Actor,
  postId: string,
  options: { lock?: boolean } = {},
): Promise<Found> {
  requireMay(actor, 'translate');
  const blogId = actor.blog.id;
  const stored = options.lock ? await held(ctx, blogId, postId) : await draftOf(ctx.db, blogId, postId);
  const post = (await postOf(ctx.db, blogId, postId)) ?? null;
  const row = stored ?? (post && (await asPublished(ctx, post)));
  if (!row) throw refuse('not-found', 'posts.problem.no-draft');
  const own = row.created_by === actor.id || post?.author_id === actor.id;
  if (!own) requireMay(actor, 'edit');
  return { row, isStored: stored !== undefined, post };
}

/** A draft that is not there cannot be held; the blog is, so that two first saves come one after the other. */
async function held(tx: Context, blogId: string, postId: string): Promise<DraftRow | undefined> {
  const row = await lockDraft(tx, blogId, postId);
  if (row) return row;
  await lockBlog(tx, blogId);
  return lockDraft(tx, blogId, postId);
}

/** A post as readers have it, in the shape of a draft; null for a translation. */
async function asPublished(ctx: Context, post: PostRow): Promise<DraftRow | null> {
  if (post.kind === 'translation') return null;
  const revision = await revisionOf(ctx.db, post.blog_id, post.id, post.revision);
  if (!revision) return null;
  return {
    blog_id: post.blog_id,
    post_id: post.id,
    kind: post.kind,
    title: revision.title,
    summary: isOpening(revision.summary, documentIn(revision)) ? '' : revision.summary,
    slug: post.slug,
    language: post.language,
    category_id: post.category_id,
    document: revision.document,
    picture: revision.picture,
    wishes: JSON.stringify(await wishesOfPost(ctx, post)),
    version: 0,
    scheduled_at: null,
    scheduled_by: null,
    scheduled_note: null,
    schedule_problem: null,
    created_by: post.author_id,
    created_at: revision.created_at,
    updated_by: revision.created_by,
    updated_at: revision.created_at,
  };
}

function documentIn(revision: RevisionRow): DocumentJson {
  return JSON.parse(revision.document) as DocumentJson;
}

async function wishesOfPost(ctx: Context, post: PostRow): Promise<Wishes> {
  return {
    ...noWishes,
    tags: await tagNamesOf(ctx.db, post.blog_id, post.id),
    comments: post.comments,
    expiresAt: post.expires_at,
    password: { kind: post.password_hash === null ? 'none' : 'keep' },
  };
}

/** The main picture as the column keeps it. */
export function pictureOfDraft(row: DraftRow): MainPicture | null {
  // Written by save-draft.ts alone.
  return row.picture === null ? null : (JSON.parse(row.picture) as MainPicture);
}
