// Texts about finished translations among the posts that move in: recognised, looked at, made bilingual.
import type { Messages } from './shape.ts';

export const movesBilingual = {
  'moves.bilinguals': { ja: '訳した記事らしいもの', en: 'Posts that look like finished translations' },
  'moves.bilinguals.about': {
    ja: '原文と訳を見くらべてから、一つずつ、またはまとめて対訳にできます。決めるまで、何も変わりません。',
    en: 'Look at the original and the translation side by side, then make them bilingual one by one or several together. Nothing changes until you decide.',
  },
  'moves.bilinguals.undone': {
    ja: '引っ越しを元にもどしたので、ここで決めることはありません。入れたあとに変わって残った記事は、記事の一覧から直せます。',
    en: 'There is nothing to decide: the move was undone. Posts that stayed because they were changed since are edited as any other.',
  },
  'moves.bilinguals.open': { ja: 'まだ決めていない {count}記事', en: '{count} not decided yet' },
  'moves.bilinguals.wanted': { ja: 'これから対訳にする {count}記事', en: '{count} to be made bilingual' },
  'moves.bilinguals.made': { ja: '対訳になった {count}記事', en: '{count} made bilingual' },
  'moves.bilinguals.problems': { ja: 'うまくいかなかった {count}記事', en: '{count} with a problem' },
  'moves.bilinguals.before': { ja: '前の20記事', en: '20 before' },
  'moves.bilinguals.after': { ja: '次の20記事', en: '20 after' },
  'moves.bilingual.looks': { ja: '訳した記事らしい', en: 'Looks like a translation' },
  'moves.bilingual.kind': { ja: '形', en: 'Kind' },
  'moves.bilingual.kind.interleaved': { ja: '原文と訳が交互にある', en: 'Both languages in turn' },
  'moves.bilingual.kind.beside': {
    ja: '原文がまとめて載っている',
    en: 'The original stands whole in the post',
  },
  'moves.bilingual.kind.linked': { ja: '原文へのリンクがある', en: 'A link to the original' },
  'moves.bilingual.kind.credited': { ja: '出典の名だけがある', en: 'The original is only named' },
  'moves.bilingual.show.open': { ja: 'まだ決めていない', en: 'Not decided yet' },
  'moves.bilingual.show.uncredited': { ja: '出典が書かれていない', en: 'Names no source' },
  'moves.bilingual.show.make': { ja: 'これから対訳にする', en: 'To be made bilingual' },
  'moves.bilingual.show.leave': { ja: 'そのままにする', en: 'Left as they are' },
  'moves.bilingual.show.made': { ja: '対訳になった', en: 'Made bilingual' },
  'moves.bilingual.show.problem': { ja: 'うまくいかなかった', en: 'With a problem' },
  'moves.bilingual.likely': { ja: 'たぶん。よく見てください', en: 'Probably. Look closely' },
  'moves.bilingual.choose': { ja: '「{title}」を選ぶ', en: 'Choose “{title}”' },
  'moves.bilingual.not-here': { ja: '原文は、まだここにありません。', en: 'The original is not here yet.' },
  'moves.bilingual.credit': { ja: '出典：', en: 'Credit:' },
  'moves.bilingual.no-credit': {
    ja: '書かれていません。開いて書くと、対訳にできます。',
    en: 'none is written. Open it and write one to make it bilingual.',
  },
  'moves.bilingual.make-chosen': { ja: '選んだものを対訳にする', en: 'Make the chosen bilingual' },
  'moves.bilingual.get-chosen': { ja: '選んだものの原文を取りにいく', en: 'Get the originals of the chosen' },
  'moves.bilingual.leave-chosen': { ja: '選んだものはそのままにする', en: 'Leave the chosen as they are' },
  'moves.bilingual.chosen-about': {
    ja: 'このページで選んだものだけに働きます。原文を取りにいくときは、出典の住所を、間をおいて一つずつ読みます。',
    en: 'Only what is ticked on this page is decided. Originals are read from the addresses in the credits, one at a time, with a pause between.',
  },
  'moves.bilingual.back': { ja: '同じ形の記事へ', en: 'To posts of the same kind' },
  'moves.bilingual.preview': {
    ja: '原文になるところの横（狭い画面では下）に、訳として残るところを並べています。訳の言葉は一字も変えません。',
    en: 'What becomes the original stands beside what stays as the translation, or above it on a narrow screen. No word of the translation is changed.',
  },
  'moves.bilingual.preview.no-source': {
    ja: '訳した記事らしいのですが、原文がここにありません。原文があれば、対訳にできます。',
    en: 'This looks like a translation, but its original is not here. With the original it can become bilingual.',
  },
  'moves.bilingual.source': { ja: '原文になる', en: 'Becomes the original' },
  'moves.bilingual.target': { ja: '訳として残る', en: 'Stays as the translation' },
  'moves.bilingual.picture': { ja: '［画像 {alt}］', en: '[Picture {alt}]' },
  'moves.bilingual.provenance': { ja: '出典', en: 'Where it comes from' },
  'moves.bilingual.provenance.about': {
    ja: '読む人に、どこから訳したのかを伝えます。題、載っていたところ、住所のどれか一つは書いてください。自分で両方の言葉で書いたものなら、載っていたところに自分の名前を。',
    en: 'Readers are told where it was translated from. Write at least one of title, publisher and address. If you wrote both languages yourself, put your name as the publisher.',
  },
  'moves.bilingual.says-nowhere': {
    ja: '出典がないと、対訳として公開できません。題、載っていたところ、住所のどれか一つを書いてください。',
    en: 'Without a credit it cannot be published as a translation. Write a title, a publisher or an address.',
  },
  'moves.bilingual.title': { ja: '原文の題', en: 'Title of the original' },
  'moves.bilingual.outlet': { ja: '載っていたところ', en: 'Who published it' },
  'moves.bilingual.address': { ja: '原文の住所（URL）', en: 'Address of the original (URL)' },
  'moves.bilingual.address.wrong': {
    ja: 'https:// か http:// で始まる住所を書いてください。',
    en: 'Write an address that begins with https:// or http://.',
  },
  'moves.bilingual.make': { ja: '対訳にする', en: 'Make it bilingual' },
  'moves.bilingual.leave': { ja: 'そのままにする', en: 'Leave it as it is' },
  'moves.bilingual.reopen': { ja: 'まだ決めない', en: 'Decide later' },
  'moves.bilingual.make.about': {
    ja: '住所も日づけもコメントも、そのままです。確かな文の組は訳の記憶に入り、あいまいな組は見直しを待ちます。あとで元の形にもどせます。',
    en: 'Address, dates and comments stay. Pairs that are certain go into the memory, doubtful ones wait for review. It can be taken back later.',
  },
  'moves.bilingual.make.later': {
    ja: '記事を全部入れおわってから、対訳になります。住所も日づけもコメントも、そのままです。',
    en: 'It becomes bilingual once all posts are put in. Address, dates and comments stay.',
  },
  'moves.bilingual.make.draft': {
    ja: 'まだ下書きです。押しておくと、公開したときに対訳になります。',
    en: 'It is still a draft. Once you have pressed this, it becomes bilingual when it is published.',
  },
  'moves.bilingual.get': { ja: '原文を取りにいく', en: 'Get the original' },
  'moves.bilingual.get.about': {
    ja: 'このサーバーが {address} を一度だけ読みにいきます。',
    en: 'This server reads {address} once.',
  },
  'moves.bilingual.paste': { ja: '手もとの原文を貼る', en: 'Paste an original that you have' },
  'moves.bilingual.paste.text': { ja: '原文', en: 'The original' },
  'moves.bilingual.paste.do': { ja: 'この原文を使う', en: 'Use this original' },
  'moves.bilingual.too-long': {
    ja: '長すぎます。400,000字までです。',
    en: 'It is too long. At most 400,000 letters.',
  },
  'moves.bilingual.stand.made': { ja: '対訳になりました', en: 'Bilingual now' },
  'moves.bilingual.stand.make': { ja: '対訳になるのを待っています', en: 'Waiting to be made bilingual' },
  'moves.bilingual.stand.draft': {
    ja: '公開すると対訳になります',
    en: 'Becomes bilingual when it is published',
  },
  'moves.bilingual.stand.getting': { ja: '原文を取りにいっています', en: 'Getting the original' },
  'moves.bilingual.stand.uncredited': {
    ja: '出典が決まるまで、公開しません。訳した記事でなければ「そのままにする」を選ぶと、前と同じに公開されます',
    en: 'Not public until its source is settled. If it is no translation, “Leave it as it is” opens it as before',
  },
  'moves.bilingual.stand.leave': { ja: 'そのままにします', en: 'Left as it is' },
  'moves.bilingual.made': {
    ja: 'この記事は対訳になりました。',
    en: 'This post is bilingual now.',
  },
  'moves.bilingual.made.post': { ja: '記事を見る', en: 'See the post' },
  'moves.bilingual.made.pairs': { ja: '文の組を見直す', en: 'Review its pairs' },
  'moves.bilingual.made.waiting': {
    ja: '{count}組が見直しを待っています',
    en: '{count} {count|pair waits|pairs wait} for review',
  },
  'moves.bilingual.made.desk': { ja: '原稿を開く', en: 'Open the manuscript' },
  'moves.bilingual.made.article': { ja: '原文と出典を見る', en: 'See the original and its credit' },
  'moves.bilingual.return': { ja: '元の形にもどす', en: 'Take it back' },
  'moves.bilingual.return.about': {
    ja: '来たときの記事にもどり、訳の記憶からも外れます。',
    en: 'The post is again as it came, and its pairs leave the memory.',
  },
  'moves.bilingual.changed-since': {
    ja: 'そのあとで手が入っているので、元の形にはもどせません。',
    en: 'Something was changed since, so it cannot be taken back.',
  },
  'moves.bilingual.problem.gone': {
    ja: '記事か原文が見つかりません',
    en: 'The post or its original is gone',
  },
  'moves.bilingual.problem.draft': {
    ja: '直しかけの下書きがあります。公開するか捨ててから、もう一度どうぞ',
    en: 'It has a draft of a correction. Publish it or discard it, then try again',
  },
  'moves.bilingual.problem.kind': {
    ja: 'もう対訳か、本の紹介です',
    en: 'It is bilingual already, or introduces a book',
  },
  'moves.bilingual.problem.changed': {
    ja: '記事が書きかえられて、訳と原文に分けられません',
    en: 'The post was rewritten and cannot be parted into two texts',
  },
  'moves.bilingual.problem.language': {
    ja: '原文と訳が同じ言葉のようです',
    en: 'Original and translation seem to be in one language',
  },
  'moves.bilingual.problem.align': {
    ja: '文の組を作れませんでした',
    en: 'Its sentences could not be paired',
  },
  'moves.bilingual.problem.taken': {
    ja: 'この原文の訳は、別の記事になっています',
    en: 'Another post is the translation of this original',
  },
  'moves.bilingual.problem.failed': {
    ja: 'うまくいきませんでした。もう一度ためせます',
    en: 'It did not work. It can be tried again',
  },
} satisfies Messages;
