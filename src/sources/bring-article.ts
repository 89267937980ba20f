// Brings an article in, by address, paste or file: nothing is made of it until a person has looked at it.
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import type { Params } from '../web/messages/index.ts';
import { type Actor, requireTranslator } from './actor.ts';
import { articleFromFound } from './article-from-found.ts';
import { obtainSource, type SourceInput } from './obtain-source.ts';
import { readSource } from './read-source.ts';
import { takeSnapshot } from './snapshot.ts';
import { insertArticle } from './store.ts';

export type BringOutcome =
  | { ok: true; articleId: string }
  /** `key` names the message that says what happened and what to do now. */
  | { ok: false; key: string; params: Params };

/** Takes the source, reads it, and stores an article that waits for confirmation. */
export async function bringArticle(ctx: Context, actor: Actor, input: SourceInput): Promise<BringOutcome> {
  requireTranslator(actor);
  const source = await obtainSource(ctx, input);
  if (!source.ok) return source;
  const read = await readSource(source, actor.blog.sourceLanguages);
  if (!read.ok) return read;
  return transact(ctx, async (tx) => {
    const articleId = newId(tx.clock.now());
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
