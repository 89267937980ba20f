// Interface text that every room may use: verbs on buttons, field problems, words of the house.
import type { Messages } from './shape.ts';

export const words = {
  'common.press': { ja: '対訳', en: 'Taiyaku' },
  'common.save': { ja: '保存する', en: 'Save' },
  'common.remove': { ja: '消す', en: 'Delete' },
  'common.edit': { ja: '直す', en: 'Edit' },
  'common.add': { ja: '加える', en: 'Add' },
  'common.optional': { ja: 'なくてもよい', en: 'optional' },
  'common.saved': { ja: '保存しました', en: 'Saved' },
  'common.warn': { ja: '注意', en: 'Warning' },

  'common.invalid': { ja: 'この書きかたでは受けとれません', en: 'This cannot be accepted as written' },
  'common.required': { ja: '書いてください', en: 'Please fill this in' },
  'common.choose': { ja: '選んでください', en: 'Please choose one' },
  'common.too-long': { ja: '{max}字までにしてください', en: 'Please keep to {max} characters' },
  'common.too-short': { ja: '{min}字以上にしてください', en: 'Please use at least {min} characters' },
  'common.email': {
    ja: 'メールアドレスの形ではありません（例：hana@example.jp）',
    en: 'This is not an e-mail address (like hana@example.com)',
  },
  'common.slug': {
    ja: '使えるのは、小さい英字、数字、ハイフン（-）です。ハイフンは間にだけ置けます',
    en: 'Use small letters, digits and hyphens; hyphens only in between',
  },
  'common.address': {
    ja: 'http://かhttps://ではじまる住所を書いてください',
    en: 'Please write an address that begins with http:// or https://',
  },
  'common.date': {
    ja: '日づけの形ではありません（例：2026-05-18）',
    en: 'This is not a date (like 2026-05-18)',
  },
  'common.moment': {
    ja: '日時の形ではありません（例：2026-05-21 06:00）',
    en: 'This is not a date and time (like 2026-05-21 06:00)',
  },
  'common.language': {
    ja: 'ことばの名前がわかりません（例：ja、en、pt-BR）',
    en: 'This language is not known (like ja, en, pt-BR)',
  },
  'common.time-zone': {
    ja: '時間帯の名前がわかりません（例：Asia/Tokyo）',
    en: 'This time zone is not known (like Asia/Tokyo)',
  },
} as const satisfies Messages;
