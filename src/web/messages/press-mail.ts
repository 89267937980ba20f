// Interface text of the press's mail, for its operator.
import type { Messages } from './shape.ts';

export const pressMail = {
  'accounts.mail': { ja: 'メール', en: 'Mail' },
  'accounts.mail.link': { ja: 'サーバーのメールを見る', en: 'Look after the mail of this press' },
  'accounts.mail.not-set': {
    ja: 'メールの送り先が決まっていません。TAIYAKU_SMTP_URL と TAIYAKU_MAIL_FROM を決めて、サーバーを起動しなおしてください。',
    en: 'No mail server is set. Set TAIYAKU_SMTP_URL and TAIYAKU_MAIL_FROM, then start the press anew.',
  },
  'accounts.mail.try': { ja: 'ためしに送る', en: 'Send a mail to try' },
  'accounts.mail.try.about': {
    ja: '差出人は {from} です。この一週間に{sent}通を送りました。',
    en: 'The sender is {from}. {sent} {sent|mail was|mails were} sent this week.',
  },
  'accounts.mail.try.do': { ja: '送ってみる', en: 'Send it' },
  'accounts.mail.to': { ja: 'あて先', en: 'To' },
  'accounts.mail.taken': {
    ja: 'メールサーバーが受けとりました。届かないときは、迷惑メールの箱も見てください。',
    en: 'The mail server has taken it. If it does not arrive, look among the junk too.',
  },
  'accounts.mail.answer': { ja: 'サーバーの答え：{answer}', en: 'The server said: {answer}' },
  'accounts.mail.trouble.not-set': { ja: '送り先のサーバーが決まっていません', en: 'No server is set' },
  'accounts.mail.trouble.unreachable': {
    ja: 'メールサーバーにつながりません。住所と番号、間にある防火壁を見てください。',
    en: 'The mail server cannot be reached. Look at its address and port, and at firewalls in between.',
  },
  'accounts.mail.trouble.login': {
    ja: 'メールサーバーが、名前かパスワードを受けつけません。',
    en: 'The mail server does not accept the user or the password.',
  },
  'accounts.mail.trouble.encryption': {
    ja: '暗号でつなげません。smtp と smtps、番号（587か465）の組み合わせを見てください。',
    en: 'No encrypted connection can be made. Look whether smtp or smtps fits the port (587 or 465).',
  },
  'accounts.mail.trouble.recipient': {
    ja: 'メールサーバーが、このあて先を受けつけません。',
    en: 'The mail server does not take mail for this address.',
  },
  'accounts.mail.trouble.refused': {
    ja: 'メールサーバーが断りました。差出人が許されているか見てください。',
    en: 'The mail server refused it. Look whether it allows this sender.',
  },
  'accounts.mail.trouble.other': { ja: '送れませんでした。', en: 'It could not be sent.' },
  'accounts.mail.hand': { ja: 'まだ送れていないもの', en: 'Not sent yet' },
  'accounts.mail.hand.none': { ja: 'ありません', en: 'There is none' },
  'accounts.mail.row': {
    ja: '{to} あて　{when}　{attempts}回ためした',
    en: 'to {to}, {when}, tried {attempts} {attempts|time|times}',
  },
  'accounts.mail.retry': { ja: 'もういちど送る', en: 'Send once more' },
  'accounts.mail.waits': { ja: 'またあとで送ります', en: 'It is tried again later' },
  'accounts.mail.gone': {
    ja: 'このメールは、もうありません。送れたか、古くなって消えました。',
    en: 'This mail is not here any more: it was sent, or grew old.',
  },
  'accounts.mail.kind.address': { ja: 'メールアドレスの変更', en: 'A changed address' },
  'accounts.mail.kind.backup': { ja: '控えがとれない知らせ', en: 'Notice of a backup that failed' },
  'accounts.mail.kind.suspension': { ja: '公開を止めた・もどした知らせ', en: 'Notice of a suspension' },
  'accounts.mail.kind.comment': { ja: 'コメントの知らせ', en: 'Notice of a comment' },
  'accounts.mail.kind.letter': { ja: '手紙の知らせ', en: 'Notice of a letter' },
  'accounts.mail.kind.report': { ja: '誤訳の知らせ', en: 'Notice of a report' },
  'accounts.mail.kind.reply': { ja: 'コメントへの返事の知らせ', en: 'Notice of an answer to a comment' },
  'accounts.mail.kind.digest': { ja: '一日のまとめ', en: 'Daily notice' },
  'accounts.mail.kind.together': { ja: '机からの知らせ', en: 'Notice from the desk' },
  'accounts.mail.kind.answer': { ja: '手紙への返事の知らせ', en: 'Notice of an answer to a letter' },
  'accounts.mail.kind.sign-up': { ja: 'ブログの申しこみのメール', en: 'Mail about a sign-up' },
  'accounts.mail.kind.test': { ja: 'ためし', en: 'Trial' },
  'accounts.mail.test.subject': { ja: 'メールのためし', en: 'A mail to try' },
  'accounts.mail.test.text': {
    ja: 'このメールが届いたなら、知らせはちゃんと送れています。',
    en: 'If you read this, notices go out as they should.',
  },
  'accounts.mail.test.open': { ja: 'メールのようすを見る', en: 'See how the mail is doing' },
  'accounts.mail.test.footer': { ja: '{address} から送りました。', en: 'Sent by {address}.' },
} as const satisfies Messages;
