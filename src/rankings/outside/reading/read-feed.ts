// Reads a feed of any kind: Atom, RSS 2.0 and its forerunners, RSS 1.0 (RDF), JSON Feed.
import type { Feed } from './feed.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { readXmlFeed } from './read-xml-feed.ts';

/** Null for what is no feed. `address` is where it was found. */
export function readFeed(text: string, address: string): Feed | null {
  const begin = text.slice(0, 2000).trimStart();
  return begin.startsWith('{') ? readJsonFeed(text, address) : readXmlFeed(text, address);
}
