// Everything that readers see of a blog as WordPress' own file (WXR 1.2), which WordPress and many others take in.

import { textBlocks } from '../../text/document.ts';
import { documentToHtml, escapeHtml } from '../../text/html-out.ts';
import { inlineText } from '../../text/inline.ts';
import { UNHOLDABLE, xmlText, xmlValue } from '../../text/xml.ts';
import type { Translate } from '../../web/messages/index.ts';
import { htmlLine } from '../words/plain-line.ts';
import { htmlOf } from './html-of.ts';
import { type LeavingPost, leavingPosts, type WholeBlog } from './leaving-posts.ts';
import { localTime, sqlTime } from './local-time.ts';
import { originalOf } from './originals-of.ts';
import { allTags, type CategoryRow, type CommentRow, type PictureRow, picturesToLeave } from './store.ts';

/**
 * Posts, what readers say under them, categories in each other, tags, and each of their pictures as an attachment with the
 * address it has now. Of a translation the text is the translation; its original, and where that stands, are fields of the post.
 */
export async function* wxrOf(whole: WholeBlog, t: Translate): AsyncGenerator<string> {
  yield headOf(whole);
  const tags = await allTags(whole.ctx.db, whole.blog.id);
  yield whole.categories.map((category, at) => categoryOf(whole, category, at + 1)).join('');
  yield tags.map(({ name, slug }, at) => tagOf(name, slug, whole.categories.length + at + 1)).join('');
  const ids = new Ids();
  const pictures = new Map<string, number>();
  for (const picture of await picturesToLeave(whole.ctx.db, whole.blog.id)) {
    pictures.set(picture.id, ids.next());
    yield attachmentOf(whole, picture, pictures.get(picture.id) ?? 0);
  }
  for await (const post of leavingPosts(whole)) yield itemOf(whole, post, t, ids, pictures);
  yield '</channel>\n</rss>\n';
}

/** WordPress counts what we name. */
class Ids {
  #last = 0;
  next(): number {
    this.#last += 1;
    return this.#last;
  }
}

