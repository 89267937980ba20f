// Comments invented by us for `bench -- spam`: what readers of a family's translation blog write, and many kinds of spam.

export interface SetComment {
  spam: boolean;
  kind: string;
  /** Comments of one pattern differ only in what fills its gaps: training and testing never share a pattern. */
  pattern: string;
  name: string;
  url: string;
  body: string;
}

type Patterns = Record<string, readonly string[]>;

const people = [
  'ゆず',
  '三児の父',
  'くるみ',
  'なぎさ',
  '豆',
  'はるママ',
  '図書係',
  '名なし',
  'みかん箱',
  'とおりすがり',
];
const childs = ['娘', '息子', '下の子', '四年生の子', '孫', '小3の娘', 'うちの二人', '園の子たち'];
const things = [
  '川の話',
  'ハチの巣箱の話',
  '灯台の話',
  '雪を貸す村の話',
  'ベンチの話',
  '魚を数える話',
  '橋の名前の話',
];
const sites = ['birds.example.org', 'library.example.net', 'river-map.example.com', 'zukan.example.jp'];

// `{p}` a person, `{c}` a child, `{t}` a story, `{s}` a site that talks of the matter, `{n}` a number.
const fine: Patterns = {
  plain: [
    '{t}、{c}といっしょに読みました。寝る前に三回も読まされました。',
    'はじめてコメントします。{t}がとても好きです。訳がやわらかくて、声に出して読みやすいです。',
    '{c}が「どうして川は曲がるの」と聞くので、{t}を見せました。答えになっていたようです。',
    '毎週楽しみにしています。{t}のつづきはありますか。',
    '学校の朝の読み聞かせで{t}を読ませてもらいました。子どもたちがしんとして聞いていました。',
    '原文の「crooked」を「まっすぐでない」としたところ、うまいなあと思いました。',
    'わたしの町にも似た話があります。祖母は橋のたもとに住んでいました。',
    '{n}行めの漢字、{c}には読めませんでした。ふりがながあるとうれしいです。',
    '誤字かもしれません。「いました」が二つ続いています。',
    '{t}を読んで、{c}が絵を描きました。お見せできないのが残念です。',
    'きのうの雨で、うちの前の川もふくらみました。{t}を思い出しました。',
    '訳者さんは、どのくらいの時間をかけて訳しているのですか。',
    '英語を習いはじめた{c}と、原文と見くらべています。対訳で読めるのがありがたいです。',
    'アオサギのところで、みんな笑いました。ありがとうございました。',
  ],
  short: [
    'おもしろかったです',
    'ありがとう！',
    '続きが楽しみ',
    'わたしも好きです',
    'すてきな話でした。',
    '泣きました',
    'なるほど〜',
    'ほんとうにそうですね',
  ],
  kaomoji: [
    '{c}が大よろこびでした＼(^o^)／ また来ます',
    'うるっとしました(´；ω；｀) {t}、忘れません',
    '(*^_^*) 朝から元気が出ました',
    'わかります〜(^^;) うちもそうです',
    '{t}いいですね😊🐟 家族で読みました',
    'キタ━━━(ﾟ∀ﾟ)━━━!! 待ってました',
  ],
  link: [
    'この鳥の写真がここにありました。 https://{s}/heron/{n}',
    '図書館の記録を見つけました。1953年の新聞だそうです https://{s}/news/{n} 訳の参考になれば。',
    '地図で見るとよくわかります→ https://{s}/map?z={n}',
    '前に読んだ記事と、この記事がつながりました。 https://{s}/a/{n} と https://{s}/b/{n} です。',
    '原文のサイト、引っ越したみたいです。いまは www.{s}/old/{n} にあります。',
  ],
  english: [
    'I wrote the article you translated. It is a joy to see it in Japanese, even if I cannot read it.',
    'My daughter is learning Japanese in Leeds and we read your page about {n} minutes a day. Thank you!',
    'There is a small mistake in the original: the bridge was built in 1931, not 1913. Your note is right.',
    'Merci beaucoup pour cette traduction. Nous la lisons avec les enfants le soir.',
    'As the editor of the Larkmere Post I am glad you asked before translating. Please go on.',
    'Does the heron come back in spring? Asking for a friend who is six.',
  ],
  'near spam': [
    '{t}に出てくる「無料の本」、うちの町の図書館にもあるといいのに。',
    '駅前の激安スーパーがなくなって、川沿いがさびしくなりました。{t}を読んで思い出しました。',
    '副業で翻訳をしている者です。「外交」をどう訳すか、いつも迷います。',
    'カジノの話の回、{c}にどう説明しようか悩みました。むずかしいですね。',
    'LINEで妹にも教えました。妹の家でも読んでいるそうです。',
    '私もブログで本の話を書いています。{t}のことも書いてよいでしょうか。',
    '今だけの景色、という訳がすばらしいです。期間限定の橋だなんて知りませんでした。',
    'Great article, and what a careful translation. My class of {n} pupils will read it on Monday.',
  ],
  'with address': [
    '{t}、うちのブログでも紹介させてください。',
    'いつも読んでいます。{c}が新しい巣箱を作りました。',
    'はじめまして。近くの町で読み聞かせの会をしています。',
  ],
};

