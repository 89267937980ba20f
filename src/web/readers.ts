// What every door for readers does first. It knows no session: readers have none.
import type { MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';
import { requireOwnOrigin } from './origin.ts';

/** Guards changes against other sites. Put it before the doors under `/readers/:blog`. */
export function forReaders(): MiddlewareHandler<Env> {
  return async (c, next) => {
    requireOwnOrigin(c);
    await next();
  };
}
