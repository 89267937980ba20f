// Interface text of the checks: how much findings weigh, and the page on which a blog chooses.
import type { Messages } from './shape.ts';

export const checks = {
  'checks.severity.must': { ja: '直す', en: 'Mend' },
  'checks.severity.should': { ja: '注意', en: 'Look' },
  'checks.severity.note': { ja: '参考', en: 'Note' },

  'checks.settings': { ja: '訳文の検査', en: 'Checks of translations' },
  'checks.settings.about': {
    ja: '机で訳しているあいだと公開する前に、訳文を原文とくらべて検査します。どれを見るか、どれくらい重く見るかを、このブログに合わせて選んでください。「直す」は公開する前にもう一度たずねます。「注意」は机に出します。「参考」は机でたたんでおきます。',
    en: 'Translations are checked beside their source while somebody writes at the desk, and before publishing. Choose what this blog looks at and how much it weighs: “Mend” asks once more before publishing, “Look” is shown at the desk, “Note” is folded away there.',
  },
  'checks.settings.settled': { ja: 'このブログの書きかた', en: 'How this blog writes' },
  'checks.settings.manner': { ja: '文の終わり', en: 'Manner' },
  'checks.settings.manner.same': {
    ja: '記事ごとに、多いほうにそろえる',
    en: 'In each text, as most of its sentences',
  },
  'checks.settings.manner.polite': { ja: 'です・ます', en: 'です・ます' },
  'checks.settings.manner.plain': { ja: 'だ・である', en: 'だ・である' },
  'checks.settings.spellings': { ja: '言葉の書きかた', en: 'Spellings' },
  'checks.settings.spellings.hint': {
    ja: '一行に一つ。「子供、こども → 子ども」のように、書かない言葉、矢印、書く言葉の順に。',
    en: 'One a line: the words not to be written, an arrow, the word to be written, as in “子供、こども → 子ども”.',
  },
  'checks.settings.readings': { ja: '言葉の読み', en: 'Readings' },
  'checks.settings.readings.hint': {
    ja: '辞書にない言葉や、読みまちがえられる言葉を、一行に一つ。「霧笛町 むてきちょう」のように、言葉と読みを空けて書きます。',
    en: 'Words that the dictionary lacks or misreads, one a line: the word, a space, its reading in kana, as in “霧笛町 むてきちょう”.',
  },
  'checks.settings.between': { ja: '原文とくらべて', en: 'Beside the source' },
  'checks.settings.japanese': { ja: '日本語の文として', en: 'As Japanese' },
  'checks.settings.off': { ja: '見ない', en: 'Leave it' },
  'checks.settings.usual': { ja: '（はじめのまま）', en: ' (as it comes)' },
  'checks.settings.nothing': { ja: '（訳文がない）', en: '(no translation)' },
  'checks.settings.reset': { ja: '検査をすべてはじめのままにもどす', en: 'Put all checks back as they come' },
  'checks.settings.link': { ja: '訳文の検査を選ぶ', en: 'Choose the checks' },
  'checks.problem.spelling': {
    ja: '{line}行目が読めません。「書かない言葉 → 書く言葉」の形で、{most}行までで書いてください。',
    en: 'Line {line} cannot be read. Write “word not to be written → word to be written”, in {most} lines at most.',
  },
  'checks.problem.reading': {
    ja: '{line}行目が読めません。「言葉 よみ」の形で、読みはかなで、{most}行までで書いてください。',
    en: 'Line {line} cannot be read. Write the word, a space, and its reading in kana, in {most} lines at most.',
  },
} as const satisfies Messages;
