// Interface text of the writing screen, which its program in the browser speaks.
import type { Messages } from './shape.ts';

export const write = {
  'write.title': { ja: '書く', en: 'Write' },
  'write.untitled': { ja: '題はまだ', en: 'No title yet' },
  'write.opening': { ja: '原稿をひらいています', en: 'Opening the draft' },
  'write.needs-script': {
    ja: '書くには、ブラウザーのJavaScriptを入れてください。',
    en: 'Writing needs JavaScript switched on in your browser.',
  },
  'write.back': { ja: '編集室へもどる', en: 'Back to the studio' },
} as const satisfies Messages;
