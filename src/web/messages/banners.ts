// Interface text of banner slots: what other sites hand out, kept to the letter.
import type { Messages } from './shape.ts';

export const banners = {
  'blogs.banners': { ja: 'バナー', en: 'Banners' },
  'blogs.banners.about': {
    ja: 'よそのランキングなどからもらった文を、そのまま貼る所です。一字も変えずに出します。貼れるのは、ブログの持ち主だけです。バナーを置くと、そのサイトには、どのページから来たかが伝わります。',
    en: 'A place for what ranking sites and the like hand out. It is shown without a letter changed. Only the owner of the blog can fill it. With a banner, the sites linked to learn from which page a reader comes.',
  },
  'blogs.banner.new': { ja: 'バナーを加える', en: 'Add a banner' },
  'blogs.banner.name': { ja: '名前', en: 'Name' },
  'blogs.banner.name.hint': {
    ja: '枠に入れて出すときは、目で見ない人にこの名前を読み上げます。',
    en: 'In a frame, it is read out to those who do not see it.',
  },
  'blogs.banner.markup': { ja: '貼る文（HTML）', en: 'What was handed out (HTML)' },
  'blogs.banner.markup.hint': { ja: 'もらったとおりに貼ってください。', en: 'Paste it just as you got it.' },
  'blogs.banner.place': { ja: '置く所', en: 'Place' },
  'blogs.banner.place.article': { ja: '記事の下', en: 'Under every post' },
  'blogs.banner.place.side': { ja: 'はじめのページの横', en: 'At the side of the first page' },
  'blogs.banner.place.foot': { ja: 'すべてのページの終わり', en: 'At the foot of every page' },
  'blogs.banner.way': { ja: '出しかた', en: 'How it is shown' },
  'blogs.banner.way.plain': { ja: 'そのまま出す', en: 'As it is' },
  'blogs.banner.way.plain.hint': {
    ja: 'リンクと絵と文字だけのもの。',
    en: 'For links, pictures and words alone.',
  },
  'blogs.banner.way.frame': { ja: '枠に入れて出す', en: 'In a frame' },
  'blogs.banner.way.frame.hint': {
    ja: 'スクリプトなどが入っているもの。ブログの中身には手がとどかない枠の中で動きます。幅と高さが要ります。',
    en: 'For scripts and the like. They run where they cannot reach your blog. Width and height are needed.',
  },
  'blogs.banner.width': { ja: '幅', en: 'Width' },
  'blogs.banner.height': { ja: '高さ', en: 'Height' },
  'blogs.banner.size.hint': {
    ja: '画素の数（例：88）。絵が来る前から場所をあけておき、読んでいる文が動かないようにします。',
    en: 'In pixels, like 88. Room is kept for it, so that no text moves while somebody reads.',
  },
  'blogs.banner.size.invalid': {
    ja: '1から9999までの数を書いてください',
    en: 'Please write a number from 1 to 9999',
  },
  'blogs.banner.size.frame': {
    ja: '枠の幅と高さを書いてください',
    en: 'Please give the width and height of the frame',
  },
  'blogs.banner.size.pictures': {
    ja: '大きさの書いていない絵があります。絵の幅と高さを書いてください',
    en: 'A picture in it does not say how large it is. Please give its width and height',
  },
  'blogs.banner.up': { ja: '「{name}」を上へ', en: 'Move “{name}” up' },
  'blogs.banner.down': { ja: '「{name}」を下へ', en: 'Move “{name}” down' },
  'blogs.banner.edit': { ja: '「{name}」を直す', en: 'Edit “{name}”' },
  'blogs.banner.remove': { ja: '「{name}」を外す', en: 'Remove “{name}”' },
  'blogs.banner.gone': {
    ja: 'このバナーはもうありません。ひらきなおしてください。',
    en: 'This banner is gone. Please open the page again.',
  },
  'blogs.banner.many': {
    ja: 'バナーは{max}個までです。使っていないものを外してください。',
    en: 'A blog has at most {max} banners. Please take some away first.',
  },
  'blogs.banner.refused.empty': { ja: '貼る文がありません', en: 'There is nothing to show' },
  'blogs.banner.refused.unreadable': {
    ja: '読みとれない所があります：{what}　そのまま出せないので、「枠に入れて出す」を選んでください',
    en: 'This cannot be read: {what}. Please choose “In a frame”',
  },
  'blogs.banner.refused.element': {
    ja: '{what} は、そのままでは出せません。「枠に入れて出す」を選んでください',
    en: '{what} cannot be shown as it is. Please choose “In a frame”',
  },
  'blogs.banner.refused.attribute': {
    ja: '「{what}」は、そのままでは出せません。「枠に入れて出す」を選んでください',
    en: '“{what}” cannot be shown as it is. Please choose “In a frame”',
  },
  'blogs.banner.refused.address': {
    ja: '使えない住所です：{what}　リンクは http か https、絵は https の住所だけが使えます',
    en: 'This address cannot be used: {what}. Links need http or https, pictures https',
  },
  'blogs.banner.refused.unclosed': {
    ja: '{what} の始まりと終わりが合いません',
    en: '{what} does not begin or end as it should',
  },
  'blogs.banner.refused.style': {
    ja: 'この書式は、そのままでは出せません：{what}　「枠に入れて出す」を選んでください',
    en: 'This style cannot be shown as it is: {what}. Please choose “In a frame”',
  },
  'site.slots': { ja: 'よそのランキング', en: 'Elsewhere' },
} as const satisfies Messages;
