// The doors of the categories of the rankings, for whoever runs the press.
import { Hono, type Context as Request } from 'hono';
import { operatorOf } from '../../accounts/routes-operator.ts';
import { placeSchema } from '../../blogs/arranging/place.ts';
import type { Context } from '../../platform/context.ts';
import { readForm, type Values } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import { rankingCategories } from '../reads.ts';
import { RankingCategoriesPage } from './categories-page.tsx';
import {
  addRankingCategory,
  changeRankingCategory,
  moveRankingCategory,
  type RankingCategorySaved,
  rankingCategorySchema,
  removeRankingCategory,
} from './change-categories.ts';
import { countsOfCategories } from './store.ts';

const PATH = '/press/rankings/categories';

type AtDoor = Request<Env>;
type OnCategory = Request<Env, '/:id'>;
type Failed = { id: string | null; form: FormState };

export function rankingCategoryRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(PATH, (c) => show(ctx, c));
  app.post(PATH, (c) => add(ctx, c));
  app.post(`${PATH}/:id`, (c) => change(ctx, c));
  app.post(`${PATH}/:id/place`, (c) => move(ctx, c));
  app.post(`${PATH}/:id/removal`, (c) => remove(ctx, c));
  return app;
}

async function show(ctx: Context, c: AtDoor, failed?: Failed) {
  operatorOf(c);
  const page = (
    <RankingCategoriesPage
      view={viewOf(c)}
      categories={await rankingCategories(ctx)}
      counts={await countsOfCategories(ctx.db)}
      {...(failed ? { failed } : {})}
    />
  );
  return html(c, page, failed ? 422 : 200);
}

async function add(ctx: Context, c: AtDoor) {
  const operator = operatorOf(c);
  const read = await readForm(c, rankingCategorySchema);
  if (!read.ok) return show(ctx, c, { id: null, form: formOf(read.values, read.problems) });
  return answer(ctx, c, null, read.values, await addRankingCategory(ctx, operator, read.value));
}

async function change(ctx: Context, c: OnCategory) {
  const operator = operatorOf(c);
  const id = c.req.param('id');
  const read = await readForm(c, rankingCategorySchema);
  if (!read.ok) return show(ctx, c, { id, form: formOf(read.values, read.problems) });
  return answer(ctx, c, id, read.values, await changeRankingCategory(ctx, operator, id, read.value));
}

function answer(ctx: Context, c: AtDoor, id: string | null, values: Values, saved: RankingCategorySaved) {
  if (saved.ok) return c.redirect(PATH, 303);
  return show(ctx, c, { id, form: formOf(values, { category_slug: { key: 'rankings.category.taken' } }) });
}

async function move(ctx: Context, c: OnCategory) {
  const operator = operatorOf(c);
  const read = await readForm(c, placeSchema);
  if (read.ok) await moveRankingCategory(ctx, operator, c.req.param('id'), read.value);
  return c.redirect(PATH, 303);
}

async function remove(ctx: Context, c: OnCategory) {
  await removeRankingCategory(ctx, operatorOf(c), c.req.param('id'));
  return c.redirect(PATH, 303);
}
