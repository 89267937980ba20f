// Has an engine draft sentences of a translation: only with an owner's consent, within the budget, each draft checked and kept.
import type { Languages } from '../../memory/store.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal, type RefusalParams, refuse } from '../../platform/errors.ts';
import { articleOf } from '../../sources/store.ts';
import { type Actor, requireMay } from '../actor.ts';
import { segmentsOf, type TranslationRow, translationOf } from '../store.ts';
import { type Asked, askedOf, batches, unitsOf } from './asked.ts';
import { budgetOf, takeBack } from './budget.ts';
import { charactersOf, type Drafted, type Engine, EngineTrouble, type Unit } from './contract.ts';
import { checkedDraft, keepDraft } from './keep-draft.ts';
import { hostOfEngine, isAllowed } from './kinds.ts';
import { type Line, LONGEST_MS, PAUSES_MS, SILENCE_MS } from './line.ts';
import { openEngine } from './open-engine.ts';
import type { AskDrafts, DraftLine } from './schemas.ts';
import { draftsFor, type EngineRow, engineOf, type MachineDraftRow } from './store.ts';
import { inTurn } from './turns.ts';

export type AskDraftsInput = AskDrafts & { translationId: string };

/** A line of the answer before it is put into words. */
export type Told =
  | Exclude<DraftLine, { kind: 'stopped' }>
  | { kind: 'stopped'; key: string; params: RefusalParams };

export interface Way {
  /** Ends it: what is on its way is given up, what came stays. */
  signal: AbortSignal;
  /** Left out, as the press asks everybody. */
  line?: Partial<Line>;
}

interface Work {
  ctx: Context;
  actor: Actor;
  row: EngineRow;
  engine: Engine;
  translation: TranslationRow;
  languages: Languages;
  anew: boolean;
  way: Way;
}

/** Refuses before anything is sent; what goes wrong later is the last line. */
export async function askDrafts(
  ctx: Context,
  actor: Actor,
  input: AskDraftsInput,
  way: Way,
): Promise<AsyncGenerator<Told>> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  const translation = await translationOf(ctx.db, of);
  const article = translation && (await articleOf(ctx.db, of.blogId, translation.article_id));
  if (!translation || !article) throw refuse('not-found', 'desk.problem.no-translation');
  const row = await allowedEngine(ctx, of.blogId, input.engineId);
  const languages = { from: article.language, to: translation.language };
  const asked = askedOf(await segmentsOf(ctx.db, of), new Set(input.segmentIds), languages);
  const line = {
    allow: ctx.config.fetchAllow,
    press: ctx.config.address,
    silence: SILENCE_MS,
    longest: LONGEST_MS,
    pauses: PAUSES_MS,
    ...way.line,
  };
  return told({ ctx, actor, row, translation, languages, anew: input.anew, way }, asked, line);
}

/** As it is now. */
async function allowedEngine(ctx: Context, blogId: string, id: string): Promise<EngineRow> {
  const row = await engineOf(ctx.db, blogId, id);
  if (!row) throw refuse('not-found', 'desk.drafts.problem.engine');
  if (!isAllowed(row)) {
    const params = { engine: row.name, host: hostOfEngine(row.address) };
    throw refuse('forbidden', 'desk.drafts.problem.consent', params);
  }
  return row;
}

/** Each question goes to the engine as it is when its turn has come: an owner may have stopped it since. */
async function* told(parts: Omit<Work, 'engine'>, asked: readonly Asked[], line: Line): AsyncGenerator<Told> {
  const { ctx, row, way } = parts;
  try {
    const { most } = await openEngine(ctx, row, line);
    for (const batch of batches(asked, most)) {
      const release = await inTurn(`${row.blog_id} ${row.id}`, way.signal);
      try {
        const now = await allowedEngine(ctx, row.blog_id, row.id);
        yield* drafted({ ...parts, row: now, engine: await openEngine(ctx, now, line) }, batch);
      } finally {
        release();
      }
    }
    yield { kind: 'done', left: (await budgetOf(ctx, row)).left };
  } catch (error) {
    if (way.signal.aborted) return;
    yield stopped(error, row);
  }
}

function stopped(error: unknown, { name }: EngineRow): Told {
  if (error instanceof Refusal) return { kind: 'stopped', key: error.key, params: error.params };
  if (!(error instanceof EngineTrouble)) throw error;
  const params = { engine: name, ...error.params };
  return { kind: 'stopped', key: `desk.drafts.trouble.${error.reason}`, params };
}

/** What it drafted before is not sent again, unless somebody wants it anew. */
async function* drafted(work: Work, batch: readonly Asked[]): AsyncGenerator<Told> {
  const { ctx, row, anew } = work;
  const ids = batch.map(({ segment }) => segment.id);
  const known = anew ? new Map<string, MachineDraftRow>() : await draftsFor(ctx.db, row.blog_id, row.id, ids);
  const open: Asked[] = [];
  for (const one of batch) {
    const draft = known.get(one.segment.id);
    if (draft?.asked === one.name) yield lineOf(draft);
    else open.push(one);
  }
  if (open.length > 0) yield* sent(work, open);
}

async function* sent(work: Work, asked: readonly Asked[]): AsyncGenerator<Told> {
  const { ctx, row, engine, languages, way } = work;
  const units = await unitsOf(ctx, row, asked, languages);
  const characters = units.reduce((sum, unit) => sum + charactersOf(unit), 0);
  way.signal.throwIfAborted();
  const budget = await budgetOf(ctx, row);
  if (!(await budget.spend(characters))) {
    const params = { engine: row.name, left: budget.left ?? 0, characters };
    throw refuse('too-many', 'desk.drafts.trouble.budget', params);
  }
  const waiting = new Map(units.map((unit) => [unit.id, unit]));
  try {
    for await (const draft of engine.draft({ ...languages, units, signal: way.signal })) {
      const one = asked.find(({ segment }) => segment.id === draft.id);
      if (!one || !waiting.delete(draft.id)) continue;
      yield await settled(work, one, draft);
    }
  } catch (error) {
    if (isUntouched(error, waiting, units)) await takeBack(ctx, budget, characters);
    throw error;
  }
  for (const segmentId of waiting.keys()) yield { kind: 'refused', segmentId, reason: 'half' };
}

function isUntouched(error: unknown, waiting: ReadonlyMap<string, Unit>, units: readonly Unit[]): boolean {
  return error instanceof EngineTrouble && error.untouched && waiting.size === units.length;
}

async function settled(
  { ctx, actor, row, translation, languages }: Work,
  asked: Asked,
  draft: Drafted,
): Promise<Told> {
  const checked = checkedDraft(asked, draft, languages.to);
  if (!checked.ok) return { kind: 'refused', segmentId: asked.segment.id, reason: checked.reason };
  return lineOf(await keepDraft(ctx, { actor, row, translation, asked, target: checked.inline }));
}

function lineOf({ segment_id, id, engine, target }: MachineDraftRow): Told {
  return { kind: 'draft', segmentId: segment_id, draft: id, engine, target: JSON.parse(target) };
}
