// Interface text of the pages of the press itself, for readers.
import type { Messages } from './shape.ts';

export const host = {
  'host.menu': { ja: 'メニュー', en: 'Menu' },
  'host.way.newest': { ja: '新しい話', en: 'New' },
  'host.way.rankings': { ja: 'ランキング', en: 'Rankings' },
  'host.way.blogs': { ja: 'ブログの一覧', en: 'Blogs' },
  'host.way.about': { ja: '{name}について', en: 'About {name}' },
  'host.search': { ja: 'さがす', en: 'Search' },
  'host.search.label': { ja: '{name}の話をさがす', en: 'Search {name}' },
  'host.terms': { ja: '約束', en: 'Terms' },
  'host.begin': { ja: 'ブログをはじめる', en: 'Begin a blog' },
  'host.feed': { ja: '新しい話', en: 'New posts' },
} satisfies Messages;
