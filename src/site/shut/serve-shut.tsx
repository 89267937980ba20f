// Answers for a blog that is shut: closed to all, or open to those alone who have shown its password. Nothing is stored.
import type { ServerResponse } from 'node:http';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { blogPassCookie, isBlogPass } from '../../blogs/access/blog-pass.ts';
import { iconPath } from '../../blogs/look/icon.ts';
import { stylePath } from '../../blogs/look/style-sheet.ts';
import { pathOf, routeOf } from '../address.ts';
import { type Blog, hrefIn } from '../blog.ts';
import { leadsTo } from '../finding/leads-to.ts';
import { mediaOf } from '../media.ts';
import { makePage } from '../pages.tsx';
import type { Asking } from '../serve.ts';
import { settingOf } from '../setting.ts';
import { ClosedPage, LockedPage, readerView } from './shut-pages.tsx';

/** `inside` is the path inside the blog. */
export async function serveShut(asking: Asking, blog: Blog, inside: string): Promise<true> {
  const view = readerView(blog, asking.path);
  if (blog.shut === 'closed') return sendPage(asking, 410, <ClosedPage view={view} blog={blog} />);
  if (isDress(blog, inside) || (await hasPass(asking, blog))) return serveUnlocked(asking, blog, inside);
  return sendPage(asking, 403, <LockedPage view={view} blog={blog} back={asking.request.url ?? '/'} />);
}

/** The gate wears the blog's dress: its styles and its sign say nothing that the gate does not show. */
function isDress({ look, style }: Blog, inside: string): boolean {
  const dress = [...(style === null ? [] : [stylePath(style)]), ...(look.icon?.sizes ?? []).map(iconPath)];
  return dress.includes(inside);
}

async function hasPass({ site, request }: Asking, blog: Blog): Promise<boolean> {
  const { id, passwordHash } = blog;
  const cookie = cookieOf(request.headers.cookie ?? '', blogPassCookie(id));
  return passwordHash !== null && isBlogPass(site.ctx, { id, passwordHash }, cookie);
}

/** The blog as everybody would see it, made for this one reader. */
async function serveUnlocked(asking: Asking, blog: Blog, inside: string): Promise<true> {
  const { ctx } = asking.site;
  const picture = await mediaOf(asking.site, blog, inside);
  if (picture !== null) return send(asking, 200, `image/${picture.kind}`, picture.bytes);
  const route = routeOf(inside.replace(/(?<=.)\/+$/, ''));
  const page = route && (await makePage(ctx, settingOf(blog), route));
  if (page) return send(asking, route.page === 'missing' ? 404 : 200, page.type, Buffer.from(page.body));
  const elsewhere = await leadsTo(ctx, blog, inside, route, asking.site.directory.hasRedirects(blog.id));
  if (elsewhere !== null) {
    asking.response.writeHead(302, ['Location', hrefIn(blog, elsewhere), ...privateHeaders(asking)]);
    asking.response.end();
    return true;
  }
  const missing = await makePage(ctx, settingOf(blog), { page: 'missing' });
  return send(
    asking,
    404,
    missing?.type ?? 'text/plain',
    Buffer.from(missing?.body ?? pathOf({ page: 'missing' })),
  );
}

function sendPage(asking: Asking, status: number, page: VNode): true {
  return send(
    asking,
    status,
    'text/html; charset=utf-8',
    Buffer.from(`<!doctype html>${renderToString(page)}`),
  );
}

function send(asking: Asking, status: number, type: string, body: Buffer): true {
  const { request, response } = asking;
  const length = ['Content-Type', type, 'Content-Length', String(body.length)];
  (response as ServerResponse).writeHead(status, [...length, ...privateHeaders(asking)]);
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

/** No tag, so that nothing can be asked about it; no copy in any cache; no trace on the sites it links to. */
function privateHeaders({ guards }: Asking): string[] {
  const own = ['Cache-Control', 'private, no-store', 'Vary', 'Cookie', 'X-Robots-Tag', 'noindex, nofollow'];
  const others: string[] = [];
  for (let at = 0; at < guards.length; at += 2) {
    const name = guards[at] ?? '';
    others.push(name, name === 'Referrer-Policy' ? 'same-origin' : (guards[at + 1] ?? ''));
  }
  return [...own, ...others];
}

function cookieOf(header: string, name: string): string | undefined {
  const found = header.split(/;\s*/).find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}
