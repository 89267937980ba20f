// Where to go after signing in: a path of ours, never another site.

/** The path if it is one of this host, else `fallback`. Browsers read `//` and `/\` as another host. */
export function safePath(path: string | undefined, fallback: string): string {
  if (!path || path.length > 2000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(path)) return fallback;
  const url = new URL(path, 'http://here.invalid');
  // Without its dots `/.//x` is `//x`: what goes out is looked at, not what came in.
  const isOurs = url.host === 'here.invalid' && !url.pathname.startsWith('//');
  return isOurs ? url.pathname + url.search : fallback;
}