const shops = [
  'brand-copy.example.com',
  'rich-life.example.net',
  'meet-now.example.info',
  'win-big.example.top',
  'seo-boost.example.biz',
  'pills-24.example.ru',
];

// `{h}` a host that is being sold, `{n}` a number.
const unwanted: Patterns = {
  money: [
    'スマホだけで月に{n}万円稼げる方法を教えます。詳しくはこちら http://{h}/{n}',
    '副業で毎月{n}万円の不労所得！誰でも簡単に始められます。LINE追加はプロフィールから',
    '【期間限定】自動売買ツールを無料で配布中です。http://{h}/fx',
    'I quit my job and earn {n}00 dollars a week from home with crypto. Ask me how on telegram or visit http://{h}',
    'Bitcoin investment platform, double your money in {n} days, guaranteed. http://{h}/{n}',
    '仮想通貨で資産を{n}倍にした私の体験をまとめました。読んだ人から稼いでいます http://{h}',
  ],
  dating: [
    '暇な人妻です。一緒に会いませんか？連絡待っています http://{h}/m{n}',
    '完全無料の出会い系！今だけ{n}ポイント http://{h}',
    'Hot girls near you want to meet tonight, free sex chat http://{h}/{n}',
    'さみしいので連絡ください。写メあります。LINE ID: mi{n}',
    'パパ活で月{n}万。登録はこちらから http://{h}/p',
  ],
  copies: [
    'スーパーコピー時計N級品専門店 http://{h}/watch 送料無料',
    '人気ブランドコピー財布を激安通販中！正規品と同じ品質 http://{h}/wallet/{n}',
    '2026年新作バッグ 格安販売 {n}%OFF http://{h} http://{h}/new',
    'Replica watches and handbags, free shipping, buy now at http://{h}/{n}',
  ],
  medicine: [
    'バイアグラ通販 {n}錠 即日発送 http://{h}',
    'たった{n}日で10kg痩せたサプリがすごい http://{h}/diet',
    'Buy cheap viagra cialis online no prescription http://{h}/{n}',
    'Keto gummies weight loss {n} lbs fast, click here http://{h}',
  ],
  gambling: [
    'オンラインカジノで{n}万円勝ちました！登録ボーナスはこちら http://{h}',
    '競馬予想の的中率{n}%。無料登録でお試し http://{h}/k',
    'Best online casino slots {n} free spins http://{h}/slot',
    'Slot gacor hari ini, judi online terpercaya bonus {n} http://{h}',
  ],
  ranking: [
    'I can rank your website on google in {n} days. Cheap SEO services and backlinks: http://{h}',
    'We offer guest posting with DA {n} and link building packages. Contact us on whatsapp',
    'アクセスアップ・SEO対策なら当社へ。被リンク{n}本 http://{h}',
    '[url=http://{h}/{n}]cheap backlinks[/url] [url=http://{h}]buy now[/url]',
    '<a href="http://{h}/{n}">best seo agency</a>',
  ],
  flattery: [
    'Nice post! Thanks for sharing such great information, I have bookmarked your site. Visit my web site',
    'Great article. I was looking for this topic {n} days. Please check out my page too',
    'Excellent write-up, keep it up! My website is about similar content',
    'とても参考になるブログですね。私のブログにも遊びに来てください http://{h}',
    '素敵なサイトですね！相互リンクをお願いします。 http://{h}/{n}',
  ],
  loans: [
    'Instant loan offer, bad credit accepted, up to {n},000 dollars. http://{h}',
    'ブラックでも借りられる即日融資。{n}万円まで http://{h}',
    'クレジットカード現金化 換金率{n}% 最短5分 http://{h}',
  ],
  'other script': [
    'Купить дешёвые часы и сумки с доставкой по всей стране, скидка {n}% http://{h}',
    'Лучшие онлайн игры и бонусы каждый день, регистрация здесь http://{h}/{n}',
    '专业代开发票，诚信经营，联系电话微信同号，需要的老板请加我的号码{n}',
    '高仿手表包包厂家直销，支持货到付款，欢迎新老客户咨询 http://{h}/{n}',
  ],
  quiet: [
    '屋根の修理や外壁の塗装でお困りではありませんか。見積もりは{n}分で終わります。当店におまかせください。',
    '不用品の回収は、地域で一番安い当社へ。お電話一本で{n}分以内にうかがいます。',
    'わたしも悩んでいましたが、この水で体質が変わりました。{n}か月で効果が出ます。',
    '記事を読んで共感しました。実は私たちの教室でも英会話の体験を{n}円で行っています。',
    '車を高く売るなら、査定だけでもどうぞ。{n}社を一度にくらべられます http://{h}',
  ],
};

