// Puts a post before readers, or a new revision of it: the post, the revision and the event in one transaction.

import type { Act } from '../accounts/log/acts.ts';
import { record } from '../accounts/log/record.ts';
import { introduceAuthor } from '../blogs/authors/introduce-author.ts';
import { dayHasRoom } from '../blogs/hosting/quotas/day.ts';
import { tagIdsFor } from '../blogs/tags/name-tags.ts';
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import { emit } from '../platform/outbox.ts';
import type { DocumentJson } from '../text/document.ts';
import { changesBetween } from './changes.ts';
import { notePostUses, type Shown } from './pictures/uses.ts';
import type { Change, MainPicture, Originals, PublishedProvenance } from './provenance.ts';
import {
  insertPost,
  insertRevision,
  isSlugTaken,
  lockBlog,
  moveAddress,
  nextPlace,
  type PostRow,
  postOf,
  type RevisionRow,
  revisionOf,
  updatePost,
} from './store.ts';
import type { CommentRule, PostKind } from './tables.ts';
import { replaceTags, tagIdsOf } from './tags/store.ts';

export interface PostToPublish {
  blogId: string;
  /** Null for a post that is not there yet. */
  postId: string | null;
  kind: PostKind;
  slug: string;
  /** BCP 47. */
  language: string;
  categoryId: string | null;
  /** Names of its tags in the writer's order; undefined keeps those it has. */
  tags?: readonly string[];
  /** Who it is by; kept from the first publishing on. */
  authorId: string;
  /** Who publishes this revision. */
  publishedBy: string;
  title: string;
  summary: string;
  document: DocumentJson;
  originals: Originals | null;
  provenance: PublishedProvenance | null;
  picture: MainPicture | null;
  /** What was corrected, for readers; '' at the first publishing. */
  note: string;
  /** What it asks of its readers, each left out to keep what the post has. */
  asks?: Partial<Asks>;
}

export interface Asks {
  /** Null follows the blog. */
  comments: CommentRule | null;
  /** What `hashPassword` made; null for a post that anybody may read. */
  passwordHash: string | null;
  /** When readers stop seeing it, UTC ISO. */
  expiresAt: string | null;
}

export type PublishOutcome =
  | { ok: true; postId: string; slug: string; revision: number }
  | { ok: false; reason: 'slug-taken' | 'unchanged' | 'expired' | 'day-full' };

/**
 * Call it inside `transact`, after the caller has checked that `publishedBy` may publish. A post taken back comes
 * back in its old place; one that says nothing new is 'unchanged' and no revision is made. 'day-full': it was never before
 * readers, and the blog has put as many new ones there today as it may.
 */
export async function publishPost(tx: Context, input: PostToPublish): Promise<PublishOutcome> {
  await lockBlog(tx, input.blogId);
  if (await isSlugTaken(tx.db, input.blogId, input.slug, input.postId)) {
    return { ok: false, reason: 'slug-taken' };
  }
  if (input.asks?.expiresAt && input.asks.expiresAt <= nowIso(tx)) return { ok: false, reason: 'expired' };
  const post = input.postId === null ? undefined : await postOf(tx.db, input.blogId, input.postId);
  if (post) return publishAgain(tx, post, input);
  if (!(await dayHasRoom(tx, input.blogId))) return { ok: false, reason: 'day-full' };
  return publishFirst(tx, input);
}

async function publishFirst(tx: Context, input: PostToPublish): Promise<PublishOutcome> {
  const now = nowIso(tx);
  const postId = input.postId ?? newId(tx.clock.now());
  await insertPost(tx.db, {
    blog_id: input.blogId,
    id: postId,
    kind: input.kind,
    slug: input.slug,
    language: input.language,
    category_id: input.categoryId,
    author_id: input.authorId,
    revision: 1,
    created_at: now,
    updated_at: now,
    first_published_at: now,
    published_at: now,
    place: await nextPlace(tx.db, input.blogId),
    comments: input.asks?.comments ?? null,
    password_hash: input.asks?.passwordHash ?? null,
    expires_at: input.asks?.expiresAt ?? null,
  });
  await insertRevision(tx.db, revisionRow(input, postId, 1, [], now));
  await notePostUses(tx.db, input.blogId, postId, shownBy(input));
  await introduceAuthor(tx, input.blogId, input.authorId);
  if (input.tags)
    await replaceTags(tx.db, input.blogId, postId, await tagIdsFor(tx, input.blogId, input.tags));
  await recordPublishing(tx, input, postId, 'post.published');
  await awaitEnd(tx, input.blogId, postId, input.asks?.expiresAt ?? null);
  await emit(tx, { kind: 'post.published', blogId: input.blogId, postId });
  return { ok: true, postId, slug: input.slug, revision: 1 };
}

