// Interface text of alignment: what keeps two texts from being aligned.
import type { Messages } from './shape.ts';

export const align = {
  'align.file.missing': {
    ja: 'このファイルはありません。名前と場所を確かめてください。',
    en: 'There is no such file. Check its name and folder.',
  },
  'align.file.unreadable': {
    ja: 'このファイルは開けませんでした（{code}）。読む許可があるか、確かめてください。',
    en: 'The file could not be opened ({code}). Check that you may read it.',
  },
  'align.file.folder': {
    ja: 'これはフォルダーです。文章のファイルを指定してください。',
    en: 'This is a folder. Name a text file.',
  },
  'align.file.binary': {
    ja: 'これは文章のファイルではないようです。1行に1文または1段落ずつ書いた .txt を指定してください。',
    en: 'This does not seem to be a text file. Name a .txt with one sentence or paragraph a line.',
  },
  'align.file.encoding': {
    ja: '文字の符号が分からず、読めませんでした。UTF-8で保存しなおしてください。UTF-16（先頭に印のあるもの）、Shift_JIS、EUC-JPも読めます。',
    en: 'Its encoding could not be told, so it was not read. Save it as UTF-8. UTF-16 with a mark at its beginning, Shift_JIS and EUC-JP are read, too.',
  },
  'align.file.empty': {
    ja: '中に文章がありません。文章を入れてから、もう一度試してください。',
    en: 'There is no text in it. Put the text in and try again.',
  },
  'align.file.too-long': {
    ja: '{lines}行あります。一度にくらべられるのは{most}行までです。章などで分けてください。',
    en: 'It has {lines} lines; at most {most} can be aligned at once. Divide it, for example by chapters.',
  },
} as const satisfies Messages;
