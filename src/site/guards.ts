// The headers that keep a page to itself: what it may load, where it may stand, what it tells the sites it links to.
import type { Blog } from './blog.ts';

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

/**
 * The page inside a banner's frame, also when somebody opens it by itself: a place of its own without an origin, so that
 * its scripts reach no cookie, no storage and no page of ours.
 */
const SLOT_POLICY = {
  sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
  'default-src': "'none'",
  'script-src': "https: 'unsafe-inline'",
  'style-src': "https: 'unsafe-inline'",
  'img-src': 'https: data:',
  'font-src': 'https:',
  'media-src': 'https:',
  'connect-src': 'https:',
  'frame-src': 'https:',
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'self'",
};

/** Ranking sites know a blog by its whole address, of which a blog on the press's host has a path. */
const TELLING = 'no-referrer-when-downgrade';
const QUIET = 'strict-origin-when-cross-origin';

/** Headers of every public answer, names and values in turn. `https` adds what only makes sense there. */
export function guardHeaders(https: boolean): string[] {
  return headers(POLICY, https, { frames: 'DENY', referrer: QUIET });
}

/** Those of one page of a blog: they know the banners on it, and the page inside a banner's frame. */
export function guardsOf(blog: Pick<Blog, 'banners'>, path: string, https: boolean): string[] {
  if (path.startsWith('/slots/')) {
    return headers(SLOT_POLICY, https, { frames: 'SAMEORIGIN', referrer: TELLING });
  }
  if (blog.banners.length === 0) return guardHeaders(https);
  return headers({ ...POLICY, ...widened(blog) }, https, { frames: 'DENY', referrer: TELLING });
}

/** What the policy of a page with the blog's banners names beside what every page may load. */
function widened({ banners }: Pick<Blog, 'banners'>): Record<string, string> {
  const hosts = [...new Set(banners.flatMap((banner) => banner.hosts))];
  const isFramed = banners.some(({ way }) => way === 'frame');
  return {
    ...(hosts.length === 0 ? {} : { 'img-src': `'self' data: ${hosts.join(' ')}` }),
    ...(isFramed ? { 'frame-src': "'self'" } : {}),
  };
}

/** A policy written elsewhere, with room for the blog's banners. */
export function widenPolicy(policy: string, blog: Pick<Blog, 'banners'>): string {
  const { 'img-src': images, ...others } = widened(blog);
  const hosts = images?.replace("'self' data: ", '') ?? '';
  const rules = policy
    .split('; ')
    .map((rule) => (rule.startsWith('img-src ') ? `${rule} ${hosts}`.trim() : rule));
  return [...rules, ...Object.entries(others).map(([name, value]) => `${name} ${value}`)].join('; ');
}

function headers(
  policy: Record<string, string>,
  https: boolean,
  { frames, referrer }: { frames: string; referrer: string },
): string[] {
  const rules = Object.entries(policy).map(([name, value]) => `${name} ${value}`);
  return [
    'Content-Security-Policy',
    [...rules, ...(https ? ['upgrade-insecure-requests'] : [])].join('; '),
    'X-Content-Type-Options',
    'nosniff',
    'X-Frame-Options',
    frames,
    'Referrer-Policy',
    referrer,
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    ...(https ? ['Strict-Transport-Security', 'max-age=31536000'] : []),
  ];
}
