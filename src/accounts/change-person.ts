// A person's own settings: the name readers see, and the language of the studio.
import * as v from 'valibot';
import { type Context, transact } from '../platform/context.ts';
import { emit } from '../platform/outbox.ts';
import type { SignedIn } from '../web/env.ts';
import { line } from '../web/fields.ts';
import { languages } from '../web/messages/index.ts';
import { blogsNaming } from './log/store.ts';
import { updatePerson } from './store.ts';

export const changePersonSchema = v.object({
  name: line(60),
  language: v.union(
    [
      v.picklist(languages),
      v.pipe(
        v.literal(''),
        v.transform(() => null),
      ),
    ],
    'common.choose',
  ),
});

export async function changePerson(
  ctx: Context,
  actor: SignedIn,
  input: v.InferOutput<typeof changePersonSchema>,
): Promise<void> {
  await transact(ctx, async (tx) => {
    await updatePerson(tx.db, actor.id, { name: input.name, language: input.language });
    if (input.name === actor.name) return;
    // The name stands on every page of what they wrote.
    for (const blogId of await blogsNaming(tx.db, actor.id)) await emit(tx, { kind: 'blog.changed', blogId });
  });
}
