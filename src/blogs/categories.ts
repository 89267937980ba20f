// The categories of a blog: made, renamed, put in order, deleted without losing what was in them.
import * as v from 'valibot';
import type { Act } from '../accounts/log/acts.ts';
import { record } from '../accounts/log/record.ts';
import { type Context, transact } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { emit } from '../platform/outbox.ts';
import type { SignedIn } from '../web/env.ts';
import { line, slug as slugField } from '../web/fields.ts';
import { blogFor, type MemberBlog } from './blog-for.ts';
import { type CategoryRow, categoriesOf, deleteCategory, insertCategory, updateCategory } from './store.ts';

export const categorySchema = v.object({ category_name: line(40), category_slug: slugField(60) });
export type CategoryInput = v.InferOutput<typeof categorySchema>;

export const moveSchema = v.object({ direction: v.picklist(['up', 'down'], 'common.choose') });

/** `move_to` is the id of another category, or '' for none. */
export const removalSchema = v.object({ move_to: v.optional(v.string('common.choose'), '') });

export type CategorySaved = { ok: true } | { ok: false; reason: 'slug-taken' };

export function createCategory(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  input: CategoryInput,
): Promise<CategorySaved> {
  return changing(ctx, actor, slug, async (tx, blog, all) => {
    if (all.some((category) => category.slug === input.category_slug))
      return { ok: false, reason: 'slug-taken' };
    const id = newId(tx.clock.now());
    await insertCategory(tx.db, {
      blog_id: blog.id,
      id,
      slug: input.category_slug,
      name: input.category_name,
      position: Math.max(0, ...all.map((category) => category.position)) + 1,
      parent_id: null,
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
    requireCategory(all, id);
    if (all.some((other) => other.slug === input.category_slug && other.id !== id)) {
      return { ok: false, reason: 'slug-taken' };
    }
    await updateCategory(tx.db, blog.id, id, { name: input.category_name, slug: input.category_slug });
    return { ok: true, did: { act: 'category.changed', on: { id, name: input.category_name } } };
  });
}

/** Changes places with the neighbour; at the end of the list nothing happens. */
export async function moveCategory(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  id: string,
  direction: 'up' | 'down',
): Promise<void> {
  await changing(ctx, actor, slug, async (tx, blog, all) => {
    const { name } = requireCategory(all, id);
    const from = all.findIndex((category) => category.id === id);
    const order = all.map((category) => category.id);
    order.splice(from, 1);
    order.splice(Math.max(0, direction === 'up' ? from - 1 : from + 1), 0, id);
    // Written whole, so that positions that were equal or had gaps come right.
    for (const [index, each] of order.entries()) {
      await updateCategory(tx.db, blog.id, each, { position: index + 1 });
    }
    return { ok: true, did: { act: 'category.moved', on: { id, name } } };
  });
}

export async function removeCategory(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  id: string,
  moveTo: string,
): Promise<void> {
  await changing(ctx, actor, slug, async (tx, blog, all) => {
    const { name } = requireCategory(all, id);
    if (moveTo !== '') requireCategory(all, moveTo);
    if (moveTo === id) throw refuse('invalid', 'blogs.category.same');
    await deleteCategory(tx.db, blog.id, id, moveTo === '' ? null : moveTo);
    return { ok: true, did: { act: 'category.deleted', on: { id, name } } };
  });
}

type Changed =
  | { ok: true; did: { act: Act; on: { id: string; name: string } } }
  | { ok: false; reason: 'slug-taken' };
type Change = (tx: Context, blog: MemberBlog, all: CategoryRow[]) => Promise<Changed>;

/** The transaction around every change: permission, the categories as they stand, the record, the event. */
async function changing(ctx: Context, actor: SignedIn, slug: string, change: Change): Promise<CategorySaved> {
  try {
    return await transact(ctx, async (tx) => {
      const blog = await blogFor(tx, actor.id, slug, 'edit');
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

function requireCategory(all: readonly CategoryRow[], id: string): CategoryRow {
  const found = all.find((category) => category.id === id);
  if (!found) throw refuse('not-found', 'blogs.category.gone');
  return found;
}
