// The doors of an article's kept copy: a page about it, and its bytes as a file that no browser runs.
import { Hono, type Context as Request } from 'hono';
import { actorOf } from '../blogs/routes-actor.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import type { Env } from '../web/env.ts';
import { html, viewOf } from '../web/page.ts';
import { fileName, SnapshotPage } from './snapshot-page.tsx';
import { articleOf, snapshotOf } from './store.ts';

type OnArticle = Request<Env, '/:blog/:article'>;

export function snapshotRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/articles/:article/snapshot', async (c) => {
    return html(c, <SnapshotPage view={viewOf(c)} {...(await keptFor(ctx, c))} />);
  });
  app.get('/studio/:blog/articles/:article/snapshot/bytes', async (c) => {
    const { snapshot, bytes } = await keptFor(ctx, c);
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${fileName(snapshot)}"`,
      // A stranger's page: should anything ever show it, it may load, run and send nothing.
      'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    });
  });
  return app;
}

/** Any member may see what a translation rests on; nobody else, since a permission to translate is none to copy. */
async function keptFor(ctx: Context, c: OnArticle) {
  const { blog } = await actorOf(ctx, c, 'read');
  const article = await articleOf(ctx.db, blog.id, c.req.param('article'));
  if (!article) throw refuse('not-found', 'sources.problem.gone');
  const snapshot = article.snapshotId ? await snapshotOf(ctx.db, blog.id, article.snapshotId) : undefined;
  const bytes = snapshot && (await ctx.files.get(snapshot.sha256));
  if (!snapshot || !bytes) throw refuse('not-found', 'sources.problem.no-snapshot');
  return { blog, article, snapshot, bytes };
}
