// “The Playground Nobody Finished”: a town keeps its planks, with a quotation that quotes a brother.
import { h, note, p, quote, type WrittenArticle } from '../written.ts';

export const playground: WrittenArticle = {
  slug: 'the-playground-nobody-finished',
  category: 'towns',
  outlet: 'Green Ladder',
  byline: 'Wren Castley',
  address: 'https://green-ladder.example/play/nobody-finished',
  printedDaysAgo: 12,
  translatedDaysAgo: 4,
  rights: {
    kind: 'free',
    licence: 'CC BY-SA 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
  sources: [
    {
      kind: 'outlet',
      name: 'The Velsworth Evening Post',
      title: 'Thirty-four speak at parks meeting',
      address: 'https://velsworth-evening-post.example/council/parks-meeting',
      daysAgo: 19,
      note: '会議のようすと、ジュノーさんの言葉はここから。',
      sentence: 'reports that thirty-four children',
    },
    {
      kind: 'unnamed',
      name: '公園課の職員（匿名）',
      note: '会議を楽しんでしまったため、名前は出さない約束。',
      sentence: 'We had budgeted for a slide',
    },
  ],
  title: ['The Playground Nobody Finished', 'だれも完成させなかった遊び場'],
  summary:
    '工事が止まった三週間で、板は船になり、船はお店になりました。町が「できあがらない」ことを選ぶまで。',
  picture: {
    alt: '四十本のまっすぐな線が、すべり台と船のへさきの形に交わっている図',
    credit: '図　すずな',
  },
  blocks: [
    p(
      [
        'The playground in Velsworth was due to open in May.',
        'ヴェルズワースの遊び場は、五月に開くはずでした。',
      ],
      [
        'It is still not finished, and the town has decided to keep it that way.',
        'まだ、できあがっていません。そして町は、_このままにしておく_ことに決めました。',
      ],
    ),
    p(
      ['It began with rain.', 'はじまりは、雨でした。'],
      [
        'The builders could not come for three weeks, and they left behind forty planks, a heap of sand, some rope, and a slide that was not attached to anything.',
        '三週間、工事の人たちは来られませんでした。あとに残ったのは、板が四十まい、砂の山、ロープが少し、それから、どこにもつながっていないすべり台です。',
      ],
      [
        'By the end of the first week there was a ship.',
        '最初の一週間が終わるころには、船ができていました。',
      ],
      [
        'By the end of the second, the ship was a shop, and the slide was *where the letters come down*.',
        '二週めの終わりには、船はお店になり、すべり台は*手紙がおりてくるところ*になっていました。',
      ],
    ),
    h('An inspection', '検査の日'),
    p(
      ['When the council came to look, it brought a form.', '見に来た役場の人たちは、書類を持っていました。'],
      [
        'The form asked whether the equipment was complete, and nobody knew which box to tick.',
        '遊具は完成しているか、という欄があります。どちらに印をつければよいのか、だれにもわかりませんでした。',
      ],
      [
        '“We had budgeted for a slide,” says a member of the parks office, who asked not to be named because she had enjoyed the meeting.',
        '「すべり台の予算は、とってありました」と、公園課のある職員は話します。会議を楽しんでしまったので、名前は出さないでほしいとのことです。',
      ],
      ['“We had not budgeted for *opinions*.”', '「*意見*の予算は、とっていなかったんです」'],
    ),
    p(
      [
        'The [Velsworth Evening Post](https://velsworth-evening-post.example/council/parks-meeting) reports that thirty-four children spoke at that meeting, most of them without being asked.',
        '『[ヴェルズワース・イブニング・ポスト](https://velsworth-evening-post.example/council/parks-meeting)』紙によると、その会議では三十四人の子どもが発言しました。ほとんどは、聞かれもしないのに、です。',
      ],
      [
        'One of them, Juno Addery, aged eight, read from a piece of cardboard:',
        'そのひとり、八歳のジュノー・アダリーさんは、段ボールの切れはしを読みあげました。',
      ],
    ),
    quote(
      ['Juno Addery', 'ジュノー・アダリー'],
      [
        'A finished playground is for the people who finished it.',
        'できあがった遊び場は、できあがらせた人のものです。',
      ],
      ['We are not done yet.', 'わたしたちは、まだとちゅうです。'],
      [
        'My brother says, ‘If you finish the ship, where will the shop go?’',
        '弟も言っています。「船を完成させちゃったら、お店はどこに行けばいいの？」',
      ],
    ),
    note(
      '英語の{en:brother}だけでは、兄か弟か、わかりません。船とお店の心配をしているようすから、弟にしました。ジュノーさん、ちがっていたらごめんなさい。',
    ),
    h('Safe enough', 'じゅうぶんに、安全'),
    p(
      [
        'Every Monday a carpenter takes out the nails that have come loose and asks what the planks are now.',
        '毎週月曜日になると大工さんが来て、ゆるんだくぎを抜き、この板はいま何なのかとたずねます。',
      ],
      [
        'He checks three things: that nothing is rotten, that nothing is sharp, and that **somebody small can get out**.',
        'たしかめるのは三つ。くさったところがないこと、とがったところがないこと、そして、**小さな子が自分で出られる**ことです。',
      ],
      [
        'There have been nine scraped knees since the spring, which is two fewer than at the finished playground across the river.',
        '春からこれまでに、すりむいたひざは九つ。川むこうの、できあがった遊び場より二つ少ない数です。',
      ],
    ),
    p([
      'The sign at the gate has been changed four times, and now it says only this: *opening soon, and already open*.',
      '門の看板は四回書きかえられ、いまは、こう書いてあるだけです。*もうすぐ開きます。もう開いています*。',
    ]),
  ],
};
