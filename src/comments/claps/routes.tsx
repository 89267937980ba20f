// The doors of applause: given by a form, counted for whoever asks.
import { Hono, type Context as Request } from 'hono';
import { type ReaderBlog, readerBlog } from '../../blogs/reader-blog.ts';
import { ReaderPage } from '../../blogs/reader-page.tsx';
import type { Context } from '../../platform/context.ts';
import type { CommentRule } from '../../posts/tables.ts';
import { clientAddress } from '../../web/client-address.ts';
import type { Env } from '../../web/env.ts';
import { limitOf } from '../../web/limits.ts';
import { html, type View, viewOf } from '../../web/page.ts';
import { speak } from '../../web/session.ts';
import { commentedPost, ruleFor } from '../store.ts';
import { clap, clapsFor } from './clap.ts';
import { Counted } from './counted.ts';
import { WordForm } from './word-form.tsx';

type OnPost = Request<Env, '/:blog/:slug'>;

/** Claps and looks at their number from one network in a minute. */
const A_MINUTE = 60;
const MOST_CLAPS = 30;

export function clapRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  const limit = limitOf(MOST_CLAPS, A_MINUTE);
  const counted = new Counted();
  app.post('/readers/:blog/posts/:slug/claps', async (c) => {
    await limit.consume(clientAddress(c, ctx.config.trustProxy));
    return give(ctx, c, counted);
  });
  app.get('/readers/:blog/claps/:slug', (c) => show(ctx, c, counted));
  return app;
}

async function give(ctx: Context, c: OnPost, counted: Counted) {
  const blog = await readerBlog(ctx, c.req.param('blog'));
  speak(c, blog.interfaceLanguage);
  const slug = c.req.param('slug');
  const given = await clap(ctx, {
    blog,
    slug,
    network: clientAddress(c, ctx.config.trustProxy),
    agent: c.req.header('user-agent') ?? '',
  });
  counted.forget(`${blog.slug}/${slug}`);
  if (wantsJson(c)) return c.json(given);
  return c.redirect(`${blog.base}/claps/${slug}?${given.fresh ? 'given' : 'again'}`, 303);
}

/** As JSON the number alone, kept for a moment; as a page the thanks, and the ways on. */
async function show(ctx: Context, c: OnPost, counted: Counted) {
  const slug = c.req.param('slug');
  if (wantsJson(c)) {
    const claps = await counted.number(`${c.req.param('blog')}/${slug}`, async () => {
      const blog = await readerBlog(ctx, c.req.param('blog'));
      return (await clapsFor(ctx, blog.id, slug)).claps;
    });
    c.header('Cache-Control', `public, max-age=${Counted.SECONDS}`);
    c.header('Vary', 'Accept');
    return c.json({ claps });
  }
  const blog = await readerBlog(ctx, c.req.param('blog'));
  speak(c, blog.interfaceLanguage);
  const { claps, title } = await clapsFor(ctx, blog.id, slug);
  const said =
    c.req.query('given') !== undefined ? 'given' : c.req.query('again') !== undefined ? 'again' : null;
  const open = said === null ? undefined : await commentedPost(ctx, blog.id, { slug });
  const rule = open ? await ruleFor(ctx.db, blog.id, open.rule) : 'closed';
  return html(c, <ClapsPage view={viewOf(c)} {...{ blog, slug, title, claps, said, rule }} />);
}

interface ClapsPageProps {
  view: View;
  blog: ReaderBlog;
  slug: string;
  title: string;
  claps: number;
  said: 'given' | 'again' | null;
  /** Whether a word can be said with the clap, and whether it waits. */
  rule: CommentRule;
}

function ClapsPage({ view, blog, slug, title, claps, said, rule }: ClapsPageProps) {
  const { t } = view;
  const post = `${blog.base}/posts/${slug}`;
  return (
    <ReaderPage
      view={view}
      blog={blog}
      title={t(said === null ? 'claps.title' : `claps.said.${said}`)}
      scripts={rule === 'closed' ? [] : ['comment-form.js']}
    >
      <p>
        <a href={post} lang={blog.language}>
          {title}
        </a>
      </p>
      <p>{t('claps.count', { count: claps })}</p>
      <p class="aside__do">
        <a class="btn btn--quiet" href={post}>
          {t('claps.back')}
        </a>
      </p>
      {rule !== 'closed' && <WordForm t={t} base={blog.base} slug={slug} rule={rule} />}
    </ReaderPage>
  );
}

function wantsJson(c: OnPost): boolean {
  return (c.req.header('accept') ?? '').includes('application/json');
}
