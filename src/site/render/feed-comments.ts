// The newest comments of a blog as Atom and as a JSON Feed: what everybody sees under its posts, and no more.
import type { NewComment } from '../../comments/reads.ts';
import { escapeHtml } from '../../text/html-out.ts';
import { articlePath, commentsFeedPath } from '../address.ts';
import { addressIn, type Setting } from '../blog.ts';

/** Newest first. */
export function commentsAtom(setting: Setting, comments: readonly NewComment[]): string {
  const { blog } = setting;
  const times = comments.map(changedAt);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeHtml(blog.language)}">`,
    `<title>${escapeHtml(titleOf(setting))}</title>`,
    `<id>${escapeHtml(addressIn(blog, commentsFeedPath('atom')))}</id>`,
    `<updated>${escapeHtml(times.reduce((a, b) => (a > b ? a : b), blog.updatedAt))}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escapeHtml(addressIn(blog, commentsFeedPath('atom')))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeHtml(addressIn(blog, '/'))}"/>`,
    ...comments.map((comment) => entry(setting, comment)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(setting: Setting, comment: NewComment): string {
  return [
    '<entry>',
    `<title>${escapeHtml(headingOf(setting, comment))}</title>`,
    `<id>urn:uuid:${escapeHtml(comment.id)}</id>`,
    `<link rel="alternate" type="text/html" href="${escapeHtml(addressOf(setting, comment))}"/>`,
    `<published>${escapeHtml(comment.createdAt)}</published>`,
    `<updated>${escapeHtml(changedAt(comment))}</updated>`,
    `<author><name>${escapeHtml(nameOf(setting, comment))}</name></author>`,
    `<content type="text">${escapeHtml(comment.body)}</content>`,
    '</entry>',
  ].join('\n');
}

/** Newest first. */
export function commentsJson(setting: Setting, comments: readonly NewComment[]): string {
  const { blog } = setting;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(setting),
    home_page_url: addressIn(blog, '/'),
    feed_url: addressIn(blog, commentsFeedPath('json')),
    language: blog.language,
    items: comments.map((comment) => ({
      id: `urn:uuid:${comment.id}`,
      url: addressOf(setting, comment),
      title: headingOf(setting, comment),
      content_text: comment.body.toWellFormed(),
      date_published: comment.createdAt,
      date_modified: changedAt(comment),
      authors: [{ name: nameOf(setting, comment) }],
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

function titleOf({ blog, t }: Setting): string {
  return `${t('site.comments-feed')} — ${blog.name}`;
}

function headingOf({ t }: Setting, { title, post }: NewComment): string {
  const about = t('site.comments-feed.on', { post: post.title });
  return (title === '' ? about : `${title}（${about}）`).toWellFormed();
}

function nameOf({ t }: Setting, { name }: NewComment): string {
  return (name === '' ? t('site.comments-feed.nameless') : name).toWellFormed();
}

function addressOf({ blog }: Setting, { id, post }: NewComment): string {
  return `${addressIn(blog, articlePath(post.slug))}#c-${id}`;
}

function changedAt({ createdAt, editedAt }: NewComment): string {
  return editedAt ?? createdAt;
}
