// Reads JSON Feed (1.0 and 1.1).
import * as v from 'valibot';
import { canonicalLanguage } from '../../../text/language.ts';
import { type Feed, type FeedPost, LONGEST_TEXT, MOST_READ } from './feed.ts';
import { linkedAddress } from './place.ts';

const text = v.fallback(
  v.pipe(
    v.union([v.string(), v.number()]),
    v.transform((said) => String(said).slice(0, LONGEST_TEXT)),
  ),
  '',
);

const feedSchema = v.object({
  version: v.pipe(v.string(), v.regex(/jsonfeed\.org/i)),
  ...{ title: text, description: text, language: text, home_page_url: text },
  items: v.fallback(v.array(v.unknown()), []),
});

const itemSchema = v.object({
  ...{ id: text, title: text, summary: text, url: text, external_url: text },
  ...{ date_published: text, date_modified: text },
});

export function readJsonFeed(source: string, address: string): Feed | null {
  let said: unknown;
  try {
    said = JSON.parse(source);
  } catch {
    return null;
  }
  const read = v.safeParse(feedSchema, said);
  if (!read.success) return null;
  const { title, description, language, home_page_url: home, items } = read.output;
  return {
    name: title,
    about: description,
    language: canonicalLanguage(language),
    home: linkedAddress(home, address),
    posts: items.slice(0, MOST_READ).flatMap((item) => postOf(item, address)),
  };
}

function postOf(item: unknown, base: string): FeedPost[] {
  const read = v.safeParse(itemSchema, item);
  if (!read.success) return [];
  const { id, title, summary, url, date_published, date_modified } = read.output;
  const address = linkedAddress(url === '' ? id : url, base);
  if (address === null) return [];
  return [
    {
      key: id === '' ? address : id,
      title: title === '' ? summary : title,
      address,
      date: date_published === '' ? date_modified : date_published,
    },
  ];
}
