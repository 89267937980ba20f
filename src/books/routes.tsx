// All doors of the bookshelf in the studio.
import { Hono } from 'hono';
import type { Context } from '../platform/context.ts';
import type { Env } from '../web/env.ts';
import { bookFileRoutes } from './files/routes.tsx';

export function booksRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.route('/', bookFileRoutes(ctx));
  return app;
}
