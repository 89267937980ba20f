// The SQL of widgets.
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import { firstWidgets, type Widget, type WidgetKind, widgetOf } from './kinds.ts';

/** The widgets of a blog in its own order; those of a new blog until somebody arranges them. */
export async function widgetsOf(db: Db, blogId: string): Promise<Widget[]> {
  if (!(await isArranged(db, blogId))) return [...firstWidgets];
  const rows = await db
    .selectFrom('widgets')
    .select(['id', 'kind', 'settings'])
    .where('blog_id', '=', blogId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.flatMap((row) => widgetOf(row.id, row.kind, row.settings) ?? []);
}

/** The widgets of a kind that some blogs have, as they are stored. */
export function widgetsOfKind(
  { db, dialect }: Context,
  kind: WidgetKind,
  blogIds: readonly string[],
): Promise<{ blog_id: string; id: string; kind: string; settings: string }[]> {
  return db
    .selectFrom('widgets')
    .select(['blog_id', 'id', 'kind', 'settings'])
    .where(sql<boolean>`blog_id ${dialect.among(blogIds)}`)
    .where('kind', '=', kind)
    .execute();
}

async function isArranged(db: Db, blogId: string): Promise<boolean> {
  const row = await db.selectFrom('blogs').select('widgets_at').where('id', '=', blogId).executeTakeFirst();
  return row !== undefined && row.widgets_at !== null;
}

/** Writes all of them in their order; what is not among them is gone. Call it inside a transaction. */
export async function replaceWidgets(
  db: Db,
  blogId: string,
  widgets: readonly { id: string; kind: string; settings: object }[],
  now: string,
): Promise<void> {
  await db.deleteFrom('widgets').where('blog_id', '=', blogId).execute();
  const rows = widgets.map(({ id, kind, settings }, at) => ({
    blog_id: blogId,
    id,
    kind,
    position: at + 1,
    settings: JSON.stringify(settings),
  }));
  if (rows.length > 0) await db.insertInto('widgets').values(rows).execute();
  await db.updateTable('blogs').set({ widgets_at: now }).where('id', '=', blogId).execute();
}
