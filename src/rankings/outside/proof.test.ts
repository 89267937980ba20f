// What proves that a blog elsewhere is somebody's, and what only looks as if it did.
import { expect, it } from 'vitest';
import { proved } from './proof.ts';
import { placeOf } from './reading/place.ts';
import { readFeed } from './reading/read-feed.ts';
import { readPage } from './reading/read-page.ts';

const proof = 'k3Qw9ZxT1vLrB7nYcD5mHg';
const address = 'https://a.example/';
const feedAddress = 'https://a.example/feed';
const votePage = 'https://press.example/rankings/vote/one';
const named = '<link rel="alternate" type="application/rss+xml" href="/feed">';

function look(html: string, about = ''): string {
  const page = readPage(html, address, (href) => placeOf(href) === placeOf(votePage));
  const feed = readFeed(
    `<rss><channel><title>t</title><description>${about}</description></channel></rss>`,
    feedAddress,
  );
  const found = proved({ proof, votePage, page, feed, feedAddress });
  return found.ok ? found.way : found.missing;
}

const mark = `<meta name="taiyaku-verification" content="${proof}">`;

it('a mark in the head does, however the page is written', () => {
  expect(look(`<html><head>${mark}</head><body></body></html>`)).toBe('meta');
  expect(look(`<title>x</title>${mark}<p>`)).toBe('meta');
  expect(look(`<head><META CONTENT='${proof}' NAME=Taiyaku-Verification /></head>`)).toBe('meta');
});

it('a mark that readers could have written does not', () => {
  expect(look(`<head></head><body><p>${mark}</body>`)).toBe('body');
  expect(look(`<title>x</title><div class="comment">${mark}</div>`)).toBe('body');
  expect(look(`<head><!-- ${mark} --></head>`)).toBe('none');
  expect(look(`<head><title>${mark}</title><script>"${mark}"</script></head>`)).toBe('none');
  expect(look(`<head></head><body><textarea>${mark}</textarea>${proof}</body>`)).toBe('none');
  expect(look(`<head><meta name="taiyaku-verification" content="${proof}x"></head>`)).toBe('other');
  expect(look(`<head><meta name="generator" content="${proof}"></head>`)).toBe('none');
});

const link = (rel: string, href = votePage) => `<a href="${href}" rel="${rel}">vote</a>`;

it('a link that says it is the blog’s own does', () => {
  expect(look(`<body>${link('me')}</body>`)).toBe('link');
  expect(look(`<body>${link('noopener ME')}</body>`)).toBe('link');
  expect(look(`<body><div class="entry">x</div>${link('me')}<div id="comments">y</div></body>`)).toBe('link');
});

it('a link that somebody else may have left does not', () => {
  expect(look(`<body>${link('')}</body>`)).toBe('plain-link');
  expect(look(`<body>${link('me nofollow')}${link('me ugc')}</body>`)).toBe('plain-link');
  expect(look(`<body><div id="comments"><p><b>a</b></p>${link('me')}</div></body>`)).toBe('comment-link');
  expect(look(`<body><ol class="comment_list"><li>${link('me')}</ol></body>`)).toBe('comment-link');
  expect(look(`<body>${link('me', 'https://press.example/rankings/vote/other')}</body>`)).toBe('none');
  expect(look(`<body>${link('me', 'https://evil.example/rankings/vote/one')}</body>`)).toBe('none');
});

it('words in the description do: of the page, or of a feed that the page names as its own', () => {
  expect(look(`<head><meta name="description" content="a blog ${proof}"></head>`)).toBe('text');
  expect(look(`<head>${named}</head>`, `a blog ${proof}`)).toBe('feed');
});

it('words in a feed of somebody else that names the page do not, nor in the text of a page', () => {
  expect(look('<head></head>', `a blog ${proof}`)).toBe('loose-feed');
  expect(look(`<head><link rel="alternate" type="application/rss+xml" href="/other"></head>`, proof)).toBe(
    'loose-feed',
  );
  expect(look(`<head></head><body>${proof}<meta name="description" content="${proof}"></body>`)).toBe('none');
});
