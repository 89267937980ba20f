// Every door of the bookshelf in the studio.
import { Hono } from 'hono';
import type { Context } from '../platform/context.ts';
import type { Env } from '../web/env.ts';
import { bookFileRoutes } from './files/routes.tsx';
import { introductionRoutes } from './introductions/routes-introductions.tsx';

export function booksRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  // Before whatever takes a book's id in the same place.
  app.route('/', introductionRoutes(ctx));
  app.route('/', bookFileRoutes(ctx));
  return app;
}
