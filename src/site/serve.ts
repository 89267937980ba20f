// Answers readers before any framework sees the request: stored pages, styles and scripts, pictures.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { askedPaths, decodedPath } from '../blogs/redirects/path.ts';
import { redirectFromAny } from '../blogs/redirects/store.ts';
import { isDoor, pressWords, reservedSlugs } from '../blogs/reserved.ts';
import type { Context } from '../platform/context.ts';
import { languages, translator } from '../web/messages/index.ts';
import { meantPath, type Route, routeOf } from './address.ts';
import { type Assets, openAssets, serveAsset } from './assets.ts';
import { type Blog, hrefIn } from './blog.ts';
import { serveCard } from './card/serve-card.ts';
import { serveFavicon } from './favicon.ts';
import { openPlace, leadsTo as placeFor } from './finding/leads-to.ts';
import { guardHeaders } from './guards.ts';
import { hostRouteOf } from './host/host-address.ts';
import { serveMedia } from './media.ts';
import { HOST_PERMISSION, serveHostPermission } from './places/host-permission.ts';
import { behindSlug, formLedTo, isCircle, isSecretPath, ledTo } from './places/lead-on.ts';
import { send, type Wishes } from './ready.ts';
import { serveRobots } from './serve-robots.ts';
import { serveShut } from './shut/serve-shut.tsx';
import { placeOf, type Site, siteOf } from './site.ts';

/** True (now or later) when the request was answered; false leaves it to the routes behind. */
export type PublicHandler = (
  request: IncomingMessage,
  response: ServerResponse,
) => boolean | Promise<boolean>;

export async function publicHandler(ctx: Context): Promise<PublicHandler> {
  const site = await siteOf(ctx);
  site.watch();
  const assets = await openAssets();
  const guards = guardHeaders(ctx.config.address.startsWith('https:'));

  const answer = (
    request: IncomingMessage,
    response: ServerResponse,
    { path, asked, host }: { path: string; asked: Wishes & { host: string }; host: Blog | undefined },
  ): boolean | Promise<boolean> => {
    // No page has two slashes in front; in memory they stand before the names of hosts.
    const asksHost = path.startsWith('//');
    const held = asksHost ? undefined : site.memory.get(host === undefined ? path : `//${host.host}${path}`);
    if (held !== undefined) {
      send(request, response, held, asked);
      return true;
    }
    if (path.startsWith('/assets/')) return serveAsset(assets, request, response, path, asked);
    const asking = { site, guards, request, response, path: decodedPath(path) ?? path, asked };
    if (path === '/favicon.ico' && !host?.movedTo) return serveIcon(asking, assets, host);
    return serveBlog(asking, host).catch((error: unknown) => serveBroken(asking, error));
  };

  return (request, response) => {
    const { method, url = '/' } = request;
    if (method !== 'GET' && method !== 'HEAD') return leadFormOn(site, guards, request, response);
    const query = url.indexOf('?');
    const path = query < 0 ? url : url.slice(0, query);
    const asked = headersOf(request);
    if (path === HOST_PERMISSION) return serveHostPermission(site.directory, request, response, guards);
    const host = site.directory.hasHosts ? site.directory.byHost(asked.host) : undefined;
    if (host === undefined && site.directory.hasHosts && !path.startsWith('/assets/')) {
      const former = site.directory.byFormerHost(asked.host);
      if (former) return serveFormerHost({ site, guards, request, response, path, asked }, former);
    }
    const wish = { path, asked, host };
    if (query < 0 || !site.directory.hasAsked) return answer(request, response, wish);
    const asking = { site, guards, request, response, path: decodedPath(path) ?? path, asked };
    return serveAsked(asking, host, url.slice(query + 1)).then(
      (served) => served || answer(request, response, wish),
      (error: unknown) => serveBroken(asking, error),
    );
  };
}

export interface Asking {
  site: Site;
  guards: string[];
  request: IncomingMessage;
  response: ServerResponse;
  /** Decoded; as it came where its bytes are no text. */
  path: string;
  asked: Wishes & { host: string };
}

