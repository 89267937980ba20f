// Interface text of lists of books that come and go.
import type { Messages } from './shape.ts';

export const booksFiles = {
  'books.files': { ja: '本の表', en: 'Lists of books' },
  'books.files.back': { ja: '本棚へもどる', en: 'Back to the books' },
  'books.files.again': { ja: 'ほかの表を持ってくる', en: 'Bring another list' },
  'books.files.in': { ja: '表を持ってくる', en: 'Bring a list' },
  'books.files.in.about': {
    ja: '表計算ソフトの表（CSV）、ブクログから書き出した表、読書メーターの表、この画面から書き出した表を読みます。一行目の「書名」「著者」「ISBN」「出版社」「対象年齢」などの見出しから、何の列かを見わけます。',
    en: 'Reads tables from spreadsheets (CSV), lists from Booklog and Bookmeter, and lists that left from here. What a column holds is told by its head: title, author, ISBN, publisher, age and so on.',
  },
  'books.files.in.do': { ja: '棚に入れる', en: 'Put them on the shelf' },
  'books.files.file': { ja: '表のファイル', en: 'File of the list' },
  'books.files.hint': {
    ja: 'CSVかタブ区切り。文字はUTF-8、UTF-16、Shift_JIS。棚にもうある本（ISBNが同じ本）は、そのまま残ります。',
    en: 'CSV or tabs, in UTF-8, UTF-16 or Shift_JIS. Books that are on the shelf already, by their ISBN, stay as they are.',
  },
  'books.files.show': {
    ja: '入れた本をすぐに読む人に見せる',
    en: 'Show the new books to readers at once',
  },
  'books.files.none': { ja: 'ファイルを選んでください。', en: 'Choose a file.' },
  'books.files.letters': {
    ja: 'このファイルの文字が読めません。表計算ソフトで「CSV UTF-8」として保存しなおしてください。',
    en: 'The letters of this file cannot be read. Save it from the spreadsheet as “CSV UTF-8”.',
  },
  'books.files.quote': {
    ja: '「"」がとじていない行があり、どこまでが一つのますか、わかりません。表計算ソフトで開いて、CSVとして保存しなおしてください。',
    en: 'A quotation mark is not closed, so that nobody can tell where a cell ends. Open the file in a spreadsheet and save it as CSV again.',
  },
  'books.files.empty': { ja: 'このファイルには何も書いてありません。', en: 'There is nothing in this file.' },
  'books.files.heads': {
    ja: '一行目に「書名」か「ISBN」という見出しがありません。見出しの行を足して、もう一度選んでください。',
    en: 'The first line has no head “title” or “ISBN”. Add a line of heads and choose the file again.',
  },
  'books.files.too-many': {
    ja: '一つのブログの本棚に置けるのは二万冊までです。表を分けるか、古い本を減らしてください。',
    en: 'A blog has room for 20,000 books. Take fewer, or remove some.',
  },
  'books.files.no-title': {
    ja: '書名がありません。ISBNだけの本は「本を加える」にISBNを貼ると、書名などを調べます。',
    en: 'There is no title. Paste the ISBN where books are added, and the rest is looked up.',
  },
  'books.files.twice': {
    ja: 'この表の前の行と同じISBNです。',
    en: 'The same ISBN stands in an earlier line of this list.',
  },
  'books.files.before': { ja: '前に持ってきた表', en: 'Lists brought before' },
  'books.files.report': { ja: '「{name}」を読みました', en: '“{name}” was read' },
  'books.files.added': {
    ja: '{count}冊を棚に入れました。',
    en: '{count} {count|book was|books were} put on the shelf.',
  },
  'books.files.shown': { ja: '読む人に見えるのは{count}冊です。', en: ' Readers see {count} of them.' },
  'books.files.booklog': {
    ja: 'ブクログの「読書メモ（非公開）」は入れていません。',
    en: 'Private memos from Booklog stayed out.',
  },
  'books.files.unread': {
    ja: '何の列かわからず、読まなかった列：{heads}',
    en: 'Columns that were not understood and not read: {heads}',
  },
  'books.files.left': {
    ja: '入れられなかった行　{count}',
    en: '{count} {count|line|lines} that could not be taken',
  },
  'books.files.left.about': {
    ja: '表を直して、もう一度同じファイルを持ってきてください。もう入った本は、二度は入りません。',
    en: 'Mend the list and bring the same file again. What is on the shelf already does not come twice.',
  },
  'books.files.line': { ja: '{line}行目　{title}', en: 'Line {line}: {title}' },
  'books.files.cell': { ja: '（{column}「{value}」）', en: '({column}: “{value}”)' },
  'books.files.known': {
    ja: 'もう棚にある本　{count}',
    en: '{count} {count|book|books} that were there already',
  },
  'books.files.more': {
    ja: 'ほかに{count}行あります。',
    en: 'There {count|is|are} {count} more {count|line|lines}.',
  },
  'books.files.out': { ja: '書き出す', en: 'Take the books out' },
  'books.files.out.do': { ja: '書き出す', en: 'Save' },
  'books.files.out.csv': { ja: '表計算（CSV）', en: 'Spreadsheet (CSV)' },
  'books.files.out.csv.about': {
    ja: '本のすべて。直してから、また持ってこられます。',
    en: 'Everything about the books. It can be changed and brought back.',
  },
  'books.files.out.ris': { ja: '文献管理（RIS）', en: 'References (RIS)' },
  'books.files.out.ris.about': {
    ja: 'ZoteroやEndNoteなどで読めます。',
    en: 'For Zotero, EndNote and others.',
  },
  'books.files.out.bib': { ja: 'BibTeX', en: 'BibTeX' },
  'books.files.out.bib.about': { ja: 'LaTeXの文献表のために。', en: 'For lists of references in LaTeX.' },
  'books.files.out.marcxml': { ja: '図書館（MARCXML）', en: 'Libraries (MARCXML)' },
  'books.files.out.marcxml.about': {
    ja: '図書館や学校の目録に取りこめます。よみも入ります。',
    en: 'For the catalogues of libraries and schools, with readings.',
  },
  'books.files.out.onix': { ja: '書店と出版（ONIX 3.0）', en: 'Booksellers (ONIX 3.0)' },
  'books.files.out.onix.about': {
    ja: '書店や出版社がやりとりする形です。',
    en: 'As booksellers and publishers exchange it.',
  },
} satisfies Messages;
