// Why a file of another blog cannot be taken or read, and what to do then.
import type { Messages } from './shape.ts';

export const movesFiles = {
  'moves.file.none': { ja: 'ファイルを選んでください。', en: 'Choose a file.' },
  'moves.file.many': {
    ja: '一度に渡せるファイルは{most}個までです。zipにまとめて渡してください。',
    en: 'At most {most} files can be handed over at once. Put them into a zip.',
  },
  'moves.file.large': {
    ja: '「{name}」は大きすぎます。一つのファイルは{most} GBまでです。分けて書き出してください。',
    en: '“{name}” is too large. A file may have {most} GB. Export it in parts.',
  },
  'moves.file.large-all': {
    ja: 'ファイルが、合わせて{most} GBを超えています。分けて渡してください。',
    en: 'The files have more than {most} GB together. Hand them over in parts.',
  },
  'moves.file.not-whole': {
    ja: '「{name}」が、まだ全部届いていません。続きを送ってください。',
    en: '“{name}” has not come whole yet. Send the rest of it.',
  },
  'moves.file.begun': {
    ja: 'もう入れはじめているので、変えられません。',
    en: 'It is being put in already, so this cannot be changed.',
  },
  'moves.file.whole': {
    ja: 'ファイルは、もう受け取りおわっています。',
    en: 'The files have been taken already.',
  },
  'moves.file.unread': {
    ja: 'まだ読みおわっていません。読みおわってから入れてください。',
    en: 'It has not been read to the end. Wait until it is.',
  },
  'moves.file.lost': {
    ja: '渡された「{name}」が、サーバーに残っていません。もう一度渡してください。',
    en: '“{name}” is no longer on the server. Hand it over again.',
  },
  'moves.file.is-empty': {
    ja: '「{name}」には、何も入っていません。書き出しなおしてください。',
    en: '“{name}” is empty. Export it again.',
  },
  'moves.file.is-zip': {
    ja: 'zip「{name}」の中に、ブログから書き出したファイルがありません。ブログの設定にある「エクスポート」で書き出したファイルを渡してください。',
    en: 'The zip “{name}” holds no export of a blog. Hand over the file that the settings of the blog export.',
  },
  'moves.file.is-picture': {
    ja: '「{name}」は画像です。ブログから書き出したファイルも、いっしょに渡してください。',
    en: '“{name}” is a picture. Hand over the export of the blog with it.',
  },
  'moves.file.is-feed': {
    ja: '「{name}」はフィードで、新しい記事しか入っていません。ブログの設定にある「エクスポート」で書き出してください。',
    en: '“{name}” is a feed and has only the newest posts. Use the export in the settings of the blog.',
  },
  'moves.file.is-page': {
    ja: '「{name}」は、保存したページです。ブログの設定にある「エクスポート」で書き出してください。',
    en: '“{name}” is a saved page. Use the export in the settings of the blog.',
  },
  'moves.file.is-packed': {
    ja: '「{name}」は、このままでは読めません。中身を取り出すか、zipにして渡してください。',
    en: '“{name}” cannot be read as it is. Unpack it, or hand it over as a zip.',
  },
  'moves.file.is-xml': {
    ja: '「{name}」は、ブログから書き出したファイルではありません。WordPressとBloggerのXMLを読めます。ブログの設定にある「エクスポート」で書き出したファイルを渡してください。',
    en: '“{name}” is not the export of a blog. XML of WordPress and Blogger is read. Hand over the file that the settings of the blog export.',
  },
  'moves.file.is-json': {
    ja: '「{name}」は、ブログから書き出したファイルではありません。GhostのJSONを読めます。ブログの設定にある「エクスポート」で書き出したファイルを渡してください。',
    en: '“{name}” is not the export of a blog. JSON of Ghost is read. Hand over the file that the settings of the blog export.',
  },
  'moves.file.is-other': {
    ja: '「{name}」は、ブログから書き出したファイルではないか、こわれています。ブログの設定にある「エクスポート」で書き出したファイルを渡してください。',
    en: '“{name}” is not the export of a blog, or it is damaged. Hand over the file that the settings of the blog export.',
  },
  'moves.file.kinds': {
    ja: '「{name}」と「{other}」は、ちがう種類のファイルです。一種類ずつ渡してください。',
    en: '“{name}” and “{other}” are of different kinds. Hand over one kind at a time.',
  },
  'moves.file.no-posts': {
    ja: 'ファイルに、記事が一つもありません。全部の記事をえらんで、書き出しなおしてください。',
    en: 'There is not a single post in the files. Export the blog again, with all of its posts.',
  },
  'moves.file.no-reader': {
    ja: '「{name}」の種類は、この版ではまだ読めません。',
    en: 'This version does not read the kind of “{name}” yet.',
  },
  'moves.file.zip-cut': {
    ja: 'zip「{name}」は、途中で切れています。もう一度ダウンロードしてください。',
    en: 'The zip “{name}” breaks off. Download it again.',
  },
  'moves.file.zip-damaged': {
    ja: 'zip「{name}」は、こわれています。もう一度ダウンロードしてください。',
    en: 'The zip “{name}” is damaged. Download it again.',
  },
  'moves.file.zip-many': {
    ja: 'zip「{name}」のファイルが多すぎます。{most}個までを読めます。いくつかのzipに分けてください。',
    en: 'The zip “{name}” holds too many files. At most {most} are read. Make several zips of it.',
  },
  'moves.file.zip-bomb': {
    ja: 'zip「{name}」の「{inside}」は、ひらくと大きくなりすぎます。害のあるファイルかもしれないので、読みません。書き出したファイルだけで、zipを作りなおしてください。',
    en: '“{inside}” in the zip “{name}” would become far too large. It may be meant to do harm, and is not read. Make a zip of the exported files alone.',
  },
  'moves.file.zip-name': {
    ja: 'zip「{name}」に、ほかの場所を指す名前（{inside}）があります。害のあるファイルかもしれないので、読みません。書き出したファイルだけで、zipを作りなおしてください。',
    en: 'The zip “{name}” has a name that leads elsewhere ({inside}). It may be meant to do harm, and is not read. Make a zip of the exported files alone.',
  },
  'moves.file.zip-nested': {
    ja: 'zip「{name}」の中に、別のzipがあります。先に「{name}」をひらいて、中のzipを渡してください。',
    en: 'The zip “{name}” holds another zip. Unpack “{name}” first, and hand over the zip that was in it.',
  },
  'moves.file.zip-locked': {
    ja: 'zip「{name}」には、パスワードがかかっています。かけずに作りなおしてください。',
    en: 'The zip “{name}” has a password. Make it without one.',
  },
  'moves.file.zip-method': {
    ja: 'zip「{name}」の「{inside}」は、読めない方法で圧縮されています。ふつうのzipで作りなおしてください。',
    en: '“{inside}” in the zip “{name}” is packed in a way that is not read. Make an ordinary zip.',
  },
} satisfies Messages;
