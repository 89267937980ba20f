// What a WordPress file says of its blog: address, writers, and categories, which stand in each other by their short names.
import type { IncomingBlog } from '../moves/incoming.ts';
import { plainLine } from '../words/plain-line.ts';
import { said, type XmlPart } from '../xml/element-stream.ts';

interface Category {
  name: string;
  /** Short name of the one that it stands in; ''. */
  parent: string;
}

/** More of anything than a blog has. */
const MOST = 100_000;
const DEEPEST = 20;

export class Channel {
  readonly #said = new Map<string, string>();
  readonly #categories = new Map<string, Category>();
  /** Short names by the names that people see. */
  readonly #byName = new Map<string, string>();
  readonly #tags = new Map<string, string>();
  /** Short names of categories by their number. */
  readonly #numbers = new Map<string, string>();
  readonly #authors = new Map<string, { name: string; shown: string }>();
  /** Numbers of those who write on the blog. */
  readonly #writers = new Set<string>();

  /** A child of the channel that is no item. */
  take(part: XmlPart): void {
    if (part.name === 'wp:category')
      this.#category(part, 'wp:category_nicename', 'wp:category_parent', 'wp:cat_name');
    else if (part.name === 'wp:tag') this.#tag(said(part, 'wp:tag_slug'), said(part, 'wp:tag_name'));
    else if (part.name === 'wp:term') this.#term(part);
    else if (part.name === 'wp:author') this.#author(part);
    else if (TOLD.has(part.name) && !this.#said.has(part.name))
      this.#said.set(
        part.name,
        plainLine(part.children.filter((child) => typeof child === 'string').join('')),
      );
  }

  #term(part: XmlPart): void {
    const taxonomy = said(part, 'wp:term_taxonomy');
    if (taxonomy === 'category') this.#category(part, 'wp:term_slug', 'wp:term_parent', 'wp:term_name');
    else if (taxonomy === 'post_tag') this.#tag(said(part, 'wp:term_slug'), said(part, 'wp:term_name'));
  }

  #category(part: XmlPart, slug: string, parent: string, name: string): void {
    const short = said(part, slug);
    if (this.#categories.size >= MOST) return;
    const shown = plainLine(said(part, name)) || short;
    this.#categories.set(short, { name: shown, parent: said(part, parent) });
    if (!this.#byName.has(shown)) this.#byName.set(shown, short);
    this.#numbers.set(said(part, 'wp:term_id'), short);
  }

  #tag(short: string, name: string): void {
    if (this.#tags.size < MOST) this.#tags.set(short, plainLine(name) || short);
  }

  #author(part: XmlPart): void {
    const name = said(part, 'wp:author_login');
    if (name === '' || this.#authors.size >= MOST) return;
    const shown = plainLine(said(part, 'wp:author_display_name')) || name;
    this.#authors.set(name, { name, shown });
    this.#writers.add(said(part, 'wp:author_id'));
  }

  isWriter(number: string): boolean {
    return this.#writers.has(number);
  }

  /** Files before 1.1 name no writers but in their posts. */
  get namesWriters(): boolean {
    return this.#authors.size > 0;
  }

  /** Names from the outermost in; a category that the file does not describe stands alone. */
  pathOf(short: string, name: string): string[] {
    const path: string[] = [];
    let at: string | undefined = this.#known(short, name);
    if (at === undefined) return [name || short];
    for (let depth = 0; at !== undefined && depth < DEEPEST; depth += 1) {
      const category: Category | undefined = this.#categories.get(at);
      if (category === undefined) break;
      path.unshift(category.name);
      at = category.parent === '' || category.parent === at ? undefined : this.#known(category.parent, '');
    }
    return path;
  }

  /** The short name under which a category stands; the oldest files call a parent by its name. */
  #known(short: string, name: string): string | undefined {
    return this.#categories.has(short) ? short : this.#byName.get(name || plainLine(short));
  }

  tagOf(short: string, name: string): string {
    return name || this.#tags.get(short) || short;
  }

  /** Of the category with that number; undefined when there is none. */
  shortNameOf(number: string): string | undefined {
    return this.#numbers.get(number);
  }

  /** With a slash at its end; null when the file does not say. */
  get address(): string | null {
    const address = this.#said.get('wp:base_blog_url') || this.#said.get('link') || '';
    return /^https?:\/\/[^/]/.test(address) && URL.canParse(address) ? address.replace(/\/*$/, '/') : null;
  }

  get language(): string {
    return this.#said.get('language') ?? '';
  }

  get blog(): IncomingBlog {
    return {
      title: this.#said.get('title') ?? '',
      description: this.#said.get('description') ?? '',
      address: this.address,
      language: this.#said.get('language') || null,
      categories: [...this.#categories.keys()].map((short) => this.pathOf(short, '')),
      authors: [...this.#authors.values()],
    };
  }
}

const TOLD = new Set(['title', 'description', 'link', 'language', 'wp:base_blog_url']);
