// What checks of Japanese say is wrong, and what to do.
import type { Messages } from './shape.ts';

export const checksJapanese = {
  'checks.says.ja-pairs-open': {
    ja: '「{sign}」が閉じていません。',
    en: '“{sign}” is never closed.',
  },
  'checks.says.ja-pairs-close': {
    ja: '「{sign}」に始まりがありません。',
    en: '“{sign}” closes nothing.',
  },
  'checks.says.ja-pairs-across-open': {
    ja: 'ここで始まる「{sign}」が、記事の終わりまで閉じません。',
    en: '“{sign}” opens here and is not closed anywhere in the text.',
  },
  'checks.says.ja-pairs-across-close': {
    ja: 'ここで閉じる「{sign}」が、前の文のどこでも始まっていません。',
    en: '“{sign}” closes here what no sentence before has opened.',
  },
  'checks.says.ja-spaces': {
    ja: '日本語の文字のあいだに空白があります。',
    en: 'There is a space between Japanese letters.',
  },
  'checks.says.ja-width-half': {
    ja: '半角カタカナ「{text}」は「{right}」と書きます。',
    en: 'Half-width katakana “{text}” is written “{right}”.',
  },
  'checks.says.ja-width-full': {
    ja: '全角の英字「{text}」は「{right}」と書きます。',
    en: 'Full-width letters “{text}” are written “{right}”.',
  },
  'checks.says.ja-width-sign': {
    ja: '日本語の文では「{text}」を「{right}」と書きます。',
    en: 'In Japanese “{text}” is written “{right}”.',
  },
  'checks.says.ja-width-digits': {
    ja: '全角と半角の数字がまざっています。「{text}」を「{right}」にそろえてください。',
    en: 'Full and half-width digits are mixed. Make “{text}” into “{right}”.',
  },
  'checks.says.ja-period': {
    ja: '文の終わりに「。」がありません。',
    en: 'The sentence does not end with 。',
  },
  'checks.says.ja-stops': {
    ja: '句読点「{text}」が重なっています。「{right}」だけにしてください。',
    en: '“{text}” are two stops in a row. Leave only “{right}”.',
  },
  'checks.says.ja-digits': {
    ja: '数字の区切りがおかしいです：「{text}」。コンマは三けたごとに打ちます。',
    en: 'The digits of “{text}” are grouped wrongly. A comma stands before every three.',
  },
  'checks.says.ja-small-kana': {
    ja: '「{text}」は「{right}」の打ちまちがいではありませんか。',
    en: '“{text}” looks like a slip for “{right}”.',
  },
  'checks.says.ja-lookalikes': {
    ja: '「{text}」は、形の似た「{right}」のまちがいではありませんか。',
    en: '“{text}” looks like “{right}” but is another sign.',
  },
  'checks.says.ja-doubled': {
    ja: '「{text}」は言葉が重なっています。よけいなほうを消してください。',
    en: '“{text}” says something twice. Remove what is too much.',
  },
  'checks.says.ja-ra': {
    ja: '「{text}」の「できる」の形には「ら」が入ります（ら抜き）。',
    en: 'The form of “{text}” that means “can” takes ら.',
  },
  'checks.says.ja-manner-polite': {
    ja: 'この文だけ「です・ます」です。ほかの文は「だ・である」です。',
    en: 'This sentence is in です・ます, the others in だ・である.',
  },
  'checks.says.ja-manner-plain': {
    ja: 'この文だけ「だ・である」です。ほかの文は「です・ます」です。',
    en: 'This sentence is in だ・である, the others in です・ます.',
  },
  'checks.says.ja-homophone-suru': {
    ja: '「{text}」に「{after}」は付きません。「{right}」の変換まちがいではありませんか。',
    en: '“{text}” takes no {after}. “{right}” may have been meant.',
  },
  'checks.says.ja-homophone-na': {
    ja: '「{text}」に「{after}」は付きません。「{right}」の変換まちがいではありませんか。',
    en: '“{text}” takes no {after}. “{right}” may have been meant.',
  },
  'checks.says.ja-homophone-place': {
    ja: 'ここでは「{text}」でなく「{right}」ではありませんか。',
    en: '“{right}” may have been meant here, not “{text}”.',
  },
  'checks.says.ja-homophone-sense': {
    ja: '原文からすると、「{text}」でなく「{right}」ではありませんか。',
    en: 'The source seems to call for “{right}”, not “{text}”.',
  },
  'checks.says.ja-misuse': {
    ja: '「{text}」は誤って使われやすい言葉です。書きかたを確かめてください。',
    en: '“{text}” is often used wrongly. See how it is to be written.',
  },
  'checks.says.ja-sa': {
    ja: '「{text}」は「さ」がよけいか、足りません。',
    en: '“{text}” has a さ too many or too few.',
  },
  'checks.says.ja-nfd': {
    ja: '「{text}」の濁点が、文字とべつになっています。一つの文字に打ちなおしてください。',
    en: 'The voicing mark of “{text}” is a sign of its own. Type it as one letter.',
  },
  'checks.says.ja-control': {
    ja: '目に見えない制御文字が入っています。消してください。',
    en: 'There is an invisible control character. Remove it.',
  },
  'checks.says.ja-zero-width': {
    ja: '幅のない空白が入っています。消してください。',
    en: 'There is a space without width. Remove it.',
  },
  'checks.says.ja-radicals': {
    ja: '「{text}」は部首の記号で、漢字ではありません。打ちなおしてください。',
    en: '“{text}” is the sign of a radical, not a kanji. Type it anew.',
  },
  'checks.says.ja-double-negative': {
    ja: '打ち消しが重なっています。言いきれないか考えてみてください。',
    en: 'Two negations. See whether it can be said straight.',
  },
  'checks.says.ja-doubled-ga': {
    ja: '一つの文に「〜が、」が二度あります。文を分けると読みやすくなります。',
    en: 'Two clauses end with 〜が. It reads better as two sentences.',
  },
  'checks.says.ja-doubled-joshi': {
    ja: '同じ助詞「{text}」が近くで二度使われています。',
    en: 'The particle “{text}” comes twice, close together.',
  },
  'checks.says.ja-redundant': {
    ja: '「{text}」は、もっと短く言えます。',
    en: '“{text}” can be said in fewer words.',
  },
  'checks.says.ja-spelling': {
    ja: 'このブログでは「{text}」を「{right}」と書きます。',
    en: 'This blog writes “{right}”, not “{text}”.',
  },
} as const satisfies Messages;
