// Interface text of the first page of the press, its lists of posts and blogs, and the search over all of them.
import type { Messages } from './shape.ts';

export const front = {
  'front.newest': { ja: '新しい話', en: 'New posts' },
  'front.newest.older': { ja: '前の話をもっと読む', en: 'Read earlier posts' },
  'front.empty': { ja: 'まだ話はありません', en: 'There are no posts yet' },
  'front.empty.do': {
    ja: 'はじめの話がのると、ここで読めます。',
    en: 'The first one will appear here.',
  },
  'front.side': { ja: 'さがす手がかり', en: 'Ways in' },
  'front.week': { ja: '今週のランキング', en: 'This week' },
  'front.week.place': { ja: '{place}位', en: 'Place {place}' },
  'front.week.all': { ja: 'ランキングを見る', en: 'All rankings' },
  'front.categories': { ja: '分類', en: 'Categories' },
  'front.categories.all': { ja: 'すべて', en: 'All' },
  'front.new-blogs': { ja: '新しく来たブログ', en: 'New blogs' },
  'front.new-blogs.all': { ja: 'ブログの一覧', en: 'All blogs' },
  'front.elsewhere': { ja: 'よそのブログから', en: 'From blogs elsewhere' },
  'front.elsewhere.mark': { ja: 'よそのブログ', en: 'Elsewhere' },
  'front.begin': { ja: 'ここでブログをはじめる', en: 'Begin a blog here' },
  'front.begin.open': {
    ja: '外国のことばの記事を訳して、出典をつけて、のせる。そのための道具が、はじめからそろっています。',
    en: 'Translate articles from other languages and publish them with their sources. Everything it takes is here.',
  },
  'front.begin.invitation': {
    ja: '招待を受けとった人は、ここでブログをはじめられます。',
    en: 'Whoever has an invitation can begin a blog here.',
  },
  'front.begin.do': { ja: 'はじめる', en: 'Begin' },
  'front.blogs': { ja: 'ブログの一覧', en: 'Blogs' },
  'front.blogs.in': { ja: '{category}のブログ', en: 'Blogs: {category}' },
  'front.blogs.count': {
    ja: '{count}のブログ。最近書いた順。',
    en: '{count} {count|blog|blogs}, the last to publish first.',
  },
  'front.blogs.newest': { ja: '最新', en: 'Newest' },
  'front.blogs.posts': { ja: '{count}話', en: '{count} {count|post|posts}' },
  'front.blogs.posts.many': { ja: '{count}話以上', en: '{count} posts or more' },
  'front.blogs.none': { ja: 'まだブログはありません', en: 'There are no blogs yet' },
  'front.blogs.none.do': {
    ja: 'はじめの話をのせたブログが、ここにならびます。',
    en: 'Blogs stand here once they have published something.',
  },
  'front.about': { ja: '{name}について', en: 'About {name}' },
  'front.about.blogs': { ja: 'ブログ', en: 'Blogs' },
  'front.about.languages': { ja: 'ことば', en: 'Languages' },
  'front.about.by': { ja: '運営', en: 'Run by' },
  'front.about.terms': { ja: '約束を読む', en: 'Read the terms' },
  'front.terms': { ja: '約束', en: 'Terms' },
  'front.terms.since': { ja: '{date}から', en: 'Since {date}' },
  'front.search.blogs': { ja: 'ブログの一覧から選ぶ', en: 'Choose among the blogs' },
} satisfies Messages;
