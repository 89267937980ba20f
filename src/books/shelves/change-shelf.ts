// Shelves made, told what they are, put in order, given new links, deleted.
import { randomInt } from 'node:crypto';
import { record } from '../../accounts/log/record.ts';
import { type NewPlace, placed } from '../../blogs/arranging/place.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';
import { lockBlog } from '../../posts/store.ts';
import { freeWord, LONGEST_WORD } from '../../text/word.ts';
import { type Actor, requireMay } from '../actor.ts';
import type { ShelfRule } from './rule.ts';
import {
  deleteShelf,
  insertShelf,
  placeShelves,
  replaceShelf,
  type ShelfRow,
  shelfById,
  shelvesOf,
} from './store.ts';

/** Shelves that one blog may have. */
export const MOST_SHELVES = 200;

/** One more than the largest number that a link is made of; both databases keep it as an integer. */
const LINK_NUMBERS = 2 ** 31;

export interface NewShelf {
  name: string;
  /** What it says of itself; '' unless told. */
  about?: string;
  /** The word in its address; made of the name unless told. */
  slug?: string;
  /** By hand without one. */
  rule: ShelfRule | null;
  /** Opened by a secret link alone. */
  secret: boolean;
}

export async function makeShelf(ctx: Context, actor: Actor, shelf: NewShelf): Promise<ShelfRow> {
  requireMay(actor, 'edit');
  return transact(ctx, async (tx) => {
    const blogId = actor.blog.id;
    await lockBlog(tx, blogId);
    const there = await shelvesOf(tx.db, blogId);
    if (there.length >= MOST_SHELVES) throw refuse('invalid', 'books.shelf.many', { max: MOST_SHELVES });
    const slugs = new Set(there.map(({ slug }) => slug));
    const now = nowIso(tx);
    const row: ShelfRow = {
      blog_id: blogId,
      id: newId(tx.clock.now()),
      slug: freeWord(shelf.slug || wordFor(shelf.name), (word) => slugs.has(word)),
      name: shelf.name,
      about: shelf.about ?? '',
      kind: shelf.rule === null ? 'hand' : 'rule',
      rule: shelf.rule === null ? null : JSON.stringify(shelf.rule),
      position: Math.max(0, ...there.map(({ position }) => position + 1)),
      secret_number: shelf.secret ? newLinkNumber() : null,
      version: 1,
      created_at: now,
      updated_at: now,
    };
    await insertShelf(tx.db, row);
    await tell(tx, actor, 'shelf.created', row);
    return row;
  });
}

export interface ShelfChange {
  id: string;
  /** The version it was read at. */
  base: number;
  name: string;
  slug: string;
  about: string;
  secret: boolean;
  /** Of a shelf by rule; one by hand stays by hand. */
  rule: ShelfRule | null;
}

export type ShelfChanged =
  | { ok: true }
  | { ok: false; reason: 'conflict'; current: ShelfRow }
  /** Another shelf has this address. */
  | { ok: false; reason: 'slug-taken' };

export async function changeShelf(ctx: Context, actor: Actor, change: ShelfChange): Promise<ShelfChanged> {
  requireMay(actor, 'edit');
  return transact(ctx, async (tx) => {
    const blogId = actor.blog.id;
    await lockBlog(tx, blogId);
    const all = await shelvesOf(tx.db, blogId);
    const before = required(all, change.id);
    if (before.version !== change.base) return { ok: false, reason: 'conflict', current: before };
    if (all.some(({ id, slug }) => id !== before.id && slug === change.slug))
      return { ok: false, reason: 'slug-taken' };
    const row: ShelfRow = {
      ...before,
      name: change.name,
      slug: change.slug,
      about: change.about,
      rule: before.kind === 'rule' && change.rule !== null ? JSON.stringify(change.rule) : before.rule,
      secret_number: change.secret ? (before.secret_number ?? newLinkNumber()) : null,
      updated_at: nowIso(tx),
    };
    await replaceShelf(tx.db, row, before.version);
    await tell(tx, actor, 'shelf.changed', row);
    return { ok: true };
  });
}

/** The old link leads nowhere from now on. */
export async function renewLink(ctx: Context, actor: Actor, id: string): Promise<void> {
  requireMay(actor, 'edit');
  await transact(ctx, async (tx) => {
    await lockBlog(tx, actor.blog.id);
    const before = await shelfById(tx.db, actor.blog.id, id);
    if (!before) throw gone();
    if (before.secret_number === null) return;
    const row = { ...before, secret_number: newLinkNumber(), updated_at: nowIso(tx) };
    await replaceShelf(tx.db, row, before.version);
    await tell(tx, actor, 'shelf.changed', row);
  });
}

export async function moveShelf(ctx: Context, actor: Actor, id: string, place: NewPlace): Promise<void> {
  requireMay(actor, 'edit');
  await transact(ctx, async (tx) => {
    const blogId = actor.blog.id;
    await lockBlog(tx, blogId);
    const all = await shelvesOf(tx.db, blogId);
    const shelf = required(all, id);
    await placeShelves(
      tx.db,
      blogId,
      placed(all, shelf, place).map((one) => one.id),
    );
    await tell(tx, actor, 'shelf.changed', shelf);
  });
}

/** For good: its order and what it said of its books go with it. The books stay. */
export async function removeShelf(ctx: Context, actor: Actor, id: string): Promise<void> {
  requireMay(actor, 'edit');
  await transact(ctx, async (tx) => {
    await lockBlog(tx, actor.blog.id);
    const shelf = await shelfById(tx.db, actor.blog.id, id);
    if (!shelf) throw gone();
    await deleteShelf(tx.db, actor.blog.id, id);
    await tell(tx, actor, 'shelf.deleted', shelf);
  });
}

/** Records a change of a shelf and tells of it, in the transaction of the change. */
export async function tell(
  tx: Context,
  actor: Actor,
  act: 'shelf.created' | 'shelf.changed' | 'shelf.deleted',
  { id, name }: Pick<ShelfRow, 'id' | 'name'>,
): Promise<void> {
  const blogId = actor.blog.id;
  await record(tx, { blogId, by: actor.id, act, on: { id, name } });
  await emit(tx, { kind: 'shelf.changed', blogId, shelfId: id });
}

export function gone() {
  return refuse('not-found', 'books.shelf.gone');
}

function required(all: readonly ShelfRow[], id: string): ShelfRow {
  const found = all.find((shelf) => shelf.id === id);
  if (!found) throw gone();
  return found;
}

/** Drawn, not counted, so that a list that was open meanwhile does not come back under a link of before. */
function newLinkNumber(): number {
  return randomInt(1, LINK_NUMBERS);
}

function wordFor(name: string): string {
  const plain =
    name
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return plain.join('-').slice(0, LONGEST_WORD).replace(/-$/, '') || 'shelf';
}
