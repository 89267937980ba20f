// The SQL of banners.
import type { Db } from '../../platform/database.ts';
import type { BannerPlace } from '../widgets/tables.ts';
import { checkMarkup } from './plain-markup.ts';

export interface Banner {
  id: string;
  place: BannerPlace;
  way: 'plain' | 'frame';
  name: string;
  /** As it was pasted. */
  markup: string;
  /** CSS pixels; of each picture where it is plain, of the frame otherwise. */
  width: number | null;
  height: number | null;
  /** Where its pictures come from, as a policy names them; empty in a frame, which has a policy of its own. */
  hosts: string[];
}

export async function bannersOf(db: Db, blogId: string): Promise<Banner[]> {
  const rows = await banners(db).where('blog_id', '=', blogId).execute();
  return rows.map(bannerOf);
}

/** The banners of every blog. */
export async function allBanners(db: Db): Promise<Map<string, Banner[]>> {
  const found = new Map<string, Banner[]>();
  for (const row of await banners(db).execute()) {
    const known = found.get(row.blog_id);
    if (known) known.push(bannerOf(row));
    else found.set(row.blog_id, [bannerOf(row)]);
  }
  return found;
}

function banners(db: Db) {
  return db
    .selectFrom('banners')
    .select(['blog_id', 'id', 'place', 'way', 'name', 'markup', 'width', 'height'])
    .orderBy('position')
    .orderBy('id');
}

type Row = Awaited<ReturnType<ReturnType<typeof banners>['executeTakeFirstOrThrow']>>;

function bannerOf({ blog_id: _, ...row }: Row): Banner {
  const checked = row.way === 'plain' ? checkMarkup(row.markup) : null;
  return { ...row, hosts: checked?.ok ? checked.hosts : [] };
}

/** Writes all of them in their order; what is not among them is gone. Call it inside a transaction. */
export async function replaceBanners(
  db: Db,
  blogId: string,
  all: readonly Omit<Banner, 'hosts'>[],
  now: string,
): Promise<void> {
  await db.deleteFrom('banners').where('blog_id', '=', blogId).execute();
  if (all.length === 0) return;
  const rows = all.map(({ id, place, way, name, markup, width, height }, at) => ({
    blog_id: blogId,
    id,
    place,
    way,
    name,
    markup,
    width,
    height,
    position: at + 1,
    updated_at: now,
  }));
  await db.insertInto('banners').values(rows).execute();
}
