// SQL of origins, rules, what the filter has learned, and the settings against spam.
import type { Db } from '../../platform/database.ts';
import type { TokenCount } from './bayes.ts';
import type {
  CommentOriginsTable,
  DenyRulesTable,
  SpamLearnedTable,
  SpamSettingsTable,
  SpentSumsTable,
} from './tables.ts';

export type { DenyRulesTable as DenyRuleRow } from './tables.ts';

export interface Repeats {
  here: number;
  elsewhere: number;
}

/** Comments of the whole press since `since` with the same words: on this post, and anywhere else. */
export async function sameTexts(
  db: Db,
  fingerprint: string,
  postId: string,
  since: string,
): Promise<Repeats & { spam: number }> {
  const rows = await db
    .selectFrom('comment_origins')
    .select(['post_id', 'marked'])
    .where('fingerprint', '=', fingerprint)
    .where('judged_at', '>=', since)
    .limit(50)
    .execute();
  const here = rows.filter((row) => row.post_id === postId).length;
  return { here, elsewhere: rows.length - here, spam: rows.filter((row) => row.marked === 'spam').length };
}

/**
 * The most held or spam comments on other posts of the press since `since` that link to one of these hosts. Many people
 * link to the same well-known places, and that says nothing.
 */
export async function sameHosts(
  db: Db,
  hosts: readonly string[],
  postId: string,
  since: string,
): Promise<number> {
  const rows = await db
    .selectFrom('comment_hosts')
    .innerJoin('comment_origins', (join) =>
      join
        .onRef('comment_origins.blog_id', '=', 'comment_hosts.blog_id')
        .onRef('comment_origins.comment_id', '=', 'comment_hosts.comment_id'),
    )
    .select(['comment_hosts.host', ({ fn }) => fn.countAll<number>().as('count')])
    .where('comment_hosts.host', 'in', hosts)
    .where('comment_origins.post_id', '!=', postId)
    .where('comment_origins.judged_at', '>=', since)
    .where('comment_origins.verdict', '!=', 'clear')
    // What a moderator let pass speaks for its host, not against it.
    .where((where) =>
      where.or([where('comment_origins.marked', 'is', null), where('comment_origins.marked', '=', 'spam')]),
    )
    .groupBy('comment_hosts.host')
    .execute();
  return Math.max(0, ...rows.map(({ count }) => Number(count)));
}

