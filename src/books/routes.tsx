// The doors of the bookshelf in the studio; its other parts are mounted here.
import { Hono } from 'hono';
import type { Context } from '../platform/context.ts';
import type { Env } from '../web/env.ts';
import { paperRoutes } from './shelves/routes-paper.tsx';
import { shelfRoutes } from './shelves/routes-shelves.tsx';
import { statisticsRoutes } from './shelves/statistics/routes-statistics.tsx';

export function bookRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.route('/', shelfRoutes(ctx));
  app.route('/', paperRoutes(ctx));
  app.route('/', statisticsRoutes(ctx));
  return app;
}
