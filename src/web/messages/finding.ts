// Interface text of the ways to posts: categories, tags, authors, months, feeds, search fields, addresses that lead on.
import type { Messages } from './shape.ts';

export const finding = {
  'site.search': { ja: 'さがす', en: 'Search' },
  'site.search.label': { ja: 'このブログをさがす', en: 'Search this blog' },
  'site.tags': { ja: 'タグ', en: 'Tags' },
  'site.tags.none': { ja: 'まだタグはありません', en: 'There are no tags yet' },
  'site.all-tags': { ja: 'すべてのタグ', en: 'All tags' },
  'site.categories.none': { ja: 'まだ分類はありません', en: 'There are no categories yet' },
  'site.list.tag': { ja: 'タグ', en: 'Tag' },
  'site.list.author': { ja: '書いた人', en: 'Author' },
  'site.list.title': { ja: '{name}（{kind}）', en: '{name} ({kind})' },
  'site.years': { ja: '前後の年', en: 'Neighbouring years' },
  'site.whole-year': { ja: '{year}年をひと目で見る', en: 'The whole of {year}' },
} as const satisfies Messages;
