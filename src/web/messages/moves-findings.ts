// What was found in the files of another blog, as the report of a move says it.
import type { Messages } from './shape.ts';

export const movesFindings = {
  'moves.finding.date-missing': { ja: '日づけがありません', en: 'It has no date' },
  'moves.finding.date-future': {
    ja: '日づけがこれからの日です（{said}）',
    en: 'Its date is still to come ({said})',
  },
  'moves.finding.date-strange': { ja: '日づけが変です（{said}）', en: 'Its date is strange ({said})' },
  'moves.finding.date-doubtful': {
    ja: '日づけか時刻が、二とおりに読めます（{said}）。午前と午後は「読みかたを変える」で選べます',
    en: 'Its date or time can be read in two ways ({said}). AM and PM are chosen under “Change how it is read”',
  },
  'moves.finding.title-missing': { ja: '題名がありません', en: 'It has no title' },
  'moves.finding.text-empty': { ja: '本文がありません', en: 'It has no text' },
  'moves.finding.locked': { ja: 'パスワードがかかっています', en: 'It is behind a password' },
  'moves.finding.trashed': { ja: 'ごみ箱にありました', en: 'It was in the bin' },
  'moves.finding.letters': {
    ja: '管理者にだけ表示のコメント{count}件は、手紙になります',
    en: '{count} {count|comment|comments} for the editor alone {count|becomes a letter|become letters}',
  },
  'moves.finding.spam': {
    ja: '宣伝とされたコメントが{count}件あります',
    en: '{count} {count|comment was|comments were} marked as spam',
  },
  'moves.finding.passwords': {
    ja: 'コメントのパスワード{count}件は、引きつぎません',
    en: '{count} {count|password|passwords} of comments {count|is|are} not taken along',
  },
  'moves.finding.origin-twice': {
    ja: '同じ名前の、別の記事があります（{said}）',
    en: 'Another post has the same name ({said})',
  },
  'moves.finding.picture-missing': {
    ja: '画像のある場所がわかりません（{name}）',
    en: 'Nobody knows where the picture is ({name})',
  },
  'moves.finding.picture-not-one': {
    ja: '「{name}」は、画像ではありません。画像としては使いません',
    en: '“{name}” is no picture, and is not used as one',
  },
  'moves.finding.picture-kind': {
    ja: '「{name}」はSVGかHEICなので、写真として使えません。JPEGかPNGにして渡してください',
    en: '“{name}” is SVG or HEIC, which is not taken. Hand it over as JPEG or PNG',
  },
  'moves.finding.lost-ping': {
    ja: 'トラックバックは入りません（{said}）',
    en: 'A trackback is left out ({said})',
  },
  'moves.finding.lost-field': {
    ja: '置き場所のない項目です（{said}）',
    en: 'A field has no place here ({said})',
  },
  'moves.finding.lost-page': { ja: '固定ページは入りません（{said}）', en: 'A page is left out ({said})' },
  'moves.finding.lost-type': {
    ja: '記事ではないものは入りません（{said}）',
    en: 'Something is no post ({said})',
  },
  'moves.finding.lost-meta': {
    ja: '付けたした情報は入りません（{said}）',
    en: 'Additional data is left out ({said})',
  },
  'moves.finding.lost-block': {
    ja: '読めない部品があります（{said}）',
    en: 'A block cannot be read ({said})',
  },
  'moves.finding.lost-letters': {
    ja: '読めない文字が{said}個あります',
    en: 'Letters that cannot be read: {said}',
  },
  'moves.finding.lost-attachment': {
    ja: '画像ではない添付は入りません（{said}）',
    en: 'An attachment that is no picture is left out ({said})',
  },
  'moves.finding.file-empty': { ja: '「{name}」には、何も入っていません', en: '“{name}” is empty' },
  'moves.finding.file-feed': {
    ja: '「{name}」はフィードなので、読んでいません',
    en: '“{name}” is a feed and was not read',
  },
  'moves.finding.file-page': {
    ja: '「{name}」は保存したページなので、読んでいません',
    en: '“{name}” is a saved page and was not read',
  },
  'moves.finding.file-packed': {
    ja: '「{name}」は、このままでは読めません',
    en: '“{name}” cannot be read as it is',
  },
  'moves.finding.file-xml': {
    ja: '「{name}」は、ブログから書き出したXMLではありません',
    en: '“{name}” is XML, but not the export of a blog',
  },
  'moves.finding.file-json': {
    ja: '「{name}」は、ブログから書き出したJSONではありません',
    en: '“{name}” is JSON, but not the export of a blog',
  },
  'moves.finding.file-other': {
    ja: '「{name}」は、ブログから書き出したファイルではありません',
    en: '“{name}” is not the export of a blog',
  },
  'moves.finding.zip-nested': {
    ja: 'zip「{name}」の中の、別のzip{count}個はひらいていません',
    en: '{count} {count|zip|zips} inside the zip “{name}” {count|was|were} not opened',
  },
  'moves.finding.zip-others': {
    ja: 'zip「{name}」の、ほかの{count}個のファイルは使っていません',
    en: '{count} other {count|file|files} in the zip “{name}” {count|is|are} not used',
  },
  'moves.finding.author': {
    ja: '「{name}」という名前の仲間がいないので、引っ越しをした人の記事になります',
    en: 'Nobody here is called “{name}”, so their posts are by whoever moves the blog',
  },
  'moves.finding.tags-many': {
    ja: 'タグが多いので、{count}個は付いていません',
    en: 'It has too many tags: {count} {count|is|are} left off',
  },
  'moves.finding.letters-thrown-away': {
    ja: 'ごみ箱にあった、管理者にだけ表示のコメント{count}件は入れていません',
    en: '{count} {count|comment|comments} for the editor alone {count|was|were} in the bin and {count|is|are} left out',
  },
  'moves.finding.unscheduled': {
    ja: '出典のない訳なので、予約をはずして下書きで入れました。その時刻までに出典を書くか「そのままにする」を選ぶと、もとの予約にもどります',
    en: 'A translation that names no source: it came in as a draft, not scheduled. It is scheduled again once you name its source or leave it as it is, if its moment is still to come',
  },
  'moves.finding.failed': {
    ja: '入れられませんでした。もう一度引っ越しをすると、残りだけが入ります',
    en: 'It could not be put in. Moving in again brings only what is missing',
  },
} satisfies Messages;
