// Interface text of the posts room.
import type { Messages } from './shape.ts';

export const posts = {
  'posts.picture.none': { ja: '画像を選んでください', en: 'Please choose a picture' },
  'posts.picture.not-a-picture': {
    ja: 'このファイルは画像として読めません。JPEG、PNG、WebP、AVIF、GIFのどれかを選んでください。',
    en: 'This file is not a picture we can read. Please choose a JPEG, PNG, WebP, AVIF or GIF.',
  },
  'posts.picture.broken': {
    ja: '画像のファイルがこわれているようです。もういちど書き出すか、べつの画像を選んでください。',
    en: 'The picture seems to be damaged. Export it again, or choose another.',
  },
  'posts.picture.huge': {
    ja: '画像の画素が多すぎます。ぜんぶで{pixels}画素まで、細長いものは横の10倍の長さまでです。小さくしてから選んでください。',
    en: 'The picture has too many pixels. The limit is {pixels} pixels, and for strips ten times their width. Make it smaller and choose it again.',
  },
  'posts.picture.full': {
    ja: 'このブログの写真を置く場所が足りません（いま{used} MB、上限{most} MB）。使っていない写真を「写真」のページで消してから選びなおすか、サーバーを運営する人に相談してください。',
    en: 'There is no room for more pictures on this blog ({used} MB of {most} MB are used). Delete pictures that are not used on the page “Pictures” and choose it again, or ask whoever runs the press.',
  },
  'posts.picture.svg': {
    ja: 'SVGは受けとれません。中にプログラムを書けるからです。PNGで書き出して選んでください。',
    en: 'SVG is not accepted, because it can carry programs. Export it as PNG and choose that.',
  },
  'posts.picture.heic': {
    ja: 'HEICの写真は、このままでは使えません。iPhoneなら「設定」の「カメラ」の「フォーマット」で「互換性優先」を選ぶか、写真を書き出すときにJPEGを選んでください。',
    en: 'HEIC photos cannot be used as they are. On an iPhone choose Settings, Camera, Formats, Most Compatible; or export the photo as JPEG.',
  },
  'posts.new': { ja: '記事を書く', en: 'Write a post' },
  'posts.new.kind': { ja: '何を書きますか', en: 'What will you write?' },
  'posts.new.kind.plain': { ja: 'ふつうの記事', en: 'A post' },
  'posts.new.kind.book': { ja: '本の紹介', en: 'An introduction of a book' },
  'posts.new.start': { ja: '書きはじめる', en: 'Start writing' },
  'posts.problem.no-draft': {
    ja: 'この記事はありません。消されたか、住所がちがうようです。',
    en: 'There is no such post. It was deleted, or the address is wrong.',
  },
  'posts.problem.document': {
    ja: 'この文章は受けとれない形をしています。書いた文はこの端末に残っています。ページを読みなおしてください。',
    en: 'This text is in a form that cannot be taken. What you wrote is kept on this device. Please reload the page.',
  },
  'posts.tags.too-many': { ja: 'タグは{max}個までにしてください', en: 'Please keep to {max} tags' },

  'posts.gone': { ja: 'この記事はもうありません。', en: 'This post is no longer here.' },
  'posts.edit.translation': {
    ja: '訳した記事は、机で直します。',
    en: 'A translation is corrected at its desk.',
  },
} as const satisfies Messages;
