// Interface text of what readers do with a post: applause, and reports of a mistranslation.
import type { Messages } from './shape.ts';

export const readers = {
  'claps.title': { ja: '拍手', en: 'Applause' },
  'claps.clap': { ja: '拍手', en: 'Applaud' },
  'claps.free': { ja: '名前もログインもいりません。', en: 'No name, no sign-in.' },
  'claps.said.given': { ja: '拍手を届けました', en: 'Your applause has arrived' },
  'claps.said.again': { ja: 'きょうの拍手は、もう届いています', en: 'You have applauded this today' },
  'claps.count': { ja: 'これまでに {count} の拍手', en: '{count} {count|clap|claps} so far' },
  'claps.word': { ja: 'ひとことそえる', en: 'Add a word' },
  'claps.word.about': {
    ja: '名前はなくてもかまいません。みんなに見えるコメントにも、編集人だけへの手紙にもできます。',
    en: 'No name is needed. It can be a comment for all to read, or a letter to the editor alone.',
  },
  'claps.back': { ja: '記事へもどる', en: 'Back to the post' },
  'claps.done': { ja: '届けました', en: 'Sent' },
  'claps.failed': {
    ja: '届きませんでした。もういちど押してください。',
    en: 'It did not arrive. Please press again.',
  },
  'claps.no-post': { ja: 'この記事は、いま公開されていません。', en: 'This post is not published now.' },

  'reports.link': { ja: '誤訳を知らせる', en: 'Report a mistranslation' },
  'reports.title': { ja: '誤訳を知らせる', en: 'Report a mistranslation' },
  'reports.left-out': { ja: '（この文は訳されていません）', en: '(This sentence was left out)' },
  'reports.kind': { ja: 'どこが気になりましたか', en: 'What caught your eye?' },
  'reports.reason': { ja: 'どうちがいますか', en: 'What is wrong?' },
  'reports.proposal': { ja: 'こう訳すとよさそう、があれば', en: 'How would you say it?' },
  'reports.name': { ja: '名前', en: 'Name' },
  'reports.note': {
    ja: '編集人だけに届きます。直したときは、訂正の記録にのります。',
    en: 'Only the editor reads this. A correction is recorded below the post.',
  },
  'reports.cancel': { ja: 'やめる', en: 'Cancel' },
  'reports.send': { ja: '送る', en: 'Send' },
  'reports.say-something': {
    ja: 'どうちがうか、こう訳すとよさそう、のどちらかを書いてください。',
    en: 'Say what is wrong, or how you would say it.',
  },
  'reports.too-many': {
    ja: '短いあいだに、たくさん届いています。{minutes}分ほどしてから、もういちど送ってください。',
    en: 'Many reports came from your network. Please send it again in {minutes} {minutes|minute|minutes}.',
  },
  'reports.state.waiting': { ja: '知らせを受けとりました', en: 'Your report has arrived' },
  'reports.state.waiting.what': {
    ja: '編集人が原文とくらべます。ありがとうございます。',
    en: 'The editor will compare it with the original. Thank you.',
  },
  'reports.state.accepted': { ja: '知らせのとおり、直しました', en: 'Corrected, thanks to you' },
  'reports.state.accepted.what': {
    ja: '直した文が、もう公開されています。訂正の記録にものせました。',
    en: 'The corrected sentence is published, and the correction is recorded.',
  },
  'reports.state.declined': { ja: 'このままにしました', en: 'It stays as it is' },
  'reports.state.declined.what': {
    ja: '編集人が原文とくらべて、このままにしました。知らせてくださって、ありがとうございます。',
    en: 'The editor compared it with the original and left it. Thank you for telling us.',
  },
  'reports.answer': { ja: '編集人から', en: 'From the editor' },
  'reports.keep': {
    ja: 'このページの住所をとっておくと、あとで返事を読めます。',
    en: 'Keep the address of this page to read the answer later.',
  },
  'reports.back': { ja: '記事を読む', en: 'Read the post' },
  'reports.sent': { ja: '送りました。', en: 'Sent.' },
  'reports.receipt': { ja: '返事を読むページ', en: 'The page with the answer' },
  'reports.not-sent': {
    ja: '送れませんでした。書いたものはそのまま残っています。もういちど押してください。',
    en: 'This could not be sent. What you wrote is still here: please press again.',
  },
  'reports.no-receipt': {
    ja: 'この住所の知らせは見つかりません。住所が途中で切れていないか、見てください。',
    en: 'There is no report at this address. Please check that it is complete.',
  },
} as const satisfies Messages;
