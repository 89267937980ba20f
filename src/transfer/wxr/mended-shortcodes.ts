// Shortcodes that every WordPress knows, as the plain HTML that they stood for.
import { htmlText } from '../words/plain-line.ts';
import type { Attachment } from './attachments.ts';
import { playerOf, youtube } from './players.ts';
import type { ShortcodeMark } from './shortcode-marks.ts';

/** What a text stands in. */
export interface ShortcodeWorld {
  /** Of the blog; ''. */
  language: string;
  /** Pictures by their numbers. */
  attachment(number: string): Attachment | undefined;
  /** All that were attached to the post. */
  pictures(): Attachment[];
}

export interface Mended {
  html: string;
  /** What stands between it and its end is in it. */
  takesBetween: boolean;
  /** Nothing in it is a shortcode any more. */
  whole: boolean;
}

/** Null where it cannot be mended. `between` is what stands before its end; null when it has none. */
export function mended(mark: ShortcodeMark, between: string | null, world: ShortcodeWorld): Mended | null {
  const mend = MENDERS[mark.name];
  return mend === undefined ? null : mend(mark, between, world);
}

type Mend = (mark: ShortcodeMark, between: string | null, world: ShortcodeWorld) => Mended | null;

const made = (html: string, takesBetween: boolean, whole = true): Mended => ({ html, takesBetween, whole });

const caption: Mend = ({ attributes }, between) => {
  if (between === null) return null;
  const words = attributes.named.get('caption');
  const picture = /^\s*(?:<a\s[^<>]*>\s*)?<img\s[^<>]*>(?:\s*<\/a>)?/i.exec(between)?.[0];
  if (picture === undefined) return made(between, true, false);
  const under = (words ?? between.slice(picture.length)).trim();
  const said = under === '' ? '' : `<figcaption>${under}</figcaption>`;
  return made(`<figure>${picture.trim()}${said}</figure>`, true, false);
};

/** `ids` were all, and `include` is what they were called before. */
const gallery: Mend = ({ attributes }, _, world) => {
  const ids = numbersIn(attributes.named.get('ids') ?? attributes.named.get('include') ?? '');
  const left = new Set(numbersIn(attributes.named.get('exclude') ?? ''));
  const leftOut = new Set([...left].map((number) => world.attachment(number)?.address));
  const pictures =
    ids.length > 0
      ? ids.flatMap((number) => world.attachment(number) ?? [])
      : world.pictures().filter(({ address }) => !leftOut.has(address));
  if (pictures.length === 0 || pictures.length < ids.length) return null;
  return made(pictures.map(figureOf).join('\n'), false);
};

export function numbersIn(list: string): string[] {
  return list.match(/\d+/g) ?? [];
}

function figureOf({ address, alt, caption: words }: Attachment): string {
  const said = words === '' ? '' : `<figcaption>${htmlText(words)}</figcaption>`;
  return `<figure><img src="${htmlText(address)}" alt="${htmlText(alt)}">${said}</figure>`;
}

/** `[embed]address[/embed]`, `[youtube=address]`, `[vimeo 123]`, `[spotify id=…]`. */
const player =
  (ofId: (id: string) => string | null, names: readonly string[] = ['id', 'url', 'src']): Mend =>
  ({ attributes, raw }, between) => {
    const named = names.map((name) => attributes.named.get(name) ?? '');
    const inside = between?.replace(/<[^<>]*>/g, '').trim() ?? '';
    const plain = raw.startsWith('=') ? (raw.slice(1).split(/[\s"']/)[0] ?? '') : '';
    const said = [...named, inside, plain, ...attributes.bare].find((value) => value !== '') ?? '';
    const address = /^https?:\/\/[^\s<>"]+$/.test(said) ? said.replace(/&(?:amp|#0?38);/g, '&') : ofId(said);
    // A bracket of that name around other text stays.
    const isSaidInside = said === inside && inside !== '';
    return address === null ? null : made(playerOf(address), isSaidInside || inside === '');
  };

const nowhere = () => null;
const byId = (pattern: RegExp, before: string) =>
  player((id) => (pattern.test(id) ? before.replace('*', id) : null));

const SOUNDS = ['src', 'mp3', 'm4a', 'ogg', 'wav', 'wma', 'flac'];
const FILMS = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'wmv', 'flv', 'mov'];

const media =
  (tag: 'audio' | 'video', names: readonly string[]): Mend =>
  ({ attributes, raw }, between) => {
    const named = names.map((name) => attributes.named.get(name) ?? '');
    const inside =
      /<(?:a|source)\s[^<>]*(?:href|src)="([^"]+)"/i.exec(between ?? '')?.[1] ?? between?.trim() ?? '';
    const address = [...named, raw.split('|')[0] ?? '', ...attributes.bare, inside].find((value) =>
      /^(?:https?:)?\/[^\s<>"]+$/.test(value),
    );
    return address === undefined ? null : made(`<${tag} src="${htmlText(address)}"></${tag}>`, true);
  };

const code: Mend = (_, between) =>
  between === null ? null : made(`<pre><code>${between.replace(/^\r?\n|\s+$/g, '')}</code></pre>`, true);

const LANGUAGES =
  'code sourcecode source php css html js javascript python ruby java perl sql xml bash shell';

const MENDERS: Readonly<Record<string, Mend | undefined>> = Object.assign(
  Object.create(null) as Record<string, Mend>,
  {
    ...{ caption, wp_caption: caption, gallery },
    embed: player(nowhere),
    youtube: byId(/^[\w-]{6,20}$/, youtube('*')),
    vimeo: byId(/^\d{3,12}$/, 'https://vimeo.com/*'),
    dailymotion: byId(/^[a-z0-9]{4,20}$/i, 'https://www.dailymotion.com/video/*'),
    ted: byId(/^[\w-]{2,100}$/, 'https://www.ted.com/talks/*'),
    gist: byId(/^[\w/-]{4,100}$/, 'https://gist.github.com/*'),
    tweet: byId(/^\d{5,25}$/, 'https://twitter.com/i/status/*'),
    ...Object.fromEntries(
      ['twitter', 'instagram', 'soundcloud', 'spotify', 'slideshare', 'flickr', 'googlemaps', 'blogcard'].map(
        (name) => [name, player(nowhere)],
      ),
    ),
    audio: media('audio', SOUNDS),
    video: media('video', FILMS),
    ...Object.fromEntries(LANGUAGES.split(' ').map((name) => [name, code])),
  },
);
