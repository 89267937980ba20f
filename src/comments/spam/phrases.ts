// Phrases that advertising uses more often than people who talk about an article. None of them is enough by itself.

export interface Phrase {
  /** Which trade speaks like this; phrases of one trade count once. */
  trade:
    | 'money'
    | 'dating'
    | 'copies'
    | 'medicine'
    | 'gambling'
    | 'ranking'
    | 'loans'
    | 'promotion'
    | 'exchange';
  /** Points, see `score.ts`. */
  weight: number;
  says: RegExp;
}

// Tested on text in NFKC and lower case. Every pattern is linear: alternatives without nesting, gaps with a bound.
export const phrases: readonly Phrase[] = [
  { trade: 'money', weight: 25, says: /副業|不労所得|在宅ワーク|情報商材|権利収入|自動売買/ },
  {
    trade: 'money',
    weight: 25,
    says: /(?:月収|日給|月に|毎月|一日|1日|簡単に|誰でも|だれでも).{0,12}(?:万円|稼げ|稼ぐ|かせげ)/,
  },
  {
    trade: 'money',
    weight: 25,
    says: /仮想通貨|暗号資産|バイナリーオプション|\bfx\b.{0,10}(?:必勝|自動|口座)/,
  },
  {
    trade: 'money',
    weight: 25,
    says: /\b(?:crypto(?:currency)?|bitcoin|forex|passive income|make money|earn \$?\d|work from home|invest(?:ment)? (?:plan|platform|opportunity))/,
  },
  {
    trade: 'dating',
    weight: 30,
    says: /出会い系|セフレ|逆援助?|人妻|エロ|アダルト|無修正|ワリキリ|即会い|パパ活/,
  },
  {
    trade: 'dating',
    weight: 15,
    says: /(?:寂しい|さみしい|暇な).{0,15}(?:女性|男性|人妻|連絡|会い)|(?:一緒に|私と).{0,10}会いませんか/,
  },
  {
    trade: 'dating',
    weight: 30,
    says: /\b(?:porn|xxx|sex (?:cam|chat|date)|hookups?|escorts?|nude|milf|onlyfans|hot (?:girls|singles))\b/,
  },
  {
    trade: 'copies',
    weight: 30,
    says: /スーパーコピー|ブランドコピー|コピー時計|n級品|偽物時計|コピーブランド/,
  },
  {
    trade: 'copies',
    weight: 22,
    says: /(?:激安|最安値|格安|正規品|新作|人気).{0,15}(?:通販|販売|ショップ|専門店|財布|バッグ|時計|送料無料)|replica (?:watch|bag|handbag)e?s?/,
  },
  {
    trade: 'medicine',
    weight: 30,
    says: /バイアグラ|シアリス|レビトラ|\b(?:viagra|cialis|levitra|tadalafil|sildenafil|xanax|tramadol)\b/,
  },
  {
    trade: 'medicine',
    weight: 22,
    says: /(?:飲むだけ|塗るだけ|たった\d+日).{0,20}(?:痩せ|やせ|kg|キロ)|ダイエットサプリ|精力剤|weight loss|keto (?:gummies|diet)/,
  },
  {
    trade: 'gambling',
    weight: 28,
    says: /オンラインカジノ|パチンコ.{0,6}攻略|競馬.{0,6}(?:予想|的中)|ブックメーカー|バカラ必勝/,
  },
  {
    trade: 'gambling',
    weight: 28,
    says: /\b(?:casinos?|slots? (?:online|gacor)|betting site|judi|togel|poker online|sportsbook)\b/,
  },
  {
    trade: 'ranking',
    weight: 28,
    says: /\b(?:seo (?:service|expert|agency|package)s?|backlinks?|guest post(?:ing)?|link building|rank(?:ing)? (?:on|in) google|domain authority)\b|被リンク|アクセスアップ|seo対策/,
  },
  {
    trade: 'loans',
    weight: 28,
    says: /\b(?:payday loan|instant loan|loan offer|bad credit|personal loans?)\b|即日融資|ブラックでも借り|現金化/,
  },
  {
    trade: 'promotion',
    weight: 15,
    says: /line(?:@|\s?id|追加|登録|友だち|友達)|(?:公式|無料)line|友だち追加|無料(?:登録|プレゼント|で配布|メルマガ)|今だけ|期間限定.{0,10}(?:無料|公開)|当選しました|詳しくは(?:こちら|コチラ|プロフィール)|(?:こちら|コチラ)(?:から|をクリック)/,
  },
  {
    trade: 'promotion',
    weight: 15,
    says: /\b(?:click here|visit my (?:web\s?)?(?:site|page|blog)|check out my|(?:my|our) (?:web\s?)?(?:site|page) (?:is|about)|limited offer|act now|buy (?:now|cheap|online)|free shipping|whats\s?app|telegram)\b/,
  },
  {
    trade: 'promotion',
    weight: 15,
    says: /\b(?:nice|great|awesome|amazing|excellent|wonderful|good) (?:post|article|blog|site|web\s?site|write-?up|content|information)\b.{0,80}\b(?:thanks? for|keep (?:it )?up|bookmark|share|sharing|visit|check|looking for)/s,
  },
  {
    trade: 'exchange',
    weight: 22,
    says: /(?:素敵|すてき|参考になる|とても良い|素晴らしい)(?:な)?(?:ブログ|サイト|ホームページ)(?:ですね|だと思)?.{0,40}(?:私の|うちの|当)(?:ブログ|サイト|店|hp)|相互リンク|ランキング.{0,8}(?:ポチ|応援)しました.{0,20}(?:遊びに|見に)|訪問.{0,6}お待ち/s,
  },
];
