// Row types of moves: the files of another blog on their way in, what was found in them, and what became of it.
import type { Generated } from 'kysely';
import type { Likeness, LikenessKind } from './bilingual/likeness.ts';
import type { IncomingState, MoveKind } from './incoming.ts';

export interface MovesTables {
  moves: MovesTable;
  move_files: MoveFilesTable;
  move_posts: MovePostsTable;
  move_findings: MoveFindingsTable;
  move_pictures: MovePicturesTable;
  move_addresses: MoveAddressesTable;
  move_bilinguals: MoveBilingualsTable;
  origins: OriginsTable;
}

/**
 * One move goes: files come in → all there (`whole_at`) → read (`read_at`; nothing has changed in the blog until now) →
 * put in (`begun_at` … `finished_at`), stopped and let go on as often as wanted → kept for a while, undone or forgotten.
 */
export interface MovesTable {
  blog_id: string;
  id: string;
  /** Told from the files when they are read. */
  kind: MoveKind | null;
  ran_by: 'press' | 'command';
  /** JSON `MoveChoices`. */
  choices: string;
  /** JSON `IncomingBlog`: what the files say of the blog as a whole. */
  blog: string | null;
  /** JSON `Found`: what was counted while reading. */
  found: string;
  /** Bytes read of all files together, while they are read; posts put in afterwards. */
  done: number;
  /** Posts put in and left out so far stand in `move_posts`. */
  created_by: string | null;
  created_at: string;
  whole_at: string | null;
  read_at: string | null;
  begun_at: string | null;
  /** Somebody stopped it; it can go on from there. */
  stopped_at: string | null;
  finished_at: string | null;
  undone_at: string | null;
  /** When places were kept for its posts among those of the blog. */
  room_at: Generated<string | null>;
  /** JSON `Unreadable`, where it could not go on. */
  problem: string | null;
}

/** In the data folder as `moves/<move>/<position>`, or where a command was told that they lie. */
export interface MoveFilesTable {
  blog_id: string;
  move_id: string;
  /** From 0, in the order in which they are read. */
  position: number;
  name: string;
  /** Bytes. */
  size: number;
  /** Of a file that a command reads where it lies; '' for one that was sent here. */
  sha256: string;
}

/** A post as it was read, waiting to be put in; its text lies in the spool (`spool.ts`). */
export interface MovePostsTable {
  blog_id: string;
  move_id: string;
  /** From 1, in the order of the files. */
  number: number;
  origin: string;
  title: string;
  /** UTC ISO, read in the zone that was chosen; null when the file gave none. */
  dated: string | null;
  state: IncomingState;
  /** Where its JSON begins in the spool, and its length, in bytes. */
  spool_at: number;
  spool_length: number;
  comments: number;
  letters: number;
  /** It looks like a finished translation: JSON `Likeness`, or null. */
  bilingual: string | null;
  /** What the person wants of it where that differs from the rest: null, `leave` or `draft`. */
  wish: 'leave' | 'draft' | null;
  post_id: string | null;
  /** Kept for it in the lists of the blog; null before the first post is put in, and for what readers do not come to. */
  place: Generated<number | null>;
  /** When it was put in, or found to be here already. */
  settled_at: string | null;
  outcome: 'added' | 'known' | 'left' | 'failed' | null;
  /** When the pictures it shows were looked for last, and how many of them could not be had then. */
  pictured_at: Generated<string | null>;
  pictures_missing: Generated<number | null>;
}

/** What somebody should know of a move, of one of its posts or of its files. */
export interface MoveFindingsTable {
  blog_id: string;
  move_id: string;
  /** Of the post; 0 for what is said of the files as a whole. */
  post_number: number;
  /** From 0. */
  position: number;
  /** `decide`: it needs an answer. `mind`: something is lost or changed. `know`: good to know. */
  weight: 'decide' | 'mind' | 'know';
  /** The end of a message key, `moves.finding.<key>`. */
  key: string;
  /** JSON. */
  params: string;
}

/** A picture that posts of the move show, by the address they show it with. */
export interface MovePicturesTable {
  blog_id: string;
  move_id: string;
  address: string;
  /** How many posts show it. */
  posts: number;
  /** A file of the move has its bytes: `<position of the zip>:<name in it>`. */
  in_file: string | null;
  picture_id: string | null;
  /** When it was got, or given up for now. */
  settled_at: string | null;
  tries: number;
  /** Why it could not be had: the end of a message key, `moves.picture.<problem>`. */
  problem: string | null;
  /** When it is asked for again; null for one that nobody asks for any more. */
  next_at: Generated<string | null>;
}

/** A post that looks like a finished translation: what somebody decided, and what became of it. */
export interface MoveBilingualsTable {
  blog_id: string;
  move_id: string;
  /** Of the post. */
  number: number;
  kind: LikenessKind;
  sure: Likeness['sure'];
  /** What somebody who has seen it wants: null until then. */
  wish: 'make' | 'leave' | null;
  wished_by: string | null;
  /** What they say of the original: JSON `Credit`; null where they left it as it was found. */
  credit: string | null;
  /** When somebody said that the original may be got from its address. */
  asked_at: string | null;
  asked_by: string | null;
  /** The original: as it was got, or as it stood in the post. */
  article_id: string | null;
  alignment_id: string | null;
  translation_id: string | null;
  /** When it became bilingual, as which revision of the post. */
  settled_at: string | null;
  revision: number | null;
  /** Why it could not be got, or made: a message key. */
  problem: string | null;
}

/** Where something was found there, and where that is here. */
export interface MoveAddressesTable {
  blog_id: string;
  move_id: string;
  /** Path and query as they were there: `/blog-entry-12.html`, `/?p=7`. */
  from_path: string;
  /** Path in this blog. */
  to_path: string;
}

/** Where things of this blog came from: what came in once does not come in again. */
export interface OriginsTable {
  blog_id: string;
  kind: 'post' | 'comment' | 'letter' | 'category' | 'picture';
  /** For a comment, that of its post in front. */
  origin: string;
  /** Of the thing here. */
  thing_id: string;
  move_id: string;
}
