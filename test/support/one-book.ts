// One invented book with everything that a book can have, others as they are told, and the posts that show them.

import type { Actor } from '../../src/books/actor.ts';
import { addBooks } from '../../src/books/add-books.ts';
import { type Book, bookWith } from '../../src/books/book.ts';
import type { Context } from '../../src/platform/context.ts';

export const river: Book = bookWith({
  isbn: '9784000000017',
  title: '川のねむるところ',
  titleReading: 'かわのねむるところ',
  series: '水べのえほん',
  volume: '2',
  originalTitle: 'Where the River Sleeps',
  originalLanguage: 'en',
  people: [
    { name: '水田まり', reading: 'みずたまり', role: 'author' },
    { name: '水田まり', reading: 'みずたまり', role: 'illustrator' },
    { name: '小玉ゆき', reading: '', role: 'translator' },
  ],
  publisher: '川べり舎',
  published: '2024-05',
  pages: 32,
  size: '26cm',
  price: 1500,
  currency: 'JPY',
  ageFrom: 3,
  ageTo: 5,
  aloneFrom: 6,
  aloneTo: 8,
  gradeFrom: 0,
  gradeTo: 2,
  minutesAloud: 7,
  letters: 'hiragana',
  caution: '夜の川の場面が一つ',
  noteChild: '川は、ねむるのかな。\nさいごのページは、へやを｜暗《くら》くして みてね。',
  noteParent:
    '声を出す文が一ページに一行しかありません。急がずにいると、こどものほうが話しはじめます。\n\n寝る前に読むなら、夜の川の場面だけ先に見ておくと安心です。',
  subjects: [
    { scheme: 'own', code: 'nature', label: '自然' },
    { scheme: 'ndc', code: '726.6', label: '絵本' },
    { scheme: 'c-code', code: '8771', label: '' },
  ],
  awards: [{ name: '水辺の絵本賞', year: 2025 }],
  links: [
    { kind: 'local-shop', label: '角の書店', url: 'https://kado.example/', affiliate: false },
    { kind: 'shop', label: 'みなと書房', url: 'https://shop.example/river?from=hashi', affiliate: true },
    { kind: 'edition', label: '原書', url: 'https://original.example/', affiliate: false },
  ],
  status: 'introduced',
});

interface Adding {
  shown?: boolean;
  confirmed?: boolean;
}

/** The id of the book that was added; readers see it unless told otherwise. */
export async function addBook(
  ctx: Context,
  owner: Actor,
  book: Partial<Book> & Pick<Book, 'title'>,
  { shown = true, confirmed = true }: Adding = {},
): Promise<string> {
  const given = { book: bookWith(book), origins: {}, confirmed, shown };
  const added = await addBooks(ctx, owner, [given], { act: 'book.added', name: book.title });
  const id = added.ok ? added.ids[0] : null;
  if (!id) throw new Error(`${book.title} was not added`);
  return id;
}

/** As the card in a post's document would. */
export async function tieBook(ctx: Context, blogId: string, bookId: string, postId: string): Promise<void> {
  await ctx.db
    .insertInto('book_posts')
    .values({ blog_id: blogId, book_id: bookId, post_id: postId, position: 1 })
    .execute();
}