/** Fills each pattern so often; the gaps are filled in turn, the same each time it is run. */
const FILLS = { fine: 5, unwanted: 5 };

export function commentSet(): SetComment[] {
  return [...filled(fine, false, FILLS.fine), ...filled(unwanted, true, FILLS.unwanted)];
}

function filled(patterns: Patterns, spam: boolean, times: number): SetComment[] {
  let turn = 0;
  // Each gap goes through its list at a pace of its own, so that few fillings come twice.
  const pick = (from: readonly string[], pace: number) => from[(turn * pace) % from.length] ?? '';
  const all = Object.entries(patterns).flatMap(([kind, own]) =>
    own.flatMap((pattern) =>
      Array.from({ length: pattern.includes('{') ? times : 1 }, () => {
        turn += 1;
        const host = pick(spam ? shops : sites, 1);
        const body = pattern
          .replaceAll('{c}', pick(childs, 3))
          .replaceAll('{t}', pick(things, 1))
          .replaceAll('{s}', host)
          .replaceAll('{h}', host)
          .replaceAll('{n}', String(((turn * 7) % 89) + 5));
        const wantsAddress = kind === 'with address' || kind === 'flattery';
        const name = spam
          ? pick(['admin', 'ブランド館', 'Jessica', 'info', 'みき', 'SEO Expert'], 1)
          : pick(people, 3);
        return { spam, kind, pattern, name, url: wantsAddress ? `https://${host}/` : '', body };
      }),
    ),
  );
  // People do not send the same words twice; programs do.
  return spam
    ? all
    : all.filter(({ body }, at) => all.findIndex((other) => letters(other.body) === letters(body)) === at);
}

/** The words alone, as the press compares them: without links and numbers. */
function letters(body: string): string {
  return body.replace(/(?:https?:\/\/|www\.)\S+/g, '').replace(/\P{L}/gu, '') || body;
}
