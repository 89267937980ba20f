// The last step of making a post bilingual, in one transaction: a new revision with the originals, the kind, and the manuscript behind it.
import type { Actor } from '../../../desk/actor.ts';
import { noteOwnUses } from '../../../desk/own-blocks.ts';
import { lockTranslation, ownBlocksOf, updateTranslation } from '../../../desk/store.ts';
import { beadsOf } from '../../../memory/alignments/beads/store.ts';
import { type AlignmentRow, alignmentOf } from '../../../memory/alignments/store.ts';
import { beadFrom } from '../../../memory/alignments/stored-line.ts';
import { nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { emit } from '../../../platform/outbox.ts';
import { notePostUses } from '../../../posts/pictures/uses.ts';
import type { PublishedProvenance } from '../../../posts/provenance.ts';
import {
  insertRevision,
  lockBlog,
  type PostRow,
  postOf,
  type RevisionRow,
  updatePost,
} from '../../../posts/store.ts';
import { tagNamesOf } from '../../../posts/tags/store.ts';
import { type Article, snapshotOf } from '../../../sources/store.ts';
import { isOpening, OPENING_LENGTH, openingText } from '../../../text/opening.ts';
import type { MovePostRow, MoveRow } from '../store.ts';
import { namesAtDesk } from './names-at-desk.ts';
import { putOwn } from './own-at-desk.ts';
import { type BilingualRow, lockBilingual, updateBilingual } from './store.ts';
import type { TwoTexts } from './texts-of.ts';
import { type WovenPost, weave } from './weave.ts';
import { openWithheld } from './withheld.ts';

export interface Putting {
  move: MoveRow;
  moved: MovePostRow;
  row: BilingualRow;
  texts: TwoTexts;
  article: Article;
  alignmentId: string;
  translationId: string;
  post: PostRow;
  revision: RevisionRow;
}

/** Null when it is done, or was done before; else the problem. */
export async function putBilingual(ctx: Context, actor: Actor, putting: Putting): Promise<string | null> {
  const { row, post, translationId, alignmentId, move, moved } = putting;
  const blogId = post.blog_id;
  return transact(ctx, async (tx) => {
    await lockBlog(tx, blogId);
    const held = await lockBilingual(tx, row);
    if (!held || held.settled_at !== null || held.wish !== 'make') return null;
    const now = await postOf(tx.db, blogId, post.id);
    if (now?.kind !== 'plain' || now.revision !== post.revision) return 'changed';
    const translation = await lockTranslation(tx, { blogId, translationId });
    const alignment = await alignmentOf(tx.db, { blogId, alignmentId });
    if (!translation || !alignment || translation.post_id !== null) return 'taken';
    const woven = await wovenOf(tx, putting, alignment);
    const number = post.revision + 1;
    if (await openWithheld(tx, move, moved)) await emit(tx, { kind: 'blog.changed', blogId });
    await insertRevision(tx.db, await revisionRow(tx, actor, putting, woven, number));
    await updatePost(tx.db, now, { kind: 'translation', revision: number });
    await notePostUses(tx.db, blogId, post.id, { document: woven.document });
    await settleManuscript(tx, actor, putting, woven);
    const ids = { article_id: putting.article.id, alignment_id: alignmentId, translation_id: translationId };
    await updateBilingual(tx.db, row, { ...ids, settled_at: nowIso(tx), revision: number, problem: null });
    await emit(tx, { kind: 'post.changed', blogId, postId: post.id });
    return null;
  });
}

async function wovenOf(tx: Context, putting: Putting, alignment: AlignmentRow): Promise<WovenPost> {
  const { texts, article, translationId } = putting;
  return weave({
    target: texts.target,
    beads: (await beadsOf(tx.db, { blogId: alignment.blog_id, alignmentId: alignment.id })).map(beadFrom),
    languages: { source: article.language, target: texts.targetLanguage },
    title: texts.article ? article.title : texts.credit.title,
    layout: texts.layout,
    nameOf: await namesAtDesk(tx, alignment, translationId),
  });
}

/** It has the date of the one before it: nothing that it says is new. */
async function revisionRow(
  tx: Context,
  actor: Actor,
  { revision: last, texts, article }: Putting,
  woven: WovenPost,
  number: number,
): Promise<RevisionRow> {
  return {
    ...last,
    number,
    summary: isOpening(last.summary, texts.document)
      ? openingText(woven.document, OPENING_LENGTH)
      : last.summary,
    document: JSON.stringify(woven.document),
    originals: JSON.stringify(woven.originals),
    provenance: JSON.stringify(await provenanceOf(tx, article, woven)),
    ...{ note: '', changes: '[]', created_by: actor.id },
  };
}

async function provenanceOf(tx: Context, article: Article, woven: WovenPost): Promise<PublishedProvenance> {
  const { chain, title, byline, outletName, address, language, publishedOn, rights, snapshotId } = article;
  const snapshot = snapshotId === null ? undefined : await snapshotOf(tx.db, article.blogId, snapshotId);
  return {
    chain,
    article: { title, byline, outlet: outletName, address, language, publishedOn },
    snapshot: snapshot
      ? {
          ...{ sha256: snapshot.sha256, fetchedAt: snapshot.fetched_at },
          address: snapshot.final_address ?? snapshot.address,
        }
      : null,
    rights,
    emphasis: { source: 0, ours: 0 },
    omitted: woven.omitted,
    added: woven.own.length,
  };
}

/** What stands in the post without an original stands at the desk as a text of its own: publishing from there loses nothing. */
async function settleManuscript(
  tx: Context,
  actor: Actor,
  { post, revision, article, translationId }: Putting,
  { own }: WovenPost,
): Promise<void> {
  const of = { blogId: post.blog_id, translationId };
  const now = nowIso(tx);
  if ((await ownBlocksOf(tx.db, of)).length === 0)
    await putOwn(tx, of, { own, source: article.document, by: actor.id });
  await noteOwnUses(tx.db, of);
  await updateTranslation(tx.db, of, {
    ...{ post_id: post.id, title: revision.title, summary: revision.summary, slug: post.slug },
    ...{ category_id: post.category_id, picture: revision.picture },
    tags: JSON.stringify(await tagNamesOf(tx.db, of.blogId, post.id)),
    updated_at: now,
  });
}
