// Takes a file in that somebody brings to a translation: tells its kind by its content, reads it, and keeps what it says.
import { type Actor, requireMay } from '../../desk/actor.ts';
import { partsOf } from '../../desk/assemble.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { primaryLanguage } from '../../text/language.ts';
import { readPo } from '../po/read-po.ts';
import { readXliff } from '../xliff/read-xliff.ts';
import { unitsIn } from '../xliff/units-in.ts';
import type { Unreadable } from '../xml/read-xml.ts';
import type { Arriving } from './arriving.ts';
import { type FileKind, kindOf } from './kind-of.ts';
import { insertArrival } from './store.ts';

export type TakenFile =
  | { ok: true; arrivalId: string }
  /** What it is, but nothing that belongs to a translation. */
  | { ok: false; reason: 'kind'; kind: FileKind }
  | { ok: false; reason: 'unreadable'; problem: Unreadable }
  /** It is of another pair of languages. */
  | { ok: false; reason: 'language'; language: string };

interface ReadFile {
  kind: 'xliff' | 'po';
  /** BCP 47; null where the file does not say it. */
  to: string | null;
  sentences: Arriving[];
}

export async function takeFile(
  ctx: Context,
  actor: Actor,
  input: { translationId: string; name: string; bytes: Uint8Array },
): Promise<TakenFile> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  const parts = await partsOf(ctx, of);
  if (!parts) throw refuse('not-found', 'desk.problem.no-translation');
  const read = readFile(input.bytes);
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
      sentences: JSON.stringify(sentences),
      created_by: actor.id,
      created_at: nowIso(tx),
    }),
  );
  return { ok: true, arrivalId: id };
}

function readFile(bytes: Uint8Array): { ok: true; file: ReadFile } | Exclude<TakenFile, { ok: true }> {
  const kind = kindOf(bytes);
  if (kind === 'xliff') {
    const read = readXliff(bytes);
    if (!read.ok) return { ok: false, reason: 'unreadable', problem: read.problem };
    return { ok: true, file: { kind, to: read.xliff.target, sentences: unitsIn(read.xliff) } };
  }
  if (kind !== 'po') return { ok: false, reason: 'kind', kind };
  const read = readPo(bytes);
  if (!read.ok) return { ok: false, reason: 'unreadable', problem: read.problem };
  return { ok: true, file: { kind, to: read.po.language, sentences: read.po.sentences } };
}
