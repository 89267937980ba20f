// The doors of coming and going.
import { Hono } from 'hono';
import type { Context } from '../platform/context.ts';
import type { Env } from '../web/env.ts';
import { fileRoutes } from './routes-files.tsx';
import { memoryFileRoutes } from './routes-memory.tsx';

export function transferRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.route('/', fileRoutes(ctx));
  app.route('/', memoryFileRoutes(ctx));
  return app;
}
