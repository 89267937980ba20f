// The door of posts behind a password: takes the password, and serves the text to whoever has shown it.
import { Hono, type Context as Request } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import * as v from 'valibot';
import { typedPassword } from '../accounts/password.ts';
import { type ReaderBlog, readerBlog } from '../blogs/reader-blog.ts';
import type { Context } from '../platform/context.ts';
import { Refusal, refuse } from '../platform/errors.ts';
import { type LockedPost, lockedPost, PASS_SECONDS, Pass } from '../posts/pass.ts';
import { revisionOf } from '../posts/store.ts';
import { clientAddress } from '../web/client-address.ts';
import { type Problem, readForm } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { limitOf } from '../web/limits.ts';
import { html } from '../web/page.ts';
import { speak } from '../web/session.ts';
import { type ArticleView, articlePath, isArticleView } from './address.ts';
import type { Setting } from './blog.ts';
import { cardBooksOf } from './book-cards/reads.ts';
import { furiganaOf } from './books/furigana-of-post.ts';
import { figuresOf } from './figures.ts';
import { waysOf } from './finding/ways-of.ts';
import { postKey } from './page.ts';
import { movedTo, neighbours, sourceChangedAt, unlockedNotes, unlockedPost } from './reads.ts';
import { relatedToUnlocked } from './related/reads.ts';
import { ArticlePage } from './render/article.tsx';
import { GatePage, unlockedPath } from './render/gate.tsx';
import { settingOf } from './setting.ts';
import { siteOf } from './site.ts';

type AtPost = Request<Env, '/:blog/:slug'>;

const passwordSchema = v.object({ password: typedPassword });

const QUARTER_HOUR = 15 * 60;
/** Wrong passwords in a quarter of an hour: for one post from one network, from one network, for one post at all. */
const PER_POST = 8;
const PER_NETWORK = 40;
const PER_POST_ANYWHERE = 400;

export function unlockedRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  const limits = gateLimits();
  app.post('/readers/:blog/unlocked/:slug', (c) => takePassword(ctx, limits, c));
  app.get('/readers/:blog/unlocked/:slug', (c) => showText(ctx, c, 'translation'));
  app.get('/readers/:blog/unlocked/:slug/:view', (c) => {
    const view = c.req.param('view');
    if (!isArticleView(view) || view === 'translation') throw refuse('not-found', 'web.problem.not-found.do');
    return showText(ctx, c, view);
  });
  return app;
}

async function takePassword(ctx: Context, limits: GateLimits, c: AtPost) {
  const { blog, setting, post } = await lockedFor(ctx, c);
  if (!post) return elsewhere(ctx, c, blog);
  const read = await readForm(c, passwordSchema, 10_000);
  if (!read.ok) return gate(ctx, c, setting, post, read.problems.password ?? { key: 'common.required' });
  const from = clientAddress(c, ctx.config.trustProxy);
  try {
    await limits.attempt(from, post.id);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    c.header('Retry-After', String(error.params.seconds));
    return gate(ctx, c, setting, post, { key: error.key, params: error.params }, 429);
  }
  const cookie = await Pass.earn(ctx, post, read.value.password);
  if (cookie === null) return gate(ctx, c, setting, post, { key: 'site.gate.wrong' });
  await limits.succeeded(from, post.id);
  setCookie(c, cookieName(post.id), cookie, {
    path: `${blog.base}/unlocked`,
    httpOnly: true,
    sameSite: 'Lax',
    secure: ctx.config.address.startsWith('https:'),
    maxAge: PASS_SECONDS,
  });
  c.header('Cache-Control', 'no-store');
  return c.redirect(`${blog.base}${unlockedPath(post.slug)}`, 303);
}

async function showText(ctx: Context, c: AtPost, view: ArticleView) {
  const { blog, setting, post } = await lockedFor(ctx, c);
  if (!post) return elsewhere(ctx, c, blog);
  const pass = await Pass.read(ctx, post, getCookie(c, cookieName(post.id)));
  const text = pass && (await unlockedPost(ctx, pass));
  if (pass === null || text === null) return toArticle(c, blog, post.slug);
  if (text.originals === null && view !== 'translation') {
    throw refuse('not-found', 'web.problem.not-found.do');
  }
  const page = (
    <ArticlePage
      setting={setting}
      post={text}
      view={view}
      revisions={await unlockedNotes(ctx, pass)}
      changedAt={await sourceChangedAt(ctx, blog.id, text.id)}
      neighbours={await neighbours(ctx, blog.id, text.place)}
      related={await relatedToUnlocked(ctx, blog.id, text)}
      figures={await figuresOf(ctx, blog.id, text.document)}
      furigana={await furiganaOf(text)}
      books={await cardBooksOf(ctx, blog.id, [text.document])}
      {...(await waysOf(ctx, blog.id, text))}
      unlocked={{ address: `${blog.base}${unlockedPath(post.slug)}` }}
    />
  );
  c.header('Cache-Control', 'no-store');
  c.header('X-Robots-Tag', 'noindex, nofollow');
  return html(c, page);
}

/** The blog, and the post at the address where that is behind a password. */
async function lockedFor(
  ctx: Context,
  c: AtPost,
): Promise<{ blog: ReaderBlog; setting: Setting; post: LockedPost | undefined }> {
  const blog = await readerBlog(ctx, c.req.param('blog'));
  speak(c, blog.interfaceLanguage);
  const known = await (await siteOf(ctx)).findBlog(blog.id);
  if (!known) throw refuse('not-found', 'web.problem.not-found.do');
  return { blog, setting: settingOf(known), post: await lockedPost(ctx, blog.id, c.req.param('slug')) };
}

/** A post that asks for no password any more is read where all others are; one that moved leads on. */
async function elsewhere(ctx: Context, c: AtPost, blog: ReaderBlog) {
  const slug = c.req.param('slug');
  return toArticle(c, blog, (await movedTo(ctx, blog.id, slug)) ?? slug);
}

function toArticle(c: AtPost, blog: ReaderBlog, slug: string) {
  c.header('Cache-Control', 'no-store');
  // An address that no post can have must not become a part of one.
  return c.redirect(`${blog.base}${articlePath(encodeURIComponent(slug))}`, 303);
}

async function gate(
  ctx: Context,
  c: AtPost,
  setting: Setting,
  post: LockedPost,
  problem: Problem,
  status: 422 | 429 = 422,
) {
  const revision = await revisionOf(ctx.db, post.blog_id, post.id, post.revision);
  const face = { slug: post.slug, title: revision?.title ?? '', language: post.language };
  return html(c, <GatePage setting={setting} post={face} problem={problem} />, status);
}

function cookieName(postId: string): string {
  return `taiyaku-${postKey(postId)}`;
}

type GateLimits = ReturnType<typeof gateLimits>;

function gateLimits() {
  const limit = (points: number) => limitOf(points, QUARTER_HOUR, 'site.gate.too-many');
  const [post, network, anywhere] = [limit(PER_POST), limit(PER_NETWORK), limit(PER_POST_ANYWHERE)];
  return {
    async attempt(from: string, postId: string) {
      await network.consume(from);
      await post.consume(`${from} ${postId}`);
      await anywhere.consume(postId);
    },
    async succeeded(from: string, postId: string) {
      await network.reward(from);
      await post.reward(`${from} ${postId}`);
      await anywhere.reward(postId);
    },
  };
}