function headOf({ blog, address }: WholeBlog): string {
  const spaces = {
    excerpt: 'http://wordpress.org/export/1.2/excerpt/',
    content: 'http://purl.org/rss/1.0/modules/content/',
    wfw: 'http://wellformedweb.org/CommentAPI/',
    dc: 'http://purl.org/dc/elements/1.1/',
    wp: 'http://wordpress.org/export/1.2/',
  };
  const named = Object.entries(spaces).map(([name, uri]) => ` xmlns:${name}="${uri}"`);
  const site = address.replace(/\/$/, '');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rss version="2.0"${named.join('')}>`,
    '<channel>',
    tag('title', htmlLine(blog.name)),
    tag('link', site),
    tag('description', htmlLine(blog.tagline)),
    tag('language', blog.language),
    tag('wp:wxr_version', '1.2'),
    tag('wp:base_site_url', site),
    tag('wp:base_blog_url', site),
    '',
  ].join('\n');
}

function categoryOf(whole: WholeBlog, { slug, name, parent_id }: CategoryRow, id: number): string {
  const parent = whole.categories.find((one) => one.id === parent_id)?.slug ?? '';
  return `<wp:category>${tag('wp:term_id', String(id))}${tag('wp:category_nicename', slug)}${tag(
    'wp:category_parent',
    parent,
  )}<wp:cat_name>${cdata(htmlLine(name))}</wp:cat_name></wp:category>\n`;
}

function tagOf(name: string, slug: string, id: number): string {
  return `<wp:tag>${tag('wp:term_id', String(id))}${tag('wp:tag_slug', slug)}<wp:tag_name>${cdata(htmlLine(name))}</wp:tag_name></wp:tag>\n`;
}

function attachmentOf(whole: WholeBlog, picture: PictureRow, id: number): string {
  const address = pictureAddress(whole, picture);
  const title = picture.title || picture.file_name || picture.id.slice(0, 12);
  return item([
    tag('title', htmlLine(title)),
    tag('link', address),
    ...datesOf(picture.created_at, picture.created_at, whole.blog.timeZone),
    tag('wp:post_id', String(id)),
    tag('wp:post_name', picture.id),
    tag('wp:status', 'inherit'),
    tag('wp:post_parent', '0'),
    tag('wp:post_type', 'attachment'),
    tag('wp:attachment_url', address),
    ...(picture.alt === '' ? [] : [meta('_wp_attachment_image_alt', htmlLine(picture.alt))]),
  ]);
}

function pictureAddress({ address }: WholeBlog, { id, width, sizes }: PictureRow): string {
  const largest = (JSON.parse(sizes) as { width: number; type: string; sha256: string }[]).find(
    (size) => size.sha256 === id,
  );
  return `${address}media/${id}-${largest?.width ?? width}.jpg`;
}

function itemOf(
  whole: WholeBlog,
  post: LeavingPost,
  t: Translate,
  ids: Ids,
  pictures: ReadonlyMap<string, number>,
): string {
  const { timeZone } = whole.blog;
  const { body, more } = htmlOf(whole, post, t);
  const main = post.picture ? pictures.get(post.picture.pictureId) : undefined;
  return item([
    tag('title', htmlLine(post.title)),
    tag('link', post.address),
    tag('dc:creator', post.author),
    `<guid isPermaLink="false">urn:uuid:${xmlText(post.id)}</guid>`,
    `<content:encoded>${cdata(more === '' ? body : `${body}\n<!--more-->\n${more}`)}</content:encoded>`,
    `<excerpt:encoded>${cdata(htmlLine(post.summary))}</excerpt:encoded>`,
    ...datesOf(post.publishedAt, post.changedAt, timeZone),
    tag('wp:post_id', String(ids.next())),
    tag('wp:post_name', post.slug),
    tag('wp:comment_status', post.commentsOpen ? 'open' : 'closed'),
    tag('wp:ping_status', 'closed'),
    // The password is nobody's to tell, and without it the text is not for everybody.
    tag('wp:status', post.isLocked ? 'private' : 'publish'),
    tag('wp:post_parent', '0'),
    tag('wp:menu_order', '0'),
    tag('wp:post_type', 'post'),
    tag('wp:is_sticky', '0'),
    ...post.categories
      .toReversed()
      .map(
        ({ slug, name }) =>
          `<category domain="category" nicename="${xmlValue(slug)}">${cdata(htmlLine(name))}</category>`,
      ),
    ...post.tags.map(
      ({ slug, name }) =>
        `<category domain="post_tag" nicename="${xmlValue(slug)}">${cdata(htmlLine(name))}</category>`,
    ),
    ...(main === undefined ? [] : [meta('_thumbnail_id', String(main))]),
    meta('taiyaku_language', post.language),
    ...originalFields(post),
    ...commentsOf(post.comments, timeZone),
  ]);
}

function originalFields({ document, originals, provenance }: LeavingPost): string[] {
  if (originals === null) return [];
  const original = originalOf(document, originals);
  const isEmpty = textBlocks(original).every(({ content }) => inlineText(content) === '');
  return [
    meta('taiyaku_original_language', originals.language),
    meta('taiyaku_original_title', originals.title),
    ...(provenance?.article.address ? [meta('taiyaku_original_address', provenance.article.address)] : []),
    ...(isEmpty ? [] : [meta('taiyaku_original', documentToHtml(original))]),
  ];
}

function commentsOf(comments: readonly CommentRow[], zone: string): string[] {
  const numbers = new Map(comments.map(({ id }, at) => [id, at + 1]));
  return comments.map((comment) => {
    // There they are HTML, here they are what somebody typed.
    const words = escapeHtml(comment.title === '' ? comment.body : `${comment.title}\n${comment.body}`);
    return `<wp:comment>${[
      tag('wp:comment_id', String(numbers.get(comment.id))),
      `<wp:comment_author>${cdata(htmlLine(comment.editor ?? comment.name))}</wp:comment_author>`,
      tag('wp:comment_author_email', ''),
      tag('wp:comment_author_url', comment.url),
      tag('wp:comment_author_IP', ''),
      tag('wp:comment_date', sqlTime(localTime(comment.created_at, zone))),
      tag('wp:comment_date_gmt', sqlTime(localTime(comment.created_at, 'UTC'))),
      `<wp:comment_content>${cdata(words)}</wp:comment_content>`,
      tag('wp:comment_approved', '1'),
      tag('wp:comment_type', ''),
      tag('wp:comment_parent', String(numbers.get(comment.parent_id ?? '') ?? 0)),
      tag('wp:comment_user_id', '0'),
    ].join('')}</wp:comment>`;
  });
}

function datesOf(at: string, changed: string, zone: string): string[] {
  return [
    tag('pubDate', new Date(at).toUTCString().replace('GMT', '+0000')),
    tag('wp:post_date', sqlTime(localTime(at, zone))),
    tag('wp:post_date_gmt', sqlTime(localTime(at, 'UTC'))),
    tag('wp:post_modified', sqlTime(localTime(changed, zone))),
    tag('wp:post_modified_gmt', sqlTime(localTime(changed, 'UTC'))),
  ];
}

function item(lines: readonly string[]): string {
  return `<item>\n${lines.join('\n')}\n</item>\n`;
}

function meta(key: string, value: string): string {
  return `<wp:postmeta>${tag('wp:meta_key', key)}<wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`;
}

function tag(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}

function cdata(text: string): string {
  return `<![CDATA[${text.replace(UNHOLDABLE, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
