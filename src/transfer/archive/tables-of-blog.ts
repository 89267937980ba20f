// Which tables of a blog leave with it: one list, in the order in which rows can be put back.
import type { Schema } from '../../schema.ts';

export interface LeavingTable {
  name: keyof Schema;
  /** What orders its rows, after the blog; `#` stands before a number. '' for a table of one row. */
  order: string;
  /** What leaves, apart from the blog's id. */
  columns: string;
  /** What does not, and why, in a word. */
  stays?: string;
  /** Columns that name people; with `?` those that may name nobody. */
  people?: string;
  /** Rows that name one of the same table in this column come after those that name none. */
  after?: string;
}

/**
 * A column that is in neither `columns` nor `stays` fails a test, and so does a table that is neither here nor in
 * `staying-tables.ts`: whoever adds one has to say what becomes of it when its blog moves.
 */
export const leavingTables: readonly LeavingTable[] = [
  { name: 'categories', order: 'id', columns: 'id slug name position parent_id' },
  { name: 'tags', order: 'id', columns: 'id slug name created_at' },
  { name: 'authors', order: 'person_id', columns: 'person_id handle about', people: 'person_id' },
  { name: 'former_addresses', order: 'kind slug', columns: 'kind slug target_id' },
  { name: 'redirects', order: 'id', columns: 'id from_path to_path created_at' },
  { name: 'widgets', order: 'id', columns: 'id kind position settings' },
  {
    name: 'banners',
    order: 'id',
    columns: 'id place way name markup width height position updated_at',
  },
  { name: 'blog_styles', order: '', columns: 'source checked updated_at' },
  {
    name: 'pictures',
    order: 'id',
    columns: 'id width height sizes created_by created_at file_name title alt credit licence avif words',
    stays: 'bytes',
    people: 'created_by',
  },
  {
    name: 'posts',
    order: 'id',
    columns:
      'id kind slug language category_id author_id revision created_at updated_at first_published_at published_at place comments password_hash expires_at',
    people: 'author_id',
  },
  {
    name: 'revisions',
    order: 'post_id #number',
    columns:
      'post_id number title summary document originals provenance picture note changes created_by created_at',
    people: 'created_by',
  },
  { name: 'post_addresses', order: 'slug', columns: 'slug post_id' },
  { name: 'post_tags', order: 'post_id tag_id', columns: 'post_id tag_id position' },
  { name: 'siblings', order: 'post_id', columns: 'post_id group_id' },
  // They depend on the order in which posts came: made anew they would be others, and pages show them.
  { name: 'related', order: 'post_id other_id', columns: 'post_id other_id score' },
  {
    name: 'drafts',
    order: 'post_id',
    columns:
      'post_id kind title summary slug language category_id document picture wishes version scheduled_at scheduled_by scheduled_note schedule_problem created_by created_at updated_by updated_at',
    people: 'created_by updated_by scheduled_by?',
  },
  { name: 'picture_uses', order: 'picture_id kind user_id part', columns: 'picture_id kind user_id part' },
  {
    name: 'books',
    order: 'id',
    columns:
      'id slug isbn title title_reading subtitle series series_reading volume original_title original_language publisher published pages size price currency language age_from age_to alone_from alone_to grade_from grade_to minutes_aloud letters caution note_child note_parent awards links status cover_id cover_licence origins searched sorted_by confirmed_at shown_at deleted_at version created_by created_at updated_at',
    people: 'created_by?',
  },
  {
    name: 'book_people',
    order: 'book_id #position',
    columns: 'book_id position name reading role folded',
  },
  { name: 'book_subjects', order: 'book_id #position', columns: 'book_id position scheme code label' },
  { name: 'book_posts', order: 'book_id post_id', columns: 'book_id post_id position' },
  {
    name: 'shelves',
    order: 'id',
    columns: 'id slug name about kind rule position secret_number version created_at updated_at',
  },
  { name: 'shelf_books', order: 'shelf_id book_id', columns: 'shelf_id book_id position note' },
  { name: 'view_days', order: 'day page', columns: 'day page views loads' },
  { name: 'view_sources', order: 'day source', columns: 'day source views' },
  { name: 'view_words', order: 'day words', columns: 'day words searches' },
  { name: 'outlets', order: 'id', columns: 'id name host language created_at' },
  {
    name: 'snapshots',
    order: 'id',
    columns: 'id sha256 size address final_address media_type charset headers fetched_at',
  },
  {
    name: 'articles',
    order: 'id',
    columns:
      'id snapshot_id outlet_id address title byline outlet_name language published_on licence document chain rights found brought_by brought_at updated_at confirmed_at',
    people: 'brought_by',
  },
  { name: 'watch_settings', order: '', columns: 'off_at' },
  {
    name: 'source_watches',
    order: 'article_id',
    columns:
      'article_id next_at looked_at came came_params verdict verdict_params failures seen_snapshot_id left_snapshot_id full_at hints changed_at begun_at gone_at off_at ended_at',
  },
  {
    name: 'source_changes',
    order: 'id',
    columns: 'id article_id snapshot_id found_at comparison settled_at settled_as settled_by',
    people: 'settled_by?',
  },
  {
    name: 'translations',
    order: 'id',
    columns:
      'id article_id language title summary slug category_id picture tags details_version structure_version together_version post_id scheduled_at scheduled_by scheduled_note schedule_problem created_by created_at updated_at',
    people: 'created_by scheduled_by?',
  },
  {
    name: 'segments',
    order: 'id',
    columns:
      'id translation_id block_id position source words target memo version confirmed_at skipped_at updated_at updated_by machine_draft_id machine_engine machine_at machine_edited_at repeats repeats_base apart_at translated_by reviewed_by reviewed_at assignment_id',
    people: 'updated_by? translated_by? reviewed_by?',
  },
  {
    name: 'segment_versions',
    order: 'segment_id #version',
    columns: 'segment_id version target memo state saved_by saved_at',
    people: 'saved_by',
  },
  {
    name: 'own_blocks',
    order: 'id',
    columns: 'id translation_id after_block_id position kind content version updated_at updated_by',
    people: 'updated_by',
  },
  {
    name: 'translation_changes',
    order: 'translation_id change_id',
    columns: 'translation_id change_id found_at taken_at settled_at revision',
  },
  {
    name: 'segment_changes',
    order: 'segment_id',
    columns: 'segment_id translation_id kind former place found_at',
  },
  {
    name: 'machine_drafts',
    order: 'id',
    columns: 'id translation_id segment_id engine_id engine asked target created_by created_at',
    people: 'created_by',
  },
  { name: 'check_settings', order: '', columns: 'settings updated_at' },
  {
    name: 'overlooked',
    order: 'segment_id finding',
    columns: 'segment_id finding check_id overlooked_by overlooked_at',
    people: 'overlooked_by?',
  },
  {
    name: 'remarks',
    order: 'id',
    columns:
      'id translation_id segment_id thread_id body written_by written_at edited_at deleted_at settled_at settled_by',
    people: 'written_by settled_by?',
  },
  {
    name: 'remark_mentions',
    order: 'remark_id person_id',
    columns: 'remark_id person_id seen_at',
    people: 'person_id',
  },
  {
    name: 'assignments',
    order: 'id',
    columns: 'id translation_id person_id due_on given_by given_at',
    people: 'person_id given_by',
  },
  {
    name: 'proposals',
    order: 'id',
    columns:
      'id translation_id segment_id base_target target reason proposed_by proposed_at accepted_at changed_at declined_at withdrawn_at answer answered_by',
    people: 'proposed_by answered_by?',
  },
  {
    name: 'reports',
    order: 'id',
    columns:
      'id translation_id segment_id post_id revision kind said source proposal reason name receipt_hash created_at accepted_at declined_at answer answered_by corrected_revision spam_at',
    people: 'answered_by?',
  },
  { name: 'memories', order: '', columns: 'last' },
  {
    name: 'units',
    order: 'id',
    columns:
      'id number changed source_language target_language source target source_text target_text skeleton said before after article_id segment_id alignment_id bead_id machine created_by created_at edited_by edited_at gone_at removed_by replaced_by',
    people: 'created_by? edited_by? removed_by?',
  },
  {
    // Of a unit of its own alone: another blog's does not leave with this one.
    name: 'unit_uses',
    order: 'segment_id',
    columns: 'segment_id unit_id used_by used_at confirmed_at',
    stays: 'unit_blog_id',
    people: 'used_by',
  },
  {
    name: 'alignments',
    order: 'id',
    columns:
      'id title address translator article_id source_language target_language source_lines target_lines digest created_by created_at aligned_at failed_at changes changed_at removed_at removed_by',
    people: 'created_by removed_by?',
  },
  {
    name: 'beads',
    order: 'alignment_id id',
    columns: 'alignment_id id position source target score state version twin_id',
  },
  { name: 'glossaries', order: '', columns: 'last' },
  {
    name: 'terms',
    order: 'id',
    columns:
      'id kind source_language target_language sources preferred forbidden reading note domain letter_case shared_at roots version created_by created_at updated_by updated_at',
    people: 'created_by? updated_by?',
  },
  { name: 'comment_settings', order: '', columns: 'rule letter_days updated_at' },
  {
    // A reader's password for their own comment is theirs.
    name: 'comments',
    order: 'id',
    columns:
      'id post_id parent_id author_id name title url mail body once created_at edited_at clapped_at shown_at spam_at deleted_at',
    stays: 'password_hash',
    people: 'author_id?',
    after: 'parent_id',
  },
  {
    name: 'letters',
    order: 'id',
    columns:
      'id post_id number lookup recipient once created_at sender_at editor_at read_at clapped_at spam_at came_at',
    stays: 'password_hash',
  },
  {
    name: 'letter_messages',
    order: 'letter_id id',
    columns: 'letter_id id author_id key_id sealed once created_at edited_at',
    people: 'author_id?',
  },
  {
    // Public halves, and what older keys are kept in, sealed. What the press itself could open stays with the press.
    name: 'letter_keys',
    order: 'id',
    columns: 'id recipient kept created_at replaced_at',
    stays: 'held_by_press',
  },
  { name: 'clap_counts', order: 'post_id', columns: 'post_id claps' },
  {
    // Where readers wrote from is forgotten after ninety days, and goes nowhere before.
    name: 'comment_origins',
    order: 'comment_id',
    columns: 'comment_id post_id score verdict reasons judged_at marked marked_at',
    stays: 'network fingerprint',
  },
  { name: 'comment_hosts', order: 'comment_id host', columns: 'comment_id host' },
  {
    name: 'deny_rules',
    order: 'id',
    columns: 'id kind pattern effect created_by created_at',
    people: 'created_by',
  },
  { name: 'spam_tokens', order: 'token', columns: 'token spam fine' },
  { name: 'spam_learned', order: 'comment_id', columns: 'comment_id label tokens learned_at' },
  { name: 'spam_settings', order: '', columns: 'proof_since', stays: 'proof_key' },
  {
    name: 'inbox_seen',
    order: 'kind item_id',
    columns: 'kind item_id seen_by seen_at',
    people: 'seen_by?',
  },
  { name: 'origins', order: 'kind origin', columns: 'kind origin thing_id move_id' },
];

/** The blog's own row, in `blog.json`. Its address is told, and is not taken over: here it has one already. */
export const blogColumns =
  'id slug host name tagline about language source_languages time_zone look rights_rule reviews_required_at created_at updated_at closed_at password_hash widgets_at';

/** What this press has said of it, and stays with the press. */
export const blogStays = 'suspended_at suspended_for moved_to';

export function words(list: string): string[] {
  return list === '' ? [] : list.split(' ');
}
