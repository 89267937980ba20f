// Interface text of the ways to posts: categories, tags, authors, months, feeds, search fields, addresses that lead on.
import type { Messages } from './shape.ts';

export const finding = {
  'site.search': { ja: 'さがす', en: 'Search' },
  'site.search.label': { ja: 'このブログをさがす', en: 'Search this blog' },
  'site.tags': { ja: 'タグ', en: 'Tags' },
  'site.tags.none': { ja: 'まだタグはありません', en: 'There are no tags yet' },
  'site.all-tags': { ja: 'すべてのタグ', en: 'All tags' },
  'site.categories.none': { ja: 'まだ分類はありません', en: 'There are no categories yet' },
  'site.list.tag': { ja: 'タグ', en: 'Tag' },
  'site.list.author': { ja: '書いた人', en: 'Author' },
  'site.list.title': { ja: '{name}（{kind}）', en: '{name} ({kind})' },
  'site.years': { ja: '前後の年', en: 'Neighbouring years' },
  'site.comments-feed': { ja: 'コメント', en: 'Comments' },
  'site.comments-feed.on': { ja: '「{post}」へのコメント', en: 'On “{post}”' },
  'site.comments-feed.nameless': { ja: '名前なし', en: 'No name' },
  'site.whole-year': { ja: '{year}年をひと目で見る', en: 'The whole of {year}' },

  'blogs.pages': { ja: 'ページ', en: 'Pages' },
  'blogs.pages.before': { ja: '前のページ', en: 'Previous page' },
  'blogs.pages.after': { ja: '次のページ', en: 'Next page' },

  'blogs.tags': { ja: 'タグ', en: 'Tags' },
  'blogs.tags.about': {
    ja: '話を書くときに付けたタグです。全角と半角、大文字と小文字がちがうだけのものは、同じタグです。',
    en: 'The tags given to posts. Names that differ only in width or capitals are one tag.',
  },
  'blogs.tags.none': { ja: 'まだタグはありません', en: 'There are no tags yet' },
  'blogs.tags.none.about': {
    ja: '話を書くところや机でタグを付けると、ここに並びます。',
    en: 'Give posts tags where you write or translate, and they will stand here.',
  },
  'blogs.tag.count': { ja: '{count}話', en: '{count} {count|post|posts}' },
  'blogs.tag.name': { ja: 'タグの名前', en: 'Name of the tag' },
  'blogs.tag.name.hint': {
    ja: '前の名前の住所からも、ここへ来られます。',
    en: 'Links to the old name will lead here.',
  },
  'blogs.tag.edit': { ja: 'タグ「{name}」を直す', en: 'Edit the tag “{name}”' },
  'blogs.tag.merge': { ja: '合わせる', en: 'Merge' },
  'blogs.tag.merge.into': {
    ja: 'タグ「{name}」をほかのタグに合わせる',
    en: 'Merge the tag “{name}” into another',
  },
  'blogs.tag.into': { ja: '合わせる先のタグ', en: 'Into which tag' },
  'blogs.tag.into.hint': {
    ja: '「{name}」の話は、すべてそのタグに移ります。',
    en: 'All posts tagged “{name}” get that tag instead.',
  },
  'blogs.tag.remove': { ja: 'タグ「{name}」を消す', en: 'Delete the tag “{name}”' },
  'blogs.tag.remove.about': {
    ja: '{count}話からこのタグがはずれます。話は消えません。',
    en: '{count} {count|post loses|posts lose} this tag. No post is deleted.',
  },
  'blogs.tag.gone': {
    ja: 'このタグはもうありません。ひらきなおしてください。',
    en: 'This tag is gone. Please open the page again.',
  },
  'blogs.tag.no-letters': {
    ja: '字か数字を入れてください。記号だけでは住所が作れません。',
    en: 'Please use a letter or a digit: signs alone make no address.',
  },
  'blogs.tag.taken': {
    ja: 'このタグはもうあります。一つにするなら「合わせる」を使ってください。',
    en: 'There is such a tag already. Use “Merge” to make them one.',
  },
  'blogs.tag.unknown': { ja: 'この名前のタグはありません。', en: 'There is no tag of this name.' },
  'blogs.tag.same': { ja: '別のタグを選んでください。', en: 'Please choose another tag.' },

  'blogs.redirects': { ja: '前の住所', en: 'Old addresses' },
  'blogs.redirects.about': {
    ja: 'よそのブログにあったページや、なくしたページの住所から、このブログのページへ案内します。いまあるページの住所は、そのままです。',
    en: 'Leads from addresses of another blog, or of pages that are gone, to a page of this one. Pages that are there stay as they are.',
  },
  'blogs.redirects.all': { ja: 'いまの案内', en: 'What leads where' },
  'blogs.redirects.none': { ja: 'まだ案内はありません。', en: 'Nothing leads anywhere yet.' },
  'blogs.redirect.new': { ja: '案内を加える', en: 'Add one' },
  'blogs.redirect.from': { ja: '前の住所', en: 'Old address' },
  'blogs.redirect.from.hint': { ja: '例：/blog-entry-12.html', en: 'Like: /blog-entry-12.html' },
  'blogs.redirect.to': { ja: '行き先', en: 'Where it leads' },
  'blogs.redirect.to.hint': {
    ja: 'このブログの中のページ。例：/posts/river',
    en: 'A page of this blog. Like: /posts/river',
  },
  'blogs.redirect.leads': { ja: '→ {to}', en: '→ {to}' },
  'blogs.redirect.remove': { ja: '「{from}」の案内を消す', en: 'Delete the way from “{from}”' },
  'blogs.redirect.no-path': {
    ja: '住所として読めません。「/」から書いてください。',
    en: 'This is no address. Please begin with “/”.',
  },
  'blogs.redirect.outside': {
    ja: 'このブログの外へは案内できません。このブログの中のページを書いてください。',
    en: 'It cannot lead off this blog. Please give a page of this blog.',
  },
  'blogs.redirect.same': { ja: '同じ住所です。', en: 'This is the same address.' },
  'blogs.redirect.circle': {
    ja: 'この行き先は、めぐりめぐって前の住所にもどります。',
    en: 'From there the way leads back to the old address.',
  },
  'blogs.redirect.many': {
    ja: '案内が多すぎます。いらないものを消してください。',
    en: 'There are too many. Please delete some.',
  },
  'blogs.redirect.gone': {
    ja: 'この案内はもうありません。ひらきなおしてください。',
    en: 'This is gone. Please open the page again.',
  },

  'blogs.author': { ja: '自分のページ', en: 'Your page' },
  'blogs.author.lead': {
    ja: 'あなたが書いた話が並ぶ、読者のためのページです。名前は「あなたの設定」のものが出ます。メールは出ません。',
    en: 'The page on which readers find your posts. It shows the name of your account, and never your mail address.',
  },
  'blogs.author.see': { ja: '見る', en: 'See it' },
  'blogs.author.handle': { ja: '住所に使う語', en: 'Word for the address' },
  'blogs.author.handle.hint': {
    ja: '{address} の「…」になります。前の住所からも来られます。',
    en: 'Stands for “…” in {address}. Old links will lead on.',
  },
  'blogs.author.handle.wrong': { ja: '字か数字を入れてください。', en: 'Please use letters or digits.' },
  'blogs.author.handle.taken': { ja: 'ほかの人が使っています。', en: 'Somebody else has it.' },
  'blogs.author.about': { ja: 'ひとこと', en: 'A few words about you' },
  'blogs.author.about.hint': {
    ja: '名前の下に出ます。300字まで。',
    en: 'Stands under your name. Up to 300 characters.',
  },
} as const satisfies Messages;
