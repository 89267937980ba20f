// The door that tells a writer's card what the page it leads to says of itself.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { blogFor } from '../blogs/blog-for.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { readJson } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { type Limit, limitOf } from '../web/limits.ts';
import { requirePerson } from '../web/session.ts';
import { decodeBytes } from './charset.ts';
import { obtainSource } from './obtain-source.ts';
import { readCard } from './read-card.ts';
import { isWebAddress } from './web-address.ts';

/** Pages that one person may have looked at, and in how many seconds. */
const PAGES = { points: 30, seconds: 600 };

const askedSchema = v.object({
  address: v.pipe(
    v.string('common.invalid'),
    v.trim(),
    v.maxLength(2000, 'common.too-long'),
    v.check(isWebAddress, 'common.address'),
  ),
});

export function cardRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  const limit = limitOf(PAGES.points, PAGES.seconds);
  app.post('/studio/:blog/link-cards', (c) => tellCard(ctx, limit, c));
  return app;
}

/** Nothing is kept of the page, and no picture is fetched. */
async function tellCard(ctx: Context, limit: Limit, c: Request<Env, '/:blog'>) {
  const person = requirePerson(c);
  await blogFor(ctx, person.id, c.req.param('blog'), 'translate');
  const read = await readJson(c, askedSchema);
  if (!read.ok) throw refuse('invalid', Object.values(read.problems)[0]?.key ?? 'common.invalid');
  await limit.consume(person.id);
  const page = await obtainSource(ctx, { way: 'address', address: read.value.address });
  if (!page.ok) throw refuse('invalid', page.key, page.params);
  if (page.mediaType !== 'text/html') throw refuse('invalid', 'sources.card.nothing');
  const { text } = decodeBytes(page.bytes, page.charset);
  return c.json(readCard(text.replaceAll('\0', ''), page.finalAddress ?? read.value.address));
}
