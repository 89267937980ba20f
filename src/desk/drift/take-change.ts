// Takes a change of the source in: exactly the sentences that its author touched reopen, and nobody's text is lost.
import { record } from '../../accounts/log/record.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import type { ChainLink } from '../../posts/provenance.ts';
import { type Article, articleOf, lockArticle, snapshotOf, updateArticle } from '../../sources/store.ts';
import type { Comparison } from '../../sources/watch/comparison.ts';
import { keptBytes, type Readings, readBoth } from '../../sources/watch/read-again.ts';
import { type ChangeRow, changeOf, lockWatch, updateChange, updateWatch } from '../../sources/watch/store.ts';
import { inlineText } from '../../text/inline.ts';
import { countWords } from '../../text/reading.ts';
import { type Actor, requireMay } from '../actor.ts';
import { newSegment } from '../new-segment.ts';
import { recordVersion } from '../record-version.ts';
import { rememberSegment } from '../remember-segment.ts';
import { NO_REPEAT, settleState, stateColumns, stateOf, targetOf, UNREAD } from '../segment-state.ts';
import {
  insertSegments,
  type SegmentRow,
  segmentsOf,
  type TranslationRow,
  updateSegment,
  updateTranslation,
} from '../store.ts';
import { newDocument } from './new-document.ts';
import { type Change, planSegments, type SegmentPlan } from './plan-segments.ts';
import {
  lockTranslationsOf,
  noteChange,
  putSegmentChange,
  translationsOfArticles,
  updateChangeOf,
} from './store.ts';

export type TakeAnswer =
  | { ok: true }
  /** `changed`: it is another change by now, or somebody corrected the article. `unreadable`: the copy is lost. */
  | { ok: false; reason: 'settled' | 'changed' | 'unreadable' };

/** In all translations of the article at once; what readers see stays as it is until somebody publishes. */
export async function takeChange(
  ctx: Context,
  actor: Actor,
  { changeId }: { changeId: string },
): Promise<TakeAnswer> {
  requireMay(actor, 'translate');
  const blogId = actor.blog.id;
  const change = await changeOf(ctx.db, blogId, changeId);
  const article = change && (await articleOf(ctx.db, blogId, change.article_id));
  if (!article) throw refuse('not-found', 'drift.problem.gone');
  if (change.settled_at !== null) return asSettled(change);
  const readings = await readingsOf(ctx, article, change);
  if (!readings) return { ok: false, reason: 'unreadable' };
  for (;;) {
    const answer = await transact(ctx, (tx) => takeHeld(tx, actor, { change, article, readings }));
    if (answer) return answer;
  }
}

/** What was read before anything was held. */
interface Taking {
  change: ChangeRow;
  article: Article;
  readings: Readings;
}

/** Null, and nothing was done, where a translation was begun meanwhile: it is held the next time. */
async function takeHeld(
  tx: Context,
  actor: Actor,
  { change, article, readings }: Taking,
): Promise<TakeAnswer | null> {
  const { blogId } = article;
  // Translations before their article, as everywhere.
  const translations = await lockTranslationsOf(tx, blogId, article.id);
  await lockWatch(tx, { blogId, articleId: article.id });
  const stands = await changeOf(tx.db, blogId, change.id);
  if (!stands || stands.settled_at !== null) return asSettled(stands ?? change);
  if (stands.snapshot_id !== change.snapshot_id) return { ok: false, reason: 'changed' };
  await lockArticle(tx, blogId, article.id);
  const all = await translationsOfArticles(tx.db, blogId, [article.id]);
  if (all.length !== translations.length) return null;
  const made = newDocument(article.document, readings, article.language);
  const renewed = { ...renewedArticle(article, change, made.document), updatedAt: nowIso(tx) };
  if (!(await updateArticle(tx.db, renewed, article.updatedAt))) return { ok: false, reason: 'changed' };
  const planned = { ...made, readings, language: article.language };
  for (const translation of translations) await takeInto(tx, actor, translation, planned, stands);
  await settleTaken(tx, actor, article, stands);
  return { ok: true };
}

async function settleTaken(tx: Context, actor: Actor, article: Article, change: ChangeRow): Promise<void> {
  const { blogId, id } = article;
  const settled = { settled_at: nowIso(tx), settled_as: 'taken' as const, settled_by: actor.id };
  await updateChange(tx.db, change, settled);
  const of = { blogId, articleId: id };
  const says = { came: 'taken', verdict: 'same', verdict_params: '{}' };
  await updateWatch(tx.db, of, { seen_snapshot_id: null, left_snapshot_id: null, ...says });
  await record(tx, { blogId, by: actor.id, act: 'source.taken', on: { id, name: article.title } });
}

