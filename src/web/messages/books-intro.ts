// Interface text of what ties posts to books: cards in a text, posts that introduce books, and what readers see of both.
import type { Messages } from './shape.ts';

export const booksIntro = {
  'books.introduce': { ja: '紹介を書く', en: 'Write an introduction' },
  'books.introduce.several': { ja: '選んだ本の紹介を書く', en: 'Introduce the chosen books' },
  'books.introduce.pick': { ja: '「{title}」を選ぶ', en: 'Choose “{title}”' },
  'books.introduce.choose': { ja: '紹介する本を選んでください。', en: 'Choose the books to introduce.' },
  'posts.publish.introduces': {
    ja: '公開すると、カードの本は「紹介した本」になり、確かめおわった本は読者にも見えるようになります。',
    en: 'Publishing this marks the books on its cards as introduced. Books that were confirmed are shown to readers, too.',
  },
  'site.book-card.and': { ja: '、', en: ', ' },
  'site.book-card.others': { ja: '{names} ほか', en: '{names} and others' },
  'site.book-card.age': { ja: '{from}〜{to}歳', en: 'Ages {from}–{to}' },
  'site.book-card.age.one': { ja: '{from}歳', en: 'Age {from}' },
  'site.book-card.age.from': { ja: '{from}歳から', en: 'Ages {from} and up' },
  'site.book-card.age.to': { ja: '{to}歳まで', en: 'Up to age {to}' },
  'site.book-card.age.grown-up': { ja: 'おとな', en: 'For adults' },
  'site.book-card.introduces': { ja: '紹介する本', en: 'Books introduced here' },
  'site.book-card.onward': { ja: 'この話につながる本', en: 'Books that go with this' },
  'site.book-card.kind': { ja: '本', en: 'Books' },
  'write.book.find': {
    ja: '題、読み、作者、ISBNで本棚からさがす',
    en: 'Find on the shelf by title, reading, author or ISBN',
  },
  'write.book.finding': { ja: 'さがしています', en: 'Looking' },
  'write.book.count': {
    ja: '{count}冊。↑↓で選んで、Enterで入れます。',
    en: '{count} found. ↑↓ to choose, Enter to insert.',
  },
  'write.book.none': { ja: '本棚に見つかりません。', en: 'Nothing like this on the shelf.' },
  'write.book.lost': { ja: '今は本棚をさがせません。', en: 'The shelf cannot be searched now.' },
  'write.book.found': { ja: '本棚の本', en: 'Books on the shelf' },
  'write.book.hidden': { ja: '読者にはまだ見えません', en: 'Readers do not see it yet' },
  'write.book.unknown': {
    ja: 'ISBN {isbn} の本は、本棚にまだありません。カードはこのまま入れられます。本棚に加えると、カードもその本につながります。',
    en: 'The book with the ISBN {isbn} is not on the shelf yet. The card can be inserted as it is, and is tied to the book once it is there.',
  },
  'write.book.add': { ja: 'この本を本棚に加える（新しいタブ）', en: 'Add this book to the shelf (new tab)' },
  'write.book.plain': {
    ja: '本棚になくても、カードを入れる',
    en: 'Insert a card without a book on the shelf',
  },
  'write.book.tied': { ja: '本棚の本です。', en: 'A book on the shelf.' },
  'write.book.tied.hidden': {
    ja: '本棚の本です。読者にはまだ見えないので、題とISBNだけが出ます。',
    en: 'A book on the shelf. Readers do not see it yet: they get its title and ISBN.',
  },
  'write.book.gone': {
    ja: 'この本は本棚にありません。読者には題とISBNだけが出ます。',
    en: 'This book is not on the shelf. Readers get its title and ISBN.',
  },
  'write.book.inserted': { ja: '「{title}」のカードを入れました', en: 'Inserted the card of “{title}”' },
  'write.onward': { ja: 'この話につながる本', en: 'Books that go with this' },
  'write.onward.hint': {
    ja: '本文のいちばん後ろのカードです。読者には、本文の下に小さな表紙でならびます。',
    en: 'The cards at the very end of the text. Readers see them under it, as small covers.',
  },
  'write.onward.add': { ja: '本をさがして加える', en: 'Find a book to add' },
  'write.onward.remove': { ja: '「{title}」をはずす', en: 'Remove “{title}”' },
} satisfies Messages;
