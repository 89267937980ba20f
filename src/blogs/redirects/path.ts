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

/** The text of a path; null when its bytes are none. */
export function decodedPath(path: string): string | null {
  if (!path.includes('%')) return path.normalize('NFC');
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return null;
  }
}
