// Tells other sites of a new post: once each, never of a correction, never of what not everybody may read.
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { emit, type PressEvent } from '../../platform/outbox.ts';
import { unseal } from '../../platform/sealed.ts';
import type { Handlers } from '../../platform/worker.ts';
import { postTo } from '../../sources/post.ts';
import { articlePath } from '../address.ts';
import { addressIn } from '../blog.ts';
import type { PostSummary } from '../published/reads.ts';
import { postById } from '../reads.ts';
import { siteOf } from '../site.ts';
import {
  firstShown,
  insertPing,
  type Ping,
  pingOf,
  type Target,
  targetOf,
  targetsOf,
  updatePing,
} from './store.ts';
import { answerIn, callFor } from './xml-rpc.ts';

/** Milliseconds to wait after a failure in which nothing was delivered; after the last one a person is asked. */
const WAITS = [5 * 60_000, 30 * 60_000, 2 * 60 * 60_000];

/** In the worker of pages: notes whom to tell. */
export function pingHandlers(): Handlers {
  return { 'post.published': noteNews };
}

/** In a worker of its own: other servers may be slow. */
export function pingWork(): Handlers {
  return { 'ping.due': tell };
}

async function noteNews(ctx: Context, event: Extract<PressEvent, { kind: 'post.published' }>): Promise<void> {
  const { blogId, postId } = event;
  const targets = await targetsOf(ctx.db, blogId);
  if (targets.length === 0 || (await toTell(ctx, blogId, postId)) === null) return;
  const shown = (await firstShown(ctx.db, blogId, postId)) ?? '';
  for (const target of targets) {
    // A post that was there before the target is no news to it, also when it comes back.
    if (shown < target.created_at) continue;
    await transact(ctx, async (tx) => {
      const key = { blog_id: blogId, target_id: target.id, post_id: postId };
      if (!(await insertPing(tx.db, key, nowIso(tx)))) return;
      await emit(tx, { kind: 'ping.due', blogId, targetId: target.id, postId });
    });
  }
}

async function tell(ctx: Context, event: Extract<PressEvent, { kind: 'ping.due' }>): Promise<void> {
  const { blogId, targetId, postId } = event;
  const key = { blog_id: blogId, target_id: targetId, post_id: postId };
  const [ping, target] = [await pingOf(ctx.db, key), await targetOf(ctx.db, blogId, targetId)];
  if (!ping || !target || ping.done_at !== null || ping.failed_at !== null) return;
  // It was cut off while it was being sent: nobody knows whether it arrived, so a person decides.
  if (ping.begun_at !== null) return setDown(ctx, ping, 'site.ping.unsure');
  const news = await toTell(ctx, blogId, postId);
  if (news === null) return setDown(ctx, ping, 'site.ping.hidden');
  await updatePing(ctx.db, key, { begun_at: nowIso(ctx), attempts: ping.attempts + 1 });
  await send(ctx, { ...ping, attempts: ping.attempts + 1 }, target, news);
}

/** The post with what is said of it; null when not everybody may read it now. */
async function toTell(ctx: Context, blogId: string, postId: string) {
  const blog = await (await siteOf(ctx)).findBlog(blogId);
  const post: PostSummary | null = blog?.shut === null ? await postById(ctx, blogId, postId) : null;
  if (!blog || post === null || post.locked) return null;
  return {
    name: blog.name,
    address: addressIn(blog, '/'),
    post: addressIn(blog, articlePath(post.slug)),
    feed: addressIn(blog, '/feed.atom'),
  };
}

type News = NonNullable<Awaited<ReturnType<typeof toTell>>>;

async function send(ctx: Context, ping: Ping, target: Target, news: News): Promise<void> {
  const address = await unseal(ctx, 'pings', target.id, target.address);
  const answer = await postTo(address, callFor(target.way, news), {
    allow: ctx.config.fetchAllow,
    press: ctx.config.address,
    type: 'text/xml; charset=utf-8',
  });
  if (!answer.ok) {
    // A connection that broke or was too slow may have delivered it all the same.
    const isUnsure = answer.reason === 'timeout' || answer.reason === 'bad-answer';
    return isUnsure ? setDown(ctx, ping, 'site.ping.unsure') : tryLater(ctx, ping, 'site.ping.unreachable');
  }
  const said = answer.status === 200 ? answerIn(answer.text) : null;
  if (said === null) {
    const isBusy = answer.status === 429 || answer.status >= 500;
    return isBusy ? tryLater(ctx, ping, 'site.ping.status') : setDown(ctx, ping, 'site.ping.status');
  }
  if (!said.ok) return setDown(ctx, ping, said.said === '' ? 'site.ping.refused' : said.said);
  await updatePing(ctx.db, ping, { done_at: nowIso(ctx), answer: said.said });
}

/** Waits for a person, who sees why. */
async function setDown(ctx: Context, ping: Ping, answer: string): Promise<void> {
  await updatePing(ctx.db, ping, { failed_at: nowIso(ctx), begun_at: null, answer });
}

async function tryLater(ctx: Context, ping: Ping, answer: string): Promise<void> {
  const wait = WAITS[ping.attempts - 1];
  if (wait === undefined) return setDown(ctx, ping, answer);
  await transact(ctx, async (tx) => {
    await updatePing(tx.db, ping, { begun_at: null, answer });
    const { blog_id: blogId, target_id: targetId, post_id: postId } = ping;
    await emit(tx, { kind: 'ping.due', blogId, targetId, postId }, isoFromNow(tx, wait));
  });
}
