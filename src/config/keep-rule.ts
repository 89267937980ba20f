// The rule by which backups are kept, as an operator writes it.

/** How many of the newest stay, and of how many days, weeks and months with a backup the newest of each. */
export interface KeepRule {
  newest: number;
  daily: number;
  weekly: number;
  monthly: number;
}

const PARTS = ['newest', 'daily', 'weekly', 'monthly'] as const;

/** `14`, or `7 daily, 4 weekly, 12 monthly` in any order; null for anything else. */
export function keepRuleOf(text: string): KeepRule | null {
  if (/^[1-9]\d{0,3}$/.test(text)) return { newest: Number(text), daily: 0, weekly: 0, monthly: 0 };
  const rule: KeepRule = { newest: 0, daily: 0, weekly: 0, monthly: 0 };
  for (const part of text.split(',')) {
    const [, count, name] = /^\s*([1-9]\d{0,3})\s+(\w+)\s*$/.exec(part) ?? [];
    const known = PARTS.find((one) => one === name);
    if (known === undefined || rule[known] > 0) return null;
    rule[known] = Number(count);
  }
  return rule;
}
