// Every kind of error the bench puts into clean sentences, and the checks of which one has to speak.
import { type Amount, sameAmount } from '../../src/text/checks/amounts/amount.ts';
import { englishAmounts } from '../../src/text/checks/amounts/english.ts';
import { japaneseAmounts } from '../../src/text/checks/amounts/japanese.ts';
import { type Change, changed, type Kind, pick, put } from './check-damage.ts';
import {
  eraYear,
  numberWord,
  ordinal,
  otherCurrency,
  otherDate,
  otherDigit,
  otherKanji,
  otherScale,
  otherUnit,
  wide,
} from './check-errors-amounts.ts';
import {
  leftOut,
  marked,
  nameOtherwise,
  negationLost,
  otherTranslation,
  outOfProportion,
  questionLost,
  quotesLost,
  speakerLost,
  termChanged,
} from './check-errors-between.ts';
import {
  demonstrative,
  doubledParticle,
  doubledWord,
  dropOne,
  lookalike,
  malformedDigits,
  otherWidth,
  raLost,
  smallKana,
  spaceInside,
} from './check-errors-japanese.ts';

const AMOUNTS = ['numbers', 'dates', 'money', 'units', 'percent', 'number-words'];

const MONEY = /^(?:USD|EUR|GBP|JPY|KRW|CNY|INR|pound|cent)$/;

const MEASURE = /^(?:kilo|km|m|cm|mm|kg|t|l|ha|acre|mile|km2|hours|days|months|years|minute|degree)$/;

export const kinds: readonly Kind[] = [
  kind('empty', ['empty'], 1, (pair) => ({ ...pair, target: '' })),
  kind('unchanged', ['unchanged'], 1, (pair) => ({ ...pair, target: pair.source })),
  kind('sentence left out', ['omitted', 'sentence-count', 'length'], 1, leftOut),
  kind('sentence said twice', ['doubled'], 1, ({ source, target }) => ({
    source,
    target: target + target,
    place: { start: target.length, end: target.length * 2 },
  })),
  amountKind('number', ({ unit, text, value }) => unit === '' && /\d/.test(text) && value > 3, otherDigit, 3),
  amountKind(
    'number in full-width digits',
    ({ unit, text }) => unit === '' && /[0-9]/.test(text),
    (text, next) => wide(otherDigit(text, next)),
    3,
  ),
  amountKind('number with 万 億 兆', ({ text }) => /[万億兆]/.test(text), otherScale, 3),
  amountKind(
    'number in kanji',
    ({ unit, text, value }) => unit === '' && value > 1 && /^[二三四五六七八九十百千万]+\D/.test(text),
    otherKanji,
    8,
  ),
  amountKind('money: value', ({ unit }) => MONEY.test(unit), otherDigit, 3),
  amountKind('money: currency', ({ unit }) => MONEY.test(unit), otherCurrency, 3),
  amountKind(
    'date',
    ({ unit }) => /^(?:year|month|day|weekday|hour|minute|century)$/.test(unit),
    otherDate,
    2,
  ),
  amountKind(
    'fiscal year',
    ({ unit }) => unit === 'fiscal',
    (text, next) => (next() < 0.3 ? text.replace('年度', '年') : otherDigit(text, next)),
    6,
  ),
  kind('year of an era', AMOUNTS, 2, eraYear),
  amountKind('measure: value', ({ unit }) => MEASURE.test(unit), otherDigit, 3),
  amountKind('measure: unit', ({ unit }) => MEASURE.test(unit), otherUnit, 3),
  amountKind(
    'percent and 割',
    ({ unit }) => unit === '%',
    (text, next) => otherKanji(otherDigit(text, next), next),
    3,
  ),
  kind('ordinal', AMOUNTS, 4, ordinal),
  kind('number word', AMOUNTS, 6, numberWord),
  kind('emphasis lost', ['emphasis'], 1, (pair, { next }) => marked(pair, next, '*', '*', 'lost')),
  kind('link lost', ['links'], 1, (pair, { next }) =>
    marked(pair, next, '[', '](https://herald.example/a)', 'lost'),
  ),
  kind('link to another page', ['links'], 1, (pair, { next }) =>
    marked(pair, next, '[', '](https://herald.example/a)', 'changed'),
  ),
  kind('note lost', ['notes'], 1, (pair, { next }) => marked(pair, next, '', '[^1]', 'lost')),
  kind('quotation marks lost', ['quotes'], 2, quotesLost),
  kind('who said it lost', ['speaker'], 2, speakerLost),
  kind('brackets lost', ['brackets'], 3, ({ source, target }, _, round) =>
    changed(
      source,
      target,
      [/（[^）]*）/u, /[（）]/gu, /（([^）]*)）/u][round % 3] as RegExp,
      ['', '', '、$1、'][round % 3] as string,
    ),
  ),
  kind('question lost', ['question'], 4, questionLost),
  kind('exclamation lost', ['exclamation'], 4, ({ source, target }, { next }) =>
    changed(source, target, /！/gu, next() < 0.5 ? '。' : ''),
  ),
  kind('negation lost', ['negation'], 2, negationLost),
  kind('name written otherwise', ['names'], 1, nameOtherwise),
  kind('term missing', ['terms'], 2, (pair, source, round) => termChanged(pair, source, round, 'missing')),
  kind('term forbidden', ['terms-forbidden'], 2, (pair, source, round) =>
    termChanged(pair, source, round, 'forbidden'),
  ),
  kind('same source, other translation', ['consistency'], 1, otherTranslation),
  kind('far too long or short', ['length', 'omitted', 'sentence-count'], 1, outOfProportion),
  kind('unmatched bracket', ['ja-pairs'], 3, ({ source, target }, { next }) =>
    dropOne(source, target, /[「」『』（）]/gu, next),
  ),
  kind('doubled particle', ['ja-doubled'], 1, doubledParticle),
  kind('doubled word', ['ja-doubled'], 1, doubledWord),
  kind('そのの, このを', ['ja-doubled'], 6, demonstrative),
  kind('ら抜き', ['ja-ra'], 3, raLost),
  kind('space inside', ['ja-spaces'], 1, spaceInside),
  kind('half and full width', ['ja-width'], 1, otherWidth),
  kind('missing 。', ['ja-period'], 1, ({ source, target }) => changed(source, target, /。$/u, '')),
  kind('malformed digits', ['ja-digits'], 3, malformedDigits),
  kind('small kana', ['ja-small-kana'], 4, smallKana),
  kind('sign that looks alike', ['ja-lookalikes'], 2, lookalike),
];

function kind(name: string, ids: readonly string[], rounds: number, change: Change): Kind {
  return { name, ids, rounds, change };
}

function amountKind(
  name: string,
  fits: (amount: Amount) => boolean,
  damage: (text: string, next: () => number) => string,
  rounds: number,
): Kind {
  return kind(name, AMOUNTS, rounds, ({ source, target }, { next }) => {
    // In kanji only what the source says in so many words: 「二人は」 for `they` cannot be wrong.
    const asked = englishAmounts(source).filter(({ strength }) => strength > 0);
    const isAsked = (amount: Amount) => asked.some((other) => sameAmount(other, amount));
    const fitting = japaneseAmounts(target).filter(
      (amount) => fits(amount) && (/[0-9０-９]/.test(amount.text) || isAsked(amount)),
    );
    const amount = pick(fitting, next);
    if (!amount) return null;
    const text = damage(amount.text, next);
    if (text === amount.text) return null;
    return { source, ...put(target, amount, text) };
  });
}
