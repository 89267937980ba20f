// Where a blog's readers find it: under its path on the press's host, or on its own host.
import type { Config } from '../config.ts';

/** The whole public address of a blog with a slash at its end, such as `https://press.example/hashi/`. */
export function blogAddress(config: Config, blog: { slug: string; host: string | null }): string {
  const press = new URL(config.address);
  if (blog.host === null) return `${press.origin}/${blog.slug}/`;
  const port = press.port === '' ? '' : `:${press.port}`;
  return `${press.protocol}//${blog.host}${port}/`;
}
