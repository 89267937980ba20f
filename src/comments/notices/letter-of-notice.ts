// The words of each notice by mail. Nothing private is among them: no letter, no comment that nobody may read yet.
import type { Blog } from '../../blogs/store.ts';
import type { AtDesk } from '../../desk/together/told/store.ts';
import type { Context } from '../../platform/context.ts';
import type { MailContent } from '../../platform/mail.ts';
import { primaryLanguage } from '../../text/language.ts';
import { isLanguage, type Language, type Translate, translator } from '../../web/messages/index.ts';
import { longDate } from '../../web/when.ts';
import { numberText } from '../letters/receipt.ts';

/** Characters of a shown comment that a mail quotes. */
const QUOTE = 300;

export interface Speaking {
  ctx: Context;
  blog: Blog;
  t: Translate;
}

/** A mail speaks the language a person chose, else the blog's, else English. */
export function speakingTo(ctx: Context, blog: Blog, chosen: string | null): Speaking {
  const ofBlog = primaryLanguage(blog.language);
  const language: Language = isLanguage(chosen) ? chosen : isLanguage(ofBlog) ? ofBlog : 'en';
  return { ctx, blog, t: translator(language) };
}

/** Only a comment that everybody may read is named and quoted. */
export function commentNotice(
  to: Speaking,
  comment: { id: string; name: string; body: string; shown: boolean; post: string },
): MailContent {
  const { t, blog } = to;
  const post = comment.post;
  const who = comment.name === '' ? t('inbox.nobody') : comment.name;
  return {
    language: t.language,
    subject: t(comment.shown ? 'notices.comment.subject' : 'notices.waiting.subject', {
      post,
      blog: blog.name,
    }),
    paragraphs: [
      comment.shown ? t('notices.comment.text', { who, post }) : t('notices.waiting.text', { post }),
    ],
    ...(comment.shown ? { quote: shortened(comment.body) } : {}),
    button: { label: t('notices.open'), address: inboxAddress(to, `/comments/${comment.id}`) },
    footer: footerFor(to),
  };
}

export function letterNotice(to: Speaking, number: string): MailContent {
  const { t, blog } = to;
  return {
    language: t.language,
    subject: t('notices.letter.subject', { blog: blog.name }),
    paragraphs: [t('notices.letter.text', { number: numberText(number) })],
    button: { label: t('notices.open'), address: inboxAddress(to, '?tab=letter') },
    footer: footerFor(to),
  };
}

export function reportNotice(to: Speaking, post: string): MailContent {
  const { t, blog } = to;
  return {
    language: t.language,
    subject: t('notices.report.subject', { post, blog: blog.name }),
    paragraphs: [t('notices.report.text', { post })],
    button: { label: t('notices.open'), address: inboxAddress(to, '?tab=report') },
    footer: footerFor(to),
  };
}

export interface Came {
  comments: number;
  waiting: number;
  letters: number;
  reports: number;
  /** Calls, parts and proposals at the desk. */
  together: number;
}

export function digestNotice(to: Speaking, came: Came): MailContent {
  const { t, blog } = to;
  return {
    language: t.language,
    subject: t('notices.digest.subject', { blog: blog.name }),
    paragraphs: [
      t('notices.digest.text'),
      [
        ...(came.comments > 0 ? [t('notices.digest.comments', { count: came.comments })] : []),
        ...(came.waiting > 0 ? [t('notices.digest.waiting', { count: came.waiting })] : []),
        ...(came.letters > 0 ? [t('notices.digest.letters', { count: came.letters })] : []),
        ...(came.reports > 0 ? [t('notices.digest.reports', { count: came.reports })] : []),
        ...(came.together > 0 ? [t('notices.digest.together', { count: came.together })] : []),
      ].join('\n'),
    ],
    // Who answers finds all but the last in the inbox; the rest stands on きょう.
    button:
      came.comments + came.letters + came.reports > 0
        ? { label: t('notices.open'), address: inboxAddress(to, '') }
        : { label: t('notices.desk.today'), address: `${to.ctx.config.address}/studio/${blog.slug}` },
    footer: footerFor(to),
  };
}

/** What somebody is told of a desk: they are called on, one they have to do with was written, and so on. */
export type DeskNews = 'call' | 'remark' | 'part' | 'proposal' | 'answer';

/** Nothing that was said or proposed is in it. */
export function deskNotice(to: Speaking, news: DeskNews, at: AtDesk & { dueOn: string | null }): MailContent {
  const { ctx, t, blog } = to;
  const said = { who: at.byName, title: at.title, blog: blog.name };
  const due =
    at.dueOn === null ? [] : [t('notices.desk.due', { day: longDate(at.dueOn, t.language, 'UTC') })];
  const row = at.segmentId === null ? '' : `#row-${at.segmentId}`;
  return {
    language: t.language,
    subject: t(`notices.desk.${news}.subject`, said),
    paragraphs: [t(`notices.desk.${news}.text`, said), ...due],
    button: {
      label: t('notices.desk.open'),
      address: `${ctx.config.address}/studio/${blog.slug}/desk/${at.translationId}${row}`,
    },
    footer: footerFor(to),
  };
}

/** For the sender of a comment; `stop` is the address that ends these mails. */
export function replyNotice(
  to: Speaking,
  post: { title: string; address: string },
  stop: string,
): MailContent {
  const { t, blog } = to;
  return {
    language: t.language,
    subject: t('notices.reply.subject', { blog: blog.name }),
    paragraphs: [t('notices.reply.text', { post: post.title })],
    button: { label: t('notices.reply.open'), address: post.address },
    footer: t('notices.reply.footer', { blog: blog.name }),
    unsubscribe: { label: t('notices.reply.stop'), address: stop },
  };
}

function inboxAddress({ ctx, blog }: Speaking, rest: string): string {
  return `${ctx.config.address}/studio/${blog.slug}/inbox${rest}`;
}

function footerFor({ ctx, blog, t }: Speaking): string {
  const address = `${ctx.config.address}/studio/${blog.slug}/notices`;
  return t('notices.footer', { blog: blog.name, address });
}

function shortened(body: string): string {
  const characters = [...body];
  return characters.length <= QUOTE ? body : `${characters.slice(0, QUOTE).join('')}…`;
}
