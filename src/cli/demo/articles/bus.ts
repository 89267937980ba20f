// “The Bus That Waits Two Minutes”: a timetable with room for a page.
import { h, p, pull, quote, type WrittenArticle } from '../written.ts';

export const bus: WrittenArticle = {
  slug: 'the-bus-that-waits',
  category: 'towns',
  outlet: 'Lantern & Lane',
  byline: 'Hester Quillam',
  address: 'https://lantern-and-lane.example/towns/the-bus-that-waits',
  printedDaysAgo: 31,
  translatedDaysAgo: 24,
  rights: { kind: 'granted', by: 'Lantern & Lane 編集部', how: '手紙で', daysAgo: 27 },
  sources: [
    {
      kind: 'outlet',
      name: 'The Dunmarrow Courier',
      title: 'Council agrees to wait for readers',
      address: 'https://dunmarrow-courier.example/council/waiting-rule',
      daysAgo: 40,
      note: '決まりの全文と、ひと冬の記録はここから。',
      sentence: 'So it wrote its own',
    },
    {
      kind: 'unnamed',
      name: '交通課の職員（匿名）',
      note: '議事録がまだ承認されていないため、名前は出さない約束。',
      sentence: 'Someone in the meeting asked',
    },
  ],
  title: ['The Bus That Waits Two Minutes', '二分だけ待つバス'],
  summary: '走ってくる子の手には、開いた本。ある町の最終バスが、時刻表に二分のすきまをつくった話です。',
  blocks: [
    p(
      [
        'The last bus out of Dunmarrow is allowed to be late.',
        'ダンマロウの町を出る最終バスは、おくれてもよいことになっています。',
      ],
      [
        'Not very late: two minutes, at one stop, on school days.',
        'たくさんではありません。学校のある日に、ひとつの停留所で、二分だけです。',
      ],
      [
        'It says so on the timetable, in small print, beside a drawing of an open book.',
        '時刻表にも、そう書いてあります。小さな字で、開いた本の絵のとなりに。',
      ],
    ),
    p(
      ['The stop is outside the public library.', 'その停留所は、町の図書館の前にあります。'],
      [
        'For years the driver, Ida Prewett, left on time and watched the same boy run after her with a book held open in one hand.',
        '運転手のアイダ・プルウェットさんは、何年ものあいだ、時刻どおりに発車していました。そのたびに、同じ男の子が、開いた本を片手に追いかけてくるのが見えたそうです。',
      ],
      ['“He wasn’t slow,” she says.', '「足がおそかったわけじゃないんです」と、アイダさんは言います。'],
      ['“He was *finishing the page*.”', '「あの子は、*そのページを読みおえようとしていた*んですよ」'],
    ),
    p(
      [
        'One evening she stopped pretending that she hadn’t seen him.',
        'ある夕方、アイダさんは、見なかったふりをするのをやめました。',
      ],
      [
        'She opened the doors, turned off the engine, and waited.',
        'ドアを開け、エンジンを切り、待つことにしたのです。',
      ],
      [
        'Nobody on the bus complained, except a man with fish.',
        '文句を言う乗客はいませんでした。魚を買って帰るところだった、男の人ひとりをのぞいては。',
      ],
    ),
    h('What the rule says', '決まりには、こうあります'),
    p(
      [
        'A rule needs a reason, and the council could not find one in its handbook.',
        '決まりをつくるには、理由がいります。けれども、町の手引きをいくらめくっても、ちょうどよい理由は見つかりませんでした。',
      ],
      [
        'So it wrote its own, according to the [Dunmarrow Courier](https://dunmarrow-courier.example/council/waiting-rule), which printed it in full:',
        'そこで町は、自分たちで理由を書きました。全文をのせた新聞『[ダンマロウ・クーリエ](https://dunmarrow-courier.example/council/waiting-rule)』によると、こうです。',
      ],
    ),
    quote(
      ['Dunmarrow Town Council', 'ダンマロウ町議会'],
      [
        'A driver may wait up to two minutes for any person who is visibly reading.',
        '運転手は、本を読んでいることが見てわかる人を、二分まで待つことができる。',
      ],
      [
        'The person must be told, kindly, that the bus is here.',
        'そのさい、バスが来ていることを、_やさしく_知らせなければならない。',
      ],
    ),
    p(
      [
        '“Someone in the meeting asked, ‘What if they are only *pretending* to read?’” says an official in the transport office, who asked not to be named because the minutes have not been approved yet.',
        '「会議では、『読んでいる*ふり*だったら、どうするのか』という質問も出ました」と、交通課のある職員が教えてくれました。議事録がまだ承認されていないので、名前は出さないでほしいとのことです。',
      ],
      [
        '“And the chair said, ‘Then we will have waited two minutes for an actor.’”',
        '「すると議長が、こう答えたんです。『そのときは、役者をひとり、二分待ったことになるね』と」',
      ],
    ),
    h('Late by how much?', 'どれだけ、おくれたか'),
    p(
      ['The Courier checked.', 'クーリエ紙は、たしかめてみました。'],
      [
        'Over one winter the last bus waited forty-one times, and reached the end of the line late on **three** evenings.',
        'ひと冬のあいだに、最終バスが待ったのは四十一回。終点に着くのがおくれた日は、そのうち**三日**だけでした。',
      ],
      ['On two of those it had also snowed.', 'しかも、三日のうち二日は雪でした。'],
    ),
    pull(
      ['Ida Prewett', 'アイダ・プルウェット'],
      ['He was finishing the page.', 'そのページを、読みおえようとしていたんですよ'],
    ),
    p(
      [
        'The boy, whose name is Tobin, is fourteen now and takes an earlier bus.',
        'トービンくんというその男の子は、いまは十四歳になり、もっと早いバスに乗っています。',
      ],
      [
        'He still reads while he walks, which his mother would like him to stop.',
        '歩きながら読むくせは、まだ直っていません。お母さんは、やめてほしいと思っているそうです。',
      ],
      [
        'But the drawing on the timetable stays, and so do the two minutes.',
        'それでも、時刻表の絵はそのままです。そして、あの二分も。',
      ],
    ),
  ],
};
