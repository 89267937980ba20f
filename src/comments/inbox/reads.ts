// What the inbox lists: comments, letters without a word of theirs, and reports, by the moment they came.
import type { Db } from '../../platform/database.ts';
import { numberText } from '../letters/receipt.ts';
import { stateOf } from '../store.ts';

export const inboxKinds = ['report', 'letter', 'comment'] as const;
export type InboxKind = (typeof inboxKinds)[number];

export type ItemState = 'shown' | 'waiting' | 'spam' | 'open' | 'done';

export interface InboxItem {
  kind: InboxKind;
  id: string;
  /** When it came, UTC ISO; of a letter when its sender last wrote. */
  at: string;
  /** '' where nobody gave a name, and for letters. */
  who: string;
  /** Its first words; of a letter its number. */
  line: string;
  state: ItemState;
  isNew: boolean;
  /** The press finds that it looks like advertising. */
  doubtful: boolean;
  /** Came with applause for the post. */
  clapped: boolean;
}

export interface InboxWish {
  /** Null for every kind. */
  kind: InboxKind | null;
  spam: boolean;
  /** Only what waits for a decision. */
  waiting: boolean;
  /** Nothing that came at this moment or later. */
  before: string | null;
  limit: number;
}

/** From this score on a comment is held, see `spam/score.ts`. */
const DOUBTFUL = 40;
/** What came longer ago counts as read: a blog that moves in brings years of comments. */
const NEWS_MS = 90 * 24 * 60 * 60 * 1000;
const LINE = 90;

/** One list of every kind, the newest first. */
export async function inboxItems(db: Db, blogId: string, wish: InboxWish, now: Date): Promise<InboxItem[]> {
  const wants = (kind: InboxKind) => wish.kind === null || wish.kind === kind;
  const since = new Date(now.getTime() - NEWS_MS).toISOString();
  const all = [
    ...(wants('comment') ? await comments(db, blogId, wish, since) : []),
    ...(wants('letter') && !wish.waiting ? await letters(db, blogId, wish) : []),
    ...(wants('report') ? await reports(db, blogId, wish, since) : []),
  ];
  return all.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1)).slice(0, wish.limit);
}

async function comments(db: Db, blogId: string, wish: InboxWish, since: string): Promise<InboxItem[]> {
  const rows = await db
    .selectFrom('comments')
    .leftJoin('comment_origins', (join) =>
      join
        .onRef('comment_origins.blog_id', '=', 'comments.blog_id')
        .onRef('comment_origins.comment_id', '=', 'comments.id'),
    )
    .leftJoin('inbox_seen', (join) =>
      join
        .onRef('inbox_seen.blog_id', '=', 'comments.blog_id')
        .on('inbox_seen.kind', '=', 'comment')
        .onRef('inbox_seen.item_id', '=', 'comments.id'),
    )
    .select([
      'comments.id',
      'comments.created_at',
      'comments.name',
      'comments.title',
      'comments.body',
      'comments.shown_at',
      'comments.spam_at',
      'comments.deleted_at',
      'comments.clapped_at',
      'comment_origins.score',
      'inbox_seen.seen_at',
    ])
    .where('comments.blog_id', '=', blogId)
    .where('comments.author_id', 'is', null)
    .where('comments.deleted_at', 'is', null)
    .where('comments.spam_at', wish.spam ? 'is not' : 'is', null)
    .$if(wish.waiting, (query) => query.where('comments.shown_at', 'is', null))
    .$if(wish.before !== null, (query) => query.where('comments.created_at', '<', wish.before ?? ''))
    .orderBy('comments.created_at', 'desc')
    .orderBy('comments.id', 'desc')
    .limit(wish.limit)
    .execute();
  return rows.map((row) => {
    const state = stateOf(row);
    return {
      kind: 'comment',
      id: row.id,
      at: row.created_at,
      who: row.name,
      line: firstWords(row.title, row.body),
      state: state === 'deleted' ? 'spam' : state,
      isNew: row.seen_at === null && row.created_at >= since,
      doubtful: (row.score ?? 0) >= DOUBTFUL,
      clapped: row.clapped_at !== null,
    };
  });
}

/** Of a letter only that it is there: its number, its time, and whether it came with a clap. */
async function letters(db: Db, blogId: string, wish: InboxWish): Promise<InboxItem[]> {
  const rows = await db
    .selectFrom('letters')
    .select(['id', 'number', 'sender_at', 'read_at', 'spam_at', 'clapped_at'])
    .where('blog_id', '=', blogId)
    .where('spam_at', wish.spam ? 'is not' : 'is', null)
    .$if(wish.before !== null, (query) => query.where('sender_at', '<', wish.before ?? ''))
    .orderBy('sender_at', 'desc')
    .orderBy('id', 'desc')
    .limit(wish.limit)
    .execute();
  return rows.map((row) => ({
    kind: 'letter',
    id: row.id,
    at: row.sender_at,
    who: '',
    line: numberText(row.number),
    state: row.spam_at === null ? 'open' : 'spam',
    isNew: row.read_at === null || row.read_at < row.sender_at,
    doubtful: false,
    clapped: row.clapped_at !== null,
  }));
}

