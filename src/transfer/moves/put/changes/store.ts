// The SQL of what became of the posts of a move since, and of taking them away again.
import { sql } from 'kysely';
import type { Db } from '../../../../platform/database.ts';
import type { MoveKey } from '../../store.ts';

/**
 * What was done since: to its text or what stands around it; an answer of an editor; words of a reader, for all or for the editor
 * only.
 */
export type Since = 'edited' | 'answered' | 'commented' | 'written';

export interface ChangedPost {
  number: number;
  postId: string;
  title: string;
  since: Since[];
}

/** Posts of a move that are not as they came, by their number; with `postId`, whether that one is not. */
export async function changedPosts(
  db: Db,
  move: MoveKey,
  postId: string | null = null,
): Promise<ChangedPost[]> {
  const found = [
    ...(await rowsOf(db, move, postId, 'edited', editedPosts)),
    ...(await rowsOf(db, move, postId, 'edited', editedDrafts)),
    ...(await rowsOf(db, move, postId, 'answered', ownComments)),
    ...(await rowsOf(db, move, postId, 'commented', readersComments)),
    ...(await rowsOf(db, move, postId, 'written', readersLetters)),
    ...(await rowsOf(db, move, postId, 'answered', answeredLetters)),
  ];
  const byNumber = Map.groupBy(found, ({ number }) => number);
  return [...byNumber.values()]
    .map((rows) => {
      const [{ number, postId: id, title }] = rows as [ChangedPost];
      return { number, postId: id, title, since: [...new Set(rows.flatMap(({ since }) => since))] };
    })
    .sort((a, b) => a.number - b.number);
}

type Added = ReturnType<typeof added>;

function added(db: Db, { blog_id, id }: MoveKey, postId: string | null) {
  const query = db
    .selectFrom('move_posts')
    .where('move_posts.blog_id', '=', blog_id)
    .where('move_posts.move_id', '=', id)
    .where('move_posts.outcome', '=', 'added');
  return postId === null ? query : query.where('move_posts.post_id', '=', postId);
}

async function rowsOf(
  db: Db,
  move: MoveKey,
  postId: string | null,
  since: Since,
  narrowed: (query: Added) => Added,
): Promise<ChangedPost[]> {
  const rows = await narrowed(added(db, move, postId))
    .select(['move_posts.number', 'move_posts.post_id as postId', 'move_posts.title'])
    .execute();
  return rows.map((row) => ({ ...row, postId: row.postId ?? '', since: [since] }));
}

/** The revision that came, or its translation beside its original, is the one that stands; nothing around it was changed, and no correction is being written. */
const editedPosts = (query: Added): Added =>
  query.where(sql<boolean>`exists (
    select 1 from posts left join revisions on revisions.blog_id = posts.blog_id
      and revisions.post_id = posts.id and revisions.number = 1
    where posts.blog_id = move_posts.blog_id and posts.id = move_posts.post_id
      and (posts.revision > coalesce((select made.revision from move_bilinguals as made
        where made.blog_id = move_posts.blog_id and made.move_id = move_posts.move_id
          and made.number = move_posts.number and made.settled_at is not null), 1) or posts.updated_at <> revisions.created_at or exists (
        select 1 from drafts where drafts.blog_id = posts.blog_id and drafts.post_id = posts.id)))`);

const editedDrafts = (query: Added): Added =>
  query.where(sql<boolean>`exists (
    select 1 from drafts where drafts.blog_id = move_posts.blog_id and drafts.post_id = move_posts.post_id
      and drafts.version > 0)`);

/** Whether it came with the move. */
const cameAs = (kind: 'comment' | 'letter', table: string) => sql`exists (
  select 1 from origins where origins.blog_id = move_posts.blog_id
    and origins.thing_id = ${sql.ref(`${table}.id`)} and origins.kind = ${sql.lit(kind)})`;

const ownComments = (query: Added): Added =>
  query.where(sql<boolean>`exists (
    select 1 from comments where comments.blog_id = move_posts.blog_id and comments.post_id = move_posts.post_id
      and comments.author_id is not null and not ${cameAs('comment', 'comments')})`);

const readersComments = (query: Added): Added =>
  query.where(sql<boolean>`exists (
    select 1 from comments where comments.blog_id = move_posts.blog_id and comments.post_id = move_posts.post_id
      and comments.author_id is null and not ${cameAs('comment', 'comments')})`);

const readersLetters = (query: Added): Added =>
  query.where(sql<boolean>`exists (
    select 1 from letters where letters.blog_id = move_posts.blog_id and letters.post_id = move_posts.post_id
      and not ${cameAs('letter', 'letters')})`);

