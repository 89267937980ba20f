// Sources that are watched, as the list of them and their own pages show them.
import type { Db } from '../../platform/database.ts';
import { type CameKind, cameKinds } from '../../sources/watch/came.ts';

export interface WatchedSource {
  articleId: string;
  title: string;
  /** BCP 47. */
  language: string;
  outlet: string;
  address: string;
  nextAt: string | null;
  lookedAt: string | null;
  came: { kind: CameKind; params: Record<string, string | number> } | null;
  goneAt: string | null;
  offAt: string | null;
  endedAt: string | null;
  /** Bytes were kept that could not be compared. */
  kept: boolean;
  /** Of the open change. */
  changeId: string | null;
  foundAt: string | null;
}

const columns = [
  'w.article_id',
  'a.title',
  'a.language',
  'a.outlet_name',
  'a.address',
  'w.next_at',
  'w.looked_at',
  'w.came',
  'w.came_params',
  'w.gone_at',
  'w.off_at',
  'w.ended_at',
  'w.seen_snapshot_id',
  'c.id as change_id',
  'c.found_at',
] as const;

function watched(db: Db, blogId: string) {
  return db
    .selectFrom('source_watches as w')
    .innerJoin('articles as a', (join) =>
      join.onRef('a.blog_id', '=', 'w.blog_id').onRef('a.id', '=', 'w.article_id'),
    )
    .leftJoin('source_changes as c', (join) =>
      join
        .onRef('c.blog_id', '=', 'w.blog_id')
        .onRef('c.article_id', '=', 'w.article_id')
        .on('c.settled_at', 'is', null),
    )
    .where('w.blog_id', '=', blogId);
}

/** Those that changed first, then those looked at last; and how many there are. */
export async function watchedSources(
  db: Db,
  blogId: string,
  page: { limit: number; offset: number },
): Promise<{ all: number; rows: WatchedSource[] }> {
  const counted = await watched(db, blogId)
    .select((eb) => eb.fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow();
  const rows = await watched(db, blogId)
    .select(columns)
    .orderBy((eb) => eb.case().when('c.id', 'is', null).then(1).else(0).end())
    .orderBy((eb) => eb.fn.coalesce('w.looked_at', eb.val('')), 'desc')
    .orderBy('w.article_id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { all: Number(counted.all), rows: rows.map(sourceFrom) };
}

export async function watchedSource(
  db: Db,
  blogId: string,
  articleId: string,
): Promise<WatchedSource | undefined> {
  const row = await watched(db, blogId)
    .where('w.article_id', '=', articleId)
    .select(columns)
    .executeTakeFirst();
  return row && sourceFrom(row);
}

interface Row {
  article_id: string;
  title: string;
  language: string;
  outlet_name: string;
  address: string | null;
  next_at: string | null;
  looked_at: string | null;
  came: string | null;
  came_params: string;
  gone_at: string | null;
  off_at: string | null;
  ended_at: string | null;
  seen_snapshot_id: string | null;
  change_id: string | null;
  found_at: string | null;
}

function sourceFrom(row: Row): WatchedSource {
  const kind = cameKinds.find((one) => one === row.came);
  return {
    articleId: row.article_id,
    title: row.title,
    language: row.language,
    outlet: row.outlet_name,
    address: row.address ?? '',
    nextAt: row.next_at,
    lookedAt: row.looked_at,
    came: kind ? { kind, params: JSON.parse(row.came_params) as Record<string, string | number> } : null,
    goneAt: row.gone_at,
    offAt: row.off_at,
    endedAt: row.ended_at,
    kept: row.seen_snapshot_id !== null,
    changeId: row.change_id,
    foundAt: row.found_at,
  };
}

/** Those with an open change, the newest first. */
export async function changedSources(db: Db, blogId: string, limit: number): Promise<WatchedSource[]> {
  const rows = await watched(db, blogId)
    .where('c.id', 'is not', null)
    .select(columns)
    .orderBy('c.found_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(sourceFrom);
}
