// The headline of a page: what stands over the article, without the outlet's name that titles carry around.
import { isHidden } from './blocks.ts';
import { attribute, tidy } from './dom.ts';

const SEPARATOR = /\s+(?:[|·•»«›‹/\\~:–—―-]+|::)\s+|\s*[|｜]\s*/u;

/** The headline as the page shows it, else as its metadata state it, else the title of the window. */
export function headlineOf(document: Document, stated: string | null, outlet: string | null): string | null {
  const shared = metaOf(document, 'og:title') ?? metaOf(document, 'twitter:title');
  const windowTitle = tidy(document.querySelector('title')?.textContent ?? '') || null;
  const claims = [shared, stated, windowTitle].filter((claim) => claim !== null);
  const shown = shownHeadline(document, claims, outlet);
  if (shown) return shown;
  const [claim] = claims;
  return claim ? withoutOutlet(claim, outlet) : null;
}

/** The first heading of the highest rank that some claim contains or that contains one. */
function shownHeadline(document: Document, claims: string[], outlet: string | null): string | null {
  const headings = ['h1', 'h2'].flatMap((rank) => Array.from(document.querySelectorAll(rank)).slice(0, 12));
  for (const heading of headings) {
    const text = tidy(heading.textContent ?? '');
    if (text.length < 4 || text.length > 300 || isHidden(heading)) continue;
    if (outlet !== null && plain(text) === plain(outlet)) continue;
    if (claims.some((claim) => agrees(text, claim))) return text;
  }
  const single = document.querySelectorAll('h1').length === 1 ? document.querySelector('h1') : null;
  const text = tidy(single?.textContent ?? '');
  return claims.length === 0 && text !== '' ? text : null;
}

function agrees(heading: string, claim: string): boolean {
  const [shown, said] = [plain(heading), plain(claim)];
  if (shown.length < 4) return false;
  if (shown === said) return true;
  const share = Math.min(shown.length, said.length) / Math.max(shown.length, said.length);
  if (share > 0.3 && said.startsWith(shown)) return true;
  return share > 0.5 && (said.includes(shown) || shown.includes(said));
}

function withoutOutlet(title: string, outlet: string | null): string {
  if (outlet && title.toLowerCase().startsWith(`${outlet.toLowerCase()}:`)) {
    return title.slice(outlet.length + 1).trim();
  }
  const parts = title
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length < 2) return title;
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  const named = (part: string) =>
    outlet !== null && plain(part) !== '' && plain(outlet).includes(plain(part));
  if (named(last) || (outlet !== null && plain(last).includes(plain(outlet)))) return head(title, last);
  if (named(first)) return title.slice(title.indexOf(first) + first.length).replace(/^[\s|·•»:–—-]+/u, '');
  return /[|｜»]/.test(title) && last.length < first.length / 2 ? head(title, last) : title;
}

function head(title: string, last: string): string {
  return title.slice(0, title.lastIndexOf(last)).replace(/[\s|｜·•»«›‹/\\~:–—―-]+$/u, '');
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function metaOf(document: Document, name: string): string | null {
  const meta = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
  return (meta && tidy(attribute(meta, 'content'))) || null;
}
