// Interface text of a blog behind a password, and of one that is closed.
import type { Messages } from './shape.ts';

export const access = {
  'blogs.access': { ja: '読める人', en: 'Who may read' },
  'blogs.access.everybody': {
    ja: 'いまは、だれでも {address} で読めます。',
    en: 'Anybody can read it at {address} now.',
  },
  'blogs.access.locked': {
    ja: 'いまは、パスワードを知っている人だけが読めます。',
    en: 'Only those who know the password can read it now.',
  },
  'blogs.access.closed': {
    ja: '{day}から閉じています。読者には「閉じています」とだけ出ます。編集室はこのまま使えます。',
    en: 'Closed since {day}. Readers are told just that. The studio works as before.',
  },
  'blogs.access.password.part': { ja: 'ブログ全体のパスワード', en: 'A password for the whole blog' },
  'blogs.access.password.about': {
    ja: '記事も、一覧も、写真も、更新の知らせも、パスワードを入れた人にだけ見せます。ブログの名前だけは、パスワードをたずねる画面に出ます。検索サイトや、すでに写しをとった所から消えるまでには、時間がかかることがあります。',
    en: 'Posts, lists, pictures and feeds are shown only to those who enter the password. Only the name of the blog stands on the page that asks for it. Search engines, and whoever has copies already, may take a while to forget.',
  },
  'blogs.access.password': { ja: '読む人のパスワード', en: 'Password for readers' },
  'blogs.access.password.new': { ja: '新しいパスワード', en: 'New password' },
  'blogs.access.password.hint': {
    ja: '6字以上。読んでほしい人に、口やメールで伝えてください。あとから見ることはできません。',
    en: 'At least 6 characters. Tell it to those who should read. It cannot be shown again.',
  },
  'blogs.access.password.set': { ja: 'パスワードをかける', en: 'Set the password' },
  'blogs.access.password.change': { ja: 'パスワードを変える', en: 'Change the password' },
  'blogs.access.password.remove': {
    ja: 'パスワードを外して、だれでも読めるようにする',
    en: 'Remove the password: anybody may read',
  },
  'blogs.access.close.part': { ja: 'ブログを閉じる', en: 'Close the blog' },
  'blogs.access.close.about': {
    ja: '読者には「閉じています」とだけ出ます。書いたものは何も消えず、いつでもまた開けます。',
    en: 'Readers are told that it is closed, and nothing else. Nothing is deleted; you can open it again at any time.',
  },
  'blogs.access.close.do': { ja: 'ブログを閉じる', en: 'Close the blog' },
  'blogs.access.open.part': { ja: 'また開く', en: 'Open it again' },
  'blogs.access.open.about': {
    ja: '閉じる前と同じように読めるようになります。パスワードをかけていたら、それも残っています。',
    en: 'It can be read as before. A password that was set is still there.',
  },
  'blogs.access.open.do': { ja: 'ブログを開く', en: 'Open the blog' },

  'site.shut.locked': { ja: 'パスワードを入れてください', en: 'Please enter the password' },
  'site.shut.locked.about': {
    ja: 'このブログは、パスワードを知っている人だけが読めます。',
    en: 'Only those who know the password can read this blog.',
  },
  'site.shut.password': { ja: 'パスワード', en: 'Password' },
  'site.shut.open': { ja: '読む', en: 'Read' },
  'site.shut.wrong': {
    ja: 'パスワードがちがいます。もういちど入れてください。',
    en: 'The password is wrong. Please try again.',
  },
  'site.shut.too-many': {
    ja: 'まちがいが続いたので、{minutes}分ほど待ってから、もういちど入れてください。',
    en: 'Too many wrong passwords. Please try again in {minutes} {minutes|minute|minutes}.',
  },
  'site.shut.closed': { ja: 'このブログは閉じています', en: 'This blog is closed' },
  'site.shut.closed.about': {
    ja: 'いまは読めません。また開いたときは、この住所で読めます。',
    en: 'It cannot be read now. If it opens again, it will be at this address.',
  },
} as const satisfies Messages;
