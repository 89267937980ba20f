// The doors of shelves in the studio.
import { Hono, type Context as Request } from 'hono';
import type { Capability } from '../../accounts/permissions.ts';
import { placeSchema } from '../../blogs/arranging/place.ts';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { readForm } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import { fold } from '../fold.ts';
import { peopleOf } from '../store.ts';
import { booksOnShelf, countsOnShelves } from './books-on-shelf.ts';
import { chooseShelves, moveOnShelf, noteOnShelf, putOnShelf, takeOffShelf } from './change-places.ts';
import { changeShelf, gone, makeShelf, moveShelf, removeShelf, renewLink } from './change-shelf.ts';
import { listToken } from './list-token.ts';
import { anyBook } from './rule.ts';
import {
  booksForm,
  newShelfForm,
  noteForm,
  ruleFrom,
  shelfForm,
  shelvesForm,
  valuesOf,
} from './shelf-form.ts';
import { ShelfPage } from './shelf-page.tsx';
import { ShelvesPage } from './shelves-page.tsx';
import { booksNotOn, namesUsed, type ShelfRow, shelfById, shelvesOf, subjectsUsed } from './store.ts';

type OnBlog = Request<Env, '/:blog'>;
type OnShelf = Request<Env, '/:blog/:shelf'>;
type OnPlace = Request<Env, '/:blog/:shelf/:book'>;

/** Books offered at once to be put on a shelf. */
const OFFERED = 30;
const MOST_WORDS = 8;
const MOST_NAMES = 500;

const path = '/studio/:blog/shelves';

export function shelfRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, (c) => showShelves(ctx, c));
  app.post(path, (c) => make(ctx, c));
  app.get(`${path}/:shelf`, (c) => showShelf(ctx, c));
  app.post(`${path}/:shelf`, (c) => save(ctx, c));
  app.post(`${path}/:shelf/place`, (c) => move(ctx, c));
  app.post(`${path}/:shelf/removal`, (c) => remove(ctx, c));
  app.post(`${path}/:shelf/link`, (c) => renew(ctx, c));
  app.post(`${path}/:shelf/books`, (c) => put(ctx, c));
  app.post(`${path}/:shelf/books/:book`, (c) => note(ctx, c));
  app.post(`${path}/:shelf/books/:book/place`, (c) => moveBook(ctx, c));
  app.post(`${path}/:shelf/books/:book/removal`, (c) => takeOff(ctx, c));
  app.post('/studio/:blog/books/:book/shelves', (c) => choose(ctx, c));
  return app;
}

async function showShelves(ctx: Context, c: OnBlog, failed?: FormState) {
  const { blog } = await actorOf(ctx, c, 'read');
  const shelves = await shelvesOf(ctx.db, blog.id);
  const page = (
    <ShelvesPage
      view={viewOf(c)}
      blog={blog}
      shelves={shelves}
      counts={await countsOnShelves(ctx.db, blog.id, shelves, { shown: false })}
      deleted={c.req.query('deleted') !== undefined}
      {...(failed ? { failed } : {})}
    />
  );
  return html(c, page, failed ? 422 : 200);
}

async function make(ctx: Context, c: OnBlog) {
  const actor = await actorOf(ctx, c, 'edit');
  const read = await readForm(c, newShelfForm);
  if (!read.ok) return showShelves(ctx, c, formOf(read.values, read.problems));
  const { shelf_name: name, shelf_kind: kind } = read.value;
  const rule = kind === 'rule' ? anyBook : null;
  const { id } = await makeShelf(ctx, actor, { name, rule, secret: false });
  return c.redirect(`/studio/${actor.blog.slug}/shelves/${id}`, 303);
}

async function showShelf(ctx: Context, c: OnShelf, failed?: FormState) {
  const { blog, shelf } = await shelfOf(ctx, c, 'read');
  const books = await booksOnShelf(ctx.db, shelf, { shown: false });
  const words = (c.req.query('q') ?? '').slice(0, 100);
  const canPut = shelf.kind === 'hand' && blog.may.has('edit');
  const found = canPut ? await booksNotOn(ctx.db, shelf, { words: foldedWords(words), most: OFFERED }) : [];
  const rows = [...books.map(({ row }) => row), ...found];
  const people = await peopleOf(
    ctx.db,
    blog.id,
    rows.map(({ id }) => id),
  );
  const page = (
    <ShelfPage
      view={viewOf(c)}
      blog={blog}
      shelf={shelf}
      books={books}
      people={Map.groupBy(people, ({ book_id }) => book_id)}
      found={found}
      words={words}
      link={await linkTo(ctx, blog.address, shelf)}
      choices={
        shelf.kind === 'rule'
          ? {
              subjects: await subjectsUsed(ctx.db, blog.id),
              names: await namesUsed(ctx.db, blog.id, MOST_NAMES),
            }
          : { subjects: [], names: [] }
      }
      form={failed ?? formOf(valuesOf(shelf))}
      saved={failed === undefined && c.req.query('saved') !== undefined}
    />
  );
  return html(c, page, failed ? 422 : 200);
}

