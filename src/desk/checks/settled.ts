// The names and terms that a blog settled, as far as they stand in a sentence, for the checks to hold it to.
import type { Languages } from '../../memory/store.ts';
import { type Glossary, glossaryOf } from '../../memory/terms/glossary.ts';
import { nameKinds } from '../../memory/terms/schemas.ts';
import type { Context } from '../../platform/context.ts';
import type { Given, Name, Term } from '../../text/checks/finding.ts';
import { insertable, usesOf } from '../../text/terms/use.ts';

export type Settled = (sentence: {
  source: string;
  target: string;
}) => Promise<Pick<Given, 'names' | 'terms'>>;

export async function settledFor(ctx: Context, blogId: string, languages: Languages): Promise<Settled> {
  const glossary = await glossaryOf(ctx, blogId);
  return (sentence) => settledIn(glossary, languages, sentence);
}

/** A term that is used, be it in another spelling, has nothing to be said of it; a name has one spelling. */
async function settledIn(
  glossary: Glossary,
  languages: Languages,
  { source, target }: { source: string; target: string },
): Promise<Pick<Given, 'names' | 'terms'>> {
  const { finder, entries } = await glossary.pair(languages);
  const found = (await finder.find(source)).flatMap(({ term, places }) => {
    const entry = entries[term];
    return entry ? [{ fields: entry.fields, places }] : [];
  });
  const uses = usesOf(
    target,
    found.map(({ fields }) => fields),
  );
  const names: Name[] = [];
  const terms: Term[] = [];
  for (const [at, { fields, places }] of found.entries()) {
    const state = uses[at]?.state ?? 'absent';
    // As it stands in this sentence, in whatever form: that is what a check looks for.
    const sources = [...new Set(places.map(({ start, end }) => source.slice(start, end)))];
    const preferred = fields.preferred.map(insertable).filter((form) => form !== '');
    if (state === 'forbidden' || (state === 'absent' && !nameKinds.includes(fields.kind)))
      terms.push({ sources, preferred, forbidden: fields.forbidden });
    else if (nameKinds.includes(fields.kind) && preferred.length > 0)
      names.push(...sources.map((name) => ({ source: name, targets: preferred })));
  }
  return { names, terms };
}
