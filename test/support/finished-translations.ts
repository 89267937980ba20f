// Posts of old blogs that are finished translations, and posts that only look like some, as their HTML. All of it is invented.
import type { LikenessKind } from '../../src/transfer/moves/bilingual/likeness.ts';

export interface LabelledPost {
  name: string;
  /** What a person says it is; null for no translation. */
  kind: LikenessKind | null;
  body: string;
  /** Of the blog; Japanese where it is left out. */
  language?: string;
}

export type Pair = readonly [source: string, target: string];

/** Paragraphs of an article and of its translation. */
export const harbour: Pair[] = [
  [
    'The harbour of Vellin froze for the first time in forty years, and nobody in the town knew what to do with the quiet.',
    'ヴェリンの港が四十年ぶりに凍り、町の人は、この静けさをどうしたものかと戸惑った。',
  ],
  [
    'Fishermen who had never spent a Tuesday at home sat in their kitchens. Their wives taught them to bake.',
    '火曜日に家にいたことのない漁師たちが、台所に座っていた。妻たちはパンの焼き方を教えた。',
  ],
  [
    '“It was the best winter we had,” said Orla Finch, who is 71 and repairs nets. “The sea gave us back our evenings.”',
    '「いちばんいい冬だったよ」と、網を直して暮らす七十一歳のオーラ・フィンチは言う。「海が、夜を返してくれたんだ」',
  ],
  [
    'When the ice broke in March, 312 boats left within an hour. The bakery has not been the same since.',
    '三月に氷が割れると、一時間のうちに三百十二隻が出ていった。それからというもの、パン屋は前と同じではない。',
  ],
];

export const library: Pair[] = [
  [
    'Every book in the library of Old Torrance has been read by the same woman, and she is not finished with them yet.',
    'オールド・トランスの図書館にある本は、どれも同じ女性に読まれている。しかも彼女は、まだ読み終えていない。',
  ],
  [
    'She began in 1964 with the letter A. The librarian thought that it was a joke, and gave her a chair by the window.',
    '始めたのは一九六四年、Aの棚からだった。司書は冗談だと思い、窓ぎわに椅子を出した。',
  ],
  [
    'Now the chair has her name on it, and children are told to speak softly when the light is on.',
    'いまでは椅子に彼女の名前が書いてあり、明かりがついているときは小さな声で話すようにと、子どもたちは教わる。',
  ],
];

const german: Pair[] = [
  [
    'Der Zug hält nicht mehr in Lindau, aber die Uhr am Bahnhof geht noch immer, und jeder im Dorf stellt sich nach ihr.',
    '列車はもうリンダウに止まらないが、駅の時計はいまも動いていて、村の人はみなそれに合わせている。',
  ],
  [
    'Niemand weiß, wer sie aufzieht. Der Schlüssel ist seit dem Winter verschwunden, und die Tür ist zu.',
    'だれがねじを巻いているのかは、だれも知らない。鍵は冬からなくなったままで、扉は閉まっている。',
  ],
];

const chinese: Pair[] = [
  [
    '河边的老茶馆每天早上四点开门，来得最早的总是那三位已经退休的船夫，他们从不说话。',
    '川べりの古い茶館は毎朝四時に開く。いちばん早く来るのはいつも、もう引退した三人の船頭で、ひとことも話さない。',
  ],
  [
    '老板说，他们听的是水的声音。只要河还在流，他就不会关门，哪怕只有这三个客人。',
    '主人が言うには、三人は水の音を聞いている。川が流れているかぎり、客がこの三人だけでも、店は閉めないそうだ。',
  ],
];

const p = (text: string) => `<p>${text}</p>`;
const sources = (pairs: readonly Pair[]) => pairs.map(([source]) => p(source)).join('\n');
const targets = (pairs: readonly Pair[]) => pairs.map(([, target]) => p(target)).join('\n');
const inTurn = (pairs: readonly Pair[]) =>
  pairs.map(([source, target]) => `${p(source)}\n${p(target)}`).join('\n');

