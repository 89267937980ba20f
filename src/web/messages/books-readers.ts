// Interface text of the bookshelf as readers see it: filters, orders, shelves, people, search, feeds.
import type { Messages } from './shape.ts';

export const booksReaders = {
  'bookshelf.count': { ja: '{count}冊', en: '{count} {count|book|books}' },
  'bookshelf.count.of': { ja: '{what}の本　{count}冊', en: '{what}: {count} {count|book|books}' },
  'bookshelf.title.of': { ja: '{what}の本', en: 'Books: {what}' },
  'bookshelf.and': { ja: '{one}・{other}', en: '{one}, {other}' },
  'bookshelf.all': { ja: 'すべて', en: 'All' },
  'bookshelf.list': { ja: '本の一覧', en: 'Books' },

  'bookshelf.ages': { ja: '年齢', en: 'Age' },
  'bookshelf.kinds': { ja: '分類', en: 'Subject' },

  'bookshelf.order': { ja: '並べかた', en: 'Order' },
  'bookshelf.order.by-age': { ja: '年齢の小さい順', en: 'Youngest first' },
  'bookshelf.order.newest': { ja: '新しく入れた順', en: 'Newest here first' },
  'bookshelf.order.by-voices': { ja: '声の多い順', en: 'Most talked about' },
  'bookshelf.order.by-reading': { ja: '五十音順', en: 'By title' },
  'bookshelf.order.own': { ja: '棚の順', en: 'As on the shelf' },
  'bookshelf.rows': { ja: '題名のよみから', en: 'By the first letter' },
  'bookshelf.rows.other': { ja: 'ほか', en: 'Other' },

  'bookshelf.none': { ja: 'この組みあわせの本は、まだありません。', en: 'There is no such book here yet.' },
  'bookshelf.none.near': { ja: '近い本なら、こちらにあります。', en: 'Near it there are these:' },
  'bookshelf.none.whole': { ja: '本棚ぜんぶ', en: 'The whole bookshelf' },
  'bookshelf.none.on-shelf': {
    ja: 'この棚には、まだ本がありません。',
    en: 'There is no book on this shelf yet.',
  },

  'bookshelf.previous': { ja: '前の{count}冊', en: 'Previous {count}' },
  'bookshelf.next': { ja: 'つぎの{count}冊', en: 'Next {count}' },
  'bookshelf.place': { ja: '{from}〜{to} / {total}冊', en: '{from}–{to} of {total}' },

  'bookshelf.shelves': { ja: '棚', en: 'Shelves' },
  'bookshelf.shelves.all': { ja: 'すべての棚', en: 'All shelves' },
  'bookshelf.shelves.none': { ja: 'まだ棚はありません。', en: 'There are no shelves yet.' },
  'bookshelf.people': { ja: '本をつくった人', en: 'Who made the books' },

  'bookshelf.find': { ja: '本をさがす', en: 'Find a book' },
  'bookshelf.find.do': { ja: 'さがす', en: 'Search' },
  'bookshelf.find.hint': { ja: '題名・よみ・人・ISBN', en: 'Title, author or ISBN' },
  'bookshelf.found': { ja: '「{q}」の本　{count}冊', en: '“{q}”: {count} {count|book|books}' },
  'bookshelf.found.title': { ja: '「{q}」の本', en: 'Books for “{q}”' },
  'bookshelf.found.none': { ja: '「{q}」の本は見つかりません。', en: 'There is no book for “{q}”.' },
  'bookshelf.found.none.do': {
    ja: '題名やよみの一部、つくった人の名前、ISBNでさがせます。ことばを短くしてみてください。',
    en: 'Part of a title, the name of whoever made it and the ISBN all count. Try a shorter word.',
  },
  'bookshelf.gone': { ja: '本は見つかりません。', en: 'There is no such book.' },
  'bookshelf.gone.do': {
    ja: 'さがしている棚や人のページは、もうないようです。',
    en: 'The shelf or the person looked for is not here any more.',
  },

  'bookshelf.feed': { ja: '新しい本を受けとる（Atom）', en: 'Feed of new books (Atom)' },
  'bookshelf.feed.shelf': { ja: 'この棚の本を受けとる（Atom）', en: 'Feed of this shelf (Atom)' },
  'bookshelf.feed.title': { ja: '{blog}の本棚', en: 'Books of {blog}' },
  'bookshelf.about': { ja: '{blog}の本棚。{counted}。', en: 'Books of {blog}. {counted}.' },
  'bookshelf.about.shelves': { ja: '{count}個の棚', en: '{count} {count|shelf|shelves}' },
  'bookshelf.about.people': {
    ja: '本をつくった人{count}人',
    en: '{count} {count|person|people} who made the books',
  },
  'bookshelf.by': { ja: '、', en: ', ' },
} as const satisfies Messages;
