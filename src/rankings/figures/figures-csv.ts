// The numbers as files for a spreadsheet.
import type { Translate } from '../../web/messages/index.ts';
import { spreadsheet } from '../../web/spreadsheet.ts';
import type { Figures } from './figures.ts';

export function daysCsv(t: Translate, { days, voted }: Figures): string {
  const heads = [t('figures.day'), t('figures.views'), t('figures.loads')];
  if (!voted) return spreadsheet([heads, ...days.map(({ day, views, loads }) => [day, views, loads])]);
  return spreadsheet([
    [...heads, t('figures.ins'), t('figures.outs')],
    ...days.map(({ day, views, loads, ins, outs }) => [day, views, loads, ins ?? '', outs ?? '']),
  ]);
}

export function pagesCsv(t: Translate, { pages }: Figures, address: string): string {
  return spreadsheet([
    [t('figures.page'), t('figures.address'), t('figures.views'), t('figures.loads')],
    ...pages.map(({ page, title, path, views, loads }) => [
      title ||
        t(
          page === 'home'
            ? 'figures.page.home'
            : page === 'other'
              ? 'figures.page.other'
              : 'figures.page.gone',
        ),
      path === null ? '' : `${address}${path}`,
      views,
      loads,
    ]),
  ]);
}

export function sourcesCsv(t: Translate, { sources }: Figures): string {
  return spreadsheet([
    [t('figures.source'), t('figures.views')],
    ...sources.map(({ source, views }) => [source || t('figures.source.none'), views]),
  ]);
}

export function wordsCsv(t: Translate, { words }: Figures): string {
  return spreadsheet([
    [t('figures.word'), t('figures.searches')],
    ...words.map(({ words, searches }) => [words, searches]),
  ]);
}