const diary = [
  'けさは六時に起きて、川まで歩いた。霧がまだ残っていて、向こう岸の工場が見えなかった。',
  '帰りに豆腐屋のおばあさんと少し話した。来月で店をたたむのだという。四十年、休んだのは三日だけだったそうだ。',
  '昼から雨になったので、家で古い雑誌を片づけた。半分は捨てるつもりだったのに、読みはじめたら一冊も捨てられなかった。',
];
const plain = diary.map(p).join('\n');

export const positives: LabelledPost[] = [
  { name: 'paragraphs in turn', kind: 'interleaved', body: inTurn(harbour) },
  {
    name: 'in turn, with a foreword, a picture and a credit',
    kind: 'interleaved',
    body: `<p>ひさしぶりに訳してみました。直したほうがいいところがあれば教えてください。</p>
<p><img src="https://pictures.example/ice.jpg" alt="氷"></p>${inTurn(harbour)}
<p>原文：<a href="https://somewhere.example/vellin">“A Quiet Winter”, The Somewhere Times</a></p>`,
  },
  {
    name: 'in turn within one paragraph, line by line',
    kind: 'interleaved',
    body: p(harbour.map(([source, target]) => `${source}<br>${target}`).join('<br><br>')),
  },
  {
    name: 'the translation first, the original below each paragraph',
    kind: 'interleaved',
    body: library.map(([source, target]) => `${p(target)}\n${p(`<i>${source}</i>`)}`).join('\n'),
  },
  {
    name: 'each paragraph of the original in a quotation of its own',
    kind: 'interleaved',
    body: library.map(([source, target]) => `<blockquote><p>${source}</p></blockquote>${p(target)}`).join(''),
  },
  {
    name: 'both in one quotation',
    kind: 'interleaved',
    body: `<p>きょう読んだ記事から。</p><blockquote>${inTurn(library)}</blockquote>`,
  },
  { name: 'from German', kind: 'interleaved', body: `${inTurn(german)}${p('（全訳）')}` },
  { name: 'from Chinese', kind: 'interleaved', body: inTurn(chinese) },
  {
    name: 'from Japanese into English',
    kind: 'interleaved',
    language: 'en',
    body: harbour.map(([source, target]) => `${p(target)}${p(source)}`).join(''),
  },
  {
    name: 'the original whole in a quotation, then the translation',
    kind: 'beside',
    body: `<blockquote>${sources(harbour)}</blockquote>${targets(harbour)}`,
  },
  {
    name: 'the translation, a line, then the original',
    kind: 'beside',
    body: `${targets(harbour)}<hr><h3>原文</h3>${sources(harbour)}`,
  },
  {
    name: 'a table of two columns',
    kind: 'beside',
    body: `<table border="1"><tr><th>English</th><th>日本語</th></tr>${harbour
      .map(([source, target]) => `<tr><td>${source}</td><td>${target}</td></tr>`)
      .join('')}</table>`,
  },
  {
    name: 'a line with a link to the original at the foot',
    kind: 'linked',
    body: `${targets(harbour)}<p>原文：<a href="https://somewhere.example/vellin">A Quiet Winter（The Somewhere Times）</a></p>`,
  },
  {
    name: 'a link in a line of its own under the word',
    kind: 'linked',
    body: `${targets(library)}<p>元記事<br>https://torrance.example/1964/chair</p>`,
  },
  {
    name: 'a source at the head, in English',
    kind: 'linked',
    body: `<p>Source: <a href="https://somewhere.example/vellin">The Somewhere Times</a></p>${targets(harbour)}`,
  },
  {
    name: 'translated from, with a link',
    kind: 'linked',
    body: `${targets(library)}<p>Translated from “The Woman in the Window” https://torrance.example/window</p>`,
  },
  {
    name: 'an outlet in brackets, and より',
    kind: 'credited',
    body: `${targets(harbour)}<p>（The Somewhere Times 2011年3月2日付より）</p>`,
  },
  {
    name: 'a credit without a link',
    kind: 'credited',
    body: `${targets(library)}<p>出典：Torrance Weekly「The Woman in the Window」（抄訳）</p>`,
  },
  {
    name: 'a title that is translated, in Japanese',
    kind: 'credited',
    body: `<p>ヴェリン・ポスト紙の「静かな冬」の全訳です。</p>${targets(harbour)}`,
  },
];

