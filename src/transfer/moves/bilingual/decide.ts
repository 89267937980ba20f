// What the person who moves decides of posts that look like finished translations: made bilingual, left, or the original got first.
import { record } from '../../../accounts/log/record.ts';
import { requireMay } from '../../../blogs/blog-for.ts';
import { nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { derivedId } from '../../../platform/ids.ts';
import { emit } from '../../../platform/outbox.ts';
import { lockBlog } from '../../../posts/store.ts';
import type { Actor as SourceActor } from '../../../sources/actor.ts';
import { bringArticle } from '../../../sources/bring-article.ts';
import type { Mover } from '../begin-move.ts';
import type { IncomingBlog } from '../incoming.ts';
import { lockMove, type MoveRow } from '../store.ts';
import { wantBilinguals, wantOriginals } from './bilingual-work.ts';
import { type Credit, saysWhere } from './likeness.ts';
import { type BilingualRow, foundBilingual, lockBilingual, updateBilingual } from './store.ts';
import { creditOf } from './texts-of.ts';
import { openWithheld, scheduleWithheld, waitsForSource } from './withheld.ts';

export type Wish = NonNullable<BilingualRow['wish']> | 'open';

export interface DecideInput {
  moveId: string;
  /** Numbers of posts whose preview the person has before them. */
  numbers: readonly number[];
  wish: Wish;
  /** What they say of the original; left out, it stays as it was found. */
  credit?: Credit;
}

/** One that is bilingual already stays so: that is taken back by itself. Before all is put in it is only noted. */
export async function decideBilinguals(
  ctx: Context,
  actor: Mover,
  { moveId, numbers, wish, credit }: DecideInput,
): Promise<void> {
  requireMay(actor, 'manage');
  await transact(ctx, async (tx) => {
    const move = await standing(tx, actor, moveId);
    await lockBlog(tx, move.blog_id);
    let [opened, decided] = [false, 0];
    for (const number of numbers) {
      await lockBilingual(tx, { blog_id: move.blog_id, move_id: move.id, number });
      const found = await foundBilingual(tx.db, move, number);
      if (!found) throw refuse('not-found', 'moves.gone');
      const { row, likeness } = found;
      if (row.settled_at !== null) continue;
      if (wish === 'make' && !mayBeMade(row, credit ?? creditOf(row, likeness))) continue;
      await updateBilingual(tx.db, row, {
        ...{
          wish: wish === 'open' ? null : wish,
          wished_by: wish === 'open' ? null : actor.id,
          problem: null,
        },
        ...(credit ? { credit: JSON.stringify(credit) } : {}),
      });
      decided += 1;
      if (wish === 'leave' && (await openWithheld(tx, move, found.post))) opened = true;
      if (wish !== 'open' && waitsForSource(row, likeness))
        await scheduleWithheld(tx, move, found.post, actor.id);
    }
    if (opened) await emit(tx, { kind: 'blog.changed', blogId: move.blog_id });
    if (wish !== 'make' || decided === 0) return;
    const there = move.blog === null ? null : (JSON.parse(move.blog) as IncomingBlog);
    const on = { id: move.id, name: there?.title ?? '' };
    await record(tx, { blogId: move.blog_id, by: actor.id, act: 'move.bilingual', on });
    if (move.finished_at !== null) await wantBilinguals(tx, move);
  });
}

/** Somebody can have seen the two beside each other, and readers will be told where it is from. */
function mayBeMade({ kind, article_id }: BilingualRow, credit: Credit): boolean {
  const isHere = kind === 'interleaved' || kind === 'beside' || article_id !== null;
  return isHere && saysWhere(credit);
}

/** Whoever asks says yes to asking the servers that the credits name. What could not be got is tried once more. */
export async function askForOriginals(
  ctx: Context,
  actor: Mover,
  { moveId, numbers }: { moveId: string; numbers: readonly number[] },
): Promise<void> {
  requireMay(actor, 'manage');
  await transact(ctx, async (tx) => {
    const move = await standing(tx, actor, moveId);
    for (const number of numbers) {
      const found = await foundBilingual(tx.db, move, number);
      if (!found) throw refuse('not-found', 'moves.gone');
      const { row, likeness } = found;
      const isHere = row.article_id !== null || row.settled_at !== null || likeness.pairs > 0;
      if (isHere || creditOf(row, likeness).address === null) continue;
      await updateBilingual(tx.db, row, { asked_at: nowIso(tx), asked_by: actor.id, problem: null });
    }
    await wantOriginals(tx, move);
  });
}

/** Where there is no address, or it leads nowhere any more: as somebody has it. */
export async function pasteOriginal(
  ctx: Context,
  actor: Mover & SourceActor,
  { moveId, number, text }: { moveId: string; number: number; text: string },
): Promise<{ problem: string | null }> {
  requireMay(actor, 'manage');
  const move = await standing(ctx, actor, moveId);
  const found = await foundBilingual(ctx.db, move, number);
  if (!found || found.row.settled_at !== null || found.likeness.pairs > 0)
    throw refuse('not-found', 'moves.gone');
  const address = creditOf(found.row, found.likeness).address ?? '';
  const brought = await bringArticle(
    ctx,
    actor,
    { way: 'paste', text, html: '', address },
    derivedId(move.id, `pasted ${number}`),
  );
  if (!brought.ok) return { problem: brought.key };
  const { id: by } = actor;
  const asked = { asked_at: nowIso(ctx), asked_by: by, problem: null };
  await updateBilingual(ctx.db, found.row, { article_id: brought.articleId, ...asked });
  return { problem: null };
}

async function standing(tx: Context, actor: Mover, moveId: string): Promise<MoveRow> {
  const move = await lockMove(tx, { blog_id: actor.blog.id, id: moveId });
  if (!move || move.undone_at !== null || move.read_at === null) throw refuse('not-found', 'moves.gone');
  return move;
}
