// An item of a WordPress file as a post that comes in.
import type { IncomingPost, IncomingState } from '../moves/incoming.ts';
import { Losses } from '../words/losses.ts';
import { plainLine } from '../words/plain-line.ts';
import { partsOf, said, textOf, type XmlPart } from '../xml/element-stream.ts';
import { addressesOf, slugOf } from './addresses.ts';
import type { Attachments } from './attachments.ts';
import type { Channel } from './channel.ts';
import { commentsOf } from './comments.ts';
import { keptBack } from './kept-back.ts';
import { type Meta, metaOf } from './meta.ts';
import { standsUnder } from './standing.ts';
import { textOfPost } from './text-of.ts';
import { feedTime, wxrTime } from './times.ts';

export interface PostWorld {
  channel: Channel;
  attachments: Attachments;
}

export function postOf(item: XmlPart, { channel, attachments }: PostWorld): IncomingPost {
  const losses = new Losses();
  const meta = metaOf(item, losses);
  const number = said(item, 'wp:post_id');
  const world = {
    language: channel.language,
    attachment: (wanted: string) => attachments.get(wanted),
    pictures: () => attachments.picturesOf(number),
  };
  const html = textOf(partsOf(item, 'content:encoded')[0]);
  const state = stateOf(item, html, losses);
  const stands = standsUnder(item, channel, meta, losses);
  if (said(item, 'wp:is_sticky') === '1') losses.add('field', 'sticky');
  return {
    origin: originOf(item, channel),
    title: plainLine(said(item, 'title')),
    slug: slugOf(item),
    addresses: addressesOf(item, channel.address, meta.oldSlugs),
    author: said(item, 'dc:creator'),
    date: dateOf(item),
    changed: wxrTime(said(item, 'wp:post_modified'), said(item, 'wp:post_modified_gmt')),
    state,
    password: said(item, 'wp:post_password') || null,
    ...textOfPost({ html, footnotes: meta.footnotes, world }, losses),
    excerpt: plainLine(said(item, 'excerpt:encoded')),
    ...stands,
    picture: pictureOf(meta, attachments),
    commentsOpen: openOf(said(item, 'wp:comment_status')),
    comments: commentsOf(item, channel, losses),
    lost: losses.all,
  };
}

/** The number is one of its blog; two blogs that come into one have the same numbers. */
function originOf(item: XmlPart, channel: Channel): string {
  const number = said(item, 'wp:post_id');
  const host = channel.address === null ? '' : new URL(channel.address).host.replace(/^www\./, '');
  if (number !== '') return host === '' ? `id:${number}` : `id:${number}@${host}`;
  const named = said(item, 'wp:post_name') || said(item, 'guid');
  return named === ''
    ? `at:${said(item, 'wp:post_date')} ${plainLine(said(item, 'title')).slice(0, 200)}`
    : `slug:${named}`;
}

function dateOf(item: XmlPart): IncomingPost['date'] {
  return (
    wxrTime(said(item, 'wp:post_date'), said(item, 'wp:post_date_gmt')) ?? feedTime(said(item, 'pubDate'))
  );
}

const STATES: Readonly<Record<string, IncomingState | undefined>> = {
  ...{ publish: 'published', draft: 'draft', pending: 'waiting', private: 'private' },
  ...{ future: 'scheduled', trash: 'trashed' },
};

/**
 * A page is a post here, and stays where readers find it: links to it go on working. What is of another kind was shown by
 * the theme in a way of its own, and waits as a draft.
 */
function stateOf(item: XmlPart, html: string, losses: Losses): IncomingState {
  const [type, status] = [said(item, 'wp:post_type'), said(item, 'wp:status')];
  const state = Object.hasOwn(STATES, status) ? STATES[status] : undefined;
  if (state === undefined && status !== 'inherit') losses.add('field', `status: ${status}`);
  const known = closed(state ?? (status === '' ? 'published' : 'draft'), html, losses);
  if (type === 'page') {
    losses.add('page', said(item, 'link') || said(item, 'wp:post_name'));
    return known === 'published' && html.trim() === '' ? 'draft' : known;
  }
  if (type === 'post' || type === '') return known;
  losses.add('type', type);
  return known === 'trashed' ? known : 'draft';
}

/** What was for some readers alone nobody else may read here either. */
function closed(state: IncomingState, html: string, losses: Losses): IncomingState {
  const mark = state === 'published' || state === 'scheduled' ? keptBack(html) : null;
  if (mark === null) return state;
  losses.add('field', mark);
  return state === 'published' ? 'private' : 'draft';
}

function pictureOf({ thumbnail }: Meta, attachments: Attachments): string | null {
  return thumbnail === null ? null : (attachments.get(thumbnail)?.address ?? null);
}

function openOf(status: string): boolean | null {
  return status === 'open' ? true : status === 'closed' ? false : null;
}
