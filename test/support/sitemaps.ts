// Reads sitemaps strictly: sitemaps.org 0.9 with the pictures that search engines know beside it.
import { xmlProblem } from './xml.ts';

const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?$/;
const MOST_ADDRESSES = 50_000;
const MOST_PICTURES = 1000;
const LONGEST_ADDRESS = 2048;
const LARGEST = 50 * 1024 * 1024;

/** What is wrong with a sitemap or an index of them that stands at `address`; nothing for a valid one. */
export function sitemapProblems(xml: string, address: string): string[] {
  const malformed = xmlProblem(xml);
  if (malformed !== null) return [malformed];
  const isIndex = xml.includes('<sitemapindex');
  const root = isIndex ? 'sitemapindex' : 'urlset';
  const parts = Array.from(
    xml.matchAll(new RegExp(`<${isIndex ? 'sitemap' : 'url'}>([\\s\\S]*?)</`, 'g')),
    ({ index }) => index,
  );
  const entries = parts.map((from, at) => xml.slice(from, parts[at + 1] ?? xml.length));
  const addresses = entries.map((entry) => /<loc>([^<]*)<\/loc>/.exec(entry)?.[1] ?? '');
  return [
    ...(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>') ? [] : ['does not say that it is UTF-8']),
    ...(xml.includes(`<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"`)
      ? []
      : ['is no sitemap']),
    ...(entries.length > 0 && entries.length <= MOST_ADDRESSES ? [] : [`has ${entries.length} addresses`]),
    ...(Buffer.byteLength(xml) <= LARGEST ? [] : ['is too large']),
    ...(new Set(addresses).size === addresses.length ? [] : ['has an address twice']),
    ...addresses.flatMap((one) => addressProblems(one, address)),
    ...entries.flatMap((entry, at) => entryProblems(entry, addresses[at] ?? '', xml)),
  ];
}

function addressProblems(found: string, sitemap: string): string[] {
  const plain = found.replaceAll('&amp;', '&');
  if (!URL.canParse(plain)) return [`${found} is no whole address`];
  const below = sitemap.slice(0, sitemap.lastIndexOf('/') + 1);
  return [
    ...(plain.startsWith(below) ? [] : [`${found} lies outside ${below}`]),
    ...(plain.length < LONGEST_ADDRESS ? [] : [`${found.slice(0, 60)}… is too long`]),
    ...(plain === new URL(plain).href ? [] : [`${found} is not written in ASCII`]),
  ];
}

function entryProblems(entry: string, address: string, xml: string): string[] {
  const changed = Array.from(entry.matchAll(/<lastmod>([^<]*)</g), ([, time = '']) => time);
  const pictures = Array.from(entry.matchAll(/<image:loc>([^<]*)</g), ([, loc = '']) => loc);
  return [
    ...changed.filter((time) => !TIME.test(time)).map((time) => `${address} changed at ${time}`),
    ...(changed.length <= 1 ? [] : [`${address} changed twice`]),
    ...pictures.filter((one) => !URL.canParse(one)).map((one) => `${address} shows ${one}`),
    ...(new Set(pictures).size === pictures.length ? [] : [`${address} shows a picture twice`]),
    ...(pictures.length <= MOST_PICTURES ? [] : [`${address} shows too many pictures`]),
    ...(pictures.length === 0 || xml.includes('xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"')
      ? []
      : [`${address} shows pictures in no namespace`]),
  ];
}
