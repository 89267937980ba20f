// The blogs of the press by slug and host, in memory: finding one costs a request no query.

import { allBanners } from '../blogs/banners/store.ts';
import { blogsWithBooks } from '../blogs/bookshelf/reads.ts';
import { pressSettings } from '../blogs/hosting/press-settings.ts';
import { styledBlogs } from '../blogs/look/store.ts';
import { everyFormerPlace } from '../blogs/places/store.ts';
import { blogsWithRedirects } from '../blogs/redirects/store.ts';
import type { Context } from '../platform/context.ts';
import { rankedBlogs } from '../rankings/ranked-blogs.ts';
import { type Blog, blogOf, type Stand, standOf } from './blog.ts';
import { PRESS_ID, pressPlace } from './host/press-place.ts';
import { everyBlog } from './reads.ts';

/** A blog made by another process is found at the latest after so long. */
const RELOAD_MS = 2000;

export class Directory {
  readonly #ctx: Context;
  #byId = new Map<string, Blog>();
  #bySlug = new Map<string, Blog>();
  #byHost = new Map<string, Blog>();
  #movedOut = new Map<string, Blog>();
  #formerSlugs = new Map<string, Blog>();
  #formerHosts = new Map<string, Blog>();
  #redirecting = new Set<string>();
  #asked = new Set<string>();
  #press: Blog | undefined;
  #loadedAt = 0;

  constructor(ctx: Context) {
    this.#ctx = ctx;
  }

  async load(): Promise<void> {
    const rows = await everyBlog(this.#ctx);
    const styled = new Map(await styledBlogs(this.#ctx.db));
    const banners = await allBanners(this.#ctx.db);
    const dressOf = (id: string) => ({ styledAt: styled.get(id) ?? null, banners: banners.get(id) ?? [] });
    const withBooks = new Set(await blogsWithBooks(this.#ctx.db));
    const ranked = new Map((await rankedBlogs(this.#ctx.db)).map((one) => [one.blogId, one]));
    const blogs = rows.map((row) =>
      blogOf(row, this.#ctx.config.address, dressOf(row.id), {
        hasBooks: withBooks.has(row.id),
        ranked: ranked.get(row.id),
      }),
    );
    this.#byId = new Map(blogs.map((blog) => [blog.id, blog]));
    this.#bySlug = new Map(blogs.filter(({ host }) => host === null).map((blog) => [blog.slug, blog]));
    this.#byHost = new Map(blogs.flatMap((blog) => (blog.host === null ? [] : [[blog.host, blog] as const])));
    this.#movedOut = new Map(blogs.filter(({ host }) => host !== null).map((blog) => [blog.slug, blog]));
    const redirecting = await blogsWithRedirects(this.#ctx.db);
    this.#redirecting = new Set(redirecting.map(({ id }) => id));
    this.#asked = new Set(redirecting.filter(({ isAsked }) => isAsked).map(({ id }) => id));
    await this.#loadFormer();
    this.#press = pressPlace(await pressSettings(this.#ctx), this.#ctx.config.address);
    this.#loadedAt = performance.now();
  }

  /** Where the pages of the press itself stand. */
  get press(): Blog {
    if (!this.#press) throw new Error('the directory has not been loaded');
    return this.#press;
  }

  async #loadFormer(): Promise<void> {
    const places = await everyFormerPlace(this.#ctx.db);
    const named = (kind: 'slug' | 'host') =>
      new Map(
        places.flatMap((place) => {
          const blog = place.kind === kind ? this.#byId.get(place.blogId) : undefined;
          return blog ? [[place.name, blog] as const] : [];
        }),
      );
    this.#formerSlugs = named('slug');
    this.#formerHosts = named('host');
    // The press may have moved to a name that one of its blogs gave up.
    this.#formerHosts.delete(new URL(this.#ctx.config.address).hostname);
  }

  /** Looks once more for a blog that was not found; strangers asking for nonsense cannot make it look often. */
  async reload(): Promise<boolean> {
    if (performance.now() - this.#loadedAt < RELOAD_MS) return false;
    await this.load();
    return true;
  }

  /** Whether any address leads on to a page of the blog because its owner says so. */
  hasRedirects(id: string): boolean {
    return this.#redirecting.has(id);
  }

  /** Whether any old address of any blog has a question mark in it. */
  get hasAsked(): boolean {
    return this.#asked.size > 0;
  }

  /** Whether old addresses of the blog have one. */
  isAsked(id: string): boolean {
    return this.#asked.has(id);
  }

  byId(id: string): Blog | undefined {
    return id === PRESS_ID ? this.#press : this.#byId.get(id);
  }

  /** True when any blog has or had a host of its own, so that the Host header matters at all. */
  get hasHosts(): boolean {
    return this.#byHost.size + this.#formerHosts.size > 0;
  }

  /** The blog on a host of its own; `host` as in the header, with or without a port. */
  byHost(host: string): Blog | undefined {
    return this.#byHost.get(nameIn(host));
  }

  /** The blog that had this host, where no other has it now. */
  byFormerHost(host: string): Blog | undefined {
    return this.#formerHosts.size === 0 ? undefined : this.#formerHosts.get(nameIn(host));
  }

  /** Whether readers are answered under this name: the press's own, one that a blog has, or one that leads on. */
  isHostHere(name: string): boolean {
    const isPress = name === new URL(this.#ctx.config.address).hostname;
    return isPress || this.#byHost.has(name) || this.#formerHosts.has(name);
  }

  /** Places that a blog has left, and where no other is now. */
  leftBy(id: string): Stand[] {
    const at = (slug: string, host: string | null) => standOf(this.#ctx.config.address, { slug, host });
    const had = (former: ReadonlyMap<string, Blog>, has: ReadonlyMap<string, Blog>) =>
      [...former].flatMap(([name, blog]) => (blog.id === id && !has.has(name) ? [name] : []));
    const own = this.#byId.get(id);
    const slugs = had(this.#formerSlugs, this.#bySlug).concat(
      own && own.host !== null ? [own.slug] : [],
    );
    const hosts = had(this.#formerHosts, this.#byHost);
    return [...slugs.map((slug) => at(slug, null)), ...hosts.map((host) => at('', host))];
  }

  bySlug(slug: string): Blog | undefined {
    return this.#bySlug.get(slug);
  }

  /** The blog that would have this path, had it no host of its own, or that had it before. */
  movedOut(slug: string): Blog | undefined {
    return this.#movedOut.get(slug) ?? this.#formerSlugs.get(slug);
  }

  /** Those that everybody may read. */
  open(): Blog[] {
    return [...this.#byId.values()].filter(({ shut }) => shut === null);
  }
}

function nameIn(host: string): string {
  return host.replace(/\.?(?::\d+)?$/, '').toLowerCase();
}
