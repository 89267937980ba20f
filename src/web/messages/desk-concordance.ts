// What the desk says where a phrase is looked up in the memory.
import type { Messages } from './shape.ts';

export const deskConcordance = {
  'desk.concordance': { ja: '記憶をひく', en: 'Look up in the memory' },
  'desk.concordance.phrase': { ja: 'ことば・言いまわし', en: 'Word or phrase' },
  'desk.concordance.short': {
    ja: '原文か訳文のことばを、2文字から書いてください。',
    en: 'Write two characters or more, of a source or a translation.',
  },
  'desk.concordance.long': {
    ja: 'ことばが長すぎます。200文字までにしてください。',
    en: 'The phrase is too long. Please keep it within 200 characters.',
  },
  'desk.concordance.asking': { ja: 'さがしています…', en: 'Searching…' },
  'desk.concordance.none': {
    ja: 'このことばのある文は、記憶にありません。',
    en: 'No sentence in the memory has it.',
  },
  'desk.concordance.count': {
    ja: '{count}文にあります。新しい順です。',
    en: 'In {count} {count|sentence|sentences}, the newest first.',
  },
  'desk.concordance.more': { ja: 'つづきを見る', en: 'Show more' },
  'desk.key.concordance': { ja: '選んだことばを記憶でひく', en: 'Look up the selection in the memory' },
} satisfies Messages;
