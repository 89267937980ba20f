// Reads what Blogger exports, of old and in Google Takeout: Atom in which posts, comments and settings stand side by side.
import type { IncomingBlog, ReadFile } from '../moves/incoming.ts';
import { rootTag } from '../xml/beginning.ts';
import { said, textOf, type XmlPart } from '../xml/element-stream.ts';
import { lettersOf, partsOfFile } from '../xml/parts-of.ts';
import { Comments, FEED } from './comments.ts';
import { contentOf, kindOfEntry, linkOf, nameOf, writerOf } from './entry.ts';
import { postOf } from './post-of.ts';

/** `beginning` is that of the file, as text. */
export function looksLikeBlogger(beginning: string): boolean {
  const root = rootTag(beginning, 'feed');
  if (root === null || !root.includes('http://www.w3.org/2005/Atom')) return false;
  // A feed is written by the same program, with the same numbers: only what was exported says what each entry is.
  if (/schemas\.google\.com\/blogger\/2018/.test(root)) return true;
  return /<id>tag:blogger\.com,\d+:blog-\d+\.archive<|\/blogger\/\d+\/kind#[a-z]/.test(beginning);
}

/** Characters of comments held at once. */
const HELD = 24_000_000;

export const readBlogger: ReadFile = (file, choices, progress) => readHolding(HELD, file, choices, progress);

/** `held` are the characters of comments held at once, for tests. */
export async function* readHolding(
  held: number,
  ...[file, { encoding, address = null }, progress]: Parameters<ReadFile>
): ReturnType<ReadFile> {
  const comments = new Comments(file, encoding, held);
  const said = new Said();
  const first = await firstWay(partsOfFile(file, FEED, encoding), comments, said);
  yield { is: 'file', encoding: await lettersOf(file, encoding), from: null };
  yield { is: 'blog', blog: said.blog(address) };
  for await (const { part, damaged, byte } of partsOfFile(file, FEED, encoding)) {
    progress(byte);
    const kind = part.name === 'entry' ? kindOfEntry(part) : 'other';
    if (kind !== 'post' && kind !== 'page') continue;
    const post = postOf(part, kind);
    post.comments = await comments.of(nameOf(textOfId(part)), said.isAuthor);
    if (damaged > 0) post.lost.push({ what: 'letters', said: String(damaged) });
    yield { is: 'post', post };
  }
  for (const [type, count] of Object.entries(first))
    if (count > 0)
      yield { is: 'trouble', key: 'moves.finding.left-out', params: { type, count }, line: null };
  const { orphans } = comments;
  if (orphans > 0)
    yield { is: 'trouble', key: 'moves.finding.orphans', params: { count: orphans }, line: null };
}

/** Says of what is not a post how often it stands there. */
async function firstWay(
  parts: ReturnType<typeof partsOfFile>,
  comments: Comments,
  said: Said,
): Promise<{ template: number; other: number }> {
  const left = { template: 0, other: 0 };
  try {
    for await (const { part } of parts) {
      const kind = part.name === 'entry' ? kindOfEntry(part) : null;
      if (kind === null) said.take(part);
      else if (kind === 'comment') comments.noteComment(part);
      else if (kind === 'settings') said.setting(part);
      else if (kind === 'template' || kind === 'other') left[kind] += 1;
      else {
        comments.notePost(nameOf(textOfId(part)));
        said.writer(part);
      }
    }
  } catch {
    // The second way comes to the same place, after the posts before it, and says so.
  }
  return left;
}

const textOfId = (part: XmlPart) => said(part, 'id');

const MOST_WRITERS = 1000;

/** What the file says of the blog, and who writes on it. */
class Said {
  readonly #settings = new Map<string, string>();
  readonly #writers = new Map<string, string>();
  readonly isAuthor = (name: string, url: string): boolean => url !== '' && this.#writers.get(url) === name;
  readonly #names = new Set<string>();
  #title = '';
  #description = '';
  #address: string | null = null;

  /** A child of the feed that is no entry. */
  take(part: XmlPart): void {
    if (part.name === 'title') this.#title ||= textOf(part).trim();
    else if (part.name === 'subtitle') this.#description ||= textOf(part).trim();
    else if (part.name === 'link' && part.attributes.rel === 'alternate')
      this.#address ??= part.attributes.href ?? null;
  }

  setting(entry: XmlPart): void {
    const name = /\.settings\.([A-Z_]{1,60})$/.exec(textOfId(entry))?.[1];
    if (name !== undefined) this.#settings.set(name, contentOf(entry).body.trim().slice(0, 2000));
  }

  writer(entry: XmlPart): void {
    const { name, url } = writerOf(entry);
    if (this.#names.size >= MOST_WRITERS || name === '') return;
    this.#names.add(name);
    if (url !== '') this.#writers.set(url, name);
    this.#address ??= originOf(linkOf(entry, 'alternate'));
  }

  blog(wished: string | null): IncomingBlog {
    const address = this.#address ?? wished;
    return {
      title: this.#settings.get('BLOG_NAME') || this.#title,
      description: this.#settings.get('BLOG_DESCRIPTION') || this.#description,
      address: address !== null && /^https?:\/\/[^/]/.test(address) ? address.replace(/\/*$/, '/') : null,
      language: this.#settings.get('BLOG_LOCALE')?.replaceAll('_', '-') || null,
      // Labels have no order and stand beside each other, many to a post: they are tags.
      categories: [],
      authors: [...this.#names].map((name) => ({ name, shown: name })),
    };
  }
}

function originOf(address: string | null): string | null {
  return address !== null && URL.canParse(address) ? new URL(address).origin : null;
}
