// The doors at which whoever runs the press leads the readers of a blog that left it on, and takes them back.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { requireOperator } from '../../accounts/operator.ts';
import type { Context } from '../../platform/context.ts';
import { readForm } from '../../web/door.ts';
import type { Env, SignedIn } from '../../web/env.ts';
import { line } from '../../web/fields.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import { requirePerson } from '../../web/session.ts';
import { anyBlogBySlug } from '../store.ts';
import { comeBack, moveAway } from './move-away.ts';
import { MOVED_PATH, MovedBlogsPage } from './moved-page.tsx';
import { movedBlogs } from './store.ts';

/** Those that are shown; a press that so many left has other worries. */
const MOST_SHOWN = 500;

const leadSchema = v.object({ slug: line(40), new_address: line(600) });
const backSchema = v.object({ slug: line(40) });

type AtDoor = Request<Env>;

export function movedBlogRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(MOVED_PATH, (c) => show(ctx, c));
  app.post(MOVED_PATH, (c) => lead(ctx, c));
  app.post(`${MOVED_PATH}/removal`, (c) => back(ctx, c));
  return app;
}

function operatorOf(c: AtDoor): SignedIn {
  const person = requirePerson(c);
  requireOperator(person);
  return person;
}

async function show(ctx: Context, c: AtDoor, form?: FormState): Promise<Response> {
  operatorOf(c);
  const blogs = await movedBlogs(ctx.db, MOST_SHOWN);
  const saved = c.req.query('done') === 'saved';
  const page = <MovedBlogsPage view={viewOf(c)} blogs={blogs} form={form ?? formOf()} saved={saved} />;
  return html(c, page, form ? 422 : 200);
}

async function lead(ctx: Context, c: AtDoor): Promise<Response> {
  const operator = operatorOf(c);
  const read = await readForm(c, leadSchema);
  if (!read.ok) return show(ctx, c, formOf(read.values, read.problems));
  const { slug, new_address } = read.value;
  if (!(await anyBlogBySlug(ctx.db, slug)))
    return show(ctx, c, formOf(read.values, { slug: { key: 'places.press.no-blog' } }));
  const moved = await moveAway(ctx, operator, slug, new_address);
  if (!moved.ok)
    return show(ctx, c, formOf(read.values, { new_address: { key: `places.moved.${moved.problem}` } }));
  return c.redirect(`${MOVED_PATH}?done=saved`, 303);
}

async function back(ctx: Context, c: AtDoor): Promise<Response> {
  const operator = operatorOf(c);
  const read = await readForm(c, backSchema);
  if (!read.ok) return show(ctx, c, formOf({}, read.problems));
  await comeBack(ctx, operator, read.value.slug);
  return c.redirect(`${MOVED_PATH}?done=saved`, 303);
}
