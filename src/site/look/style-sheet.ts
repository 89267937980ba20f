// A blog's own style sheet: its colour, and the styles of its owner that passed. Pure.
import { createHash } from 'node:crypto';
import type { Look } from '../../blogs/look/look.ts';
import type { Blog, Dress } from '../blog.ts';

/** Differs whenever the style sheet may say something else; null for a blog that needs none. */
export function styleVersion({ accent }: Look, dress: Dress): string | null {
  if (accent === null && dress.styledAt === null) return null;
  return createHash('sha256')
    .update(JSON.stringify([FORM, accent, dress]))
    .digest('hex')
    .slice(0, 12);
}

/** Raise it when the same choices are written in another way. */
const FORM = 1;

/** `own` are the owner's styles as checked; they come last. */
export function styleSheet(blog: Pick<Blog, 'look'>, own: string): string {
  const { accent } = blog.look;
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
  return [...colour, own, ''].join('\n');
}
