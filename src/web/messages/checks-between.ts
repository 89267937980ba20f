// What checks of a translation beside its source say is wrong, and what to do.
import type { Messages } from './shape.ts';

export const checksBetween = {
  'checks.says.empty': {
    ja: '訳文がまだありません。訳すか、「訳さない」にしてください。',
    en: 'There is no translation yet. Translate it, or mark it as left out.',
  },
  'checks.says.empty-source': {
    ja: '原文のないところに訳文があります。行がずれていないか確かめてください。',
    en: 'There is a translation where the source has nothing. See whether the lines have shifted.',
  },
  'checks.says.unchanged': {
    ja: '訳文が原文のままです。',
    en: 'The translation is still the source text.',
  },
  'checks.says.doubled': {
    ja: '同じ文が二度あります。片方を消してください。',
    en: 'The same sentence stands here twice. Remove one of them.',
  },
  'checks.says.doubled-previous': {
    ja: '前の文と同じ訳文です。貼りまちがいでないか確かめてください。',
    en: 'This is the translation of the sentence before. See whether it was pasted twice.',
  },
  'checks.says.omitted': {
    ja: '原文は{asked}文ですが、訳文は{said}文しかなく、短くなっています。訳し落とした文がないか確かめてください。',
    en: 'The source has {asked} sentences, the translation {said}, and it is short. See whether one was left out.',
  },
  'checks.says.sentence-count': {
    ja: '原文の{asked}文が、訳文では{said}文になっています。つなげたのでなければ、訳し落としがないか確かめてください。',
    en: '{asked} sentences of the source became {said}. If you did not join them, see whether one was left out.',
  },
  'checks.says.length-short': {
    ja: '訳文が原文にくらべてとても短いです。訳し落としがないか確かめてください。',
    en: 'The translation is very short beside its source. See whether something was left out.',
  },
  'checks.says.length-long': {
    ja: '訳文が原文にくらべてとても長いです。よけいな文が入っていないか確かめてください。',
    en: 'The translation is very long beside its source. See whether something strayed in.',
  },
  'checks.says.consistency': {
    ja: '同じ原文を、ほかでは「{before}」と訳しています。そろえるか、わざとならそのままにしてください。',
    en: 'The same source was translated as “{before}” elsewhere. Make them the same, or leave it if you mean it.',
  },
  'checks.says.numbers-missing': {
    ja: '原文の数「{text}」が訳文にありません。',
    en: 'The number “{text}” of the source is missing.',
  },
  'checks.says.numbers-added': {
    ja: '訳文の数「{text}」が原文にありません。',
    en: 'The number “{text}” is not in the source.',
  },
  'checks.says.numbers-differ': {
    ja: '数が合いません。原文は「{source}」、訳文は「{target}」です。',
    en: 'The number differs: “{source}” in the source, “{target}” here.',
  },
  'checks.says.dates-missing': {
    ja: '原文の日付や時刻「{text}」が訳文にありません。',
    en: 'The date or time “{text}” of the source is missing.',
  },
  'checks.says.dates-added': {
    ja: '訳文の日付や時刻「{text}」が原文にありません。',
    en: 'The date or time “{text}” is not in the source.',
  },
  'checks.says.dates-differ': {
    ja: '日付や時刻が合いません。原文は「{source}」、訳文は「{target}」です。',
    en: 'The date or time differs: “{source}” in the source, “{target}” here.',
  },
  'checks.says.money-missing': {
    ja: '原文の金額「{text}」が訳文にありません。',
    en: 'The sum of money “{text}” of the source is missing.',
  },
  'checks.says.money-added': {
    ja: '訳文の金額「{text}」が原文にありません。',
    en: 'The sum of money “{text}” is not in the source.',
  },
  'checks.says.money-differ': {
    ja: '金額が合いません。原文は「{source}」、訳文は「{target}」です。',
    en: 'The sum of money differs: “{source}” in the source, “{target}” here.',
  },
  'checks.says.units-missing': {
    ja: '原文の長さや重さなどの量「{text}」が訳文にありません。',
    en: 'The measure “{text}” of the source is missing.',
  },
  'checks.says.units-added': {
    ja: '訳文の長さや重さなどの量「{text}」が原文にありません。',
    en: 'The measure “{text}” is not in the source.',
  },
  'checks.says.units-differ': {
    ja: '長さや重さなどの量が合いません。原文は「{source}」、訳文は「{target}」です。',
    en: 'The measure differs: “{source}” in the source, “{target}” here.',
  },
  'checks.says.percent-missing': {
    ja: '原文の割合「{text}」が訳文にありません。',
    en: 'The percentage “{text}” of the source is missing.',
  },
  'checks.says.percent-added': {
    ja: '訳文の割合「{text}」が原文にありません。',
    en: 'The percentage “{text}” is not in the source.',
  },
  'checks.says.percent-differ': {
    ja: '割合が合いません。原文は「{source}」、訳文は「{target}」です。',
    en: 'The percentage differs: “{source}” in the source, “{target}” here.',
  },
  'checks.says.emphasis': {
    ja: '原文の強調「{text}」が訳文にありません。訳文の同じところにも付けてください。',
    en: 'The emphasis on “{text}” is missing. Put it on the same words.',
  },
  'checks.says.emphasis-added': {
    ja: '原文にない強調があります。訳者の強調なら、そう印を付けてください。',
    en: 'This emphasis is not in the source. If it is yours, mark it as yours.',
  },
  'checks.says.links': {
    ja: '原文のリンク「{text}」が訳文にありません。',
    en: 'The link on “{text}” is missing.',
  },
  'checks.says.links-differ': {
    ja: 'リンクの行き先が原文とちがいます。',
    en: 'This link leads elsewhere than that of the source.',
  },
  'checks.says.links-added': {
    ja: '原文にないリンクがあります。',
    en: 'This link is not in the source.',
  },
  'checks.says.notes': {
    ja: '原文の注の印「{text}」が訳文にありません。',
    en: 'The sign “{text}” of a note is missing.',
  },
  'checks.says.notes-added': {
    ja: '原文にない注の印があります。',
    en: 'This sign of a note is not in the source.',
  },
  'checks.says.quotes': {
    ja: '引用{text}のかぎかっこが訳文にありません。だれかの言葉なら「」でくくってください。',
    en: 'The quotation {text} has no quotation marks here.',
  },
  'checks.says.speaker': {
    ja: '「{name}」がだれの言葉かを示していますが、訳文に見あたりません。',
    en: '“{name}” says who is quoted, and is missing here.',
  },
  'checks.says.brackets': {
    ja: '原文のかっこが訳文にありません。',
    en: 'The brackets of the source are missing.',
  },
  'checks.says.question': {
    ja: '原文は問いですが、訳文が問いになっていません。',
    en: 'The source asks a question, the translation does not.',
  },
  'checks.says.question-added': {
    ja: '原文は問いではありませんが、訳文が問いになっています。',
    en: 'The translation asks a question, the source does not.',
  },
  'checks.says.exclamation': {
    ja: '原文にある感嘆符が訳文にありません。',
    en: 'The exclamation mark of the source is missing.',
  },
  'checks.says.exclamation-added': {
    ja: '原文にない感嘆符があります。',
    en: 'This exclamation mark is not in the source.',
  },
  'checks.says.negation': {
    ja: '原文の打ち消し「{text}」が、訳文に見あたりません。意味が逆になっていないか確かめてください。',
    en: 'The negation “{text}” is not to be seen here. See whether the meaning was turned round.',
  },
  'checks.says.names': {
    ja: '名前「{source}」は「{settled}」と書くことになっていますが、訳文にありません。',
    en: 'The name {source} is settled as “{settled}”, which is missing here.',
  },
  'checks.says.names-differ': {
    ja: '「{word}」は、決めた書きかた「{settled}」とちがいます（{source}）。',
    en: '“{word}” is not the settled way, “{settled}”, to write {source}.',
  },
  'checks.says.terms': {
    ja: '「{source}」の訳語は「{settled}」ですが、訳文にありません。',
    en: 'The term for {source} is “{settled}”, which is missing here.',
  },
  'checks.says.terms-forbidden': {
    ja: '「{word}」は使わないことにした訳語です。「{settled}」にしてください。',
    en: '“{word}” is a term not to be used. Write “{settled}”.',
  },
} as const satisfies Messages;
