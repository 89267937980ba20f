// Interface text of books: what is wrong with what was said of one.
import type { Messages } from './shape.ts';

export const books = {
  'books.problem.gone': {
    ja: 'この本は、もうありません。だれかが消したのかもしれません。',
    en: 'This book is not here any more. Somebody may have deleted it.',
  },
  'books.problem.isbn': {
    ja: 'ISBNの最後の数字が合いません。一けたずつ見くらべてください。',
    en: 'The last digit of the ISBN does not fit the others. Compare it digit by digit.',
  },
  'books.problem.number': {
    ja: 'この数は小さすぎるか、大きすぎます。',
    en: 'This number is too small or too large.',
  },
  'books.problem.date': {
    ja: '出版の日は「2024」「2024-05」「2024-05-16」のように書いてください。',
    en: 'Write the date of publication as 2024, 2024-05 or 2024-05-16.',
  },
  'books.problem.address': {
    ja: 'アドレスは https:// か http:// ではじめてください。',
    en: 'Begin the address with https:// or http://.',
  },
  'books.problem.many': {
    ja: '数が多すぎます。いくつか減らしてください。',
    en: 'That is too many. Leave some out.',
  },
  'books.problem.order': {
    ja: '上の数が下の数より小さくなっています。',
    en: 'The second number is smaller than the first.',
  },
  'books.isbn.empty': { ja: 'ISBNがありません。', en: 'There is no ISBN.' },
  'books.isbn.letters': {
    ja: '数字でない文字がまじっています。',
    en: 'There are letters among the digits.',
  },
  'books.isbn.length': {
    ja: 'けたの数が合いません。ISBNは13けたか10けたです。',
    en: 'The number of digits is wrong: an ISBN has 13 or 10.',
  },
  'books.isbn.check': {
    ja: '最後の数字が合いません。どこか一けたが違うようです。',
    en: 'The last digit does not fit the others. One of them seems to be mistyped.',
  },
  'books.isbn.prefix': {
    ja: '本の番号ではありません。本のISBNは978か979ではじまります。',
    en: 'This is no number of a book: an ISBN begins with 978 or 979.',
  },
  'books.isbn.second-barcode': {
    ja: '本の下のバーコード（分類と値段）です。上のバーコードの番号を使ってください。',
    en: 'This is the lower barcode of a Japanese book, with its class and price. Take the upper one.',
  },
} satisfies Messages;
