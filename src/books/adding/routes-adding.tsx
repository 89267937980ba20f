// The doors of adding books: the page with all the ways, lists of ISBNs and how far they are, the search elsewhere.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { check, readForm } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { optionalLine } from '../../web/fields.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import { bookSchema, bookSources } from '../book.ts';
import { booksByIsbn } from '../store.ts';
import { AddPage } from './add-page.tsx';
import { beginList, lookUpAgain, MOST_AT_ONCE } from './begin-list.ts';
import type { FoundIsbn } from './isbns-in.ts';
import { ListPage } from './list-page.tsx';
import type { Lookups } from './lookups.ts';
import { SearchPage } from './search-page.tsx';
import { linesOf, listOf, listsOf } from './store.ts';
import { takeCandidate } from './take-candidate.ts';

type OnBlog = Request<Env, '/:blog'>;
type OnList = Request<Env, '/:blog/:list'>;

const path = '/studio/:blog/books';

/** Lists that the page of adding names. */
const LAST_LISTS = 5;

export function addingRoutes(ctx: Context, lookups: Lookups): Hono<Env> {
  const app = new Hono<Env>();
  app.get(`${path}/add`, (c) => showAdding(ctx, c));
  app.post(`${path}/lists`, (c) => takeIsbns(ctx, c));
  app.get(`${path}/lists/:list`, (c) => showList(ctx, c));
  app.post(`${path}/lists/:list/resumption`, (c) => resume(ctx, c));
  app.get(`${path}/search`, (c) => search(ctx, c, lookups));
  app.post(`${path}/search`, (c) => take(ctx, c));
  return app;
}

/** What somebody comes with who found that it is missing, such as from the card of a book. */
const askedSchema = v.object({ isbn: v.fallback(optionalLine(40), '') });

async function showAdding(ctx: Context, c: OnBlog, form?: FormState, wrong: readonly FoundIsbn[] = []) {
  const { blog } = await actorOf(ctx, c, 'edit');
  const asked = v.parse(askedSchema, c.req.query());
  const page = (
    <AddPage
      view={viewOf(c)}
      blog={blog}
      form={form ?? formOf({ isbns: asked.isbn })}
      wrong={wrong}
      lists={await listsOf(ctx.db, blog.id, LAST_LISTS)}
    />
  );
  return html(c, page, form ? 422 : 200, { scans: true });
}

const isbnsSchema = v.object({
  isbns: v.pipe(v.string('common.required'), v.maxLength(100_000, 'common.too-long')),
});

async function takeIsbns(ctx: Context, c: OnBlog) {
  const actor = await actorOf(ctx, c, 'edit');
  const read = await readForm(c, isbnsSchema);
  if (!read.ok) return showAdding(ctx, c, formOf(read.values, read.problems));
  const begun = await beginList(ctx, actor, read.value.isbns);
  if (begun.ok) return c.redirect(`/studio/${actor.blog.slug}/books/lists/${begun.id}`, 303);
  const params = { count: begun.found.length, most: MOST_AT_ONCE };
  const problem = { isbns: { key: `books.isbns.${begun.reason}`, params } };
  return showAdding(ctx, c, formOf(read.values, problem), begun.reason === 'wrong' ? begun.found : []);
}

async function showList(ctx: Context, c: OnList) {
  const { blog } = await actorOf(ctx, c, 'edit');
  const list = await listOf(ctx.db, blog.id, c.req.param('list'));
  if (!list) throw refuse('not-found', 'books.list.gone');
  const lines = await linesOf(ctx.db, list);
  const books = await booksByIsbn(
    ctx.db,
    blog.id,
    lines.flatMap(({ isbn }) => isbn ?? []),
  );
  const byIsbn = new Map(books.map((book) => [book.isbn, book]));
  return html(c, <ListPage view={viewOf(c)} blog={blog} list={list} lines={lines} books={byIsbn} />);
}

async function resume(ctx: Context, c: OnList) {
  const actor = await actorOf(ctx, c, 'edit');
  await readForm(c, v.object({}));
  await lookUpAgain(ctx, actor, c.req.param('list'));
  return c.redirect(`/studio/${actor.blog.slug}/books/lists/${c.req.param('list')}`, 303);
}

const wordsSchema = v.object({ words: v.fallback(optionalLine(100), '') });

async function search(ctx: Context, c: OnBlog, { findElsewhere }: Lookups) {
  const { blog } = await actorOf(ctx, c, 'edit');
  const asked = check(wordsSchema, { ...c.req.query() }, {});
  const words = asked.ok ? asked.value.words : '';
  const found = words === '' ? { candidates: [], unreachable: [] } : await findElsewhere(ctx, words);
  const candidates = found.candidates.filter(({ book }) => (book.title ?? '') !== '');
  const books = await booksByIsbn(
    ctx.db,
    blog.id,
    candidates.flatMap(({ book }) => book.isbn ?? []),
  );
  const page = (
    <SearchPage
      view={viewOf(c)}
      blog={blog}
      words={words}
      candidates={candidates}
      unreachable={found.unreachable}
      books={new Map(books.map((book) => [book.isbn, book]))}
    />
  );
  return html(c, page);
}

/** What the page of the search put into its form. */
const candidateSchema = v.object({
  candidate: v.pipe(
    v.string('common.required'),
    v.maxLength(40_000, 'common.too-long'),
    v.parseJson(undefined, 'common.invalid'),
    v.object({ book: bookSchema, source: v.picklist(bookSources) }),
  ),
});

async function take(ctx: Context, c: OnBlog) {
  const actor = await actorOf(ctx, c, 'edit');
  const read = await readForm(c, candidateSchema);
  if (!read.ok) throw refuse('invalid', 'web.problem.invalid.do');
  const taken = await takeCandidate(ctx, actor, read.value.candidate);
  const shelf = `/studio/${actor.blog.slug}/books`;
  if (!taken.ok) throw refuse('conflict', 'books.problem.full');
  return c.redirect('listId' in taken ? `${shelf}/lists/${taken.listId}` : `${shelf}/${taken.bookId}`, 303);
}
