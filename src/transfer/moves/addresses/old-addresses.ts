// Where a post, a month or a category was found on the press it comes from, as paths inside that blog. Pure.
import { askedPaths, pathIn } from '../../../blogs/redirects/path.ts';
import type { IncomingPost, MoveKind } from '../incoming.ts';

/** The services and programs whose addresses are known. */
export type Program =
  | 'fc2'
  | 'goo'
  | 'hatena'
  | 'livedoor'
  | 'seesaa'
  | 'cocolog'
  | 'ameba'
  | 'jugem'
  | 'wordpress'
  | 'movable-type'
  | 'other';

export type Addressed = Pick<IncomingPost, 'origin' | 'slug' | 'addresses' | 'date'>;

const HOSTS: readonly (readonly [RegExp, Program])[] = [
  [/(^|\.)fc2(blog)?\.(com|net)$/, 'fc2'],
  [/^blog\.goo\.ne\.jp$/, 'goo'],
  [/\.(hatenablog\.(com|jp)|hatenadiary\.(com|jp|org)|hateblo\.jp)$|^d\.hatena\.ne\.jp$/, 'hatena'],
  [/^blog\.livedoor\.jp$|\.(livedoor\.blog|blog\.jp|doorblog\.jp|livedoor\.biz|ldblog\.jp)$/, 'livedoor'],
  [/\.seesaa\.net$/, 'seesaa'],
  [/\.cocolog-\w+\.com$|\.(air|txt|way)-nifty\.com$/, 'cocolog'],
  [/(^|\.)ameblo\.jp$/, 'ameba'],
  [/\.jugem\.(jp|cc)$/, 'jugem'],
];

