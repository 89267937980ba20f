// The doors of introductions: books found for a card, and the post that introduces some.
import { Hono, type Context as Request } from 'hono';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { check, readForm } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { findOnShelf } from './find-on-shelf.ts';
import { findBooksSchema, startIntroductionSchema } from './schemas.ts';
import { startIntroduction } from './start-introduction.ts';

type OnBlog = Request<Env, '/:blog'>;

export function introductionRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/books/found.json', (c) => tellFound(ctx, c));
  app.post('/studio/:blog/books/introductions', (c) => start(ctx, c));
  return app;
}

async function tellFound(ctx: Context, c: OnBlog) {
  const actor = await actorOf(ctx, c, 'translate');
  const read = check(findBooksSchema, c.req.query(), {});
  if (!read.ok) throw refuse('invalid', 'common.invalid');
  c.header('Cache-Control', 'no-store');
  return c.json(await findOnShelf(ctx, actor, read.value));
}

async function start(ctx: Context, c: OnBlog) {
  const actor = await actorOf(ctx, c, 'translate');
  const read = await readForm(c, startIntroductionSchema);
  if (!read.ok) throw refuse('invalid', 'books.introduce.choose');
  const { postId } = await startIntroduction(ctx, actor, read.value.book);
  return c.redirect(`/studio/${actor.blog.slug}/posts/${postId}/edit`, 303);
}
