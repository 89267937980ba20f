// Puts a draft before readers, as a new post or as a correction of one; the draft is used up by it.
import { anyBlogById } from '../../blogs/store.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import type { DocumentJson } from '../../text/document.ts';
import { textBlocks } from '../../text/document.ts';
import { inlineText } from '../../text/inline.ts';
import { OPENING_LENGTH, openingText } from '../../text/opening.ts';
import { dayOf } from '../../web/when.ts';
import { type Actor, requireMay } from '../actor.ts';
import type { MainPicture } from '../provenance.ts';
import { type Asks, publishPost } from '../publish-post.ts';
import { type DraftRow, isSlugTaken, lockBlog, lockDraft, postOf } from '../store.ts';
import { type Wishes, wishesOf } from '../wishes.ts';
import { deleteDraft, type OfPost } from './store.ts';

/** Why a draft cannot be published; each has its sentence under `posts.publish.problem.…`. */
export type DraftProblem =
  | 'no-draft'
  | 'untitled'
  | 'empty'
  | 'slug-taken'
  | 'unchanged'
  | 'expired'
  | 'day-full';

export type PublishDraftOutcome =
  | { ok: true; postId: string; slug: string; revision: number }
  | { ok: false; reason: DraftProblem };

export interface PublishDraftInput {
  postId: string;
  /** What was corrected, for readers; not told at the first publishing. */
  note: string;
}

export async function publishDraft(
  ctx: Context,
  actor: Actor,
  { postId, note }: PublishDraftInput,
): Promise<PublishDraftOutcome> {
  requireMay(actor, 'publish');
  return transact(ctx, (tx) => publishDraftAs(tx, { blogId: actor.blog.id, postId }, actor.id, note));
}

/** Inside a transaction, for whoever answers for it. What cannot be published stays as it is. */
export async function publishDraftAs(
  tx: Context,
  of: OfPost,
  publishedBy: string,
  note: string,
): Promise<PublishDraftOutcome> {
  await lockBlog(tx, of.blogId);
  const draft = await lockDraft(tx, of.blogId, of.postId);
  const problem = problemOf(draft);
  if (draft === undefined || problem !== null) return { ok: false, reason: problem ?? 'no-draft' };
  const post = await postOf(tx.db, of.blogId, of.postId);
  const wishes = wishesOf(draft.wishes);
  const outcome = await publishPost(tx, {
    blogId: of.blogId,
    postId: of.postId,
    kind: draft.kind,
    slug: draft.slug === '' ? await freeSlug(tx, of) : draft.slug,
    language: draft.language,
    categoryId: draft.category_id,
    tags: wishes.tags,
    authorId: post?.author_id ?? draft.created_by,
    publishedBy,
    title: draft.title,
    summary: draft.summary.trim() === '' ? openingText(documentOf(draft), OPENING_LENGTH) : draft.summary,
    document: documentOf(draft),
    originals: null,
    provenance: null,
    picture: draft.picture === null ? null : (JSON.parse(draft.picture) as MainPicture),
    note: post === undefined ? '' : note,
    asks: asksOf(wishes),
  });
  if (outcome.ok) await deleteDraft(tx.db, of);
  return outcome;
}

/** What can be said before trying; whether its address is free only the moment of publishing tells for certain. */
export function problemOf(draft: DraftRow | undefined): DraftProblem | null {
  if (draft === undefined) return 'no-draft';
  if (draft.title.trim() === '') return 'untitled';
  return isEmpty(documentOf(draft)) ? 'empty' : null;
}

function documentOf(draft: DraftRow): DocumentJson {
  return JSON.parse(draft.document) as DocumentJson;
}

/** Nothing but paragraphs without a letter in them. */
function isEmpty(document: DocumentJson): boolean {
  const isBlank = textBlocks(document).every((block) => inlineText(block.content).trim() === '');
  return isBlank && document.content.every((block) => block.type === 'paragraph');
}

function asksOf({ comments, expiresAt, password }: Wishes): Partial<Asks> {
  if (password.kind === 'keep') return { comments, expiresAt };
  return { comments, expiresAt, passwordHash: password.kind === 'new' ? password.hash : null };
}

/** An address for a post whose writer chose none: its day, and a number where that day has others. */
async function freeSlug(tx: Context, { blogId, postId }: OfPost): Promise<string> {
  const blog = await anyBlogById(tx.db, blogId);
  const day = dayOf(nowIso(tx), blog?.timeZone ?? 'UTC');
  for (let number = 1; ; number++) {
    const slug = number === 1 ? day : `${day}-${number}`;
    if (!(await isSlugTaken(tx.db, blogId, slug, postId))) return slug;
  }
}
