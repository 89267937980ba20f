// The doors of readers of a blog that left the press: what is sent there goes nowhere, and says where the blog is now.
import type { MiddlewareHandler } from 'hono';
import { renderToString } from 'preact-render-to-string';
import { ReaderPage } from '../../blogs/reader-page.tsx';
import type { Context } from '../../platform/context.ts';
import type { Env } from '../../web/env.ts';
import type { View } from '../../web/page.ts';
import type { Blog } from '../blog.ts';
import { readerView } from '../shut/shut-pages.tsx';
import { siteOf } from '../site.ts';

/** Put it before every door under `/readers/:blog`. What is only read was led on before it came here, but for secrets. */
export function keepMoved(ctx: Context): MiddlewareHandler<Env, '/readers/:blog/*'> {
  return async (c, next) => {
    const { directory } = await siteOf(ctx);
    const slug = c.req.param('blog');
    const blog = directory.bySlug(slug) ?? directory.movedOut(slug);
    if (!blog?.movedTo || blog.slug !== slug) return next();
    c.header('Cache-Control', 'no-store');
    c.header('X-Robots-Tag', 'noindex, nofollow');
    const page = <MovedPage view={readerView(blog, c.req.path)} blog={blog} address={blog.movedTo} />;
    return c.html(`<!doctype html>${renderToString(page)}`, 410);
  };
}

function MovedPage({ view, blog, address }: { view: View; blog: Blog; address: string }) {
  const { t } = view;
  // Nothing of its dress is sent from here any more.
  const bare = { ...blog, style: null, look: { ...blog.look, icon: null } };
  return (
    <ReaderPage view={view} blog={bare} title={t('places.moved.page')} shut>
      <p>{t('places.moved.page.about')}</p>
      <p>
        <a href={address} rel="noreferrer">
          {address}
        </a>
      </p>
    </ReaderPage>
  );
}
