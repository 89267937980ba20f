// The door of banners that stand on pages elsewhere: pictures, for whoever's page shows them.
import { Hono, type Context as Request } from 'hono';
import type { Context } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import type { Env } from '../../../web/env.ts';
import { banners } from './banner-markup.ts';
import { shownBanner } from './shown-banner.ts';

/** An hour, as long as a table is shown. */
const KEPT_BY_BROWSERS = 'public, max-age=3600';
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function bannerRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/rankings/banners/:participant/:banner', (c) => show(ctx, c));
  return app;
}

async function show(ctx: Context, c: Request<Env, '/:participant/:banner'>) {
  const { participant, banner: file } = c.req.param();
  const banner = banners.find((name) => file === `${name}.svg`);
  const shown = banner && ID.test(participant) ? await shownBanner(ctx, participant, banner) : null;
  if (!shown) throw refuse('not-found', 'web.problem.not-found.do');
  c.header('Cache-Control', KEPT_BY_BROWSERS);
  c.header('ETag', shown.etag);
  // It is there to stand on other sites.
  c.header('Cross-Origin-Resource-Policy', 'cross-origin');
  c.header('Content-Security-Policy', "default-src 'none'");
  c.header('X-Robots-Tag', 'noindex');
  if (c.req.header('if-none-match') === shown.etag) return c.body(null, 304);
  return c.body(shown.svg, 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' });
}
