// Interface text of the rankings as readers see them: tables, the most read posts, how votes are counted, the record.
import type { Messages } from './shape.ts';

export const rankingsPages = {
  'rankings.page': { ja: 'ランキング', en: 'Rankings' },
  'rankings.page.of': { ja: 'ランキング：{what}', en: 'Rankings: {what}' },
  'rankings.page.about': {
    ja: '参加しているブログの、読者の票で決まる順位です。票と訪問と読まれた数を、一時間ごとに数えています。',
    en: 'The blogs that take part, in the order of their readers’ votes, with visits and page views, counted every hour.',
  },
  'rankings.all': { ja: 'すべて', en: 'All' },
  'rankings.by-category': { ja: '分類', en: 'Categories' },
  'rankings.by-period': { ja: '期間', en: 'Period' },
  'rankings.period.7': { ja: '週', en: 'Week' },
  'rankings.period.30': { ja: '月', en: 'Month' },
  'rankings.period.365': { ja: '年', en: 'Year' },
  'rankings.sum': {
    ja: '{count}のブログが参加しています。{from}から{to}までの順位です。',
    en: '{count} {count|blog takes|blogs take} part. Places from {from} to {to}.',
  },
  'rankings.sum.in': {
    ja: '{category}に{count}のブログ。{from}から{to}までの順位です。',
    en: '{count} {count|blog|blogs} in {category}. Places from {from} to {to}.',
  },
  'rankings.made': {
    ja: '{when}に数えました。数えてから{hours}時間あとに、ここへ載ります。',
    en: 'Counted on {when}. What was counted is shown {hours} {hours|hour|hours} later.',
  },
  'rankings.caption': { ja: '{what}の順位', en: 'Places: {what}' },
  'rankings.head.place': { ja: '順位', en: 'Place' },
  'rankings.head.blog': { ja: 'ブログ', en: 'Blog' },
  'rankings.head.in': { ja: '票', en: 'Votes' },
  'rankings.means.in': { ja: '読者がこのブログに入れた票', en: 'Votes that readers gave the blog' },
  'rankings.head.out': { ja: '訪問', en: 'Visits' },
  'rankings.means.out': { ja: 'ここからブログへ行った人', en: 'Readers who went from here to the blog' },
  'rankings.head.pv': { ja: '読まれた', en: 'Read' },
  'rankings.means.pv': { ja: '読まれたページの数', en: 'Pages read' },
  'rankings.views.none': { ja: '数えていません', en: 'not counted' },
  'rankings.head.weeks': { ja: '8週', en: '8 weeks' },
  'rankings.votes-by-week': { ja: '週ごとの票：{votes}', en: 'Votes by week: {votes}' },
  'rankings.next': { ja: 'つぎの{count}', en: 'Next {count}' },
  'rankings.previous': { ja: '前の{count}', en: 'Previous {count}' },
  'rankings.rows': { ja: '{from}〜{to} / {total}', en: '{from}–{to} of {total}' },

  'rankings.none.nobody': { ja: '参加しているブログは、まだありません', en: 'No blog takes part yet' },
  'rankings.none.nobody.do': {
    ja: 'ここにブログのある人は、ブログの設定の「ランキング」から参加できます。',
    en: 'Whoever has a blog here can let it take part under “Rankings” in its settings.',
  },
  'rankings.none.soon': { ja: '最初の順位は、もうすぐ出ます', en: 'The first places are on their way' },
  'rankings.none.soon.do': {
    ja: '{count}のブログが参加しています。一時間ごとに数え、その{hours}時間あとにここへ載せます。',
    en: '{count} {count|blog takes|blogs take} part. Votes are counted every hour and shown {hours} {hours|hour|hours} later.',
  },
  'rankings.none.category': {
    ja: '{category}に参加しているブログは、まだありません',
    en: 'No blog takes part in {category} yet',
  },
  'rankings.none.category.do': {
    ja: 'この分類は、ブログの設定の「ランキング」で選べます。',
    en: 'Blogs choose this category under “Rankings” in their settings.',
  },
  'rankings.none.all': { ja: 'すべての順位を見る', en: 'See all blogs' },
  'rankings.none.votes': {
    ja: 'この期間の票は、まだありません。参加しているブログの「一票を入れる」から、だれでも、一つのブログに一日一票を入れられます。',
    en: 'No votes in this period yet. With the vote button of a blog that takes part, anybody can give it one a day.',
  },
  'rankings.studio': { ja: '自分のブログの設定へ', en: 'To the settings of your blog' },

  'rankings.side': { ja: '伸びている話と、数えかた', en: 'Rising posts and how votes are counted' },
  'rankings.rising': { ja: '伸びている話', en: 'Rising posts' },
  'rankings.rising.more': { ja: '前の7日より多く読まれた数', en: 'more views than in the seven days before' },
  'rankings.rising.all': { ja: 'よく読まれた話', en: 'The most read posts' },
  'rankings.count': { ja: '数えかた', en: 'How votes are counted' },
  'rankings.count.in': {
    ja: '一つのブログに、一人一日一票。順位はこれで決まります',
    en: 'One a day for each blog. They decide the places',
  },
  'rankings.count.out': {
    ja: 'ここからブログへ行った人。順位には関わりません',
    en: 'Who went from here to the blog. They decide nothing',
  },
  'rankings.count.pv': {
    ja: '機械と書き手自身はのぞきます。票が同じときだけ、順位に使います',
    en: 'Without robots and the writers themselves. They only settle ties',
  },
  'rankings.count.hourly': { ja: '一時間ごとに数えなおします。', en: 'All is counted anew every hour.' },
  'rankings.count.more': { ja: 'くわしい数えかた', en: 'How votes are counted in full' },
  'rankings.record': { ja: '前の順位と記録', en: 'Former places and the record' },
  'rankings.join': { ja: '参加する', en: 'Taking part' },
  'rankings.join.about': {
    ja: 'ここのブログも、よそのブログも参加できます。',
    en: 'Blogs here and blogs elsewhere can take part.',
  },
  'rankings.join.here': { ja: 'ここにブログのある人', en: 'For those who have a blog here' },
  'rankings.join.banners': { ja: '投票のバナーを置けます', en: 'With banners to vote by' },

  'rankings.read': { ja: 'よく読まれた話', en: 'The most read posts' },
  'rankings.read.of': { ja: 'よく読まれた話：{what}', en: 'The most read posts: {what}' },
  'rankings.read.sum': {
    ja: '参加しているブログの話を、この{days}日に読まれた数の順に並べています。同じ人が同じ日に何度読んでも、一回と数えます。',
    en: 'Posts of the blogs that take part, by how often they were read in the last {days} days. Somebody who reads one several times a day counts once.',
  },
  'rankings.read.views': { ja: '{count}回 読まれた', en: 'read {count} {count|time|times}' },
  'rankings.read.none': { ja: '読まれた数は、まだありません', en: 'Nothing has been counted yet' },
  'rankings.read.none.do': {
    ja: '参加しているブログの話がだれかに読まれると、一時間ごとにここへ並びます。',
    en: 'Once posts of the blogs that take part are read, they stand here, every hour anew.',
  },
} satisfies Messages;
