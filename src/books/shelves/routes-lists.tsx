// The door behind secret links to lists: answered anew each time, kept nowhere, found by nobody else.
import { Hono, type Context as Request } from 'hono';
import { type ReaderBlog, readerBlog } from '../../blogs/reader-blog.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import type { Env } from '../../web/env.ts';
import { html, viewOf } from '../../web/page.ts';
import { speak } from '../../web/session.ts';
import { publicCover } from '../cover/cover.ts';
import { type TitleParts, titlesRead } from '../furigana/titles.ts';
import { booksOnList } from './books-on-shelf.ts';
import { ListPage } from './list-page.tsx';
import { listBehind } from './list-token.ts';
import { type ListedBook, listedBooks } from './listed-books.ts';
import { PaperPage } from './paper-page.tsx';
import { wantsCovers } from './routes-paper.tsx';
import type { ShelfRow } from './store.ts';

type Asked = Request<Env, '/:blog/:secret'>;

/** Mount it among the doors of readers. */
export function listRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/readers/:blog/lists/:secret', (c) => showList(ctx, c));
  app.get('/readers/:blog/lists/:secret/print', (c) => printList(ctx, c));
  return app;
}

async function showList(ctx: Context, c: Asked) {
  const behind = await listOf(ctx, c);
  return html(c, <ListPage view={viewOf(c)} {...behind} />);
}

async function printList(ctx: Context, c: Asked) {
  const { blog, shelf, books, titles, here } = await listOf(ctx, c);
  const page = (
    <PaperPage
      view={viewOf(c)}
      blogName={blog.name}
      title={shelf.name}
      about={shelf.about}
      books={books}
      titles={titles}
      covers={wantsCovers(c.req.query('covers'))}
      ways={{ covers: `${here}/print`, plain: `${here}/print?covers=no`, back: here }}
    />
  );
  return html(c, page);
}

interface Behind {
  blog: ReaderBlog;
  shelf: ShelfRow;
  books: ListedBook[];
  titles: TitleParts;
  here: string;
}

/** A link that leads nowhere any more is like one that never was. */
async function listOf(ctx: Context, c: Asked): Promise<Behind> {
  const blog = await readerBlog(ctx, c.req.param('blog'));
  speak(c, blog.interfaceLanguage);
  c.header('Cache-Control', 'no-store');
  c.header('X-Robots-Tag', 'noindex, nofollow');
  c.header('Referrer-Policy', 'no-referrer');
  const token = c.req.param('secret');
  const shelf = await listBehind(ctx, blog.id, token);
  if (shelf === null) throw refuse('not-found', 'books.secret.gone');
  const books = await listedBooks(ctx.db, blog.id, await booksOnList(ctx.db, shelf), (picture) =>
    publicCover(blog.base, picture),
  );
  // A reading that somebody gave stands as they gave it; of the other titles the dictionary is asked.
  const titles = await titlesRead(books.map(({ row }) => row).filter((row) => row.title_reading === ''));
  return { blog, shelf, books, titles, here: `${blog.base}/lists/${token}` };
}
