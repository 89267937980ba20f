// An editor has opened a letter, or has it deleted.
import type { Actor } from '../../blogs/blog-for.ts';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import type { SignedIn } from '../../web/env.ts';
import { moderate } from '../inbox/decisions/moderate.ts';
import { letterOf, updateLetter } from './store.ts';

export async function markRead(ctx: Context, { blog }: Actor, letterId: string): Promise<void> {
  if (!blog.may.has('edit')) throw refuse('forbidden', 'web.problem.forbidden.do');
  const letter = await letterOf(ctx.db, blog.id, letterId);
  if (!letter) throw refuse('not-found', 'letters.studio.gone');
  await updateLetter(ctx.db, letter, { read_at: nowIso(ctx) });
}

/** Everything both sides wrote, as a decision of the inbox, which can be undone for a while. */
export async function removeLetter(
  ctx: Context,
  person: SignedIn,
  { blog }: Actor,
  letterId: string,
): Promise<void> {
  if (!(await letterOf(ctx.db, blog.id, letterId))) throw refuse('not-found', 'letters.studio.gone');
  await moderate(ctx, person, blog.slug, { verb: 'delete', comment: [], letter: [letterId], report: [] });
}
