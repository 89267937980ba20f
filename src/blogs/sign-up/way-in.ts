// How somebody comes to a blog of their own here, by the rule of the press and by whether it can send mail. Pure.
import type { SignUpRule } from '../hosting/tables.ts';

/** `unmailed`: it is open, and nobody can come in, because no letter can ask whose address it is. */
export type WayIn = SignUpRule | 'unmailed';

/** Open to anybody needs mail: whoever comes must own the address they write. The settings refuse the rule without. */
export function canChooseRule(rule: SignUpRule, mails: boolean): boolean {
  return rule !== 'open' || mails;
}

export function wayIn(rule: SignUpRule, mails: boolean): WayIn {
  return canChooseRule(rule, mails) ? rule : 'unmailed';
}
