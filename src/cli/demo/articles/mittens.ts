// “The Office of Lost Mittens”: the one that still lies half translated on the desk.
import { h, p, type WrittenArticle } from '../written.ts';

export const mittens: WrittenArticle = {
  slug: 'the-office-of-lost-mittens',
  category: 'towns',
  outlet: 'The Thrennick Bell',
  byline: 'Fenna Dowsing',
  address: 'https://thrennick-bell.example/high-street/lost-mittens',
  printedDaysAgo: 5,
  translatedDaysAgo: 1,
  rights: { kind: 'granted', by: 'The Thrennick Bell 編集部', how: '電子メールで', daysAgo: 2 },
  sources: [
    {
      kind: 'person',
      name: 'Odile Marrable',
      note: '郵便局で小包を仕分けている人。',
      sentence: 'A glove with no partner',
    },
  ],
  title: ['The Office of Lost Mittens', '迷子の手ぶくろ係'],
  summary: 'あて先のない手ぶくろが、毎年九十、郵便局に届きます。',
  blocks: [
    p(
      [
        'Every winter the post office in Thrennick receives about ninety mittens.',
        'スレニックの郵便局には、冬になると、およそ九十の手ぶくろが届きます。',
      ],
      ['None of them has an address.', 'どれにも、あて先はありません。'],
      [
        'They are found on hedges, bus seats and statues, and people bring them in because there is nowhere else to take *half* of something.',
        '生け垣や、バスの座席や、銅像の上で見つかったものです。みんながここへ持ってくるのは、何かの*半分*を引きとってくれる所が、ほかにないからです。',
      ],
    ),
    p(
      [
        '“A glove with no partner is not rubbish,” says Odile Marrable, who sorts the parcels.',
        '「相手のいない手ぶくろは、ごみではありません」と、小包を仕分けているオディール・マラブルさんは言います。',
      ],
      ['“It is a letter that has lost its envelope.”', '「封筒をなくした、手紙なんです」'],
    ),
    h('The line in the window', '窓辺のロープ'),
    p(
      [
        'Each mitten is washed, dated and pegged to a line in the front window, with the thumb to the left.',
        '手ぶくろはひとつずつ洗い、日づけをつけて、正面の窓に張ったロープにとめます。親指は左むきに。',
      ],
      [
        'Children come after school and read the line like a sentence.',
        '学校が終わると子どもたちがやって来て、ロープをひとつの文のように読みます。',
        { draft: true },
      ],
      [
        'Some mittens go home the same day; one, a green one with a fox on it, has hung there for **six years**.',
      ],
    ),
    p(
      ['“A man once told me, ‘Throw the fox away, nobody is coming,’” says Odile.'],
      ['“I told him that the fox was not *waiting* for anybody.”'],
      ['“It works here.”'],
    ),
    p(
      [
        'Last week a girl asked whether the fox had a name, and the whole queue turned round to hear the answer.',
      ],
      ['It does now.'],
    ),
  ],
};
