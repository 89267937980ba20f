// The public side of one press: its blogs, its stored pages, and the one place that makes and drops them.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Context } from '../platform/context.ts';
import { DiskFiles, type Files } from '../platform/files.ts';
import { forgetShown } from '../rankings/reads.ts';
import { pathOf, type Route, routeOf } from './address.ts';
import type { Blog, Stand } from './blog.ts';
import { buildId } from './build-id.ts';
import { Directory } from './directory.ts';
import { hostRouteOf } from './host/host-address.ts';
import { PRESS_ID } from './host/press-place.ts';
import { Memory } from './memory.ts';
import type { Plan } from './plan.ts';
import { type Ready, readyAt } from './ready.ts';
import { Redrawing } from './redraw.ts';
import {
  addKeys,
  fileOf,
  forgetBlog,
  forgetEverything,
  forgetPages,
  forgetPrefix,
  isStored,
  type PlainPage,
  pagesWith,
  readPage,
  readPlain,
  readPlainNow,
  removePage,
  type StoredPage,
  writePage,
} from './store.ts';

/** Bytes of pages held in memory; an article in all encodings is about 50 KB. */
const MEMORY_LIMIT = 24 * 1024 * 1024;
const MISSING_LIMIT = 1024 * 1024;
/** How often a server looks whether another process changed the stored pages, in milliseconds. */
const WATCH_MS = 1000;

const DROPPED_AT_ONCE = 50;

const sites = new WeakMap<Files, Promise<Site>>();

/** The site of a press. Handlers and the server of one process must share it, and a press is its files. */
export function siteOf(ctx: Context): Promise<Site> {
  const known = sites.get(ctx.files);
  if (known) return known;
  const opened = openSite(ctx);
  sites.set(ctx.files, opened);
  return opened;
}

/** Waits until every page that was made has reached the disk. Call it before the database closes. */
export async function settleSite(ctx: Context): Promise<void> {
  await (await sites.get(ctx.files))?.settled();
}

async function openSite(ctx: Context): Promise<Site> {
  const site = new Site(ctx);
  await site.directory.load();
  await site.dropPagesOfAnotherBuild();
  return site;
}

export class Site {
  readonly ctx: Context;
  readonly directory: Directory;
  readonly memory = new Memory<Ready>(MEMORY_LIMIT);
  /** Addresses that were asked for and lead nowhere. */
  readonly missing = new Memory<true>(MISSING_LIMIT);
  /** Pictures known to be of a blog, by its id and their hash. */
  readonly pictures = new Memory<true>(MISSING_LIMIT);
  readonly #files: DiskFiles;
  readonly #https: boolean;
  readonly #flights = new Map<string, Promise<Ready | null>>();
  /** Grows whenever pages are dropped: what was read or made before must not be kept after. */
  #generation = 0;
  /** Changes to the stored pages happen one after the other. */
  #queue: Promise<unknown> = Promise.resolve();
  #stamp = '';
  #redrawing: Redrawing | null = null;

  constructor(ctx: Context) {
    this.ctx = ctx;
    this.directory = new Directory(ctx);
    // A page can be made again, so its writer need not wait for the disk.
    this.#files = new DiskFiles(join(ctx.config.data, 'pages'), { sync: false });
    this.#https = ctx.config.address.startsWith('https:');
  }

