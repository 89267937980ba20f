// Puts a word of its own into every text that a blog has in the database, so that it is known wherever it comes to light.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Context } from '../../src/platform/context.ts';
import type { Db } from '../../src/platform/database.ts';

/** Columns with words of people: plain, or JSON with words in it. */
const WORDS = new Set(
  `about alt answer awards base_target before_text byline chain content credit document domain entries file_name forbidden
  former handle_text how label licence links mail markup memo name note note_child note_parent original_title originals
  outlet_name pattern preferred proposal provenance publisher reading reason said_text series series_reading said source
  source_lines source_text sources subtitle summary tagline tags target target_lines target_text thing_name title
  title_reading translator typed words scheduled_note terms_text comparison body email message blog_name detail engine
  settings params changes`.split(/\s+/),
);

/** Names, numbers, states and times; what is drawn from the words themselves (indexes) is made anew. */
const WORDLESS = new Set(
  `accepted_at act action address after answered_by apart_at article_id asked asked_at asked_by author_id alignment_id
  aligned_at after_block_id assignment_id at avif available_at bead_id before begun_at bilingual block_id blog blog_id
  book_id brought_at brought_by came came_at came_params category_id caution change_id changed_at charset check_id checked
  checked_at choices chosen_at chosen_by clapped_at closed_at code comment_id comments confirmed_at consent_at consent_by
  consent_host cover_id cover_licence created_at created_by credit_kind currency dated day decided_at decided_by declined_at
  deleted_at details digest done_at due_on edited_at edited_by editor_at effect ended_at engine_id error etag expires_at
  failed_at feed fetched_at final_address finding fingerprint finished_at first_published_at folded found found_at from_blog_id
  from_path full_at given_at given_by gone_at group_id handle headers held_by_press host id in_file invitation_id isbn
  item_id joined_at judged_at kept key key_id kind label_id language learned_at left_at left_snapshot_id lefts letter_case
  letter_id letters list_id looked_at lookup machine machine_at machine_draft_id machine_edited_at machine_engine made_at
  made_by mark marked marked_at media_type merged modified moderation_id month move_id network next_at not_before number
  off_at once or order origin origins original_language other_id others outcome outlet_id overlooked_at overlooked_by page
  parent_id part password_hash person_id picture picture_id pictured_at pinged_at place post_id problem proof proof_key
  proof_since proposed_at proposed_by published published_at published_on purpose ran_by read_at reader readings reasons
  receipt_hash recipient refused_for remark_id removed_at removed_by repeats replaced_at replaced_by report results revision
  reviewed_at reviewed_by revoked_at rights roots role room_at rows rule saved_at saved_by schedule_problem scheduled_at
  scheduled_by scheme sealed searched secret seen_at seen_by seen_snapshot_id segment_id sender_at sent_at sentences
  settled_as settled_at settled_by sha256 shared_at shelf_id shown_at sibling_id signature size sizes skeleton skipped_at
  slug snapshot_id sorted_by source_language source_languages spam_at state status stopped_at subject_id sure tab taken_at
  target_id target_language term term_id terms_at thing_id thread_id time_zone to_path token token_hash tokens told_at
  together translated_by translation_id trouble twin_id typed_at undone_at unit_blog_id unit_id until updated_at updated_by
  used_at used_by user_id verb verdict verdict_params verified_at version volume way weight whole_at wide wish wished_by
  wishes withdrawn_at wrapped written_at written_by blog_language url tag_id`.split(/\s+/),
);

/** Tables whose texts are made from others. */
const MADE = new Set([
  'search_posts',
  'search_blogs',
  'page_keys',
  'saves',
  'outbox',
  'spam_tokens',
  'mails',
]);

/** What must stay as it is so that it can be told apart, or opened. */
const KEPT = new Set(['ping_targets.host', 'engines.name', 'banners.name', 'check_settings.settings']);

/** Names inside JSON under which words stand. */
const SAID = new Set(
  'text title name sources preferred forbidden reading domain byline outlet note label said caption alt credit how by summary words reason comment'.split(
    ' ',
  ),
);

export interface Columns {
  table: string;
  texts: string[];
}

/** Of every table with rows of a blog. */
export async function textColumns(db: Db): Promise<Columns[]> {
  const tables = await (db as unknown as Kysely<unknown>).introspection.getTables();
  return tables
    .filter(({ columns }) => columns.some(({ name }) => name === 'blog_id'))
    .map(({ name, columns }) => ({
      table: name,
      texts: columns
        .filter(({ dataType }) => /text|char/i.test(dataType))
        .map((column) => column.name)
        .sort(),
    }))
    .sort((a, b) => (a.table < b.table ? -1 : 1));
}

