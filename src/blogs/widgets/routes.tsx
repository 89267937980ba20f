// The doors of a blog's widgets.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import type { Context } from '../../platform/context.ts';
import { readForm } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import { requirePerson } from '../../web/session.ts';
import { placeSchema } from '../arranging/place.ts';
import { shelfNames } from '../bookshelf/reads.ts';
import { actorOf } from '../routes-actor.ts';
import { addWidget, changeWidget, moveWidget, removeWidget } from './change-widgets.ts';
import { widgetForm, widgetKinds } from './kinds.ts';
import { widgetsOf } from './store.ts';
import { WidgetsPage } from './widgets-page.tsx';

type OnBlog = Request<Env, '/:blog'>;
type OnWidget = Request<Env, '/:blog/:id'>;

const additionSchema = v.object({ kind: v.picklist(widgetKinds, 'common.choose') });

export function widgetRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/widgets', (c) => show(ctx, c));
  app.post('/studio/:blog/widgets', (c) => add(ctx, c));
  app.post('/studio/:blog/widgets/:id', (c) => save(ctx, c));
  app.post('/studio/:blog/widgets/:id/place', (c) => move(ctx, c));
  app.post('/studio/:blog/widgets/:id/removal', (c) => remove(ctx, c));
  return app;
}

async function show(ctx: Context, c: OnBlog, failed?: { id: string; form: FormState }) {
  const { blog } = await actorOf(ctx, c, 'manage');
  const page = (
    <WidgetsPage
      view={viewOf(c)}
      blog={blog}
      widgets={await widgetsOf(ctx.db, blog.id)}
      shelves={await shelfNames(ctx.db, blog.id)}
      open={failed?.id ?? c.req.query('open') ?? null}
      {...(failed ? { failed: failed.form } : {})}
    />
  );
  return html(c, page, failed ? 422 : 200);
}

async function add(ctx: Context, c: OnBlog) {
  const actor = requirePerson(c);
  const read = await readForm(c, additionSchema);
  if (!read.ok) return back(c);
  const id = await addWidget(ctx, actor, c.req.param('blog'), read.value.kind);
  return back(c, id);
}

async function save(ctx: Context, c: OnWidget) {
  const actor = requirePerson(c);
  const id = c.req.param('id');
  const read = await readForm(c, widgetForm);
  if (!read.ok) return show(ctx, c, { id, form: formOf(read.values, read.problems) });
  const saved = await changeWidget(ctx, actor, c.req.param('blog'), id, read.value);
  if (saved.ok) return back(c);
  return show(ctx, c, { id, form: formOf(read.values, { [saved.field]: saved.problem }) });
}

async function move(ctx: Context, c: OnWidget) {
  const actor = requirePerson(c);
  const read = await readForm(c, placeSchema);
  if (read.ok) await moveWidget(ctx, actor, c.req.param('blog'), c.req.param('id'), read.value);
  return back(c);
}

async function remove(ctx: Context, c: OnWidget) {
  await removeWidget(ctx, requirePerson(c), c.req.param('blog'), c.req.param('id'));
  return back(c);
}

/** `open` is the widget whose fields the page shows at once. */
function back(c: OnBlog, open?: string) {
  const address = `/studio/${c.req.param('blog')}/widgets`;
  return c.redirect(
    open === undefined ? address : `${address}?open=${encodeURIComponent(open)}#w-${open}`,
    303,
  );
}
