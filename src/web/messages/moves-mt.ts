// Messages about files in Movable Type's text format: why one cannot be read, and what of it was passed over.
import type { Messages } from './shape.ts';

export const movesMt = {
  'moves.mt.none': {
    ja: '記事がひとつも見つかりません。MT形式（Movable Type）で書き出したファイルかどうか、確かめてください。',
    en: 'No post was found. Check that the file was exported in the format of Movable Type.',
  },
  'moves.mt.large': {
    ja: 'ひとつの記事が大きすぎるので、ここから先は読めません。{most} MBまで読めます。その記事を除いて、書き出しなおしてください。',
    en: 'A post is too large, and reading stops here. At most {most} MB of one are read. Export the blog again without that post.',
  },
  'moves.finding.mt-mixed': {
    ja: 'ひとつのファイルに、いくつかの文字コード（{encodings}）があります。行ごとに見分けて読みました。{line}行目からの文字を見てください。',
    en: 'The file has several encodings ({encodings}), told apart line by line. Look at the letters from line {line} on.',
  },
  'moves.finding.mt-letters': {
    ja: '読めない文字が{count}行にあり、「�」になりました。はじめは{line}行目です。文字コードを選んで読みなおせます。',
    en: '{count} {count|line has|lines have} letters that cannot be read; they became “�”. The first is line {line}. You can choose the encoding and read again.',
  },
  'moves.finding.mt-date': {
    ja: '{line}行目の日時「{said}」を読めません。日時なしで読みました。',
    en: 'The date “{said}” in line {line} cannot be read. It was read without a date.',
  },
  'moves.finding.mt-state': {
    ja: '記事「{title}」の状態「{said}」がわからないので、下書きとして読みました（{line}行目）。',
    en: 'The state “{said}” of the post “{title}” is not known, so it was read as a draft (line {line}).',
  },
  'moves.finding.mt-no-text': {
    ja: '記事「{title}」に本文がありません（{line}行目）。',
    en: 'The post “{title}” has no text (line {line}).',
  },
  'moves.finding.mt-cut': {
    ja: 'ファイルが記事「{title}」で終わっていて、区切りがありません（{line}行目）。途中で切れているかもしれません。',
    en: 'The file ends in the post “{title}” without a divider (line {line}). It may have been cut off.',
  },
  'moves.finding.mt-strange': {
    ja: '{line}行目からの部分は記事として読めないので、とばしました。「{said}」',
    en: 'From line {line} on there is no post that can be read; it was passed over: “{said}”',
  },
  'moves.finding.mt-no-entry': {
    ja: '「{said}」の記事につくコメントが{count}件ありますが、その記事がファイルにありません（{line}行目）。',
    en: 'There {count|is|are} {count} {count|comment|comments} for the post of “{said}”, which the file does not have (line {line}).',
  },
} satisfies Messages;
