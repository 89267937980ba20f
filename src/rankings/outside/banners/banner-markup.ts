// What a blog puts on its own pages for a banner: a plain link around a picture, which keeps to itself who reads there. Pure.
import { escapeHtml } from '../../../text/html-out.ts';
import { BANNER_HEIGHT, BANNER_WIDTH } from './draw-banner.ts';

export const banners = ['vote', 'place'] as const;
export type Banner = (typeof banners)[number];

interface MarkupOptions {
  /** Of the press. */
  origin: string;
  participantId: string;
  banner: Banner;
  alt: string;
  /** With the word by which it proves at once whose the blog is. */
  proof: boolean;
}

export function bannerMarkup({ origin, participantId, banner, alt, proof }: MarkupOptions): string {
  const rel = proof ? ' rel="me"' : '';
  const size = `width="${BANNER_WIDTH}" height="${BANNER_HEIGHT}"`;
  const picture = `<img src="${origin}/rankings/banners/${participantId}/${banner}.svg" alt="${escapeHtml(alt)}" ${size}>`;
  return `<a href="${origin}/rankings/vote/${participantId}"${rel}>${picture}</a>`;
}
