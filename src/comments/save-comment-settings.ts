// How readers may comment on a blog, and for how long its letters are kept.
import * as v from 'valibot';
import { record } from '../accounts/log/record.ts';
import type { Actor } from '../blogs/blog-for.ts';
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { emit } from '../platform/outbox.ts';
import { saveSettings, settingsOf } from './store.ts';

export const rules = ['open', 'approval', 'closed'] as const;
/** Days after the last message of an exchange. */
export const keptFor = ['180', '365', '730', '1825'] as const;

export const commentSettingsSchema = v.object({
  rule: v.picklist(rules, 'common.choose'),
  letter_days: v.pipe(v.picklist(keptFor, 'common.choose'), v.transform(Number)),
});

export async function saveCommentSettings(
  ctx: Context,
  { id, blog }: Actor,
  input: v.InferOutput<typeof commentSettingsSchema>,
): Promise<void> {
  if (!blog.may.has('manage')) throw refuse('forbidden', 'web.problem.forbidden.do');
  await transact(ctx, async (tx) => {
    const before = await settingsOf(tx.db, blog.id);
    await saveSettings(tx.db, blog.id, input, nowIso(tx));
    await record(tx, { blogId: blog.id, by: id, act: 'settings.comments' });
    // The form under every post says what becomes of a comment.
    if (before.rule !== input.rule) await emit(tx, { kind: 'blog.changed', blogId: blog.id });
  });
}
