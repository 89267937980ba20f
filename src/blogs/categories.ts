// The categories of a blog: made, renamed, put in order and inside each other, deleted without losing what was in them.
import * as v from 'valibot';
import type { Act } from '../accounts/log/acts.ts';
import { record } from '../accounts/log/record.ts';
import { type Context, transact } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { emit } from '../platform/outbox.ts';
import type { SignedIn } from '../web/env.ts';
import { line, slug as slugField } from '../web/fields.ts';
import { leadOn, leaveAddress, takeAddress } from './addresses/store.ts';
import { blogFor, type MemberBlog } from './blog-for.ts';
import {
  type CategoryRow,
  categoriesOf,
  deleteCategory,
  insertCategory,
  updateCategory,
} from './categories/store.ts';
import { type Branch, DEEPEST, heightOf, inOrder, treeOf } from './category-tree.ts';
import { lockBlogRow } from './store.ts';

export const categorySchema = v.object({
  category_name: line(40),
  category_slug: slugField(60),
  /** The id of the category it stands in, or '' for none; left out it stays where it is. */
  category_parent: v.optional(v.string('common.choose')),
});
export type CategoryInput = v.InferOutput<typeof categorySchema>;

/** `in` goes into the category above it, `out` behind the one it stands in. */
export const stepSchema = v.object({ direction: v.picklist(['up', 'down', 'in', 'out'], 'common.choose') });
export type Direction = v.InferOutput<typeof stepSchema>['direction'];

/** `move_to` is the id of another category, or '' for none. */
export const removalSchema = v.object({ move_to: v.optional(v.string('common.choose'), '') });

export type CategorySaved = { ok: true } | { ok: false; reason: 'slug-taken' | 'too-deep' | 'inside-itself' };

export function createCategory(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  input: CategoryInput,
): Promise<CategorySaved> {
  return changing(ctx, actor, slug, async (tx, blog, all) => {
    if (all.some((category) => category.slug === input.category_slug))
      return { ok: false, reason: 'slug-taken' };
    const parent = input.category_parent || null;
    if (parent !== null && depthOf(all, parent) >= DEEPEST) return { ok: false, reason: 'too-deep' };
    await takeAddress(tx.db, blog.id, 'category', input.category_slug);
    const id = newId(tx.clock.now());
    await insertCategory(tx.db, {
      blog_id: blog.id,
      id,
      slug: input.category_slug,
      name: input.category_name,
      parent_id: parent,
      position: lastPosition(all, parent) + 1,
    });
    return { ok: true, did: { act: 'category.created', on: { id, name: input.category_name } } };
  });
}

export function changeCategory(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  id: string,
  input: CategoryInput,
): Promise<CategorySaved> {
  return changing(ctx, actor, slug, async (tx, blog, all) => {
    const before = branchOf(all, id).row;
    if (all.some((other) => other.slug === input.category_slug && other.id !== id)) {
      return { ok: false, reason: 'slug-taken' };
    }
    const parent = input.category_parent === undefined ? before.parent_id : input.category_parent || null;
    const obstacle = parent === before.parent_id ? null : obstacleTo(all, id, parent);
    if (obstacle) return { ok: false, reason: obstacle };
    await updateCategory(tx.db, blog.id, id, {
      name: input.category_name,
      slug: input.category_slug,
      ...(parent === before.parent_id ? {} : { parent_id: parent, position: lastPosition(all, parent) + 1 }),
    });
    if (before.slug !== input.category_slug) {
      await leaveAddress(tx.db, blog.id, 'category', id, { from: before.slug, to: input.category_slug });
    }
    return { ok: true, did: { act: 'category.changed', on: { id, name: input.category_name } } };
  });
}

/** One step among those beside it, or one level in or out; where there is no such step nothing happens. */
export async function moveCategory(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  id: string,
  direction: Direction,
): Promise<void> {
  await changing(ctx, actor, slug, async (tx, blog, all) => {
    const { row } = branchOf(all, id);
    const to = placeAfter(all, row, direction);
    if (to) await putUnder(tx, blog, to.parent, to.order);
    return { ok: true, did: { act: 'category.moved', on: { id, name: row.name } } };
  });
}

