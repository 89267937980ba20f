// A blog as a reader's request finds it: open, with the place where its pages are.
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { primaryLanguage } from '../text/language.ts';
import { isLanguage, type Language } from '../web/messages/index.ts';
import { type BlogPlace, blogPlace } from './address.ts';
import { hasBooks } from './bookshelf/reads.ts';
import { dressOf } from './look/store.ts';
import { styleVersion } from './look/style-sheet.ts';
import { type Blog, blogBySlug } from './store.ts';

export interface ReaderBlog extends Blog, BlogPlace {
  /** Language of the interface around its posts. */
  interfaceLanguage: Language;
  /** Version of its own style sheet; null while it needs none. */
  style: string | null;
  /** Its readers see books. */
  hasBooks: boolean;
}

/** Refuses with not-found for a blog that does not exist or is closed. */
export async function readerBlog(ctx: Context, slug: string): Promise<ReaderBlog> {
  const blog = await blogBySlug(ctx.db, slug);
  if (!blog) throw refuse('not-found', 'web.problem.not-found.do');
  const spoken = primaryLanguage(blog.language);
  const interfaceLanguage = isLanguage(spoken) ? spoken : 'en';
  const style = styleVersion(blog.look, await dressOf(ctx.db, blog.id));
  const shows = await hasBooks(ctx.db, blog.id);
  return { ...blog, ...blogPlace(ctx.config.address, blog), interfaceLanguage, style, hasBooks: shows };
}
