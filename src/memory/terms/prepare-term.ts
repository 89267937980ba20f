// Makes a term ready to be kept: its words' basic forms are found before the database is asked, because that takes time.
import { setImmediate as others } from 'node:timers/promises';
import { ROOTS_BY, rootsOf } from './roots.ts';
import type { TermRow } from './store.ts';
import { columnsOf, type TermColumns, type TermFields } from './term-fields.ts';
import { tokensOf } from './tokens.ts';

/** For each source form, for each of its tokens, the basic form or ''. */
export type Roots = readonly (readonly string[])[];

export interface PreparedTerm {
  fields: TermFields;
  columns: TermColumns & { roots: string };
}

/** Terms that are prepared before anybody else has a turn. */
const AT_ONCE = 20;

export async function prepareTerms(all: readonly TermFields[]): Promise<PreparedTerm[]> {
  const prepared: PreparedTerm[] = [];
  for (const fields of all) {
    prepared.push(await prepareTerm(fields));
    if (prepared.length % AT_ONCE === 0) await others();
  }
  return prepared;
}

export async function prepareTerm(fields: TermFields): Promise<PreparedTerm> {
  const roots = JSON.stringify({ by: ROOTS_BY, forms: await rootsFor(fields) });
  return { fields, columns: { ...columnsOf(fields), roots } };
}

/** Names are not inflected, nor is what is written with its capitals. */
export async function rootsFor({ kind, letterCase, sources, sourceLanguage }: TermFields): Promise<Roots> {
  if (kind !== 'term' || letterCase === 'exact') return sources.map(() => []);
  const roots: (readonly string[])[] = [];
  for (const form of sources) roots.push(await rootsOf(form, tokensOf(form, sourceLanguage), sourceLanguage));
  return roots;
}

/** What `prepareTerm` stored; found anew where another version of the analyser found it. */
export async function rootsOfRow(row: Pick<TermRow, 'roots'>, fields: TermFields): Promise<Roots> {
  const { by, forms } = JSON.parse(row.roots) as { by: string; forms: Roots };
  return by === ROOTS_BY ? forms : rootsFor(fields);
}
