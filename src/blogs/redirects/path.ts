// Paths of redirects as people write them: a path, or a whole address that is cut down to one. Pure.

const LONGEST = 500;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\\]/u;

/** Where an address leads from: any old one. Null when it is none. */
export function fromPath(typed: string): string | null {
  const path = pathIn(typed);
  return path === null || path === '/' ? null : path;
}

/**
 * Where it leads to: a page of this blog and no other place, whatever is written. `address` is the blog's own and ends
 * with `/`; null for anything outside of it.
 */
export function toPath(typed: string, address: string): string | null {
  const text = typed.trim();
  if (!/^[a-z][a-z0-9+.-]*:|^[/\\]{2}/i.test(text)) return pathIn(text);
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const blog = new URL(address);
  if (url.origin !== blog.origin || url.username !== '' || !url.pathname.startsWith(blog.pathname))
    return null;
  return pathIn(url.pathname.slice(blog.pathname.length - 1));
}

/** The decoded path of what was typed: one slash in front, none at the end. */
export function pathIn(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || text.length > LONGEST * 3) return null;
  const parsed = /^https?:\/\//i.test(text) ? (URL.canParse(text) ? new URL(text).pathname : null) : text;
  const decoded = parsed === null ? null : decodedPath(parsed.replace(/[?#].*$/u, ''));
  if (decoded === null || UNSEEN.test(decoded)) return null;
  const path = `/${decoded.replace(/^\/+|\/+$/gu, '')}`;
  const climbs = path.split('/').some((step) => step === '.' || step === '..');
  return climbs || path.length > LONGEST ? null : path;
}

/** By these other presses call a post, a month or a category behind a question mark: `/?p=7`, `/index.php?no=3`. */
const ASKED_BY: ReadonlySet<string> = new Set([
  ...['p', 'page_id', 'attachment_id', 'no', 'eid', 'entry_id'],
  ...['cat', 'cid', 'm', 'month', 'date'],
]);
/** More of them than this stand in no address. */
const MOST_ASKED = 4;

/** What stands behind the question mark is all that tells them apart, so they lead from the home page alone. */
const HOMES: ReadonlySet<string> = new Set(['/', '/index.php', '/index.html', '/index.cgi']);

/**
 * Old addresses with a question mark as redirects lead from them: `/?p=7`, one for each name that other presses use. `inside` is
 * the decoded path in the blog; whatever else is asked for is left alone.
 */
export function askedPaths(inside: string, search: string): string[] {
  if (!HOMES.has(inside) || search.length > LONGEST) return [];
  return [...new URLSearchParams(search)]
    .filter(([name, value]) => ASKED_BY.has(name) && /^[\w-]{1,40}$/.test(value))
    .slice(0, MOST_ASKED)
    .map(([name, value]) => `/?${name}=${value}`);
}

/** The text of a path; null when its bytes are none. */
export function decodedPath(path: string): string | null {
  if (!path.includes('%')) return path.normalize('NFC');
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return null;
  }
}
