// What a blog chose of the checks, as it is stored.
import type { Context } from '../../platform/context.ts';
import type { Manner } from '../../text/checks/finding.ts';
import type { CheckSettings } from './checker.ts';
import { checkSettingsOf } from './store.ts';

/** Of the choices only those that are not as they come. */
export interface BlogChecks extends Required<CheckSettings> {
  /** Null: the one that most sentences of a text have. */
  manner: Manner | null;
}

export const asTheyCome: BlogChecks = { chosen: {}, manner: null, readings: [], spellings: [] };

export async function blogChecksOf(ctx: Context, blogId: string): Promise<BlogChecks> {
  const stored = await checkSettingsOf(ctx.db, blogId);
  // Written by `saveChecks` alone, so it has this shape; what is newer than it is as it comes.
  return stored === undefined ? asTheyCome : { ...asTheyCome, ...(JSON.parse(stored) as BlogChecks) };
}
