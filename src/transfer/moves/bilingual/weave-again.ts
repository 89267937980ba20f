// Weaves a post that was made bilingual anew once its pairs were reviewed: the same revision of it, no word of the translation, and the manuscript behind it.
import { actorWho } from '../../../desk/actor-who.ts';
import { followPairs } from '../../../desk/from-alignment/follow-pairs.ts';
import { beadsOf } from '../../../memory/alignments/beads/store.ts';
import type { ReadersPost } from '../../../memory/alignments/schemas.ts';
import { type AlignmentRow, alignmentOf, type Of } from '../../../memory/alignments/store.ts';
import { beadFrom } from '../../../memory/alignments/stored-line.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { emit } from '../../../platform/outbox.ts';
import type { Originals, PublishedProvenance } from '../../../posts/provenance.ts';
import { lockBlog, type PostRow, postOf, type RevisionRow, revisionOf } from '../../../posts/store.ts';
import { articleOf } from '../../../sources/store.ts';
import type { DocumentJson } from '../../../text/document.ts';
import { updateRevision } from '../pictures/store.ts';
import { moveOf } from '../store.ts';
import { leadOf } from './lead-of.ts';
import { namesAtDesk } from './names-at-desk.ts';
import { followOwn } from './own-at-desk.ts';
import { type BilingualRow, bilingualOfAlignment, type FoundBilingual, foundBilingual } from './store.ts';
import { layoutOf } from './texts-of.ts';
import { type WovenPost, weave, withoutSentences } from './weave.ts';

export interface PairsChanged extends Of {
  /** How many changes the review had seen. */
  changes: number;
}

/** Done again, or by an event that a later one follows, it changes nothing. */
export async function weaveAgain(ctx: Context, { changes, ...of }: PairsChanged): Promise<void> {
  if (!(await bilingualOfAlignment(ctx.db, of))) return;
  // Its sentences have the names of those at the desk. Publishing holds the manuscript and then the blog, so not both at once here.
  await transact(ctx, async (tx) => {
    const alignment = await alignmentOf(tx.db, of);
    const standing = await standingWith(tx, of);
    if (alignment?.changes === changes && standing?.follows) await followAtDesk(tx, alignment, standing);
  });
  await transact(ctx, async (tx) => {
    await lockBlog(tx, of.blogId);
    const alignment = await alignmentOf(tx.db, of);
    const standing = await standingWith(tx, of);
    if (alignment?.changes !== changes || !standing?.follows) return;
    const woven = await wovenAnew(tx, alignment, standing);
    const change = woven && changeOf(woven, standing.revision);
    if (change === null) return;
    const { blog_id, post_id, number } = standing.revision;
    await updateRevision(tx.db, { blog_id, post_id, number }, change);
    await emit(tx, { kind: 'post.changed', blogId: blog_id, postId: post_id });
  });
}

interface Standing {
  found: FoundBilingual;
  post: PostRow;
  /** The one that became bilingual. */
  revision: RevisionRow;
  /** Nothing was published since: readers see that one. */
  follows: boolean;
}

/** Null where no post was made bilingual with these pairs. */
async function standingWith(ctx: Context, of: Of): Promise<Standing | null> {
  const row = await bilingualOfAlignment(ctx.db, of);
  const found = row && (await foundBilingual(ctx.db, { blog_id: of.blogId, id: row.move_id }, row.number));
  const postId = found?.post.post_id ?? null;
  const post = postId === null ? undefined : await postOf(ctx.db, of.blogId, postId);
  const revision = post && row?.revision && (await revisionOf(ctx.db, of.blogId, post.id, row.revision));
  if (!found || !post || !revision) return null;
  return { found, post, revision, follows: post.revision === revision.number };
}

/** For the review: whether what is settled there reaches readers. */
export async function readersPost(ctx: Context, of: Of, studio: string): Promise<ReadersPost | null> {
  const standing = await standingWith(ctx, of);
  return standing && { address: `${studio}/posts/${standing.post.id}`, follows: standing.follows };
}

type Change = Pick<RevisionRow, 'document' | 'originals' | 'provenance'>;

/** The manuscript behind it, as far as nobody has worked on that. */
async function followAtDesk(tx: Context, alignment: AlignmentRow, standing: Standing): Promise<void> {
  const { found, revision } = standing;
  const { blog_id: blogId, id: alignmentId, target_language: language, source_lines: lines } = alignment;
  const { translation_id: translationId, article_id: articleId, wished_by: by } = found.row;
  const actor = by === null ? null : await actorWho(tx, { blogId, personId: by }, 'translate');
  const article = articleId === null ? undefined : await articleOf(tx.db, blogId, articleId);
  if (translationId === null || !actor || !article) return;
  const of = { blogId, translationId };
  const beads = (await beadsOf(tx.db, { blogId, alignmentId })).map(beadFrom);
  await followPairs(tx, actor, of, { lines, beads, language, lead: leadOf(actor) });
  const woven = await wovenAnew(tx, alignment, standing);
  if (!woven) return;
  const texts = { own: woven.own, source: article.document, by: actor.id };
  await followOwn(tx, of, texts, JSON.parse(revision.document) as DocumentJson);
}

/** Null where the layout of the post is not known any more. */
async function wovenAnew(
  tx: Context,
  alignment: AlignmentRow,
  { found, revision }: Standing,
): Promise<WovenPost | null> {
  const { blog_id: blogId, post_id: postId, number, originals, provenance } = revision;
  const move = await moveOf(tx.db, blogId, found.row.move_id);
  const before = await revisionOf(tx.db, blogId, postId, number - 1);
  if (!move || !before || originals === null || provenance === null) return null;
  const layout = layoutOf(JSON.parse(before.document) as DocumentJson, found, move);
  if (layout === undefined) return null;
  const { language, title } = JSON.parse(originals) as Originals;
  return weave({
    target: withoutSentences(JSON.parse(revision.document) as DocumentJson),
    beads: (await beadsOf(tx.db, { blogId, alignmentId: alignment.id })).map(beadFrom),
    languages: { source: language, target: found.likeness.targetLanguage },
    ...{ title, layout },
    nameOf: await namesAtDesk(tx, alignment, translationOf(found.row)),
  });
}

/** Null where it is the same. */
function changeOf(woven: WovenPost, { document, originals, provenance }: RevisionRow): Change | null {
  if (provenance === null) return null;
  const source: PublishedProvenance = {
    ...(JSON.parse(provenance) as PublishedProvenance),
    ...{ omitted: woven.omitted, added: woven.own.length },
  };
  const change = {
    document: JSON.stringify(woven.document),
    originals: JSON.stringify(woven.originals),
    provenance: JSON.stringify(source),
  };
  return change.document === document && change.originals === originals ? null : change;
}

function translationOf({ translation_id }: BilingualRow): string {
  return translation_id ?? '';
}
