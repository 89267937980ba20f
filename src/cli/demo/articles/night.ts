// “What the Night Recorded”: eleven children listen to their gardens, with a list.
import { h, list, note, p, pull, type WrittenArticle } from '../written.ts';

export const night: WrittenArticle = {
  slug: 'what-the-night-recorded',
  category: 'creatures',
  outlet: 'Small Hours',
  byline: 'Ansel Rookby',
  address: 'https://small-hours.example/listening/what-the-night-recorded',
  printedDaysAgo: 96,
  translatedDaysAgo: 83,
  rights: {
    kind: 'free',
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  },
  sources: [
    {
      kind: 'outlet',
      name: 'The Brindlemoor Weekly',
      title: 'Badger was dad',
      address: 'https://brindlemoor-weekly.example/schools/badger-was-dad',
      daysAgo: 110,
      note: 'テオくんの話はここから。',
      sentence: 'Then I listened again',
    },
    {
      kind: 'person',
      name: 'Oona Fairlie',
      note: '野原や生け垣の音を研究している人。',
      sentence: 'When you look, you choose,',
    },
    {
      kind: 'unnamed',
      name: '歌うパン屋さん（匿名）',
      note: '毎晩おなじ歌を歌っていて、歌詞を知らないため。',
      sentence: 'He asked us not to print his name',
    },
  ],
  title: ['What the Night Recorded', '夜が録音したもの'],
  summary: '朝の四時に起きているのは、だれ？　庭に録音機を置いた子どもたちが、暗やみで見つけたもの。',
  blocks: [
    p(
      [
        'Last autumn, eleven children in Brindlemoor put a small recorder in the garden every night and asked a simple question.',
        '去年の秋、ブリンドルムーアの子どもたち十一人が、毎晩、庭に小さな録音機を置きました。知りたかったのは、かんたんなことです。',
      ],
      ['*Who is awake at four?*', '*朝の四時に起きているのは、だれ？*'],
    ),
    p(
      ['They expected owls.', 'フクロウだろうと、みんな思っていました。'],
      [
        'They did get one owl, who seemed to know about the recorder and sat on it.',
        'フクロウは、たしかに一羽いました。録音機のことを知っていたらしく、その上にとまっていたのです。',
      ],
      [
        'But most of the night belonged to others, and the children wrote them all down:',
        'けれども、夜の大半は、ほかのだれかのものでした。子どもたちは、ひとつ残らず書きとめました。',
      ],
    ),
    list(
      ['a hedgehog, eating something with a shell', 'ハリネズミ。殻のある何かを食べている'],
      ['two foxes, arguing', 'キツネ二ひき。言いあらそっている'],
      ['rain, which is louder than it thinks', '雨。自分で思っているより、音が大きい'],
      ['a baker on a bicycle, singing', 'パン屋さん。自転車に乗って、歌っている'],
      ['one hour of **nothing at all**', '**まったく何も聞こえない**一時間'],
    ),
    h('Listening is slower than looking', '聞くことは、見ることよりゆっくり'),
    p(
      [
        'The idea came from Oona Fairlie, who studies the sounds of fields and hedges.',
        'これを思いついたのは、野原や生け垣の音を研究している、ウーナ・フェアリーさんです。',
      ],
      [
        '“When you look, you choose,” she says.',
        '「見るときは、選んでいるんです」と、ウーナさんは話します。',
      ],
      ['“When you listen, you *receive*.”', '「聞くときは、*受けとっている*んです」'],
      [
        'She asked the children to hear every recording twice, once with their eyes shut, before giving anything a name.',
        'ウーナさんは子どもたちに、どの録音も二度ずつ聞くようにたのみました。そのうち一度は、目をつぶって。何の音か名前をつけるのは、それからです。',
      ],
    ),
    p(
      ['That is harder than it sounds.', 'これは、口で言うほどやさしくありません。'],
      [
        'Teo, who is nine, was sure that he had caught a badger digging, and told his whole class.',
        '九歳のテオくんは、アナグマが土を掘る音をつかまえたと信じて、クラスのみんなに話しました。',
      ],
      [
        '“Then I listened again with my eyes shut,” he told the [Brindlemoor Weekly](https://brindlemoor-weekly.example/schools/badger-was-dad).',
        '「それから、目をつぶって、もう一回聞いたんだ」と、テオくんは『[ブリンドルムーア・ウィークリー](https://brindlemoor-weekly.example/schools/badger-was-dad)』紙に話しています。',
      ],
      ['“It was my dad, looking for his keys.”', '「お父さんだった。かぎをさがしてた」'],
    ),
    note(
      '{en:harder than it sounds}は、「口で言うほどやさしくない」という言いまわしです。ところが{en:sound}は「音」でもあるので、もとの文には「音で聞いたときより、むずかしい」というしゃれがかくれています。日本語にうつせなくて、くやしい一文です。',
    ),
    h('The singing baker', '歌うパン屋さん'),
    p(
      [
        'The baker was found in the second week, because bicycles go home.',
        'パン屋さんは、二週めに見つかりました。自転車は、かならず家に帰るからです。',
      ],
      [
        'He asked us not to print his name, since he sings the same song every night and does not know the words.',
        '名前はのせないでほしい、とのこと。毎晩おなじ歌を歌っているのに、歌詞を知らないのだそうです。',
      ],
      [
        '“My wife said, ‘Eleven children have your voice in a box,’ and I thought she was dreaming,” he says.',
        '「妻に、『十一人の子どもが、あなたの声を箱に入れて持っているわよ』と言われましてね。寝ぼけているのかと思いました」と、パン屋さんは話します。',
      ],
      [
        'Now he rings his bell twice when he passes the recorder, so that they can tell it is him.',
        'いまでは、録音機の前を通るとき、ベルを二度鳴らします。自分だと、わかってもらえるように。',
      ],
    ),
    pull(
      ['Oona Fairlie', 'ウーナ・フェアリー'],
      ['When you look, you choose.', '見るときは、選んでいる。'],
      ['When you listen, you receive.', '聞くときは、受けとっている。'],
    ),
    p(
      [
        'The hour of nothing turned out to be the favourite.',
        'いちばん人気があったのは、何も聞こえない一時間でした。',
      ],
      [
        'It comes between three and four, after the foxes and before the bread, and the children have asked to keep it.',
        'キツネのあと、パンの前、三時から四時のあいだです。子どもたちは、この一時間をとっておきたいと願い出ました。',
      ],
      [
        'Oona Fairlie has put it in the county archive of sounds, under N.',
        'ウーナさんはそれを、州の音の資料館におさめました。「なにもない」の、「な」の棚に。',
      ],
    ),
  ],
};
