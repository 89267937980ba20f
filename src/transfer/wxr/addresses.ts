// Where a post of WordPress was found: its address, the one with its number, and those of names that it had before.
import { said, type XmlPart } from '../xml/element-stream.ts';

const MOST = 50;

export function addressesOf(item: XmlPart, blog: string | null, oldSlugs: readonly string[]): string[] {
  const [link, slug] = [wholeAddress(said(item, 'link')), said(item, 'wp:post_name')];
  const number = said(item, 'wp:post_id');
  const byNumber = said(item, 'wp:post_type') === 'page' ? `?page_id=${number}` : `?p=${number}`;
  const found = [
    link,
    wholeAddress(said(item, 'guid')),
    /^\d+$/.test(number) ? `${blog ?? '/'}${byNumber}` : null,
    ...oldSlugs.map((old) => withSlug(link, slug, old)),
  ];
  return [...new Set(found.filter((address) => address !== null))].slice(0, MOST);
}

function wholeAddress(text: string): string | null {
  const address = text.replace(/&(?:amp|#0?38);/g, '&');
  return /^https?:\/\/[^\s]+$/.test(address) && address.length <= 2000 ? address : null;
}

/** The address that it had under an older name. */
function withSlug(link: string | null, slug: string, old: string): string | null {
  if (link === null || slug === '' || old === '') return null;
  const at = link.toLowerCase().lastIndexOf(`/${slug.toLowerCase()}`);
  return at < 0 ? null : `${link.slice(0, at + 1)}${old}${link.slice(at + 1 + slug.length)}`;
}

/** As people read it: names in Japanese are kept as `%e6%b0%b4`. */
export function slugOf(item: XmlPart): string {
  const name = said(item, 'wp:post_name');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
