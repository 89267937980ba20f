// Interface text of what leaves the press whole and comes in again: archives, and the files for other programs.
import type { Messages } from './shape.ts';

export const archive = {
  'archive.title': { ja: 'ブログを書き出す', en: 'Take the blog out' },
  'archive.about': {
    ja: 'ブログの全部を、いつでも持って出られます。何度でも書き出せて、ここのブログはそのまま残ります。書き出したことは、記録に残ります。',
    en: 'Everything can leave at any time, as often as you like, and the blog here stays as it is. The record says that it was done.',
  },
  'archive.letters-held': {
    ja: '手紙の鍵を、いまはこのサーバーが持っています。ほかの場所でも手紙を開けるように、書き出す前に、手紙の合言葉を決めてください。',
    en: 'This server holds the key to your letters. Set a passphrase for letters first, so that they can be opened elsewhere.',
  },
  'archive.letters-held.do': { ja: '手紙の鍵をひらく', en: 'See to the keys of the letters' },
  'archive.kind.archive': { ja: '全部（Taiyakuの保存ファイル）', en: 'Everything (archive of Taiyaku)' },
  'archive.kind.archive.about': {
    ja: '記事のこれまでの版、下書き、コメント、手紙（封をしたまま）、元の記事、訳文と記憶、用語、画像。別のTaiyakuに入れると、同じページになります。下書きや手紙が入るので、ほかの人に渡さないでください。',
    en: 'All versions of posts, drafts, comments, letters (sealed), sources, translations and the memory, terms, pictures. Another Taiyaku makes the same pages of it. It has drafts and letters in it: give it to nobody.',
  },
  'archive.kind.static': { ja: '静的サイト（ZIP）', en: 'Static site (zip)' },
  'archive.kind.static.about': {
    ja: '読者に見えているページそのまま。ZIPを解いて、どのサーバーやCDNに置いても読めます。記事の検索もできます。コメントはいまあるものだけで、新しく送ることはできません。パスワードのいる記事の本文、下書き、手紙は入りません。',
    en: 'The very pages that readers see. Unpack it on any server or CDN: posts can be read and searched. Comments are those of now, and none can be sent. Texts behind a password, drafts and letters are not in it.',
  },
  'archive.static.comments': {
    ja: 'ここにあるのは保存されたページです。コメントや手紙は送れません。',
    en: 'This is a saved copy of the page. Comments and letters cannot be sent here.',
  },
  'archive.static.locked': {
    ja: 'ここにあるのは保存されたページです。パスワードのいる記事は入っていません。',
    en: 'This is a saved copy of the page. Posts behind a password are not in it.',
  },
  'archive.static.looking': { ja: 'さがしています…', en: 'Looking …' },
  'archive.static.found': { ja: '「{q}」がある記事', en: 'Posts with “{q}”' },
  'archive.static.more': { ja: 'もっと見る', en: 'Show more' },
  'archive.static.failed': {
    ja: 'さがせませんでした。つながっているか確かめて、もう一度さがしてください。',
    en: 'The search could not be read. See whether you are connected, and search again.',
  },
  'archive.static.script': {
    ja: 'ここで記事をさがすには、JavaScriptがいります。月や分類からもさがせます。',
    en: 'Searching here needs JavaScript. You can also look by month or category.',
  },
  'archive.static.shut': {
    ja: 'このブログは、いま、だれでも読めるようには開いていません。静的サイトになるのは、だれでも読めるページだけです。',
    en: 'Not everybody may read this blog now. Only pages that everybody may read can be a static site.',
  },
  'archive.kind.mt': { ja: 'Movable Typeのテキスト', en: 'Movable Type text' },
  'archive.kind.mt.about': {
    ja: '公開した記事とコメント、分類、タグ。日本の多くのブログが読みこめます。画像は、いまの場所を指します。',
    en: 'Published posts, comments, categories and tags. Many blog services read it. Pictures are those at their present addresses.',
  },
  'archive.kind.wxr': { ja: 'WordPressのファイル（WXR）', en: 'WordPress file (WXR)' },
  'archive.kind.wxr.about': {
    ja: '公開した記事とコメント、分類、タグ、画像のありか。訳した記事の原文は、カスタムフィールドに入ります。',
    en: 'Published posts, comments, categories, tags, and where pictures are. Originals of translations are custom fields.',
  },
  'archive.kind.markdown': { ja: 'Markdownのフォルダー（ZIP）', en: 'Markdown folder (zip)' },
  'archive.kind.markdown.about': {
    ja: '公開した記事を、画像といっしょに一つずつフォルダーに。Hugo、Eleventy、Obsidianで開けます。',
    en: 'A folder for each published post, with its pictures. For Hugo, Eleventy and Obsidian.',
  },

  'archive.problem.none': {
    ja: 'このZIPは、ここの保存ファイルではありません。manifest.jsonがないか、別のものです。',
    en: 'This zip is no archive of this press: it has no manifest.json, or that of something else.',
  },
  'archive.problem.version': {
    ja: '保存ファイルの版は{version}です。ここで読めるのは{known}までです。ここを新しくしてから、もう一度試してください。',
    en: 'The archive is of version {version}, and this press reads up to {known}. Update the press and try again.',
  },
  'archive.problem.newer': {
    ja: 'もっと新しい版で作った保存ファイルです（{shape}）。ここを新しくしてから、もう一度試してください。',
    en: 'The archive was made by a newer version ({shape}). Update this press and try again.',
  },
  'archive.problem.manifest': {
    ja: '目録（manifest.json）がこわれています。保存ファイルを作りなおしてください。',
    en: 'The list of contents (manifest.json) is damaged. Make the archive again.',
  },
  'archive.problem.name': {
    ja: '目録にないファイルか、あってはいけない名前のファイルがあります：{name}。何も取り込んでいません。',
    en: 'There is a file that the list does not have, or whose name no archive has: {name}. Nothing was taken in.',
  },
  'archive.problem.entry': {
    ja: '{name}がないか、大きさが目録と違います。ファイルが途中で切れていないか、確かめてください。',
    en: '{name} is missing, or not as large as the list says. Make sure that the file was copied whole.',
  },
  'archive.problem.sum': {
    ja: '{name}の中身が、作ったときと変わっています。何も取り込んでいません。もとのファイルから写しなおしてください。',
    en: '{name} is not what it was when the archive was made. Nothing was taken in. Copy the file again from where it was.',
  },
  'archive.problem.large': {
    ja: '{name}が大きすぎます。何も取り込んでいません。',
    en: '{name} is too large. Nothing was taken in.',
  },
  'archive.problem.row': {
    ja: '{name}に、読めないところがあります。何も取り込んでいません。',
    en: 'Something in {name} cannot be read. Nothing was taken in.',
  },
  'archive.problem.count': {
    ja: '{table}の数が、目録と違います。何も取り込んでいません。',
    en: 'There are not as many of {table} as the list says. Nothing was taken in.',
  },
  'archive.problem.person': {
    ja: '{name}に、だれのことか分からない名前があります。何も取り込んでいません。',
    en: '{name} names somebody whom the archive does not know. Nothing was taken in.',
  },
  'archive.problem.document': {
    ja: '「{title}」の文章は、ここで書けるものではありません。何も取り込んでいません。',
    en: 'The text of “{title}” is none that could be written here. Nothing was taken in.',
  },
  'archive.problem.address': {
    ja: '{name}に、危ないアドレスがあります：{address}。何も取り込んでいません。',
    en: 'There is an address in {name} that is not safe: {address}. Nothing was taken in.',
  },
  'archive.problem.file': {
    ja: '保存ファイルに入っていない画像か元記事を使おうとしています（{name}）。何も取り込んでいません。',
    en: 'The archive names a picture or a page that is not in it ({name}). Nothing was taken in.',
  },
  'archive.problem.picture': {
    ja: '{name}は画像ではありません。何も取り込んでいません。',
    en: '{name} is no picture. Nothing was taken in.',
  },
  'archive.problem.not-empty': {
    ja: 'このブログには、もう中身があります（{table}）。全部をそのまま戻せるのは、作ったばかりのブログだけです。',
    en: 'This blog has something in it already ({table}). An archive goes as a whole into a new blog alone.',
  },
} satisfies Messages;
