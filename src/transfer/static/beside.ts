// What stands beside the pages of a static site: for machines, for servers, and for those who come by an old address.
import { iconPath } from '../../blogs/look/icon.ts';
import { pressWords } from '../../blogs/reserved.ts';
import type { Context } from '../../platform/context.ts';
import { feedFormats, feedPath, written } from '../../site/address.ts';
import { addressIn, type Blog, hrefIn } from '../../site/blog.ts';
import { guardsOf } from '../../site/guards.ts';
import { iconOf } from '../../site/icon-file.ts';
import { robotsOf } from '../../site/robots.ts';
import { fileOf } from '../../site/store.ts';
import { asset } from '../../web/assets.ts';
import { type LeadsOn, listRow } from '../moves/addresses/redirect-list.ts';
import { everyLead } from './every-lead.ts';

export interface BesideFile {
  name: string;
  body: string | Uint8Array;
}

export interface Standing {
  /** Tells of a name whether something stands there; one that ends with a slash is a folder's. */
  taken(name: string): boolean;
  /** The words in the addresses of posts that readers see. */
  seen: ReadonlySet<string>;
}

export async function* besideOf(ctx: Context, blog: Blog, standing: Standing): AsyncGenerator<BesideFile> {
  yield { name: 'robots.txt', body: robotsOf([blog]) };
  yield { name: '_headers', body: headersFor(blog) };
  // GitHub would look for its own kind of pages first.
  yield { name: '.nojekyll', body: '' };
  const icon = blog.base === '' ? blog.look.icon?.sizes[0] : undefined;
  const png = icon && (await ctx.files.get(icon.sha256));
  if (icon && png) yield { name: 'favicon.ico', body: iconOf(png, icon.side) };
  if (blog.base !== '') yield { name: 'index.html', body: leading(blog, '/') };
  yield* leadsOf(ctx, blog, standing);
}

/** For hosts that read a file of headers: Netlify, Cloudflare. */
function headersFor(blog: Blog): string {
  const lasting = '  Cache-Control: public, max-age=31536000, immutable';
  const paths = ['/assets/*', ...['/media/*', '/og/*'].map((path) => `${blog.base}${path}`)];
  const types = feedFormats.map((format) => [
    `${blog.base}${feedPath({ kind: 'all' }, format)}`,
    `  Content-Type: application/${format === 'atom' ? 'atom+xml' : 'feed+json'}; charset=utf-8`,
  ]);
  // The pages in the frames of banners need a policy of their own, and two would both hold.
  const isFramed = blog.banners.some(({ way }) => way === 'frame');
  const guards = guardsOf(blog, '/', false);
  const held = guards.flatMap((name, at) => (at % 2 === 0 ? [`  ${name}: ${guards[at + 1]}`] : []));
  return [
    ...(isFramed ? [] : ['/*', ...held]),
    ...paths.flatMap((path) => [path, lasting]),
    ...types.flat(),
    '',
  ].join('\n');
}

/** Where feeds are looked for by habit. */
const HABITS = ['/feed', '/rss', '/atom', '/atom.xml', '/feed.xml', '/index.xml', '/rss.xml'];

/**
 * Old addresses three times: as lists for servers that read one, and as a page for each, which leads on from any server.
 * What stands behind a question mark no file can answer for; it is in the lists of Apache and nginx alone.
 */
async function* leadsOf(ctx: Context, blog: Blog, { taken, seen }: Standing): AsyncGenerator<BesideFile> {
  const between = { before: `http://localhost${blog.base}/`, now: `${blog.base}/` };
  const lists = { _redirects: '', '.htaccess': APACHE(blog), 'nginx-redirects.conf': NGINX };
  const add = (leads: LeadsOn) => {
    lists['.htaccess'] += listRow('htaccess', leads, between);
    lists['nginx-redirects.conf'] += listRow('nginx', leads, between);
    if (!leads.from.includes('?'))
      lists._redirects += `${hrefIn(blog, leads.from)} ${hrefIn(blog, leads.to)} 301\n`;
  };
  for (const from of HABITS) add({ from, to: feedPath({ kind: 'all' }, 'atom') });
  const names = new Names(taken);
  for await (const leads of everyLead(ctx, blog, seen)) {
    add(leads);
    const name = leads.from.includes('?') ? null : names.free(fileOf(blog.base, leads.from).slice(1));
    if (name !== null) yield { name, body: leading(blog, leads.to) };
  }
  lists['nginx-redirects.conf'] += '}\n';
  for (const [name, body] of Object.entries(lists)) yield { name, body };
}

function APACHE(blog: Blog): string {
  return [
    `ErrorDocument 404 /404.html`,
    'AddType application/atom+xml .atom',
    'AddType application/manifest+json .webmanifest',
    'RewriteEngine On',
    `# ${blog.origin}${blog.base}/`,
    '',
  ].join('\n');
}

const NGINX = [
  '# Include this file in `http`, and in `server`:',
  '#   if ($taiyaku_moved) { return 301 $taiyaku_moved; }',
  '#   error_page 404 /404.html;',
  'map_hash_max_size 524288;',
  'map_hash_bucket_size 512;',
  'map $request_uri $taiyaku_moved {',
  '    default "";',
  '',
].join('\n');

/** The longest name that disks take, in bytes. */
const LONGEST = 200;

/** Old addresses as files: one that would stand where a page stands, or where a page needs a folder, has none. */
class Names {
  readonly #taken: (name: string) => boolean;
  readonly #own = new Set<string>();

  constructor(taken: (name: string) => boolean) {
    this.#taken = taken;
  }

  free(name: string): string | null {
    const steps = name.split('/');
    const isWritable = steps.every((step) => step !== '' && Buffer.byteLength(step) <= LONGEST);
    const above = steps.slice(1).map((_, at) => steps.slice(0, at + 1).join('/'));
    const isTaken = (one: string) => this.#taken(one) || this.#own.has(one);
    if (!isWritable || pressWords.has(steps[0] ?? '') || above.some(isTaken)) return null;
    if (isTaken(name) || isTaken(`${name}/`)) return null;
    this.#own.add(name);
    // What is a folder now can be no file later.
    for (const folder of above) this.#own.add(`${folder}/`);
    return name;
  }
}

/** A page that leads on by itself; the address is all that it says. Where none is named, browsers ask for an icon by habit. */
function leading(blog: Blog, to: string): string {
  const href = escaped(hrefIn(blog, to));
  const whole = escaped(addressIn(blog, to));
  const [sign] = blog.look.icon?.sizes ?? [];
  const icon = sign ? hrefIn(blog, iconPath(sign)) : asset('mark.svg');
  return [
    `<!doctype html><html lang="${escaped(blog.language)}"><head><meta charset="utf-8">`,
    `<title>${whole}</title><link rel="canonical" href="${whole}">`,
    `<link rel="icon" href="${escaped(icon)}">`,
    `<meta http-equiv="refresh" content="0; url=${href}"></head>`,
    `<body><p><a href="${href}">${escaped(written(to))}</a></p></body></html>\n`,
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
