// Tables as files for a spreadsheet, which opens them and runs nothing.
import Papa from 'papaparse';

/** Starts a formula in a spreadsheet. One more `'` before such a cell is taken off again when it is read. */
export const FORMULA = /^'*[=+\-@\t\r]/;

/** CSV, the heads first. */
export function spreadsheet(rows: readonly (readonly (string | number)[])[]): string {
  const written = Papa.unparse(rows as (string | number)[][], { newline: '\r\n', escapeFormulae: FORMULA });
  // The mark at the start tells Excel that it is UTF-8.
  return `\ufeff${written}\r\n`;
}
