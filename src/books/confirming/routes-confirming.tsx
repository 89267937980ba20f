// The doors of confirming: to the next book that waits, and to several that are seen at once.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { readForm } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { many, ticked } from '../../web/fields.ts';
import { html, viewOf } from '../../web/page.ts';
import { countBooks, waitingBooks } from '../list/reads.ts';
import { wholeBooks } from '../read-books.ts';
import { confirmBooks } from './confirm-books.ts';
import { nextWaiting } from './next-waiting.ts';
import { WaitingPage } from './waiting-page.tsx';

type OnBlog = Request<Env, '/:blog'>;

const path = '/studio/:blog/books/waiting';

/** Books that one page shows whole. */
const ON_PAGE = 10;

export function confirmingRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, (c) => showWaiting(ctx, c));
  app.post(path, (c) => confirmSeen(ctx, c));
  app.get(`${path}/next`, (c) => goToNext(ctx, c));
  return app;
}

async function showWaiting(ctx: Context, c: OnBlog) {
  const { blog } = await actorOf(ctx, c, 'edit');
  const rows = await waitingBooks(ctx.db, blog.id, c.req.query('after')?.slice(0, 40) ?? '', ON_PAGE);
  const page = (
    <WaitingPage
      view={viewOf(c)}
      blog={blog}
      books={await wholeBooks(ctx.db, blog.id, rows)}
      waiting={(await countBooks(ctx.db, blog.id)).waiting}
      done={doneOf(c.req.query('done') ?? '')}
    />
  );
  return html(c, page);
}

function doneOf(asked: string): { confirmed: number; left: number } | null {
  const [, confirmed, left] = /^(\d{1,3})-(\d{1,3})$/.exec(asked) ?? [];
  return confirmed === undefined ? null : { confirmed: Number(confirmed), left: Number(left) };
}

const seenSchema = v.object({
  seen: many(
    v.pipe(
      v.string(),
      v.regex(/^[\w-]{1,40}:\d{1,9}$/),
      v.transform((sent) => {
        const [id = '', base = ''] = sent.split(':');
        return { id, base: Number(base) };
      }),
    ),
  ),
  shown: ticked,
});

async function confirmSeen(ctx: Context, c: OnBlog) {
  const actor = await actorOf(ctx, c, 'edit');
  const read = await readForm(c, seenSchema);
  if (!read.ok || read.value.seen.length > ON_PAGE) throw refuse('invalid', 'web.problem.invalid.do');
  const { confirmed, left } = await confirmBooks(ctx, actor, read.value);
  return c.redirect(`/studio/${actor.blog.slug}/books/waiting?done=${confirmed}-${left}`, 303);
}

async function goToNext(ctx: Context, c: OnBlog) {
  const { blog } = await actorOf(ctx, c, 'edit');
  const [next] = await nextWaiting(ctx, blog.id, c.req.query('after')?.slice(0, 40) ?? '');
  const shelf = `/studio/${blog.slug}/books`;
  return c.redirect(next ? `${shelf}/${next.id}` : shelf, 303);
}
