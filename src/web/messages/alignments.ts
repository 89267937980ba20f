// Interface text of finished translations that are taken into the memory: the list, the form, and what keeps one out.
import type { Messages } from './shape.ts';

export const alignments = {
  'alignments.title': { ja: '取り込んだ訳文', en: 'Finished translations' },
  'alignments.add': { ja: '古い訳文を取り込む', en: 'Take in a finished translation' },
  'alignments.lead': {
    ja: '原文と、できあがった訳文を入れると、同じことを言う文を組にします。たしかな組は、すぐ記憶に入ります。迷う組は、見なおすまで待ちます。',
    en: 'Sentences that say the same are put together. Pairs that are certain go into the memory at once; the others wait until you have looked at them.',
  },
  'alignments.article': { ja: '持ってきた記事から選ぶ', en: 'Choose an article that was brought in' },
  'alignments.article.none': { ja: '選ばずに、下に貼る', en: 'None: paste the text below' },
  'alignments.article.hint': {
    ja: '記事を選ぶと、その本文を原文にします。ことばも記事のものになります。',
    en: 'The text of the article is the source then, and its language counts.',
  },
  'alignments.source-text': { ja: '原文を貼る', en: 'Paste the source' },
  'alignments.target-text': { ja: '訳文を貼る', en: 'Paste the translation' },
  'alignments.text.hint': {
    ja: '見出しや段落はそのままで。一度に{most}字までです。',
    en: 'With its headings and paragraphs; up to {most} characters at once.',
  },
  'alignments.rich': {
    ja: '見出し・段落・リンクも受けとりました。字を直すと、文字だけになります。',
    en: 'Headings, paragraphs and links came with it. If you edit the text, only its letters count.',
  },
  'alignments.from': { ja: '原文のことば', en: 'Language of the source' },
  'alignments.to': { ja: '訳文のことば', en: 'Language of the translation' },
  'alignments.name': { ja: '名前', en: 'Name' },
  'alignments.name.hint': {
    ja: '書かなければ、訳文の一行めにします。',
    en: 'The first line of the translation, if left empty.',
  },
  'alignments.address': { ja: '原文の住所（URL）', en: 'Address of the original' },
  'alignments.address.wrong': {
    ja: 'https:// ではじまる住所を書いてください。空のままでもかまいません。',
    en: 'Please write an address that begins with https://, or leave it empty.',
  },
  'alignments.translator': { ja: '訳した人', en: 'Who translated it' },
  'alignments.do': { ja: '組にする', en: 'Put the sentences together' },
  'alignments.back': { ja: '一覧へもどる', en: 'Back to the list' },
  'alignments.to-memory': { ja: '記憶へもどる', en: 'Back to the memory' },
  'alignments.doubts': { ja: 'このまま組にしますか', en: 'Put them together all the same?' },
  'alignments.doubt.source': {
    ja: '原文のことばは「{said}」とありますが、{seen}のようです。',
    en: 'The source is said to be {said}, but looks like {seen}.',
  },
  'alignments.doubt.target': {
    ja: '訳文のことばは「{said}」とありますが、{seen}のようです。',
    en: 'The translation is said to be {said}, but looks like {seen}.',
  },
  'alignments.doubt.short-source': {
    ja: '訳文にくらべて、原文がとても短いです。途中で切れていないか、確かめてください。',
    en: 'The source is very short beside the translation. Check that none of it is missing.',
  },
  'alignments.doubt.short-target': {
    ja: '原文にくらべて、訳文がとても短いです。途中で切れていないか、確かめてください。',
    en: 'The translation is very short beside the source. Check that none of it is missing.',
  },
  'alignments.sure': { ja: '確かめたので、このまま組にする', en: 'I have checked; go on' },
  'alignments.known': {
    ja: 'この原文と訳文は、もう取り込んであります。',
    en: 'These two texts have been taken in already.',
  },
  'alignments.known.open': { ja: '「{title}」を開く', en: 'Open “{title}”' },
  'alignments.no-article': {
    ja: 'この記事は、もうありません。選びなおしてください。',
    en: 'This article is no longer there. Please choose another.',
  },
  'alignments.same-language': {
    ja: '原文と訳文が同じことばです。どちらかを直してください。',
    en: 'Source and translation are in the same language. Please correct one of them.',
  },
  'alignments.same-text': {
    ja: '原文と同じ文章です。訳文を貼ってください。',
    en: 'This is the source once more. Please paste its translation.',
  },
  'alignments.not-read': {
    ja: '文章を読みとれませんでした。もういちど試してください。',
    en: 'The text could not be read. Please try once more.',
  },
  'alignments.nothing': {
    ja: '文章が見つかりません。貼りなおしてください。',
    en: 'No text was found in it. Please paste it again.',
  },
  'alignments.too-many': {
    ja: '{lines}文あります。一度に組にできるのは{most}文までです。章などで分けてください。',
    en: 'It has {lines} sentences; at most {most} can be put together at once. Divide it, for example by chapters.',
  },
  'alignments.none': { ja: 'まだ何も取り込んでいません', en: 'Nothing has been taken in yet' },
  'alignments.none.about': {
    ja: '前に訳した記事や、ワープロの訳文も、記憶に入れられます。次に似た文を訳すとき、机に出ます。',
    en: 'What you translated earlier, in a word processor or on another blog, can go into the memory too. The desk offers it when you meet a sentence like it.',
  },
  'alignments.row.waiting': {
    ja: '見なおす組が{count}',
    en: '{count} {count|pair|pairs} to look at',
  },
  'alignments.row.done': { ja: '見なおす組はありません', en: 'Nothing waits to be looked at' },
  'alignments.row.accepted': {
    ja: '{count}組を記憶に入れた',
    en: '{count} {count|pair|pairs} in the memory',
  },
  'alignments.row.working': { ja: '組にしているところ', en: 'Being put together' },
  'alignments.row.failed': { ja: '組にできませんでした', en: 'Could not be put together' },
  'alignments.row.added': { ja: '{date}　{name}', en: '{name}, {date}' },
  'alignments.row.translator': { ja: '訳：{name}', en: 'Translated by {name}' },
  'alignments.languages.pair': { ja: '{from}→{to}', en: '{from} → {to}' },
  'alignments.pages': { ja: '取り込んだ訳文のページ', en: 'Pages of finished translations' },
  'alignments.newer': { ja: '新しいほう', en: 'Newer' },
  'alignments.older': { ja: 'もっと前', en: 'Earlier' },
  'alignments.working': { ja: '文を組にしています', en: 'Putting the sentences together' },
  'alignments.working.about': {
    ja: 'ふつうは数秒で終わります。このページを閉じても続きます。',
    en: 'This takes a few seconds as a rule, and goes on if you close this page.',
  },
  'alignments.working.look': { ja: 'いま見る', en: 'Look now' },
  'alignments.failed': { ja: '文を組にできませんでした', en: 'The sentences could not be put together' },
  'alignments.failed.about': {
    ja: '文章は残っています。もういちど試してください。同じことになるときは、短く分けて取り込んでください。',
    en: 'Both texts are kept. Please try again; if it fails once more, take them in in smaller parts.',
  },
  'alignments.again': { ja: 'もういちど', en: 'Try again' },
  'alignments.gone': {
    ja: 'この訳文は、もうありません。一覧を開きなおしてください。',
    en: 'This translation is no longer there. Please open the list again.',
  },
  'alignments.no-article-here': {
    ja: '記事から取り込んだものではないので、机に開けません。先に記事を持ってきて、その記事を選んで取り込んでください。',
    en: 'Its source is no article of this blog. Bring the article in first, and choose it when you take the translation in.',
  },
  'alignments.only-translated': { ja: '訳文だけにある文：', en: 'Only in the translation: ' },
  'alignments.remove': { ja: '消す', en: 'Delete' },
  'alignments.remove.about': {
    ja: 'ここから記憶に入った文も、いっしょに消えます。記憶で直した文は残ります。30日のあいだは、もどせます。',
    en: 'Sentences that went into the memory from here go with it, but for those corrected there since. It can be brought back for 30 days.',
  },
  'alignments.remove.do': { ja: 'この訳文を消す', en: 'Delete this translation' },
  'alignments.removed': { ja: '「{title}」を消しました。', en: 'Deleted “{title}”.' },
  'alignments.is-removed': { ja: 'この訳文は消してあります', en: 'This translation has been deleted' },
  'alignments.restore': { ja: 'もどす', en: 'Bring back' },
} satisfies Messages;
