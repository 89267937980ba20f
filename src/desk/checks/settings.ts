// What a blog chose of the checks, as it is stored and as the checks take it.
import type { Context } from '../../platform/context.ts';
import type { Manner } from '../../text/checks/finding.ts';
import type { Chosen } from '../../text/checks/registry.ts';
import type { CheckSettings } from './checker.ts';
import { checkSettingsOf } from './store.ts';
import type { Spelling } from './textlint.ts';
import type { OwnWord } from './words.ts';

export interface BlogChecks {
  /** Only those that are not as they come. */
  chosen: Chosen;
  /** Null: the one that most sentences of a text have. */
  manner: Manner | null;
  readings: readonly OwnWord[];
  spellings: readonly Spelling[];
}

export const asTheyCome: BlogChecks = { chosen: {}, manner: null, readings: [], spellings: [] };

export async function blogChecksOf(ctx: Context, blogId: string): Promise<BlogChecks> {
  const stored = await checkSettingsOf(ctx.db, blogId);
  // Written by `saveChecks` alone, so it has this shape; what is newer than it is as it comes.
  return stored === undefined ? asTheyCome : { ...asTheyCome, ...(JSON.parse(stored) as BlogChecks) };
}

export function settingsFor({ chosen, readings, spellings }: BlogChecks): CheckSettings {
  return { chosen, readings, spellings };
}
