// What WordPress shows as a player or a card, written so that it is read as one: frames of videos, sounds, links by themselves.
import { htmlText } from '../words/plain-line.ts';

/** An address by itself in a paragraph: the player of a film, else the link. */
export function playerOf(address: string): string {
  const film = filmOf(address);
  const href = htmlText(address);
  return film === null ? `<p><a href="${href}">${href}</a></p>` : `<iframe src="${film}"></iframe>`;
}

export function youtube(id: string): string {
  return `https://www.youtube.com/embed/${id}`;
}

function filmOf(address: string): string | null {
  const [, tube] =
    /^https?:\/\/(?:(?:www|m)\.)?(?:youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#\s]*&)?v=|embed\/|v\/|shorts\/)|youtu\.be\/)([\w-]{6,20})/.exec(
      address,
    ) ?? [];
  if (tube !== undefined) return youtube(tube);
  const [, vimeo] = /^https?:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d{3,12})/.exec(address) ?? [];
  return vimeo === undefined ? null : `https://player.vimeo.com/video/${vimeo}`;
}

const ALONE = /^[ \t]*(https?:\/\/[^\s<>"[\]]+)[ \t]*$/gm;
const ALONE_IN_PARAGRAPH = /<p(?:\s[^<>]*)?>\s*(https?:\/\/[^\s<>"[\]]+)\s*<\/p>/gi;
const IN_WRAPPER = /<div class="wp-block-embed__wrapper">\s*(https?:\/\/[^\s<>"]+)\s*<\/div>/g;

/** Addresses on a line of their own, which WordPress replaces by what they lead to. */
export function withPlayers(html: string, isClassic: boolean): string {
  const alone = html
    .replace(IN_WRAPPER, (_, address: string) => playerOf(plainAddress(address)))
    .replace(ALONE_IN_PARAGRAPH, (_, address: string) => playerOf(plainAddress(address)));
  // Inside of code a line is a line.
  if (!isClassic || /<(?:pre|script|textarea)\b/i.test(html)) return alone;
  return alone.replace(ALONE, (_, address: string) => `\n${playerOf(plainAddress(address))}\n`);
}

const plainAddress = (address: string) => address.replace(/&(?:amp|#0?38);/g, '&');
