// The doors by which a whole blog leaves: its owner's alone.
import { Readable } from 'node:stream';
import { Hono, type Context as Request } from 'hono';
import { blogFor } from '../blogs/blog-for.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import type { Env } from '../web/env.ts';
import { html, viewOf } from '../web/page.ts';
import { requirePerson } from '../web/session.ts';
import { lettersOf } from './archive/store.ts';
import { attachmentAs } from './out/file-name.ts';
import { isWholeKind } from './whole/kinds.ts';
import { takeOut, wholeFiles } from './whole/leave-whole.ts';
import { LeavingPage } from './whole/leaving-page.tsx';

const path = '/studio/:blog/leaving';

export function leavingRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, (c) => show(ctx, c));
  app.post(`${path}/:kind`, (c) => send(ctx, c));
  return app;
}

async function ownerOf(ctx: Context, c: Request<Env, '/:blog'>) {
  const person = requirePerson(c);
  return { id: person.id, blog: await blogFor(ctx, person.id, c.req.param('blog'), 'manage') };
}

async function show(ctx: Context, c: Request<Env, '/:blog'>): Promise<Response> {
  const { blog } = await ownerOf(ctx, c);
  const { letters, heldByPress } = await lettersOf(ctx.db, blog.id);
  return html(c, <LeavingPage view={viewOf(c)} blog={blog} lost={letters > 0 && heldByPress} />);
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