export const negatives: LabelledPost[] = [
  { name: 'a diary', kind: null, body: plain },
  {
    name: 'one quoted sentence',
    kind: null,
    body: `${plain}<blockquote><p>${library[2]?.[0]}</p></blockquote><p>と、あの本には書いてあった。窓ぎわの椅子のことを思い出す。</p>`,
  },
  {
    name: 'a sentence in English, and a long thought about it',
    kind: null,
    body: `<p>The sea gave us back our evenings.</p>${plain}<p>It was the best winter we had.</p>${diary
      .toReversed()
      .map(p)
      .join('')}`,
  },
  {
    name: 'a song with its title in English',
    kind: null,
    body: `<p>Moonlight over the Old River</p>${plain}<p>曲：Blue Lantern Trio「Moonlight over the Old River」より</p>`,
  },
  {
    name: 'the data of a camera between pictures',
    kind: null,
    body: ['朝の港で。', '霧の中の船。', '帰り道、猫に会う。']
      .map(
        (line, at) =>
          `<p><img src="https://pictures.example/${at}.jpg" alt=""></p><p>Kestrel DX-5, 50mm f/2.8, ISO ${at + 1}00</p><p>${line}</p>`,
      )
      .join(''),
  },
  {
    name: 'a program and what it does',
    kind: null,
    body: `${plain}<pre>for (const line of lines) {\n  if (line === '') continue;\n  print(line);\n}</pre><p>これで空の行を飛ばせる。思ったより短く書けた。</p>`,
  },
  {
    name: 'words of a lesson, with what they mean',
    kind: null,
    body: `${plain}<ul><li>get over it：乗りこえる</li><li>call it a day：きょうはここまでにする</li><li>by and large：だいたい</li></ul>`,
  },
  {
    name: 'a picture with its source',
    kind: null,
    body: `${plain}<p>画像出典：<a href="https://pictures.example/harbour">Harbour Archive</a></p>`,
  },
  {
    name: 'something to read besides',
    kind: null,
    body: `${plain}<p>参考：<a href="https://somewhere.example/vellin">A Quiet Winter（The Somewhere Times）</a></p>`,
  },
  {
    name: 'numbers with their source, in Japanese',
    kind: null,
    body: `${plain}<p>出典：<a href="https://toukei.example.jp/2011">みなと市の統計</a></p>`,
  },
  {
    name: 'a day on which somebody translated',
    kind: null,
    body: `<p>きょうは一日、家で翻訳の仕事。三ページしか進まなかった。</p>${plain}`,
  },
  {
    name: 'a link to an English page in the middle',
    kind: null,
    body: `${plain}<p>くわしくは<a href="https://somewhere.example/map">この地図</a>をどうぞ。</p>${plain}`,
  },
  {
    name: 'a letter in English at the end of a Japanese one',
    kind: null,
    body: `${plain}${plain}<p>P.S. Thank you for all the letters. I will write to you in English soon, I promise.</p>`,
  },
  {
    name: 'a text in English only, on a Japanese blog',
    kind: null,
    body: sources(harbour),
  },
  {
    name: 'a review of a book that was translated',
    kind: null,
    body: `<p>『窓ぎわの椅子』を読んだ。訳がとても読みやすい。</p>${plain}<p>著者：エルナ・ホルム　訳者：森野すず　出版社：川べり書房</p>`,
  },
  {
    name: 'a mail that was copied from somewhere',
    kind: null,
    body: `${plain}<p>豆腐屋のおばあさんから、きょう聞いた話より。</p>`,
  },
  { name: 'next to nothing', kind: null, body: '<p>Test.</p><p>テスト。</p>' },
  { name: 'nothing', kind: null, body: '' },
];
