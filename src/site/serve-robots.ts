// Answers machines that ask what to leave alone: at the press's own address, or at the host of one blog.
import type { Blog } from './blog.ts';
import { robotsOf, robotsOfHost } from './robots.ts';
import type { Asking } from './serve.ts';
import type { Site } from './site.ts';

export async function serveRobots(asking: Asking, host: Blog | undefined): Promise<true> {
  const { request, response, guards } = asking;
  const body = Buffer.from(await robotsFor(asking, host));
  response.writeHead(200, [
    'Content-Type',
    'text/plain; charset=utf-8',
    'Content-Length',
    String(body.length),
    'Cache-Control',
    'public, max-age=3600',
    ...guards,
  ]);
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

async function robotsFor({ site }: Asking, host: Blog | undefined): Promise<string> {
  // Of one that has moved, machines have to come to see that everything leads on.
  if (host !== undefined)
    return robotsOf(host.shut === null ? [host] : [], host.shut !== null && host.shut !== 'moved');
  if (await hasSitemap(site)) return robotsOfHost(site.directory.press);
  return robotsOf(site.directory.open().filter((blog) => blog.host === null));
}

/** Where the press has a sitemap of its own, it is a host. */
async function hasSitemap(site: Site): Promise<boolean> {
  const path = '/sitemap.xml';
  if (site.missing.get(path)) return false;
  const isThere = (await site.page(site.directory.press, { page: 'host', show: 'sitemap' })) !== null;
  if (!isThere) site.missing.put(path, true, path.length + 100);
  return isThere;
}
