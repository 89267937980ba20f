// Makes a bilingual post of one that somebody has seen and wants so: original, pairs, manuscript, and the new revision last, in one transaction.

import type { Actor } from '../../../desk/actor.ts';
import { actorWho } from '../../../desk/actor-who.ts';
import { startFromAlignment } from '../../../desk/from-alignment/start-from-alignment.ts';
import { addAlignment } from '../../../memory/alignments/add-alignment.ts';
import { alignTexts } from '../../../memory/alignments/align-texts.ts';
import { titleBlock } from '../../../memory/alignments/read-side.ts';
import { restoreAlignment } from '../../../memory/alignments/remove-alignment.ts';
import { alignmentOf } from '../../../memory/alignments/store.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { derivedId } from '../../../platform/ids.ts';
import type { RevisionRow } from '../../../posts/store.ts';
import { confirmOriginal, keepOriginal } from '../../../sources/standing-original.ts';
import { type Article, articleOf } from '../../../sources/store.ts';
import { type DocumentJson, withIds } from '../../../text/document.ts';
import { primaryLanguage } from '../../../text/language.ts';
import type { MoveRow } from '../store.ts';
import { leadOf, speechOf } from './lead-of.ts';
import { putBilingual } from './put-bilingual.ts';
import { type BilingualRow, foundBilingual, updateBilingual } from './store.ts';
import { type TwoTexts, textsOf } from './texts-of.ts';

/** Each step is found done when it is begun again, so that it may end anywhere. A problem is noted with the row. */
export async function makeBilingual(ctx: Context, move: MoveRow, row: BilingualRow): Promise<void> {
  const problem = await make(ctx, move, row);
  if (problem !== null) await updateBilingual(ctx.db, row, { problem });
}

async function make(ctx: Context, move: MoveRow, row: BilingualRow): Promise<string | null> {
  const actor = await actorWho(ctx, { blogId: move.blog_id, personId: row.wished_by ?? '' }, 'publish');
  const found = await foundBilingual(ctx.db, move, row.number);
  if (!actor || !found) return 'gone';
  const read = await textsOf(ctx, move, found);
  if (!read.ok) return read.problem;
  const { texts, post, revision } = read;
  if (post === null || revision === null || texts.source === null) return 'gone';
  const article = await originalOf(ctx, actor, move, row, texts);
  if (article === null) return 'gone';
  if (primaryLanguage(article.language) === primaryLanguage(texts.targetLanguage)) return 'language';
  const alignmentId = await alignmentFor(ctx, actor, { move, row, texts, article, revision });
  if (alignmentId === null) return 'align';
  const input = { alignmentId, lead: leadOf(actor) };
  const { translationId } = await startFromAlignment(ctx, actor, input, () => true);
  const put = { move, moved: found.post, row, texts, article, alignmentId, translationId, post, revision };
  return putBilingual(ctx, actor, put);
}

/** As it stood in the post, or as it was got: confirmed by whoever wants it. */
async function originalOf(
  ctx: Context,
  actor: Actor,
  move: MoveRow,
  { number }: BilingualRow,
  { source, sourceLanguage, credit, article }: TwoTexts,
): Promise<Article | null> {
  const blogId = move.blog_id;
  if (article) return transact(ctx, (tx) => confirmOriginal(tx, { blogId, id: article.id }, credit));
  if (source === null || sourceLanguage === null) return null;
  const id = derivedId(move.id, `original ${number}`);
  const original = { blogId, id, ...credit, language: sourceLanguage, document: source, broughtBy: actor.id };
  await transact(ctx, (tx) => keepOriginal(tx, original));
  return (await articleOf(ctx.db, blogId, id)) ?? null;
}

interface ToAlign {
  move: MoveRow;
  row: BilingualRow;
  texts: TwoTexts;
  article: Article;
  revision: RevisionRow;
}

/** Null where the two could not be aligned. */
async function alignmentFor(ctx: Context, actor: Actor, about: ToAlign): Promise<string | null> {
  const { move, row, texts, article, revision } = about;
  // Where nobody knows what the original is called, the title of the translation has no counterpart.
  const isTitled = texts.article !== null || texts.credit.title !== '';
  const added = await addAlignment(
    ctx,
    actor,
    {
      ...{ title: revision.title, address: article.address ?? '', translator: '', articleId: article.id },
      ...{ source: { text: '', html: '' }, target: { text: '', html: '' } },
      texts: {
        source: isTitled ? withTitle(article.document, article.title) : article.document,
        target: isTitled ? withTitle(texts.target, revision.title) : texts.target,
      },
      ...{ from: article.language, to: texts.targetLanguage, sure: true, alignedByCaller: true },
      formId: derivedId(move.id, `alignment ${row.number}`),
    },
    speechOf(actor),
  );
  const alignmentId = added.ok || added.why === 'known' ? added.alignmentId : null;
  if (alignmentId === null) return null;
  const of = { blogId: move.blog_id, alignmentId };
  // It was made before, and taken back.
  await restoreAlignment(ctx, actor, alignmentId);
  await alignTexts(ctx, of);
  return (await alignmentOf(ctx.db, of))?.aligned_at == null ? null : alignmentId;
}

/** A title is told by having no id of the document's. */
function withTitle(document: DocumentJson, title: string): DocumentJson {
  return withIds({ ...document, content: [...titleBlock(title), ...document.content] }, () => '');
}