/** Columns of which nobody has said whether people's words stand in them. */
export function unclassified(columns: readonly Columns[]): string[] {
  return columns.flatMap(({ table, texts }) =>
    texts.filter((name) => !WORDS.has(name) && !WORDLESS.has(name)).map((name) => `${table}.${name}`),
  );
}

/** A post that every reader may read. Said anew here: the press is asked whether it says the same. */
const forAll = (ctx: Pick<Context, 'clock'>) =>
  sql`posts.published_at is not null and posts.password_hash is null
    and (posts.expires_at is null or posts.expires_at > ${ctx.clock.now().toISOString()})`;

/**
 * Which rows have words that pages of the press itself show on purpose: what a blog and its authors are called, and what every
 * reader may read of its posts and the categories they stand in. The words of all other rows are no concern of the press, whoever of the blog may read them.
 */
function shownByPress(
  ctx: Pick<Context, 'clock'>,
  table: string,
  column: string,
): RawBuilder<boolean> | null {
  if (table === 'revisions' && column !== 'note' && column !== 'changes')
    return sql`exists (select 1 from posts where posts.blog_id = revisions.blog_id and posts.id = revisions.post_id
      and posts.revision = revisions.number and ${forAll(ctx)})`;
  if (table === 'people' && column === 'name')
    return sql`exists (select 1 from posts where posts.author_id = people.id and ${forAll(ctx)})`;
  if (table === 'categories')
    return sql`exists (select 1 from posts where posts.blog_id = categories.blog_id and posts.category_id = categories.id
      and ${forAll(ctx)})`;
  return table === 'blogs' ? sql`1 = 1` : null;
}

export interface Marks {
  /** Comes into every text of the blog. */
  mark: string;
  /** Comes as well into what no page of the press may show. */
  kept: string;
}

/** Tables in which the one and the other stand now. */
export interface Marked {
  all: Set<string>;
  kept: Set<string>;
}

export async function markBlog(
  ctx: Pick<Context, 'db' | 'clock'>,
  blogId: string,
  { mark, kept }: Marks,
): Promise<Marked> {
  const { db } = ctx;
  const marked: Marked = { all: new Set(), kept: new Set() };
  const put = async (table: string, column: string, where: RawBuilder<unknown>) => {
    if (await markColumn(db, table, column, where, mark)) marked.all.add(table);
    const shown = shownByPress(ctx, table, column);
    const rest = shown === null ? where : sql`${where} and not ${shown}`;
    if (await markColumn(db, table, column, rest, kept)) marked.kept.add(table);
  };
  for (const { table, texts } of await textColumns(db)) {
    if (MADE.has(table)) continue;
    for (const column of texts.filter((name) => WORDS.has(name) && !KEPT.has(`${table}.${name}`)))
      await put(table, column, sql`blog_id = ${blogId}`);
  }
  for (const column of ['name', 'tagline', 'about']) await put('blogs', column, sql`id = ${blogId}`);
  const ofBlog = sql`id in (select person_id from members where blog_id = ${blogId})`;
  for (const column of ['name', 'email']) await put('people', column, ofBlog);
  return marked;
}

async function markColumn(
  db: Db,
  table: string,
  column: string,
  where: RawBuilder<unknown>,
  mark: string,
): Promise<boolean> {
  const named = [sql.table(table), sql.ref(column)] as const;
  const { rows } = await sql<{ value: string | null }>`
    select distinct ${named[1]} as value from ${named[0]} where ${where}`.execute(db);
  let count = 0;
  for (const { value } of rows) {
    if (value === null || value.includes(mark)) continue;
    const next = withMark(value, mark);
    if (next === value) continue;
    count += 1;
    await sql`update ${named[0]} set ${named[1]} = ${next} where ${where} and ${named[1]} = ${value}`.execute(
      db,
    );
  }
  return count > 0 || rows.some(({ value }) => value?.includes(mark));
}

function withMark(value: string, mark: string): string {
  if (!/^[[{]/.test(value)) return `${mark}${value}`;
  try {
    return JSON.stringify(walk(JSON.parse(value), mark));
  } catch {
    return `${mark}${value}`;
  }
}

/** `within`: whether the value itself stands where words do. */
function walk(value: unknown, mark: string, within = true): unknown {
  if (typeof value === 'string') return within ? `${mark}${value}` : value;
  if (Array.isArray(value)) return value.map((one) => walk(one, mark, typeof one === 'string' && within));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'type' || key === 'id' ? inner : walk(inner, mark, SAID.has(key)),
    ]),
  );
}