async function save(ctx: Context, c: OnShelf) {
  const { actor, shelf } = await shelfOf(ctx, c, 'edit');
  const read = await readForm(c, shelfForm);
  if (!read.ok) return showShelf(ctx, c, formOf(read.values, read.problems));
  const form = read.value;
  const ruled = ruleFrom(form);
  if (shelf.kind === 'rule' && !ruled.ok) return showShelf(ctx, c, formOf(read.values, ruled.problems));
  const changed = await changeShelf(ctx, actor, {
    id: shelf.id,
    base: form.base,
    name: form.shelf_name,
    slug: form.shelf_slug,
    about: form.about,
    secret: form.secret,
    rule: ruled.ok ? ruled.rule : null,
  });
  if (changed.ok) return back(c, '?saved');
  const problem =
    changed.reason === 'conflict'
      ? { '': { key: 'books.shelf.conflict' } }
      : { shelf_slug: { key: 'books.shelf.slug.taken' } };
  return showShelf(ctx, c, formOf(read.values, problem));
}

async function move(ctx: Context, c: OnShelf) {
  const actor = await actorOf(ctx, c, 'edit');
  const read = await readForm(c, placeSchema);
  if (read.ok) await moveShelf(ctx, actor, c.req.param('shelf'), read.value);
  return c.redirect(`/studio/${actor.blog.slug}/shelves`, 303);
}

async function remove(ctx: Context, c: OnShelf) {
  const actor = await actorOf(ctx, c, 'edit');
  await removeShelf(ctx, actor, c.req.param('shelf'));
  return c.redirect(`/studio/${actor.blog.slug}/shelves?deleted`, 303);
}

async function renew(ctx: Context, c: OnShelf) {
  await renewLink(ctx, await actorOf(ctx, c, 'edit'), c.req.param('shelf'));
  return back(c, '?saved');
}

async function put(ctx: Context, c: OnShelf) {
  const actor = await actorOf(ctx, c, 'edit');
  const read = await readForm(c, booksForm);
  if (!read.ok) throw refuse('invalid', 'common.choose');
  await putOnShelf(ctx, actor, c.req.param('shelf'), read.value.book);
  return back(c, '#on-shelf');
}

async function note(ctx: Context, c: OnPlace) {
  const actor = await actorOf(ctx, c, 'edit');
  const read = await readForm(c, noteForm);
  if (!read.ok) throw refuse('invalid', 'common.too-long', { max: 200 });
  const of = { shelfId: c.req.param('shelf'), bookId: c.req.param('book') };
  await noteOnShelf(ctx, actor, of, read.value.note);
  return back(c, `#w-${encodeURIComponent(of.bookId)}`);
}

async function moveBook(ctx: Context, c: OnPlace) {
  const actor = await actorOf(ctx, c, 'edit');
  const read = await readForm(c, placeSchema);
  const bookId = c.req.param('book');
  if (read.ok) await moveOnShelf(ctx, actor, c.req.param('shelf'), bookId, read.value);
  return back(c, `#w-${encodeURIComponent(bookId)}`);
}

async function takeOff(ctx: Context, c: OnPlace) {
  const actor = await actorOf(ctx, c, 'edit');
  await takeOffShelf(ctx, actor, c.req.param('shelf'), c.req.param('book'));
  return back(c, '#on-shelf');
}

async function choose(ctx: Context, c: Request<Env, '/:blog/:book'>) {
  const actor = await actorOf(ctx, c, 'edit');
  const read = await readForm(c, shelvesForm);
  if (!read.ok) throw refuse('invalid', 'common.choose');
  const bookId = c.req.param('book');
  await chooseShelves(ctx, actor, bookId, read.value.shelf);
  return c.redirect(`/studio/${actor.blog.slug}/books/${encodeURIComponent(bookId)}#shelves`, 303);
}

/** The shelf at this address, if who asks may do there what they came for. */
export async function shelfOf(ctx: Context, c: OnShelf, needs: Capability) {
  const actor = await actorOf(ctx, c, needs);
  const shelf = await shelfById(ctx.db, actor.blog.id, c.req.param('shelf'));
  if (!shelf) throw gone();
  return { actor, blog: actor.blog, shelf };
}

async function linkTo(ctx: Context, address: string, shelf: ShelfRow): Promise<string | null> {
  const token = await listToken(ctx, shelf);
  return token === null ? null : `${address}lists/${token}`;
}

export function foldedWords(text: string): string[] {
  return text
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
}

function back(c: OnShelf, where: string) {
  return c.redirect(
    `/studio/${c.req.param('blog')}/shelves/${encodeURIComponent(c.req.param('shelf'))}${where}`,
    303,
  );
}
