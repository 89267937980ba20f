// A person's own settings: the name readers see, and the studio's language, look and time zone.
import * as v from 'valibot';
import { type Context, transact } from '../platform/context.ts';
import { emit } from '../platform/outbox.ts';
import type { SignedIn } from '../web/env.ts';
import { line, timeZone } from '../web/fields.ts';
import { languages } from '../web/messages/index.ts';
import { blogsNaming } from './log/store.ts';
import { updatePerson } from './store.ts';

/** The first choice of each list: what the browser, the device or the blog says. */
const asElsewhere = v.pipe(
  v.literal(''),
  v.transform(() => null),
);

export const changePersonSchema = v.object({
  name: line(60),
  language: v.union([v.picklist(languages), asElsewhere], 'common.choose'),
  theme: v.optional(v.union([v.picklist(['light', 'dark']), asElsewhere], 'common.choose'), ''),
  own_zone: v.optional(v.union([asElsewhere, timeZone], 'common.time-zone'), ''),
});

export async function changePerson(
  ctx: Context,
  actor: SignedIn,
  input: v.InferOutput<typeof changePersonSchema>,
): Promise<void> {
  const { name, language, theme, own_zone } = input;
  await transact(ctx, async (tx) => {
    await updatePerson(tx.db, actor.id, { name, language, theme, time_zone: own_zone });
    if (name === actor.name) return;
    // The name stands on every page of what they wrote.
    for (const blogId of await blogsNaming(tx.db, actor.id)) await emit(tx, { kind: 'blog.changed', blogId });
  });
}
