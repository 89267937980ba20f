// Invented books on a blog's shelf, before its readers: as many as wanted, the same ones each time.
import type { Actor } from '../../src/books/actor.ts';
import { addBooks } from '../../src/books/add-books.ts';
import { type Book, bookWith } from '../../src/books/book.ts';
import { isIsbn13 } from '../../src/books/isbn.ts';
import type { Context } from '../../src/platform/context.ts';

const openings = [
  ['かわのねむる', 'かわのねむる'],
  ['としょかんの', 'としょかんの'],
  ['雨をきく', 'あめをきく'],
  ['石をならべる', 'いしをならべる'],
  ['月までの', 'つきまでの'],
  ['父の', 'ちちの'],
  ['はちの', 'はちの'],
  ['よるのパンの', 'よるのパンの'],
  ['海のむこうの', 'うみのむこうの'],
  ['しまの', 'しまの'],
] as const;
const endings = [
  ['ところ', 'ところ'],
  ['あしおと', 'あしおと'],
  ['日', 'ひ'],
  ['ばんち', 'ばんち'],
  ['定規', 'じょうぎ'],
  ['辞書', 'じしょ'],
  ['ほん', 'ほん'],
  ['手紙', 'てがみ'],
  ['ゆうびん', 'ゆうびん'],
  ['地図', 'ちず'],
] as const;
const people = [
  ['水田 まり', 'みずた まり'],
  ['青木 空', 'あおき そら'],
  ['こだま', ''],
  ['高波 いち', 'たかなみ いち'],
  ['雪柳 ことり', 'ゆきやなぎ ことり'],
  ['ラークスパー', ''],
  ['笹乃葉 ふみ', 'ささのは ふみ'],
] as const;
const kinds = [
  ['nature', '自然と科学'],
  ['words', 'ことば'],
  ['numbers', 'かずとかたち'],
  ['stories', '物語'],
  ['life', 'くらしとしごと'],
  ['parents', 'おやへ'],
] as const;

/** The book at a place: its title, people, ages and subject follow from the number alone. */
export function inventedBook(at: number): Book {
  const [opening, openingReading] = openings[at % openings.length] ?? ['', ''];
  const [ending, endingReading] = endings[Math.floor(at / openings.length) % endings.length] ?? ['', ''];
  const round = Math.floor(at / (openings.length * endings.length));
  const [name, reading] = people[(at * 3) % people.length] ?? ['', ''];
  const [other, otherReading] = people[(at * 5 + 2) % people.length] ?? ['', ''];
  const [code, label] = kinds[(at * 7) % kinds.length] ?? ['', ''];
  const ageFrom = (at * 11) % 19;
  return bookWith({
    isbn: isbnAt(at),
    title: `${opening}${ending}${round === 0 ? '' : ` ${round + 1}`}`,
    titleReading: `${openingReading}${endingReading}${round === 0 ? '' : ` ${round + 1}`}`,
    people: [
      { name, reading, role: 'author' },
      ...(other === name ? [] : [{ name: other, reading: otherReading, role: 'illustrator' as const }]),
    ],
    publisher: 'みずたまり書房',
    published: String(1990 + (at % 36)),
    ageFrom,
    ageTo: Math.min(18, ageFrom + (at % 4)),
    subjects: [{ scheme: 'own', code, label }],
    noteChild: 'かわは、ねむるのかな。',
    noteParent: '声を出す文が一ページに一行しかありません。',
    status: 'introduced',
  });
}

/** Shown to readers in the order of `books`, each with the picture at its place in `covers` if there is one; resolves to their ids. */
export async function showBooks(
  ctx: Context,
  actor: Actor,
  books: readonly Book[],
  covers: readonly (string | null)[] = [],
): Promise<string[]> {
  const added = await addBooks(
    ctx,
    actor,
    books.map((book, at) => ({
      ...{ book, origins: {}, confirmed: true, shown: true },
      coverId: covers[at] ?? null,
    })),
    { act: 'book.imported', name: 'books.csv' },
  );
  if (!added.ok) throw new Error(`not added: ${added.reason}`);
  return added.ids.map((id) => id ?? '');
}

export function inventedBooks(count: number): Book[] {
  return Array.from({ length: count }, (_, at) => inventedBook(at));
}

function isbnAt(at: number): string {
  const twelve = `97841${String(at).padStart(7, '0')}`;
  const isbn = Array.from({ length: 10 }, (_, digit) => `${twelve}${digit}`).find(isIsbn13);
  if (isbn === undefined) throw new Error('no check digit');
  return isbn;
}
