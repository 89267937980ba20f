// The doors of votes and visits: a vote is given by a form or a script, a visit by a link on the rankings.
import { Hono, type Context as Request } from 'hono';
import { type ReaderBlog, readerBlog } from '../../blogs/reader-blog.ts';
import { ReaderPage } from '../../blogs/reader-page.tsx';
import type { Context } from '../../platform/context.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import { publishedPost } from '../../posts/store.ts';
import { clientAddress } from '../../web/client-address.ts';
import type { Env } from '../../web/env.ts';
import { type Limit, limitOf } from '../../web/limits.ts';
import { html, type View, viewOf } from '../../web/page.ts';
import { speak, tokenIn } from '../../web/session.ts';
import { askingMember } from '../asking-member.ts';
import { followsOurLink, isReader } from '../is-reader.ts';
import { participantFrom } from '../participant.ts';
import { openParticipant, openParticipantOfBlog } from '../store.ts';
import { castVote } from './cast-vote.ts';

type OnBlog = Request<Env, '/:blog'>;
type OnParticipant = Request<Env, '/:participant'>;

/** Votes, and visits, from one network address in a minute. */
const A_MINUTE = 60;
const MOST_VOTES = 30;
const MOST_VISITS = 60;

/** `forbidden` for whoever is no reader of the blog's own pages: nothing is counted. */
const notAReader = () => refuse('forbidden', 'rankings.vote.no-reader');

export function voteRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  const votes = limitOf(MOST_VOTES, A_MINUTE);
  const visits = limitOf(MOST_VISITS, A_MINUTE);
  app.post('/readers/:blog/votes', (c) => vote(ctx, c, votes));
  app.get('/readers/:blog/votes', (c) => show(ctx, c));
  app.get('/go/:participant', (c) => visit(ctx, c, visits));
  return app;
}

async function vote(ctx: Context, c: OnBlog, limit: Limit) {
  const address = clientAddress(c, ctx.config.trustProxy);
  await limit.consume(address);
  const blog = await readerBlog(ctx, c.req.param('blog'));
  speak(c, blog.interfaceLanguage);
  // Blogs on other hosts of this press are other sites here.
  if (c.req.header('origin') !== blog.origin || !isReader((name) => c.req.header(name))) throw notAReader();
  const participant = await votable(ctx, blog);
  const fresh = await castVote(ctx, {
    ...{ participantId: participant.id, kind: 'in', address, agent: c.req.header('user-agent') ?? '' },
    member: await askingMember(ctx, tokenIn(c.req.header('cookie'), ctx), blog.id),
  });
  if ((c.req.header('accept') ?? '').includes('application/json')) return c.json({ fresh });
  const post = await postOf(ctx, c, blog);
  const back = post ? `&post=${encodeURIComponent(post.slug)}` : '';
  return c.redirect(`${blog.base}/votes?${fresh ? 'given' : 'again'}${back}`, 303);
}

async function votable(ctx: Context, blog: ReaderBlog) {
  const participant = await openParticipantOfBlog(ctx.db, blog.id);
  if (!participant) throw refuse('not-found', 'rankings.vote.not-here');
  return participant;
}

/** The post from which somebody voted, to lead back there. */
async function postOf(ctx: Context, c: OnBlog, blog: ReaderBlog) {
  const slug = c.req.query('post') ?? '';
  if (slug === '' || slug.length > 200 || slug.includes('\0')) return null;
  const post = await publishedPost(ctx.db, blog.id, slug);
  return post ? { slug } : null;
}

async function show(ctx: Context, c: OnBlog) {
  const blog = await readerBlog(ctx, c.req.param('blog'));
  speak(c, blog.interfaceLanguage);
  await votable(ctx, blog);
  const said =
    c.req.query('given') !== undefined ? 'given' : c.req.query('again') !== undefined ? 'again' : null;
  c.header('Cache-Control', 'no-store');
  return html(c, <VotesPage view={viewOf(c)} blog={blog} post={await postOf(ctx, c, blog)} said={said} />);
}

interface VotesPageProps {
  view: View;
  blog: ReaderBlog;
  post: { slug: string } | null;
  said: 'given' | 'again' | null;
}

/** The thanks for a vote; and for who comes here without one, the way to give it. */
function VotesPage({ view, blog, post, said }: VotesPageProps) {
  const { t } = view;
  const back = post ? `${blog.base}/posts/${encodeURIComponent(post.slug)}` : `${blog.base}/`;
  return (
    <ReaderPage view={view} blog={blog} title={t(said === null ? 'rankings.vote' : `rankings.vote.${said}`)}>
      <p>{t(said === null ? 'rankings.vote.about' : 'rankings.vote.when')}</p>
      {said === null && (
        <form method="post" action={`${blog.base}/votes`}>
          <button class="btn" type="submit">
            {t('rankings.vote.do')}
          </button>
        </form>
      )}
      <p class="aside__do">
        <a class="btn btn--quiet" href={back}>
          {post ? t('rankings.vote.back-to-post') : t('rankings.vote.back')}
        </a>
      </p>
    </ReaderPage>
  );
}

/** Leads on whoever comes, and counts who reads. Only where a participant is kept to be: nobody can be sent elsewhere. */
async function visit(ctx: Context, c: OnParticipant, limit: Limit) {
  speak(c);
  const row = await openParticipant(ctx.db, c.req.param('participant').replaceAll('\0', ''));
  if (!row) throw refuse('not-found', 'rankings.go.gone');
  const header = (name: string) => c.req.header(name);
  const counts = c.req.method === 'GET' && isReader(header) && followsOurLink(header);
  if (counts && (await isWithin(limit, clientAddress(c, ctx.config.trustProxy)))) {
    await castVote(ctx, {
      ...{ participantId: row.id, kind: 'out', agent: header('user-agent') ?? '' },
      address: clientAddress(c, ctx.config.trustProxy),
    });
  }
  c.header('Cache-Control', 'no-store');
  c.header('X-Robots-Tag', 'noindex, nofollow');
  return c.redirect(participantFrom(ctx.config.address, row).address, 302);
}

async function isWithin(limit: Limit, key: string): Promise<boolean> {
  try {
    await limit.consume(key);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
