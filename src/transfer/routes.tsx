// The doors of coming and going.
import { Hono } from 'hono';
import type { Context } from '../platform/context.ts';
import type { Env } from '../web/env.ts';
import { bilingualRoutes } from './routes-bilingual.tsx';
import { fileRoutes } from './routes-files.tsx';
import { leavingRoutes } from './routes-leaving.tsx';
import { memoryFileRoutes } from './routes-memory.tsx';
import { moveRoutes } from './routes-moves.tsx';
import { moveChoiceRoutes } from './routes-moves-choices.tsx';

export function transferRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.route('/', fileRoutes(ctx));
  app.route('/', memoryFileRoutes(ctx));
  app.route('/', moveRoutes(ctx));
  app.route('/', moveChoiceRoutes(ctx));
  app.route('/', bilingualRoutes(ctx));
  app.route('/', leavingRoutes(ctx));
  return app;
}
