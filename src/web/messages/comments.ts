// Interface text of comments: the form, what becomes of a comment, changing it, and the settings.
import type { Messages } from './shape.ts';

export const comments = {
  'comments.heading': { ja: 'コメント　{count}', en: 'Comments: {count}' },
  'comments.heading.none': { ja: 'コメント', en: 'Comments' },
  'comments.none': { ja: 'まだコメントはありません。', en: 'No comments yet.' },
  'comments.older': { ja: '前のコメント', en: 'Earlier comments' },
  'comments.newer': { ja: '次のコメント', en: 'Later comments' },
  'comments.newest': { ja: '新しいコメントへ', en: 'To the newest comments' },
  'comments.back-to': { ja: '「{title}」へもどる', en: 'Back to “{title}”' },
  'comments.page.title': { ja: '「{title}」へのコメント', en: 'Comments on “{title}”' },
  'comments.page.number': { ja: '{number}ページ', en: 'page {number}' },
  'comments.gone': { ja: 'このコメントは消されました。', en: 'This comment has been deleted.' },
  'comments.nameless': { ja: '名前なし', en: 'No name' },
  'comments.editor': { ja: '編集人', en: 'Editor' },
  'comments.edited': { ja: '直しました', en: 'edited' },
  'comments.answer': { ja: '返事を書く', en: 'Answer' },
  'comments.answer-to': { ja: '{name}さんに返事を書く', en: 'Answer {name}' },
  'comments.change': { ja: '直す・消す', en: 'Edit or delete' },
  'comments.change-of': {
    ja: '{name}さんのコメントを直す・消す',
    en: 'Edit or delete the comment of {name}',
  },

  'comments.form': { ja: 'コメントを書く', en: 'Write a comment' },
  'comments.field.name': { ja: '名前', en: 'Name' },
  'comments.field.name.note': { ja: 'なくても', en: 'optional' },
  'comments.field.title': { ja: '題', en: 'Title' },
  'comments.field.title.note': { ja: 'なくても', en: 'optional' },
  'comments.field.mail': { ja: 'メール', en: 'E-mail' },
  'comments.field.mail.note': { ja: 'のりません', en: 'not shown' },
  'comments.field.url': { ja: 'URL', en: 'URL' },
  'comments.field.url.note': { ja: 'なくても', en: 'optional' },
  'comments.field.body': { ja: '本文', en: 'Comment' },
  'comments.field.password': { ja: '編集用パスワード', en: 'Password' },
  'comments.field.password.note': { ja: 'あとで直すとき', en: 'to edit it later' },
  'comments.body.none': { ja: '本文を書いてください', en: 'Please write something' },
  'comments.secret': { ja: '管理者にだけ表示を許可する', en: 'Show only to the editor' },
  'comments.trap': { ja: 'ここは空のままにしてください', en: 'Please leave this empty' },
  'comments.tell': {
    ja: '編集人の返事を、メールで知らせてほしい（メールの欄も書いてください）',
    en: 'Mail me when the editor answers (needs your e-mail above)',
  },
  'comments.remember': {
    ja: '名前・メール・URLを、この端末におぼえさせる',
    en: 'Remember name, e-mail and URL on this device',
  },
  'comments.promise.open': {
    ja: '送ると、記事の下にのります。',
    en: 'It appears under the post when you send it.',
  },
  'comments.promise.approval': {
    ja: '編集人が読んでから、記事の下にのります。',
    en: 'It appears under the post once the editor has read it.',
  },
  'comments.promise.secret': {
    ja: '公開されません。編集人とあなただけの手紙になり、返事は、このあと出る手紙の番号で読めます。',
    en: 'It is not published. It becomes a letter between the editor and you; you read the answer with the code you get next.',
  },
  'comments.send': { ja: '送る', en: 'Send' },
  'comments.send.secret': { ja: '手紙として送る', en: 'Send as a letter' },
  'comments.letters': { ja: '手紙の返事を読む', en: 'Read the answer to your letter' },
  'comments.closed': {
    ja: 'この話へのコメントは、いま受けつけていません。',
    en: 'Comments on this post are closed.',
  },

  'comments.confirm': { ja: 'これでよければ、送ってください', en: 'Is this what you want to send?' },
  'comments.confirm.about': {
    ja: 'まだ送っていません。下のボタンを押すと届きます。',
    en: 'Nothing has been sent yet. It arrives when you press the button below.',
  },
  'comments.confirm.letter': {
    ja: '編集人だけが読みます。ここには、のりません。',
    en: 'Only the editor reads this. It is not shown here.',
  },
  'comments.confirm.answer': { ja: '{name}さんへの返事', en: 'An answer to {name}' },
  'comments.rewrite': { ja: '書きなおす', en: 'Change it' },
  'comments.expired': {
    ja: '書きはじめてから長い時間がたったので、もういちど確かめてください。',
    en: 'A long time has passed since you began; please confirm once more.',
  },
  'comments.problem': { ja: '直してほしい所があります', en: 'Something needs correcting' },
  'comments.too-many': {
    ja: '短い時間にたくさん届いたので、いまは受けとれません。書いたものはここにあります。{minutes}分ほどたってから、もういちど送ってください。',
    en: 'Too much has come from here in a short time. What you wrote is kept below; please send it again in about {minutes} {minutes|minute|minutes}.',
  },
  'comments.parent-gone': {
    ja: '返事をする相手のコメントが、もうありません。このまま送ると、新しいコメントになります。',
    en: 'The comment you are answering is gone. If you send this, it becomes a new comment.',
  },
  'comments.kept': { ja: '書いたものは、ここにあります', en: 'Here is what you wrote' },
  'comments.kept.closed': {
    ja: 'この話へのコメントは、受けつけを終えました。文を写しておけます。',
    en: 'Comments on this post have been closed. You can copy your text.',
  },
  'comments.kept.lost': {
    ja: 'この話は、いま公開されていません。文を写しておけます。',
    en: 'This post is not public any more. You can copy your text.',
  },

  'comments.sent.shown': { ja: 'コメントがのりました', en: 'Your comment is shown' },
  'comments.sent.shown.about': { ja: 'ありがとうございます。', en: 'Thank you.' },
  'comments.sent.waiting': { ja: '届きました', en: 'It has arrived' },
  'comments.sent.waiting.about': {
    ja: '編集人が読んでから、記事の下にのります。いまは、あなたにだけ見えています。',
    en: 'It appears once the editor has read it. For now only you can see it, here.',
  },
  'comments.sent.change': {
    ja: '編集用パスワードで、あとから直したり消したりできます：',
    en: 'With your password you can edit or delete it later:',
  },
  'comments.sent.see': { ja: 'コメントを見る', en: 'See the comment' },

  'comments.change.title': { ja: 'コメントを直す・消す', en: 'Edit or delete a comment' },
  'comments.change.about': {
    ja: '書いたときの編集用パスワードを入れてください。',
    en: 'Please give the password you chose when you wrote it.',
  },
  'comments.change.open': { ja: '開く', en: 'Open' },
  'comments.change.wrong': { ja: 'パスワードがちがいます', en: 'This is not the password' },
  'comments.change.too-many': {
    ja: 'パスワードのまちがいが続きました。{minutes}分たってから、もういちど試してください。',
    en: 'Too many wrong passwords. Please try again in {minutes} {minutes|minute|minutes}.',
  },
  'comments.change.again': {
    ja: '時間がたったので、もういちどパスワードを入れてください。直した文は下にあります。',
    en: 'Time has passed, so please give the password once more. Your changes are kept below.',
  },
  'comments.change.save': { ja: '直した文を送る', en: 'Send the changes' },
  'comments.change.remove': { ja: 'このコメントを消す', en: 'Delete this comment' },
  'comments.change.remove.about': {
    ja: '文はすぐに消えて、もどせません。返事があるときは、場所だけが残ります。',
    en: 'Its words are gone at once and cannot be brought back. If it has answers, its place stays.',
  },
  'comments.change.saved': { ja: '直しました', en: 'Your changes are in' },
  'comments.change.removed': { ja: '消しました', en: 'Deleted' },

  'comments.settings': { ja: 'コメント', en: 'Comments' },
  'comments.rule': { ja: '読者のコメント', en: 'Comments by readers' },
  'comments.rule.hint': {
    ja: '話ごとに変えることもできます。パスワードをかけた話では、コメントを受けつけず、出しません。',
    en: 'Each post may have its own rule. Posts behind a password take no comments and show none.',
  },
  'comments.rule.open': { ja: 'すぐにのせる', en: 'Show them at once' },
  'comments.rule.open.hint': {
    ja: '宣伝らしいものだけ、先に見ます。',
    en: 'Only what looks like advertising waits for you.',
  },
  'comments.rule.approval': { ja: '読んでからのせる', en: 'Show them once I have read them' },
  'comments.rule.approval.hint': {
    ja: '受信箱で選んだものだけが、のります。',
    en: 'Only those you choose in the inbox appear.',
  },
  'comments.rule.closed': { ja: '受けつけない', en: 'Do not take any' },
  'comments.rule.closed.hint': {
    ja: 'すでにあるコメントは残ります。手紙も届かなくなります。',
    en: 'What was said stays. Letters do not arrive either.',
  },
  'comments.letter-days': { ja: '手紙を取っておく間', en: 'How long letters are kept' },
  'comments.letter-days.hint': {
    ja: 'さいごのやりとりから数えます。過ぎたものは、ほんとうに消えて、もどせません。',
    en: 'Counted from the last message. After that they are really deleted and cannot be brought back.',
  },
  'comments.letter-days.180': { ja: '半年', en: 'Half a year' },
  'comments.letter-days.365': { ja: '1年', en: 'One year' },
  'comments.letter-days.730': { ja: '2年', en: 'Two years' },
  'comments.letter-days.1825': { ja: '5年', en: 'Five years' },
} as const satisfies Messages;
