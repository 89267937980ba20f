// The door to the press's backups, for its operator.
import { Hono } from 'hono';
import type { Context } from '../platform/context.ts';
import type { Env } from '../web/env.ts';
import { html, viewOf } from '../web/page.ts';
import { requirePerson } from '../web/session.ts';
import { BackupsPage } from './backups-page.tsx';
import { pressBackups } from './press-backups.ts';

export function backupsRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/account/backups', async (c) => {
    const seen = await pressBackups(ctx, requirePerson(c));
    return html(c, <BackupsPage view={viewOf(c)} now={ctx.clock.now()} {...seen} />);
  });
  return app;
}
