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
    ja: '画像が大きすぎます。長い辺を8000画素くらいまで小さくしてから選んでください。',
    en: 'The picture has too many pixels. Make its long side about 8000 or less and choose it again.',
  },
  'posts.tags.too-many': { ja: 'タグは{max}個までにしてください', en: 'Please keep to {max} tags' },

  'posts.gone': { ja: 'この記事はもうありません。', en: 'This post is no longer here.' },
  'posts.edit.translation': {
    ja: '訳した記事は、机で直します。',
    en: 'A translation is corrected at its desk.',
  },
} as const satisfies Messages;
