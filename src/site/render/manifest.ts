// The web manifest of a blog: what a browser has to know to keep it on a first screen.
import { iconPath } from '../../blogs/look/icon.ts';
import { asset } from '../../web/assets.ts';
import type { Setting } from '../blog.ts';
import type { Page } from '../page.ts';

export function manifestPage({ blog }: Setting): Page {
  const { icon } = blog.look;
  const icons =
    icon === null
      ? [{ src: asset('mark.svg'), sizes: 'any', type: 'image/svg+xml' }]
      : icon.sizes.map((size) => ({
          src: `${blog.base}${iconPath(size)}`,
          sizes: `${size.side}x${size.side}`,
          type: 'image/png',
        }));
  const manifest = {
    id: `${blog.base}/`,
    name: blog.name,
    lang: blog.language,
    ...(blog.tagline === '' ? {} : { description: blog.tagline }),
    start_url: `${blog.base}/`,
    scope: `${blog.base}/`,
    display: 'minimal-ui',
    icons,
  };
  return { type: 'application/manifest+json', body: JSON.stringify(manifest), keys: [] };
}
