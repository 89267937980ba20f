// Interface text of notices: what members and senders are told by mail and by feed.
import type { Messages } from './shape.ts';

export const notices = {
  'notices.mail': { ja: 'メールで知らせる', en: 'By mail' },
  'notices.mail.about': {
    ja: '{email} に送ります。手紙の中身と、まだ公開していないコメントは、メールに書きません。',
    en: 'They go to {email}. Neither letters nor comments that wait to be shown are quoted in a mail.',
  },
  'notices.no-server': {
    ja: 'このサーバーには、まだメールの送り先が決まっていません。サーバーを運営する人が決めると、ここで選んだとおりに届きます。',
    en: 'This press has no mail server yet. Once its operator has set one, mails come as you choose here.',
  },
  'notices.comments': { ja: 'コメントと、誤訳の知らせ', en: 'Comments, and reports of mistranslations' },
  'notices.letters': { ja: 'あなたへの手紙', en: 'Letters to you' },
  'notices.wish.each': { ja: '届くたびに', en: 'each time' },
  'notices.wish.daily': { ja: '一日に一度、まとめて', en: 'once a day' },
  'notices.wish.none': { ja: '送らない', en: 'never' },
  'notices.feed': { ja: '自分だけのフィード', en: 'A feed of your own' },
  'notices.feed.about': {
    ja: '受信箱をフィードリーダーで読めます。住所を知っている人はだれでも読めるので、人に教えないでください。手紙は、届いたことだけがのります。',
    en: 'Read the inbox in a feed reader. Whoever knows the address can read it, so keep it to yourself. Of letters it says only that there is one.',
  },
  'notices.feed.make': { ja: '住所を作る', en: 'Make an address' },
  'notices.feed.renew': { ja: '新しい住所にする', en: 'Make a new address' },
  'notices.feed.end': { ja: '使えなくする', en: 'End it' },
  'notices.feed.once': {
    ja: 'この住所は、いまだけ見えます。前の住所は使えなくなりました。',
    en: 'This address is shown now and never again. Any earlier one leads nowhere.',
  },
  'notices.feed.copy': { ja: 'コピーする', en: 'Copy' },
  'notices.feed.copied': { ja: 'コピーしました', en: 'Copied' },
  'notices.feed.since': { ja: '{date}に作った住所があります。', en: 'There is an address since {date}.' },
  'notices.feed.title': { ja: '{blog}の受信箱', en: 'Inbox of {blog}' },
  'notices.feed.letter': { ja: '手紙が届いています', en: 'There is a letter' },
  'notices.feed.report': { ja: '{who}さんから、誤訳の知らせ', en: '{who} reports a mistranslation' },
  'notices.feed.comment': { ja: '{who}さんから、コメント', en: '{who} commented' },
  'notices.feed.waiting': {
    ja: '{who}さんのコメントが、公開を待っています',
    en: 'A comment of {who} waits to be shown',
  },

  'notices.open': { ja: '受信箱で見る', en: 'See it in the inbox' },
  'notices.footer': {
    ja: '「{blog}」で働く人に送っています。知らせる回数は、ここで変えられます：{address}',
    en: 'Sent to those who work on “{blog}”. Choose how often here: {address}',
  },
  'notices.comment.subject': {
    ja: '「{post}」に新しいコメント — {blog}',
    en: 'A comment on “{post}” — {blog}',
  },
  'notices.comment.text': { ja: '{who}さんが「{post}」に書きました。', en: '{who} wrote on “{post}”.' },
  'notices.waiting.subject': {
    ja: '「{post}」のコメントが公開を待っています — {blog}',
    en: 'A comment on “{post}” waits to be shown — {blog}',
  },
  'notices.waiting.text': {
    ja: '「{post}」にコメントが届きました。まだだれにも見えていないので、ここには書きません。',
    en: 'A comment on “{post}” has come. Nobody can read it yet, so it is not quoted here.',
  },
  'notices.letter.subject': { ja: '手紙が届きました — {blog}', en: 'A letter has come — {blog}' },
  'notices.letter.text': {
    ja: '手紙 {number} が届きました。中身は、編集室でだけ読めます。',
    en: 'Letter {number} has come. It can be read in the studio only.',
  },
  'notices.report.subject': { ja: '「{post}」に誤訳の知らせ — {blog}', en: 'A report on “{post}” — {blog}' },
  'notices.report.text': {
    ja: '「{post}」の一文について、読んだ人が知らせてくれました。',
    en: 'A reader has reported a sentence of “{post}”.',
  },
  'notices.digest.subject': { ja: 'きょう届いたもの — {blog}', en: 'What came today — {blog}' },
  'notices.digest.text': { ja: '前の知らせのあとに届いたものです。', en: 'This came since the last notice.' },
  'notices.digest.comments': { ja: 'コメント {count}件', en: '{count} {count|comment|comments}' },
  'notices.digest.waiting': {
    ja: '（公開を待っているもの {count}件）',
    en: '({count} of them {count|waits|wait} to be shown)',
  },
  'notices.digest.letters': { ja: '手紙 {count}通', en: '{count} {count|letter|letters}' },
  'notices.digest.together': {
    ja: '机であなたに {count}件（相談、分担、直しの案）',
    en: '{count} for you at the desk (remarks, parts, proposals)',
  },
  'notices.digest.reports': { ja: '誤訳の知らせ {count}件', en: '{count} {count|report|reports}' },
  'notices.together': { ja: '机であなたに関わること', en: 'What concerns you at the desk' },
  'notices.together.about': {
    ja: '相談で呼ばれたとき、自分の分に相談が書かれたとき、分担や直しの案が来たときです。書かれた言葉は、メールには入りません。',
    en: 'When somebody calls on you, says something of your part, gives you one, or proposes a change. What was said is in no mail.',
  },
  'notices.desk.open': { ja: '机でひらく', en: 'Open it at the desk' },
  'notices.desk.today': { ja: 'きょうを見る', en: 'See Today' },
  'notices.desk.due': { ja: '{day}までです。', en: 'It is wanted until {day}.' },
  'notices.desk.call.subject': {
    ja: '{who}さんがあなたを呼んでいます — {blog}',
    en: '{who} calls on you — {blog}',
  },
  'notices.desk.call.text': {
    ja: '「{title}」の一文について、{who}さんがあなたに相談しています。',
    en: '{who} asks you about a sentence of “{title}”.',
  },
  'notices.desk.remark.subject': { ja: '{who}さんから相談 — {blog}', en: 'A remark of {who} — {blog}' },
  'notices.desk.remark.text': {
    ja: '「{title}」の、あなたに関わる一文に、{who}さんが相談を書きました。',
    en: '{who} said something of a sentence of “{title}” that you have to do with.',
  },
  'notices.desk.part.subject': { ja: 'あなたの分が決まりました — {blog}', en: 'A part for you — {blog}' },
  'notices.desk.part.text': {
    ja: '{who}さんが、「{title}」の一部をあなたの分に決めました。',
    en: '{who} gave you a part of “{title}”.',
  },
  'notices.desk.proposal.subject': {
    ja: '{who}さんから直しの案 — {blog}',
    en: '{who} proposes a change — {blog}',
  },
  'notices.desk.proposal.text': {
    ja: '「{title}」の、あなたの訳した文に、{who}さんが直しの案を出しました。',
    en: '{who} proposes a change of a sentence of “{title}” that you translated.',
  },
  'notices.desk.answer.subject': {
    ja: '{who}さんが案にこたえました — {blog}',
    en: '{who} answered your proposal — {blog}',
  },
  'notices.desk.answer.text': {
    ja: '「{title}」への、あなたの直しの案に、{who}さんがこたえました。',
    en: '{who} answered your proposal for “{title}”.',
  },
  'notices.reply.subject': {
    ja: 'コメントに返事がつきました — {blog}',
    en: 'Your comment was answered — {blog}',
  },
  'notices.reply.text': {
    ja: '「{post}」へのあなたのコメントに、編集人が返事を書きました。',
    en: 'The editor has answered your comment on “{post}”.',
  },
  'notices.reply.open': { ja: '返事を読む', en: 'Read the answer' },
  'notices.reply.footer': {
    ja: '「{blog}」にコメントしたとき、返事を知らせてほしいと選んだ人に送っています。',
    en: 'Sent because you asked for it when you commented on “{blog}”.',
  },
  'notices.reply.stop': { ja: 'この知らせを止める', en: 'Stop these mails' },
  'notices.stop': { ja: '返事の知らせを止めますか', en: 'Stop the mails about answers?' },
  'notices.stop.about': {
    ja: '「{blog}」に書いたコメントへの返事を、メールで知らせるのをやめます。',
    en: 'You will get no more mails about answers to your comment on “{blog}”.',
  },
  'notices.stop.do': { ja: '止める', en: 'Stop them' },
  'notices.stop.done': { ja: '止めました', en: 'Stopped' },
  'notices.stop.done.about': {
    ja: 'このコメントへの返事は、もうメールで知らせません。返事はブログで読めます。',
    en: 'Answers to this comment are not told by mail any more. You can read them on the blog.',
  },
} as const satisfies Messages;
