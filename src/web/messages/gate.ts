// Interface text of posts behind a password, and of drafts shown by a secret link.
import type { Messages } from './shape.ts';

export const gate = {
  'site.locked': { ja: '鍵つき', en: 'Locked' },
  'site.locked.about': {
    ja: 'この話には鍵がかかっています。パスワードを知っている人だけが読めます。',
    en: 'This post is locked. Only those who know its password can read it.',
  },
  'site.gate.password': { ja: 'パスワード', en: 'Password' },
  'site.gate.open': { ja: '読む', en: 'Read' },
  'site.gate.wrong': {
    ja: 'パスワードがちがいます。大文字と小文字もたしかめてください。',
    en: 'This is not the password. Capital and small letters matter.',
  },
  'site.gate.too-many': {
    ja: '何度もちがうパスワードが送られました。{minutes}分ほど待ってから、もういちど試してください。',
    en: 'Too many wrong passwords. Please try again in about {minutes} {minutes|minute|minutes}.',
  },
} as const satisfies Messages;
