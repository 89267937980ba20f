// The door of search through the posts of all blogs, on the press's own address.
import { Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import { pressSettings } from '../../../blogs/hosting/press-settings.ts';
import type { Context } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import type { Env } from '../../../web/env.ts';
import { speak } from '../../../web/session.ts';
import { drawnAnew } from '../../routes-drawn-anew.ts';
import { type SearchRequest, searchPath, searchRequest } from '../../search-request.ts';
import { settingOf } from '../../setting.ts';
import { siteOf } from '../../site.ts';
import { isHost } from './is-host.ts';
import { PressSearchPage } from './search-page.tsx';
import { searchPress } from './search-press.ts';

export function pressSearchRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  const answer = drawnAnew(ctx);
  app.get('/search', async (c) => {
    const { press } = (await siteOf(ctx)).directory;
    const setting = settingOf(press);
    speak(c, setting.language);
    if (!(await isHost(ctx))) throw refuse('not-found', 'web.problem.not-found.do');
    // Categories, years and kinds are those of one blog.
    const asked: SearchRequest = { ...searchRequest(c.req.query()), category: '', year: null, kind: null };
    return answer(c, {
      blog: press,
      key: searchPath(asked),
      isWork: asked.q !== '',
      draw: async (wait) => {
        const outcome = asked.q === '' || wait !== null ? null : await searchPress(ctx, asked);
        const said = { setting, press: await pressSettings(ctx), asked, outcome, wait };
        return `<!doctype html>${renderToString(<PressSearchPage {...said} />)}`;
      },
    });
  });
  return app;
}
