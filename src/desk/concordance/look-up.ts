// Looks a word or a phrase up in the memory: the units that hold it, with the sentences around and where they stand.

import { pairsAround } from '../../memory/alignments/beads/store.ts';
import { textFrom } from '../../memory/alignments/stored-line.ts';
import { type Cursor, type FoundPhrase, findPhrase } from '../../memory/find-phrase.ts';
import type { FoundUnit } from '../../memory/reads.ts';
import type { Languages } from '../../memory/store.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { articleOf } from '../../sources/store.ts';
import { inlineText } from '../../text/inline.ts';
import { placesOf } from '../../text/places.ts';
import { type Actor, requireMay } from '../actor.ts';
import { inlineFrom } from '../segment-state.ts';
import { translationOf } from '../store.ts';
import type { Concordance, Marked, Neighbour, Passage } from './schemas.ts';
import { segmentsAround } from './store.ts';

export interface LookUp {
  translationId: string;
  phrase: string;
  after?: Cursor | undefined;
}

export async function lookUp(ctx: Context, actor: Actor, input: LookUp): Promise<Concordance> {
  requireMay(actor, 'translate');
  const { blog } = actor;
  const translation = await translationOf(ctx.db, { blogId: blog.id, translationId: input.translationId });
  const article = translation && (await articleOf(ctx.db, blog.id, translation.article_id));
  if (!article) throw refuse('not-found', 'desk.problem.no-translation');
  const languages: Languages = { from: article.language, to: translation.language };
  const { phrase, after } = input;
  const found = await findPhrase(ctx, blog.id, { languages, phrase, after });
  if (found === null) return { count: null, passages: [], next: null };
  const around = await aroundAll(ctx, found.units);
  const passages = found.units.map(({ unit, of }) => {
    const passage = passageOf(unit, phrase, around.get(placeOf(unit)), `/studio/${blog.slug}`);
    // Who looks into another blog's memory may be no member there.
    return of.name === null ? passage : { ...passage, address: null, from: of.name };
  });
  const { count, next } = found;
  return { count, passages, next: next && `${next.memory}-${next.below}` };
}

/** What stands before and after, and where it stands. */
interface Around {
  before: Neighbour | null;
  after: Neighbour | null;
  /** Within the studio. */
  place: string;
}

/** At the desk, else in the finished translation it was taken from. */
function placeOf({ segment_id, bead_id }: FoundUnit): string {
  return segment_id ?? bead_id ?? '';
}

async function aroundAll(ctx: Context, units: FoundPhrase['units']): Promise<Map<string, Around>> {
  const around = new Map<string, Around>();
  for (const [blogId, some] of Map.groupBy(units, ({ of }) => of.blogId)) {
    const segments = some.flatMap(({ unit }) => unit.segment_id ?? []);
    for (const row of await segmentsAround(ctx.db, blogId, segments)) {
      around.set(row.id, {
        before: neighbour(row.source_before, row.target_before),
        after: neighbour(row.source_after, row.target_after),
        place: `desk/${row.translation_id}#row-${row.id}`,
      });
    }
    await addAligned(ctx, blogId, some, around);
  }
  return around;
}

async function addAligned(
  ctx: Context,
  blogId: string,
  units: FoundPhrase['units'],
  around: Map<string, Around>,
): Promise<void> {
  const aligned = units.flatMap(({ unit }) =>
    unit.segment_id === null && unit.bead_id !== null ? [unit.bead_id] : [],
  );
  const [first] = units;
  const { source_language: from = '', target_language: to = '' } = first?.unit ?? {};
  for (const row of await pairsAround(ctx.db, blogId, aligned)) {
    const beside = (source: string | null, target: string | null) =>
      source === null
        ? null
        : { source: textFrom(source, from), target: target === null ? '' : textFrom(target, to) };
    around.set(row.id, {
      before: beside(row.source_before, row.target_before),
      after: beside(row.source_after, row.target_after),
      place: `alignments/${row.alignment_id}#bead-${row.id}`,
    });
  }
}

function passageOf(unit: FoundUnit, phrase: string, around: Around | undefined, studio: string): Passage {
  const marked = (text: string): Marked => ({ text, hits: placesOf(text, phrase) });
  const article = unit.article_id && unit.title !== null ? `${studio}/articles/${unit.article_id}` : null;
  return {
    unitId: unit.id,
    source: marked(unit.source_text),
    target: marked(unit.target_text),
    before: around ? around.before : remembered(unit.before),
    after: around ? around.after : remembered(unit.after),
    title: unit.title,
    address: around ? `${studio}/${around.place}` : article,
    at: unit.created_at,
    from: null,
  };
}

function neighbour(source: string | null, target: string | null): Neighbour | null {
  if (source === null) return null;
  return { source: textOf(source), target: target === null ? '' : textOf(target) };
}

/** What a unit knows of its neighbours where its own sentence is no more, or never stood on a desk. */
function remembered(source: string): Neighbour | null {
  return source === '' ? null : { source, target: '' };
}

function textOf(json: string): string {
  return inlineText(inlineFrom(json)).trim();
}
