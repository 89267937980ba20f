// The blogs of the press by slug and host, in memory: finding one costs a request no query.
import type { Context } from '../platform/context.ts';
import { type Blog, type Stand, standOf } from './blog.ts';
import { PRESS_ID } from './host/press-place.ts';
import { type Known, readEverything } from './read-directory.ts';

/** A blog made by another process is found at the latest after so long. */
const RELOAD_MS = 2000;

export class Directory {
  readonly #ctx: Context;
  #known: Known | undefined;
  #running: Promise<void> | null = null;
  /** The load that begins as soon as the running one is over. */
  #next: Promise<void> | null = null;
  #loadedAt = 0;

  constructor(ctx: Context) {
    this.#ctx = ctx;
  }

  /**
   * Resolves once everything is known that was so when it was called. One load runs at a time, or an older one could end last; whoever
   * asks meanwhile shares the one that follows.
   */
  load(): Promise<void> {
    if (this.#next !== null) return this.#next;
    if (this.#running === null) return this.#begin();
    const next = this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = null;
        return this.#begin();
      });
    this.#next = next;
    return next;
  }

  #begin(): Promise<void> {
    const running = this.#read().finally(() => {
      this.#running = null;
    });
    this.#running = running;
    return running;
  }

  async #read(): Promise<void> {
    this.#known = await readEverything(this.#ctx);
    this.#loadedAt = performance.now();
  }

  get #loaded(): Known {
    if (!this.#known) throw new Error('the directory has not been loaded');
    return this.#known;
  }

  /** Where the pages of the press itself stand. */
  get press(): Blog {
    return this.#loaded.press;
  }

  /** Looks once more for a blog that was not found; strangers asking for nonsense cannot make it look often. */
  async reload(): Promise<boolean> {
    if (performance.now() - this.#loadedAt < RELOAD_MS) return false;
    await (this.#running ?? this.load());
    return true;
  }

  /** Whether any address leads on to a page of the blog because its owner says so. */
  hasRedirects(id: string): boolean {
    return this.#loaded.redirecting.has(id);
  }

  /** Whether any old address of any blog has a question mark in it. */
  get hasAsked(): boolean {
    return this.#loaded.asked.size > 0;
  }

  /** Whether old addresses of the blog have one. */
  isAsked(id: string): boolean {
    return this.#loaded.asked.has(id);
  }

  byId(id: string): Blog | undefined {
    return id === PRESS_ID ? this.#loaded.press : this.#loaded.byId.get(id);
  }

  /** True when any blog has or had a host of its own, so that the Host header matters at all. */
  get hasHosts(): boolean {
    return this.#loaded.byHost.size + this.#loaded.formerHosts.size > 0;
  }

  /** The blog on a host of its own; `host` as in the header, with or without a port. */
  byHost(host: string): Blog | undefined {
    return this.#loaded.byHost.get(nameIn(host));
  }

  /** The blog that had this host, where no other has it now. */
  byFormerHost(host: string): Blog | undefined {
    return this.#loaded.formerHosts.size === 0 ? undefined : this.#loaded.formerHosts.get(nameIn(host));
  }

  /** Whether readers are answered under this name: the press's own, one that a blog has, or one that leads on. */
  isHostHere(name: string): boolean {
    const isPress = name === new URL(this.#ctx.config.address).hostname;
    return isPress || this.#loaded.byHost.has(name) || this.#loaded.formerHosts.has(name);
  }

  /** Places that a blog has left, and where no other is now. */
  leftBy(id: string): Stand[] {
    const at = (slug: string, host: string | null) => standOf(this.#ctx.config.address, { slug, host });
    const had = (former: ReadonlyMap<string, Blog>, has: ReadonlyMap<string, Blog>) =>
      [...former].flatMap(([name, blog]) => (blog.id === id && !has.has(name) ? [name] : []));
    const own = this.#loaded.byId.get(id);
    const slugs = had(this.#loaded.formerSlugs, this.#loaded.bySlug).concat(
      own && own.host !== null ? [own.slug] : [],
    );
    const hosts = had(this.#loaded.formerHosts, this.#loaded.byHost);
    return [...slugs.map((slug) => at(slug, null)), ...hosts.map((host) => at('', host))];
  }

  bySlug(slug: string): Blog | undefined {
    return this.#loaded.bySlug.get(slug);
  }

  /** The blog that would have this path, had it no host of its own, or that had it before. */
  movedOut(slug: string): Blog | undefined {
    return this.#loaded.movedOut.get(slug) ?? this.#loaded.formerSlugs.get(slug);
  }

  /** Those that everybody may read. */
  open(): Blog[] {
    return [...this.#loaded.byId.values()].filter(({ shut }) => shut === null);
  }
}

function nameIn(host: string): string {
  return host.replace(/\.?(?::\d+)?$/, '').toLowerCase();
}
