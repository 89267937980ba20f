// Interface text of votes, of taking part in the rankings, and of their categories.
import type { Messages } from './shape.ts';

export const rankingsVotes = {
  'rankings.vote': { ja: 'このブログに投票する', en: 'Vote for this blog' },
  'rankings.vote.about': {
    ja: '読んでよかったら、ランキングの票を入れてください。一つのブログに、一日一票です。だれが入れたかは残りません。',
    en: 'If you enjoyed reading here, give this blog a vote in the rankings: one a day for each blog. Who voted is not kept.',
  },
  'rankings.vote.do': { ja: '一票を入れる', en: 'Vote' },
  'rankings.vote.given': { ja: '投票しました。ありがとうございます', en: 'Thank you for your vote' },
  'rankings.vote.again': { ja: '今日はもう投票しています', en: 'You have already voted today' },
  'rankings.vote.when': {
    ja: '順位には、一時間ほどあとに出ます。あしたになると、また投票できます。',
    en: 'It shows in the rankings in about an hour. You can vote again tomorrow.',
  },
  'rankings.vote.back': { ja: 'ブログへもどる', en: 'Back to the blog' },
  'rankings.vote.back-to-post': { ja: '記事へもどる', en: 'Back to the post' },
  'rankings.vote.not-here': {
    ja: 'このブログは、いまランキングに参加していません。投票はできませんが、記事はこれまでどおり読めます。',
    en: 'This blog does not take part in the rankings now, so it cannot be voted for. Its posts are here as always.',
  },
  'rankings.vote.no-reader': {
    ja: '投票は、ブログのページにあるボタンからだけ受けつけています。ブログをひらいて、もういちど押してください。',
    en: 'Votes are only taken from the button on the blog’s own pages. Please open the blog and press it there.',
  },
  'rankings.part': { ja: 'ランキング', en: 'Rankings' },
  'rankings.part.whether': { ja: '参加', en: 'Taking part' },
  'rankings.part.about': {
    ja: 'ここのブログと、登録したよそのブログのランキングです。順位は読者の票だけで決まり、票は、一つのブログに一人一日一票です。だれが読んだか、だれが入れたかは残りません。',
    en: 'These are the rankings of the blogs here and of those elsewhere that entered. Places go by the votes of readers alone, one a day for each blog. Who read and who voted is not kept.',
  },
  'rankings.part.yes': { ja: '参加する', en: 'Take part' },
  'rankings.part.yes.hint': {
    ja: 'ブログの名前とひとことが順位の表に載り、記事の下に投票のボタンが出ます。',
    en: 'The name and tagline of the blog stand in the tables, and posts carry a button to vote.',
  },
  'rankings.part.no': { ja: '参加しない', en: 'Take no part' },
  'rankings.part.no.hint': {
    ja: '順位の表から外れ、票を受けつけません。また参加すれば、選んだ分類はそのまま残っています。',
    en: 'It leaves the tables and takes no votes. Should it come back, its categories are as they were.',
  },
  'rankings.part.categories': { ja: '分類と割合', en: 'Categories and shares' },
  'rankings.part.categories.about': {
    ja: '分類は{max}つまで選べます。もらった票を、書いた割合で分けて数えます。割合は合わせて100%までです。たとえば100票のとき、60%の分類では60票になります。「すべて」の順位には、割合にかかわらず全部の票が入ります。',
    en: 'Up to {max} categories. The votes are divided among them by the shares you give, 100 percent together at most: of 100 votes, a category with 60 percent counts 60. The table of all blogs counts every vote, whatever the shares.',
  },
  'rankings.part.category': { ja: '分類{place}', en: 'Category {place}' },
  'rankings.part.share': { ja: '分類{place}の割合（%）', en: 'Share of category {place} (percent)' },
  'rankings.part.none': { ja: '選ばない', en: 'None' },
  'rankings.part.gone': {
    ja: 'この分類はもうありません。ほかのものを選んでください。',
    en: 'This category is gone. Please choose another.',
  },
  'rankings.part.twice': {
    ja: '同じ分類が二度選ばれています。どちらかを変えてください。',
    en: 'This category is chosen twice. Please change one of them.',
  },
  'rankings.part.percent': {
    ja: '割合を1から100までの数で書いてください。',
    en: 'Please give the share as a number from 1 to 100.',
  },
  'rankings.part.too-much': {
    ja: '割合を合わせると{sum}%になります。100%までに減らしてください。',
    en: 'The shares make {sum} percent together. Please lower them to 100 at most.',
  },
  'rankings.part.excluded': {
    ja: 'このブログは、いまランキングから外されています。理由：{reason}',
    en: 'This blog has been taken out of the rankings. The reason: {reason}',
  },
  'rankings.categories': { ja: 'ランキングの分類', en: 'Categories of the rankings' },
  'rankings.categories.about': {
    ja: 'ブログはこの中から三つまで選びます。表には、この順に並びます。',
    en: 'Blogs choose up to three of these. They are shown in this order.',
  },
  'rankings.category.new': { ja: '分類を加える', en: 'Add a category' },
  'rankings.category.name': { ja: '分類の名前', en: 'Name of the category' },
  'rankings.category.slug': { ja: '住所に使うことば', en: 'Word for its address' },
  'rankings.category.slug.hint': {
    ja: '半角の英小文字と数字、ハイフン。例：towns',
    en: 'Small letters, digits and hyphens, such as towns.',
  },
  'rankings.category.count': { ja: '{count}のブログ', en: '{count} {count|blog|blogs}' },
  'rankings.category.up': { ja: '{name} を上へ', en: 'Move {name} up' },
  'rankings.category.down': { ja: '{name} を下へ', en: 'Move {name} down' },
  'rankings.category.edit': { ja: '{name} を直す', en: 'Change {name}' },
  'rankings.category.remove': { ja: '{name} を消す', en: 'Delete {name}' },
  'rankings.category.removal': {
    ja: 'この分類の順位の表もなくなります。ここを選んでいる{count}のブログは、この分類から外れます。元には戻せません。',
    en: 'Its tables go too, and {count} {count|blog|blogs} no longer {count|stands|stand} in it. This cannot be undone.',
  },
  'rankings.category.taken': {
    ja: 'このことばは、ほかの分類が使っています。別のものにしてください。',
    en: 'Another category has this word. Please take a different one.',
  },
  'rankings.category.gone': {
    ja: 'この分類はもうありません。ひらきなおしてください。',
    en: 'This category is gone. Please open the page again.',
  },
  'rankings.category.many': {
    ja: '分類は{max}までです。使っていないものを消してから加えてください。',
    en: 'There can be {max} categories at most. Please delete one first.',
  },
  'rankings.hold.gone': {
    ja: 'この確認待ちの票は、もうありません。ひらきなおしてください。',
    en: 'These votes no longer wait for a look. Please open the page again.',
  },
  'rankings.hold.old': {
    ja: '古い日の票なので、もう数えなおせません。',
    en: 'These votes are too old to be counted anew.',
  },
  'rankings.exclusion.gone': {
    ja: 'このブログは、もうランキングにもどされています。ひらきなおしてください。',
    en: 'This exclusion has ended already. Please open the page again.',
  },
  'rankings.go.gone': {
    ja: 'このブログは、いまランキングに参加していません。',
    en: 'This blog does not take part in the rankings now.',
  },
} satisfies Messages;
