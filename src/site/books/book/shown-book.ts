// Gathers what the page of one book shows: itself, readings, voices, posts, neighbours, its series.
import type { Book } from '../../../books/book.ts';
import { type Cover, coversOf, publicCover } from '../../../books/cover/cover.ts';
import { type Dictionary, textsToAsk } from '../../../books/furigana/furigana.ts';
import { hasKanji } from '../../../books/furigana/parts.ts';
import { dictionaryFor } from '../../../books/furigana/readings.ts';
import { isJapanese } from '../../../books/furigana/titles.ts';
import { nearBooks } from '../../../books/near-books.ts';
import { wholeBooks } from '../../../books/read-books.ts';
import type { WholeBook } from '../../../books/store.ts';
import { inVolumeOrder } from '../../../books/volumes.ts';
import { bookOf } from '../../../books/whole-book.ts';
import type { ShownComment } from '../../../comments/reads.ts';
import type { Context } from '../../../platform/context.ts';
import type { MainPicture } from '../../../posts/provenance.ts';
import { picturesOf } from '../../../posts/store.ts';
import type { Blog } from '../../blog.ts';
import type { PostSummary } from '../../published/reads.ts';
import { talkUnder } from '../../talk.ts';
import {
  knownAuthor,
  postsWithBook,
  shownBooksByIds,
  traitsOfBooks,
  type Volume,
  volumesOf,
} from './reads.ts';

export interface BookOnPage {
  id: string;
  slug: string;
  book: Book;
  cover: Cover | null;
}

export interface ShownBook extends BookOnPage {
  shownAt: string;
  /** The picture on its cover with all its sizes, for machines. */
  picture: MainPicture | null;
  dictionary: Dictionary;
  posts: PostSummary[];
  voices: Voices | null;
  near: BookOnPage[];
  /** The whole series in order; the book is among them. Empty for a book that stands alone. */
  volumes: Volume[];
  /** Who recommends it where no post does: a writer whom readers know. */
  recommendedBy: { name: string; handle: string | null } | null;
}

export interface Voices {
  /** The post under which one is added. */
  slug: string;
  open: boolean;
  total: number;
  newest: ShownComment[];
}

const NEAR = 6;
const VOICES = 6;

export async function shownBookOf(ctx: Context, blog: Blog, whole: WholeBook): Promise<ShownBook> {
  const { row } = whole;
  const book = bookOf(whole);
  const posts = await postsWithBook(ctx, blog.id, row.id);
  const near = await nearTo(ctx, blog, row.id);
  const series = inVolumeOrder(await volumesOf(ctx, blog.id, book.series));
  const volumes = series.length > 1 ? series : [];
  const cover = await coversOf(ctx.db, blog.id, [row], (picture) => publicCover(blog.base, picture));
  return {
    id: row.id,
    slug: row.slug,
    shownAt: row.shown_at ?? '',
    book,
    cover: cover(row.cover_id),
    picture: await pictureOn(ctx, blog.id, row.cover_id),
    dictionary: await dictionaryOf({ id: row.id, book, near, volumes, posts }),
    posts,
    voices: await voicesOf(ctx, blog, posts),
    near,
    volumes,
    recommendedBy: await knownAuthor(ctx, blog.id, row.created_by),
  };
}

async function nearTo(ctx: Context, blog: Blog, id: string): Promise<BookOnPage[]> {
  const all = await traitsOfBooks(ctx, blog.id);
  const own = all.find((one) => one.id === id);
  if (!own) return [];
  const ids = nearBooks(own, all, NEAR).map((one) => one.id);
  const rows = await shownBooksByIds(ctx, blog.id, ids);
  const cover = await coversOf(ctx.db, blog.id, rows, (picture) => publicCover(blog.base, picture));
  const whole = await wholeBooks(ctx.db, blog.id, rows);
  return whole.map((one) => ({
    id: one.row.id,
    slug: one.row.slug,
    book: bookOf(one),
    cover: cover(one.row.cover_id),
  }));
}

async function pictureOn(ctx: Context, blogId: string, coverId: string | null): Promise<MainPicture | null> {
  const [row] = coverId === null ? [] : await picturesOf(ctx.db, blogId, [coverId]);
  if (!row) return null;
  const sizes = JSON.parse(row.sizes) as MainPicture['sizes'];
  return { pictureId: row.id, alt: '', credit: '', width: row.width, height: row.height, sizes };
}

/** Only Japanese is asked about; a title whose reading somebody gave is asked about for where its words end. */
async function dictionaryOf(shown: Worded): Promise<Dictionary> {
  const { noteChild, noteParent } = shown.book;
  return dictionaryFor([...linesThatMayBeRead(shown), ...textsToAsk(noteChild), ...textsToAsk(noteParent)]);
}

type Worded = Pick<ShownBook, 'id' | 'book' | 'near' | 'volumes' | 'posts'>;

/** Titles on the page and the summary that stands in for notes: those with kanji, in Japanese. */
export function linesThatMayBeRead(shown: Worded): string[] {
  const { previous, next } = volumesBeside(shown);
  const books = [shown.book, ...shown.near.map(({ book }) => book)].filter(isJapanese);
  const volumes = [previous, next].filter((one) => one !== undefined).filter(isJapanese);
  const summary = summaryInstead(shown);
  return [
    ...books.flatMap(({ title, subtitle }) => [title, subtitle]),
    ...volumes.map(({ title }) => title),
    ...(summary !== null && isJapanese(summary) ? [summary.text] : []),
  ].filter(hasKanji);
}

/** Those right before and after the book in its series. */
export function volumesBeside({ id, volumes }: Pick<ShownBook, 'id' | 'volumes'>): {
  previous?: Volume | undefined;
  next?: Volume | undefined;
} {
  const at = volumes.findIndex((one) => one.id === id);
  return at < 0 ? {} : { previous: volumes[at - 1], next: volumes[at + 1] };
}

/** Of the introduction, where nobody wrote a note on the book itself; null with a note, or without a summary. */
export function summaryInstead({ book, posts }: Pick<ShownBook, 'book' | 'posts'>): {
  text: string;
  language: string;
} | null {
  const introduction = posts.find(({ kind }) => kind === 'book');
  if (book.noteChild !== '' || book.noteParent !== '' || !introduction?.summary) return null;
  return { text: introduction.summary, language: introduction.language };
}

/** What readers say under the introductions; null while no introduction is open to all. */
async function voicesOf(ctx: Context, blog: Blog, posts: readonly PostSummary[]): Promise<Voices | null> {
  const introductions = posts.filter(({ kind, locked }) => kind === 'book' && !locked);
  const [first] = introductions;
  if (!first) return null;
  const talks = await Promise.all(introductions.map((post) => talkUnder(ctx, blog.id, post)));
  const all = talks
    .flatMap(({ threads }) =>
      threads.flatMap(({ comment }) => (comment && !comment.byEditor ? [comment] : [])),
    )
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const open = introductions.find((_, at) => talks[at]?.rule !== 'closed');
  return {
    slug: (open ?? first).slug,
    open: open !== undefined,
    total: all.length,
    newest: all.slice(0, VOICES),
  };
}
