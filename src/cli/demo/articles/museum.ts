// “The Museum of Nearly Nothing”: what a thing also is, with numbered steps and one sentence left out.
import { h, p, pull, steps, type WrittenArticle } from '../written.ts';

export const museum: WrittenArticle = {
  slug: 'the-museum-of-nearly-nothing',
  category: 'after-school',
  outlet: 'Lantern & Lane',
  byline: 'Hester Quillam',
  address: 'https://lantern-and-lane.example/rooms/museum-of-nearly-nothing',
  printedDaysAgo: 70,
  translatedDaysAgo: 55,
  rights: { kind: 'granted', by: 'Lantern & Lane 編集部', how: '手紙で', daysAgo: 62 },
  sources: [
    {
      kind: 'person',
      name: 'Bram Ockley',
      note: '博物館をはじめた人。もとは切符を売っていた。',
      sentence: 'They bring lovely things',
    },
    {
      kind: 'unnamed',
      name: '七十歳の女の人（匿名）',
      note: '記事の中で、名前を聞かれていない人。',
      sentence: 'It is a key,',
    },
  ],
  title: ['The Museum of Nearly Nothing', 'ほとんど何もない博物館'],
  summary:
    'ボタンがひとつ、折れたスプーンがひとつ。子どもたちがポケットの中身を貸してくれる、小さな博物館の話。',
  blocks: [
    p(
      [
        'The smallest museum in Caddlewick has one room, one lamp and one rule.',
        'キャドルウィックでいちばん小さな博物館には、部屋がひとつ、明かりがひとつ、決まりがひとつあります。',
      ],
      [
        'The rule is painted over the door: *everything here was nearly thrown away*.',
        '決まりは、入り口の上にペンキで書いてあります。「*ここにあるものはみな、もう少しで捨てられるところでした*」。',
      ],
    ),
    p(
      [
        'It was a ticket office once, for a railway that no longer comes.',
        'もとは切符売り場でした。いまはもう来なくなった、鉄道の。',
      ],
      [
        'When the last train had gone, Bram Ockley, who had sold the tickets, could not think what to do with the window.',
        '最後の列車が行ってしまうと、切符を売っていたブラム・オックリーさんは、残った窓口をどうしたものかと困りました。',
      ],
      [
        'So he put a button on the sill, with a label, and waited to see who would stop.',
        'そこで、窓台にボタンをひとつ置いて札をそえ、だれが足を止めるか、待ってみることにしました。',
      ],
      ['*Found in the waiting room*, said the label.', '札には、こうありました。*待合室に落ちていました*。'],
      ['*It has been on more journeys than I have.*', '*わたしより、たくさん旅をしています*。'],
    ),
    p([
      'Children stopped first, and the next day they came back with things in their pockets.',
      'まっさきに足を止めたのは、子どもたちです。そして次の日、ポケットに何かを入れて、また来ました。',
    ]),
    h('How to lend something', '物を貸すときは'),
    p(
      [
        'Today there are two hundred and six objects, all of them on loan, nearly all of them from people under twelve.',
        'いま、展示品は二百六点。すべて借りたもので、貸してくれたのは、ほとんどが十二歳になっていない人たちです。',
      ],
      ['The steps are written on a card:', '手順は、一まいのカードに書いてあります。'],
    ),
    steps(
      ['Bring the thing.', '物を持ってくる。'],
      ['Say what it is.', 'それが何かを言う。'],
      ['Say what it *also* is.', 'それが*ほかに*何なのかも言う。'],
      ['Leave it for a month.', '一か月、あずける。'],
    ),
    p(
      ['The third step takes longest.', 'いちばん時間がかかるのは、三番めです。'],
      [
        'A bottle top is a bottle top, and it is also “the shield of a very small knight,” according to its lender, who is five.',
        'びんのふたは、びんのふたです。そして、貸してくれた五歳の人によれば、「とても小さな騎士の盾」でもあります。',
      ],
      ['A broken spoon is also a question.', '折れたスプーンは、質問でもあります。'],
    ),
    h('The grown-ups’ shelf', 'おとなの棚'),
    p(
      ['Adults find it difficult.', 'おとなには、これがむずかしいようです。'],
      [
        '“They bring lovely things,” says Bram, “and then they tell me what they cost.”',
        '「みなさん、すてきなものを持ってきてくださるんですよ」と、ブラムさんは言います。「そして、いくらしたかを教えてくださる」',
      ],
      [
        'He keeps a low shelf for them, at the height of a child’s eyes, so that somebody can *help*.',
        'ブラムさんは、おとなのために、低い棚をひとつ用意しています。子どもの目の高さです。だれかが*手伝える*ように。',
      ],
      [
        'The museum is open on Saturdays until the lamp is needed elsewhere; ring the bell of number nine.',
        null,
      ],
    ),
    pull(
      ['A visitor, aged seventy', '七十歳の来館者'],
      ['It is also the sound of my mother coming home.', '母が帰ってくる音でも、あります'],
    ),
    p(
      [
        'Last month a woman of seventy stood before the shelf for a long time with a single key.',
        '先月、七十歳の女の人が、かぎを一本にぎって、この棚の前に長いこと立っていました。',
      ],
      [
        '“It is a key,” she said at last, “and it is also the sound of my mother coming home.”',
        '「これは、かぎです」。女の人は、ようやく口を開きました。「そして、母が帰ってくる音でも、あります」',
      ],
      [
        'Bram wrote it down exactly, and found that the lamp needed cleaning.',
        'ブラムさんは、そのとおりに書きとめました。それから、明かりをふかなければならないことに、気がつきました。',
      ],
    ),
  ],
};
