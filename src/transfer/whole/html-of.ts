// The text of a post as HTML for other programs: whole addresses, its fold, and where a translation comes from.
import { documentToHtml, escapeHtml } from '../../text/html-out.ts';
import type { Translate } from '../../web/messages/index.ts';
import { type LeavingPost, type WholeBlog, wholeAddress } from './leaving-posts.ts';

const FOLD = '<!--more-->';

/** Up to the fold, and what stands after it; '' where there is no fold. */
export function htmlOf(whole: WholeBlog, post: LeavingPost, t: Translate): { body: string; more: string } {
  const html = documentToHtml(post.document, {
    address: (found) => wholeAddress(whole, post.address, found),
    whose: (whose) => t('site.feed.whose', { whose: t(`site.whose.${whose}`) }),
  });
  const at = html.indexOf(FOLD);
  const credit = creditOf(post, t);
  if (at < 0) return { body: `${html}${credit}`, more: '' };
  return { body: html.slice(0, at).trim(), more: `${html.slice(at + FOLD.length).trim()}${credit}` };
}

/** Never left out: who wrote it first, and where it stands. */
function creditOf({ provenance }: LeavingPost, t: Translate): string {
  if (provenance === null) return '';
  const { title, outlet, byline, address, publishedOn } = provenance.article;
  const name = t('exchange.credit', { title });
  const by = [byline, outlet, publishedOn ?? '']
    .filter((part) => part !== '')
    .join(t('exchange.credit.comma'));
  const link =
    address === null ? escapeHtml(name) : `<a href="${escapeHtml(address)}">${escapeHtml(name)}</a>`;
  return `\n<hr/>\n<p>${link}${by === '' ? '' : ` ${escapeHtml(by)}`}</p>`;
}
