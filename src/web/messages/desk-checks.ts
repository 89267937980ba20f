// Interface text of the checks at the desk.
import type { Messages } from './shape.ts';

export const deskChecks = {
  'desk.checks': { ja: '検査', en: 'Checks' },
  'desk.checks.whole': { ja: '記事ぜんたい', en: 'the whole text' },
  'desk.checks.none': { ja: '気になるところは見つかっていません。', en: 'Nothing was found.' },
  'desk.checks.off': {
    ja: '検査はいま動いていません。訳はそのまま続けられます。検査はまた動きだします。',
    en: 'The checks are not running. You can go on translating; they come back by themselves.',
  },
  'desk.checks.choose': { ja: '検査を選ぶ', en: 'Choose the checks' },
  'desk.checks.passed': { ja: '合格', en: 'Passed' },
  'desk.checks.comma': { ja: '、', en: ', ' },
  'desk.checks.area.numbers': { ja: '数字', en: 'numbers' },
  'desk.checks.area.names': { ja: '固有名詞', en: 'names' },
  'desk.checks.area.terms': { ja: '用語', en: 'terms' },
  'desk.checks.area.quotes': { ja: '引用とかっこ', en: 'quotations and brackets' },
  'desk.checks.area.marks': { ja: '強調・リンク・注', en: 'emphasis, links and notes' },
  'desk.checks.count': {
    ja: 'この文に、検査で見つかったところが{count}か所あります。',
    en: '{count} {count|finding|findings} in this sentence.',
  },
  'desk.checks.heard': {
    ja: '{all}のうち{number}、{severity}：{says}',
    en: '{number} of {all}, {severity}: {says}',
  },
  'desk.checks.more': { ja: 'ほかに{count}か所', en: '{count} more' },
  'desk.checks.fix.put': { ja: '「{text}」にする', en: 'Put “{text}”' },
  'desk.checks.fix.add': { ja: '「{text}」を入れる', en: 'Add “{text}”' },
  'desk.checks.fix.carry': { ja: '訳文にも強調を付ける', en: 'Emphasize it here as well' },
  'desk.checks.fix.remove': { ja: '消す', en: 'Remove' },
  'desk.checks.fix.replace': { ja: '置きかえる', en: 'Replace' },
  'desk.checks.fixed': { ja: '直しました（{name}）。', en: 'Mended ({name}).' },
  'desk.checks.no-fix': {
    ja: 'キーひとつで直せるところが、この文にはありません。',
    en: 'Nothing in this sentence can be mended by a key.',
  },
  'desk.checks.overlook': { ja: 'ここでは誤りではない', en: 'Not an error here' },
  'desk.checks.overlooked': {
    ja: 'ここでは誤りではない、と覚えました。',
    en: 'Remembered: not an error here.',
  },
  'desk.checks.overlooked.list': {
    ja: '誤りではないとしたところ {count}',
    en: '{count} said to be no {count|error|errors}',
  },
  'desk.checks.count-again': { ja: 'やはり知らせる', en: 'Show it after all' },
  'desk.checks.counted': { ja: 'また知らせます。', en: 'It is shown again.' },
  'desk.why.must': { ja: '直すところ {count}', en: '{count} to mend' },
  'desk.publish.checks': {
    ja: '検査しています（{done} / {all}文）',
    en: 'Checking ({done} of {all} sentences)',
  },
  'desk.publish.checks.off': {
    ja: '検査がいま動いていないので、訳文は検査していません。公開はできます。',
    en: 'The checks are not running, so the translation was not checked. You can publish all the same.',
  },
  'desk.publish.checks.left': {
    ja: '検査で見つかったところ {count}',
    en: '{count} {count|finding|findings}',
  },
  'desk.publish.checks.sure': {
    ja: '「直す」が{count}件あるのを見たうえで、直さずに公開する',
    en: 'I have seen that {count} {count|is|are} to be mended, and publish without',
  },
  'desk.key.finding': { ja: '次の検査へ、前の検査へ', en: 'To the next finding, to the one before' },
  'desk.key.fix': { ja: '検査のとおりに直す', en: 'Mend as the check says' },
  'desk.key.overlook': { ja: 'ここでは誤りではない', en: 'Not an error here' },
} as const satisfies Messages;
