// What `taiyaku import` says of posts that look like finished translations: how many, by which likeness, and which.
import type { Context } from '../platform/context.ts';
import type { Likeness, LikenessKind } from '../transfer/moves/bilingual/likeness.ts';
import { bilingualsOf, tallyBilinguals } from '../transfer/moves/bilingual/reads.ts';
import { readSpooled } from '../transfer/moves/spool.ts';
import type { MovePostRow, MoveRow } from '../transfer/moves/store.ts';

/** Posts that are named; the rest are counted. */
export const MOST_NAMED = { people: 40, programs: 1_000 };

/** Posts that are read at a time. */
const PART = 200;

export type Recognised = Record<LikenessKind, number> & {
  posts: number;
  /** Of them: they name no source, and do not come before readers until somebody decides. */
  uncredited: number;
};

export async function countRecognised(ctx: Context, move: MoveRow): Promise<Recognised> {
  const { found, kinds, uncredited } = await tallyBilinguals(ctx.db, move);
  return { posts: found, ...kinds, uncredited };
}

export interface NamedTranslation {
  /** Its number in the files. */
  post: number;
  title: string;
  /** As the file says it, else what it was called there; '' where it says neither. */
  address: string;
  likeness: LikenessKind;
  sure: Likeness['sure'];
  /** BCP 47; null where nothing tells. */
  sourceLanguage: string | null;
  credit: Likeness['credit'];
}

/** In the order of the files. */
export async function namedRecognised(
  ctx: Context,
  move: MoveRow,
  most: number,
): Promise<NamedTranslation[]> {
  const named: NamedTranslation[] = [];
  for (let offset = 0; offset < most; offset += PART) {
    const at = { limit: Math.min(PART, most - offset), offset };
    const { found } = await bilingualsOf(ctx.db, move, { kind: null, show: null }, at);
    for (const { row, post, likeness } of found) {
      const { sure, sourceLanguage, credit } = likeness;
      named.push({
        ...{ post: row.number, title: post.title, address: await addressOf(ctx, move, post) },
        ...{ likeness: likeness.kind, sure, sourceLanguage, credit },
      });
    }
    if (found.length < at.limit) break;
  }
  return named;
}

async function addressOf(ctx: Context, move: MoveRow, row: MovePostRow): Promise<string> {
  const place = { at: row.spool_at, length: row.spool_length };
  const { addresses, slug } = await readSpooled(ctx, move.id, place);
  return addresses[0] ?? slug;
}