/** How many comments with one of these hosts moderators of the press have marked as spam since `since`. */
export async function hostsMarkedSpam(db: Db, hosts: readonly string[], since: string): Promise<number> {
  const row = await db
    .selectFrom('comment_hosts')
    .innerJoin('comment_origins', (join) =>
      join
        .onRef('comment_origins.blog_id', '=', 'comment_hosts.blog_id')
        .onRef('comment_origins.comment_id', '=', 'comment_hosts.comment_id'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('comment_hosts.host', 'in', hosts)
    .where('comment_origins.marked', '=', 'spam')
    .where('comment_origins.judged_at', '>=', since)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** What this network has sent to the press since `since`: when, and what moderators said of it. */
export function fromNetwork(db: Db, network: string, since: string) {
  return db
    .selectFrom('comment_origins')
    .select(['judged_at', 'marked'])
    .where('network', '=', network)
    .where('judged_at', '>=', since)
    .orderBy('judged_at', 'desc')
    .limit(200)
    .execute();
}

export async function insertOrigin(
  db: Db,
  row: CommentOriginsTable,
  hosts: readonly string[],
): Promise<void> {
  await db.insertInto('comment_origins').values(row).execute();
  const { blog_id, comment_id } = row;
  if (hosts.length === 0) return;
  await db
    .insertInto('comment_hosts')
    .values(hosts.map((host) => ({ blog_id, comment_id, host })))
    .execute();
}

/** Where one comment or letter came from, and how it was judged. */
export function originRow(
  db: Db,
  blogId: string,
  commentId: string,
): Promise<CommentOriginsTable | undefined> {
  return db
    .selectFrom('comment_origins')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('comment_id', '=', commentId)
    .executeTakeFirst();
}

/** Takes away the networks of comments that came before `before`. */
export async function forgetNetworksBefore(db: Db, before: string): Promise<void> {
  await db
    .updateTable('comment_origins')
    .set({ network: null })
    .where('judged_at', '<', before)
    .where('network', 'is not', null)
    .execute();
}

export function rulesOf(db: Db, blogId: string): Promise<DenyRulesTable[]> {
  return db.selectFrom('deny_rules').selectAll().where('blog_id', '=', blogId).orderBy('id').execute();
}

export async function insertRule(db: Db, row: DenyRulesTable): Promise<void> {
  await db.insertInto('deny_rules').values(row).execute();
}

export async function deleteRule(db: Db, blogId: string, id: string): Promise<void> {
  await db.deleteFrom('deny_rules').where('blog_id', '=', blogId).where('id', '=', id).execute();
}

/** How often each of these words stood in marked comments of the blog; words never seen are left out. */
export async function tokenCounts(db: Db, blogId: string, tokens: readonly string[]): Promise<TokenCount[]> {
  if (tokens.length === 0) return [];
  return db
    .selectFrom('spam_tokens')
    .select(['token', 'spam', 'fine'])
    .where('blog_id', '=', blogId)
    .where('token', 'in', tokens)
    .execute();
}

/** How many comments the blog's filter has learned from, by label. */
export async function learnedOf(db: Db, blogId: string): Promise<{ spam: number; fine: number }> {
  const rows = await db
    .selectFrom('spam_learned')
    .select(['label', ({ fn }) => fn.countAll<number>().as('count')])
    .where('blog_id', '=', blogId)
    .groupBy('label')
    .execute();
  const of = (label: string) => Number(rows.find((row) => row.label === label)?.count ?? 0);
  return { spam: of('spam'), fine: of('fine') };
}

export function learnedFrom(db: Db, blogId: string, commentId: string) {
  return db
    .selectFrom('spam_learned')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('comment_id', '=', commentId)
    .executeTakeFirst();
}

export async function insertLearned(db: Db, row: SpamLearnedTable): Promise<void> {
  await db.insertInto('spam_learned').values(row).execute();
}

export async function deleteLearned(db: Db, blogId: string, commentId: string): Promise<void> {
  await db
    .deleteFrom('spam_learned')
    .where('blog_id', '=', blogId)
    .where('comment_id', '=', commentId)
    .execute();
}

/** What the filter learned stays in its sums; the words themselves go with the comment. */
export async function forgetLearnedWords(db: Db, blogId: string, commentId: string): Promise<void> {
  await db
    .updateTable('spam_learned')
    .set({ tokens: '[]' })
    .where('blog_id', '=', blogId)
    .where('comment_id', '=', commentId)
    .execute();
}

/** The same for all comments that were deleted before a moment. */
export async function forgetLearnedWordsBefore(db: Db, before: string): Promise<void> {
  await db
    .updateTable('spam_learned')
    .set({ tokens: '[]' })
    .where('tokens', '!=', '[]')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('comments')
          .select('comments.id')
          .whereRef('comments.blog_id', '=', 'spam_learned.blog_id')
          .whereRef('comments.id', '=', 'spam_learned.comment_id')
          .where('comments.deleted_at', '<', before),
      ),
    )
    .execute();
}

/** Counts words up (`by` 1) or down again (`by` -1); words nobody counts any more leave. */
export async function countTokens(
  db: Db,
  blogId: string,
  tokens: readonly string[],
  label: 'spam' | 'fine',
  by: 1 | -1,
): Promise<void> {
  if (tokens.length === 0) return;
  const start = Math.max(0, by);
  await db
    .insertInto('spam_tokens')
    .values(
      tokens.map((token) => ({
        blog_id: blogId,
        token,
        spam: label === 'spam' ? start : 0,
        fine: label === 'fine' ? start : 0,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['blog_id', 'token'])
        .doUpdateSet((set) => ({ [label]: set(`spam_tokens.${label}`, '+', by) })),
    )
    .execute();
  if (by > 0) return;
  await db
    .deleteFrom('spam_tokens')
    .where('blog_id', '=', blogId)
    .where('token', 'in', tokens)
    .where('spam', '<=', 0)
    .where('fine', '<=', 0)
    .execute();
}

export function spamSettingsOf(db: Db, blogId: string) {
  return db.selectFrom('spam_settings').selectAll().where('blog_id', '=', blogId).executeTakeFirst();
}

export async function saveProof(db: Db, row: SpamSettingsTable): Promise<void> {
  const { proof_since, proof_key } = row;
  await db
    .insertInto('spam_settings')
    .values(row)
    .onConflict((conflict) => conflict.column('blog_id').doUpdateSet({ proof_since, proof_key }))
    .execute();
}

/** False when it was spent before. */
export async function spendSum(db: Db, row: SpentSumsTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('spent_sums')
    .values(row)
    .onConflict((conflict) => conflict.columns(['blog_id', 'signature']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function deleteSumsBefore(db: Db, now: string): Promise<void> {
  await db.deleteFrom('spent_sums').where('until', '<', now).execute();
}
