// The private feed of an inbox as Atom (RFC 4287): of letters nothing but that there is one.
import { anyBlogById, type Blog } from '../../blogs/store.ts';
import type { Context } from '../../platform/context.ts';
import { hashToken } from '../../platform/ids.ts';
import { escapeHtml } from '../../text/html-out.ts';
import type { Translate } from '../../web/messages/index.ts';
import { type InboxItem, inboxItems } from '../inbox/reads.ts';
import { speakingTo } from './letter-of-notice.ts';
import { feedByToken } from './store.ts';

const ENTRIES = 40;

/** Null for an address that leads nowhere, or no more. */
export async function inboxFeed(ctx: Context, token: string): Promise<string | null> {
  const feed = await feedByToken(ctx.db, hashToken(token));
  const blog = feed && (await anyBlogById(ctx.db, feed.blog_id));
  if (!feed || !blog) return null;
  const wish = { kind: null, spam: false, waiting: false, before: null, limit: ENTRIES };
  const items = await inboxItems(ctx.db, blog.id, wish, ctx.clock.now());
  const { t } = speakingTo(ctx, blog, feed.language);
  const inbox = `${ctx.config.address}/studio/${blog.slug}/inbox`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${t.language}">`,
    `<title>${escapeHtml(t('notices.feed.title', { blog: blog.name }))}</title>`,
    `<id>urn:uuid:${escapeHtml(blog.id)}:inbox</id>`,
    `<updated>${escapeHtml(items[0]?.at ?? ctx.clock.now().toISOString())}</updated>`,
    `<link rel="alternate" type="text/html" href="${escapeHtml(inbox)}"/>`,
    ...items.map((item) => entry(t, blog, inbox, item)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(t: Translate, blog: Blog, inbox: string, item: InboxItem): string {
  const address = item.kind === 'letter' ? `${inbox}?tab=letter` : `${inbox}/${item.kind}s/${item.id}`;
  return [
    '<entry>',
    `<title>${escapeHtml(titleOf(t, item))}</title>`,
    // A letter that goes on is a new entry.
    `<id>urn:uuid:${escapeHtml(item.id)}${item.kind === 'letter' ? `:${Date.parse(item.at)}` : ''}</id>`,
    `<updated>${escapeHtml(item.at)}</updated>`,
    `<author><name>${escapeHtml(item.kind === 'letter' ? blog.name : item.who || t('inbox.nobody'))}</name></author>`,
    `<link rel="alternate" type="text/html" href="${escapeHtml(address)}"/>`,
    ...(item.kind === 'letter' ? [] : [`<summary>${escapeHtml(item.line)}</summary>`]),
    '</entry>',
  ].join('\n');
}

function titleOf(t: Translate, item: InboxItem): string {
  if (item.kind === 'letter') return t('notices.feed.letter');
  const who = item.who === '' ? t('inbox.nobody') : item.who;
  if (item.kind === 'report') return t('notices.feed.report', { who });
  return t(item.state === 'waiting' ? 'notices.feed.waiting' : 'notices.feed.comment', { who });
}
