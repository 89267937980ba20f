// The terms of a sentence, as the desk shows them: where they stand, and what its translation makes of them.
import type { Context } from '../../platform/context.ts';
import { usesOf } from '../../text/terms/use.ts';
import type { Languages } from '../store.ts';
import { type Entry, glossaryOf } from './glossary.ts';
import { lookUp } from './lookup.ts';
import type { FoundTerm, TermView } from './schemas.ts';

/** `target` is '' while there is none. */
export async function termsOfSentence(
  ctx: Context,
  blogId: string,
  languages: Languages,
  { source, target }: { source: string; target: string },
): Promise<FoundTerm[]> {
  const glossary = await glossaryOf(ctx, blogId);
  const { finder, entries } = await glossary.pair(languages);
  const conflicts = await glossary.conflicts();
  const found = (await finder.find(source)).flatMap(({ term, places }) => {
    const entry = entries[term];
    return entry ? [{ term: viewOf(entry, conflicts.has(entry)), places }] : [];
  });
  const uses = usesOf(
    target,
    found.map(({ term }) => term),
  );
  return found.map((one, at) => ({ ...one, use: uses[at] ?? { state: 'absent', places: [] } }));
}

const MOST_LOOKED_UP = 20;

/** Terms of two languages by words on either side. */
export async function lookUpTerms(
  ctx: Context,
  blogId: string,
  languages: Languages,
  words: string,
): Promise<TermView[]> {
  if (words.trim() === '') return [];
  const glossary = await glossaryOf(ctx, blogId);
  const { entries } = await glossary.pair(languages);
  const conflicts = await glossary.conflicts();
  return lookUp(entries, words)
    .slice(0, MOST_LOOKED_UP)
    .map((entry) => viewOf(entry, conflicts.has(entry)));
}

function viewOf({ row, fields, from }: Entry, conflicts: boolean): TermView {
  const { kind, sources, preferred, forbidden, reading, note, domain } = fields;
  return { id: row.id, kind, sources, preferred, forbidden, reading, note, domain, from, conflicts };
}
