// The editor's doors to letters and to their keys.
import { Hono, type Context as Request } from 'hono';
import type * as v from 'valibot';
import type { Actor } from '../../blogs/blog-for.ts';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import type { MailContent } from '../../platform/mail-letter.ts';
import { readJson } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { type Translate, translator } from '../../web/messages/index.ts';
import { html, viewOf } from '../../web/page.ts';
import { requirePerson } from '../../web/session.ts';
import { answerLetter } from './answer-letter.ts';
import { addWrap, removeWrap, replaceKey, setHolder, shareKey } from './keys/change-keys.ts';
import { keepKey } from './keys/keep-key.ts';
import { letterData, lettersData } from './letters-data.ts';
import { markRead, removeLetter } from './read-letter.ts';
import { answerSchema, holderSchema, keptSchema, newKeySchema, shareSchema, wrapSchema } from './schemas.ts';
import { LettersPage } from './studio-page.tsx';

type OnBlog = Request<Env, '/:blog'>;
type OnLetter = Request<Env, '/:blog/:letter'>;

export function letterStudioRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/letters/:letter', (c) => showLetter(ctx, c));
  app.post('/studio/:blog/letters/:letter/answers', (c) => answer(ctx, c));
  app.post('/studio/:blog/letters/:letter/reading', (c) => read(ctx, c));
  app.post('/studio/:blog/letters/:letter/removal', (c) => remove(ctx, c));
  app.get('/studio/:blog/letter-key', (c) => showKeys(ctx, c));
  app.post('/studio/:blog/letter-key', (c) => take(ctx, c, 'manage', newKeySchema, replaceKey));
  app.post('/studio/:blog/letter-key/kept', (c) => take(ctx, c, 'manage', keptSchema, keepKey));
  app.post('/studio/:blog/letter-key/holder', (c) => take(ctx, c, 'edit', holderSchema, setHolder));
  app.post('/studio/:blog/letter-key/shares', (c) => take(ctx, c, 'edit', shareSchema, shareKey));
  app.post('/studio/:blog/letter-key/wraps', (c) => take(ctx, c, 'edit', wrapSchema, addWrap));
  app.post('/studio/:blog/letter-key/wraps/:id/removal', (c) => unwrap(ctx, c));
  return app;
}

async function showLetter(ctx: Context, c: OnLetter): Promise<Response> {
  const actor = await actorOf(ctx, c, 'edit');
  const data = await letterData(ctx, actor, c.req.param('letter'), c.var.t);
  return html(c, <LettersPage view={viewOf(c)} blog={actor.blog} data={data} />);
}

async function showKeys(ctx: Context, c: OnBlog): Promise<Response> {
  const actor = await actorOf(ctx, c, 'edit');
  const data = await lettersData(ctx, actor, c.var.t);
  return html(c, <LettersPage view={viewOf(c)} blog={actor.blog} data={data} />);
}

async function answer(ctx: Context, c: OnLetter): Promise<Response> {
  const actor = await actorOf(ctx, c, 'edit');
  const sent = await readJson(c, answerSchema);
  if (!sent.ok) throw refuse('invalid', 'web.problem.invalid.do');
  await answerLetter(ctx, actor, c.req.param('letter'), sent.value, noticeOf(actor));
  return c.json(await letterData(ctx, actor, c.req.param('letter'), c.var.t));
}

/** Says that an answer is there, and where to type the code: nothing of the letter, and no way into it. */
function noticeOf({ blog }: Actor): MailContent {
  const language = blog.language.startsWith('ja') ? 'ja' : 'en';
  const t: Translate = translator(language);
  return {
    language,
    subject: t('letters.notice.subject', { blog: blog.name }),
    paragraphs: [t('letters.notice.text', { blog: blog.name })],
    button: { label: t('letters.notice.open'), address: `${blog.address}letters` },
    footer: t('letters.notice.why'),
  };
}

async function read(ctx: Context, c: OnLetter): Promise<Response> {
  const actor = await actorOf(ctx, c, 'edit');
  await markRead(ctx, actor, c.req.param('letter'));
  return c.json({ ok: true });
}

async function remove(ctx: Context, c: OnLetter): Promise<Response> {
  const actor = await actorOf(ctx, c, 'edit');
  await removeLetter(ctx, requirePerson(c), actor, c.req.param('letter'));
  return c.redirect(`/studio/${actor.blog.slug}/inbox?did=delete&count=1`, 303);
}

/** One JSON change to the keys; the program reads the page's data anew afterwards. */
async function take<S extends v.GenericSchema>(
  ctx: Context,
  c: OnBlog,
  needs: 'edit' | 'manage',
  schema: S,
  change: (ctx: Context, actor: Actor, input: v.InferOutput<S>) => Promise<unknown>,
): Promise<Response> {
  const actor = await actorOf(ctx, c, needs);
  const sent = await readJson(c, schema);
  if (!sent.ok) throw refuse('invalid', 'web.problem.invalid.do');
  await change(ctx, actor, sent.value);
  return c.json(await lettersData(ctx, actor, c.var.t));
}

async function unwrap(ctx: Context, c: Request<Env, '/:blog/:id'>): Promise<Response> {
  const actor = await actorOf(ctx, c, 'edit');
  await removeWrap(ctx, actor, c.req.param('id'));
  return c.json(await lettersData(ctx, actor, c.var.t));
}
