// Interface text of the press as a host of many blogs, for whoever runs it.
import type { Messages } from './shape.ts';

export const hosting = {
  'hosting.press': { ja: 'このサーバー', en: 'This press' },
  'hosting.tab.settings': { ja: '名前と約束', en: 'Name and terms' },
  'hosting.tab.sign-ups': { ja: 'はじめたい人', en: 'Sign-ups' },
  'hosting.tab.blogs': { ja: 'ブログ', en: 'Blogs' },
  'hosting.tab.categories': { ja: 'ランキングの分類', en: 'Ranking categories' },
  'hosting.tab.holds': { ja: '確認待ちの票', en: 'Held votes' },
  'hosting.tab.exclusions': { ja: 'ランキングから外す', en: 'Exclusions' },
  'hosting.tab.places': { ja: '引っ越したブログ', en: 'Blogs that left' },
  'hosting.tab.outside': { ja: 'よそのブログ', en: 'Blogs elsewhere' },
} satisfies Messages;