  /** A page of a blog from memory, else from disk, else made now; null when there is none, or the blog is shut. */
  page(blog: Blog, route: Route): Promise<Ready | null> {
    if (this.#isShut(blog)) return Promise.resolve(null);
    const path = pathOf(route);
    const place = placeOf(blog, path);
    const held = this.memory.get(place);
    if (held) return Promise.resolve(held);
    // Everybody who asks while it is being made waits for the same page.
    const flight = `${this.#generation} ${place}`;
    const running = this.#flights.get(flight);
    if (running) return running;
    const started = this.#load(blog, route, path).finally(() => this.#flights.delete(flight));
    this.#flights.set(flight, started);
    return started;
  }

  /**
   * A page past the memory, for whoever takes every page of a blog: what readers ask for stays where it is. Null when there is
   * none, or the blog is shut; without its bytes when they are those that are `known` by their hash.
   */
  async plain(blog: Blog, route: Route, known?: string): Promise<PlainPage | null> {
    if (this.#isShut(blog)) return null;
    const generation = this.#generation;
    const path = pathOf(route);
    const stored = await readPlain(this.#files, fileOf(blog.folder, path), known);
    if (stored) return stored;
    const made = await makeStored(this.ctx, blog, route);
    if (made === null) return null;
    await this.#enqueue(async () => {
      if (generation === this.#generation) await this.#persist(blog, [{ path, page: made }]);
    });
    return { hash: made.hash, body: made.identity };
  }

  /** A page past the memory that is stored, at once: for a command, which nobody else waits for. Its bytes are lent until the next. */
  plainNow(blog: Blog, route: Route, known?: string): PlainPage | null {
    return this.#isShut(blog) ? null : readPlainNow(this.#files, fileOf(blog.folder, pathOf(route)), known);
  }

  /** A blog by its id, also one made a moment ago whose event has not been worked on yet. */
  async findBlog(id: string): Promise<Blog | undefined> {
    if (this.directory.byId(id) === undefined) await this.directory.load();
    return this.directory.byId(id);
  }

  /** Differs whenever something that pages show may have changed. */
  get generation(): number {
    return this.#generation;
  }

  /** Drops and makes what a plan says. Resolves when the disk agrees. */
  async apply(blog: Blog, wanted: Plan): Promise<void> {
    const plan = this.#isShut(blog) ? NOTHING_LEFT : wanted;
    this.#generation++;
    const keyed = await Promise.all(plan.drop.keys.map((key) => pagesWith(this.ctx.db, blog.id, key)));
    const paths = [...new Set([...plan.drop.paths, ...keyed.flat()])].filter(
      (path) => !plan.render.includes(path),
    );
    // What is made anew stays in memory until it is there, but may no longer be read from the disk.
    const stored = this.#redrawing ? await this.#stored(blog, paths) : [];
    await this.#enqueue(() => this.#removeFromDisk(blog, plan, [...paths, ...plan.render]));
    this.#generation++;
    this.#removeFromMemory(blog, plan, paths);
    const made: Made[] = [];
    for (const path of plan.render) {
      const page = await this.#make(blog, path);
      if (page) made.push({ path, page });
      else this.memory.delete(placeOf(blog, path));
    }
    await this.#enqueue(() => this.#persist(blog, made));
    await this.#leaveStamp();
    this.#redrawing?.add(blog.id, stored);
  }

  /** Drops the same pages of many blogs, where they are stored: they are made when somebody asks. Resolves when the disk agrees. */
  async drop(blogs: readonly Blog[], paths: readonly string[]): Promise<void> {
    this.#generation++;
    // Of thousands some at a time: whoever publishes meanwhile does not wait for all of them.
    for (let from = 0; from < blogs.length; from += DROPPED_AT_ONCE) {
      const some = blogs.slice(from, from + DROPPED_AT_ONCE);
      await this.#enqueue(() => Promise.all(some.map((blog) => this.#dropStored(blog, paths))));
    }
    this.#generation++;
    for (const blog of blogs) for (const path of paths) this.memory.delete(placeOf(blog, path));
    await this.#leaveStamp();
  }

  /** From now on what a change drops by its name is made again at rest, if it was stored; by `others` what is no page. */
  redrawAtRest(others: (blog: Blog, path: string) => Promise<void>): Redrawing {
    this.#redrawing ??= new Redrawing((blogId, path) => this.#again(blogId, path, others), this.ctx.log);
    return this.#redrawing;
  }

  /** Bytes that lie among the stored pages of a blog and are no page: they have one form. */
  storedFile(blog: Blog, path: string): Promise<Buffer | null> {
    return this.#files.read(`${blog.folder}${path}`);
  }

  /** It goes when a page would that has one of the `keys`. */
  async storeFile(blog: Blog, path: string, bytes: Uint8Array, keys: readonly string[] = []): Promise<void> {
    await this.#enqueue(async () => {
      await addKeys(this.ctx.db, blog.id, [{ page: path, keys }]);
      await this.#files.write(`${blog.folder}${path}`, bytes);
    });
  }

