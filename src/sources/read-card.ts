// What a page says of itself in a few words, for a card that leads to it.

import { tidy } from './dom.ts';
import { metaOf } from './metadata.ts';
import { parsePage, withoutUnread } from './page.ts';

export interface CardWords {
  title: string;
  description: string;
  site: string;
}

/** Characters of a page that are looked at: its head, and no more of it than any head has. */
const HEAD = 300_000;

/** '' for what the page does not say. Pictures stay where they are. */
export function readCard(html: string, address: string): CardWords {
  const document = parsePage(headOf(html));
  const title =
    metaOf(document, ['og:title', 'twitter:title']) ?? document.querySelector('title')?.textContent;
  const description = metaOf(document, ['og:description', 'twitter:description', 'description']);
  const site = metaOf(document, ['og:site_name', 'application-name']) ?? hostOf(address);
  return { title: line(title, 300), description: line(description, 400), site: line(site, 100) };
}

function headOf(html: string): string {
  const start = withoutUnread(html.slice(0, HEAD));
  const end = start.search(/<\/head>|<body[\s>]/iu);
  return end < 0 ? start : start.slice(0, end);
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./u, '') : '';
}

function line(said: string | null | undefined, longest: number): string {
  const text = tidy(said ?? '').toWellFormed();
  return text.length <= longest ? text : `${text.slice(0, longest - 1).toWellFormed()}…`;
}
