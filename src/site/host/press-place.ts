// The press itself as a place of stored pages: what a blog is to its own pages, the press is to those of all blogs.

import type { PressSettings } from '../../blogs/hosting/press-settings.ts';
import { plainLook } from '../../blogs/look/look.ts';
import type { Blog } from '../blog.ts';

/** No blog has this id. */
export const PRESS_ID = '';

/** `address` is the press's own address, an origin. */
export function pressPlace(settings: PressSettings, address: string): Blog {
  const { origin, hostname } = new URL(address);
  // Beside the folders of blogs, and begun with a dot, which no blog's path can be.
  const folder = `${hostname}/.press`;
  return {
    ...{
      id: PRESS_ID,
      slug: '',
      host: null,
      origin,
      base: '',
      folder,
      openFolder: folder,
      ownFolder: folder,
    },
    ...{ name: settings.name, tagline: settings.tagline, about: settings.about },
    ...{ language: settings.language, timeZone: 'Asia/Tokyo' },
    ...{ banners: [], look: plainLook, style: null, hasBooks: false, ranking: null },
    ...{ shut: null, movedTo: null, passwordHash: null, updatedAt: '' },
  };
}
