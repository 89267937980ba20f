// The rankings as they are shown: the newest tables that were made an hour ago or before.
import { isoFromNow } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { lastMade, rowsOfTable } from './making/store.ts';
import { type Participant, participantFrom } from './participant.ts';
import { fromStored, type Period, type RankedRow, SHOWN_AFTER_MS } from './ranked-row.ts';
import { openParticipants } from './store.ts';

export type { Period, RankedRow } from './ranked-row.ts';
export { periods } from './ranked-row.ts';

interface Kept {
  madeAt: string;
  /** Milliseconds since 1970. */
  until: number;
  participants: Promise<ReadonlyMap<string, Participant>>;
  tables: Map<string, readonly RankedRow[]>;
}

/** For a minute: pages that show a part of a table need not read it whole again, and who is taken out is soon gone. */
const KEPT_MS = 60_000;
const kept = new WeakMap<Context['db'], Kept>();

/** When the tables that are shown now were made; undefined before there are any. */
export function shownSince(ctx: Context): Promise<string | undefined> {
  return lastMade(ctx.db, { at: isoFromNow(ctx, -SHOWN_AFTER_MS) });
}

/**
 * Best first; empty while nothing can be shown yet. '' is the category of all. Who takes part no more is left out, and its
 * place stays empty until the next table.
 */
export async function shownTable(
  ctx: Context,
  period: Period,
  categoryId = '',
): Promise<readonly RankedRow[]> {
  const madeAt = await shownSince(ctx);
  if (madeAt === undefined) return [];
  const { participants: asked, tables } = keptFor(ctx, madeAt);
  const key = `${period} ${categoryId}`;
  const known = tables.get(key);
  if (known) return known;
  const rows = await rowsOfTable(ctx.db, period, categoryId, madeAt);
  // What does not exist is not kept: there are endless names for it.
  if (rows === undefined) return [];
  const participants = await asked;
  const table = fromStored(rows).flatMap((standing) => {
    const participant = participants.get(standing.participantId);
    return participant ? [{ ...participant, ...standing }] : [];
  });
  tables.set(key, table);
  return table;
}

/** For whoever knows that others take part than a moment ago. */
export function forgetShown({ db }: Pick<Context, 'db'>): void {
  kept.delete(db);
}

/** Kept from when it is asked for: what is forgotten before the answer comes stays forgotten. */
function keptFor(ctx: Context, madeAt: string): Kept {
  const now = ctx.clock.now().getTime();
  const known = kept.get(ctx.db);
  if (known && known.madeAt === madeAt && known.until > now) return known;
  const made = { madeAt, until: now + KEPT_MS, participants: participantsNow(ctx), tables: new Map() };
  kept.set(ctx.db, made);
  made.participants.catch(() => {
    if (kept.get(ctx.db) === made) kept.delete(ctx.db);
  });
  return made;
}

async function participantsNow({ db, config }: Context): Promise<ReadonlyMap<string, Participant>> {
  const rows = await openParticipants(db);
  return new Map(rows.map((row) => [row.id, participantFrom(config.address, row)]));
}

export interface ShownStanding {
  row: RankedRow;
  /** Rows above it: with places that are shared or were left empty this is not what its place says. */
  at: number;
  /** How many stand in the table. */
  among: number;
}

/** Where a participant stands among all this week, or in another table; null for who is not in it. */
export async function standingOf(
  ctx: Context,
  participantId: string,
  period: Period = 7,
  categoryId = '',
): Promise<ShownStanding | null> {
  const table = await shownTable(ctx, period, categoryId);
  const at = table.findIndex((one) => one.participantId === participantId);
  const row = table[at];
  return row ? { row, at, among: table.length } : null;
}

export interface RankingCategory {
  id: string;
  slug: string;
  name: string;
}

/** In the order that the operators gave them. */
export function rankingCategories({ db }: Pick<Context, 'db'>): Promise<RankingCategory[]> {
  return db
    .selectFrom('ranking_categories')
    .select(['id', 'slug', 'name'])
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** How many take part now, also those that no table shows yet. */
export async function howManyTakePart({ db }: Pick<Context, 'db'>): Promise<number> {
  return (await openParticipants(db)).length;
}
