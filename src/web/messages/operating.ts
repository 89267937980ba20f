// Interface text for whoever runs the press: its name and terms, its blogs and their bounds, suspension.
import type { Messages } from './shape.ts';

export const operating = {
  'operating.bound.number': {
    ja: '数だけを入れてください（例：500）',
    en: 'Please enter a number only (like 500)',
  },
  'operating.bound.least': { ja: '{min}以上にしてください', en: 'Please enter {min} or more' },
  'operating.bound.most': { ja: '{max}以下にしてください', en: 'Please enter {max} or less' },

  'operating.part.name': { ja: '名前', en: 'Name' },
  'operating.name': { ja: 'この場所の名前', en: 'Name of the press' },
  'operating.name.hint': {
    ja: '読者の見る入口のページや、届くメールに出ます。',
    en: 'It stands on the front page for readers and in mails.',
  },
  'operating.tagline': { ja: 'ひとこと', en: 'Tagline' },
  'operating.about': { ja: '紹介', en: 'About the press' },
  'operating.paragraphs': {
    ja: '段落は、空の行で分けます。',
    en: 'Paragraphs are parted by blank lines.',
  },
  'operating.language': { ja: '入口のページのことば', en: 'Language of the front page' },
  'operating.language.hint': {
    ja: 'それぞれのブログのことばは、ブログごとに決まります。',
    en: 'Each blog has a language of its own.',
  },
  'operating.part.terms': { ja: '約束', en: 'Terms' },
  'operating.terms': { ja: 'ここでブログを書く人との約束', en: 'Terms for those who write here' },
  'operating.terms.hint': {
    ja: 'ブログをはじめる人に見せて、守ってもらいます。段落は、空の行で分けます。空のままなら、約束はたずねません。',
    en: 'Shown to whoever begins a blog, to be agreed to. Paragraphs are parted by blank lines. Left empty, nothing is asked.',
  },
  'operating.terms.since': {
    ja: 'いまの約束は、{day}からのものです。',
    en: 'These are the terms since {day}.',
  },
  'operating.part.sign-up': { ja: 'ブログのはじめかた', en: 'Beginning a blog' },
  'operating.sign-up': { ja: 'だれがブログをはじめられるか', en: 'Who may begin a blog' },
  'operating.sign-up.closed': { ja: '運営する人だけ', en: 'Operators only' },
  'operating.sign-up.closed.hint': {
    ja: '新しいブログは、運営する人が作ります。',
    en: 'New blogs are made by whoever runs the press.',
  },
  'operating.sign-up.invitation': { ja: '招待のリンクを持っている人', en: 'Whoever has an invitation' },
  'operating.sign-up.invitation.hint': {
    ja: '「はじめたい人」のページで作ったリンクを、本人に渡します。',
    en: 'You make a link on the page “Sign-ups” and give it to them.',
  },
  'operating.sign-up.open': { ja: 'だれでも', en: 'Anybody' },
  'operating.sign-up.open.hint': {
    ja: '入口のページから申しこめます。メールの届くことを確かめてから、はじまります。',
    en: 'They sign up on the front page, and confirm their e-mail address first.',
  },
  'operating.sign-up.no-mail': {
    ja: 'このサーバーはまだメールを送れないので、「だれでも」にはできません。申しこむ人のアドレスを確かめられないためです。メールを使えるようにするか、ほかの二つから選んでください。',
    en: 'This press sends no mail yet, so it cannot be open to anybody: the addresses of those who sign up could not be confirmed. Set up mail first, or choose one of the other two.',
  },
  'operating.approves': {
    ja: '申しこみは、運営する人が見てから通す',
    en: 'An operator looks at each request first',
  },
  'operating.yes': { ja: 'はい', en: 'Yes' },
  'operating.no': { ja: 'いいえ', en: 'No' },
  'operating.most-blogs': { ja: 'ひとりで持てるブログの数', en: 'Blogs that one person may begin' },
  'operating.part.bounds': { ja: 'ひとつのブログの上限', en: 'Limits of one blog' },
  'operating.bounds.about': {
    ja: 'どのブログにも当てはまります。ブログごとに変えるときは、「ブログ」のページから開きます。',
    en: 'They hold for every blog. For one blog they can be changed on its page under “Blogs”.',
  },
  'operating.most-megabytes': { ja: '写真の大きさの合計（MB）', en: 'Pictures altogether (MB)' },
  'operating.most-posts': { ja: '一日に公開できる記事の数', en: 'Posts published in a day' },
  'operating.bound.empty': { ja: '空なら、上限はありません。', en: 'Left empty, there is no limit.' },
  'operating.overtaken': {
    ja: 'このページを開いたあとに、ほかの運営する人が保存しました。まだ何も上書きしていません。下の欄には、入れてくださったものが残っています。いま保存されているのは、つぎのとおりです。このままでよければ、もういちど「保存する」を押してください。',
    en: 'Another operator has saved since you opened this page. Nothing was overwritten. What you typed is still in the fields below; what is saved now is this. To go on with yours, save once more.',
  },
  'operating.overtaken.empty': { ja: '（空）', en: '(empty)' },

  'operating.mail.suspended.subject': {
    ja: '「{blog}」の公開が止められました',
    en: '“{blog}” has been suspended',
  },
  'operating.mail.suspended.what': {
    ja: '{press}を運営する人が、「{blog}」の公開を止めました。読者には「閉じています」とだけ出ます。書いたものは何も消えていません。',
    en: 'Whoever runs {press} has suspended “{blog}”. Readers are told that it is closed, and nothing else. Nothing you wrote is deleted.',
  },
  'operating.mail.suspended.why': { ja: '理由：{reason}', en: 'The reason: {reason}' },
  'operating.mail.suspended.do': {
    ja: '編集室はこのまま使えます。理由になった所を直すか、思いあたらないときは、運営する人に連絡してください。ブログをまるごと持ち出すこともできます。',
    en: 'The studio works as before. Please mend what the reason names, or get in touch with whoever runs the press. You can also take the whole blog out.',
  },
  'operating.mail.lifted.subject': {
    ja: '「{blog}」の公開がもとにもどりました',
    en: '“{blog}” is no longer suspended',
  },
  'operating.mail.lifted.what': {
    ja: '{press}を運営する人が、「{blog}」の公開をもとにもどしました。前とおなじように読めます。',
    en: 'Whoever runs {press} has lifted the suspension of “{blog}”. It can be read as before.',
  },
  'operating.mail.open': { ja: '編集室を開く', en: 'Open the studio' },
  'operating.mail.because': {
    ja: '「{blog}」の持ち主として届いています（{press}）。',
    en: 'You get this as an owner of “{blog}” ({press}).',
  },

  'operating.suspended.strip': {
    ja: 'サーバーを運営する人が、{day}からこのブログの公開を止めています（理由：{reason}）。読者には「閉じています」とだけ出ます。',
    en: 'Whoever runs the press has suspended this blog since {day} (reason: {reason}). Readers are told that it is closed.',
  },
  'operating.suspended.do': {
    ja: '書くことも直すことも、このままできます。理由になった所を直して、運営する人に知らせてください。',
    en: 'You can write and correct as before. Mend what the reason names, and tell whoever runs the press.',
  },
  'operating.suspended.access': {
    ja: 'いまは公開が止められています。ここで決めたことは、公開がもどってから効きます。',
    en: 'The blog is suspended now. What is decided here counts once the suspension is lifted.',
  },
  'operating.suspended.leaving': { ja: 'ブログをまるごと持ち出す', en: 'Take the whole blog out' },
} as const satisfies Messages;
