// Takes a file in that somebody brings to a translation: tells its kind by its content, reads it, and keeps what it says.
import { type Actor, requireMay } from '../../desk/actor.ts';
import { partsOf } from '../../desk/assemble.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { primaryLanguage } from '../../text/language.ts';
import { readInThread, type ThreadRead } from './reader.ts';
import { insertArrival } from './store.ts';

export type TakenFile =
  | { ok: true; arrivalId: string }
  | Exclude<ThreadRead, { ok: true }>
  /** It is of another pair of languages. */
  | { ok: false; reason: 'language'; language: string };

export async function takeFile(
  ctx: Context,
  actor: Actor,
  input: { translationId: string; name: string; bytes: Uint8Array },
): Promise<TakenFile> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  const parts = await partsOf(ctx, of);
  if (!parts) throw refuse('not-found', 'desk.problem.no-translation');
  const read = await readInThread(input.bytes);
  if (!read.ok) return read;
  const { kind, to, sentences } = read.file;
  if (to !== null && primaryLanguage(to) !== primaryLanguage(parts.translation.language))
    return { ok: false, reason: 'language', language: to };
  const id = newId(ctx.clock.now());
  await transact(ctx, (tx) =>
    insertArrival(tx.db, {
      blog_id: of.blogId,
      id,
      translation_id: of.translationId,
      kind,
      name: [...input.name.toWellFormed().replaceAll('\0', '')].slice(0, 200).join(''),
      sentences,
      created_by: actor.id,
      created_at: nowIso(tx),
    }),
  );
  return { ok: true, arrivalId: id };
}