async function serveIcon(asking: Asking, assets: Assets, host: Blog | undefined): Promise<boolean> {
  const { site, request, response, guards } = asking;
  const size = host?.shut === 'closed' ? undefined : host?.look.icon?.sizes[0];
  const png = size && (await site.ctx.files.get(size.sha256));
  return serveFavicon(assets, png ? { png, side: size.side } : null, request, response, guards);
}

async function serveBlog(asking: Asking, host: Blog | undefined): Promise<boolean> {
  const { site, path } = asking;
  const first = path.split('/', 2)[1] ?? '';
  if (host === undefined && (await serveHost(asking, first))) return true;
  if (pressWords.has(first)) return false;
  if (path === '/robots.txt') return serveRobots(asking, host);
  const blog = host ?? (await blogBySlug(site, first));
  if (blog === undefined) return serveMovedOut(asking, first);
  const inside = path.slice(blog.base.length);
  if (blog.movedTo !== null) return !isSecretPath(inside) && (await leadOn(asking, blog, host === undefined));
  if (inside === '') return redirect(asking, `${blog.base}/`);
  if (isDoor(inside)) return false;
  if (blog.shut !== null) return serveShut(asking, blog, inside);
  if (inside.startsWith('/media/')) {
    return (
      (await serveMedia(site, blog, asking.request, asking.response, inside, asking.guards)) ||
      serveMissing(asking, blog)
    );
  }
  if (inside.startsWith('/og/')) return (await serveCard(asking, blog, inside)) || serveMissing(asking, blog);
  return servePage(asking, blog, inside);
}

/** A page of the press itself. One that is not there is left to the doors: a press with one blog leads to it. */
async function serveHost({ site, request, response, path, asked }: Asking, first: string): Promise<boolean> {
  const route = hostRouteOf(path);
  // A blog may have had the word before it became one of the press. What no blog is asked for by is the press's in any case.
  const isOfBlog = !pressWords.has(first) && site.directory.bySlug(first) !== undefined;
  if (route === null || isOfBlog || site.missing.get(path)) return false;
  const ready = await site.page(site.directory.press, route);
  if (ready === null) {
    site.missing.put(path, true, path.length + 100);
    return false;
  }
  send(request, response, ready, asked);
  return true;
}

/**
 * Other presses called a post by what stands behind the question mark. No page of ours changes with it: such an address leads to
 * where the post is now, or is the page without it.
 */
async function serveAsked(asking: Asking, host: Blog | undefined, search: string): Promise<boolean> {
  const { site, path } = asking;
  const blog = host ?? site.directory.bySlug(path.split('/', 2)[1] ?? '');
  if (!blog || blog.shut !== null || !site.directory.isAsked(blog.id)) return false;
  const paths = askedPaths(path.slice(blog.base.length), search);
  const to = paths.length === 0 ? null : await redirectFromAny(site.ctx.db, blog.id, paths);
  const inside = await openPlace(site.ctx, blog, to);
  return inside === null ? false : redirect(asking, hrefIn(blog, inside));
}

async function blogBySlug(site: Site, slug: string): Promise<Blog | undefined> {
  const known = site.directory.bySlug(slug);
  if (known || site.directory.movedOut(slug) || reservedSlugs.has(slug) || !/^[a-z0-9][a-z0-9-]*$/.test(slug))
    return known;
  return (await site.directory.reload()) ? site.directory.bySlug(slug) : undefined;
}

/** A blog that has got another path, or a host of its own, is found there from its old path, too. */
async function serveMovedOut(asking: Asking, slug: string): Promise<boolean> {
  const blog = asking.site.directory.movedOut(slug);
  return blog !== undefined && leadOn(asking, blog, true);
}

/** Of a name that its blog gave up. What belongs to the press is found under any name. */
function serveFormerHost(asking: Asking, blog: Blog): boolean | Promise<boolean> {
  if (pressWords.has(asking.path.split('/', 2)[1] ?? '')) return false;
  return asking.path === '/robots.txt' ? serveRobots(asking, blog) : leadOn(asking, blog, false);
}

