// Weaves a post that was made bilingual anew once its pairs were reviewed: the same revision of it, and no word of the translation.
import { beadsOf } from '../../../memory/alignments/beads/store.ts';
import type { ReadersPost } from '../../../memory/alignments/schemas.ts';
import { type AlignmentRow, alignmentOf, type Of } from '../../../memory/alignments/store.ts';
import { beadFrom } from '../../../memory/alignments/stored-line.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { emit } from '../../../platform/outbox.ts';
import type { Originals, PublishedProvenance } from '../../../posts/provenance.ts';
import { lockBlog, type PostRow, postOf, type RevisionRow, revisionOf } from '../../../posts/store.ts';
import { type DocumentJson, replaceInline, textBlocks } from '../../../text/document.ts';
import { normalizeInline, sentencesOf } from '../../../text/inline.ts';
import { updateRevision } from '../pictures/store.ts';
import { moveOf } from '../store.ts';
import { namesAtDesk } from './names-at-desk.ts';
import { type BilingualRow, bilingualOfAlignment, type FoundBilingual, foundBilingual } from './store.ts';
import { layoutOf } from './texts-of.ts';
import { weave } from './weave.ts';

export interface PairsChanged extends Of {
  /** How many changes the review had seen. */
  changes: number;
}

/** Done again, or by an event that a later one follows, it changes nothing. */
export async function weaveAgain(ctx: Context, { changes, ...of }: PairsChanged): Promise<void> {
  if (!(await bilingualOfAlignment(ctx.db, of))) return;
  await transact(ctx, async (tx) => {
    await lockBlog(tx, of.blogId);
    const alignment = await alignmentOf(tx.db, of);
    const standing = await standingWith(tx, of);
    if (alignment?.changes !== changes || !standing?.follows) return;
    const change = await wovenAnew(tx, alignment, standing);
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

/** Null where it is the same, or the layout of the post is not known any more. */
async function wovenAnew(
  tx: Context,
  alignment: AlignmentRow,
  { found, revision }: Standing,
): Promise<Change | null> {
  const { blog_id: blogId, post_id: postId, number, originals, provenance } = revision;
  const move = await moveOf(tx.db, blogId, found.row.move_id);
  const before = await revisionOf(tx.db, blogId, postId, number - 1);
  if (!move || !before || originals === null || provenance === null) return null;
  const layout = layoutOf(JSON.parse(before.document) as DocumentJson, found, move);
  if (layout === undefined) return null;
  const { language, title } = JSON.parse(originals) as Originals;
  const woven = weave({
    target: withoutSentences(JSON.parse(revision.document) as DocumentJson),
    beads: (await beadsOf(tx.db, { blogId, alignmentId: alignment.id })).map(beadFrom),
    languages: { source: language, target: found.likeness.targetLanguage },
    ...{ title, layout },
    nameOf: await namesAtDesk(tx, alignment, translationOf(found.row)),
  });
  const source: PublishedProvenance = {
    ...(JSON.parse(provenance) as PublishedProvenance),
    ...{ omitted: woven.omitted, added: woven.own.length },
  };
  const change = {
    document: JSON.stringify(woven.document),
    originals: JSON.stringify(woven.originals),
    provenance: JSON.stringify(source),
  };
  return change.document === revision.document && change.originals === originals ? null : change;
}

function translationOf({ translation_id }: BilingualRow): string {
  return translation_id ?? '';
}

/** As it stands now, pictures that came later included. */
function withoutSentences(document: DocumentJson): DocumentJson {
  const bare = textBlocks(document).map(
    ({ id, content }) =>
      [id, normalizeInline(sentencesOf(content).flatMap((sentence) => sentence.content))] as const,
  );
  return replaceInline(document, new Map(bare));
}
