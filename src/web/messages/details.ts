// What stands around a post while it is written or translated: the panel beside the text.
import type { Messages } from './shape.ts';

export const details = {
  'details.name': { ja: '記事のまわり', en: 'About the post' },
  'details.summary': { ja: 'あらすじ', en: 'Summary' },
  'details.slug': { ja: '住所', en: 'Address' },
  'details.slug.hint': { ja: '小さい英字、数字、ハイフン', en: 'Small letters, digits, hyphens' },
  'details.slug.wrong': {
    ja: '使えるのは、小さい英字、数字、ハイフン（-）です。ハイフンは間にだけ置けます',
    en: 'Use small letters, digits and hyphens; hyphens only in between',
  },
  'details.slug.taken': { ja: 'ほかの記事がこの住所を使っています', en: 'Another post has this address' },
  'details.slug.moves': {
    ja: '前の住所からも、この記事に着きます',
    en: 'The old address will lead here too',
  },
  'details.category': { ja: '分類', en: 'Category' },
  'details.category.none': { ja: '決めない', en: 'None' },
  'details.tags': { ja: 'タグ', en: 'Tags' },
  'details.tags.hint': {
    ja: '「、」か Enter で区切ります。全角と半角、大文字と小文字は同じタグです。',
    en: 'A comma or Enter ends one. Width and capitals make no other tag.',
  },
  'details.tags.add': { ja: '加える', en: 'Add' },
  'details.tags.remove': { ja: 'タグ「{name}」をはずす', en: 'Take the tag “{name}” off' },
  'details.tags.now': { ja: 'いまのタグ：{names}', en: 'Tags now: {names}' },
  'details.picture': { ja: '記事の画像', en: 'Main picture' },
  'details.picture.add': { ja: '画像を選ぶ', en: 'Choose a picture' },
  'details.picture.change': { ja: '選びなおす', en: 'Choose another' },
  'details.picture.remove': { ja: 'はずす', en: 'Remove' },
  'details.picture.sending': { ja: '送っています', en: 'Sending' },
} satisfies Messages;
