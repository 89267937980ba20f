// The door of the settings of comments in the studio.
import { Hono, type Context as Request } from 'hono';
import { actorOf } from '../blogs/routes-actor.ts';
import type { Context } from '../platform/context.ts';
import { readForm } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { commentSettingsSchema, saveCommentSettings } from './save-comment-settings.ts';
import { CommentSettingsPage } from './settings-page.tsx';
import { settingsOf } from './store.ts';

type OnBlog = Request<Env, '/:blog'>;

export function commentStudioRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/settings/comments', (c) => showSettings(ctx, c));
  app.post('/studio/:blog/settings/comments', (c) => save(ctx, c));
  return app;
}

async function showSettings(ctx: Context, c: OnBlog, form?: FormState): Promise<Response> {
  const { blog } = await actorOf(ctx, c, 'manage');
  const { rule, letter_days } = await settingsOf(ctx.db, blog.id);
  const filled = form ?? formOf({ rule, letter_days: String(letter_days) });
  const saved = c.req.query('saved') !== undefined;
  const page = <CommentSettingsPage view={viewOf(c)} blog={blog} form={filled} saved={saved} />;
  return html(c, page, form ? 422 : 200);
}

async function save(ctx: Context, c: OnBlog): Promise<Response> {
  const actor = await actorOf(ctx, c, 'manage');
  const read = await readForm(c, commentSettingsSchema);
  if (!read.ok) return showSettings(ctx, c, formOf(read.values, read.problems));
  await saveCommentSettings(ctx, actor, read.value);
  return c.redirect(`/studio/${actor.blog.slug}/settings/comments?saved`, 303);
}