/** To the same path at the blog's place of now; `bySlug` when the path began with its slug. */
function leadOn(asking: Asking, blog: Blog, bySlug: boolean): true | Promise<true> {
  const url = asking.request.url ?? '/';
  // The press has names that it does not know of, and a reader who is led to one of them comes back.
  if (isCircle(blog.movedTo, asking.asked.host)) return serveShut(asking, { ...blog, shut: 'closed' }, '/');
  return redirect(asking, ledTo(blog, bySlug ? behindSlug(url) : url));
}

function leadFormOn(
  site: Site,
  guards: string[],
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const place = formLedTo(site.directory, headersOf(request).host, request.url ?? '/');
  if (place === null) return false;
  response.writeHead(308, ['Location', place, 'Content-Length', '0', 'Cache-Control', 'no-store', ...guards]);
  response.end();
  return true;
}

async function servePage(asking: Asking, blog: Blog, inside: string): Promise<boolean> {
  const { site, request, response, asked } = asking;
  const place = placeOf(blog, inside);
  if (site.missing.get(place)) return serveMissing(asking, blog);
  const route = routeOf(inside);
  const ready = route && (await site.page(blog, route));
  if (ready) {
    send(request, response, ready, asked);
    return true;
  }
  const elsewhere = (await leadsTo(site, blog, inside, route)) ?? (await meant(site, blog, inside));
  if (elsewhere !== null) return redirect(asking, hrefIn(blog, elsewhere));
  site.missing.put(place, true, place.length + 100);
  return serveMissing(asking, blog);
}

function leadsTo(site: Site, blog: Blog, inside: string, route: Route | null): Promise<string | null> {
  return placeFor(site.ctx, blog, inside, route, site.directory.hasRedirects(blog.id));
}

/** The page that a mistyped path meant, if there is one: it may have moved, too. */
async function meant(site: Site, blog: Blog, inside: string): Promise<string | null> {
  const path = meantPath(inside);
  const route = path && routeOf(path);
  if (!path || !route) return null;
  return (await site.page(blog, route)) ? path : leadsTo(site, blog, path, route);
}

async function serveMissing({ site, request, response, asked }: Asking, blog: Blog): Promise<boolean> {
  const ready = await site.page(blog, { page: 'missing' });
  if (ready === null) return false;
  send(request, response, ready, asked);
  return true;
}

/** The page could not be made. Nothing of why is told to readers, and nothing may end the server. */
function serveBroken({ site, response, path, guards }: Asking, error: unknown): true {
  site.ctx.log.error({ err: error, path }, 'a public page broke');
  if (response.headersSent) {
    response.destroy();
    return true;
  }
  const words = languages.map((language) => translator(language)('site.broken'));
  const body = Buffer.from(`${words.join('\n')}\n`);
  response.writeHead(500, [
    'Content-Type',
    'text/plain; charset=utf-8',
    'Content-Length',
    String(body.length),
    'Cache-Control',
    'no-store',
    ...guards,
  ]);
  response.end(body);
  return true;
}

/** Moved for good, but a cache may not believe it for ever: the old address can be given to a new post. */
function redirect({ response, guards }: Asking, location: string): true {
  response.writeHead(301, [
    'Location',
    location,
    'Content-Length',
    '0',
    'Cache-Control',
    'public, max-age=3600',
    ...guards,
  ]);
  response.end();
  return true;
}

/**
 * The three headers that may change the answer, straight from the wire: `request.headers` would first build an
 * object of all of them.
 */
function headersOf(request: IncomingMessage): Wishes & { host: string } {
  const raw = request.rawHeaders;
  const found = { host: '', encodings: '', known: '' };
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at] ?? '';
    const value = raw[at + 1] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') found.host = value;
    else if (name.length === 15 && name.toLowerCase() === 'accept-encoding') found.encodings = value;
    else if (name.length === 13 && name.toLowerCase() === 'if-none-match') found.known = value;
  }
  return found;
}
