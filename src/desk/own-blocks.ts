// Texts of the translator's own between the article's blocks: plain ones, and notes marked as the translator's.
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import { noteUses } from '../posts/pictures/uses.ts';
import { articleOf } from '../sources/store.ts';
import type { DocumentJson } from '../text/document.ts';
import { type Actor, requireMay } from './actor.ts';
import { topBlockOf } from './blocks.ts';
import { once } from './once.ts';
import { nameOf } from './reads.ts';
import type {
  AddOwnBlock,
  OwnBlockView,
  RemoveOwnBlock,
  SaveOwnBlock,
  SaveOwnBlockAnswer,
  StructureAnswer,
} from './schemas.ts';
import {
  deleteOwnBlock,
  insertOwnBlock,
  type Of,
  type OwnBlockRow,
  ownBlockOf,
  ownBlocksOf,
  updateOwnBlock,
  updateTranslation,
} from './store.ts';

type In = { translationId: string };

/** Adds an empty block behind the outermost block that holds `afterBlockId`, after others already there. */
export async function addOwnBlock(
  ctx: Context,
  actor: Actor,
  input: In & AddOwnBlock,
): Promise<StructureAnswer> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  return once<StructureAnswer>(ctx, of, input.key, async (tx, translation) => {
    const article = await articleOf(tx.db, of.blogId, translation.article_id);
    const after = input.afterBlockId && article ? topBlockOf(article.document, input.afterBlockId) : null;
    if (after === undefined) return { ok: false, reason: 'gone' };
    const places = (await ownBlocksOf(tx.db, of)).filter((own) => own.after_block_id === after);
    const id = newId(tx.clock.now());
    const row: OwnBlockRow = {
      blog_id: of.blogId,
      id,
      translation_id: of.translationId,
      after_block_id: after,
      position: (places.at(-1)?.position ?? 0) + 1,
      kind: input.kind,
      content: JSON.stringify(emptyText(id)),
      version: 1,
      updated_at: nowIso(tx),
      updated_by: actor.id,
    };
    await insertOwnBlock(tx.db, row);
    const version = translation.structure_version + 1;
    await updateTranslation(tx.db, of, { structure_version: version, updated_at: nowIso(tx) });
    return { ok: true, version, segments: [], own: [ownBlockView(row)], removed: [] };
  });
}

export async function saveOwnBlock(
  ctx: Context,
  actor: Actor,
  input: In & SaveOwnBlock & { ownBlockId: string },
): Promise<SaveOwnBlockAnswer> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  return once<SaveOwnBlockAnswer>(ctx, of, input.key, async (tx) => {
    const row = await ownBlockOf(tx.db, of, input.ownBlockId);
    if (!row) return { ok: false, reason: 'gone' };
    const savedAt = nowIso(tx);
    const content = JSON.stringify(input.document);
    if (row.content === content) return { ok: true, version: row.version, savedAt };
    if (row.version !== input.base) {
      const by = await nameOf(tx.db, row.updated_by);
      return { ok: false, reason: 'conflict', current: ownBlockView(row), by: by ?? '', at: row.updated_at };
    }
    const version = row.version + 1;
    await updateOwnBlock(tx.db, row, { content, version, updated_at: savedAt, updated_by: actor.id });
    await noteOwnUses(tx.db, of);
    await updateTranslation(tx.db, of, { updated_at: savedAt });
    return { ok: true, version, savedAt };
  });
}

export async function removeOwnBlock(
  ctx: Context,
  actor: Actor,
  input: In & RemoveOwnBlock & { ownBlockId: string },
): Promise<StructureAnswer> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  return once<StructureAnswer>(ctx, of, input.key, async (tx, translation) => {
    const row = await ownBlockOf(tx.db, of, input.ownBlockId);
    if (!row) return { ok: false, reason: 'gone' };
    if (row.version !== input.base) return { ok: false, reason: 'changed' };
    await deleteOwnBlock(tx.db, row);
    await noteOwnUses(tx.db, of);
    const version = translation.structure_version + 1;
    await updateTranslation(tx.db, of, { structure_version: version, updated_at: nowIso(tx) });
    return { ok: true, version, segments: [], own: [], removed: [row.id] };
  });
}

export function ownBlockView(row: OwnBlockRow): OwnBlockView {
  return {
    id: row.id,
    kind: row.kind,
    afterBlockId: row.after_block_id,
    position: row.position,
    document: documentIn(row),
    version: row.version,
  };
}

/** Written by this file alone, from what passed the schema. */
export function documentIn(row: Pick<OwnBlockRow, 'content'>): DocumentJson {
  return JSON.parse(row.content) as DocumentJson;
}

function emptyText(id: string): DocumentJson {
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id: `${id}-p`, lang: null } }] };
}

/** The pictures in all texts of one's own are in use by the manuscript. */
export async function noteOwnUses(db: Db, of: Of): Promise<void> {
  const content = (await ownBlocksOf(db, of)).flatMap((row) => documentIn(row).content);
  const use = { blogId: of.blogId, kind: 'manuscript' as const, userId: of.translationId };
  await noteUses(db, use, { document: { type: 'doc', content } });
}
