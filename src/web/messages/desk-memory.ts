// What the desk says of translations of before.
import type { Messages } from './shape.ts';

export const deskMemory = {
  'desk.panel': { ja: '記憶・用語など', en: 'Memory, terms and more' },
  'desk.memory': { ja: '記憶', en: 'Memory' },
  'desk.memory.from': { ja: '前の訳から', en: 'from earlier translations' },
  'desk.memory.none': {
    ja: '似た文は、まだ訳していません。確定した文は、ここに出るようになります。',
    en: 'No similar sentence has been translated yet. Sentences you confirm will show up here.',
  },
  'desk.memory.percent': { ja: '{percent}%', en: '{percent}%' },
  'desk.memory.kind.context': { ja: '前後も同じ文', en: 'same sentence, same place' },
  'desk.memory.kind.exact': { ja: '同じ文', en: 'same sentence' },
  'desk.memory.kind.numbers': { ja: '数字だけちがう文', en: 'same but for numbers' },
  'desk.memory.kind.fuzzy': { ja: '似た文', en: 'similar sentence' },
  'desk.memory.at': { ja: '{when}', en: '{when}' },
  'desk.memory.at-title': { ja: '{when}「{title}」', en: '{when}, “{title}”' },
  'desk.memory.from-blog': { ja: '「{name}」の記憶から', en: 'from the memory of “{name}”' },
  'desk.memory.penalty.marks': { ja: '　しるしがちがいます。', en: ' The marks differ.' },
  'desk.memory.penalty.numbers': {
    ja: '　数字は、手で直してください。',
    en: ' Please change the numbers by hand.',
  },
  'desk.memory.penalty.machine': {
    ja: '　機械（{engine}）の下訳のままです。',
    en: ' As the machine ({engine}) drafted it.',
  },
  'desk.memory.parts': {
    ja: '全体が似た文はありません。一部が同じ文です。',
    en: 'Nothing is like the whole. Parts of it stand in these.',
  },
  'desk.memory.parts-beside': {
    ja: 'よく似た文はありません。一部が同じ文です。',
    en: 'Nothing is much like the whole. Parts of it stand in these.',
  },
  'desk.memory.put-part': { ja: '訳を書く所に入れる', en: 'Put in at the caret' },
  'desk.memory.examples': { ja: 'ほかの文も見る', en: 'See other sentences' },
  'desk.memory.all': { ja: 'すべての記憶', en: 'All of the memory' },
  'desk.memory.put-in': { ja: '入れる', en: 'Put in' },
  'desk.memory.put': {
    ja: '記憶の訳を入れました（{percent}%）。',
    en: 'Put in from the memory ({percent}%).',
  },
  'desk.key.memory': { ja: '記憶の訳を入れる', en: 'Put in from the memory' },
} satisfies Messages;
