// A blog's own style sheet: its colour, and the styles of its owner that passed. Pure.
import { createHash } from 'node:crypto';
import type { Banner } from '../banners/store.ts';
import type { Look } from './look.ts';

/** What of a blog's dress does not stand in its look. */
export interface Dress {
  /** When its own styles were last written; null without any. */
  styledAt: string | null;
  banners: readonly Banner[];
}

/** Differs whenever the style sheet may say something else; null for a blog that needs none. */
export function styleVersion({ accent }: Look, { styledAt, banners }: Dress): string | null {
  const sizes = banners.flatMap(sizeOf);
  if (accent === null && styledAt === null && sizes.length === 0) return null;
  return createHash('sha256')
    .update(JSON.stringify([FORM, accent, styledAt, sizes]))
    .digest('hex')
    .slice(0, 12);
}

/** Raise it when the same choices are written in another way. */
const FORM = 1;

/** `own` are the owner's styles as checked; they come last. */
export function styleSheet({ look, banners }: { look: Look } & Pick<Dress, 'banners'>, own: string): string {
  const { accent } = look;
  const colour =
    accent === null
      ? []
      : [
          '@media screen{',
          `:root{--blog:${accent.light}}`,
          `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){--blog:${accent.dark}}}`,
          `:root[data-theme="dark"]{--blog:${accent.dark}}`,
          '}',
        ];
  return [...colour, ...banners.flatMap(sizeOf), own, ''].join('\n');
}

/** Keeps room for the pictures of a banner that do not say how large they are. */
function sizeOf(banner: Banner): string[] {
  const { way, width, height } = banner;
  if (way === 'frame' || width === null || height === null) return [];
  return [`.${slotName(banner)} img:not([width][height]){width:${width}px;height:${height}px}`];
}

/** Names a banner in addresses and styles. */
export function slotName({ id }: Pick<Banner, 'id'>): string {
  return `slot-${id.slice(-12)}`;
}

/** Path inside the blog of the style sheet with this version. */
export function stylePath(version: string): string {
  return `/look-${version}.css`;
}
