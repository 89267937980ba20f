// What was counted while the files of a move were read: kept as JSON in `moves.found`, and shown as the report.
import type {
  Incoming,
  IncomingBlog,
  IncomingComment,
  IncomingLoss,
  IncomingPost,
  IncomingState,
} from './incoming.ts';

export interface Found {
  /** Things that the readers have handed over and that are stored: where a reading goes on after a pause or a crash. */
  seen: number;
  posts: Record<IncomingState, number>;
  /** Posts with a password. */
  locked: number;
  /** `letters` were for the editor alone, and are in none of the four before; `passwords` are hashes that are dropped. */
  comments: Record<IncomingComment['state'], number> & { letters: number; passwords: number };
  /** Different ones: a file of the move has them, they are to be got from an address, or neither. Known when all is read. */
  pictures: { file: number; address: number; missing: number };
  /** From the outermost in, with how many posts stand in each: in the order in which they were met. */
  categories: { path: string[]; posts: number }[];
  /** Different ones. */
  tags: number;
  /** As the readers told them. */
  files: { name: string; encoding: string; from: string | null }[];
  /** UTC ISO of the first and the last post; then posts with a date that is not there, in the future, strange or doubtful. */
  dates: {
    first: string | null;
    last: string | null;
    missing: number;
    future: number;
    strange: number;
    doubtful: number;
  };
  lost: Partial<Record<IncomingLoss['what'], number>>;
  /** Posts that the files have twice, word for word; they come in once. */
  twice: number;
  /** Places in the files that were passed over. */
  troubles: number;
}

/** What a post's date has about it, besides being there. */
export type DateTrouble = 'missing' | 'future' | 'strange' | 'doubtful';

/** Categories that are told one by one. */
const MOST_CATEGORIES = 5_000;
/** Nobody wrote a blog before; such a date is a slip. */
const FIRST_BLOG = '1995';

export function nothingFound(): Found {
  return {
    ...{ seen: 0, locked: 0, tags: 0, twice: 0, troubles: 0, categories: [], files: [] },
    posts: { published: 0, draft: 0, waiting: 0, scheduled: 0, private: 0, trashed: 0 },
    comments: { shown: 0, waiting: 0, spam: 0, trashed: 0, letters: 0, passwords: 0 },
    pictures: { file: 0, address: 0, missing: 0 },
    dates: { first: null, last: null, missing: 0, future: 0, strange: 0, doubtful: 0 },
    lost: {},
  };
}

/** Counts from the beginning of the files, also what a reading that goes on has stored already. */
export class Counting {
  readonly found = nothingFound();
  blog: IncomingBlog = {
    ...{ title: '', description: '', address: null, language: null, categories: [], authors: [] },
  };
  readonly #categories = new Map<string, Found['categories'][number]>();
  readonly #tags = new Set<string>();

  /** All but posts, which are counted with what was found out about them. */
  count(incoming: Exclude<Incoming, { is: 'post' }>, file: string): void {
    if (incoming.is === 'trouble') this.found.troubles += 1;
    if (incoming.is === 'file')
      this.found.files.push({ name: file, encoding: incoming.encoding, from: incoming.from });
    if (incoming.is === 'blog') this.#meet(incoming.blog);
  }

  countPost(post: IncomingPost, dated: string | null, dates: readonly DateTrouble[]): void {
    const { found } = this;
    found.posts[post.state] += 1;
    if (post.password !== null) found.locked += 1;
    for (const comment of post.comments) this.#countComment(comment);
    for (const { what } of post.lost) found.lost[what] = (found.lost[what] ?? 0) + 1;
    for (const path of post.categories) this.#category(path, 1);
    for (const tag of post.tags) this.#tags.add(tag);
    found.tags = this.#tags.size;
    for (const trouble of dates) found.dates[trouble] += 1;
    if (dated === null) return;
    if (found.dates.first === null || dated < found.dates.first) found.dates.first = dated;
    if (found.dates.last === null || dated > found.dates.last) found.dates.last = dated;
  }

  #countComment({ state, editorOnly, hadPassword }: IncomingComment): void {
    this.found.comments[editorOnly ? 'letters' : state] += 1;
    if (hadPassword) this.found.comments.passwords += 1;
  }

  #category(path: string[], posts: number): void {
    const key = path.join('\n');
    const known = this.#categories.get(key);
    if (known) known.posts += posts;
    else if (path.length > 0 && this.#categories.size < MOST_CATEGORIES) {
      const category = { path, posts };
      this.#categories.set(key, category);
      this.found.categories.push(category);
    }
  }

  /** Several files of one blog each say something of it; what the first says counts. */
  #meet(blog: IncomingBlog): void {
    for (const path of blog.categories) this.#category(path, 0);
    const names = new Set(this.blog.authors.map(({ name }) => name));
    this.blog = {
      title: this.blog.title || blog.title,
      description: this.blog.description || blog.description,
      address: this.blog.address ?? blog.address,
      language: this.blog.language ?? blog.language,
      categories: [...this.blog.categories, ...blog.categories],
      authors: [...this.blog.authors, ...blog.authors.filter(({ name }) => !names.has(name))],
    };
  }
}

/** `now` is UTC ISO; a draft needs no date, and a scheduled post has one to come. */
export function dateTroubles(post: IncomingPost, dated: string | null, now: string): DateTrouble[] {
  const isOut = post.state === 'published' || post.state === 'private';
  const found: DateTrouble[] = [];
  if (post.date === null && isOut) found.push('missing');
  if (post.date !== null && (dated === null || dated < FIRST_BLOG)) found.push('strange');
  if (dated !== null && dated > now && isOut) found.push('future');
  if (post.date?.doubtful !== undefined) found.push('doubtful');
  return found;
}
