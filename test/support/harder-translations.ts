// Posts that are hard to tell, written after the recogniser was and not used to make it: their labels say what a person says.
import { harbour, type LabelledPost, library } from './finished-translations.ts';

const p = (text: string) => `<p>${text}</p>`;
const [, fishermen, winter, boats] = harbour;

export const harder: LabelledPost[] = [
  {
    name: 'lines with a name before each, as in an interview',
    kind: 'interleaved',
    body: [
      ['Q: When did you begin to repair nets?', '問：網を直しはじめたのはいつですか。'],
      ['A: I was nine. My mother could not see any more.', '答：九歳でした。母の目が見えなくなったので。'],
      ['Q: And do you still like it?', '問：いまでも好きですか。'],
      ['A: On most days. Not in the rain.', '答：だいたいの日は。雨の日はいやです。'],
    ]
      .map(([source, target]) => `${source}<br>${target}<br><br>`)
      .join(''),
  },
  {
    name: 'paragraphs in turn with notes of the translator between',
    kind: 'interleaved',
    body: harbour
      .map(
        ([source, target], at) => `${p(source)}${p(target)}${at % 2 === 0 ? p('※ここは自信がない。') : ''}`,
      )
      .join(''),
  },
  {
    name: 'a translation with its original behind the fold of the page',
    kind: 'beside',
    body: `${library.map(([, target]) => p(target)).join('')}<p>――以下原文――</p>${library.map(([source]) => p(source)).join('')}`,
  },
  {
    name: 'a long foreword, then both texts whole',
    kind: 'beside',
    body: `${p('このあいだ図書館で見つけた記事がおもしろかったので、訳してみることにした。うまくできたかはわからない。')}${p('まず原文。')}${harbour.map(([source]) => p(source)).join('')}${p('では、訳。')}${harbour.map(([, target]) => p(target)).join('')}`,
  },
  {
    name: 'two sentences and what they mean, nothing else',
    kind: 'interleaved',
    body: `${p(fishermen?.[0] ?? '')}${p(fishermen?.[1] ?? '')}${p(boats?.[0] ?? '')}${p(boats?.[1] ?? '')}`,
  },
  {
    name: 'a link in brackets behind the last sentence',
    kind: 'linked',
    body: `${harbour.map(([, target]) => p(target)).join('')}${p('（<a href="https://somewhere.example/vellin">The Somewhere Times</a>の記事を訳しました）')}`,
  },
  {
    name: 'a source in Japanese words, with a foreign address',
    kind: 'linked',
    body: `${library.map(([, target]) => p(target)).join('')}${p('訳元 → https://torrance.example/window')}`,
  },
  {
    name: 'who wrote it and who translated it, at the head',
    kind: 'credited',
    body: `${p('エルナ・ホルム著「窓ぎわの椅子」　翻訳：みなと')}${library.map(([, target]) => p(target)).join('')}`,
  },
  {
    name: 'three sentences of a film with what one thinks of each',
    kind: null,
    body: [
      [
        'You cannot fish in your sleep.',
        'この台詞が好きだ。眠っているあいだに魚はとれない、と言い切る顔がいい。前に見たときは気づかなかったけれど、うしろで網が揺れている。',
      ],
      [
        'Nobody owns the tide.',
        'ここで泣いた。だれのものでもない、というだけのことなのに、あの声で言われると、こちらの持ち物まで軽くなる気がする。',
      ],
      [
        'Close the door when the sea is loud.',
        '最後の一言。戸を閉めてから、画面が暗くなるまでが長い。あの長さのために二時間あったのだと思う。',
      ],
    ]
      .map(([said, thought]) => p(said ?? '') + p(thought ?? ''))
      .join(''),
  },
  {
    name: 'a letter to a friend abroad, with a word in Japanese for the others',
    kind: null,
    body: `${p('Dear Orla, thank you for the nets. They came on Monday and the children have already caught the cat with them.')}${p('（オーラさんへのお礼です。）')}`,
  },
  {
    name: 'news that is talked about, with its source',
    kind: null,
    body: `${p('港が凍ったという知らせを読んだ。四十年ぶりだそうだ。うちの町の港が凍ったのは、祖父が子どものころに一度きりだと聞いている。そのときは氷の上で相撲をとったらしい。')}${p('<a href="https://somewhere.example/vellin">The Somewhere Times の記事</a>には、漁師たちがパンを焼いたとある。')}`,
  },
  {
    name: 'the words of a program, line by line with remarks',
    kind: null,
    body: ['open the file', 'read each line', 'count the words', 'print the sum']
      .map((line) => `${line}<br>→ これは見たとおり。<br>`)
      .join(''),
  },
  {
    name: 'a notice in two languages on a page of its own',
    kind: 'interleaved',
    body: `${p('This blog is closed from Monday to Thursday, and nobody will answer your letters until we are back.')}${p('月曜から木曜まで、このブログは休みます。もどるまで、手紙にはお返事できません。')}${p('You can still read everything that was written here.')}${p('書いたものは、これまでどおり読めます。')}`,
  },
  {
    name: 'a quotation with its translation in the middle of a long post',
    kind: null,
    body: `${p('きょうは一日、網のことを考えていた。直すというのは、もとにもどすことではないらしい。')}${p('前にも書いたとおり、うちの納屋には祖父の網がある。だれも使わないのに、毎年だれかが虫干しをする。ことしは弟の番だった。')}<blockquote>${p(winter?.[0] ?? '')}</blockquote>${p(winter?.[1] ?? '')}${p('この人の言う夜というのは、たぶん時間のことではない。弟に話したら、笑って、それでも虫干しは丁寧にやっていた。')}${p('納屋の戸は重くて、閉めるときにいつも同じ音がする。その音を聞くと、もう夏だと思う。')}`,
  },
];
