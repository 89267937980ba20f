// What readers said under a post of WordPress: comments with what they answer, whether they may be seen, and pings apart.
import type { IncomingComment } from '../moves/incoming.ts';
import type { Losses } from '../words/losses.ts';
import { OwnNames } from '../words/own-names.ts';
import { plainLine } from '../words/plain-line.ts';
import { partsOf, said, textOf, type XmlPart } from '../xml/element-stream.ts';
import type { Channel } from './channel.ts';
import { wxrTime } from './times.ts';

const PINGS = new Set(['pingback', 'trackback']);
/** Of shops: what somebody wrote of a thing, for all to read. */
const COMMENTS = new Set(['', 'comment', 'review']);

export function commentsOf(item: XmlPart, channel: Channel, losses: Losses): IncomingComment[] {
  const taken = new OwnNames();
  const comments = partsOf(item, 'wp:comment').flatMap((part) => {
    const type = said(part, 'wp:comment_type');
    if (PINGS.has(type)) {
      losses.add(
        'ping',
        `${plainLine(said(part, 'wp:comment_author'))} ${said(part, 'wp:comment_author_url')}`,
      );
      return [];
    }
    const comment = commentOf(part, item, channel, type);
    comment.origin = taken.of(comment.origin);
    if (!COMMENTS.has(type)) losses.add('type', `${type}: ${comment.name}`);
    return [comment];
  });
  // What answered a ping, or something that was taken away, stands by itself.
  for (const comment of comments)
    if (comment.answers !== null && (!taken.has(comment.answers) || comment.answers === comment.origin))
      comment.answers = null;
  return comments;
}

function commentOf(part: XmlPart, item: XmlPart, channel: Channel, type: string): IncomingComment {
  const [number, parent] = [said(part, 'wp:comment_id'), said(part, 'wp:comment_parent')];
  const state = stateOf(said(part, 'wp:comment_approved'));
  return {
    origin: `id:${number}`,
    answers: parent === '' || parent === '0' ? null : `id:${parent}`,
    name: plainLine(said(part, 'wp:comment_author')),
    mail: said(part, 'wp:comment_author_email'),
    url: said(part, 'wp:comment_author_url'),
    title: '',
    body: withBreaks(textOf(partsOf(part, 'wp:comment_content')[0]).trim()),
    markup: 'html',
    date: wxrTime(said(part, 'wp:comment_date'), said(part, 'wp:comment_date_gmt')),
    // Notes of shops and of other programs were never for everybody; somebody has to look at them.
    state: state === 'shown' && !COMMENTS.has(type) ? 'waiting' : state,
    editorOnly: false,
    byAuthor: isByAuthor(part, item, channel),
    hadPassword: false,
  };
}

function stateOf(approved: string): IncomingComment['state'] {
  if (approved === '1' || approved === 'approve') return 'shown';
  if (approved === 'spam') return 'spam';
  return approved.includes('trash') ? 'trashed' : 'waiting';
}

function isByAuthor(part: XmlPart, item: XmlPart, channel: Channel): boolean {
  const user = said(part, 'wp:comment_user_id');
  if (user === '' || user === '0') return false;
  if (channel.namesWriters) return channel.isWriter(user);
  return said(part, 'wp:comment_author') === said(item, 'dc:creator');
}

const BLOCK = '(?:p|div|blockquote|ul|ol|li|pre|h[1-6]|table|tr|td)';
const BESIDE_BLOCK = new RegExp(`(</?${BLOCK}(?:\\s[^<>]*)?>|<br ?/?>)\\s*\\n\\s*`, 'gi');

/** WordPress shows each line break of a comment; in HTML they have to be said. */
function withBreaks(html: string): string {
  return html.replace(BESIDE_BLOCK, '$1').replace(/\n/g, '<br>\n');
}