  async dropFiles(blog: Blog, folder: string): Promise<void> {
    await this.#enqueue(() => this.#files.remove(`${blog.folder}${folder}`));
  }

  /** Removes every page of a blog that has moved or closed. */
  async dropBlog(blog: Blog): Promise<void> {
    await this.apply(blog, NOTHING_LEFT);
  }

  /** Removes what lies at places that belong to no blog any more. Resolves when the disk agrees. */
  async dropPlaces(places: readonly Stand[]): Promise<void> {
    this.#generation++;
    await this.#enqueue(async () => {
      for (const place of places) await this.#removeFolders(place);
    });
    this.#generation++;
    for (const place of places) this.memory.deletePrefix(placeOf(place, '/'));
  }

  /** Resolves when everything that was made has reached the disk. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  /** Pages point to styles and scripts by the hash of their bytes, and are drawn by code that changes. */
  async dropPagesOfAnotherBuild(): Promise<void> {
    const build = buildId();
    const stored = await this.#files.read('.build');
    this.#stamp = (await this.#files.read('.stamp'))?.toString() ?? '';
    if (stored?.toString() === build) return;
    await this.#files.remove('.');
    await forgetEverything(this.ctx);
    await this.#files.write('.build', Buffer.from(build));
  }

  /** Notices when a command beside the server published something. The timer keeps no process alive. */
  watch(): void {
    setInterval(() => void this.look().catch(() => undefined), WATCH_MS).unref();
  }

  /** Forgets what is in memory when another process has left its stamp on the stored pages. */
  async look(): Promise<void> {
    const stamp = (await this.#files.read('.stamp'))?.toString() ?? '';
    if (stamp === this.#stamp) return;
    await this.directory.load();
    forgetShown(this.ctx);
    this.#generation++;
    this.memory.clear();
    this.missing.clear();
    // At the end: where it could not be looked up it is looked up again.
    this.#stamp = stamp;
  }

  /** In place of the one that lies there, which is read first: it may be another process's. */
  async #leaveStamp(): Promise<void> {
    await this.look();
    this.#stamp = randomUUID();
    await this.#files.write('.stamp', Buffer.from(this.#stamp));
  }

  async #load(blog: Blog, route: Route, path: string): Promise<Ready | null> {
    const generation = this.#generation;
    const stored = await readPage(this.#files, fileOf(blog.folder, path));
    if (stored) return this.#hold(blog, path, stored, generation);
    const made = await makeStored(this.ctx, blog, route);
    if (made === null) return null;
    const ready = this.#hold(blog, path, made, generation);
    void this.#enqueue(async () => {
      if (generation === this.#generation) await this.#persist(blog, [{ path, page: made }]);
    }).catch((error: unknown) => this.ctx.log.error({ err: error }, 'a page could not be stored'));
    return ready;
  }

  async #make(blog: Blog, path: string): Promise<StoredPage | null> {
    const route = routeAt(blog, path);
    const made = route && (await makeStored(this.ctx, blog, route));
    if (made) this.#hold(blog, path, made, this.#generation);
    return made;
  }

  #hold(blog: Blog, path: string, page: StoredPage, generation: number): Ready {
    const ready = readyAt(blog, path, page, this.#https);
    if (generation === this.#generation && this.#mayKeep(blog))
      this.memory.put(placeOf(blog, path), ready, ready.bytes);
    return ready;
  }

  async #dropStored(blog: Blog, paths: readonly string[]): Promise<void> {
    const stored = await this.#stored(blog, paths);
    for (const path of stored) await removePage(this.#files, fileOf(blog.folder, path));
    await forgetPages(this.ctx.db, blog.id, stored);
  }

  async #stored(blog: Blog, paths: readonly string[]): Promise<string[]> {
    const found = await Promise.all(paths.map((path) => isStored(this.#files, fileOf(blog.folder, path))));
    return paths.filter((_, at) => found[at]);
  }

  async #again(
    blogId: string,
    path: string,
    others: (blog: Blog, path: string) => Promise<void>,
  ): Promise<boolean> {
    const generation = this.#generation;
    const blog = this.directory.byId(blogId);
    // The page of what is missing has no address of its own.
    const route: Route | null = path === '/404' ? { page: 'missing' } : blog ? routeAt(blog, path) : null;
    if (blog) await (route ? this.plain(blog, route) : others(blog, path));
    return generation === this.#generation;
  }

  /** As the blog is now: whoever asks may hold it as it was when their request came. */
  #isShut(blog: Blog): boolean {
    return (this.directory.byId(blog.id) ?? blog).shut !== null;
  }

  /** Nor is anything kept where the blog was then and is not now. */
  #mayKeep(blog: Blog): boolean {
    const now = this.directory.byId(blog.id) ?? blog;
    return now.shut === null && now.folder === blog.folder;
  }

  async #persist(blog: Blog, made: Made[]): Promise<void> {
    if (!this.#mayKeep(blog)) return;
    await addKeys(
      this.ctx.db,
      blog.id,
      made.map(({ path, page }) => ({ page: path, keys: page.keys })),
    );
    for (const { path, page } of made) await writePage(this.#files, fileOf(blog.folder, path), page);
  }

  async #removeFromDisk(blog: Blog, plan: Plan, paths: string[]): Promise<void> {
    if (plan.everything) {
      await this.#removeFolders(blog);
      await forgetBlog(this.ctx.db, blog.id);
      return;
    }
    for (const path of paths) await removePage(this.#files, fileOf(blog.folder, path));
    for (const prefix of plan.drop.prefixes) await this.#files.remove(`${blog.folder}${prefix}`);
    await forgetPages(this.ctx.db, blog.id, paths);
    for (const prefix of plan.drop.prefixes) await forgetPrefix(this.ctx.db, blog.id, prefix);
  }

  /** Both: whoever asks may not know in which of them pages lay before. */
  async #removeFolders({ openFolder, ownFolder }: Stand): Promise<void> {
    await this.#files.remove(openFolder);
    if (ownFolder !== openFolder) await this.#files.remove(ownFolder);
  }

  #removeFromMemory(blog: Blog, plan: Plan, paths: string[]): void {
    this.missing.clear();
    if (plan.everything) this.memory.deletePrefix(placeOf(blog, '/'));
    for (const path of paths) this.memory.delete(placeOf(blog, path));
    for (const prefix of plan.drop.prefixes) this.memory.deletePrefix(placeOf(blog, prefix));
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

const NOTHING_LEFT: Plan = { render: [], drop: { paths: [], prefixes: [], keys: [] }, everything: true };

interface Made {
  path: string;
  page: StoredPage;
}

/** Where a page stands in memory: its path as asked for, led by the host where that is the blog's own. */
export function placeOf(blog: Stand, path: string): string {
  return blog.host === null ? `${blog.base}${path}` : `//${blog.host}${path}`;
}

/** Which page a path is, of a blog or of the press itself. */
function routeAt(blog: Blog, path: string): Route | null {
  return blog.id === PRESS_ID ? hostRouteOf(path) : routeOf(path);
}

/** What draws pages is loaded with the first one that has to be made. */
async function makeStored(ctx: Context, blog: Blog, route: Route): Promise<StoredPage | null> {
  return (await import('./made-page.ts')).makeStored(ctx, blog, route);
}
