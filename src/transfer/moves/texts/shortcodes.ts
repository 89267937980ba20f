// Signs in brackets that one blog program puts parts of a text in with, and addresses alone on a line that it shows as players.
import { escapeHtml } from '../../../text/html-out.ts';
import type { Losses } from './losses.ts';

const CAPTION =
  /\[(?:wp_)?caption([^\]]{0,1000})\]((?:(?!\[(?:wp_)?caption|\[\/)[\s\S]){0,4000})\[\/(?:wp_)?caption\]/giu;
const EMBED = /\[embed[^\]]{0,200}\]\s{0,20}(https?:\/\/[^\s[\]<>"]{1,2000})\s{0,20}\[\/embed\]/giu;
const FILM =
  /\[(?:youtube|vimeo|tweet|nicovideo|niconico)[= ](https?:\/\/[^\s[\]<>"]{1,2000})[^\]]{0,200}\]/giu;
const SOUND = /\[(?:audio|video)\s([^\]]{1,2000})\](?:\s{0,20}\[\/(?:audio|video)\])?/giu;
const GALLERY = /\[(?:gallery|playlist)\b[^\]]{0,1000}\]/giu;
const ALONE =
  /^[ \t]*(https?:\/\/(?:(?:www\.|m\.)?youtube\.com\/watch|youtu\.be\/|(?:www\.)?nicovideo\.jp\/watch\/|vimeo\.com\/\d|(?:twitter|x)\.com\/\w+\/status\/)[^\s<>"]{0,500})[ \t]*$/gimu;

/** As HTML that says the same. What is not known is left as it is: it may be the writer's own words. */
export function shortcodes(html: string, losses: Losses): string {
  const players = html.replace(ALONE, (_, address: string) => frame(address));
  if (!players.includes('[')) return players;
  return players
    .replace(CAPTION, (_, said: string, inside: string) => captioned(said, inside))
    .replace(EMBED, (_, address: string) => frame(address))
    .replace(FILM, (_, address: string) => frame(address))
    .replace(SOUND, (whole: string, said: string) => {
      const address = /https?:\/\/[^\s"'\]]+/iu.exec(said)?.[0];
      return address === undefined ? whole : frame(address);
    })
    .replace(GALLERY, (whole: string) => {
      losses.add('shortcode', whole);
      return '';
    });
}

function captioned(said: string, inside: string): string {
  const [, picture = '', words = ''] =
    /^((?:\s|<a\s[^>]*>|<img\s[^>]*>|<\/a>)*)([\s\S]*)$/iu.exec(inside) ?? [];
  const older = /\bcaption="([^"]*)"|\bcaption='([^']*)'/iu.exec(said);
  const caption = `${older?.[1] ?? older?.[2] ?? ''} ${words}`.trim();
  if (!/<img\s/iu.test(picture)) return `${inside} ${caption === words.trim() ? '' : caption}`;
  return `<figure>${picture.trim()}<figcaption>${caption.replace(/\s*[\r\n]+\s*/gu, ' ')}</figcaption></figure>`;
}

function frame(address: string): string {
  const film = /^https?:\/\/(?:www\.|m\.)?youtube\.com\/watch\?(?:.*&)?v=([\w-]{6,})/iu.exec(
    address.replaceAll('&amp;', '&'),
  )?.[1];
  const source =
    film === undefined ? address.replaceAll('&amp;', '&') : `https://www.youtube.com/embed/${film}`;
  return `<iframe src="${escapeHtml(source)}"></iframe>`;
}
