// What every door for readers does first. It knows no session: readers have none.
import type { MiddlewareHandler } from 'hono';
import type { Context } from '../platform/context.ts';
import type { Env } from './env.ts';
import { requireOwnOrigin, requirePressHost } from './origin.ts';

/** Guards changes against other sites. Put it before the doors under `/readers/:blog`. */
export function forReaders(): MiddlewareHandler<Env> {
  return async (c, next) => {
    requireOwnOrigin(c);
    await next();
  };
}

/** For doors of the press itself: they answer under its own name, and under no blog's. */
export function onPress({ config }: Pick<Context, 'config'>): MiddlewareHandler<Env> {
  return async (c, next) => {
    requirePressHost(c, config.address);
    await next();
  };
}
