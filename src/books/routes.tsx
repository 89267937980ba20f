// Every door of the bookshelf in the studio.
import { Hono } from 'hono';
import type { Context } from '../platform/context.ts';
import type { Env } from '../web/env.ts';
import { type Lookups, lookups } from './adding/lookups.ts';
import { bookFileRoutes } from './files/routes.tsx';
import { introductionRoutes } from './introductions/routes-introductions.tsx';
import { bookRoutes } from './routes-books.tsx';
import { paperRoutes } from './shelves/routes-paper.tsx';
import { shelfRoutes } from './shelves/routes-shelves.tsx';
import { statisticsRoutes } from './shelves/statistics/routes-statistics.tsx';

/** `elsewhere` is who is asked about books; tests bring their own. */
export function booksRoutes(ctx: Context, elsewhere: Lookups = lookups): Hono<Env> {
  const app = new Hono<Env>();
  // Before whatever takes a book's id in the same place.
  app.route('/', introductionRoutes(ctx));
  app.route('/', bookFileRoutes(ctx));
  app.route('/', paperRoutes(ctx));
  app.route('/', statisticsRoutes(ctx));
  app.route('/', shelfRoutes(ctx));
  // Last, as the name of a book could be any word.
  app.route('/', bookRoutes(ctx, elsewhere));
  return app;
}
