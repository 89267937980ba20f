// “Five Words for Fog”: a harbour's word list, with a table, and with a number put right later.
import { h, note, p, table, type WrittenArticle } from '../written.ts';

export const fog: WrittenArticle = {
  slug: 'five-words-for-fog',
  category: 'words',
  outlet: 'The Saltmarsh Quarterly',
  byline: 'Corin Vaysey',
  address: 'https://saltmarsh-quarterly.example/spring/five-words-for-fog',
  printedDaysAgo: 131,
  translatedDaysAgo: 118,
  rights: { kind: 'granted', by: 'Corin Vaysey', how: '電子メールで', daysAgo: 121 },
  sources: [
    {
      kind: 'person',
      name: 'Nan Tressel',
      note: '港の明かりを守ってきた人。言葉の一覧は、この人が書きとめたもの。',
      sentence: 'Nan Tressel wrote the words down',
    },
    {
      kind: 'unnamed',
      name: '船の乗り組みの人たち（名前は伝わっていない）',
      note: '霧の言葉を、港で話した人たち。',
      sentence: 'She kept the harbour lamp',
    },
  ],
  title: ['Five Words for Fog', '霧をよぶ、五つの言葉'],
  summary: '「霧が出ているか」ではなく、「どの霧か」とたずねる港町。そこで使われている言葉の一覧です。',
  correction: {
    daysAgo: 112,
    note: '港の明かりを守った年数を、一文字読みちがえていました。長女が気づきました。',
  },
  blocks: [
    p(
      [
        'In Pallisey, people do not ask whether it is foggy.',
        'パリジーの人たちは、「霧が出ているか」とはたずねません。',
      ],
      ['They ask *which*.', '「*どの*霧か」とたずねます。'],
      [
        'The harbour stands on a corner of the coast where a cold river meets a warm sea, and on two days out of five it cannot be seen from its own hill.',
        '港があるのは、冷たい川が温かい海に出会う、海岸の角です。五日のうち二日は、すぐ上の丘からさえ見えなくなります。',
      ],
    ),
    p(
      ['So the town has words.', 'だから、この町には言葉があります。'],
      [
        'Some are old, one is new, and one was made up by a child and never given back.',
        '古い言葉があり、新しい言葉が一つあり、それから、ある子どもがつくったきり、返してもらえなくなった言葉が一つあります。',
      ],
    ),
    h('The keeper of the list', '一覧を守る人'),
    p(
      ['Nan Tressel wrote the words down.', '言葉を書きとめたのは、ナン・トレッセルさんです。'],
      [
        'She kept the harbour lamp for thirty-one years, and whenever a boat came in late she asked the crew what they had come through.',
        '三十一年のあいだ港の明かりを守り、船がおくれて入ってくるたびに、どんな霧を抜けてきたのかを、乗り組みの人たちにたずねました。',
        {
          atFirst:
            '二十一年のあいだ港の明かりを守り、船がおくれて入ってくるたびに、どんな霧を抜けてきたのかを、乗り組みの人たちにたずねました。',
        },
      ],
      [
        '“You learn more from a wet man’s word than from a dry man’s speech,” she says.',
        '「ぬれていない人のりっぱな演説より、ずぶぬれの人のひとことのほうが、よほど勉強になりますよ」と、ナンさんは言います。',
      ],
      [
        'Her list hangs inside the harbour door, and until now it has **never** been printed.',
        '一覧は、港の建物の戸の内側にかけてあります。これまで、**一度も**印刷されたことがありません。',
      ],
    ),
    table(
      [
        ['Word', '言葉'],
        ['What it looks like', '見たようす'],
        ['What to do', 'どうするか'],
      ],
      [
        ['milk', 'ミルク'],
        ['White and still, with no edges', '白くて、動かず、どこにも端がない'],
        ['Stay where you are', 'その場を動かない'],
      ],
      [
        ['rope', 'つな'],
        ['A long grey line on the water', '水の上に、灰色の線が長くのびる'],
        ['Go round it', 'よけて通る'],
      ],
      [
        ['lodger', '下宿人'],
        ['Comes for the night and does not leave', '夜に泊まりに来て、帰らない'],
        ['Have breakfast and wait', '朝ごはんを食べて待つ'],
      ],
      [
        ['gauze', 'うすぎぬ'],
        ['Thin, with the sun inside it', 'うすくて、中に日がさしている'],
        ['Sail, but slowly', '船を出す。ただし、ゆっくり'],
      ],
      [
        ['huff', 'ふうっ'],
        ['Gone before you have finished pointing', '指さしおわる前に、もう消えている'],
        ['Nothing', '何もしない'],
      ],
    ),
    note(
      '{en:lodger}は、家の一部屋を借りて住む人のことです。霧がいすわるようすが目にうかぶので、少し古い「下宿人」という言葉をえらびました。{en:huff}は、息をふっと吹くこと。日本語でも、声に出すと口から霧が出ていきそうな言葉にしました。',
    ),
    p(
      ['*Huff* is the child’s word.', '*ふうっ*が、その子どもの言葉です。'],
      [
        'It was made by a girl called Posy Tamsett, who was four, and who blew at the fog from her father’s shoulders and saw it go.',
        'つくったのは、ポージー・タムセットさん。四歳のとき、お父さんの肩の上から霧に息を吹きかけたところ、霧が消えたのです。',
      ],
      [
        '“They told me I had done it,” says Posy, who is now the *second* keeper of the lamp.',
        '「おまえがやったんだ、と言われました」と、ポージーさんは話します。いまは、港の明かりを守る*二人め*の人になりました。',
      ],
      ['“Nobody has ever told me otherwise.”', '「ちがうよ、とは、まだだれにも言われていません」'],
    ),
    h('What the words are for', '言葉は、何のためにあるか'),
    p(
      [
        'A visitor once told Nan that the weather office already had a scale for all this, with numbers.',
        'あるとき、町に来た人がナンさんに、そういうことなら気象台に、数字で表す目盛りがありますよ、と教えました。',
      ],
      ['She agreed that it was a very good scale.', 'ナンさんは、それはとてもよい目盛りだと認めました。'],
      [
        '“But my mother used to say, ‘A number tells you how far you can see,’” she says.',
        '「でもね、母がよく言っていたんです。『数字は、どこまで見えるかを教えてくれる』と」とナンさん。',
      ],
      ['“‘A word tells you what to do about it.’”', '「『言葉は、どうすればいいかを教えてくれる』とね」'],
    ),
    p(
      [
        'On the morning I left, I could not see my own boots.',
        'わたしが町を出る朝は、自分の長ぐつさえ見えませんでした。',
      ],
      [
        '“Lodger,” said the man at the bus stop, and offered me half his breakfast.',
        '「下宿人だね」。バス停にいた男の人はそう言って、朝ごはんを半分、わけてくれました。',
      ],
    ),
  ],
};
