// What can be seen in the text of a comment without asking anybody: links and their hosts, scripts, phrases, a fingerprint.
import { createHash } from 'node:crypto';
import { type Phrase, phrases } from './phrases.ts';

export interface Words {
  name: string;
  title: string;
  url: string;
  mail: string;
  body: string;
}

export interface Traits {
  /** Links in title and body; not the address field, nor links to hosts of ours. */
  links: number;
  /** Hosts of all links and of the address field without `www.`, each once; none of ours. */
  hosts: string[];
  /** Whether the sender left an address in its field. */
  hasUrl: boolean;
  /** Links written as markup, which our form never asks for: `<a href`, `[url=`. */
  markup: boolean;
  /** A link in the name or the title. */
  linkInName: boolean;
  /** Letters by script, links left out. */
  letters: { kana: number; han: number; latin: number; other: number };
  phrases: Phrase[];
  /** SHA-256 of the letters alone, hex; null where the text is too short to be anybody's in particular. */
  fingerprint: string | null;
}

// Bounded everywhere: no part can try the same text twice. Domain names without a scheme count by well-known endings.
const links =
  /(?:https?:\/\/|\bwww\.)[^\s<>"'()[\]{}「」、。]{3,2000}|(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|net|org|info|biz|xyz|top|site|online|shop|club|ru|cn|icu|vip|pro|link|live|store|buzz|click)\b(?:\/[^\s<>"'()[\]{}「」、。]{0,2000})?/gi;
const markup = /<a[\s/][^<>]{0,2000}|\[url\b|\[link\b|\]\(https?:/i;

/** Fewer letters than these are said by many people in the same words. */
const OWN_WORDS = 12;

export function traitsOf(words: Words, ownHosts: readonly string[] = []): Traits {
  const text = normal(`${words.title}\n${words.body}`);
  const found = [...text.matchAll(links)].map(([link]) => hostOf(link)).filter((host) => host !== null);
  const foreign = found.filter((host) => !ownHosts.includes(host));
  const inNames = normal(`${words.name}\n${words.title}`).match(links) ?? [];
  const address = words.url.trim() === '' ? null : hostOf(normal(words.url));
  const bare = text.replace(links, ' ');
  const nameHosts = inNames.map(hostOf).filter((host) => host !== null);
  const hosts = [...foreign, ...nameHosts, ...(address === null ? [] : [address])];
  return {
    links: foreign.length,
    hosts: [...new Set(hosts)].filter((host) => !ownHosts.includes(host)).slice(0, 50),
    hasUrl: address !== null && !ownHosts.includes(address),
    markup: markup.test(text),
    linkInName: inNames.length > 0,
    letters: lettersOf(bare),
    phrases: phrasesIn(`${normal(words.name)}\n${text}`),
    fingerprint: fingerprintOf(bare),
  };
}

/** Full width becomes half, large letters small: what looks alike is compared alike. */
export function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The host of a link as people write it, without `www.`; null when there is none to be read. */
function hostOf(link: string): string | null {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(link) ? link : `http://${link}`;
  if (!URL.canParse(whole)) return null;
  const { protocol, hostname } = new URL(whole);
  if (!/^https?:$/.test(protocol) || !hostname.includes('.')) return null;
  return hostname.replace(/^www\./, '').replace(/\.$/, '');
}

function lettersOf(text: string): Traits['letters'] {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const all = count(/\p{L}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}ー]/gu);
  const han = count(/\p{Script=Han}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  return { kana, han, latin, other: Math.max(0, all - kana - han - latin) };
}

function phrasesIn(text: string): Phrase[] {
  return phrases.filter(({ says }) => says.test(text));
}

function fingerprintOf(text: string): string | null {
  const letters = text.replace(/\P{L}/gu, '');
  if ([...letters].length < OWN_WORDS) return null;
  return createHash('sha256').update(letters).digest('hex');
}
