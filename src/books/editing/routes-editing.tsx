// The doors of one book: added by hand, confirmed, changed, deleted, brought back.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { check, readForm, readUpload, type Upload, type Values } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import type { Actor } from '../actor.ts';
import { addBooks } from '../add-books.ts';
import { othersSaid } from '../adding/store.ts';
import { type Book, type BookField, bookSchema, type Origins } from '../book.ts';
import { changeBook } from '../change-book.ts';
import { nextWaiting } from '../confirming/next-waiting.ts';
import { readIsbn } from '../isbn.ts';
import { countBooks, ownSubjects } from '../list/reads.ts';
import { wholeBook } from '../read-books.ts';
import { bringBookBack, removeBook } from '../remove-book.ts';
import { placesOfBook } from '../shelves/shelves-of-book.tsx';
import { type BookRow, bookById, booksByIsbn } from '../store.ts';
import { bookOf, originsOf } from '../whole-book.ts';
import { inForm, readBookForm, valuesOf, withField } from './book-form.ts';
import { BookPage, type BookPageProps } from './book-page.tsx';
import type { Others } from './said.tsx';
import { takeCover } from './take-cover.ts';

type OnBlog = Request<Env, '/:blog'>;
type OnBook = Request<Env, '/:blog/:book'>;

const path = '/studio/:blog/books';

export function editingRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(`${path}/new`, (c) => showNew(ctx, c));
  app.post(`${path}/new`, (c) => saveNew(ctx, c));
  app.get(`${path}/:book`, (c) => showBook(ctx, c));
  app.post(`${path}/:book`, (c) => saveBook(ctx, c));
  app.post(`${path}/:book/removal`, (c) => dropBook(ctx, c));
  app.post(`${path}/:book/restoration`, (c) => restore(ctx, c));
  return app;
}

type Shown = Pick<BookPageProps, 'blog' | 'book' | 'form'> &
  Partial<Pick<BookPageProps, 'more' | 'overtaken' | 'known'>>;

async function show(ctx: Context, c: OnBlog, shown: Shown) {
  const { blog, book, form, overtaken, known } = shown;
  const page = (
    <BookPage
      more=""
      {...shown}
      view={viewOf(c)}
      origins={book ? originsOf(book) : {}}
      others={book ? await othersOf(ctx, book) : {}}
      own={await ownSubjects(ctx.db, blog.id)}
      places={
        book !== null && book.confirmed_at !== null ? await placesOfBook(ctx.db, blog.id, book.id) : null
      }
      waiting={(await countBooks(ctx.db, blog.id)).waiting}
    />
  );
  return html(c, page, overtaken || known ? 409 : Object.keys(form.problems).length > 0 ? 422 : 200);
}

async function othersOf(ctx: Context, { blog_id, id }: BookRow): Promise<Others> {
  // Written by `adding/look-up-list`.
  return JSON.parse((await othersSaid(ctx.db, blog_id, id)) ?? '{}') as Others;
}

/** `?isbn=` comes from a list of ISBNs of which no source knew this one. */
async function showNew(ctx: Context, c: OnBlog) {
  const { blog } = await actorOf(ctx, c, 'edit');
  const isbn = readIsbn(c.req.query('isbn') ?? '');
  const begun = {
    status: 'to-read',
    currency: 'JPY',
    language: blog.language,
    isbn: isbn.ok ? isbn.isbn : '',
  };
  return show(ctx, c, { blog, book: null, form: formOf(begun) });
}

/** All else is a field of the book, which `bookSchema` judges. */
const sentSchema = v.looseObject({
  base: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))),
  more: v.optional(v.pipe(v.string(), v.maxLength(20)), ''),
  use: v.optional(v.pipe(v.string(), v.maxLength(60)), ''),
  shown: v.optional(v.string(), ''),
  coverless: v.optional(v.string(), ''),
  cover: v.optional(v.any()),
});

/** Bytes of the form beside the picture. */
const FORM_BYTES = 256 * 1024;

type Sent =
  /** `book` is null where rows or another value were asked for, or something is wrong with what was typed. */
  | { form: ReturnType<typeof formOf>; book: null; more: string }
  | {
      form: ReturnType<typeof formOf>;
      book: Book;
      shown: boolean;
      coverId: string | null | undefined;
      base: number;
    };

async function readBook(ctx: Context, c: OnBlog, actor: Actor, others: Others): Promise<Sent> {
  const read = await readUpload(c, sentSchema, ctx.config.maxUpload + FORM_BYTES);
  if (!read.ok) throw refuse('invalid', 'web.problem.invalid.do');
  const { base = -1, more, use, shown, coverless, cover } = read.value;
  const { raw, values, problems } = readBookForm(read.values, await ownSubjects(ctx.db, actor.blog.id));
  const used = otherValue(others, use);
  if (used) return { form: formOf(withField(values, used.field, used.value)), book: null, more: '' };
  if (more !== '') return { form: formOf(values), book: null, more };
  const judged = check(bookSchema, raw, values);
  const all = inForm({ ...(judged.ok ? {} : judged.problems), ...problems }, values);
  if (!judged.ok || Object.keys(all).length > 0) return { form: formOf(values, all), book: null, more: '' };
  const taken = await takeCover(ctx, actor, cover as Upload | undefined);
  if (!taken.ok) {
    const pixels = new Intl.NumberFormat(c.var.language, { notation: 'compact', compactDisplay: 'long' });
    const params = { pixels: pixels.format(taken.pixels), ...taken.room };
    return {
      form: formOf(values, { cover: { key: `posts.picture.${taken.reason}`, params } }),
      book: null,
      more: '',
    };
  }
  const coverId = taken.coverId ?? (coverless === '' ? undefined : null);
  return { form: formOf(values), book: judged.value, shown: shown !== '', coverId, base };
}

