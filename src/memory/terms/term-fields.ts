// What somebody says of a term, checked; and the ways between that, its row, and a form.
import * as v from 'valibot';
import type { Values } from '../../web/door.ts';
import { languageTag, lines, optionalLine } from '../../web/fields.ts';
import { type TermKind, termKinds } from './schemas.ts';
import type { TermRow } from './store.ts';

export interface TermFields {
  kind: TermKind;
  sourceLanguage: string;
  targetLanguage: string;
  sources: string[];
  preferred: string[];
  forbidden: string[];
  reading: string;
  note: string;
  domain: string;
  letterCase: 'any' | 'exact';
}

/** Characters of a form, and how many a term may have on either side. */
const LONGEST_FORM = 200;
const MOST_FORMS = 20;

/** One form on each line. The same form twice is one. */
const forms = v.pipe(
  lines(LONGEST_FORM * MOST_FORMS),
  v.transform((typed) => [
    ...new Set(
      typed
        .split('\n')
        .map((form) => form.replace(/\s+/gu, ' ').trim())
        .filter((form) => form !== ''),
    ),
  ]),
  v.check((all) => all.length <= MOST_FORMS, 'terms.problem.many-forms'),
  v.check((all) => all.every((form) => form.length <= LONGEST_FORM), 'terms.problem.long-form'),
);

const sources = v.pipe(
  forms,
  v.check((all) => all.length > 0, 'common.required'),
  v.check((all) => all.every((form) => /[\p{L}\p{N}\p{So}]/u.test(form)), 'terms.problem.signs'),
);

/** Half a character, and what XML has no way to write. */
function isWritable(text: string): boolean {
  return text.isWellFormed() && !/[\ufffe\uffff]/.test(text);
}

export const termSchema = v.pipe(
  v.object({
    kind: v.fallback(v.picklist(termKinds), 'term'),
    source_language: languageTag,
    target_language: languageTag,
    sources,
    preferred: forms,
    forbidden: forms,
    reading: optionalLine(LONGEST_FORM),
    note: lines(1000),
    domain: v.pipe(
      optionalLine(60),
      v.transform((typed) => typed.replace(/\s+/gu, ' ')),
    ),
    letter_case: v.fallback(v.picklist(['any', 'exact']), 'any'),
  }),
  v.check((all) => Object.values(all).flat().every(isWritable), 'terms.problem.letters'),
  v.forward(
    v.check(({ preferred, forbidden }) => preferred.length + forbidden.length > 0, 'terms.problem.no-target'),
    ['preferred'],
  ),
  v.forward(
    v.check(
      ({ preferred, forbidden }) => !forbidden.some((form) => preferred.includes(form)),
      'terms.problem.both',
    ),
    ['forbidden'],
  ),
  v.transform(
    ({ source_language, target_language, letter_case, ...rest }): TermFields => ({
      ...rest,
      sourceLanguage: source_language,
      targetLanguage: target_language,
      letterCase: letter_case,
    }),
  ),
);

export function fieldsOf(row: TermRow): TermFields {
  return {
    kind: row.kind,
    sourceLanguage: row.source_language,
    targetLanguage: row.target_language,
    sources: listOf(row.sources),
    preferred: listOf(row.preferred),
    forbidden: listOf(row.forbidden),
    reading: row.reading,
    note: row.note,
    domain: row.domain,
    letterCase: row.letter_case,
  };
}

/** Written by `columnsOf`. */
function listOf(json: string): string[] {
  return JSON.parse(json) as string[];
}

/** What of a row somebody says; the rest is the press's own. */
export type TermColumns = Pick<
  TermRow,
  | 'kind'
  | 'source_language'
  | 'target_language'
  | 'sources'
  | 'preferred'
  | 'forbidden'
  | 'reading'
  | 'note'
  | 'domain'
  | 'letter_case'
>;

export function columnsOf(fields: TermFields): TermColumns {
  return {
    kind: fields.kind,
    source_language: fields.sourceLanguage,
    target_language: fields.targetLanguage,
    sources: JSON.stringify(fields.sources),
    preferred: JSON.stringify(fields.preferred),
    forbidden: JSON.stringify(fields.forbidden),
    reading: fields.reading,
    note: fields.note,
    domain: fields.domain,
    letter_case: fields.letterCase,
  };
}

/** As a form shows it. */
export function valuesOf(fields: TermFields): Values {
  return {
    kind: fields.kind,
    source_language: fields.sourceLanguage,
    target_language: fields.targetLanguage,
    sources: fields.sources.join('\n'),
    preferred: fields.preferred.join('\n'),
    forbidden: fields.forbidden.join('\n'),
    reading: fields.reading,
    note: fields.note,
    domain: fields.domain,
    letter_case: fields.letterCase,
  };
}

/** Whether two say the same, whoever wrote them. */
export function sameFields(a: TermFields, b: TermFields): boolean {
  const said = (fields: TermFields) => JSON.stringify(valuesOf(fields), Object.keys(valuesOf(fields)).sort());
  return said(a) === said(b);
}
