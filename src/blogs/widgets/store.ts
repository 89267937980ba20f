// The SQL of widgets.
import type { Db } from '../../platform/database.ts';
import { firstWidgets, type Widget, widgetOf } from './kinds.ts';

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