const answeredLetters = (query: Added): Added =>
  query.where(sql<boolean>`exists (
    select 1 from letters join letter_messages on letter_messages.blog_id = letters.blog_id
      and letter_messages.letter_id = letters.id
    where letters.blog_id = move_posts.blog_id and letters.post_id = move_posts.post_id
      and letters.came_at is not null and letter_messages.created_at > letters.came_at)`);

/** Posts that came with it and are still to be looked at, the newest of the files first. */
export async function postsToTake(
  db: Db,
  move: MoveKey,
  before: number | null,
  limit: number,
): Promise<{ number: number; postId: string }[]> {
  const rows = await added(db, move, null)
    .select(['move_posts.number', 'move_posts.post_id as postId'])
    .$if(before !== null, (query) => query.where('move_posts.number', '<', before ?? 0))
    .orderBy('move_posts.number', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ number, postId }) => ({ number, postId: postId ?? '' }));
}

/** It may come in again, with what was said about it. Call it before the post itself goes. */
export async function forgetOrigins(db: Db, { blog_id, id }: MoveKey, postId: string): Promise<void> {
  await sql`delete from origins where blog_id = ${blog_id} and move_id = ${id} and (thing_id = ${postId}
    or thing_id in (select comments.id from comments where comments.blog_id = ${blog_id} and comments.post_id = ${postId})
    or thing_id in (select letters.id from letters where letters.blog_id = ${blog_id} and letters.post_id = ${postId}))`.execute(
    db,
  );
}

export async function markTaken(db: Db, { blog_id, id }: MoveKey, number: number): Promise<void> {
  await db
    .updateTable('move_posts')
    .set({ outcome: 'left', post_id: null })
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('number', '=', number)
    .execute();
}

/** Old addresses that lead on because of the move and lead nowhere any more; where a post stays, its own stay. */
export async function deleteAddresses(db: Db, { blog_id, id }: MoveKey): Promise<void> {
  const dead = sql`move_addresses.blog_id = ${blog_id} and move_addresses.move_id = ${id}
    and (move_addresses.to_path not like '/posts/%' or substr(move_addresses.to_path, 8) not in (
      select posts.slug from posts where posts.blog_id = ${blog_id}
      union all select post_addresses.slug from post_addresses where post_addresses.blog_id = ${blog_id}))`;
  await sql`delete from redirects where blog_id = ${blog_id} and exists (select 1 from move_addresses
    where ${dead} and move_addresses.from_path = redirects.from_path
      and move_addresses.to_path = redirects.to_path)`.execute(db);
  await sql`delete from move_addresses where ${dead}`.execute(db);
}

/** Categories that came with the move and have nothing in them now: the innermost go, so call it once for each level. */
export async function deleteEmptyCategories(db: Db, { blog_id, id }: MoveKey): Promise<void> {
  const isIn = (table: string) =>
    sql`select 1 from ${sql.table(table)} as inside where inside.blog_id = categories.blog_id
      and inside.category_id = categories.id`;
  await sql`delete from categories where blog_id = ${blog_id} and id in (select thing_id from origins
      where origins.blog_id = ${blog_id} and origins.move_id = ${id} and origins.kind = 'category')
    and not exists (${isIn('posts')}) and not exists (${isIn('drafts')}) and not exists (${isIn('translations')})
    and not exists (select 1 from categories as inside where inside.blog_id = categories.blog_id
      and inside.parent_id = categories.id)`.execute(db);
  await sql`delete from origins where blog_id = ${blog_id} and move_id = ${id} and kind = 'category'
    and thing_id not in (select categories.id from categories where categories.blog_id = ${blog_id})`.execute(
    db,
  );
}

/** Tags that were named since a moment and that stand on nothing. */
export async function deleteLooseTags(db: Db, blogId: string, since: string): Promise<void> {
  await db
    .deleteFrom('tags')
    .where('blog_id', '=', blogId)
    .where('created_at', '>=', since)
    .where('id', 'not in', db.selectFrom('post_tags').select('tag_id').where('blog_id', '=', blogId))
    .execute();
}

/** Pictures that came with the move. */
export async function picturesOfMove(db: Db, { blog_id, id }: MoveKey): Promise<string[]> {
  const rows = await db
    .selectFrom('origins')
    .select('thing_id')
    .distinct()
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('kind', '=', 'picture')
    .execute();
  return rows.map(({ thing_id }) => thing_id);
}

export async function forgetPictures(db: Db, { blog_id, id }: MoveKey): Promise<void> {
  await sql`delete from origins where blog_id = ${blog_id} and move_id = ${id} and kind = 'picture'
    and thing_id not in (select pictures.id from pictures where pictures.blog_id = ${blog_id})`.execute(db);
}
