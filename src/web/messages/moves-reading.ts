// Messages of the readers of other blogs' files: why one cannot be read, and what of it was passed over.
import type { Messages } from './shape.ts';

export const movesReading = {
  'moves.reading.cut': {
    ja: 'ファイルが途中で終わっています。もう一度書き出すか、受け取りなおしてください。ここまでの記事は読めました。',
    en: 'The file ends before it is complete. Export or download it once more. The posts up to here could be read.',
  },
  'moves.reading.large': {
    ja: 'ひとつの記事が大きすぎるので、ここから先は読めません。64 MBまで読めます。その記事を除いて、書き出しなおしてください。',
    en: 'A post is too large, and reading stops here. At most 64 MB of one are read. Export the blog again without that post.',
  },
  'moves.reading.malformed': {
    ja: 'XMLとして正しくないところがあるので、ここから先は読めません。もう一度書き出すか、受け取りなおしてください。',
    en: 'This is not well-formed XML, and reading stops here. Export or download it once more.',
  },
  'moves.reading.doctype': {
    ja: 'ファイルのはじめ（DOCTYPE）に、ブログの書き出しにはない決まりが足してあります。害のあるファイルかもしれないので、読みません。ブログの設定から書き出しなおしてください。',
    en: 'It begins with declarations (DOCTYPE) that no export of a blog has. It may be meant to do harm, and is not read. Export it once more from the settings of the blog.',
  },
  'moves.reading.deep': {
    ja: 'タグの入れ子が{most}段より深いので、読みません。ブログの設定から書き出しなおしてください。',
    en: 'Its elements stand in each other more than {most} deep, and it is not read. Export it once more from the settings of the blog.',
  },
  'moves.reading.root': {
    ja: 'ブログの書き出しファイルではないようです。はじめのタグが「{element}」です。ブログの設定から書き出しなおしてください。',
    en: 'This does not look like the export of a blog: it begins with the element “{element}”. Export it once more from the settings of the blog.',
  },
  'moves.reading.not-json': {
    ja: 'JSONとして正しくないので、読めません。書き出しなおしてください。',
    en: 'This is not JSON that can be read. Export it once more.',
  },
  'moves.reading.tables': {
    ja: 'Ghostの書き出しファイルではないようです。記事の表がありません。Ghostの設定から書き出しなおしてください。',
    en: 'This does not look like an export of Ghost: it has no table of posts. Export it once more from the settings of Ghost.',
  },
  'moves.reading.many': {
    ja: 'タグや設定の行が多すぎます。{most}行まで読めます。',
    en: 'There are too many rows of tags and settings. At most {most} are read.',
  },
  'moves.finding.orphans': {
    ja: '記事が見つからないコメントが、記事{count}件ぶんあります。入れません。',
    en: 'There are comments on {count} posts that are not in the file. They stay out.',
  },
  'moves.finding.row': {
    ja: '読めない記事がありました（{number}件目）。とばして、つぎへ進みました。',
    en: 'A post could not be read (number {number} of those). It was passed over.',
  },
  'moves.finding.files-there': {
    ja: '画像ではないファイルが{count}件あります。もとの場所に置いたままなので、なくなる前に保存してください。はじめの一つ：{address}',
    en: 'There are {count} files other than pictures. They stay where they were: save them before they are gone. The first of them: {address}',
  },
  'moves.finding.left-out': {
    ja: '「{type}」{count}件は記事ではないので、入れません。',
    en: '{count} of the kind “{type}” are not posts, and stay out.',
  },
} satisfies Messages;