/** By its host, else by what the reader of its files told of them, else by how it calls its posts. */
export function programOf(
  kind: MoveKind,
  blogAddress: string | null,
  post: Addressed,
  told: string | null = null,
): Program {
  if (kind === 'wxr') return 'wordpress';
  if (kind !== 'mt') return 'other';
  const host = blogAddress !== null && URL.canParse(blogAddress) ? new URL(blogAddress).hostname : '';
  const known = HOSTS.find(([name]) => name.test(host))?.[1];
  if (known) return known;
  const named = HOSTS.find(([, program]) => program === told)?.[1];
  if (named) return named;
  if (/^blog-entry-\d+$/.test(post.slug)) return 'fc2';
  if (/^\d{4}\/\d\d\/\d\d\//.test(post.slug)) return 'hatena';
  if (/^[0-9a-f]{32}$/.test(post.slug)) return 'goo';
  return 'movable-type';
}

/**
 * Every path, with its query, at which the post was found, without the path of the blog itself: `/blog-entry-12.html`, `/?no=12`. As
 * redirects lead from them: decoded, with no slash at the end. Those that the file tells come first.
 */
export function pathsOf(kind: MoveKind, blogAddress: string | null, post: Addressed): string[] {
  const told = post.addresses.map((address) => insideOf(address, blogAddress));
  const made = madeBy(programOf(kind, blogAddress, post), post).map((path) => insideOf(path, null));
  return [...new Set([...told, ...made].flatMap((path) => path ?? []))];
}

/** What each program makes of the number, the name and the date of a post. */
function madeBy(program: Program, post: Addressed): string[] {
  const { slug } = post;
  const number = numberOf(post);
  const numbered = (...paths: ((number: string) => string)[]) =>
    number === null ? [] : paths.map((path) => path(number));
  const named = (path: string) => (slug === '' ? [] : [path]);
  switch (program) {
    case 'fc2':
      return numbered(
        (no) => `/blog-entry-${no}.html`,
        (no) => `/?no=${no}`,
      );
    case 'goo':
      return /^[0-9a-f]{20,}$/.test(slug) ? [`/e/${slug}`] : [];
    case 'hatena':
      return named(`/entry/${slug}`);
    case 'livedoor':
      return numbered((no) => `/archives/${no}.html`);
    case 'seesaa':
      return numbered((no) => `/article/${no}.html`);
    case 'ameba':
      return numbered((no) => `/entry-${no}.html`);
    case 'jugem':
      return numbered((no) => `/?eid=${no}`);
    case 'cocolog':
    case 'movable-type':
      return monthly(post);
    case 'wordpress':
      return numbered((no) => `/?p=${no}`);
    case 'other':
      return named(`/${slug}`);
  }
}

/** `2019/05/name.html`: the underscores of a name were hyphens in newer versions. */
function monthly({ slug, date }: Addressed): string[] {
  if (slug === '' || !date) return [];
  const folder = `/${date.local.slice(0, 4)}/${date.local.slice(5, 7)}`;
  return [slug, slug.replaceAll('_', '-')].map((name) => `${folder}/${name}.html`);
}

function numberOf({ slug, origin }: Addressed): string | null {
  const found = /^(?:blog-)?(?:entry-|e)?(\d{1,15})$/.exec(slug) ?? /^id:(\d{1,15})$/.exec(origin);
  return found?.[1] ?? null;
}

/** Of an address, whole or not, what lies inside the blog; null for the blog's own page and for what no redirect leads from. */
export function insideOf(address: string, blogAddress: string | null): string | null {
  const blog = blogAddress !== null && URL.canParse(blogAddress) ? new URL(blogAddress) : null;
  const base = blog ?? new URL('https://blog.invalid/');
  if (!URL.canParse(address, base.href)) return null;
  const url = new URL(address, base);
  if (!/^https?:$/.test(url.protocol)) return null;
  const folder = base.pathname.replace(/[^/]*$/, '');
  const under = url.hostname === base.hostname && url.pathname.startsWith(folder);
  const path = pathIn(under ? `/${url.pathname.slice(folder.length)}` : url.pathname);
  if (path === null) return null;
  const asked = askedPaths(path, url.search.slice(1));
  return asked[0] ?? (path === '/' || /^\/index\.(php|html?|cgi)$/.test(path) ? null : path);
}

/** Where a month was found; `month` is `2019-05`. */
export function monthPaths(program: Program, month: string): string[] {
  const [year = '', number = ''] = month.split('-');
  const together = `${year}${number}`;
  switch (program) {
    case 'fc2':
      return [`/blog-date-${together}.html`, `/?date=${together}`];
    case 'goo':
      return [`/m/${together}`];
    case 'hatena':
      return [`/archive/${year}/${Number(number)}`, `/archive/${year}/${number}`];
    case 'livedoor':
      return [`/archives/${month}.html`];
    case 'seesaa':
      return [`/archives/${together}-1.html`];
    case 'cocolog':
    case 'movable-type':
      return [`/${year}/${number}`, `/${year}/${number}/index.html`];
    case 'ameba':
      return [`/archive1-${together}.html`];
    case 'jugem':
      return [`/?month=${together}`];
    case 'wordpress':
      return [`/${year}/${number}`, `/?m=${together}`];
    case 'other':
      return [];
  }
}

/**
 * Where a category was found, by its names from the outermost in. Of the services that number their categories only links in the posts
 * tell the number, see `numberedCategories`.
 */
export function categoryPaths(program: Program, path: readonly string[]): string[] {
  const names = path.map((name) => name.normalize('NFC').replaceAll('/', '-'));
  const last = names.at(-1) ?? '';
  if (last === '') return [];
  if (program === 'hatena') return [`/archive/category/${last}`];
  if (program !== 'wordpress') return [];
  const words = names.map((name) => name.toLowerCase().replace(/\s+/gu, '-'));
  return [`/category/${words.join('/')}`, `/category/${words.at(-1)}`];
}

// In time that grows with the length alone: a tag ends where the next one begins.
const LINK = /<a(\s[^<>]{1,2000})>([^<]{1,60})<\/a>/giu;
const NUMBERED =
  /\shref="([^"]*\/(?:blog-category-\d+\.html|archives\/cat_\d+\.html|category\/\d+-1\.html))"/iu;

/** Links of a text to categories by their number: where each leads, and the name that it gives. */
export function numberedCategories(html: string): { address: string; name: string }[] {
  return [...html.matchAll(LINK)].flatMap(([, tag = '', name = '']) => {
    const address = NUMBERED.exec(tag)?.[1];
    return address === undefined ? [] : [{ address, name: name.trim() }];
  });
}
