// A person's decision on a sentence that its source no longer has, or has elsewhere: one press, either way.
import { forget } from '../../memory/remember.ts';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { speakerKey } from '../../posts/provenance.ts';
import { isQuotation } from '../../sources/article-blocks.ts';
import { lockArticle, updateArticle } from '../../sources/store.ts';
import { type DocumentJson, mapBlocks, replaceInline } from '../../text/document.ts';
import { type Actor, requireMay } from '../actor.ts';
import { once } from '../once.ts';
import {
  deleteSegment,
  type Of,
  type SegmentRow,
  segmentOf,
  segmentsOf,
  type TranslationRow,
  translationOf,
  updateSegment,
  updateTranslation,
} from '../store.ts';
import { placeFor, renumbered, withBlockBehind } from './follow-move.ts';
import type { DecideSegment, Place } from './schemas.ts';
import {
  dropSegmentChanges,
  lockTranslationsOf,
  movedInBlock,
  segmentChangeOf,
  segmentsInBlock,
  settlePlaces,
} from './store.ts';

export type DecideSegmentInput = DecideSegment & { translationId: string; segmentId: string };

export type DecideAnswer = { ok: true } | { ok: false; reason: 'gone' | 'impossible' };

export async function decideSegment(
  ctx: Context,
  actor: Actor,
  input: DecideSegmentInput,
): Promise<DecideAnswer> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  const decided = (tx: Context, translation: TranslationRow) => decide(tx, translation, input);
  return once<DecideAnswer>(ctx, of, input.key, decided, holdWithOthers);
}

/** A block moves in all translations of its article: they are held together, before anything else is. */
async function holdWithOthers(tx: Context, of: Of): Promise<TranslationRow | undefined> {
  const named = await translationOf(tx.db, of);
  if (!named) return undefined;
  const all = await lockTranslationsOf(tx, of.blogId, named.article_id);
  return all.find(({ id }) => id === of.translationId);
}

async function decide(
  tx: Context,
  translation: TranslationRow,
  { segmentId, way }: DecideSegmentInput,
): Promise<DecideAnswer> {
  const of = { blogId: translation.blog_id, translationId: translation.id };
  const segment = await segmentOf(tx.db, of, segmentId);
  const change = segment && (await segmentChangeOf(tx.db, of.blogId, segment.id));
  if (!segment || !change) return { ok: false, reason: 'gone' };
  const { kind, place } = change;
  if (kind === 'removed') {
    await dropSegmentChanges(tx.db, of.blogId, [segment.id], ['removed']);
    if (way === 'follow') await drop(tx, translation, segment);
  } else if (place !== null) {
    await settlePlaces(tx.db, of.blogId, [segment.id]);
    // Written by this room alone.
    if (way === 'follow') await move(tx, translation, segment, JSON.parse(place) as Place);
  } else return { ok: false, reason: 'impossible' };
  await restructured(tx, of);
  return { ok: true };
}

/** Desks that are open read it anew. */
async function restructured(tx: Context, of: Of): Promise<void> {
  const now = await translationOf(tx.db, of);
  const version = (now?.structure_version ?? 0) + 1;
  await updateTranslation(tx.db, of, { structure_version: version, updated_at: nowIso(tx) });
}

async function drop(tx: Context, translation: TranslationRow, segment: SegmentRow): Promise<void> {
  const { blog_id, block_id } = segment;
  await deleteSegment(tx.db, segment);
  await forget(tx, blog_id, segment.id);
  if ((await segmentsInBlock(tx.db, blog_id, translation.article_id, block_id)) > 0) return;
  // In no translation is anything left of the block: it is empty, and texts of one's own may stand behind it still.
  await changeDocument(tx, translation, (document) => emptied(document, block_id));
}

function emptied(document: DocumentJson, blockId: string): DocumentJson {
  const named = mapBlocks(document, (block) =>
    isQuotation(block) && block.attrs.id !== null && speakerKey(block.attrs.id) === blockId
      ? { ...block, attrs: { ...block.attrs, speaker: null } }
      : block,
  );
  return replaceInline(named, new Map([[blockId, []]]));
}

/** A block that moved is the article's: it moves in every translation, and all its sentences with it. */
async function move(
  tx: Context,
  translation: TranslationRow,
  segment: SegmentRow,
  place: Place,
): Promise<void> {
  const { blog_id: blogId, id: translationId, article_id } = translation;
  if (place.behindBlock === undefined) {
    const rows = await segmentsOf(tx.db, { blogId, translationId });
    const to = placeFor(
      rows.filter((row) => row.id !== segment.id),
      place,
    );
    if (to) await updateSegment(tx.db, segment, to);
    return;
  }
  const { behindBlock } = place;
  const document = await changeDocument(tx, translation, (old) =>
    withBlockBehind(old, place.blockId, behindBlock),
  );
  if (!document) return;
  for (const { id } of await lockTranslationsOf(tx, blogId, article_id)) {
    const rows = await segmentsOf(tx.db, { blogId, translationId: id });
    for (const row of renumbered(rows, document)) {
      const stood = rows.find((other) => other.id === row.id)?.position;
      if (stood !== row.position) await updateSegment(tx.db, row, { position: row.position });
    }
    if (id !== translationId) await restructured(tx, { blogId, translationId: id });
  }
  const moved = await movedInBlock(tx.db, blogId, article_id, place.blockId);
  await settlePlaces(tx.db, blogId, moved);
}

async function changeDocument(
  tx: Context,
  { blog_id, article_id }: TranslationRow,
  change: (document: DocumentJson) => DocumentJson,
): Promise<DocumentJson | null> {
  // Held, so that what somebody stores of the article meanwhile is neither lost nor taken for this.
  const article = await lockArticle(tx, blog_id, article_id);
  if (!article) return null;
  const document = change(article.document);
  const isStored = await updateArticle(
    tx.db,
    { ...article, document, updatedAt: nowIso(tx) },
    article.updatedAt,
  );
  if (!isStored) throw new Error('an article changed while it was held');
  return document;
}
