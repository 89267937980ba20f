// Puts one post of another blog in, with all that was said about it, in one transaction: it is there whole, once, or not at all.
import { introduceAuthor } from '../../../blogs/authors/introduce-author.ts';
import { tagIdsFor } from '../../../blogs/tags/name-tags.ts';
import { nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { idAt } from '../../../platform/ids.ts';
import { emit } from '../../../platform/outbox.ts';
import { pictureIdsIn } from '../../../posts/picture-source.ts';
import { notePostUses } from '../../../posts/pictures/uses.ts';
import { isPlaceTaken } from '../../../posts/places/store.ts';
import { insertDraft, insertPost, insertRevision, lockBlog, nextPlace } from '../../../posts/store.ts';
import { replaceTags } from '../../../posts/tags/store.ts';
import { noWishes, type Wishes } from '../../../posts/wishes.ts';
import { isWithheld } from '../bilingual/withheld.ts';
import { lockMove, type MovePostRow } from '../store.ts';
import { categoryFor } from './category-for.ts';
import { keepAddresses, keepCategoryLinks } from './keep-addresses.ts';
import { untilNow } from './moments.ts';
import { postKey } from './origin-key.ts';
import { putSaid } from './put-said.ts';
import { type ReadyPost, readyPost } from './ready-post.ts';
import { authorOf, type Run } from './run.ts';
import { freeSlug } from './slug-for.ts';
import { hasPlace } from './standing.ts';
import { addFindings, claimPost, type Finding, insertOrigins, settlePost, thingFrom } from './store.ts';
import { tagsOf } from './tags-of.ts';

type Outcome = NonNullable<MovePostRow['outcome']>;

/** Doing it twice, by whomever, does it once. */
export async function putPost(run: Run, row: MovePostRow): Promise<void> {
  const { ctx, blog, move } = run;
  const key = postKey(row);
  const known = await thingFrom(ctx.db, blog.id, 'post', key);
  const ready = known === undefined ? await readyPost(run, row) : null;
  await transact(ctx, async (tx) => {
    const claimed = await claimPost(tx, row);
    // Whoever stops it or takes it back is heard between any two posts, and waits for the one that is being put in.
    const held = await lockMove(tx, move);
    if (!claimed || held?.stopped_at !== null || held.undone_at !== null) return;
    const settle = (outcome: Outcome, postId: string | null) =>
      settlePost(tx.db, row, { settled_at: nowIso(tx), outcome, post_id: postId });
    await lockBlog(tx, blog.id);
    const there = await thingFrom(tx.db, blog.id, 'post', key);
    if (there !== undefined) return settle('known', there);
    if (ready === null) return settle('left', null);
    const stands = await asItMayStand(tx, ready);
    const postId = await put(tx, run, stands, claimed.place);
    if (ready.standing === 'scheduled' && stands.standing !== 'scheduled')
      await addFindings(tx.db, move, row.number, [{ weight: 'mind', key: 'unscheduled', params: '{}' }]);
    const origin = { blog_id: blog.id, move_id: move.id, kind: 'post' as const, origin: key };
    await insertOrigins(tx.db, [{ ...origin, thing_id: postId }]);
    await settle('added', postId);
  });
}

/** What names no source does not come before readers until somebody has decided; behind a password it does not anyway. */
async function asItMayStand(tx: Context, ready: ReadyPost): Promise<ReadyPost> {
  const { standing, passwordHash, row } = ready;
  const opens = standing === 'public' || standing === 'scheduled';
  if (!opens || passwordHash !== null || !(await isWithheld(tx, row))) return ready;
  return { ...ready, standing: standing === 'public' ? 'withdrawn' : 'draft' };
}

async function put(tx: Context, run: Run, ready: ReadyPost, place: number | null): Promise<string> {
  const { post, standing } = ready;
  const author = authorOf(run, post.author);
  const tags = tagsOf(post, run.choices);
  const made: Made = {
    postId: idAt(new Date(ready.at)),
    authorId: author.id,
    slug: await freeSlug(tx, run, ready),
    categoryId: await categoryFor(tx, run, post.categories[0] ?? []),
    tags: tags.names,
  };
  const said: Finding[] = [];
  if (tags.left > 0)
    said.push({ weight: 'mind', key: 'tags-many', params: JSON.stringify({ count: tags.left }) });
  if (hasPlace(standing)) {
    await putRows(tx, run, ready, made, place);
    said.push(...(await putSaid(tx, run, ready, made)));
    await keepAddresses(tx, run, post, made.slug);
    await keepCategoryLinks(tx, run, post);
  } else {
    await putDraft(tx, run, ready, made);
  }
  await addFindings(tx.db, run.move, ready.row.number, said);
  await nameStranger(tx, run, author.stranger);
  return made.postId;
}

export interface Made {
  postId: string;
  authorId: string;
  slug: string;
  categoryId: string | null;
  tags: readonly string[];
}

/** No `post.published` is told: nobody hears of it as of something new. */
async function putRows(
  tx: Context,
  run: Run,
  ready: ReadyPost,
  made: Made,
  place: number | null,
): Promise<void> {
  const { blog } = run;
  const { post, at, changedAt, document } = ready;
  const { postId } = made;
  const isFree = place !== null && !(await isPlaceTaken(tx.db, blog.id, place));
  await insertPost(tx.db, {
    ...{ blog_id: blog.id, id: postId, slug: made.slug, language: post.language ?? blog.language },
    kind: 'plain',
    ...{ category_id: made.categoryId, author_id: made.authorId, revision: 1, expires_at: null },
    ...{ created_at: at, updated_at: changedAt, first_published_at: at },
    published_at: ready.standing === 'public' ? at : null,
    place: isFree ? place : await nextPlace(tx.db, blog.id),
    comments: post.commentsOpen === false ? 'closed' : null,
    password_hash: ready.passwordHash,
  });
  await insertRevision(tx.db, {
    ...{ blog_id: blog.id, post_id: postId, number: 1, title: ready.title, summary: ready.summary },
    ...{ document: JSON.stringify(document), originals: null, provenance: null, picture: null },
    ...{ note: '', changes: '[]', created_by: made.authorId, created_at: changedAt },
  });
  if (pictureIdsIn(document).length > 0) await notePostUses(tx.db, blog.id, postId, { document });
  const tagIds = await tagIdsFor(tx, blog.id, made.tags);
  if (tagIds.length > 0) await replaceTags(tx.db, blog.id, postId, tagIds);
  if (!run.introduced.has(made.authorId)) await introduceAuthor(tx, blog.id, made.authorId);
  run.introduced.add(made.authorId);
  if (ready.standing === 'public' && ready.passwordHash === null)
    await emit(tx, { kind: 'index.due', blogId: blog.id, postId });
}

async function putDraft(tx: Context, run: Run, ready: ReadyPost, made: Made): Promise<void> {
  const { blog, by } = run;
  const { post, standing, at, changedAt, passwordHash } = ready;
  const password: Wishes['password'] =
    passwordHash === null ? { kind: 'none' } : { kind: 'new', hash: passwordHash };
  const comments = post.commentsOpen === false ? 'closed' : null;
  const wishes: Wishes = { ...noWishes, tags: [...made.tags], comments, password };
  const isScheduled = standing === 'scheduled';
  await insertDraft(tx.db, {
    ...{ blog_id: blog.id, post_id: made.postId, title: ready.title, summary: ready.summary },
    kind: 'plain',
    ...{ slug: made.slug, language: post.language ?? blog.language, category_id: made.categoryId },
    ...{
      document: JSON.stringify(ready.document),
      picture: null,
      wishes: JSON.stringify(wishes),
      version: 0,
    },
    ...(isScheduled ? { scheduled_at: at, scheduled_by: by, scheduled_note: '' } : { scheduled_at: null }),
    ...{ created_by: made.authorId, created_at: untilNow(at, run.ctx) },
    ...{ updated_by: made.authorId, updated_at: untilNow(changedAt, run.ctx) },
  });
  if (isScheduled) await emit(tx, { kind: 'post.due', blogId: blog.id, postId: made.postId, at }, at);
}

/** Once for each name, however many posts have it. */
async function nameStranger(tx: Context, run: Run, name: string | null): Promise<void> {
  if (name === null || run.strangers.has(name)) return;
  await addFindings(tx.db, run.move, 0, [
    { weight: 'know', key: 'author', params: JSON.stringify({ name }) },
  ]);
  run.strangers.add(name);
}
