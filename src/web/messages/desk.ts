// Interface text of the desk, of きょう and of the manuscripts. What begins with `desk.` also goes to the browser.
import { deskScreen } from './desk-screen.ts';
import type { Messages } from './shape.ts';

export const desk = {
  ...deskScreen,

  'desk.schedule.problem.blocked': { ja: '足りないものがありました', en: 'Something was missing' },
  'desk.schedule.problem.warned': { ja: '権利が確かめられていません', en: 'The rights were not settled' },
  'desk.schedule.problem.waits-a-day': {
    ja: 'その日に公開できる数の上限に達していたので、次の日まで待っています',
    en: 'as many posts were published that day as may be; it waits for the next day',
  },
  'desk.schedule.problem.unchanged': {
    ja: '変わったところがありませんでした',
    en: 'Nothing in it had changed',
  },
  'desk.schedule.problem.not-allowed': {
    ja: '予約した人が、もう公開できる役目ではありません',
    en: 'Whoever scheduled it may no longer publish',
  },

  'today.title': { ja: 'きょう', en: 'Today' },
  'today.empty': { ja: 'はじめの記事を持ってきましょう', en: 'Bring in your first article' },
  'today.empty.how': {
    ja: '読んでおもしろかった記事の住所を貼るだけです。「公開へ」を押すまで、だれにも見えません。',
    en: 'Just paste the address of an article you enjoyed. Nobody sees anything until you publish it.',
  },
  'today.empty.reader': {
    ja: 'まだ原稿がありません。だれかが訳しはじめると、ここに並びます。',
    en: 'There are no manuscripts yet. They appear here once somebody begins one.',
  },
  'today.write': { ja: '自分の記事を書く', en: 'Write a post of your own' },
  'today.bring': { ja: '記事を持ってくる', en: 'Bring an article' },
  'today.done': { ja: 'いま訳している原稿はありません', en: 'Nothing is being translated' },
  'today.done.how': {
    ja: '公開した原稿は「すべて」にあります。',
    en: 'Published manuscripts are under “All”.',
  },
  'today.all': { ja: 'すべて {count}', en: 'All {count}' },
  'today.waiting': { ja: '持ってきた記事', en: 'Articles brought in' },
  'today.waiting.check': { ja: '確かめる', en: 'Check it' },
  'today.waiting.start': { ja: '訳しはじめる', en: 'Start translating' },
  'today.waiting.from': { ja: '{outlet}　{when}', en: '{outlet}, {when}' },

  'manuscripts.title': { ja: '原稿', en: 'Manuscripts' },
  'manuscripts.none': { ja: '題はまだ', en: 'No title yet' },
  'today.together': { ja: 'あなたを待っているもの', en: 'Waiting for you' },
  'today.together.call': { ja: '{name}さんがあなたを呼んでいます', en: '{name} calls on you' },
  'today.together.proposal': {
    ja: '{name}さんから、あなたの文に直しの案',
    en: '{name} proposes a change of your sentence',
  },
  'today.together.part': {
    ja: 'あなたの分　{sentences}文のうち {done} 確定',
    en: 'Your part, {done} of {sentences} confirmed',
  },
  'today.together.due': { ja: '（{day}まで）', en: '(until {day})' },
  'manuscripts.remarks': { ja: '相談 {count}件', en: '{count} open {count|remark|remarks}' },
  'manuscripts.progress': { ja: '{done} / {total}文', en: '{done} / {total} sentences' },
  'manuscripts.asking': { ja: '許可を待っている', en: 'Waiting for permission' },
  'manuscripts.published': { ja: '{when}に公開', en: 'Published {when}' },
  'manuscripts.taken-back': { ja: '公開をやめている', en: 'Taken back' },
  'manuscripts.draft': { ja: '訳しているところ', en: 'In progress' },
  'manuscripts.finished': { ja: '訳しおえた', en: 'All translated' },
  'manuscripts.today': { ja: 'きょう', en: 'today' },
  'manuscripts.yesterday': { ja: 'きのう', en: 'yesterday' },
  'manuscripts.source': { ja: '出典', en: 'Source' },
  'manuscripts.schedule': { ja: '日時を決める', en: 'Schedule' },
  'manuscripts.schedule.of': { ja: '「{title}」を公開する日時', en: 'When to publish “{title}”' },
  'manuscripts.schedule.back': { ja: '机へもどる', en: 'Back to the desk' },
  'manuscripts.schedule.lacks': {
    ja: 'まだ日時を決められません。机の「公開へ」で、足りないものが見られます。',
    en: 'It is not ready yet. “Publish” at the desk says what is missing.',
  },
  'manuscripts.schedule.to-mend': {
    ja: '検査で「直す」が見つかっています。机で直すか、見たうえで公開するしるしを付けてください。',
    en: 'The checks found places to mend. Mend them at the desk, or tick that you have seen them.',
  },
  'manuscripts.schedule.at.hint': {
    ja: '{zone}の時刻です。そのときの訳文が公開されます。足りないものがあれば、公開されません。',
    en: 'In the time of {zone}. It is published as it stands then, if nothing is missing.',
  },
  'manuscripts.links': { ja: '下見のリンク', en: 'Preview links' },
  'manuscripts.files': { ja: '書き出す・読み込む', en: 'Files' },
  'manuscripts.read': { ja: '記事を読む', en: 'Read the post' },
  'manuscripts.unpublish': { ja: '公開をやめる', en: 'Take back' },
  'manuscripts.unpublish.sure': {
    ja: '「{title}」の公開をやめますか',
    en: 'Take back “{title}”?',
  },
  'manuscripts.unpublish.keep': { ja: '公開したままにする', en: 'Keep it published' },
  'manuscripts.unpublish.what': {
    ja: '読む人からは見えなくなります。文も住所も残り、いつでも同じ所に公開しなおせます。',
    en: 'Readers will no longer see it. Text and address stay, and you can publish it again in the same place.',
  },
  'manuscripts.newer': { ja: '新しいほうへ', en: 'Newer' },
  'manuscripts.older': { ja: '古いほうへ', en: 'Older' },
  'manuscripts.pages': { ja: 'ページ', en: 'Pages' },
} as const satisfies Messages;