async function publishAgain(tx: Context, post: PostRow, input: PostToPublish): Promise<PublishOutcome> {
  const now = nowIso(tx);
  const last = await revisionOf(tx.db, input.blogId, post.id, post.revision);
  if (!last) throw new Error(`post ${post.id} has no revision ${post.revision}`);
  const news = saysSomethingNew(last, input);
  const before = { categoryId: post.category_id, tagIds: await tagIdsOf(tx.db, input.blogId, post.id) };
  const tagIds = input.tags ? await tagIdsFor(tx, input.blogId, input.tags) : before.tagIds;
  const tagged = tagIds.join() !== before.tagIds.join();
  const asks = columnsOf(asksAnew(post, input.asks, now));
  const moved =
    post.slug !== input.slug || post.category_id !== input.categoryId || tagged || !sameColumns(post, asks);
  const wasPublished = post.published_at !== null;
  if (!news && !moved && wasPublished) return { ok: false, reason: 'unchanged' };

  const revision = news ? post.revision + 1 : post.revision;
  if (news) {
    const changes = changesBetween({ ...last, document: JSON.parse(last.document) as DocumentJson }, input);
    await insertRevision(tx.db, revisionRow(input, post.id, revision, changes, now));
    await notePostUses(tx.db, input.blogId, post.id, shownBy(input));
  }
  if (post.slug !== input.slug) await moveAddress(tx.db, input.blogId, post.id, post.slug, input.slug);
  await updatePost(tx.db, post, {
    slug: input.slug,
    category_id: input.categoryId,
    ...asks,
    revision,
    updated_at: now,
    published_at: post.published_at ?? now,
  });
  if (tagged) await replaceTags(tx.db, input.blogId, post.id, tagIds);
  await awaitEnd(tx, input.blogId, post.id, asks.expires_at);
  const of = { blogId: input.blogId, postId: post.id };
  await recordPublishing(tx, input, post.id, wasPublished ? 'post.corrected' : 'post.published');
  await emit(tx, wasPublished ? { kind: 'post.changed', ...of, before } : { kind: 'post.published', ...of });
  return { ok: true, postId: post.id, slug: input.slug, revision };
}

function shownBy({ picture, document }: PostToPublish): Shown {
  return { main: picture ? [picture.pictureId] : [], document };
}

function recordPublishing(tx: Context, input: PostToPublish, id: string, act: Act): Promise<void> {
  return record(tx, { blogId: input.blogId, by: input.publishedBy, act, on: { id, name: input.title } });
}

type AskColumns = Pick<PostRow, 'comments' | 'password_hash' | 'expires_at'>;

function columnsOf({ comments, passwordHash, expiresAt }: Asks): AskColumns {
  return { comments, password_hash: passwordHash, expires_at: expiresAt };
}

/** A post whose end has passed and that is published all the same goes on without an end. */
function asksAnew(post: PostRow, asks: Partial<Asks> | undefined, now: string): Asks {
  const ended = post.expires_at !== null && post.expires_at <= now;
  return {
    comments: post.comments,
    passwordHash: post.password_hash,
    expiresAt: ended ? null : post.expires_at,
    ...asks,
  };
}

function sameColumns(post: PostRow, asks: AskColumns): boolean {
  return (
    post.comments === asks.comments &&
    post.password_hash === asks.password_hash &&
    post.expires_at === asks.expires_at
  );
}

/** At that moment `end-post.ts` takes it from readers. Told anew at each publishing: told twice it ends once. */
export async function awaitEnd(
  tx: Context,
  blogId: string,
  postId: string,
  at: string | null,
): Promise<void> {
  if (at !== null) await emit(tx, { kind: 'post.expiring', blogId, postId, at }, at);
}

function revisionRow(
  input: PostToPublish,
  postId: string,
  number: number,
  changes: Change[],
  now: string,
): RevisionRow {
  return {
    blog_id: input.blogId,
    post_id: postId,
    number,
    ...content(input),
    note: input.note,
    changes: JSON.stringify(changes),
    created_by: input.publishedBy,
    created_at: now,
  };
}

function saysSomethingNew(last: RevisionRow, input: PostToPublish): boolean {
  const next = content(input);
  return (
    last.title !== next.title ||
    last.summary !== next.summary ||
    last.document !== next.document ||
    last.originals !== next.originals ||
    last.provenance !== next.provenance ||
    last.picture !== next.picture
  );
}

function content(input: PostToPublish) {
  return {
    title: input.title,
    summary: input.summary,
    document: JSON.stringify(input.document),
    originals: input.originals && JSON.stringify(input.originals),
    provenance: input.provenance && JSON.stringify(input.provenance),
    picture: input.picture && JSON.stringify(input.picture),
  };
}
