// Interface text of search: the form, what was found, and what to do when nothing was.
import type { Messages } from './shape.ts';

export const search = {
  'search.title': { ja: 'さがす', en: 'Search' },
  'search.title.for': { ja: '「{q}」をさがす', en: 'Search for “{q}”' },
  'search.form': { ja: 'このブログの記事をさがす', en: 'Search the posts of this blog' },
  'search.field': { ja: 'さがすことば', en: 'Words to look for' },
  'search.do': { ja: 'さがす', en: 'Search' },
  'search.hint': {
    ja: '2文字から、ことばの一部でもさがせます。空白でくぎると、すべてをふくむ記事が出ます。" " でかこむと、ひとつづきでさがします。訳す前の文からもさがします。',
    en: 'Two letters are enough, and parts of words count. Several words must all be there. Put a phrase in quotes. Originals of translations are searched, too.',
  },
  'search.narrow': { ja: 'しぼりこむ', en: 'Narrow it down' },
  'search.category': { ja: '分類', en: 'Category' },
  'search.category.all': { ja: 'すべての分類', en: 'All categories' },
  'search.year': { ja: '年', en: 'Year' },
  'search.year.all': { ja: 'すべての年', en: 'All years' },
  'search.kind': { ja: '記事のかたち', en: 'Kind of post' },
  'search.kind.all': { ja: 'すべて', en: 'All' },
  'search.kind.translation': { ja: '訳した記事', en: 'Translations' },
  'search.kind.plain': { ja: '書いた記事', en: 'Own posts' },
  'search.kind.book': { ja: '本の紹介', en: 'About books' },
  'search.kana': {
    ja: 'ひらがなとカタカナを同じに見る',
    en: 'Treat hiragana and katakana as the same',
  },
  'search.found': { ja: '「{q}」がある記事　{count}', en: '{count} {count|post|posts} with “{q}”' },
  'search.found.many': { ja: '「{q}」がある記事　300より多い', en: 'More than 300 posts with “{q}”' },
  'search.left': {
    ja: '「{words}」は、さがすのに使っていません。2文字から使えます（漢字は1文字でも）。ことばは8つまでです。',
    en: 'Not used: “{words}”. Words need two letters (one will do for a kanji), and at most eight are used.',
  },
  'search.reading': { ja: 'ふりがな', en: 'Reading' },
  'search.previous': { ja: '前のページ', en: 'Previous page' },
  'search.next': { ja: '次のページ', en: 'Next page' },
  'search.nothing': { ja: '「{q}」がある記事は見つかりません', en: 'No post has “{q}”' },
  'search.nothing.do': {
    ja: 'ことばを短くするか、減らしてみてください。漢字とかなを書きかえると、見つかることもあります。',
    en: 'Try a shorter word, or fewer of them, or another spelling.',
  },
  'search.short': { ja: '1文字ではさがせません', en: 'One letter is too little to look for' },
  'search.short.do': {
    ja: 'かなと英数字は、2文字から入れてください。漢字は1文字でもさがせます。',
    en: 'Please type two letters or more. For a kanji, one is enough.',
  },
  'search.wider': { ja: 'しぼりこまずにさがす', en: 'Search everywhere' },
  'search.categories': { ja: '分類からさがすこともできます。', en: 'You can also look by category.' },
  'search.too-many': {
    ja: 'たくさんさがしたので、すこし待ってください。{seconds}秒たってから、もういちど押してください。',
    en: 'That was a lot of searching. Please try again in {seconds} {seconds|second|seconds}.',
  },

  'search.related': { ja: 'つづけて読む', en: 'Read on' },
} as const satisfies Messages;
