// What is asked beside the shape of the fields: an address nobody has, the terms of today, words where somebody reads them.
import type { Context } from '../../platform/context.ts';
import type { Problems } from '../../web/door.ts';
import type { PressSettings } from '../hosting/press-settings.ts';
import { isSlugHeld } from './store.ts';

export interface Wishes {
  slug: string;
  message: string;
  /** What the box of the terms said; '' when it was not ticked. */
  terms: string;
}

export interface Asking {
  settings: PressSettings;
  /** By a link of whoever runs the press, who knows them: nobody looks once more. */
  invited: boolean;
}

export async function wishProblems(ctx: Context, wishes: Wishes, asking: Asking): Promise<Problems> {
  const problems: Problems = termsProblems(wishes.terms, asking.settings);
  if (readsMessage(asking) && wishes.message.trim() === '')
    problems.message = { key: 'sign-up.message.needed' };
  if (await isSlugHeld(ctx.db, wishes.slug.trim().toLowerCase(), '')) {
    problems.slug = { key: 'blogs.slug.taken' };
  }
  return problems;
}

/** Agreeing is agreeing to what stood there: terms that changed since the page was opened are shown again. */
export function termsProblems(agreed: string, { terms, termsChangedAt }: PressSettings): Problems {
  if (terms === '' || agreed === termsOf(termsChangedAt)) return {};
  return { terms: { key: agreed === '' ? 'sign-up.terms.needed' : 'sign-up.terms.changed' } };
}

/** What the box of the terms says when it is ticked. */
export function termsOf(changedAt: string | null): string {
  return changedAt ?? 'yes';
}

/** The terms that are agreed to by asking now; null where there are none, or none with a date. */
export function termsNow({ terms, termsChangedAt }: PressSettings): string | null {
  return terms === '' ? null : termsChangedAt;
}

export function readsMessage({ settings, invited }: Asking): boolean {
  return settings.approves && !invited;
}
