// Whether links stay on the site a page comes from.
import { attribute } from './dom.ts';

/** The site's registrable name as far as it can be told without a list of suffixes; null when nothing says. */
export type LinkHome = string | null;

export function homeOf(document: Document, url: string | undefined): LinkHome {
  const canonical = document.querySelector('link[rel="canonical"]');
  const shared = document.querySelector('meta[property="og:url"]');
  const said = [url, canonical && attribute(canonical, 'href'), shared && attribute(shared, 'content')];
  for (const address of said) {
    const host = address ? hostOf(address) : null;
    if (host) return siteOf(host);
  }
  return null;
}

/** Do at least half of the links below this element lead to other sites? */
export function leadsAway(element: Element, home: LinkHome): boolean {
  if (!home) return false;
  let all = 0;
  let away = 0;
  for (const link of Array.from(element.querySelectorAll('a'))) {
    all += 1;
    const host = hostOf(attribute(link, 'href'));
    if (host && siteOf(host) !== home) away += 1;
  }
  return all > 0 && away * 2 >= all;
}

function hostOf(address: string): string | null {
  const absolute = address.startsWith('//') ? `https:${address}` : address;
  if (!/^https?:/i.test(absolute)) return null;
  return URL.canParse(absolute) ? new URL(absolute).hostname : null;
}

/** The last label but the suffix: `news.example.co.uk` and `example.com` both give `example`. */
function siteOf(host: string): string {
  const labels = host.split('.');
  const suffix =
    labels.length > 2 && (labels.at(-2) ?? '').length <= 3 && (labels.at(-1) ?? '').length === 2 ? 2 : 1;
  return labels.at(-suffix - 1) ?? host;
}
