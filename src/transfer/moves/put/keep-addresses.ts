// Lets old addresses lead on to where things are now, wherever the blog's owner has not said otherwise.
import { type CategoryRow, categoriesOf } from '../../../blogs/categories/store.ts';
import { addMissing } from '../../../blogs/redirects/store.ts';
import { nowIso } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { articlePath, listPath } from '../../../site/address.ts';
import { monthOf } from '../../../site/dates.ts';
import { shownName } from '../../../text/word.ts';
import {
  categoryPaths,
  insideOf,
  monthPaths,
  numberedCategories,
  type Program,
  pathsOf,
  programOf,
} from '../addresses/old-addresses.ts';
import type { Found } from '../found.ts';
import type { IncomingPost } from '../incoming.ts';
import { readSpooled } from '../spool.ts';
import type { Run } from './run.ts';
import { categoryOrigins, firstPut, insertAddresses, momentsOfMove } from './store.ts';

export function keepAddresses(tx: Context, run: Run, post: IncomingPost, slug: string): Promise<void> {
  return leadOn(tx, run, pathsOf(run.move.kind ?? 'mt', run.base, post), articlePath(slug));
}

/** Only those that lead on because of this move are its own: with it they go again. */
async function leadOn(tx: Context, run: Run, paths: readonly string[], to: string): Promise<void> {
  const rows = paths
    .filter((path) => path !== to)
    .map((from_path) => ({
      ...{ blog_id: run.blog.id, id: newId(tx.clock.now()), from_path, to_path: to },
      created_at: nowIso(tx),
    }));
  const added = await addMissing(tx.db, rows);
  await insertAddresses(tx.db, run.move, added, to);
}

/** Some services number their categories and tell nobody; a link in a post gives the number beside the name. */
export async function keepCategoryLinks(tx: Context, run: Run, { body, more }: IncomingPost): Promise<void> {
  const links = numberedCategories(`${body}\n${more}`).filter(({ address }) => isOfBlog(address, run.base));
  if (links.length === 0) return;
  const all = await categoriesOf(tx.db, run.blog.id);
  for (const { address, name } of links) {
    const named = all.filter((row) => row.name === shownName(name));
    const path = insideOf(address, run.base);
    // Two of one name: nobody can tell which is meant.
    if (named.length === 1 && path !== null) await leadOn(tx, run, [path], pathOfCategory(named[0]));
  }
}

/** At the end: lists of months, and of categories that have a name in their address. */
export async function keepLists(tx: Context, run: Run): Promise<void> {
  const program = await programOfMove(tx, run);
  if (program === null) return;
  const months = new Set((await momentsOfMove(tx.db, run.move)).map((at) => monthOf(at, run.blog.timeZone)));
  for (const month of months)
    await leadOn(tx, run, monthPaths(program, month), listPath({ kind: 'month', month }, null));
  const all = new Map((await categoriesOf(tx.db, run.blog.id)).map((row) => [row.id, row]));
  for (const { origin, thing_id } of await categoryOrigins(tx.db, run.move)) {
    const row = all.get(thing_id);
    if (row) await leadOn(tx, run, categoryPaths(program, origin.split('\n')), pathOfCategory(row));
  }
}

/** As its files or the first of its posts tell, where the address of the blog does not. */
async function programOfMove(tx: Context, { move, base }: Run): Promise<Program | null> {
  const row = await firstPut(tx.db, move);
  if (!row) return null;
  const post = await readSpooled(tx, move.id, { at: row.spool_at, length: row.spool_length });
  const { files = [] } = JSON.parse(move.found) as Partial<Found>;
  const told = files.find(({ from }) => from !== null)?.from ?? null;
  return programOf(move.kind ?? 'mt', base, post, told);
}

function pathOfCategory(row: CategoryRow | undefined): string {
  return listPath({ kind: 'category', slug: row?.slug ?? '' }, null);
}

function isOfBlog(address: string, base: string | null): boolean {
  if (/^\/(?!\/)/.test(address)) return true;
  if (base === null || !URL.canParse(address)) return false;
  return new URL(address).hostname === new URL(base).hostname;
}
