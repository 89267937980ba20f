// Says what the press is called and allows, straight in the database, as its settings page would.
import { pressSettings } from '../../src/blogs/hosting/press-settings.ts';
import type { PressSettingsTable } from '../../src/blogs/hosting/tables.ts';
import { nowIso } from '../../src/platform/clock.ts';
import type { Context } from '../../src/platform/context.ts';

/** Changes some of it; the rest stays as it was, or as a press begins. */
export async function sayPress(
  ctx: Context,
  changes: Partial<Omit<PressSettingsTable, 'id'>>,
): Promise<void> {
  const now = await pressSettings(ctx);
  const row: Omit<PressSettingsTable, 'id'> = {
    name: now.name,
    tagline: now.tagline,
    about: now.about,
    language: now.language,
    terms: now.terms,
    terms_changed_at: now.termsChangedAt,
    sign_up: now.signUp,
    approves: now.approves ? 1 : 0,
    most_blogs: now.mostBlogs,
    most_bytes: now.mostBytes,
    most_posts: now.mostPosts,
    changed_at: nowIso(ctx),
    ...changes,
  };
  await ctx.db
    .insertInto('press_settings')
    .values({ id: 'press', ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}
