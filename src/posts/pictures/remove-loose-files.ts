// Removes the bytes of deleted pictures and of uploads that broke, a while after nothing named them any more.
import { isoFromNow } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { inTurn } from './scale.ts';
import { isNamed, looseBefore, tightenFiles } from './store.ts';

/** Milliseconds: a page that was drawn just before the deletion may still be read, and an upload may still be running. */
const KEPT_MS = 24 * 60 * 60 * 1000;
const AT_ONCE = 500;

/** A daily chore. The same bytes may be a picture of another blog; then they stay. */
export async function removeLooseFiles(ctx: Context): Promise<void> {
  const before = isoFromNow(ctx, -KEPT_MS);
  const masters = await ctx.files.list('masters');
  for (;;) {
    const loose = await looseBefore(ctx.db, before, AT_ONCE);
    if (loose.length === 0) return;
    for (const { sha256 } of loose) {
      // In turn with uploads: none can name bytes between the look and the removal.
      await inTurn(async () => {
        if (!(await isNamed(ctx.db, sha256))) {
          await ctx.files.drop(sha256);
          for (const name of masters.filter((one) => one.endsWith(`/${sha256}`)))
            await ctx.files.remove(name);
        }
        await tightenFiles(ctx.db, [sha256]);
      });
    }
  }
}
