// The doors of the posts room: the library of pictures, the editor, the list of posts.
import { Hono } from 'hono';
import type { Context } from '../platform/context.ts';
import type { Env } from '../web/env.ts';
import { libraryRoutes } from './pictures/routes-library.tsx';
import { editorRoutes } from './routes-editor.tsx';
import { listRoutes } from './routes-list.tsx';
import { postRoutes } from './routes-post.tsx';
import { revisionRoutes } from './routes-revisions.tsx';

export function postsRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.route('/', libraryRoutes(ctx));
  app.route('/', editorRoutes(ctx));
  app.route('/', listRoutes(ctx));
  app.route('/', postRoutes(ctx));
  app.route('/', revisionRoutes(ctx));
  return app;
}
