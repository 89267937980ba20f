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
} satisfies Messages;
