// One page of a blog as it is made now: drawn and packed. Loaded where a page has to be made, as it brings along all that draws.
import type { Context } from '../platform/context.ts';
import type { Route } from './address.ts';
import type { Blog } from './blog.ts';
import { makePage } from './pages.tsx';
import { settingOf } from './setting.ts';
import type { StoredPage } from './store.ts';
import { variantsOf } from './variants.ts';

/** Null where the blog has no such page. */
export async function makeStored(ctx: Context, blog: Blog, route: Route): Promise<StoredPage | null> {
  const page = await makePage(ctx, settingOf(blog), route);
  if (page === null) return null;
  return { ...(await variantsOf(page.body)), type: page.type, keys: page.keys };
}
