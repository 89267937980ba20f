// The draft engines of a blog: added, changed, allowed to be sent sentences, taken away. A key is never given back.
import type * as v from 'valibot';
import { record } from '../../accounts/log/record.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { seal } from '../../platform/sealed.ts';
import type { Problems } from '../../web/door.ts';
import { type Actor, requireMay } from '../actor.ts';
import { DEEPL_ADDRESSES, deeplAddress } from './deepl.ts';
import { type engineSchema, problemsIn } from './engine-fields.ts';
import { type EngineDetails, hostOfEngine, kindOf } from './kinds.ts';
import { SEALED_FOR } from './open-engine.ts';
import { deleteEngine, type EngineRow, engineOf, enginesOf, insertEngine, updateEngine } from './store.ts';

/** Nobody compares more than this. */
const MOST_ENGINES = 20;

export type EngineInput = v.InferOutput<typeof engineSchema>;
export type EngineOutcome = { ok: true; id: string } | { ok: false; problems: Problems };

export async function addEngine(ctx: Context, actor: Actor, input: EngineInput): Promise<EngineOutcome> {
  requireMay(actor, 'manage');
  const problems = problemsIn(input, { keyIsKept: false });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return transact(ctx, async (tx) => {
    const all = await enginesOf(tx.db, actor.blog.id);
    if (all.length >= MOST_ENGINES) throw refuse('invalid', 'engines.problem.many', { max: MOST_ENGINES });
    const id = newId(tx.clock.now());
    const secret = secretIn(input);
    await insertEngine(tx.db, {
      blog_id: actor.blog.id,
      id,
      kind: input.kind,
      ...columnsFrom(input, null),
      secret: secret === '' ? null : await seal(tx, SEALED_FOR, id, secret),
      consent_host: null,
      consent_by: null,
      consent_at: null,
      created_by: actor.id,
      created_at: nowIso(tx),
    });
    await record(tx, { blogId: actor.blog.id, by: actor.id, act: 'settings.engines' });
    return { ok: true, id };
  });
}

/** An empty key keeps the one that is there. At another host the consent has to be given again. */
export async function changeEngine(
  ctx: Context,
  actor: Actor,
  id: string,
  input: EngineInput,
): Promise<EngineOutcome> {
  requireMay(actor, 'manage');
  return transact(ctx, async (tx) => {
    const row = await heldEngine(tx, actor, id);
    const asked = { ...input, kind: row.kind };
    const secret = secretIn(asked);
    const columns = columnsFrom(asked, row);
    const problems = problemsIn(asked, { keyIsKept: row.secret !== null });
    // A key that was given for one place is not carried to another by whoever changes the address.
    const moved = !problems.address && hostOfEngine(columns.address) !== hostOfEngine(row.address);
    if (moved && secret === '' && row.secret !== null && !problems.key && !problems.account) {
      problems[row.kind === 'google3' ? 'account' : 'key'] = { key: 'engines.problem.key-again' };
    }
    if (Object.keys(problems).length > 0) return { ok: false, problems };
    await updateEngine(tx.db, row, {
      ...columns,
      ...(secret === '' ? {} : { secret: await seal(tx, SEALED_FOR, row.id, secret) }),
      ...(moved ? { consent_host: null, consent_by: null, consent_at: null } : {}),
    });
    await record(tx, { blogId: actor.blog.id, by: actor.id, act: 'settings.engines' });
    return { ok: true, id };
  });
}

/** `allowed`: sentences may be sent to the host as it is now. */
export async function allowEngine(ctx: Context, actor: Actor, id: string, allowed: boolean): Promise<void> {
  requireMay(actor, 'manage');
  await transact(ctx, async (tx) => {
    const row = await heldEngine(tx, actor, id);
    const given = { consent_host: hostOfEngine(row.address), consent_by: actor.id, consent_at: nowIso(tx) };
    await updateEngine(
      tx.db,
      row,
      allowed ? given : { consent_host: null, consent_by: null, consent_at: null },
    );
    const act = allowed ? 'settings.engine-allowed' : 'settings.engine-stopped';
    await record(tx, { blogId: actor.blog.id, by: actor.id, act });
  });
}

export async function removeEngine(ctx: Context, actor: Actor, id: string): Promise<void> {
  requireMay(actor, 'manage');
  await transact(ctx, async (tx) => {
    await deleteEngine(tx.db, await heldEngine(tx, actor, id));
    await record(tx, { blogId: actor.blog.id, by: actor.id, act: 'settings.engines' });
  });
}

export async function heldEngine(tx: Context, actor: Actor, id: string): Promise<EngineRow> {
  const row = await engineOf(tx.db, actor.blog.id, id);
  if (!row) throw refuse('not-found', 'engines.problem.gone');
  return row;
}

function secretIn({ kind, key, account }: EngineInput): string {
  return kind === 'google3' ? account : key;
}

/** `known` is what stood there before: DeepL's usual address follows a key that is not typed in again. */
function columnsFrom(
  input: EngineInput,
  known: EngineRow | null,
): Pick<EngineRow, 'name' | 'address' | 'details' | 'budget'> {
  const has = (field: string) => kindOf(input.kind)?.fields.some((one) => one === field) ?? false;
  const details: EngineDetails = {
    ...(has('region') ? { region: input.region } : {}),
    ...(has('location') ? { location: input.location || 'global' } : {}),
    ...(has('model') ? { model: input.model } : {}),
    ...(has('whole') ? { whole: input.whole !== '' } : {}),
  };
  return {
    name: input.name,
    address: input.address === '' ? usualAddress(input, known) : input.address,
    details: JSON.stringify(details),
    budget: input.budget,
  };
}

function usualAddress(input: EngineInput, known: EngineRow | null): string {
  if (input.kind !== 'deepl') return kindOf(input.kind)?.address ?? '';
  const isUsual = known !== null && DEEPL_ADDRESSES.includes(known.address);
  return input.key === '' && isUsual ? known.address : deeplAddress(input.key);
}
