// What follows when somebody wrote: those who want to be told get a mail.
import { blogPlace } from '../../blogs/address.ts';
import { anyBlogById, type Blog, blogById } from '../../blogs/store.ts';
import { type Context, transact } from '../../platform/context.ts';
import { newToken } from '../../platform/ids.ts';
import { canMail, type MailContent, type MailKind, queueMail } from '../../platform/mail.ts';
import type { Handlers } from '../../platform/worker.ts';
import { openedComment } from '../inbox/store.ts';
import { stateOf } from '../store.ts';
import {
  commentNotice,
  letterNotice,
  replyNotice,
  reportNotice,
  type Speaking,
  speakingTo,
} from './letter-of-notice.ts';
import { renewReplyToken } from './reply-wish.ts';
import { letterOf, replyWishOf, reportWithPost, tellable, type Wishes } from './store.ts';
import { togetherHandlers } from './tell-together.ts';

export const noticeHandlers: Handlers = {
  'comment.received': (ctx, { blogId, commentId }) => tellOfComment(ctx, blogId, commentId),
  'letter.received': (ctx, { blogId, letterId }) => tellOfLetter(ctx, blogId, letterId),
  'report.raised': (ctx, { blogId, reportId }) => tellOfReport(ctx, blogId, reportId),
  'comment.answered': (ctx, { blogId, commentId }) => tellSender(ctx, blogId, commentId),
  ...togetherHandlers,
};

/** Spam tells nobody. */
async function tellOfComment(ctx: Context, blogId: string, id: string): Promise<void> {
  const row = await openedComment(ctx.db, blogId, id);
  const state = row && stateOf(row);
  if (!row || (state !== 'shown' && state !== 'waiting')) return;
  const comment = {
    id,
    name: row.name,
    body: row.body,
    shown: state === 'shown',
    post: row.post_title ?? '',
  };
  await tellMembers(ctx, blogId, 'comments', 'comment', (to) => commentNotice(to, comment));
}

async function tellOfLetter(ctx: Context, blogId: string, id: string): Promise<void> {
  const letter = await letterOf(ctx.db, blogId, id);
  if (!letter || letter.spam_at !== null) return;
  await tellMembers(ctx, blogId, 'letters', 'letter', (to) => letterNotice(to, letter.number));
}

async function tellOfReport(ctx: Context, blogId: string, id: string): Promise<void> {
  const report = await reportWithPost(ctx.db, blogId, id);
  if (!report) return;
  await tellMembers(ctx, blogId, 'comments', 'report', (to) => reportNotice(to, report.title));
}

/** In one transaction, so that an event that is worked on twice tells nobody twice. */
async function tellMembers(
  ctx: Context,
  blogId: string,
  about: keyof Wishes,
  kind: MailKind,
  write: (to: Speaking) => MailContent,
): Promise<void> {
  const blog = canMail(ctx) ? await anyBlogById(ctx.db, blogId) : undefined;
  if (!blog) return;
  await transact(ctx, async (tx) => {
    for (const member of await tellable(tx.db, blogId)) {
      if (member[about] !== 'each') continue;
      const content = write(speakingTo(tx, blog, member.language));
      await queueMail(tx, { blogId, kind, to: member.email, content });
    }
  });
}

/** The sender asked for it and left an address; each mail carries a new way to stop them. */
async function tellSender(ctx: Context, blogId: string, commentId: string): Promise<void> {
  const blog = canMail(ctx) ? await blogById(ctx.db, blogId) : undefined;
  const row = blog && (await openedComment(ctx.db, blogId, commentId));
  if (!blog || !row || row.mail === '' || stateOf(row) !== 'shown') return;
  await transact(ctx, async (tx) => {
    const wish = await replyWishOf(tx.db, blogId, commentId);
    if (!wish) return;
    const token = newToken();
    await renewReplyToken(tx, wish, token);
    const post = { title: row.post_title ?? '', address: commentAddress(tx, blog, row.post_slug, commentId) };
    const stop = `${tx.config.address}/account/reply-mails/${token}`;
    const content = replyNotice(speakingTo(tx, blog, wish.language), post, stop);
    await queueMail(tx, { blogId, kind: 'reply', to: row.mail, content });
  });
}

function commentAddress(ctx: Context, blog: Blog, slug: string, commentId: string): string {
  const { origin, base } = blogPlace(ctx.config.address, blog);
  return `${origin}${base}/posts/${slug}#c-${commentId}`;
}
