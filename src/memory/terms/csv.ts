// Lists of terms as CSV: written so that a spreadsheet opens them and runs nothing, read however a spreadsheet wrote them.
import { check } from '../../web/door.ts';
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

/** Starts a formula in a spreadsheet. One more `'` before such a cell is taken off again when it is read. */
const FORMULA = /^'*[=+\-@\t\r]/;

export function writeCsv(terms: readonly TermFields[]): string {
  const rows = terms.map((fields) =>
    columns.map((column) => {
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
      return cell(values[column]);
    }),
  );
  // The mark at the start tells Excel that it is UTF-8.
  return `\ufeff${[[...columns], ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n\t;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
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
export function readCsv(text: string, given: { from: string; to: string }): ReadList {
  const plain = text.replace(/^\ufeff/, '');
  const rows = rowsOf(plain, delimiterOf(plain));
  if (rows === null) return { ok: false, key: 'terms.left.quote' };
  const first = rows[0]?.cells.map((head) => heads[head.normalize('NFKC').trim().toLowerCase()]);
  const hasHeads = first?.includes('source') === true;
  const order: readonly (Column | undefined)[] = hasHeads ? (first ?? []) : ['source', 'target', 'note'];
  const terms: TermFields[] = [];
  const left: LeftOut[] = [];
  for (const { line, cells } of hasHeads ? rows.slice(1) : rows) {
    if (cells.every((one) => one.trim() === '')) continue;
    const read = check(termSchema, formFrom(cells, order, given), {});
    if (read.ok) terms.push(read.value);
    else left.push(leftOut(line, cells[0] ?? '', Object.values(read.problems)[0]));
  }
  return { ok: true, terms, left };
}

function formFrom(
  cells: readonly string[],
  order: readonly (Column | undefined)[],
  given: { from: string; to: string },
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
    note: text('note').replace(/\r\n?/g, '\n'),
    domain: text('domain'),
    letter_case: text('case').trim().toLowerCase() === 'exact' ? 'exact' : 'any',
  };
}

/** Whichever of them stands most often in the first line. */
function delimiterOf(text: string): string {
  const first = text.slice(0, 5_000).split(/[\r\n]/, 1)[0] ?? '';
  const counted = [',', '\t', ';'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counted.sort((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

interface Row {
  /** From 1, where it begins. */
  line: number;
  cells: string[];
}

/** RFC 4180, with any line end. Null when a quoted cell does not end where a cell does. */
function rowsOf(text: string, delimiter: string): Row[] | null {
  const rows: Row[] = [];
  let row: Row = { line: 1, cells: [] };
  let line = 1;
  for (let at = 0; at <= text.length; ) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, delimiter);
    if (!cell) return null;
    row.cells.push(cell.text);
    line += cell.text.match(/\r\n?|\n/g)?.length ?? 0;
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    if (at < text.length && text[at] !== '\r' && text[at] !== '\n') return null;
    rows.push(row);
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    row = { line, cells: [] };
  }
  return rows;
}

function plainCell(text: string, at: number, delimiter: string): { text: string; end: number } {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\r' && text[end] !== '\n') end++;
  return { text: text.slice(at, end), end };
}

/** Two quotes inside are one. */
function quotedCell(text: string, at: number): { text: string; end: number } | null {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end < 0 ? null : { text: text.slice(at + 1, end).replaceAll('""', '"'), end: end + 1 };
}
