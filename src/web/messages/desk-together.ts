// What the desk says of the others who work there: remarks on sentences, and whom they call on.
import type { Messages } from './shape.ts';

export const deskTogether = {
  'desk.remark': { ja: '相談を書く', en: 'Remark' },
  'desk.key.remark': {
    ja: 'この文について、ほかの人に相談する',
    en: 'Say something of this sentence to the others',
  },
  'desk.remarks.of': { ja: '{number}番についての相談', en: 'Remarks on number {number}' },
  'desk.remarks.open': { ja: '相談 {count}件', en: '{count} open {count|remark|remarks}' },
  'desk.remarks.settled': { ja: 'すんだ相談 {count}件', en: '{count} settled {count|remark|remarks}' },
  'desk.remark.new': { ja: '{number}番について相談する', en: 'A remark on number {number}' },
  'desk.remark.how': {
    ja: '読めるのは、このブログで訳す人だけです。@ のあとに名前を書くと、その人に知らせます。',
    en: 'Only those who translate on this blog can read it. An @ and a name tells that person.',
  },
  'desk.remark.names': { ja: '呼ぶ人', en: 'People to call on' },
  'desk.remark.send': { ja: '書きこむ', en: 'Send' },
  'desk.remark.save': { ja: '直して保存', en: 'Save' },
  'desk.remark.sent': { ja: '書きこみました。', en: 'It is there for the others.' },
  'desk.remark.answer': { ja: 'こたえる', en: 'Answer' },
  'desk.remark.edit': { ja: '書きなおす', en: 'Edit' },
  'desk.remark.edited': { ja: '（書きなおした）', en: '(edited)' },
  'desk.remark.delete': { ja: '消す', en: 'Delete' },
  'desk.remark.delete.sure': { ja: '本当に消す', en: 'Really delete it' },
  'desk.remark.is-deleted': { ja: '消しました。', en: 'Deleted.' },
  'desk.remark.deleted': { ja: '{name}さんが消しました　{when}', en: 'Deleted by {name}, {when}' },
  'desk.remark.settle': { ja: 'すんだことにする', en: 'Settle' },
  'desk.remark.reopen': { ja: 'もう一度ひらく', en: 'Open again' },
  'desk.remark.is-settled': { ja: 'すんだことにしました。', en: 'Settled.' },
  'desk.remark.is-open': { ja: 'もう一度ひらきました。', en: 'Open again.' },
  'desk.remark.settled-by': {
    ja: '{name}さんが、すんだことにしました　{when}',
    en: 'Settled by {name}, {when}',
  },
  'desk.together.called': {
    ja: '{number}番の相談で、{name}さんがあなたを呼んでいます。',
    en: '{name} calls on you at number {number}.',
  },
  'desk.together.offline': {
    ja: 'つながっていないので、送れませんでした。書いたことはこの端末にのこっています。つながったら、もう一度押してください。',
    en: 'It could not be sent without a connection. What you wrote is kept on this device; please press again later.',
  },
  'desk.together.signed-out': {
    ja: 'ログインが切れたので、送れませんでした。書いたことはこの端末にのこっています。別のタブでログインしてから、もう一度押してください。',
    en: 'You are signed out, so it was not sent. What you wrote is kept on this device; sign in in another tab and press again.',
  },
  'desk.together.problem.gone': {
    ja: 'ほかの人が先に変えたか消したので、できませんでした。いまのようすを読みなおしました。',
    en: 'Somebody changed or deleted it first. It has been read again.',
  },
  'desk.together.problem.not-own': {
    ja: '変えられるのは、書いた人だけです。',
    en: 'Only who wrote it can change it.',
  },
  'desk.together.problem.empty': { ja: '何か書いてください。', en: 'Please write something.' },
  'desk.together.problem.long': {
    ja: '長すぎます。4,000字までに縮めてください。',
    en: 'It is too long. Please keep it to 4,000 characters.',
  },
} satisfies Messages;
