// Texts about what was found in a text that moved here and could not be kept as it was, and about its pictures.
import type { Messages } from './shape.ts';

export const movesTexts = {
  'moves.finding.text-script': {
    ja: 'ページの中で動く仕掛け（スクリプト）は、持ってこられません：{said}',
    en: 'A script does not come along: {said}',
  },
  'moves.finding.text-style': {
    ja: '見た目の指定（スタイル）は、持ってこられません：{said}',
    en: 'A style sheet does not come along: {said}',
  },
  'moves.finding.text-comment': {
    ja: '読者に見えないメモが本文にありました。持ってきません：{said}',
    en: 'A note in the text that readers never saw does not come along: {said}',
  },
  'moves.finding.text-form': {
    ja: '入力する欄やボタンは、持ってこられません：{said}',
    en: 'A field or a button does not come along: {said}',
  },
  'moves.finding.text-hidden': {
    ja: 'もとのページで隠してあった言葉は、持ってきません：{said}',
    en: 'Words that were hidden on the page do not come along: {said}',
  },
  'moves.finding.text-frame': {
    ja: '埋め込んであったものを、リンクにも直せませんでした：{said}',
    en: 'Something that was embedded could not even become a link: {said}',
  },
  'moves.finding.text-counter': {
    ja: '見えない大きさの画像（訪問を数えるものなど）を外しました：{said}',
    en: 'A picture too small to see, such as one that counts visits, was left out: {said}',
  },
  'moves.finding.text-picture': {
    ja: '画像を言葉に直したか、外しました：{said}',
    en: 'A picture was left out, or became its words: {said}',
  },
  'moves.finding.text-pictogram': {
    ja: '絵文字の画像が、何の絵文字か分かりませんでした：{said}',
    en: 'A picture of a sign was left out, for nothing says which sign it is: {said}',
  },
  'moves.finding.text-link': {
    ja: 'リンク先が読めません。言葉だけを残しました：{said}',
    en: 'A link leads nowhere; its words were kept: {said}',
  },
  'moves.finding.text-anchor': {
    ja: 'ページの途中への目印は、持ってこられません：{said}',
    en: 'A mark within the page, or a link to one, does not come along: {said}',
  },
  'moves.finding.text-colour': {
    ja: '文字の色は、持ってこられません。言葉は残ります：{said}',
    en: 'The colour of these words does not come along; the words do: {said}',
  },
  'moves.finding.text-size': {
    ja: '文字の大きさは、持ってこられません。言葉は残ります：{said}',
    en: 'The size of these words does not come along; the words do: {said}',
  },
  'moves.finding.text-struck': {
    ja: '取り消し線が消えます。読み直してください：{said}',
    en: 'These words were struck through and now are not; please read them again: {said}',
  },
  'moves.finding.text-moving': {
    ja: '流れる文字や点滅する文字が、ふつうの文字になります：{said}',
    en: 'Words that moved or blinked stand still now: {said}',
  },
  'moves.finding.text-layout': {
    ja: '並べるための表を外しました。中身は順に並びます：{said}',
    en: 'A table that was there for the layout is gone; what stood in it follows in order: {said}',
  },
  'moves.finding.text-shortcode': {
    ja: 'もとのブログだけが分かる記号は、持ってこられません：{said}',
    en: 'A sign that only the other program understands does not come along: {said}',
  },
  'moves.finding.text-tags': {
    ja: 'HTMLのタグが多すぎるので、途中からは文字だけを入れました。入れる前に、元の記事を整えて書き出しなおすこともできます（ここから：{said}）',
    en: 'It has far too many tags of HTML. From here on only the letters came along, unless you tidy the post where it was and export it again: {said}',
  },
  'moves.finding.text-words': {
    ja: 'この言葉が、本文に入りませんでした：{said}',
    en: 'These words did not come into the text: {said}',
  },
  'moves.finding.text-more': {
    ja: '同じ理由で、ほかに{count}か所',
    en: '{count} more for the same reason',
  },
  'moves.picture.not-found': {
    ja: 'もとの場所に、もうありません。毎日、また見に行きます。',
    en: 'It is not there any more; it is looked for again every day.',
  },
  'moves.picture.no-picture': {
    ja: '画像の名前ですが、中身は画像ではありません（プログラムや、お知らせのページなど）。',
    en: 'It is called a picture, but is none: a script, or a page that says something.',
  },
  'moves.picture.svg': {
    ja: 'SVGの画像は受け取れません。中でプログラムを動かせるからです。',
    en: 'SVG is not taken: it can carry scripts.',
  },
  'moves.picture.heic': {
    ja: 'HEICの画像は受け取れません。JPEGに直して渡してください。',
    en: 'HEIC is not taken; hand it over as JPEG.',
  },
  'moves.picture.broken': {
    ja: '画像が途中で切れているか、壊れています。',
    en: 'The picture is cut off or damaged.',
  },
  'moves.picture.huge': {
    ja: '画像の点が多すぎて、開けません。',
    en: 'The picture has too many points to be opened.',
  },
  'moves.picture.full': {
    ja: 'このブログの写真を置く場所が足りません。使っていない写真を消すか、サーバーを運営する人に上限を上げてもらってください。日をおいて、もういちど入れてみます。',
    en: 'There is no room for more pictures on this blog. Delete some that are not used, or ask whoever runs the press for more room; it is tried again another day.',
  },
  'moves.picture.too-large': {
    ja: '画像のファイルが大きすぎます（25 MBまで）。',
    en: 'The file of the picture is too large; 25 MB is the most.',
  },
  'moves.picture.closed': {
    ja: 'もとの場所が、見せてくれませんでした。日をおいて、また見に行きます。',
    en: 'Its server does not show it; it is asked for again another day.',
  },
  'moves.picture.forbidden': {
    ja: '公開されていない場所を指しているので、見に行きません。',
    en: 'Its address is not on the public internet, so it is not asked for.',
  },
  'moves.picture.unreachable': {
    ja: 'もとの場所につながりません。日をおいて、また見に行きます。',
    en: 'Its server does not answer; it is asked again another day.',
  },
  'moves.picture.no-address': {
    ja: 'どこにあるのか、分かりません。画像のZIPを渡せば入ります。',
    en: 'Nothing says where it is; it comes in with a ZIP of pictures.',
  },
  'moves.picture.not-fetched': {
    ja: '取りに行かないと決めた画像です。画像のZIPを渡せば入ります。',
    en: 'You chose not to fetch pictures; it comes in with a ZIP of them.',
  },
} satisfies Messages;