async function reports(db: Db, blogId: string, wish: InboxWish, since: string): Promise<InboxItem[]> {
  const rows = await db
    .selectFrom('reports')
    .leftJoin('inbox_seen', (join) =>
      join
        .onRef('inbox_seen.blog_id', '=', 'reports.blog_id')
        .on('inbox_seen.kind', '=', 'report')
        .onRef('inbox_seen.item_id', '=', 'reports.id'),
    )
    .leftJoin('comment_origins', (join) =>
      join
        .onRef('comment_origins.blog_id', '=', 'reports.blog_id')
        .onRef('comment_origins.comment_id', '=', 'reports.id'),
    )
    .select([
      'reports.id',
      'reports.created_at',
      'reports.name',
      'reports.reason',
      'reports.proposal',
      'reports.said',
      'reports.accepted_at',
      'reports.declined_at',
      'reports.spam_at',
      'comment_origins.score',
      'inbox_seen.seen_at',
    ])
    .where('reports.blog_id', '=', blogId)
    .where('reports.spam_at', wish.spam ? 'is not' : 'is', null)
    .$if(wish.waiting, (query) =>
      query.where('reports.accepted_at', 'is', null).where('reports.declined_at', 'is', null),
    )
    .$if(wish.before !== null, (query) => query.where('reports.created_at', '<', wish.before ?? ''))
    .orderBy('reports.created_at', 'desc')
    .orderBy('reports.id', 'desc')
    .limit(wish.limit)
    .execute();
  return rows.map((row) => {
    const open = row.accepted_at === null && row.declined_at === null;
    return {
      kind: 'report',
      id: row.id,
      at: row.created_at,
      who: row.name,
      line: firstWords(row.reason, row.proposal || row.said),
      state: row.spam_at !== null ? 'spam' : open ? 'open' : 'done',
      isNew: open && row.seen_at === null && row.created_at >= since,
      doubtful: (row.score ?? 0) >= DOUBTFUL,
      clapped: false,
    };
  });
}

function firstWords(title: string, body: string): string {
  const whole = title === '' ? body : `${title}　${body}`;
  return [...whole.replace(/\s+/g, ' ').trim()].slice(0, LINE).join('');
}

export interface InboxNews {
  comment: number;
  letter: number;
  report: number;
}

/** More than this nobody counts: the rail says `99+`. */
export const MOST_NEWS = 100;

/** What nobody of the blog has looked at yet, by kind, each at most `MOST_NEWS`. */
export async function inboxNews(db: Db, blogId: string, now: Date): Promise<InboxNews> {
  const since = new Date(now.getTime() - NEWS_MS);
  const unseen = (kind: 'comment' | 'report', table: 'comments' | 'reports') =>
    db
      .selectFrom(table)
      .leftJoin('inbox_seen', (join) =>
        join
          .onRef('inbox_seen.blog_id', '=', `${table}.blog_id`)
          .on('inbox_seen.kind', '=', kind)
          .onRef('inbox_seen.item_id', '=', `${table}.id`),
      )
      .where(`${table}.blog_id`, '=', blogId)
      .where(`${table}.id`, '>=', idsFrom(since))
      .where('inbox_seen.seen_at', 'is', null)
      .select(`${table}.id`)
      .limit(MOST_NEWS);
  const [comment, letter, report] = [
    await unseen('comment', 'comments')
      .where('comments.author_id', 'is', null)
      .where('comments.deleted_at', 'is', null)
      .where('comments.spam_at', 'is', null)
      .execute(),
    await db
      .selectFrom('letters')
      .select('id')
      .where('blog_id', '=', blogId)
      .where('spam_at', 'is', null)
      .where((where) =>
        where.or([where('read_at', 'is', null), where('read_at', '<', where.ref('sender_at'))]),
      )
      .limit(MOST_NEWS)
      .execute(),
    await unseen('report', 'reports')
      .where('reports.spam_at', 'is', null)
      .where('reports.accepted_at', 'is', null)
      .where('reports.declined_at', 'is', null)
      .execute(),
  ];
  return { comment: comment.length, letter: letter.length, report: report.length };
}

/** Comments and reports that wait for a decision, and what lies among the spam; each at most `MOST_NEWS`. */
export async function inboxCounts(db: Db, blogId: string): Promise<{ waiting: number; spam: number }> {
  const comments = () =>
    db
      .selectFrom('comments')
      .select('id')
      .where('blog_id', '=', blogId)
      .where('author_id', 'is', null)
      .where('deleted_at', 'is', null)
      .limit(MOST_NEWS);
  const among = (table: 'letters' | 'reports') =>
    db.selectFrom(table).select('id').where('blog_id', '=', blogId).limit(MOST_NEWS);
  const asked = {
    waiting: [
      comments().where('spam_at', 'is', null).where('shown_at', 'is', null),
      db
        .selectFrom('reports')
        .select('id')
        .where('blog_id', '=', blogId)
        .where('spam_at', 'is', null)
        .where('accepted_at', 'is', null)
        .where('declined_at', 'is', null)
        .limit(MOST_NEWS),
    ],
    spam: [
      comments().where('spam_at', 'is not', null),
      among('letters').where('spam_at', 'is not', null),
      among('reports').where('spam_at', 'is not', null),
    ],
  };
  return { waiting: await countOf(asked.waiting), spam: await countOf(asked.spam) };
}

async function countOf(queries: readonly { execute(): Promise<unknown[]> }[]): Promise<number> {
  let count = 0;
  for (const query of queries) count += (await query.execute()).length;
  return Math.min(MOST_NEWS, count);
}

/** The smallest id that can have been made at a moment or later: ids begin with their milliseconds. */
function idsFrom(moment: Date): string {
  const hex = moment.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

/** The blog of a member who may answer, by its slug; for the count on the rail. */
export function editedBlog(db: Db, slug: string, personId: string) {
  return db
    .selectFrom('blogs')
    .innerJoin('members', 'members.blog_id', 'blogs.id')
    .select('blogs.id')
    .where('blogs.slug', '=', slug)
    .where('members.person_id', '=', personId)
    .where('members.role', 'in', ['owner', 'editor'])
    .executeTakeFirst();
}
