// One page of a blog as it is made now: drawn and packed, and then ready to be sent.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Context } from '../platform/context.ts';
import { asset } from '../web/assets.ts';
import type { Route } from './address.ts';
import { type Blog, settingOf } from './blog.ts';
import { guardsOf } from './guards.ts';
import { makePage } from './pages.tsx';
import { type Ready, readyOf } from './ready.ts';
import type { StoredPage } from './store.ts';
import { variantsOf } from './variants.ts';

/** Null where the blog has no such page. */
export async function makeStored(ctx: Context, blog: Blog, route: Route): Promise<StoredPage | null> {
  const page = await makePage(ctx, settingOf(blog), route);
  if (page === null) return null;
  return { ...(await variantsOf(page.body)), type: page.type, keys: page.keys };
}

/** The answers of the page at `path`. */
export function readyAt(blog: Blog, path: string, page: StoredPage, https: boolean): Ready {
  return readyOf(page, blogKey(blog), guardsOf(blog, path, https), path === '/404' ? 404 : 200);
}

function blogKey(blog: Blog): string {
  return `b${createHash('sha256').update(blog.id).digest('base64url').slice(0, 8)}`;
}

/** Differs whenever the code that draws pages or the files they point to may differ. */
export async function buildId(): Promise<string> {
  const code = await readFile(fileURLToPath(import.meta.url));
  const assets = ['base.css', 'reader.css', 'books.css', 'book.css', 'reader.js', 'mark.svg'].map(asset);
  return createHash('sha256').update(code).update(assets.join('\n')).digest('hex');
}
