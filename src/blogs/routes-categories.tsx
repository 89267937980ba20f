// The doors of a blog's categories.
import { Hono, type Context as Request } from 'hono';
import type { Context } from '../platform/context.ts';
import { readForm } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { requirePerson } from '../web/session.ts';
import { categoriesOf } from './categories/store.ts';
import {
  type CategorySaved,
  categorySchema,
  changeCategory,
  createCategory,
  moveCategory,
  removalSchema,
  removeCategory,
  stepSchema,
} from './categories.ts';
import { CategoriesPage } from './categories-page.tsx';
import { DEEPEST } from './category-tree.ts';
import { categoryCounts } from './reads.ts';
import { actorOf } from './routes-actor.ts';

type OnBlog = Request<Env, '/:blog'>;
type OnCategory = Request<Env, '/:blog/:id'>;

export function categoryRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/categories', (c) => showCategories(ctx, c));
  app.post('/studio/:blog/categories', (c) => addCategory(ctx, c));
  app.post('/studio/:blog/categories/:id', (c) => saveCategory(ctx, c));
  app.post('/studio/:blog/categories/:id/place', (c) => placeCategory(ctx, c));
  app.post('/studio/:blog/categories/:id/removal', (c) => dropCategory(ctx, c));
  return app;
}

async function showCategories(ctx: Context, c: OnBlog, failed?: { id: string | null; form: FormState }) {
  const { blog } = await actorOf(ctx, c, 'edit');
  const page = (
    <CategoriesPage
      view={viewOf(c)}
      blog={blog}
      categories={await categoriesOf(ctx.db, blog.id)}
      counts={await categoryCounts(ctx.db, blog.id)}
      {...(failed ? { failed } : {})}
    />
  );
  return html(c, page, failed ? 422 : 200);
}

async function addCategory(ctx: Context, c: OnBlog) {
  const actor = requirePerson(c);
  const read = await readForm(c, categorySchema);
  if (!read.ok) return showCategories(ctx, c, { id: null, form: formOf(read.values, read.problems) });
  const saved = await createCategory(ctx, actor, c.req.param('blog'), read.value);
  return afterSave(ctx, c, saved, { id: null, form: formOf(read.values) });
}

async function saveCategory(ctx: Context, c: OnCategory) {
  const actor = requirePerson(c);
  const id = c.req.param('id');
  const read = await readForm(c, categorySchema);
  if (!read.ok) return showCategories(ctx, c, { id, form: formOf(read.values, read.problems) });
  const saved = await changeCategory(ctx, actor, c.req.param('blog'), id, read.value);
  return afterSave(ctx, c, saved, { id, form: formOf(read.values) });
}

async function afterSave(
  ctx: Context,
  c: OnBlog,
  saved: CategorySaved,
  sent: { id: string | null; form: FormState },
) {
  if (saved.ok) return back(c);
  return showCategories(ctx, c, { id: sent.id, form: formOf(sent.form.values, problemsOf[saved.reason]) });
}

const problemsOf = {
  'slug-taken': { category_slug: { key: 'blogs.category.slug.taken' } },
  'too-deep': { category_parent: { key: 'blogs.category.too-deep', params: { deepest: DEEPEST } } },
  'inside-itself': { category_parent: { key: 'blogs.category.inside-itself' } },
};

async function placeCategory(ctx: Context, c: OnCategory) {
  const actor = requirePerson(c);
  const read = await readForm(c, stepSchema);
  if (read.ok) {
    await moveCategory(ctx, actor, c.req.param('blog'), c.req.param('id'), read.value.direction);
  }
  return back(c);
}

async function dropCategory(ctx: Context, c: OnCategory) {
  const actor = requirePerson(c);
  const read = await readForm(c, removalSchema);
  if (read.ok) await removeCategory(ctx, actor, c.req.param('blog'), c.req.param('id'), read.value.move_to);
  return back(c);
}

function back(c: OnBlog) {
  return c.redirect(`/studio/${c.req.param('blog')}/categories`, 303);
}
