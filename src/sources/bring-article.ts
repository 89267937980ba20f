// Brings an article in, by address, paste or file: nothing is made of it until a person has looked at it.
import { createHash } from 'node:crypto';
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { derivedId, newId } from '../platform/ids.ts';
import type { Params } from '../web/messages/index.ts';
import { type Actor, requireTranslator } from './actor.ts';
import { articleFromFound } from './article-from-found.ts';
import { obtainSource, type SourceInput } from './obtain-source.ts';
import { readSource } from './read-source.ts';
import { takeSnapshot } from './snapshot.ts';
import { articleOf, insertArticle } from './store.ts';

export type BringOutcome =
  | { ok: true; articleId: string }
  /** `key` names the message that says what happened and what to do now. */
  | { ok: false; key: string; params: Params };

/**
 * Takes the source, reads it, and stores an article that waits for confirmation. `formId` is of the form that was
 * sent: the same one with the same source, as a double click sends it, brings one article.
 */
export async function bringArticle(
  ctx: Context,
  actor: Actor,
  input: SourceInput,
  formId?: string,
): Promise<BringOutcome> {
  requireTranslator(actor);
  if (formId === undefined) return bring(ctx, actor, input, newId(ctx.clock.now()));
  const articleId = derivedId(formId, `${actor.id} ${fingerprint(input)}`);
  const brought = async () => (await articleOf(ctx.db, actor.blog.id, articleId)) !== undefined;
  if (await brought()) return { ok: true, articleId };
  try {
    return await bring(ctx, actor, input, articleId);
  } catch (error) {
    // Two at once: the other one was first.
    if (ctx.dialect.isUniqueViolation(error) && (await brought())) return { ok: true, articleId };
    throw error;
  }
}

async function bring(
  ctx: Context,
  actor: Actor,
  input: SourceInput,
  articleId: string,
): Promise<BringOutcome> {
  const source = await obtainSource(ctx, input);
  if (!source.ok) return source;
  const read = await readSource(source, actor.blog.sourceLanguages);
  if (!read.ok) return read;
  return transact(ctx, async (tx) => {
    const now = nowIso(tx);
    const charset = read.charset;
    const snapshotId = await takeSnapshot(tx, actor.blog.id, { ...source, charset });
    await insertArticle(tx.db, {
      blogId: actor.blog.id,
      id: articleId,
      snapshotId,
      outletId: null,
      ...articleFromFound(read.found, {
        way: input.way,
        fileName: source.fileName,
        address: source.finalAddress,
      }),
      broughtBy: actor.id,
      broughtAt: now,
      updatedAt: now,
      confirmedAt: null,
    });
    return { ok: true, articleId };
  });
}

/** The same for the same source, and short. */
function fingerprint(input: SourceInput): string {
  const { bytes, ...named } = input.way === 'file' ? input : { ...input, bytes: new Uint8Array() };
  const hash = createHash('sha256').update(JSON.stringify(named)).update(bytes);
  return hash.digest('hex');
}
