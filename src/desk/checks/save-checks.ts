// What a blog chose of the checks: stored, and written down in its record.
import { record } from '../../accounts/log/record.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { type Actor, requireMay } from '../actor.ts';
import type { BlogChecks } from './settings.ts';
import { storeCheckSettings } from './store.ts';

export async function saveChecks(ctx: Context, actor: Actor, checks: BlogChecks): Promise<void> {
  requireMay(actor, 'edit');
  await transact(ctx, async (tx) => {
    await storeCheckSettings(tx.db, actor.blog.id, JSON.stringify(checks), nowIso(tx));
    await record(tx, { blogId: actor.blog.id, by: actor.id, act: 'settings.checks' });
  });
}
