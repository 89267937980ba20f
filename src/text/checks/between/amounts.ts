// Numbers, dates, money, measures and shares: the same value in the same unit on both sides.
import { type Amount, type AmountKind, kindOf, sameUnit } from '../amounts/amount.ts';
import { countingLanguages, type Difference, differencesOf } from '../amounts/compare.ts';
import { numeralValue, writeLike } from '../amounts/numerals.ts';
import type { Check, Fix, Found } from '../finding.ts';

function amountCheck(id: string, kind: AmountKind): Check {
  return {
    id,
    severity: 'must',
    from: countingLanguages,
    to: countingLanguages,
    *find(pair) {
      for (const difference of differencesOf(pair)) {
        if (kindOf(firm(difference)) === kind && isFirm(difference)) yield found(id, difference);
      }
    },
  };
}

export const amountChecks: readonly Check[] = [
  amountCheck('numbers', 'numbers'),
  amountCheck('dates', 'dates'),
  amountCheck('money', 'money'),
  amountCheck('units', 'units'),
  amountCheck('percent', 'percent'),
  {
    id: 'number-words',
    severity: 'should',
    from: countingLanguages,
    to: countingLanguages,
    *find(pair) {
      for (const difference of differencesOf(pair))
        if (!isFirm(difference)) yield found('numbers', difference);
    },
  },
];

/** What the difference is named after: the amount with a unit, the source's first. */
function firm({ source, target }: Difference): Amount {
  const amount = source?.unit ? source : target?.unit ? target : (source ?? target);
  return amount as Amount;
}

/** In digits on one side at least. */
function isFirm({ source, target }: Difference): boolean {
  // 「2人」 for two names: a small count may be added in translation.
  if (source === null && target.unit === '' && target.value <= 10) return false;
  return (source?.strength ?? 1) > 0 && (source?.strength === 2 || target?.strength === 2);
}

function found(id: string, { source, target }: Difference): Found {
  if (target === null)
    return { side: 'source', ...placeOf(source), says: `${id}-missing`, params: { text: source.text } };
  if (source === null)
    return { side: 'target', ...placeOf(target), says: `${id}-added`, params: { text: target.text } };
  const fix = fixFor(source, target);
  return {
    side: 'target',
    ...placeOf(target),
    other: placeOf(source),
    says: `${id}-differ`,
    params: { source: source.text, target: target.text },
    ...(fix && { fix }),
  };
}

function placeOf({ start, end }: Amount) {
  return { start, end };
}

/** The source's value in the way the target writes its own, or the source's currency. None where it is not that simple. */
function fixFor(source: Amount, target: Amount): Fix | null {
  const { digits, text, end } = target;
  if (!digits || source.unit === 'hour') return null;
  if (source.value === target.value) {
    const right = CURRENCIES[source.unit];
    const isMoney = right !== undefined && kindOf(target) === 'money' && text !== '';
    return isMoney ? { start: digits.end, end, text: right } : null;
  }
  if (!sameUnit(source.unit, target.unit)) return null;
  const like = text.slice(0, digits.end - digits.start);
  const share = numeralValue(like) / target.value;
  const value = text.includes('割') ? Math.round(source.value * share * 1e6) / 1e6 : source.value;
  const written = writeLike(value, like);
  return written === null || written === like || /割.分/u.test(text) ? null : { ...digits, text: written };
}

const CURRENCIES: Record<string, string> = {
  USD: 'ドル',
  EUR: 'ユーロ',
  GBP: 'ポンド',
  JPY: '円',
  KRW: 'ウォン',
  CNY: '元',
  INR: 'ルピー',
  CHF: 'フラン',
  RUB: 'ルーブル',
  cent: 'セント',
};
