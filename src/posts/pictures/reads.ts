// What the library shows: pictures found by words, and where each is used.
import { type ExpressionBuilder, type Selectable, sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { Schema } from '../../schema.ts';
import type { PicturesTable, PictureUser } from '../tables.ts';

export type PictureRow = Selectable<PicturesTable>;

/** Ids of the posts whose standing revision shows a picture. */
export async function postsShowing(db: Db, blogId: string, pictureId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('picture_uses')
    .select('user_id')
    .distinct()
    .where('blog_id', '=', blogId)
    .where('picture_id', '=', pictureId)
    .where('kind', '=', 'post')
    .execute();
  return rows.map(({ user_id }) => user_id);
}

export interface Wanted {
  /** Folded; every one must be found. */
  words: readonly string[];
  /** Only those that nothing shows now. */
  unused: boolean;
  limit: number;
  offset: number;
}

export type ListedPicture = PictureRow & { uses: number };

/** The newest first, with how many things show each now, and how many there are in all. */
export async function picturesFor(
  db: Db,
  blogId: string,
  wanted: Wanted,
): Promise<{ rows: ListedPicture[]; all: number }> {
  const found = matching(db, blogId, wanted);
  const { all } = await found.select((eb) => eb.fn.countAll().as('all')).executeTakeFirstOrThrow();
  const rows = await found
    .selectAll('pictures')
    .select((eb) =>
      usesNow(eb)
        .select(sql<number>`count(distinct picture_uses.kind || picture_uses.user_id)`.as('count'))
        .as('uses'),
    )
    .orderBy('pictures.created_at', 'desc')
    .orderBy('pictures.id')
    .limit(wanted.limit)
    .offset(wanted.offset)
    .execute();
  return { rows: rows.map((row) => ({ ...row, uses: Number(row.uses) })), all: Number(all) };
}

function matching(db: Db, blogId: string, { words, unused }: Wanted) {
  let query = db.selectFrom('pictures').where('pictures.blog_id', '=', blogId);
  for (const word of words) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where((eb) =>
      eb.or([
        sql<boolean>`pictures.words like ${pattern} escape '\\'`,
        eb.exists(usesNow(eb).select('picture_uses.user_id').where(titled(pattern))),
      ]),
    );
  }
  if (!unused) return query;
  return query.where((eb) => eb.not(eb.exists(usesNow(eb).select('picture_uses.user_id'))));
}

/** Former revisions are no use: they are kept to be looked at, and say so when a picture of theirs is gone. */
function usesNow(eb: ExpressionBuilder<Schema, 'pictures'>) {
  return eb
    .selectFrom('picture_uses')
    .whereRef('picture_uses.blog_id', '=', 'pictures.blog_id')
    .whereRef('picture_uses.picture_id', '=', 'pictures.id')
    .where('picture_uses.kind', '!=', 'former');
}

/** Whether what uses a picture has a title like this. Titles are short and few of them use one picture. */
function titled(pattern: string) {
  return sql<boolean>`exists (
    select 1 from revisions join posts on posts.blog_id = revisions.blog_id and posts.id = revisions.post_id
      and posts.revision = revisions.number
    where picture_uses.kind = 'post' and posts.blog_id = picture_uses.blog_id and posts.id = picture_uses.user_id
      and lower(revisions.title) like ${pattern} escape '\\'
    union all
    select 1 from drafts
    where picture_uses.kind = 'draft' and drafts.blog_id = picture_uses.blog_id
      and drafts.post_id = picture_uses.user_id and lower(drafts.title) like ${pattern} escape '\\'
    union all
    select 1 from translations
    where picture_uses.kind = 'manuscript' and translations.blog_id = picture_uses.blog_id
      and translations.id = picture_uses.user_id and lower(translations.title) like ${pattern} escape '\\'
  )`;
}

/** One thing that shows a picture, by the name people know it by. */
export interface Use {
  kind: PictureUser;
  userId: string;
  /** '' for what has no title (yet). */
  title: string;
  /** As a main picture, and in the text. */
  main: boolean;
  inText: boolean;
  /** Where readers find it, if they can see it. */
  slug: string | null;
}

export async function usesOf(db: Db, blogId: string, pictureId: string): Promise<Use[]> {
  const rows = await db
    .selectFrom('picture_uses')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('picture_id', '=', pictureId)
    .orderBy('kind')
    .orderBy('user_id')
    .execute();
  const uses = new Map<string, Use>();
  for (const { kind, user_id, part } of rows) {
    const key = `${kind} ${user_id}`;
    const use = uses.get(key) ?? { kind, userId: user_id, title: '', main: false, inText: false, slug: null };
    uses.set(key, { ...use, ...(part === 'main' ? { main: true } : { inText: true }) });
  }
  const named: Use[] = [];
  for (const use of uses.values()) named.push({ ...use, ...(await nameOf(db, blogId, use)) });
  return named;
}

async function nameOf(db: Db, blogId: string, { kind, userId }: Use): Promise<Partial<Use>> {
  if (kind === 'post' || kind === 'former') {
    const post = await db
      .selectFrom('posts')
      .innerJoin('revisions', (join) =>
        join
          .onRef('revisions.blog_id', '=', 'posts.blog_id')
          .onRef('revisions.post_id', '=', 'posts.id')
          .onRef('revisions.number', '=', 'posts.revision'),
      )
      .select(['revisions.title', 'posts.slug', 'posts.published_at'])
      .where('posts.blog_id', '=', blogId)
      .where('posts.id', '=', userId)
      .executeTakeFirst();
    return post ? { title: post.title, slug: post.published_at === null ? null : post.slug } : {};
  }
  if (kind === 'draft') {
    const of = db.selectFrom('drafts').select('title').where('blog_id', '=', blogId);
    return (await of.where('post_id', '=', userId).executeTakeFirst()) ?? {};
  }
  if (kind === 'manuscript') {
    const of = db.selectFrom('translations').select('title').where('blog_id', '=', blogId);
    return (await of.where('id', '=', userId).executeTakeFirst()) ?? {};
  }
  if (kind === 'book') {
    const of = db.selectFrom('books').select('title').where('blog_id', '=', blogId);
    return (await of.where('id', '=', userId).executeTakeFirst()) ?? {};
  }
  if (kind !== 'author') return {};
  const person = await db.selectFrom('people').select('name').where('id', '=', userId).executeTakeFirst();
  return { title: person?.name ?? '' };
}
