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
    ja: 'パスワードがちがいます。大文字と小文字も確かめてください。',
    en: 'This is not the password. Capital and small letters matter.',
  },
  'site.gate.too-many': {
    ja: '何度もちがうパスワードが送られました。{minutes}分ほど待ってから、もういちど試してください。',
    en: 'Too many wrong passwords. Please try again in about {minutes} {minutes|minute|minutes}.',
  },

  'site.preview.back.translation': { ja: '机へもどる', en: 'Back to the desk' },
  'site.preview.back.move': { ja: '読みとった記事へもどる', en: 'Back to the posts that were read' },
  'site.preview.back.draft': { ja: '記事のページへもどる', en: 'Back to the post' },
  'site.preview.until': { ja: 'このリンクは{when}まで使えます。', en: 'This link works until {when}.' },
  'site.preview.ended': { ja: 'この下見のリンクは、もう使えません', en: 'This preview link no longer works' },
  'site.preview.ended.do': {
    ja: '期限がすぎたか、止められたか、下書きがなくなりました。見たいときは、リンクをくれた人に新しいのをもらってください。',
    en: 'Its time is up, it was stopped, or the draft is gone. If you want to see it, ask whoever gave you the link for a new one.',
  },
} as const satisfies Messages;
