// What comes out of the files of another blog, whatever made them: posts with their comments, as they were written there.

/** The programs whose files are read; `taiyaku` is this press's own archive. */
const moveKinds = ['mt', 'wxr', 'ghost', 'blogger', 'taiyaku'] as const;
export type MoveKind = (typeof moveKinds)[number];

/**
 * A moment as a file says it: wall clock, and the offset when the file knows one. Whoever puts it in reads a time without
 * an offset in the zone that the person chose.
 */
export interface IncomingTime {
  /** `YYYY-MM-DDTHH:mm:ss`, on a 24-hour clock. */
  local: string;
  /** Minutes east of UTC; null when the file does not say. */
  offset: number | null;
  /** As it stands in the file, when it could be read in more than one way: 12 hours without AM or PM, a year of two digits. */
  doubtful?: string;
}

/** How the text of a post is marked up. `breaks`: HTML in which each line break of the file is one on the page too. */
export type IncomingMarkup = 'html' | 'breaks' | 'markdown' | 'textile' | 'text';

/** `waiting` was held back for review, `scheduled` has a moment to come, `locked` has a password. */
export type IncomingState = 'published' | 'draft' | 'waiting' | 'scheduled' | 'private' | 'trashed';

export interface IncomingPost {
  /**
   * Names it where it comes from, the same however often a file is read and wherever it stands in it: `slug:…`, `id:…`,
   * or made from its date, title and count among its equals. Unique in the files of one move.
   */
  origin: string;
  title: string;
  /** What its address was called there (BASENAME, post_name, slug); '' when the file does not say. */
  slug: string;
  /** Its old addresses as far as the file knows them: whole ones, or paths with their query. */
  addresses: string[];
  author: string;
  date: IncomingTime | null;
  /** When it was last changed. */
  changed: IncomingTime | null;
  state: IncomingState;
  /** The password that readers need, in clear; null for a post anybody may read. */
  password: string | null;
  markup: IncomingMarkup;
  body: string;
  /** What stands after the fold (追記); ''. */
  more: string;
  excerpt: string;
  /** Categories from the outermost in: the first of them is the main one. */
  categories: string[][];
  tags: string[];
  /** Address of its main picture, whole or relative to the blog. */
  picture: string | null;
  /** BCP 47; null follows the blog. */
  language: string | null;
  /** null follows the blog. */
  commentsOpen: boolean | null;
  comments: IncomingComment[];
  /** What the file says of it and this press has no place for, with how often: each is told in the report. */
  lost: IncomingLoss[];
}

export interface IncomingComment {
  /** Unique among the comments of its post. */
  origin: string;
  /** The comment that it answers, by its origin. */
  answers: string | null;
  name: string;
  mail: string;
  url: string;
  title: string;
  /** As it stands in the file. */
  body: string;
  /** HTML is read down to the text it shows. */
  markup: 'text' | 'html';
  date: IncomingTime | null;
  state: 'shown' | 'waiting' | 'spam' | 'trashed';
  /** 管理者にだけ表示: becomes a letter, and never stands among what readers see. */
  editorOnly: boolean;
  /** Written by the author of the blog, as far as the file says so. */
  byAuthor: boolean;
  /** A hash of a password that its writer could change it with; it is dropped, and counted. */
  hadPassword: boolean;
}

/** Keys are those of messages: `moves.lost.<what>`. `said` is at most 200 letters of what it said, for the report. */
export interface IncomingLoss {
  what: 'ping' | 'field' | 'page' | 'type' | 'meta' | 'block' | 'attachment' | 'letters';
  said: string;
}

/** What the files say of the blog as a whole. */
export interface IncomingBlog {
  title: string;
  description: string;
  /** Its own address, against which relative ones are read; null when the files do not say. */
  address: string | null;
  language: string | null;
  /** All categories from the outermost in, also those that no post has. */
  categories: string[][];
  /** Names of the writers as the posts give them. */
  authors: { name: string; shown: string }[];
}

export interface IncomingPicture {
  /** As posts call it: a whole address. */
  address: string;
  /** What it is called. */
  title: string;
  alt: string;
}

/** What a reader of files hands over, one after another, in the order of the file. */
export type Incoming =
  /**
   * How a file was read, once for each: the letters it is in (`utf-8`, `euc-jp`, `shift_jis`, `mixed`) and whose export it seems
   * to be (`fc2`, `goo`, `wordpress`), where that can be told. Said before its posts, or as soon as it is known.
   */
  | { is: 'file'; encoding: string; from: string | null }
  | { is: 'blog'; blog: IncomingBlog }
  | { is: 'post'; post: IncomingPost }
  /** Said of a picture by the file (an attachment of WXR), not the picture itself. */
  | { is: 'picture'; picture: IncomingPicture }
  /** A place that could not be read and was passed over; `line` from 1, `key` of a message. */
  | { is: 'trouble'; key: string; params: Record<string, string | number>; line: number | null };

/** What the person who moves may have to say before the files can be read rightly. */
export interface ReadingChoices {
  /** null: told from the bytes of each file. */
  encoding: 'utf-8' | 'euc-jp' | 'shift_jis' | null;
  /** How dates without AM or PM are read where they could be either. */
  hours: 12 | 24 | null;
  /** Where the blog was, with a slash at the end, for files that leave its address open. */
  address?: string | null;
}

/** One of the files of a move, wherever it lies. */
export interface MoveFile {
  name: string;
  /** Bytes. */
  size: number;
  /** Its bytes from one of them on. */
  stream(from: number): AsyncIterable<Uint8Array>;
}

/**
 * A reader of one kind of file: `transfer/mt/read-mt.ts` and its like. It holds no more than one post at a time, whatever
 * the size of the file. Throws `Refused` (transfer/xml/read-xml.ts) where the file cannot be read any further.
 */
export type ReadFile = (
  file: MoveFile,
  choices: ReadingChoices,
  /** How far it has come, in bytes; called between posts. */
  progress: (byte: number) => void,
) => AsyncGenerator<Incoming>;
