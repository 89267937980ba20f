// The small tables of a Ghost file: what tags, writers and settings there are, and which posts they belong to.
import type { IncomingBlog, MoveFile } from '../moves/incoming.ts';
import { cut } from '../words/plain-line.ts';
import { Refused } from '../xml/read-xml.ts';
import { numberIn, textIn } from './fields.ts';
import { type Row, RowScanner } from './row-scanner.ts';
import { Talk } from './talk.ts';

export interface GhostTag {
  name: string;
  /** Begins with `#`: for the theme, not for readers. */
  isInternal: boolean;
}

export interface GhostWriter {
  name: string;
  shown: string;
}

export interface PostMeta {
  alt: string;
  caption: string;
  description: string;
}

interface Ordered {
  id: string;
  order: number;
}

const WANTED = new Set('tags users posts_tags posts_authors posts_meta settings comments members'.split(' '));

/** Rows kept of all of them together; one takes some 200 bytes. */
const MOST = 1_000_000;

export class Tables {
  readonly #tags = new Map<string, GhostTag>();
  readonly #writers = new Map<string, GhostWriter>();
  readonly #tagsOf = new Map<string, Ordered[]>();
  readonly #writersOf = new Map<string, Ordered[]>();
  readonly #meta = new Map<string, PostMeta>();
  readonly #settings = new Map<string, string>();
  readonly talk = new Talk();
  readonly #most: number;
  #count = 0;
  /** Whether the file has posts at all. */
  hasPosts = false;

  private constructor(most: number) {
    this.#most = most;
  }

  /** Reads the whole file once, and passes the posts over. `most` is for tests. Throws `Refused`. */
  static async of(file: MoveFile, most = MOST): Promise<Tables> {
    const tables = new Tables(most);
    const scanner = new RowScanner(WANTED);
    try {
      for await (const chunk of file.stream(0)) {
        scanner.write(chunk);
        for (const row of scanner.take()) tables.#take(row);
        if (scanner.isOver) break;
      }
    } catch (error) {
      // Whoever reads the posts comes to the same place, and says so.
      if (!(error instanceof Refused) || error.problem.key === 'moves.reading.many') throw error;
    }
    tables.hasPosts = scanner.tables.has('posts');
    return tables;
  }

  #take({ table, row }: Row): void {
    if (row === null) return;
    if (table === 'comments') this.talk.comment(row);
    else if (table === 'members') this.talk.member(row);
    else this.#takeSmall(table, row);
  }

  #takeSmall(table: string, row: NonNullable<Row['row']>): void {
    this.#count += 1;
    if (this.#count > this.#most) throw new Refused('moves.reading.many', 1, { most: this.#most });
    if (table === 'tags') this.#tags.set(textIn(row, 'id'), tagOf(row));
    else if (table === 'users') this.#takeWriter(row);
    else if (table === 'settings')
      this.#settings.set(cut(textIn(row, 'key'), 100), cut(textIn(row, 'value'), 2000));
    else if (table === 'posts_tags') put(this.#tagsOf, row, 'tag_id');
    else if (table === 'posts_authors') put(this.#writersOf, row, 'author_id');
    else if (table === 'posts_meta') this.#takeMeta(row);
  }

  #takeWriter(row: NonNullable<Row['row']>): void {
    this.#writers.set(textIn(row, 'id'), writerOf(row));
    this.talk.writer(row);
  }

  #takeMeta(row: NonNullable<Row['row']>): void {
    const meta = {
      alt: cut(textIn(row, 'feature_image_alt'), 500),
      caption: cut(textIn(row, 'feature_image_caption'), 500),
      description: cut(textIn(row, 'meta_description'), 500),
    };
    if (meta.alt + meta.caption + meta.description !== '') this.#meta.set(textIn(row, 'post_id'), meta);
  }

  /** In their order: the first that readers see is the main one. */
  tagsOf(post: string): GhostTag[] {
    return inOrder(this.#tagsOf.get(post)).flatMap((id) => this.#tags.get(id) ?? []);
  }

  writersOf(post: string): GhostWriter[] {
    return inOrder(this.#writersOf.get(post)).flatMap((id) => this.#writers.get(id) ?? []);
  }

  writer(id: string): GhostWriter | undefined {
    return this.#writers.get(id);
  }

  metaOf(post: string): PostMeta | undefined {
    return this.#meta.get(post);
  }

  /** `address` is what is known of it from elsewhere: Ghost leaves it out. */
  blog(address: string | null): IncomingBlog {
    const shown = [...this.#tags.values()].filter(({ isInternal }) => !isInternal);
    const firsts = new Set(shown.map(({ name }) => name));
    const language =
      this.#settings.get('locale') || this.#settings.get('lang') || this.#settings.get('default_locale');
    return {
      title: this.#settings.get('title') ?? '',
      description: this.#settings.get('description') ?? '',
      address,
      language: language || null,
      categories: [...this.#mainTags(firsts)].map((name) => [name]),
      authors: [...this.#writers.values()],
    };
  }

  /** Tags that are the first of a post. */
  #mainTags(known: ReadonlySet<string>): Set<string> {
    const main = new Set<string>();
    for (const post of this.#tagsOf.keys()) {
      const first = this.tagsOf(post).find(({ isInternal }) => !isInternal);
      if (first !== undefined && known.has(first.name)) main.add(first.name);
    }
    return main;
  }
}

function tagOf(row: NonNullable<Row['row']>): GhostTag {
  const name = cut(textIn(row, 'name').trim(), 300);
  return { name, isInternal: name.startsWith('#') || textIn(row, 'visibility') === 'internal' };
}

function writerOf(row: NonNullable<Row['row']>): GhostWriter {
  const shown = cut(textIn(row, 'name').trim(), 300);
  return { name: cut(textIn(row, 'slug').trim(), 300) || shown, shown };
}

function put(of: Map<string, Ordered[]>, row: NonNullable<Row['row']>, key: string): void {
  const post = textIn(row, 'post_id');
  const one = { id: textIn(row, key), order: numberIn(row, 'sort_order') };
  const all = of.get(post);
  if (all) all.push(one);
  else of.set(post, [one]);
}

function inOrder(all: readonly Ordered[] = []): string[] {
  return all.toSorted((a, b) => a.order - b.order).map(({ id }) => id);
}
