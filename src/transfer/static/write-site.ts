// Writes a blog as a static site: its pages as they are stored, and every file that they name.
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { pathOf, type Route } from '../../site/address.ts';
import { builtFile } from '../../site/assets.ts';
import { type Blog, interfaceLanguage } from '../../site/blog.ts';
import { buildId } from '../../site/build-id.ts';
import { cardBytes } from '../../site/card/serve-card.ts';
import { type Site, siteOf } from '../../site/site.ts';
import { fileOf, type PlainPage } from '../../site/store.ts';
import { besideOf } from './beside.ts';
import { everyRoute } from './every-route.ts';
import { builtNamed, filesNamed } from './files-named.ts';
import { FolderShelf } from './folder-shelf.ts';
import { type Frozen, frozen, sayingsOf } from './frozen.ts';
import { openMonths } from './months.ts';
import { isBehind, type PostOnSite, pictureHashes } from './reads.ts';
import { type About, hashOf, type Shelf, type Shelved } from './shelf.ts';
import { Volumes } from './volumes.ts';

/** Pages that are read at once. */
const AT_ONCE = 16;

interface OpenSite {
  site: Site;
  blog: Blog;
}

/** The blog as its readers know it; refused where not everybody may read it. */
export async function openSite(ctx: Context, blogId: string): Promise<OpenSite> {
  const site = await siteOf(ctx);
  // As it is now: it may have been shut a moment ago.
  await site.directory.load();
  const blog = site.directory.byId(blogId);
  if (!blog) throw refuse('not-found', 'web.problem.not-found');
  if (blog.shut !== null) throw refuse('conflict', 'archive.static.shut');
  return { site, blog };
}

export async function writeSite(ctx: Context, blogId: string, shelf: Shelf): Promise<Shelved> {
  return writeOpened(await openSite(ctx, blogId), shelf);
}

async function writeOpened({ site, blog }: OpenSite, shelf: Shelf): Promise<Shelved> {
  const { ctx } = site;
  try {
    // Pages are only ever taken as readers have them; those that may say what is no more are made anew.
    if (await isBehind(ctx, blog.id)) await site.dropBlog(blog);
    const writing = new Writing(site, blog, shelf);
    await writing.pages();
    await writing.search();
    await writing.files(await pictureHashes(ctx.db, blog.id));
    await writing.beside();
    return await shelf.end();
  } catch (error) {
    shelf.abort(error);
    throw error;
  }
}

/** Into a folder, which holds nothing yet or the site from before. */
export async function writeSiteFolder(ctx: Context, blogId: string, folder: string): Promise<Shelved> {
  const opened = await openSite(ctx, blogId);
  return writeOpened(opened, new FolderShelf(folder, ruleOf(opened.blog)));
}

/** Differs whenever a page leaves in other bytes than before. */
function ruleOf(blog: Blog): string {
  const said = sayingsOf(interfaceLanguage(blog));
  return hashOf(frozen.toString() + JSON.stringify(said));
}

interface Taken {
  name: string;
  hash: string;
  named: readonly string[];
  /** Null for one that lies there already. */
  body: Buffer | null;
}

class Writing {
  readonly #site: Site;
  readonly #blog: Blog;
  readonly #shelf: Shelf;
  readonly #said: Frozen;
  readonly #posts: PostOnSite[] = [];
  readonly #named = new Set<string>();
  /** Of the pages and the folders they stand in, which end with a slash. */
  readonly #names = new Set<string>();

  constructor(site: Site, blog: Blog, shelf: Shelf) {
    this.#site = site;
    this.#blog = blog;
    this.#shelf = shelf;
    this.#said = inBytes(sayingsOf(interfaceLanguage(blog)));
  }

