// Interface text of what stands around a blog's posts: widgets, banners, look, the lock, update pings.
import type { Messages } from './shape.ts';

export const around = {
  'blogs.widgets': { ja: '部品', en: 'Widgets' },
  'blogs.widgets.see': { ja: 'ブログで見る', en: 'See them on the blog' },
  'blogs.widgets.about': {
    ja: 'ブログのはじめのページで、記事のとなりに、この順に並びます。携帯では、記事の下に並びます。',
    en: 'They stand beside the posts on the first page of the blog, in this order; on a phone, below the posts.',
  },
  'blogs.widgets.none': { ja: '部品はひとつもありません', en: 'There are no widgets' },
  'blogs.widgets.none.about': {
    ja: 'いまは、記事だけが並びます。下から選んで加えられます。',
    en: 'Only posts are shown. Choose from below to add some.',
  },
  'blogs.widget.add': { ja: '部品を加える', en: 'Add a widget' },
  'blogs.widget.add-of': { ja: '「{name}」を加える', en: 'Add “{name}”' },
  'blogs.widget.up': { ja: '「{name}」を上へ', en: 'Move “{name}” up' },
  'blogs.widget.down': { ja: '「{name}」を下へ', en: 'Move “{name}” down' },
  'blogs.widget.edit': { ja: '「{name}」を直す', en: 'Edit “{name}”' },
  'blogs.widget.remove': { ja: '「{name}」を外す', en: 'Take “{name}” away' },
  'blogs.widget.remove.about': {
    ja: '読者に見えなくなります。いつでもまた加えられます。',
    en: 'Readers no longer see it. You can add it again at any time.',
  },
  'blogs.widget.remove.text': {
    ja: '読者に見えなくなり、ここに書いたものも消えます。',
    en: 'Readers no longer see it, and what you wrote here is deleted.',
  },
  'blogs.widget.gone': {
    ja: 'この部品はもうありません。ひらきなおしてください。',
    en: 'This widget is gone. Please open the page again.',
  },
  'blogs.widget.unknown': { ja: 'この部品は作れません。', en: 'There is no such widget.' },
  'blogs.widget.many': {
    ja: '部品は{max}個までです。使っていないものを外してください。',
    en: 'A blog has at most {max} widgets. Please take some away first.',
  },
  'blogs.widget.title': { ja: '見出し', en: 'Heading' },
  'blogs.widget.title.hint': {
    ja: '空なら「{name}」と出ます。',
    en: 'When empty, it says “{name}”.',
  },
  'blogs.widget.count': { ja: '並べる数', en: 'How many' },
  'blogs.widget.count.months': { ja: '並べる月の数', en: 'How many months' },
  'blogs.widget.count.hint': { ja: '1から20まで。', en: 'From 1 to 20.' },
  'blogs.widget.count.invalid': {
    ja: '1から20までの数を書いてください',
    en: 'Please write a number from 1 to 20',
  },

  'blogs.widget.profile': { ja: 'このブログについて', en: 'About' },
  'blogs.widget.profile.about': { ja: 'だれが、何を書いているか。', en: 'Who writes here, and what.' },
  'blogs.widget.profile.text': { ja: '紹介文', en: 'Introduction' },
  'blogs.widget.profile.hint': {
    ja: '空なら、設定の「このブログについて」のはじめの段落が出ます。',
    en: 'When empty, the first paragraph of “About this blog” from the settings is shown.',
  },
  'blogs.widget.newest-posts': { ja: '新しい記事', en: 'Newest posts' },
  'blogs.widget.newest-posts.about': {
    ja: '題が、新しい順に並びます。',
    en: 'Their titles, the newest first.',
  },
  'blogs.widget.newest-comments': { ja: '新しいコメント', en: 'Newest comments' },
  'blogs.widget.newest-comments.about': {
    ja: '公開されているコメントのはじめの一行。手紙は出ません。',
    en: 'The first line of public comments. Letters are never shown.',
  },
  'blogs.widget.categories': { ja: '分類', en: 'Categories' },
  'blogs.widget.categories.about': { ja: '分類と、記事の数。', en: 'Categories, with the number of posts.' },
  'blogs.widget.tags': { ja: 'タグ', en: 'Tags' },
  'blogs.widget.tags.about': { ja: 'よく使われているタグ。', en: 'The tags that are used most.' },
  'blogs.widget.months': { ja: '月別', en: 'By month' },
  'blogs.widget.months.about': { ja: '月と、記事の数。', en: 'Months, with the number of posts.' },
  'blogs.widget.calendar': { ja: 'カレンダー', en: 'Calendar' },
  'blogs.widget.calendar.about': {
    ja: '記事のあった日がわかります。',
    en: 'Shows on which days there were posts.',
  },
  'blogs.widget.search': { ja: 'さがす', en: 'Search' },
  'blogs.widget.search.about': { ja: 'ブログの中をさがす欄。', en: 'A field to search the blog.' },
  'blogs.widget.links': { ja: 'リンク', en: 'Links' },
  'blogs.widget.links.about': { ja: '読者にすすめる所の一覧。', en: 'A list of places you recommend.' },
  'blogs.widget.links.list': { ja: 'リンクの一覧', en: 'The links' },
  'blogs.widget.links.hint': {
    ja: '一行に一つ。名前のあとに住所を書きます。例：えんがわ文庫 https://engawa.example/',
    en: 'One a line: the name, then the address. Like: Porch Library https://porch.example/',
  },
  'blogs.widget.links.invalid': {
    ja: '{line}行めの住所が読めません。http://かhttps://ではじまる住所を、行の終わりに書いてください',
    en: 'The address in line {line} cannot be read. End each line with an address that begins with http:// or https://',
  },
  'blogs.widget.links.many': { ja: 'リンクは{max}個までです', en: 'At most {max} links' },
  'blogs.widget.text': { ja: '自由な文', en: 'Text' },
  'blogs.widget.text.about': { ja: 'お知らせなど、好きな文。', en: 'A notice, or anything you like.' },
  'blogs.widget.text.body': { ja: '文', en: 'Text' },
  'blogs.widget.text.hint': {
    ja: '空いた行で段落を分けます。**太字**、[名前](https://…) のリンク、- ではじまる一覧が使えます。',
    en: 'An empty line parts paragraphs. **Bold**, [name](https://…) for links, and lists with - work.',
  },

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
    ja: '閉じる前とおなじように読めるようになります。パスワードをかけていたら、それも残っています。',
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

  'site.side.posts': { ja: '新しい記事', en: 'Newest posts' },
  'site.side.comments': { ja: 'コメント', en: 'Comments' },
  'site.side.comments.see': { ja: '新しいコメントを見る', en: 'See the newest comments' },
  'site.side.comments.none': { ja: 'まだコメントはありません。', en: 'There are no comments yet.' },
  'site.side.nameless': { ja: '名前なし', en: 'No name' },
  'site.side.links': { ja: 'リンク', en: 'Links' },
  'site.side.text': { ja: 'お知らせ', en: 'Notice' },
} as const satisfies Messages;
