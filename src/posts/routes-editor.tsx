// The doors of writing a post: beginning one, its screen, and the JSON that the screen's program sends and asks for.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { actorOf } from '../blogs/routes-actor.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { readForm, readJson } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { html, viewOf } from '../web/page.ts';
import { openDraft } from './drafts/open-draft.ts';
import { saveDraft } from './drafts/save-draft.ts';
import { setPassword } from './drafts/set-password.ts';
import { startDraft } from './drafts/start-draft.ts';
import { EditorPage, editorData, NewPostPage } from './editor-page.tsx';
import { nameSiblingSchema, saveDraftSchema, setPasswordSchema } from './schemas.ts';
import { leaveSiblings, nameSibling } from './siblings/name-sibling.ts';

type OfPost = Request<Env, '/:blog/:post'>;

const path = '/studio/:blog/posts/:post';

/** A book of two hundred thousand characters, each with its ruby, stays below this. */
const LARGEST_DRAFT = 8 * 1024 * 1024;

export function editorRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/posts/new', (c) => askKind(ctx, c));
  app.post('/studio/:blog/posts', (c) => start(ctx, c));
  app.get(`${path}/edit`, (c) => showEditor(ctx, c));
  app.get(`${path}/draft`, (c) => tellDraft(ctx, c));
  app.put(`${path}/draft`, (c) => takeDraft(ctx, c));
  app.put(`${path}/password`, (c) => takePassword(ctx, c));
  app.put(`${path}/siblings`, (c) => takeSibling(ctx, c));
  app.delete(`${path}/siblings`, (c) => leave(ctx, c));
  return app;
}

async function askKind(ctx: Context, c: Request<Env, '/:blog'>) {
  const { blog } = await actorOf(ctx, c, 'translate');
  return html(c, <NewPostPage view={viewOf(c)} blog={blog} />);
}

const startSchema = v.object({ kind: v.optional(v.picklist(['plain', 'book'], 'common.choose'), 'plain') });

async function start(ctx: Context, c: Request<Env, '/:blog'>) {
  const actor = await actorOf(ctx, c, 'translate');
  const read = await readForm(c, startSchema);
  if (!read.ok) throw refuse('invalid', 'common.choose');
  const { postId } = await startDraft(ctx, actor, { ...read.value, language: actor.blog.language });
  return c.redirect(`/studio/${actor.blog.slug}/posts/${postId}/edit`, 303);
}

async function showEditor(ctx: Context, c: OfPost) {
  const { blog, id } = await actorOf(ctx, c, 'translate');
  const content = await openDraft(ctx, { id, blog }, c.req.param('post'));
  return html(c, <EditorPage view={viewOf(c)} data={editorData(content, blog, c.var.language)} />);
}

/** The same as the page's own data, for a screen that has to read everything again. */
async function tellDraft(ctx: Context, c: OfPost) {
  const { blog, id } = await actorOf(ctx, c, 'translate');
  const content = await openDraft(ctx, { id, blog }, c.req.param('post'));
  return c.json(editorData(content, blog, c.var.language));
}

async function takeDraft(ctx: Context, c: OfPost) {
  const actor = await actorOf(ctx, c, 'translate');
  const body = await bodyOf(c, saveDraftSchema);
  const answer = await saveDraft(ctx, actor, { ...body, postId: c.req.param('post') });
  // What the answer means stands in its `reason`; the status says the same to caches, logs and people.
  return c.json(answer, answer.ok ? 200 : answer.reason === 'conflict' ? 409 : 422);
}

async function takePassword(ctx: Context, c: OfPost) {
  const actor = await actorOf(ctx, c, 'translate');
  const wish = await bodyOf(c, setPasswordSchema);
  return c.json(await setPassword(ctx, actor, { postId: c.req.param('post'), wish }));
}

async function takeSibling(ctx: Context, c: OfPost) {
  const actor = await actorOf(ctx, c, 'publish');
  const { address } = await bodyOf(c, nameSiblingSchema);
  const answer = await nameSibling(ctx, actor, { postId: c.req.param('post'), address });
  return c.json(answer, answer.ok ? 200 : 422);
}

async function leave(ctx: Context, c: OfPost) {
  const actor = await actorOf(ctx, c, 'publish');
  return c.json(await leaveSiblings(ctx, actor, { postId: c.req.param('post') }));
}

async function bodyOf<Body>(c: Request<Env>, schema: v.GenericSchema<unknown, Body>): Promise<Body> {
  const read = await readJson(c, schema, LARGEST_DRAFT);
  if (read.ok) return read.value;
  const problem = Object.values(read.problems)[0];
  throw refuse('invalid', problem?.key ?? 'common.invalid', problem?.params ?? {});
}
