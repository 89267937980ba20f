// The numbers as files for a spreadsheet.
import Papa from 'papaparse';
import type { Translate } from '../../web/messages/index.ts';
import type { Figures } from './figures.ts';

/** Starts a formula in a spreadsheet. */
const FORMULA = /^'*[=+\-@\t\r]/;

export function daysCsv(t: Translate, { days }: Figures): string {
  return written([
    [t('figures.day'), t('figures.views'), t('figures.loads')],
    ...days.map(({ day, views, loads }) => [day, views, loads]),
  ]);
}

export function pagesCsv(t: Translate, { pages }: Figures, address: string): string {
  return written([
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

/** The mark at the start tells Excel that it is UTF-8. */
function written(rows: (string | number)[][]): string {
  return `\ufeff${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
