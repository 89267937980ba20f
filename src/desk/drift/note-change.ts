// What follows from a source that changed, or went back to what it was: its translations, and what readers are told.
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { emit, type PressEvent } from '../../platform/outbox.ts';
import { changeOf, openChangeOf } from '../../sources/watch/store.ts';
import type { TranslationRow } from '../store.ts';
import { lockTranslationsOf, noteChange, unsettledOf, updateChangeOf } from './store.ts';

/** Told as often as you like: it makes the translations stand to their source as it stands now. */
export async function noteSourceChange(
  ctx: Context,
  { blogId, articleId }: Extract<PressEvent, { kind: 'source.changed' }>,
): Promise<void> {
  await transact(ctx, async (tx) => {
    const translations = await lockTranslationsOf(tx, blogId, articleId);
    const open = await openChangeOf(tx.db, { blogId, articleId });
    for (const translation of translations) {
      const of = { blogId, translationId: translation.id };
      for (const row of await unsettledOf(tx.db, of)) {
        const change = await changeOf(tx.db, blogId, row.change_id);
        if (row.taken_at === null && change?.settled_as === 'undone')
          await updateChangeOf(tx.db, of, row.change_id, { settled_at: nowIso(tx) });
      }
      if (open) await noteChange(tx.db, of, open.id, open.found_at);
      await tellReaders(tx, translation);
    }
  });
}

/** Nobody takes it in, so readers need not be told of it any longer. */
export async function settleTranslations(
  tx: Context,
  translations: readonly TranslationRow[],
  changeId: string,
): Promise<void> {
  for (const translation of translations) {
    const of = { blogId: translation.blog_id, translationId: translation.id };
    await updateChangeOf(tx.db, of, changeId, { settled_at: nowIso(tx) });
    await tellReaders(tx, translation);
  }
}

async function tellReaders(tx: Context, { blog_id, post_id }: TranslationRow): Promise<void> {
  if (post_id !== null) await emit(tx, { kind: 'post.changed', blogId: blog_id, postId: post_id });
}
