// Looks at a blog elsewhere that somebody names by its page or its feed, and says what it is.
import type { Context } from '../../platform/context.ts';
import { detectLanguage } from '../../text/language.ts';
import { type Answered, askElsewhere, type Bounds, boundsOfLook, type NotAnswered } from './ask-elsewhere.ts';
import { postsOfFeed, type ToldPost } from './posts-of-feed.ts';
import type { Feed } from './reading/feed.ts';
import { isSameHost, placeOf, typedAddress } from './reading/place.ts';
import { plainLine } from './reading/plain-line.ts';
import { readFeed } from './reading/read-feed.ts';
import { type BlogPage, LONGEST_ABOUT, LONGEST_NAME, readPage } from './reading/read-page.ts';
import { isHostOfPress } from './store.ts';

export interface FoundBlog {
  name: string;
  about: string;
  language: string;
  address: string;
  feed: string;
  posts: ToldPost[];
}

export type Looked =
  | { ok: true; blog: FoundBlog }
  /** The key of a message, and what fills it. */
  | { ok: false; key: string; params: Record<string, string | number> };

/** Feeds of one page that are tried. */
const MOST_TRIES = 3;

export async function lookAtBlog(
  ctx: Context,
  typed: string,
  bounds: Bounds = boundsOfLook(),
): Promise<Looked> {
  const url = typedAddress(typed);
  if (!url) return no('elsewhere.join.address');
  if (await isOurs(ctx, url.href)) return no('elsewhere.join.own');
  const first = await askAsTyped(ctx, url, bounds, !/^\s*https?:/i.test(typed.normalize('NFKC')));
  if (!first.ok) return asProblem(first);
  const said = readFeed(first.text, first.address);
  const found = said ? await fromFeed(ctx, said, first.address, bounds) : await fromPage(ctx, first, bounds);
  if (!found.ok) return found;
  if (await isOurs(ctx, found.blog.address)) return no('elsewhere.join.own');
  return found;
}

/** Older blogs have no https; a person who typed no scheme means either. */
async function askAsTyped(
  ctx: Context,
  url: URL,
  bounds: Bounds,
  isOpen: boolean,
): Promise<Answered | NotAnswered> {
  const answer = await askElsewhere(ctx, url.href, { bounds });
  if (answer.ok || !isOpen || !['unreachable', 'certificate', 'broken', 'no-robots'].includes(answer.why))
    return answer;
  const plain = await askElsewhere(ctx, url.href.replace(/^https:/, 'http:'), { bounds });
  return plain.ok ? plain : answer;
}

async function fromFeed(ctx: Context, feed: Feed, address: string, bounds: Bounds): Promise<Looked> {
  if (feed.home === null) return no('elsewhere.join.no-home', { host: new URL(address).host });
  const page = await askElsewhere(ctx, feed.home, { bounds });
  if (!page.ok) return asProblem(page);
  return { ok: true, blog: blogOf(ctx, { feed, address }, readPage(page.text, page.address), page.address) };
}

async function fromPage(ctx: Context, { text, address }: Answered, bounds: Bounds): Promise<Looked> {
  const page = readPage(text, address);
  let problem: NotAnswered | null = null;
  for (const candidate of page.feeds.slice(0, MOST_TRIES)) {
    const answer = await askElsewhere(ctx, candidate, { bounds });
    if (!answer.ok) problem ??= answer;
    const feed = answer.ok ? readFeed(answer.text, answer.address) : null;
    if (!answer.ok || !feed) continue;
    const found = { feed, address: answer.address };
    // The page of one post was named: the blog is where its feed says.
    const { home } = feed;
    if (home === null || !isSameHost(home, address) || placeOf(home) === placeOf(address)) {
      return { ok: true, blog: blogOf(ctx, found, page, address) };
    }
    return fromFeed(ctx, feed, answer.address, bounds);
  }
  return problem ? asProblem(problem) : no('elsewhere.join.no-feed', { host: new URL(address).host });
}

function blogOf(
  ctx: Context,
  { feed, address: feedAddress }: { feed: Feed; address: string },
  page: BlogPage,
  address: string,
): FoundBlog {
  const posts = postsOfFeed(feed, address, ctx.clock.now());
  return { ...saysOf(feed, page, address), address, feed: feedAddress, posts };
}

/** What it calls itself: as the feed says, else as the page does. */
export function saysOf(
  feed: Feed,
  page: BlogPage,
  address: string,
): Pick<FoundBlog, 'name' | 'about' | 'language'> {
  const titles = feed.posts.map(({ title }) => title).join(' ');
  const language = feed.language ?? page.language ?? detectLanguage(titles) ?? 'ja';
  return {
    name: plainLine(feed.name, LONGEST_NAME) || page.name || new URL(address).host,
    about: plainLine(feed.about, LONGEST_ABOUT) || plainLine(page.about, LONGEST_ABOUT),
    language: language.slice(0, 35),
  };
}

/** The press itself, and the blogs it hosts under their own names. */
async function isOurs(ctx: Context, address: string): Promise<boolean> {
  const { hostname } = new URL(address);
  return hostname === new URL(ctx.config.address).hostname || (await isHostOfPress(ctx.db, hostname));
}

function asProblem({ why, params }: NotAnswered): Looked {
  return no(`elsewhere.ask.${why}`, params);
}

function no(key: string, params: Record<string, string | number> = {}): Looked {
  return { ok: false, key, params };
}
