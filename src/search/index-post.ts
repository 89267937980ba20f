// Brings the index in step with one post, or with all of a blog: takes in what readers may read, and out what not.
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { type BaseForms, noBaseForms } from './base-forms.ts';
import { fold } from './fold.ts';
import { gramsOf, jointsOf, pairsOf, titleTokenOf, tokenOf, wordTokenOf } from './grams.ts';
import type { IndexedBlog, Tokens } from './index-types.ts';
import { putInPress, removeFromPress } from './press/index-in-press.ts';
import { knowTerms, relatePost } from './related/relate-post.ts';
import { searchedText, type Told } from './searched-text.ts';
import { addToSums, indexOf, knownPost, lockIndexedBlog, postsToSettle, toldPost } from './store.ts';
import type { SearchPostsTable } from './tables.ts';

/**
 * Doing it twice, or late, comes to the same: what counts is how the post stands now. Words are taken apart before the
 * transaction, which holds others up; a post that changes meanwhile tells of it and comes again.
 */
export async function indexPost(
  ctx: Context,
  blogId: string,
  postId: string,
  baseForms: BaseForms = noBaseForms,
  keepLists = false,
): Promise<void> {
  const words = await wordsOf(ctx, blogId, postId, baseForms);
  await transact(ctx, async (tx) => {
    const blog = await lockIndexedBlog(tx, blogId);
    const known = await knownPost(tx.db, blogId, postId);
    const post = await toldPost(tx.db, blogId, postId, nowIso(tx));
    if (!known && !post) return;
    if (known) {
      await removeFromPress(tx, blogId, known.place);
      await indexOf(tx).remove(tx.db, blog, known.place);
      await addToSums(tx.db, blogId, -1, -known.length);
    }
    const row = post && (await takeIn(tx, blog, postId, post, words));
    const posts = blog.posts + (row ? 1 : 0) - (known ? 1 : 0);
    const place = row?.place ?? known?.place ?? 0;
    const there = { ...blog, posts };
    if (keepLists && row) await knowTerms(tx, there, { postId, place }, known ?? null, row);
    else await relatePost(tx, there, { postId, place }, known ?? null, row);
  });
}

/** The post itself, without what follows from it. Returns what is now known of it. */
export async function takeIn(
  tx: Context,
  blog: IndexedBlog,
  postId: string,
  post: Told & { place: number },
  words: readonly string[],
): Promise<SearchPostsTable> {
  const row = rowOf(blog.id, postId, post.place, foldedOf(searchedText(post)), words);
  const tokens = tokensOf(blog, row);
  await indexOf(tx).put(tx.db, blog, row, tokens);
  await putInPress(tx, blog.id, post.place, blog.mark, tokens);
  await addToSums(tx.db, blog.id, 1, row.length);
  return row;
}

/** Takes in and out whatever is not as it should be; posts one by one, so that others get their turn. */
export async function indexBlog(
  ctx: Context,
  blogId: string,
  baseForms: BaseForms = noBaseForms,
  keepLists = false,
): Promise<number> {
  const posts = await postsToSettle(ctx.db, blogId);
  for (const postId of posts) await indexPost(ctx, blogId, postId, baseForms, keepLists);
  return posts.length;
}

async function wordsOf(
  ctx: Context,
  blogId: string,
  postId: string,
  baseForms: BaseForms,
): Promise<string[]> {
  const post = await toldPost(ctx.db, blogId, postId, nowIso(ctx));
  if (!post) return [];
  const { title, lines } = searchedText(post);
  const words = (await baseForms([title, ...lines], post.language)).map(fold);
  // Of one letter they would tell nothing.
  return [...new Set(words)].filter((word) => [...word].length > 1);
}

export interface FoldedText {
  title: string;
  lines: string[];
  source: string[];
  readings: string[];
}

export function foldedOf({ title, lines, source, readings }: FoldedText): FoldedText {
  const folded = (all: string[]) => all.map(fold).filter((line) => line !== '');
  return { title: fold(title), lines: folded(lines), source: folded(source), readings: folded(readings) };
}

function rowOf(
  blogId: string,
  postId: string,
  place: number,
  { title, lines, source, readings }: FoldedText,
  words: readonly string[],
): SearchPostsTable {
  const [body, original] = [lines.join('\n'), source.join('\n')];
  return {
    blog_id: blogId,
    place,
    post_id: postId,
    title,
    body,
    source: original,
    readings: readings.join('\n'),
    words: words.length === 0 ? '' : `\n${words.join('\n')}\n`,
    length: title.length + body.length + original.length,
  };
}

function tokensOf({ mark }: IndexedBlog, row: SearchPostsTable): Tokens {
  const token = (gram: string) => tokenOf(mark, gram);
  const inTitle = (gram: string) => titleTokenOf(mark, gram);
  const lines = (text: string) => (text === '' ? [] : text.split('\n'));
  const grams = (text: string) => lines(text).flatMap(gramsOf);
  const alone = (texts: string[]) => [...pairsOf(texts), ...jointsOf(texts)];
  return {
    title: [...gramsOf(row.title).map(token), ...[...gramsOf(row.title), ...alone([row.title])].map(inTitle)],
    body: grams(row.body).map(token),
    source: grams(row.source).map(token),
    readings: grams(row.readings).map(token),
    words: lines(row.words)
      .filter((word) => word !== '')
      .map((word) => wordTokenOf(mark, word)),
    alone: alone([row.title, ...lines(row.body), ...lines(row.source), ...lines(row.readings)]).map(token),
  };
}
