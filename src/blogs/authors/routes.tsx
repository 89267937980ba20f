// The doors of one's own page for readers.
import { Hono, type Context as Request } from 'hono';
import type { Context } from '../../platform/context.ts';
import { wordOf } from '../../text/word.ts';
import { readForm } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import { requirePerson } from '../../web/session.ts';
import { actorOf } from '../routes-actor.ts';
import { AuthorPage } from './author-page.tsx';
import { authorSchema, changeAuthor } from './change-author.ts';
import { authorOf } from './store.ts';

type OnBlog = Request<Env, '/:blog'>;

export function authorRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/author', (c) => show(ctx, c));
  app.post('/studio/:blog/author', (c) => save(ctx, c));
  return app;
}

async function show(ctx: Context, c: OnBlog, failed?: FormState) {
  const { blog, ...person } = await actorOf(ctx, c, 'translate');
  const author = await authorOf(ctx.db, blog.id, person.id);
  const stored = { author_handle: author?.handle ?? wordOf(person.name), author_about: author?.about ?? '' };
  const page = (
    <AuthorPage
      view={viewOf(c)}
      blog={blog}
      handle={author?.handle ?? null}
      form={failed ?? formOf(stored)}
      done={c.req.query('done')}
    />
  );
  return html(c, page, failed ? 422 : 200);
}

async function save(ctx: Context, c: OnBlog) {
  const actor = requirePerson(c);
  const read = await readForm(c, authorSchema);
  if (!read.ok) return show(ctx, c, formOf(read.values, read.problems));
  const saved = await changeAuthor(ctx, actor, c.req.param('blog'), read.value);
  if (saved.ok) return c.redirect(`/studio/${c.req.param('blog')}/author?done=saved`, 303);
  return show(ctx, c, formOf(read.values, { author_handle: { key: 'blogs.author.handle.taken' } }));
}
