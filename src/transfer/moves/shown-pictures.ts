// The pictures that a post shows, by the addresses it shows them with.
import type { IncomingPost } from './incoming.ts';

/** Each once, whole where `base` lets that be told; pictures that lie in the text itself are none of these. */
export function shownPictures(post: IncomingPost, base: string | null): string[] {
  const found = [post.body, post.more].flatMap((html) =>
    [...html.matchAll(/<img\b[^>]*?\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)].map(
      ([, double, single, bare]) => double ?? single ?? bare ?? '',
    ),
  );
  const all = post.picture === null ? found : [post.picture, ...found];
  return [...new Set(all.map((address) => wholeAddress(address, base)))].filter(
    (address) => address !== '' && !/^(?:data|blob|cid):/i.test(address),
  );
}

/** As it stands where it is relative and nobody knows to what. */
export function wholeAddress(address: string, base: string | null): string {
  const trimmed = address.trim().replaceAll('&amp;', '&');
  if (trimmed.startsWith('//')) return `https:${trimmed}`;
  const whole = URL.parse(trimmed, base ?? undefined);
  return whole ? whole.href : trimmed;
}
