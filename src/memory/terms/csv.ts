// Lists of terms as CSV: written so that a spreadsheet opens them and runs nothing, read however a spreadsheet wrote them.
import Papa from 'papaparse';
import { delimiterOf } from '../../text/list-letters.ts';
import { check } from '../../web/door.ts';
import { FORMULA, spreadsheet } from '../../web/spreadsheet.ts';
import type { Languages } from '../store.ts';
import { type LeftOut, leftOut } from './import-report.ts';
import type { ReadList } from './import-terms.ts';
import { type TermFields, termSchema } from './term-fields.ts';

const columns = [
  'source',
  'target',
  'forbidden',
  'kind',
  'domain',
  'reading',
  'note',
  'case',
  'source_language',
  'target_language',
] as const;
type Column = (typeof columns)[number];

/** Words that heads of columns have in the wild, folded. */
const heads: Readonly<Record<string, Column>> = {
  ...Object.fromEntries(columns.map((name) => [name, name])),
  term: 'source',
  原語: 'source',
  原文: 'source',
  原文の語: 'source',
  用語: 'source',
  translation: 'target',
  訳: 'target',
  訳語: 'target',
  使わない訳: 'forbidden',
  禁止: 'forbidden',
  種類: 'kind',
  分野: 'domain',
  subject: 'domain',
  よみ: 'reading',
  読み: 'reading',
  メモ: 'note',
  備考: 'note',
  comment: 'note',
  大文字: 'case',
};

export function writeCsv(terms: readonly TermFields[]): string {
  const rows = terms.map((fields): string[] => {
    const values: Record<Column, string> = {
      source: joinedForms(fields.sources),
      target: joinedForms(fields.preferred),
      forbidden: joinedForms(fields.forbidden),
      kind: fields.kind,
      domain: fields.domain,
      reading: fields.reading,
      note: fields.note,
      case: fields.letterCase,
      source_language: fields.sourceLanguage,
      target_language: fields.targetLanguage,
    };
    return columns.map((column) => values[column]);
  });
  return spreadsheet([[...columns], ...rows]);
}

function joinedForms(forms: readonly string[]): string {
  return forms.map((form) => form.replace(/[\\|]/g, '\\$&')).join(' | ');
}

function partedForms(text: string): string[] {
  return [...text.matchAll(/(?:\\[\s\S]|[^\\|])+/gu)].map(([form]) =>
    form.replace(/\\([\s\S])/gu, '$1').trim(),
  );
}

/** Without heads: the source, the translation, a note. `given` stands where a row names no language. */
export function readCsv(text: string, given: Languages): ReadList {
  const rows = rowsOf(text.replace(/\r\n?/g, '\n'));
  if (rows === null) return { ok: false, key: 'terms.left.quote' };
  const first = rows[0]?.map((head) => heads[head.normalize('NFKC').trim().toLowerCase()]);
  const order = first?.includes('source') ? first : undefined;
  const terms: TermFields[] = [];
  const left: LeftOut[] = [];
  let line = 1;
  for (const [at, cells] of rows.entries()) {
    const begins = line;
    line += cells.join('').split('\n').length;
    if ((at === 0 && order) || cells.every((one) => one.trim() === '')) continue;
    const read = check(termSchema, formFrom(cells, order ?? ['source', 'target', 'note'], given), {});
    if (read.ok) terms.push(read.value);
    else left.push(leftOut(begins, cells[0] ?? '', Object.values(read.problems)[0]));
  }
  return { ok: true, terms, left };
}

/** Null when a quoted cell does not end where a cell does. */
function rowsOf(text: string): string[][] | null {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), newline: '\n' });
  return errors.length > 0 ? null : data;
}

function formFrom(
  cells: readonly string[],
  order: readonly (Column | undefined)[],
  given: Languages,
): Record<string, unknown> {
  const text = (column: Column) => {
    const at = order.indexOf(column);
    const value = at < 0 ? '' : (cells[at] ?? '');
    return /^'/.test(value) && FORMULA.test(value) ? value.slice(1) : value;
  };
  const lines = (column: Column) => partedForms(text(column)).join('\n');
  return {
    kind: text('kind').trim().toLowerCase() || 'term',
    source_language: text('source_language').trim() || given.from,
    target_language: text('target_language').trim() || given.to,
    sources: lines('source'),
    preferred: lines('target'),
    forbidden: lines('forbidden'),
    reading: text('reading'),
    note: text('note'),
    domain: text('domain'),
    letter_case: text('case').trim().toLowerCase() === 'exact' ? 'exact' : 'any',
  };
}
