// Interface text of the widgets beside a blog's posts, as readers see them and as the owner arranges them.
import type { Messages } from './shape.ts';

export const widgets = {
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
  'blogs.widget.remove': { ja: '「{name}」を外す', en: 'Remove “{name}”' },
  'blogs.arrange.failed': {
    ja: '順番を変えられませんでした。つながりを確かめて、もういちど動かしてください。',
    en: 'The order could not be changed. Check your connection and try again.',
  },
  'blogs.widget.take': { ja: '外す', en: 'Remove' },
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

  'site.side.see': { ja: 'さがす手がかりを見る', en: 'See the ways in' },
  'site.side.posts': { ja: '新しい記事', en: 'Newest posts' },
  'site.side.comments': { ja: 'コメント', en: 'Comments' },
  'site.side.comments.see': { ja: '新しいコメントを見る', en: 'See the newest comments' },
  'site.side.comments.none': { ja: 'まだコメントはありません。', en: 'There are no comments yet.' },
  'site.side.nameless': { ja: '名前なし', en: 'No name' },
  'site.side.tags': { ja: 'タグ', en: 'Tags' },
  'site.side.links': { ja: 'リンク', en: 'Links' },
  'site.side.text': { ja: 'お知らせ', en: 'Notice' },
} as const satisfies Messages;
