// What the desk says of sentences that stand in an article more than once.
import type { Messages } from './shape.ts';

export const deskRepeats = {
  'desk.repeat.filled': {
    ja: '同じ{count}文にも、下書きとして入れました。',
    en: 'Put into {count} {count|sentence|sentences} that {count|says|say} the same, as a draft.',
  },
  'desk.repeat.from': {
    ja: '{number}番と同じ文です。訳をくり返しています。',
    en: 'The same as sentence {number}; its translation is repeated.',
  },
  'desk.repeat.twins': {
    ja: '同じ文が、この記事にほかに{count}文あります。',
    en: '{count} more {count|sentence|sentences} of this article {count|says|say} the same.',
  },
  'desk.repeat.apart': {
    ja: 'ここでは別に訳します。同じ文の訳は、くり返しません。',
    en: 'Different here: no translation of the same sentence is repeated.',
  },
  'desk.repeat.go': { ja: '{number}番へ', en: 'Go to {number}' },
  'desk.repeat.set-apart': { ja: 'ここでは別に訳す', en: 'Different here' },
  'desk.repeat.is-apart': { ja: 'ここでは別に訳すことにしました。', en: 'It is different here now.' },
  'desk.repeat.is-again': { ja: 'また、くり返すことにしました。', en: 'It repeats the others again.' },
} satisfies Messages;
