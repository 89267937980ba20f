// Interface text of the strip that asks for votes, of where a blog stands, and of its most read posts.
import type { Messages } from './shape.ts';

export const rankingsStrip = {
  'rankings.strip': { ja: '{press}のランキング', en: 'Rankings of {press}' },
  'rankings.strip.do': { ja: '一票を入れる', en: 'Vote for this blog' },
  'rankings.strip.failed': {
    ja: '票を送れませんでした。つながりを確かめて、もういちど押してください。',
    en: 'The vote could not be sent. Check your connection and press again.',
  },
  'rankings.standing': { ja: 'ランキングの順位', en: 'Place in the rankings' },
  'rankings.standing.all': { ja: '総合', en: 'All blogs' },
  'rankings.standing.none': { ja: '順位は、これから決まります。', en: 'Its place is still to be counted.' },
  'rankings.standing.votes': { ja: '今週の票 {count}', en: '{count} {count|vote|votes} this week' },
  'rankings.standing.whole': { ja: 'ランキングを見る', en: 'See the whole table' },
  'rankings.place': { ja: '{place}位', en: 'no. {place}' },
  'rankings.moved.up': { ja: '上がった', en: 'up' },
  'rankings.moved.down': { ja: '下がった', en: 'down' },
  'rankings.moved.same': { ja: '変わらず', en: 'unchanged' },
  'rankings.moved.new': { ja: '新', en: 'new' },

  'blogs.widget.ranking': { ja: 'よく読まれている話', en: 'Most read' },
  'blogs.widget.ranking.about': {
    ja: 'このブログでよく読まれている記事を、多い順に。一時間ごとに数えなおします。',
    en: 'The posts of this blog that are read most, counted anew each hour.',
  },
  'blogs.widget.ranking.period': { ja: 'いつの数か', en: 'Of which days' },
  'blogs.widget.ranking.week': { ja: 'この7日間', en: 'The last 7 days' },
  'blogs.widget.ranking.month': { ja: 'この30日間', en: 'The last 30 days' },
  'blogs.widget.ranking.numbers': { ja: '読まれた数も出す', en: 'Show how often each was read' },
  'blogs.widget.standing': { ja: 'ランキングの順位', en: 'Place in the rankings' },
  'blogs.widget.standing.about': {
    ja: 'このブログの順位と、投票のボタン。ランキングに参加しているあいだだけ出ます。',
    en: 'Where this blog stands, and a button to vote, as long as it takes part in the rankings.',
  },
  'site.side.ranking.views': { ja: '{count}回', en: '{count} {count|view|views}' },
} as const satisfies Messages;
