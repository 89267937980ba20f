// SQL of who wants to be told what: members by mail and by feed, senders of comments of the answer.
import type { Role } from '../../accounts/permissions.ts';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { ReplyWishesTable, Wish } from '../inbox/tables.ts';

export interface Wishes {
  /** Comments and reports. */
  comments: Wish;
  letters: Wish;
  /** Calls, parts and proposals at the desk. */
  together: Wish;
}

/** What a member gets who has never said anything. */
const usualWishes: Wishes = { comments: 'daily', letters: 'each', together: 'each' };

export interface Told extends Wishes {
  personId: string;
  email: string;
  language: string | null;
  /** May answer what comes in. */
  answers: boolean;
  /** When the last daily mail went out. */
  toldAt: string | null;
}

/** Who may answer what comes in; and who works at the desk. */
const inboxRoles: readonly Role[] = ['owner', 'editor'];
export const deskRoles: readonly Role[] = [...inboxRoles, 'translator'];

/** Members of a blog in these roles, with what they want to be told; those who may answer unless others are asked for. */
export async function tellable(db: Db, blogId: string, roles: readonly Role[] = inboxRoles): Promise<Told[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.person_id')
    .leftJoin('notice_wishes', (join) =>
      join
        .onRef('notice_wishes.blog_id', '=', 'members.blog_id')
        .onRef('notice_wishes.person_id', '=', 'members.person_id'),
    )
    .select([
      'people.id',
      'people.email',
      'people.language',
      'members.role',
      'notice_wishes.comments',
      'notice_wishes.letters',
      'notice_wishes.together',
      'notice_wishes.told_at',
    ])
    .where('members.blog_id', '=', blogId)
    .where('members.role', 'in', roles)
    .where('people.disabled_at', 'is', null)
    .orderBy('people.id')
    .execute();
  return rows.map((row) => ({
    personId: row.id,
    email: row.email,
    language: row.language,
    comments: row.comments ?? usualWishes.comments,
    letters: row.letters ?? usualWishes.letters,
    together: row.together ?? usualWishes.together,
    answers: inboxRoles.includes(row.role),
    toldAt: row.told_at,
  }));
}