/** Among whose children a category stands after a step, and their order; null where there is no such step. */
function placeAfter(
  all: readonly CategoryRow[],
  { id, parent_id: parent }: CategoryRow,
  direction: Direction,
): { parent: string | null; order: string[] } | null {
  const beside = childrenOf(all, parent);
  const order = idsOf(beside);
  const at = order.indexOf(id);
  if (direction === 'in') {
    const above = beside[at - 1];
    if (!above || obstacleTo(all, id, above.row.id)) return null;
    return { parent: above.row.id, order: [...idsOf(above.children), id] };
  }
  if (direction === 'out') {
    if (parent === null) return null;
    const around = branchOf(all, parent).row.parent_id;
    const outside = idsOf(childrenOf(all, around));
    outside.splice(outside.indexOf(parent) + 1, 0, id);
    return { parent: around, order: outside };
  }
  order.splice(at, 1);
  order.splice(Math.max(0, direction === 'up' ? at - 1 : at + 1), 0, id);
  return { parent, order };
}

/**
 * What stands in it goes one level up, in its place; its posts go to another category or to none, and so do the links
 * that led to it.
 */
export async function removeCategory(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  id: string,
  moveTo: string,
): Promise<void> {
  await changing(ctx, actor, slug, async (tx, blog, all) => {
    const { row, children } = branchOf(all, id);
    if (moveTo !== '') branchOf(all, moveTo);
    if (moveTo === id) throw refuse('invalid', 'blogs.category.same');
    const order = idsOf(childrenOf(all, row.parent_id));
    order.splice(order.indexOf(id), 1, ...idsOf(children));
    await putUnder(tx, blog, row.parent_id, order);
    const heir = moveTo === '' ? row.parent_id : moveTo;
    await leadOn(tx.db, blog.id, 'category', id, heir);
    if (heir !== null) {
      const to = branchOf(all, heir).row.slug;
      await leaveAddress(tx.db, blog.id, 'category', heir, { from: row.slug, to });
    }
    await deleteCategory(tx.db, blog.id, id, moveTo === '' ? null : moveTo);
    return { ok: true, did: { act: 'category.deleted', on: { id, name: row.name } } };
  });
}

type Changed =
  | { ok: true; did: { act: Act; on: { id: string; name: string } } }
  | Exclude<CategorySaved, { ok: true }>;
type Change = (tx: Context, blog: MemberBlog, all: CategoryRow[]) => Promise<Changed>;

/** The transaction around every change: permission, the categories as they stand, the record, the event. */
async function changing(ctx: Context, actor: SignedIn, slug: string, change: Change): Promise<CategorySaved> {
  try {
    return await transact(ctx, async (tx) => {
      const blog = await blogFor(tx, actor.id, slug, 'edit');
      await lockBlogRow(tx, blog.id);
      const saved = await change(tx, blog, await categoriesOf(tx.db, blog.id));
      if (!saved.ok) return saved;
      await record(tx, { blogId: blog.id, by: actor.id, ...saved.did });
      await emit(tx, { kind: 'category.changed', blogId: blog.id });
      return { ok: true };
    });
  } catch (error) {
    // Two of the same address at the same moment: the second finds it taken only when it writes.
    if (ctx.dialect.isUniqueViolation(error)) return { ok: false, reason: 'slug-taken' };
    throw error;
  }
}

/** Gives the children of a category their order, written whole, so that positions that were equal or had gaps come right. */
async function putUnder(
  tx: Context,
  blog: MemberBlog,
  parent: string | null,
  order: readonly string[],
): Promise<void> {
  for (const [index, id] of order.entries()) {
    await updateCategory(tx.db, blog.id, id, { parent_id: parent, position: index + 1 });
  }
}

/** Why a category cannot stand in another; null when it can. */
function obstacleTo(
  all: readonly CategoryRow[],
  id: string,
  parent: string | null,
): 'too-deep' | 'inside-itself' | null {
  const branch = branchOf(all, id);
  if (parent === null) return null;
  if (inOrder([branch]).some((one) => one.row.id === parent)) return 'inside-itself';
  return depthOf(all, parent) + heightOf(branch) > DEEPEST ? 'too-deep' : null;
}

function branchOf(all: readonly CategoryRow[], id: string): Branch<CategoryRow> {
  const branch = inOrder(treeOf(all)).find((one) => one.row.id === id);
  if (!branch) throw refuse('not-found', 'blogs.category.gone');
  return branch;
}

function childrenOf(all: readonly CategoryRow[], parent: string | null): Branch<CategoryRow>[] {
  return parent === null ? treeOf(all) : branchOf(all, parent).children;
}

function idsOf(branches: readonly Branch<CategoryRow>[]): string[] {
  return branches.map(({ row }) => row.id);
}

function depthOf(all: readonly CategoryRow[], id: string): number {
  return branchOf(all, id).depth;
}

function lastPosition(all: readonly CategoryRow[], parent: string | null): number {
  return Math.max(0, ...childrenOf(all, parent).map((one) => one.row.position));
}
