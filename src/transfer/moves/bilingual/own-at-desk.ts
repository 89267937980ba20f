// What stands in a moved translation without an original, as texts of one's own in the manuscript behind it.
import { topBlockOf } from '../../../desk/blocks.ts';
import { documentIn, noteOwnUses } from '../../../desk/own-blocks.ts';
import {
  deleteOwnBlock,
  insertOwnBlock,
  lockTranslation,
  type Of,
  type OwnBlockRow,
  ownBlocksOf,
  updateTranslation,
} from '../../../desk/store.ts';
import { nowIso } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import { derivedId } from '../../../platform/ids.ts';
import { type DocumentJson, textBlocks } from '../../../text/document.ts';
import { sentencesOf } from '../../../text/inline.ts';
import { type WovenPost, withoutSentences } from './weave.ts';

export interface OwnTexts {
  own: WovenPost['own'];
  /** The original. */
  source: DocumentJson;
  /** Who wanted the post bilingual. */
  by: string;
}

/** Where the manuscript has none yet. */
export async function putOwn(tx: Context, of: Of, { own, source, by }: OwnTexts): Promise<void> {
  const now = nowIso(tx);
  for (const [at, { after, blocks }] of together(own, source).entries())
    await insertOwnBlock(tx.db, {
      ...{ blog_id: of.blogId, id: nameOf(of, at), translation_id: of.translationId },
      ...{ after_block_id: after, position: at + 1, kind: 'paragraph', version: 1 },
      content: JSON.stringify({ type: 'doc', content: blocks } satisfies DocumentJson),
      ...{ updated_at: now, updated_by: by },
    });
}

/**
 * The same once the pairs were reviewed. `shown` is the post as it was woven before: where its texts without an original are not
 * those of the manuscript any more, somebody has worked on them, and they stay.
 */
export async function followOwn(tx: Context, of: Of, texts: OwnTexts, shown: DocumentJson): Promise<void> {
  const translation = await lockTranslation(tx, of);
  const rows = await ownBlocksOf(tx.db, of);
  if (!translation || !areOfTheMove(of, rows) || saying(textsOf(rows)) !== saying(withoutOriginal(shown)))
    return;
  const next = together(texts.own, texts.source);
  const stands = next.every(({ after, blocks }, at) => {
    const row = rows[at];
    return row?.after_block_id === after && saying(documentIn(row).content) === saying(blocks);
  });
  if (stands && rows.length === next.length) return;
  for (const row of rows) await deleteOwnBlock(tx.db, row);
  await putOwn(tx, of, texts);
  await noteOwnUses(tx.db, of);
  const structure_version = translation.structure_version + 1;
  await updateTranslation(tx.db, of, { structure_version });
}

type Blocks = DocumentJson['content'];

/** Blocks that follow the same block of the original are one text. */
function together(own: WovenPost['own'], source: DocumentJson) {
  const texts: { after: string | null; blocks: Blocks }[] = [];
  for (const { block, after } of own) {
    const id = after === null ? null : (topBlockOf(source, after.blockId) ?? null);
    const last = texts.at(-1);
    if (last && last.after === id) last.blocks.push(block);
    else texts.push({ after: id, blocks: [block] });
  }
  return texts;
}

function nameOf({ translationId }: Of, at: number): string {
  return derivedId(translationId, `own ${at}`);
}

/** Nobody has written in one of them, added one or moved one. */
function areOfTheMove(of: Of, rows: readonly OwnBlockRow[]): boolean {
  return rows.every(
    ({ id, version, kind }, at) => id === nameOf(of, at) && version === 1 && kind === 'paragraph',
  );
}

function textsOf(rows: readonly OwnBlockRow[]): Blocks {
  return rows.flatMap((row) => documentIn(row).content);
}

function withoutOriginal(shown: DocumentJson): Blocks {
  return shown.content.filter((block) => block.type !== 'fold' && !hasSentence(block));
}

function hasSentence(block: Blocks[number]): boolean {
  return textBlocks({ type: 'doc', content: [block] }).some(({ content }) =>
    sentencesOf(content).some(({ id }) => id !== null),
  );
}

function saying(content: Blocks): string {
  return JSON.stringify(withoutSentences({ type: 'doc', content }));
}
