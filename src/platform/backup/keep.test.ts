// Tests of the keeping rule: what it keeps of two years, and what it never lets go, whatever happened.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepRuleOf } from '../../config/keep-rule.ts';
import { type Held, toRemove } from './keep.ts';

const DAY = 24 * 60 * 60 * 1000;
const begin = new Date(2026, 0, 1, 3, 17).getTime();
const daily = (days: number, isVerified = true): Held[] =>
  Array.from({ length: days }, (_, day) => {
    const at = new Date(2026, 0, 1 + day, 3, 17);
    return { name: at.toISOString(), at, isVerified };
  });

const rules = fc
  .record({ newest: fc.nat(9), daily: fc.nat(9), weekly: fc.nat(6), monthly: fc.nat(14) })
  .filter((rule) => Object.values(rule).some((count) => count > 0));
const helds = fc
  .uniqueArray(fc.record({ hour: fc.nat(24 * 800), isVerified: fc.boolean() }), {
    selector: ({ hour }) => hour,
    maxLength: 120,
  })
  .map((all) =>
    all.map(({ hour, isVerified }): Held => {
      const at = new Date(begin + (hour * DAY) / 24);
      return { name: at.toISOString(), at, isVerified };
    }),
  );
const newestOf = (all: readonly Held[]) => [...all].sort((a, b) => b.at.getTime() - a.at.getTime())[0];

describe('what is kept', () => {
  it('of two years, day by day, are seven days, four weeks and twelve months', () => {
    const rule = keepRuleOf('7 daily, 4 weekly, 12 monthly');
    if (!rule) throw new Error('no rule');
    let held: Held[] = [];
    for (const one of daily(730)) {
      held = [...held, one];
      const gone = new Set(toRemove(held, rule));
      held = held.filter(({ name }) => !gone.has(name));
    }
    const days = held.map(({ at }) => `${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`);
    // The newest of each month, of the last weeks their Sunday, and every day of the last week.
    expect(days).toEqual([
      ...['2027-1-31', '2027-2-28', '2027-3-31', '2027-4-30', '2027-5-31', '2027-6-30', '2027-7-31'],
      ...['2027-8-31', '2027-9-30', '2027-10-31', '2027-11-30', '2027-12-12', '2027-12-19'],
      ...['2027-12-25', '2027-12-26', '2027-12-27', '2027-12-28', '2027-12-29', '2027-12-30', '2027-12-31'],
    ]);
  });

  it('is never without the newest, the newest good one, and all since', () => {
    fc.assert(
      fc.property(helds, rules, (held, rule) => {
        const gone = new Set(toRemove(held, rule));
        const lastGood = newestOf(held.filter(({ isVerified }) => isVerified));
        const since = held.filter(({ at }) => !lastGood || at >= lastGood.at);
        for (const one of [newestOf(held), lastGood, ...since]) if (one) expect(gone).not.toContain(one.name);
      }),
    );
  });

  it('has as many good ones as without the broken ones: those take nobody a place', () => {
    fc.assert(
      fc.property(helds, rules, (held, rule) => {
        const good = held.filter(({ isVerified }) => isVerified);
        const goodGone = toRemove(held, rule).filter((name) => good.some((one) => one.name === name));
        expect(goodGone).toEqual(toRemove(good, rule));
      }),
    );
  });

  it('has as many of the newest and of the last days as the rule says, when there are as many', () => {
    fc.assert(
      fc.property(fc.nat(60), rules, (days, rule) => {
        const held = daily(days);
        const gone = toRemove(held, rule);
        const kept = Math.min(days, Math.max(rule.newest, rule.daily));
        for (const one of held.slice(days - kept)) expect(gone).not.toContain(one.name);
      }),
    );
  });

  it('is the same when the rule is asked again, and in whatever order', () => {
    fc.assert(
      fc.property(helds, rules, (held, rule) => {
        const gone = new Set(toRemove(held, rule));
        expect(toRemove([...held].reverse(), rule)).toEqual([...gone]);
        const rest = held.filter(({ name }) => !gone.has(name));
        expect(toRemove(rest, rule)).toEqual([]);
      }),
    );
  });

  it('is everything while none is good', () => {
    expect(toRemove(daily(40, false), { newest: 1, daily: 0, weekly: 0, monthly: 0 })).toEqual([]);
  });
});

describe('a rule', () => {
  it('is a number, or parts in any order, each once', () => {
    expect(keepRuleOf('14')).toEqual({ newest: 14, daily: 0, weekly: 0, monthly: 0 });
    expect(keepRuleOf('12 monthly,7 daily')).toEqual({ newest: 0, daily: 7, weekly: 0, monthly: 12 });
    for (const text of ['', '0', '0 daily', '7', '7 days', '7 daily, 8 daily', '7 daily,', '-1', 'daily'])
      expect([text, keepRuleOf(text) === null]).toEqual([text, text !== '7']);
  });
});
