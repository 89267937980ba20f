// Holds a translation together with its blog, for whatever puts it before readers or takes it back.
import type { Context } from '../platform/context.ts';
import { lockBlog } from '../posts/store.ts';
import { lockTranslation, type Of, type TranslationRow } from './store.ts';

/** The blog first: two that hold both in different orders would wait for each other. Call it inside `transact`. */
export async function holdWithBlog(tx: Context, of: Of): Promise<TranslationRow | undefined> {
  await lockBlog(tx, of.blogId);
  return lockTranslation(tx, of);
}
