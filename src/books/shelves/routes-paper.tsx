// The doors to lists on paper: a shelf, and what the studio's list of books shows.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Env } from '../../web/env.ts';
import { optionalLine } from '../../web/fields.ts';
import { html, viewOf } from '../../web/page.ts';
import { bookStatuses } from '../book.ts';
import { studioCover } from '../cover/cover.ts';
import { booksFor, lacks } from '../list/reads.ts';
import type { BookRow } from '../store.ts';
import { booksOnShelf } from './books-on-shelf.ts';
import { listedBooks } from './listed-books.ts';
import { PaperPage } from './paper-page.tsx';
import { foldedWords, shelfOf } from './routes-shelves.tsx';

/** Books on paper at once: some two hundred sheets. */
const MOST_ON_PAPER = 2000;

export function paperRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/shelves/:shelf/print', (c) => printShelf(ctx, c));
  app.get('/studio/:blog/books/print', (c) => printBooks(ctx, c));
  return app;
}

async function printShelf(ctx: Context, c: Request<Env, '/:blog/:shelf'>) {
  const { blog, shelf } = await shelfOf(ctx, c, 'read');
  const books = await booksOnShelf(ctx.db, shelf, { shown: false, most: MOST_ON_PAPER });
  const here = `/studio/${blog.slug}/shelves/${shelf.id}`;
  const page = (
    <PaperPage
      view={viewOf(c)}
      blogName={blog.name}
      title={shelf.name}
      about={shelf.about}
      books={await listedBooks(ctx.db, blog.id, books, (picture) => studioCover(blog.slug, picture))}
      covers={wantsCovers(c.req.query('covers'))}
      ways={{ covers: `${here}/print`, plain: `${here}/print?covers=no`, back: here }}
    />
  );
  return html(c, page);
}

/** A link that somebody shortened narrows nothing down rather than being refused. */
const askedSchema = v.object({
  words: v.fallback(optionalLine(100), ''),
  status: v.fallback(v.picklist(['', ...bookStatuses]), ''),
  lack: v.fallback(v.picklist(['', 'waiting', ...lacks]), ''),
});

async function printBooks(ctx: Context, c: Request<Env, '/:blog'>) {
  const { blog } = await actorOf(ctx, c, 'read');
  const asked = v.parse(askedSchema, c.req.query());
  const { rows } = await booksFor(ctx.db, blog.id, {
    words: foldedWords(asked.words),
    status: asked.status,
    waiting: asked.lack === 'waiting',
    lack: asked.lack === 'waiting' ? '' : asked.lack,
    limit: MOST_ON_PAPER,
    offset: 0,
  });
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  const plain = new URLSearchParams([...query, ['covers', 'no']]);
  const here = `/studio/${blog.slug}/books`;
  const page = (
    <PaperPage
      view={viewOf(c)}
      blogName={blog.name}
      title={c.var.t('books.paper.title')}
      about={asked.words}
      books={
        await listedBooks(
          ctx.db,
          blog.id,
          rows.toSorted(byKana).map((row) => ({ row, note: '' })),
          (picture) => studioCover(blog.slug, picture),
        )
      }
      covers={wantsCovers(c.req.query('covers'))}
      ways={{
        covers: `${here}/print?${query}`,
        plain: `${here}/print?${plain}`,
        back: `${here}?${query}`,
      }}
    />
  );
  return html(c, page);
}

/** On paper one looks for a title. */
function byKana({ sorted_by: one }: BookRow, { sorted_by: other }: BookRow): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** With covers unless told. */
export function wantsCovers(asked: string | undefined): boolean {
  return asked !== 'no';
}