function asSettled({ settled_as }: ChangeRow): TakeAnswer {
  return settled_as === 'taken' ? { ok: true } : { ok: false, reason: 'settled' };
}

async function readingsOf(ctx: Context, article: Article, change: ChangeRow): Promise<Readings | null> {
  const snapshot = await snapshotOf(ctx.db, article.blogId, change.snapshot_id);
  const kept = snapshot && (await keptBytes(ctx, snapshot));
  return kept ? readBoth(ctx, article, kept) : null;
}

/** A title that a person had put otherwise stays as that person put it. */
function renewedArticle(article: Article, change: ChangeRow, document: Article['document']): Article {
  const { title } = JSON.parse(change.comparison) as Comparison;
  const before = article.title;
  const isTheirs = title !== null && before === title.before;
  const named = (link: ChainLink): ChainLink =>
    isTheirs && link.from === 'article' && link.title === before ? { ...link, title: title.after } : link;
  return {
    ...article,
    document,
    snapshotId: change.snapshot_id,
    title: isTheirs ? title.after : before,
    chain: article.chain.map(named),
    found: title
      ? { ...article.found, proposed: { ...article.found.proposed, title: title.after } }
      : article.found,
  };
}

async function takeInto(
  tx: Context,
  actor: Actor,
  translation: TranslationRow,
  planned: Change,
  change: ChangeRow,
): Promise<void> {
  const of = { blogId: translation.blog_id, translationId: translation.id };
  const plan = planSegments(await segmentsOf(tx.db, of), planned);
  const now = nowIso(tx);
  await addNew(tx, translation, plan, planned.language, now);
  for (const { row, source } of plan.edited)
    await reopen(tx, actor, translation, row, source, planned.language);
  const mark = {
    blog_id: of.blogId,
    translation_id: of.translationId,
    former: null,
    place: null,
    found_at: now,
  };
  for (const row of plan.removed)
    await putSegmentChange(tx.db, { ...mark, segment_id: row.id, kind: 'removed' });
  for (const { row, place } of plan.moved) {
    await putSegmentChange(tx.db, {
      ...mark,
      segment_id: row.id,
      kind: 'moved',
      place: JSON.stringify(place),
    });
  }
  await updateTranslation(tx.db, of, {
    structure_version: translation.structure_version + 1,
    updated_at: now,
  });
  await noteChange(tx.db, of, change.id, change.found_at);
  await updateChangeOf(tx.db, of, change.id, { taken_at: now });
}

/** The text stays; what was confirmed was the translation of another sentence. What was left out stays so. */
async function reopen(
  tx: Context,
  actor: Actor,
  translation: TranslationRow,
  row: SegmentRow,
  source: SegmentPlan['edited'][number]['source'],
  language: string,
): Promise<void> {
  const now = nowIso(tx);
  const skipped = stateOf(row) === 'skipped';
  const next: SegmentRow = {
    ...row,
    source: JSON.stringify(source),
    words: countWords(inlineText(source), language),
    ...stateColumns(skipped ? 'skipped' : settleState(targetOf(row), 'draft'), row, now),
    ...NO_REPEAT,
    // What was read was the translation of another sentence.
    ...UNREAD,
    apart_at: null,
    version: row.version + 1,
    updated_at: now,
    updated_by: actor.id,
  };
  await updateSegment(tx.db, row, next);
  const { version, target, memo } = next;
  await recordVersion(tx, actor, row, { version, target, memo, state: stateOf(next) });
  await rememberSegment(tx, translation, next);
  if (skipped) return;
  await putSegmentChange(tx.db, {
    blog_id: row.blog_id,
    segment_id: row.id,
    translation_id: row.translation_id,
    kind: 'edited',
    former: row.source,
    place: null,
    found_at: now,
  });
}

async function addNew(
  tx: Context,
  translation: TranslationRow,
  { added }: SegmentPlan,
  language: string,
  now: string,
): Promise<void> {
  const of = { blogId: translation.blog_id, translationId: translation.id };
  const rows = added.map((sentence) => newSegment(tx, of, { ...sentence, language }, now));
  await insertSegments(tx.db, rows);
  for (const { blog_id, id, translation_id } of rows) {
    const change = { blog_id, segment_id: id, translation_id, former: null, place: null, found_at: now };
    await putSegmentChange(tx.db, { ...change, kind: 'added' });
  }
}
