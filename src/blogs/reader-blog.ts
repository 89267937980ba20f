// A blog as a reader's request finds it: open, with the place where its pages are.
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { primaryLanguage } from '../text/language.ts';
import { isLanguage, type Language } from '../web/messages/index.ts';
import { type BlogPlace, blogPlace } from './address.ts';
import { type Blog, blogBySlug } from './store.ts';

export interface ReaderBlog extends Blog, BlogPlace {
  /** Language of the interface around its posts. */
  interfaceLanguage: Language;
}

/** Refuses with not-found for a blog that does not exist or is closed. */
export async function readerBlog(ctx: Context, slug: string): Promise<ReaderBlog> {
  const blog = await blogBySlug(ctx.db, slug);
  if (!blog) throw refuse('not-found', 'web.problem.not-found.do');
  const spoken = primaryLanguage(blog.language);
  const interfaceLanguage = isLanguage(spoken) ? spoken : 'en';
  return { ...blog, ...blogPlace(ctx.config.address, blog), interfaceLanguage };
}
