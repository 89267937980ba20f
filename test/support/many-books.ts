// A list of many books, none of which anybody has ever printed.
import { isbn10 } from '../../src/books/isbn.ts';

const things = ['川', '雨', '魚', 'パン', '石', '図書館', '望遠鏡', '島', '卵', '橋'];
const doings = ['ねむるところ', '名前帳', '足音', 'ならべかた', 'ゆうびん', '番地', 'しごと', 'かず'];
const families = ['水田', '青木', '森', '浜', '野原', '雪柳', '高波', '笹野'];
const given = ['まり', '空', '花', 'こだま', '光', '波'];
const subjects = ['自然と科学', 'ことば', 'かずとかたち', '物語', 'くらしとしごと', 'おやへ'];
const publishers = ['川べり舎', '灯台書房', '三日月社'];

export interface ListedHere {
  isbn: string;
  title: string;
  author: string;
  publisher: string;
  published: string;
  price: string;
  ages: string;
  subject: string;
  note: string;
}

/** Thirteen digits that nobody was given: the publisher of the range 4-9999 does not exist. */
export function isbnOf(number: number): string {
  const twelve = `9784999${String(number).padStart(5, '0')}`;
  const sum = [...twelve].reduce((all, digit, at) => all + Number(digit) * (at % 2 ? 3 : 1), 0);
  return `${twelve}${(10 - (sum % 10)) % 10}`;
}

export function manyBooks(count: number): ListedHere[] {
  return Array.from({ length: count }, (_, at) => {
    const pick = (list: readonly string[], step: number) => list[Math.floor(at / step) % list.length] ?? '';
    const from = at % 16;
    return {
      // Some are told by their ten digits.
      isbn: at % 5 === 0 ? (isbn10(isbnOf(at)) ?? '') : isbnOf(at),
      title: `${pick(things, 1)}の${pick(doings, 3)} ${at + 1}`,
      author: `${pick(families, 2)} ${pick(given, 7)}`,
      publisher: pick(publishers, 5),
      published: `${1990 + (at % 35)}年${1 + (at % 12)}月`,
      price: `"1,${String(100 + (at % 900))}円"`,
      ages: `${from}〜${from + 2}歳`,
      subject: pick(subjects, 4),
      note: `${at + 1}冊めの本です。声に出して読むのがよい。`,
    };
  });
}

export function listOf(books: readonly ListedHere[]): string {
  const rows = books.map((book) => Object.values(book).join(','));
  return `ISBN,書名,著者,出版社,発行年,定価,対象年齢,分類,紹介\n${rows.join('\n')}\n`;
}
