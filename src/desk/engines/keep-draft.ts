// Checks what an engine wrote, and keeps it, so that a sentence is sent once and it is known later what a machine wrote.
import * as v from 'valibot';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import type { Inline } from '../../text/document.ts';
import { InlineSchema } from '../../text/inline-schema.ts';
import { writesWithoutSpaces } from '../../text/language.ts';
import type { Actor } from '../actor.ts';
import type { TranslationRow } from '../store.ts';
import type { Asked } from './asked.ts';
import { charactersOf, type Drafted, type Piece, textOf } from './contract.ts';
import { putTogether } from './pieces.ts';
import type { UnitReason } from './schemas.ts';
import { type EngineRow, insertDraft, type MachineDraftRow } from './store.ts';

export type Checked = { ok: true; inline: Inline } | { ok: false; reason: UnitReason };

export function checkedDraft({ taken }: Pick<Asked, 'taken'>, draft: Drafted, language: string): Checked {
  if ('problem' in draft) return { ok: false, reason: draft.problem };
  // No sentence becomes as long as that; a model that runs on does.
  if (textOf(draft.pieces).length > charactersOf(taken) * 12 + 400) return { ok: false, reason: 'long' };
  const put = putTogether(
    draft.pieces.map((piece) => tidied(piece, language)),
    taken.parts,
  );
  if (!put.ok) return put;
  const inline = v.safeParse(InlineSchema, put.inline);
  return inline.success ? { ok: true, inline: inline.output } : { ok: false, reason: 'long' };
}

/** A line break of the source is a placeholder; any other is none of the sentence. */
function tidied(piece: Piece, language: string): Piece {
  if (piece.kind !== 'text') return piece;
  const gap = writesWithoutSpaces(language) ? '' : ' ';
  const text = piece.text
    .replace(/(?<![ \t])[ \t]*[\r\n\u2028\u2029]+[ \t]*/g, gap)
    .replace(/[\p{Cc}\u2060\uFEFF]/gu, '');
  return { kind: 'text', text };
}

export interface Keeping {
  actor: Actor;
  row: EngineRow;
  translation: TranslationRow;
  asked: Asked;
  target: Inline;
}

export async function keepDraft(
  ctx: Context,
  { actor, row, translation, asked, target }: Keeping,
): Promise<MachineDraftRow> {
  const draft = {
    blog_id: row.blog_id,
    id: newId(ctx.clock.now()),
    translation_id: translation.id,
    segment_id: asked.segment.id,
    engine_id: row.id,
    engine: row.name,
    asked: asked.name,
    target: JSON.stringify(target),
    created_by: actor.id,
    created_at: nowIso(ctx),
  };
  await insertDraft(ctx.db, draft);
  return draft;
}
