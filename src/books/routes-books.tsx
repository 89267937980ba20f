// The doors of books in the studio: the list, adding, confirming, one book.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { actorOf } from '../blogs/routes-actor.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { check } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { optionalLine } from '../web/fields.ts';
import { formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { type Lookups, lookups } from './adding/lookups.ts';
import { addingRoutes } from './adding/routes-adding.tsx';
import { bookStatuses } from './book.ts';
import { BooksPage, booksDone } from './books-page.tsx';
import { confirmingRoutes } from './confirming/routes-confirming.tsx';
import { editingRoutes } from './editing/routes-editing.tsx';
import { fold } from './fold.ts';
import { booksFor, countBooks, lacks } from './list/reads.ts';
import { wholeBooks } from './read-books.ts';
import { deletedBook } from './store.ts';

const ON_PAGE = 100;
const MOST_WORDS = 8;

/** `elsewhere` is who is asked about books; tests bring their own. */
export function bookRoutes(ctx: Context, elsewhere: Lookups = lookups): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/books', (c) => showBooks(ctx, c));
  app.route('/', addingRoutes(ctx, elsewhere));
  app.route('/', confirmingRoutes(ctx));
  // Last, as the name of a book could be any word.
  app.route('/', editingRoutes(ctx));
  return app;
}

/** A link that somebody shortened narrows nothing down rather than being refused. */
const askedSchema = v.object({
  words: v.fallback(optionalLine(100), ''),
  status: v.fallback(v.picklist(['', ...bookStatuses]), ''),
  lack: v.fallback(v.picklist(['', 'waiting', ...lacks]), ''),
  page: v.fallback(v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/), v.transform(Number)), 1),
  gone: v.fallback(v.pipe(v.string(), v.maxLength(40)), ''),
  done: v.fallback(v.picklist(['', ...booksDone]), ''),
});

async function showBooks(ctx: Context, c: Request<Env, '/:blog'>) {
  const { blog } = await actorOf(ctx, c, 'read');
  const asked = check(askedSchema, { ...c.req.query() }, {});
  if (!asked.ok) throw refuse('not-found', 'web.problem.not-found.do');
  const { page, gone, done, ...filter } = asked.value;
  const { rows, found } = await booksFor(ctx.db, blog.id, {
    words: filter.words
      .split(/\s+/)
      .map(fold)
      .filter((word) => word !== '')
      .slice(0, MOST_WORDS),
    status: filter.status,
    waiting: filter.lack === 'waiting',
    lack: filter.lack === 'waiting' ? '' : filter.lack,
    limit: ON_PAGE,
    offset: (page - 1) * ON_PAGE,
  });
  const shown = (
    <BooksPage
      view={viewOf(c)}
      blog={blog}
      rows={await wholeBooks(ctx.db, blog.id, rows)}
      found={found}
      {...(await countBooks(ctx.db, blog.id))}
      page={page}
      pages={Math.max(1, Math.ceil(found / ON_PAGE))}
      filter={formOf(filter)}
      gone={(gone && blog.may.has('edit') && (await deletedBook(ctx.db, blog.id, gone))) || null}
      done={done}
    />
  );
  return html(c, shown);
}
