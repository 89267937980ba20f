// Where a blog's readers find it: under its path on the press's host, or on its own host.

/** Scheme and host, and what stands before every path inside the blog: `/slug`, or nothing on a host of its own. */
export interface BlogPlace {
  origin: string;
  base: string;
}

/** `press` is the press's own address; a blog's own host is asked for on the same port. */
export function blogPlace(press: string, blog: { slug: string; host: string | null }): BlogPlace {
  const { origin, protocol, port } = new URL(press);
  if (blog.host === null) return { origin, base: `/${blog.slug}` };
  return { origin: `${protocol}//${blog.host}${port === '' ? '' : `:${port}`}`, base: '' };
}

/** The whole public address of a blog with a slash at its end, such as `https://press.example/hashi/`. */
export function blogAddress(press: string, blog: { slug: string; host: string | null }): string {
  const { origin, base } = blogPlace(press, blog);
  return `${origin}${base}/`;
}