/** `title:ndl`: what that source says of the title. */
function otherValue(others: Others, use: string): { field: BookField; value: unknown } | null {
  const [field = '', source = ''] = use.split(':');
  const said = Object.hasOwn(others, field) ? others[field as BookField] : undefined;
  const one = said?.find((other) => other.source === source);
  return one ? { field: field as BookField, value: one.value } : null;
}

async function saveNew(ctx: Context, c: OnBlog) {
  const actor = await actorOf(ctx, c, 'edit');
  const { blog } = actor;
  const sent = await readBook(ctx, c, actor, {});
  if (sent.book === null) return show(ctx, c, { blog, book: null, form: sent.form, more: sent.more });
  const { book, shown, coverId } = sent;
  const fields = Object.keys(bookSchema.entries) as BookField[];
  const origins: Origins = Object.fromEntries(fields.map((field) => [field, 'person']));
  const one = { book, origins, confirmed: true, shown, coverId: coverId ?? null };
  const added = await addBooks(ctx, actor, [one], { act: 'book.added', name: book.title });
  if (!added.ok) {
    const form = formOf(sent.form.values, { '': { key: 'books.problem.full' } });
    return show(ctx, c, { blog, book: null, form });
  }
  if (added.ids[0]) return c.redirect(`/studio/${blog.slug}/books?done=added`, 303);
  const [known] = book.isbn === null ? [] : await booksByIsbn(ctx.db, blog.id, [book.isbn]);
  return show(ctx, c, { blog, book: null, form: sent.form, ...(known ? { known } : {}) });
}

async function bookAt(ctx: Context, c: OnBook) {
  const actor = await actorOf(ctx, c, 'edit');
  const book = await bookById(ctx.db, actor.blog.id, c.req.param('book'));
  if (!book) throw refuse('not-found', 'books.problem.gone');
  return { actor, blog: actor.blog, book };
}

async function showBook(ctx: Context, c: OnBook) {
  const { blog, book } = await bookAt(ctx, c);
  return show(ctx, c, { blog, book, form: formOf(await valuesNow(ctx, book)) });
}

async function valuesNow(ctx: Context, book: BookRow): Promise<Values> {
  // One that is to be confirmed is shown from then on, unless somebody says otherwise.
  const isShown = book.shown_at !== null || book.confirmed_at === null;
  return { ...valuesOf(bookOf(await wholeBook(ctx.db, book))), ...(isShown ? { shown: 'yes' } : {}) };
}

async function saveBook(ctx: Context, c: OnBook) {
  const { actor, blog, book: before } = await bookAt(ctx, c);
  const others = await othersOf(ctx, before);
  const sent = await readBook(ctx, c, actor, others);
  // The version that was read stays with what was typed.
  const base = typeof sent.form.values.base === 'string' ? Number(sent.form.values.base) : -1;
  const typed = { blog, book: { ...before, version: base }, form: sent.form };
  if (sent.book === null) return show(ctx, c, { ...typed, more: sent.more });
  const { book, shown, coverId } = sent;
  const change = { id: before.id, base, book, shown, taken: takenFrom(others, book) };
  const saved = await changeBook(ctx, actor, coverId === undefined ? change : { ...change, coverId });
  if (!saved.ok && saved.reason === 'conflict')
    return show(ctx, c, { ...typed, book: saved.current, overtaken: true });
  if (!saved.ok) return show(ctx, c, { ...typed, known: saved.other });
  const shelf = `/studio/${blog.slug}/books`;
  if (before.confirmed_at !== null) return c.redirect(`${shelf}?done=saved`, 303);
  const [next] = await nextWaiting(ctx, blog.id, before.id);
  return c.redirect(next ? `${shelf}/${next.id}` : `${shelf}?done=confirmed`, 303);
}

/** Fields that say what a source says which was not believed at first. */
function takenFrom(others: Others, book: Book): Origins {
  const taken: Origins = {};
  for (const field of Object.keys(others) as BookField[]) {
    const said = others[field]?.find(({ value }) => JSON.stringify(value) === JSON.stringify(book[field]));
    if (said) taken[field] = said.source;
  }
  return taken;
}

const baseSchema = v.object({ base: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)) });

async function dropBook(ctx: Context, c: OnBook) {
  const actor = await actorOf(ctx, c, 'edit');
  const read = await readForm(c, baseSchema);
  const id = c.req.param('book');
  const removed = await removeBook(ctx, actor, { id, base: read.ok ? read.value.base : -1 });
  if (removed.ok) return c.redirect(`/studio/${actor.blog.slug}/books?gone=${id}`, 303);
  const form = formOf(await valuesNow(ctx, removed.current));
  return show(ctx, c, { blog: actor.blog, book: removed.current, form, overtaken: true });
}

async function restore(ctx: Context, c: OnBook) {
  const actor = await actorOf(ctx, c, 'edit');
  await readForm(c, v.object({}));
  const back = await bringBookBack(ctx, actor, c.req.param('book'));
  return c.redirect(`/studio/${actor.blog.slug}/books?done=${back.ok ? 'back' : 'known'}`, 303);
}
