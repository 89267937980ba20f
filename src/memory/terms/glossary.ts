// All terms that a blog uses, its own and those its owners share, kept in memory for as long as nothing happens to them.
import type { Context } from '../../platform/context.ts';
import type { Files } from '../../platform/files.ts';
import { primaryLanguage } from '../../text/language.ts';
import { comparable } from '../../text/similarity.ts';
import { spelling } from '../../text/terms/spelling.ts';
import type { Languages } from '../store.ts';
import { type Conflict, conflictsOf } from './conflicts.ts';
import { TermFinder } from './find-terms.ts';
import { rootsOfRow } from './prepare-term.ts';
import { glossariesFor, type TermRow, termsFor } from './store.ts';
import { fieldsOf, type TermFields } from './term-fields.ts';

export interface Entry {
  row: TermRow;
  fields: TermFields;
  /** Name of the blog it comes from; null for one of the blog itself. */
  from: string | null;
  /** Everything it can be found by, folded. */
  words: string;
  /** Where it stands in a list. */
  sorting: string;
}

/** One pair of languages, whatever country they are of: en-GB and en are one. */
export interface Pair {
  finder: TermFinder;
  entries: readonly Entry[];
}

export class Glossary {
  readonly entries: readonly Entry[];
  readonly #pairs = new Map<string, Promise<Pair>>();
  #conflicts: Promise<ReadonlyMap<Entry, readonly Conflict[]>> | undefined;

  constructor(entries: readonly Entry[]) {
    this.entries = entries.toSorted((a, b) => (a.sorting < b.sorting ? -1 : a.sorting > b.sorting ? 1 : 0));
  }

  pair(languages: Languages): Promise<Pair> {
    const key = pairOf(languages.from, languages.to);
    const known = this.#pairs.get(key) ?? this.#makePair(key, languages.from);
    this.#pairs.set(key, known);
    return known;
  }

  conflicts(): Promise<ReadonlyMap<Entry, readonly Conflict[]>> {
    this.#conflicts ??= conflictsOf(this.entries);
    return this.#conflicts;
  }

  async #makePair(key: string, from: string): Promise<Pair> {
    const entries = this.entries.filter(
      ({ fields }) => pairOf(fields.sourceLanguage, fields.targetLanguage) === key,
    );
    const sought = [];
    for (const { row, fields } of entries) sought.push({ ...fields, roots: await rootsOfRow(row, fields) });
    return { finder: new TermFinder(sought, from), entries };
  }
}

function pairOf(from: string, to: string): string {
  return `${primaryLanguage(from)} ${primaryLanguage(to)}`;
}

interface Kept {
  stamp: string;
  glossary: Promise<Glossary>;
}

/** Blogs whose terms are in memory at once; the one asked longest ago leaves first. */
const MOST_KEPT = 32;

const presses = new WeakMap<Files, Map<string, Kept>>();

/** Asks the database each time whether anything happened, and reads the terms again only then. */
export async function glossaryOf(ctx: Context, blogId: string): Promise<Glossary> {
  const kept = presses.get(ctx.files) ?? new Map<string, Kept>();
  presses.set(ctx.files, kept);
  const sources = await glossariesFor(ctx.db, blogId);
  const stamp = JSON.stringify(sources);
  const known = kept.get(blogId);
  kept.delete(blogId);
  const next = known?.stamp === stamp ? known : { stamp, glossary: read(ctx, blogId, sources) };
  kept.set(blogId, next);
  // A failure is told to who asked, not to who asks next.
  next.glossary.catch(() => kept.delete(blogId));
  for (const key of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(key);
  return next.glossary;
}

async function read(
  ctx: Context,
  blogId: string,
  sources: readonly { blogId: string; name: string }[],
): Promise<Glossary> {
  const names = new Map(sources.map((source) => [source.blogId, source.name]));
  names.delete(blogId);
  const rows = await termsFor(ctx.db, blogId, [...names.keys()]);
  return new Glossary(rows.map((row) => entryOf(row, names.get(row.blog_id) ?? null)));
}

function entryOf(row: TermRow, from: string | null): Entry {
  const fields = fieldsOf(row);
  const { sources, preferred, forbidden, reading, domain, note } = fields;
  const said = [...sources, ...preferred, ...forbidden, reading, domain, note];
  return {
    row,
    fields,
    from,
    words: said.map((text) => spelling(text, 'sound')).join('\n'),
    sorting: comparable(sources[0] ?? ''),
  };
}