export async function wishesOf(db: Db, blogId: string, personId: string): Promise<Wishes> {
  const row = await db
    .selectFrom('notice_wishes')
    .select(['comments', 'letters', 'together'])
    .where('blog_id', '=', blogId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ?? usualWishes;
}

/** What is not in `change` stays as it was. */
export async function saveWishes(
  db: Db,
  of: { blogId: string; personId: string },
  change: Partial<Wishes>,
  now: string,
): Promise<void> {
  const set = { ...change, updated_at: now };
  await db
    .insertInto('notice_wishes')
    .values({ blog_id: of.blogId, person_id: of.personId, told_at: null, ...usualWishes, ...set })
    .onConflict((conflict) => conflict.columns(['blog_id', 'person_id']).doUpdateSet(set))
    .execute();
}

/** Notes that the daily mail goes out now; false when somebody else has noted it since `member` was read. */
export async function claimDigest(
  db: Db,
  of: { blogId: string; personId: string },
  member: Pick<Told, 'comments' | 'letters' | 'together' | 'toldAt'>,
  now: string,
): Promise<boolean> {
  const { comments, letters, together, toldAt } = member;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('notice_wishes')
    .values({
      ...{ blog_id: of.blogId, person_id: of.personId, comments, letters, together },
      ...{ told_at: now, updated_at: now },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['blog_id', 'person_id'])
        .doUpdateSet({ told_at: now })
        .where('notice_wishes.told_at', toldAt === null ? 'is' : '=', toldAt),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Every blog, also one that readers cannot come to: the daily mail looks at each, for members work on. */
export async function allBlogIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('blogs').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** How much came to a blog since a moment, spam left out. */
export async function cameSince({ db }: Context, blogId: string, since: string) {
  const count = async (query: { execute(): Promise<{ id: string }[]> }) => (await query.execute()).length;
  const most = 1000;
  const comments = db
    .selectFrom('comments')
    .select('id')
    .where('blog_id', '=', blogId)
    .where('author_id', 'is', null)
    .where('created_at', '>', since)
    .where('spam_at', 'is', null)
    .where('deleted_at', 'is', null)
    .limit(most);
  return {
    comments: await count(comments),
    waiting: await count(comments.where('shown_at', 'is', null)),
    reports: await count(
      db
        .selectFrom('reports')
        .select('id')
        .where('blog_id', '=', blogId)
        .where('created_at', '>', since)
        .where('spam_at', 'is', null)
        .limit(most),
    ),
    letters: await count(
      db
        .selectFrom('letters')
        .select('id')
        .where('blog_id', '=', blogId)
        .where('sender_at', '>', since)
        .where('spam_at', 'is', null)
        .limit(most),
    ),
  };
}

export function letterOf(db: Db, blogId: string, id: string) {
  return db
    .selectFrom('letters')
    .select(['id', 'number', 'spam_at'])
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export function reportWithPost(db: Db, blogId: string, id: string) {
  return db
    .selectFrom('reports')
    .innerJoin('posts', (join) =>
      join.onRef('posts.blog_id', '=', 'reports.blog_id').onRef('posts.id', '=', 'reports.post_id'),
    )
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.blog_id', '=', 'posts.blog_id')
        .onRef('revisions.post_id', '=', 'posts.id')
        .onRef('revisions.number', '=', 'posts.revision'),
    )
    .select(['reports.translation_id', 'reports.segment_id', 'revisions.title'])
    .where('reports.blog_id', '=', blogId)
    .where('reports.id', '=', id)
    .where('reports.spam_at', 'is', null)
    .executeTakeFirst();
}

export async function insertReplyWish(db: Db, row: ReplyWishesTable): Promise<void> {
  await db.insertInto('reply_wishes').values(row).execute();
}

export function replyWishOf(db: Db, blogId: string, commentId: string) {
  return db
    .selectFrom('reply_wishes')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('comment_id', '=', commentId)
    .executeTakeFirst();
}

export function replyWishByToken(db: Db, tokenHash: string) {
  return db
    .selectFrom('reply_wishes')
    .innerJoin('blogs', 'blogs.id', 'reply_wishes.blog_id')
    .select(['reply_wishes.language', 'blogs.name as blog'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
}

export async function deleteReplyWish(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('reply_wishes').where('token_hash', '=', tokenHash).execute();
}

/** Gives the member a new secret address; the old one leads nowhere from now on. */
export async function saveFeed(
  db: Db,
  of: { blogId: string; personId: string },
  tokenHash: string,
  now: string,
): Promise<void> {
  const fresh = { token_hash: tokenHash, created_at: now };
  await db
    .insertInto('inbox_feeds')
    .values({ ...fresh, blog_id: of.blogId, person_id: of.personId })
    // In one statement: two presses of the button at once are two addresses, and the later one leads.
    .onConflict((conflict) => conflict.columns(['blog_id', 'person_id']).doUpdateSet(fresh))
    .execute();
}

export async function deleteFeed(db: Db, of: { blogId: string; personId: string }): Promise<void> {
  await db
    .deleteFrom('inbox_feeds')
    .where('blog_id', '=', of.blogId)
    .where('person_id', '=', of.personId)
    .execute();
}

export function feedOf(db: Db, of: { blogId: string; personId: string }) {
  return db
    .selectFrom('inbox_feeds')
    .select('created_at')
    .where('blog_id', '=', of.blogId)
    .where('person_id', '=', of.personId)
    .executeTakeFirst();
}

/** Whose feed a secret address is, while they may still answer on that blog. */
export function feedByToken(db: Db, tokenHash: string) {
  return db
    .selectFrom('inbox_feeds')
    .innerJoin('people', 'people.id', 'inbox_feeds.person_id')
    .innerJoin('members', (join) =>
      join
        .onRef('members.blog_id', '=', 'inbox_feeds.blog_id')
        .onRef('members.person_id', '=', 'inbox_feeds.person_id'),
    )
    .select(['inbox_feeds.blog_id', 'people.language'])
    .where('inbox_feeds.token_hash', '=', tokenHash)
    .where('members.role', 'in', ['owner', 'editor'])
    .where('people.disabled_at', 'is', null)
    .executeTakeFirst();
}
