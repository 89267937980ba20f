// A blog elsewhere on a server of its own: a page and a feed, which can be given what proves whose they are.
import { type PageServer, startPageServer } from './page-server.ts';

export interface OutsideBlog extends PageServer {
  /** First page and feed, whole. */
  readonly page: string;
  readonly feed: string;
  /** Shows the page with these in its head and its body, and the feed with these words and posts. */
  show(what?: Shown): void;
}

export interface Shown {
  head?: string;
  body?: string;
  about?: string;
  posts?: readonly OutsidePostShown[];
  /** Whether the page names the feed. */
  names?: boolean;
}

export interface OutsidePostShown {
  path: string;
  title: string;
  date?: string;
}

export const somePosts: readonly OutsidePostShown[] = [
  { path: '/blog/3', title: '灯台の夜番', date: 'Sat, 16 May 2026 08:00:00 +0900' },
  { path: '/blog/2', title: '石の橋を渡る', date: 'Fri, 15 May 2026 08:00:00 +0900' },
];

export async function startOutsideBlog(): Promise<OutsideBlog> {
  const server = await startPageServer();
  const [page, feed] = [`${server.origin}/blog/`, `${server.origin}/blog/index.xml`];
  const show = ({
    head = '',
    body = '',
    about = '海辺の町から',
    posts = somePosts,
    names = true,
  }: Shown = {}) => {
    server.answer('/blog/', pageOf(head, body, names));
    server.answer('/blog/index.xml', { type: 'application/rss+xml', body: rss(page, about, posts) });
  };
  show();
  return { ...server, page, feed, show };
}

function pageOf(head: string, body: string, names: boolean): string {
  const link = names ? '<link rel="alternate" type="application/rss+xml" href="/blog/index.xml">' : '';
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>港の窓</title>${link}${head}</head><body><h1>港の窓</h1>${body}</body></html>`;
}

export function rss(home: string, about: string, posts: readonly OutsidePostShown[]): string {
  const items = posts.map(
    ({ path, title, date }) =>
      `<item><title>${title}</title><link>${new URL(path, home).href}</link>${date ? `<pubDate>${date}</pubDate>` : ''}</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>港の窓</title><link>${home}</link><description>${about}</description><language>ja</language>${items.join('')}</channel></rss>`;
}