  async pages(): Promise<void> {
    let waiting: Promise<Taken | null>[] = [];
    const months = await openMonths(this.#site, this.#blog);
    const met = (post: PostOnSite) => this.#posts.push(post);
    for await (const route of everyRoute(this.#site.ctx, this.#blog, met, months.of)) {
      const taken = this.#take(route);
      if (taken instanceof Promise) waiting.push(taken);
      else await this.#put([taken]);
      if (waiting.length < AT_ONCE) continue;
      await this.#put(await Promise.all(waiting));
      waiting = [];
    }
    await this.#put(await Promise.all(waiting));
    await months.keep();
  }

  /** The index, and the page that asks it. */
  async search(): Promise<void> {
    const volumes = new Volumes(this.#site, this.#blog, this.#shelf);
    for (const post of this.#posts) await volumes.add(post);
    await volumes.end();
    const page = await this.#searchPage();
    for (const path of filesNamed(page)) this.#named.add(path);
    await this.add(fileOf(this.#blog.base, '/search').slice(1), page);
  }

  /** Kept among the stored pages, under a name that differs whenever it does: what draws is not loaded for it each time. */
  async #searchPage(): Promise<string> {
    const path = `/.search-${hashOf(buildId() + JSON.stringify(this.#blog))}.html`;
    const stored = await this.#site.storedFile(this.#blog, path);
    if (stored) return stored.toString('utf8');
    const { drawSearch } = await import('./search-page.tsx');
    const page = drawSearch(this.#blog);
    await this.#site.storeFile(this.#blog, path, Buffer.from(page));
    return page;
  }

  /** Every picture, card and built file that a page names, each once. */
  async files(pictures: ReadonlySet<string>): Promise<void> {
    for (const path of this.#named) {
      if (path.startsWith('/assets/')) await this.#built(path);
      else await this.#own(path, pictures);
    }
  }

  async beside(): Promise<void> {
    const { ctx } = this.#site;
    const beside = besideOf(ctx, this.#blog, {
      taken: (name) => this.#names.has(name),
      seen: new Set(this.#posts.map(({ slug }) => slug)),
    });
    for await (const { name, body } of beside) await this.add(name, body);
  }

  async add(name: string, body: string | Uint8Array): Promise<void> {
    await this.#shelf.put(name, body, { hash: hashOf(body) });
  }

  #take(route: Route): Promise<Taken | null> | Taken {
    const name = siteName(this.#blog, route);
    const known = this.#shelf.known(name);
    const taken = (page: PlainPage) => this.#taken(name, route, page, known);
    const stored = this.#shelf.alone ? this.#site.plainNow(this.#blog, route, known?.hash) : null;
    if (stored) return taken(stored);
    return this.#site.plain(this.#blog, route, known?.hash).then((page) => page && taken(page));
  }

  #taken(name: string, route: Route, { hash, type, body }: PlainPage, known: Required<About> | null): Taken {
    if (body === null) return { name, hash, named: known?.named ?? [], body };
    // A character for each byte: what is looked for has plain letters alone, and making text of all pages would take longer than to read them.
    const page = body.toString('latin1');
    // A banner's own page has nothing of ours on it.
    const isFrozen = type.startsWith('text/html') && route.page !== 'slot';
    const left = isFrozen ? frozen(page, this.#said) : page;
    return { name, hash, named: filesNamed(left), body: left === page ? body : Buffer.from(left, 'latin1') };
  }

  async #put(taken: readonly (Taken | null)[]): Promise<void> {
    for (const one of taken) {
      if (one === null) continue;
      for (const path of one.named) this.#named.add(path);
      this.#stands(one.name);
      if (one.body === null) this.#shelf.keep(one.name);
      else await this.#shelf.put(one.name, one.body, { hash: one.hash, named: one.named });
    }
  }

  #stands(name: string): void {
    this.#names.add(name);
    for (let at = name.lastIndexOf('/'); at > 0; at = name.lastIndexOf('/', at - 1)) {
      if (this.#names.has(name.slice(0, at + 1))) return;
      this.#names.add(name.slice(0, at + 1));
    }
  }

  async #built(path: string): Promise<void> {
    const name = path.slice(1);
    const known = this.#shelf.known(name);
    if (known) {
      // The name changes with the bytes.
      for (const other of known.named) this.#named.add(other);
      return this.#shelf.keep(name);
    }
    const bytes = await builtFile(name.slice('assets/'.length));
    if (!bytes) return;
    const named = /\.(?:js|css)$/.test(name) ? builtNamed(bytes.toString('utf8')) : [];
    for (const other of named) this.#named.add(other);
    await this.#shelf.put(name, bytes, { hash: hashOf(bytes), named });
  }

  /** The names of pictures and cards change with their bytes. */
  async #own(path: string, pictures: ReadonlySet<string>): Promise<void> {
    const name = `${this.#blog.base.slice(1)}${path}`.replace(/^\//, '');
    if (this.#shelf.known(name)) return this.#shelf.keep(name);
    const bytes = await this.#bytesOf(path, pictures);
    if (bytes) await this.#shelf.put(name, bytes, { hash: hashOf(bytes) });
  }

  /** Only what readers of this blog get: the files of the press hold much else. */
  #bytesOf(path: string, pictures: ReadonlySet<string>): Promise<Buffer | null> {
    if (path.startsWith('/og/')) return cardBytes(this.#site, this.#blog, path);
    const sha256 = /^\/media\/([0-9a-f]{64})-/.exec(path)?.[1] ?? '';
    const icons = this.#blog.look.icon?.sizes ?? [];
    const isOwn = pictures.has(sha256) || icons.some((size) => size.sha256 === sha256);
    return isOwn ? this.#site.ctx.files.get(sha256) : Promise.resolve(null);
  }
}

/** A character for each byte, as pages are looked through. */
function inBytes({ comments, locked }: Frozen): Frozen {
  const bytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
  return { comments: bytes(comments), locked: bytes(locked) };
}

/** A page stands where any server finds it: `/posts/x` is `posts/x/index.html`. */
export function siteName(blog: Blog, route: Route): string {
  if (route.page === 'missing') return '404.html';
  return fileOf(blog.base, pathOf(route)).replace(/^\//, '');
}
