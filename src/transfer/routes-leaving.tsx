// The doors by which a whole blog leaves: its owner's alone.
import { Readable } from 'node:stream';
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { blogFor } from '../blogs/blog-for.ts';
import { comeBack, moveAway } from '../blogs/places/move-away.ts';
import { movedTo } from '../blogs/places/store.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { readForm } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { line } from '../web/fields.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { requirePerson } from '../web/session.ts';
import { lettersOf } from './archive/store.ts';
import { attachmentAs } from './out/file-name.ts';
import { isWholeKind } from './whole/kinds.ts';
import { takeOut, wholeFiles } from './whole/leave-whole.ts';
import { LeavingPage } from './whole/leaving-page.tsx';

const path = '/studio/:blog/leaving';
const newAddressSchema = v.object({ new_address: line(600) });

export function leavingRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, (c) => show(ctx, c));
  app.post(`${path}/:kind`, (c) => send(ctx, c));
  app.post('/studio/:blog/new-address', (c) => leadAway(ctx, c));
  app.post('/studio/:blog/new-address/removal', (c) => leadBack(ctx, c));
  return app;
}

async function ownerOf(ctx: Context, c: Request<Env, '/:blog'>) {
  const person = requirePerson(c);
  return { id: person.id, blog: await blogFor(ctx, person.id, c.req.param('blog'), 'manage') };
}

async function show(ctx: Context, c: Request<Env, '/:blog'>, form?: FormState): Promise<Response> {
  const { blog } = await ownerOf(ctx, c);
  const { letters, heldByPress } = await lettersOf(ctx.db, blog.id);
  const page = (
    <LeavingPage
      view={viewOf(c)}
      blog={blog}
      lost={letters > 0 && heldByPress}
      movedTo={await movedTo(ctx.db, blog.id)}
      form={form ?? formOf()}
      done={c.req.query('done')}
    />
  );
  return html(c, page, form ? 422 : 200);
}

async function leadAway(ctx: Context, c: Request<Env, '/:blog'>): Promise<Response> {
  const actor = requirePerson(c);
  const { blog } = await ownerOf(ctx, c);
  const read = await readForm(c, newAddressSchema);
  if (!read.ok) return show(ctx, c, formOf(read.values, read.problems));
  const moved = await moveAway(ctx, actor, blog.slug, read.value.new_address);
  if (!moved.ok)
    return show(ctx, c, formOf(read.values, { new_address: { key: `places.moved.${moved.problem}` } }));
  return c.redirect(`/studio/${blog.slug}/leaving?done=moved`, 303);
}

async function leadBack(ctx: Context, c: Request<Env, '/:blog'>): Promise<Response> {
  const { blog } = await ownerOf(ctx, c);
  await comeBack(ctx, requirePerson(c), blog.slug);
  return c.redirect(`/studio/${blog.slug}/leaving?done=returned`, 303);
}

async function send(ctx: Context, c: Request<Env, '/:blog/:kind'>): Promise<Response> {
  const actor = await ownerOf(ctx, c);
  const kind = c.req.param('kind');
  if (!isWholeKind(kind)) throw refuse('not-found', 'web.problem.not-found');
  const { type, ending } = wholeFiles[kind];
  const stream = await takeOut(ctx, actor, kind);
  c.header('Content-Disposition', attachmentAs(actor.blog.name, 'blog', ending));
  return c.body(Readable.toWeb(stream) as ReadableStream<Uint8Array>, 200, { 'Content-Type': type });
}
