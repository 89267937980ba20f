// The widgets of a blog: added, put in order, told what to show, taken away.
import { record } from '../../accounts/log/record.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';
import type { SignedIn } from '../../web/env.ts';
import { type NewPlace, placed } from '../arranging/place.ts';
import { blogFor } from '../blog-for.ts';
import { shelfNames } from '../bookshelf/reads.ts';
import { lockBlogRow } from '../store.ts';
import { isSingle, isWidgetKind, plainWidget, settingsFrom, type Widget, type WidgetForm } from './kinds.ts';
import { replaceWidgets, widgetsOf } from './store.ts';

/** A page can be long, and none is made longer than people read. */
const MOST_WIDGETS = 30;

type Stored = { id: string; kind: string; settings: object };

export type WidgetSaved =
  | { ok: true; id: string }
  | { ok: false; field: string; problem: { key: string; params?: Record<string, number> } };

export async function addWidget(ctx: Context, actor: SignedIn, slug: string, kind: string): Promise<string> {
  return changing(ctx, actor, slug, async (tx, all) => {
    if (!isWidgetKind(kind)) throw refuse('invalid', 'blogs.widget.unknown');
    const there = all.find((widget) => widget.kind === kind);
    if (there && isSingle(kind)) return { widgets: all, result: there.id };
    if (all.length >= MOST_WIDGETS) throw refuse('invalid', 'blogs.widget.many', { max: MOST_WIDGETS });
    const added = plainWidget(newId(tx.clock.now()), kind);
    return { widgets: [...all, added], result: added.id };
  });
}

export async function changeWidget(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  id: string,
  form: WidgetForm,
): Promise<WidgetSaved> {
  return changing<WidgetSaved>(ctx, actor, slug, async (tx, all, blogId) => {
    const widget = required(all, id);
    const read = settingsFrom(widget.kind, form);
    if (!read.ok) return { widgets: null, result: read };
    if (
      widget.kind === 'shelf' &&
      !(await shelfNames(tx.db, blogId)).some((shelf) => shelf.id === form.shelf)
    ) {
      const problem = { key: 'common.choose' };
      return { widgets: null, result: { ok: false, field: 'shelf', problem } };
    }
    const widgets = all.map((one) => (one.id === id ? { ...one, settings: read.settings } : one));
    return { widgets, result: { ok: true, id } };
  });
}

export async function moveWidget(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  id: string,
  place: NewPlace,
): Promise<void> {
  await changing(ctx, actor, slug, async (_, all) => {
    return { widgets: placed(all, required(all, id), place), result: undefined };
  });
}

export async function removeWidget(ctx: Context, actor: SignedIn, slug: string, id: string): Promise<void> {
  await changing(ctx, actor, slug, async (_, all) => {
    required(all, id);
    return { widgets: all.filter((widget) => widget.id !== id), result: undefined };
  });
}

type Change<T> = (
  tx: Context,
  all: Widget[],
  blogId: string,
) => Promise<{ widgets: readonly Stored[] | null; result: T }>;

/** The transaction around every change: permission, the widgets as they stand, the event. */
async function changing<T>(ctx: Context, actor: SignedIn, slug: string, change: Change<T>): Promise<T> {
  return transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'manage');
    // Two who arrange at the same moment do it one after the other.
    await lockBlogRow(tx, blog.id);
    const { widgets, result } = await change(tx, await widgetsOf(tx.db, blog.id), blog.id);
    if (widgets === null) return result;
    await replaceWidgets(tx.db, blog.id, widgets, nowIso(tx));
    await record(tx, { blogId: blog.id, by: actor.id, act: 'settings.widgets' });
    await emit(tx, { kind: 'blog.changed', blogId: blog.id });
    return result;
  });
}

function required(all: readonly Widget[], id: string): Widget {
  const found = all.find((widget) => widget.id === id);
  if (!found) throw refuse('not-found', 'blogs.widget.gone');
  return found;
}
