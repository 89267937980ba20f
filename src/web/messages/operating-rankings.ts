// Interface text of held votes and of exclusions from the rankings, for whoever runs the press.
import type { Messages } from './shape.ts';

export const operatingRankings = {
  'operating.holds.waiting': { ja: '確認待ちの票', en: 'Votes that wait for a look' },
  'operating.holds.about': {
    ja: '読者らしくない入りかたをした票は、数えずに止めてあります。入れたのが、そのブログの人とはかぎりません。ぜんぶ数えるか、ぜんぶ数えないかを決めてください。{days}日のあいだは、決めなおせます。',
    en: 'Votes that came in a way unlike readers are held and not counted. It need not have been the people of the blog who gave them. Let all of them count or none. You can change your mind for {days} days.',
  },
  'operating.holds.none': { ja: 'いま、止めてある票はありません', en: 'No votes are held now' },
  'operating.holds.none.about': {
    ja: 'ひとつの回線から多くの票が入ると、ここに出ます。一時間ごとに見ています。',
    en: 'When many votes come from one network they are listed here. It is looked at every hour.',
  },
  'operating.holds.decided': { ja: '決めたもの', en: 'Decided' },
  'operating.holds.in': { ja: '票（IN）{votes}票', en: '{votes} {votes|vote|votes} (IN)' },
  'operating.holds.out': { ja: '訪問（OUT）{votes}件', en: '{votes} {votes|visit|visits} (OUT)' },
  'operating.holds.beside.in': {
    ja: 'このほかに、この日に数えた票は{count}票です。',
    en: 'Beside these, {count} {count|vote counts|votes count} that day.',
  },
  'operating.holds.beside.out': {
    ja: 'このほかに、この日に数えた訪問は{count}件です。',
    en: 'Beside these, {count} {count|visit counts|visits count} that day.',
  },
  'operating.holds.reason.network': {
    ja: 'ひとつの回線から、{network}件以上、しかもその日の{share}%を超えて入りました。',
    en: 'They came from one network: {network} or more, and over {share}% of that day.',
  },
  'operating.holds.reason.wide-network': {
    ja: '近い回線（データセンターなど）から、{wide}件以上、しかもその日の{share}%を超えて入りました。',
    en: 'They came from networks close to each other, such as a data centre: {wide} or more, and over {share}% of that day.',
  },
  'operating.holds.grown': {
    ja: '前に{counted}件を数えることにしましたが、そのあと増えました。',
    en: 'You let {counted} of them count before; more have come since.',
  },
  'operating.holds.did.all': { ja: '数えることにした（{who}、{when}）', en: '{who} let them count, {when}' },
  'operating.holds.did.none': {
    ja: '数えないことにした（{who}、{when}）',
    en: '{who} let none count, {when}',
  },
  'operating.holds.do.all': { ja: 'ぜんぶ数える', en: 'Count all' },
  'operating.holds.do.none': { ja: '数えない', en: 'Count none' },
  'operating.holds.again.all': { ja: '数えることに変える', en: 'Count all after all' },
  'operating.holds.again.none': { ja: '数えないことに変える', en: 'Count none after all' },
  'operating.holds.old': {
    ja: 'もう古いので、決めなおせません',
    en: 'Too long ago to be decided anew',
  },
  'operating.holds.done.all': {
    ja: '数えることにしました。次に数えるときから入ります。',
    en: 'They count, from the next hourly count on.',
  },
  'operating.holds.done.none': {
    ja: '数えないことにしました。次に数えるときから外れます。',
    en: 'They do not count, from the next hourly count on.',
  },

  'operating.exclusions.new': { ja: 'ランキングから外す', en: 'Take a blog out of the rankings' },
  'operating.exclusions.about': {
    ja: '外したブログには票が入らなくなり、表からも消えます。ブログそのものは、このまま読めます。外したことと理由は、読者にも見える記録に残ります。',
    en: 'A blog that is taken out gets no votes and leaves the tables. It can be read as before. That it was taken out, and why, stays on the record for readers.',
  },
  'operating.exclusions.none-found': {
    ja: '「{words}」を名前や住所にふくむ参加ブログはありません（もう外したものは、下にあります）',
    en: 'No blog that takes part has “{words}” in its name or address (those taken out already stand below)',
  },
  'operating.exclusions.more': {
    ja: 'ほかにもあります。もう少し長く入れてください。',
    en: 'There are more. Type a little more of the name.',
  },
  'operating.exclusions.do': { ja: '外す', en: 'Take out' },
  'operating.exclusions.open': { ja: '「{name}」を外す', en: 'Take out “{name}”' },
  'operating.exclusions.reason': { ja: '理由', en: 'Reason' },
  'operating.exclusions.reason.hint': {
    ja: 'だれでも読める記録に、このまま載ります。',
    en: 'It stands on the public record as it is written here.',
  },
  'operating.exclusions.standing': { ja: 'いま外しているブログ', en: 'Blogs that are out now' },
  'operating.exclusions.none': { ja: '外しているブログはありません。', en: 'No blog is taken out.' },
  'operating.exclusions.past': { ja: 'これまでの記録', en: 'What is over' },
  'operating.exclusions.made': { ja: '外した：{who}、{when}', en: 'Taken out by {who}, {when}' },
  'operating.exclusions.ended': { ja: 'もどした：{who}、{when}', en: 'Let in again by {who}, {when}' },
  'operating.exclusions.end': { ja: 'もどす', en: 'Let in again' },
  'operating.exclusions.end.of': { ja: '「{name}」をもどす', en: 'Let “{name}” in again' },
  'operating.exclusions.done': { ja: 'ランキングから外しました', en: 'It is out of the rankings' },
  'operating.exclusions.ended.done': { ja: 'ランキングにもどしました', en: 'It is in the rankings again' },
} as const satisfies Messages;
