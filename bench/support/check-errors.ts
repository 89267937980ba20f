// Puts one error of a kind into a clean pair. Every kind is a function from a pair to a damaged one, or null where it does not fit.

import type { PairGiven } from '../../src/desk/checks/checker.ts';
import { type Amount, sameAmount } from '../../src/text/checks/amounts/amount.ts';
import { englishAmounts } from '../../src/text/checks/amounts/english.ts';
import { japaneseAmounts } from '../../src/text/checks/amounts/japanese.ts';
import type { Place, Word } from '../../src/text/checks/finding.ts';

export interface Clean {
  source: string;
  target: string;
  /** Seen while the checks were written, or kept aside. */
  aside: boolean;
}

export interface Damaged extends Clean {
  kind: string;
  /** Checks of which one has to speak. */
  ids: readonly string[];
  /** Where the error is in the target; left out when it is the whole or on the other side. */
  place?: Place;
  /** What the fix should put there. */
  right?: string;
  given?: PairGiven;
}

export interface Source {
  clean: readonly Clean[];
  next: () => number;
  wordsOf: (text: string) => Word[];
  /** Nouns of a reading that take neither する nor な. */
  others: (reading: string) => readonly string[];
}

type Change = (pair: Clean, source: Source, round: number) => Omit<Damaged, 'kind' | 'ids' | 'aside'> | null;

export interface Kind {
  name: string;
  ids: readonly string[];
  /** Sentences that fit are few: each is damaged in several ways. */
  rounds: number;
  change: Change;
}

const AMOUNTS = ['numbers', 'dates', 'money', 'units', 'percent', 'number-words'];

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

const MONEY = /^(?:USD|EUR|GBP|JPY|KRW|CNY|INR|pound|cent)$/;
const MEASURE = /^(?:kilo|km|m|cm|mm|kg|t|l|ha|acre|mile|km2|hours|days|months|years|minute|degree)$/;

function amountKind(
  name: string,
  fits: (amount: Amount) => boolean,
  damage: (text: string, next: () => number) => string,
  rounds: number,
): Kind {
  return kind(name, AMOUNTS, rounds, ({ source, target }, { next }) => {
    // Only what the source says in so many words: 「二人は」 for `they` cannot be wrong.
    const asked = englishAmounts(source).filter(({ strength }) => strength > 0);
    const isAsked = (amount: Amount) => asked.some((other) => sameAmount(other, amount));
    const fitting = japaneseAmounts(target).filter((amount) => fits(amount) && isAsked(amount));
    const amount = pick(fitting, next);
    if (!amount) return null;
    const text = damage(amount.text, next);
    if (text === amount.text) return null;
    return { source, ...put(target, amount, text) };
  });
}

export function pick<T>(all: readonly T[], next: () => number): T | undefined {
  return all[Math.floor(next() * all.length)];
}

function put(target: string, { start, end }: Place, text: string): { target: string; place: Place } {
  const place = { start, end: start + Math.max(1, text.length) };
  return { target: target.slice(0, start) + text + target.slice(end), place };
}

function changed(source: string, target: string, pattern: RegExp, text: string) {
  const after = target.replace(pattern, text);
  return after === target ? null : { source, target: after };
}

function otherDigit(text: string, next: () => number): string {
  const digits = [...text.matchAll(/[0-9０-９]/g)].filter(({ index }) => index > 0 || text.length > 1);
  const match = pick(digits.length > 0 ? digits : [...text.matchAll(/[0-9０-９]/g)], next);
  if (!match) return text;
  const wanted = String((Number(match[0].normalize('NFKC')) + 1 + Math.floor(next() * 8)) % 10);
  const digit = match.index === 0 && wanted === '0' ? '9' : wanted;
  const after = text.slice(0, match.index) + digit + text.slice(match.index + 1);
  return after === text
    ? text.slice(0, match.index) + String((Number(digit) + 1) % 10) + text.slice(match.index + 1)
    : after;
}

function wide(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function otherScale(text: string, next: () => number): string {
  const scales = ['万', '億', '兆'];
  return text.replace(
    /[万億兆](?!.*[万億兆])/u,
    (scale) =>
      pick(
        scales.filter((other) => other !== scale),
        next,
      ) ?? '',
  );
}

function otherKanji(text: string, next: () => number): string {
  if (/[0-9]/.test(text) && !/割/.test(text)) return text;
  const kanji = '二三四五六七八九';
  const match = pick([...text.matchAll(/[二三四五六七八九]/gu)], next);
  if (!match) return text;
  const other =
    pick(
      [...kanji].filter((sign) => sign !== match[0]),
      next,
    ) ?? '';
  return text.slice(0, match.index) + other + text.slice(match.index + 1);
}

function otherCurrency(text: string, next: () => number): string {
  const all = ['ドル', 'ユーロ', '円', 'ポンド', '元', 'ウォン'];
  const now =
    all.find((name) => text.endsWith(name)) ??
    (text.endsWith('ルピー') ? 'ルピー' : text.endsWith('セント') ? 'セント' : null);
  return now === null
    ? text
    : text.slice(0, -now.length) +
        (pick(
          all.filter((name) => name !== now),
          next,
        ) ?? '');
}

function otherUnit(text: string, next: () => number): string {
  const groups = [
    ['キロメートル', 'センチ', 'ミリ', 'マイル', 'メートル', 'フィート'],
    ['キログラム', 'グラム', 'トン', 'ポンド'],
    ['ヘクタール', 'エーカー', '平方キロ', '平方メートル'],
    ['時間', '日間', '年', 'か月', '週間', '分'],
    ['リットル', 'トン'],
  ];
  for (const group of groups) {
    const now = group.find((name) => text.endsWith(name));
    if (now)
      return (
        text.slice(0, -now.length) +
        (pick(
          group.filter((name) => name !== now),
          next,
        ) ?? '')
      );
  }
  return text.endsWith('キロ') ? text.replace(/キロ$/u, 'メートル') : text;
}

function otherDate(text: string, next: () => number): string {
  const day = /^[月火水木金土日]曜?$/u.test(text);
  if (day)
    return (
      (pick(
        [...'月火水木金土日'].filter((sign) => sign !== text[0]),
        next,
      ) ?? '') + text.slice(1)
    );
  return otherDigit(text, next);
}

/** The year of the calendar as one of an era, and then a wrong one. */
function eraYear({ source, target }: Clean, { next }: Source) {
  const match = /(19[3-9]\d|20[0-2]\d)年(?!代)/u.exec(target) ?? /(昭和|平成|令和)(元|\d+)年/u.exec(target);
  if (!match) return null;
  const year = match[2] ? null : Number(match[1]);
  const [era, first] =
    year === null
      ? [match[1] ?? '', 0]
      : year >= 2019
        ? ['令和', 2018]
        : year >= 1989
          ? ['平成', 1988]
          : ['昭和', 1925];
  const now = year === null ? (match[2] === '元' ? 1 : Number(match[2])) : year - first;
  const wrong = now + 1 + Math.floor(next() * 8);
  const text = `${era}${wrong}年`;
  return { source, ...put(target, { start: match.index, end: match.index + match[0].length }, text) };
}

function ordinal({ source, target }: Clean, { next }: Source) {
  if (!/\b(?:\d+(?:st|nd|rd|th)|third|fourth|fifth|sixth|seventh)\b/.test(source)) return null;
  const match = /(?:第)?([0-9]+)(?=回|番|位|度目|件目|代目|世紀|号|周年|階)/u.exec(target);
  if (!match) return null;
  const place = { start: match.index, end: match.index + match[0].length };
  const text = match[0].replace(match[1] ?? '', otherDigit(match[1] ?? '', next));
  return { source, ...put(target, place, text) };
}

function numberWord({ source, target }: Clean, { next }: Source) {
  if (!/\b(?:two|three|four|five|six|seven|eight|nine|twelve|forty)\b/i.test(source)) return null;
  const match =
    /(?<![十百千万0-9])(?:([2-9]|[二三四五六七八九])(?=つ|人|隻|校|年|か月|時間|度|冊))|(?:12|40)(?=人)/u.exec(
      target,
    );
  if (!match) return null;
  const text = /[0-9]/.test(match[0]) ? otherDigit(match[0], next) : otherKanji(match[0], next);
  if (text === '0' || text === '1') return null;
  return { source, ...put(target, { start: match.index, end: match.index + match[0].length }, text) };
}

function leftOut({ source, target }: Clean, { clean, next }: Source) {
  const said = target.split(/(?<=。)(?=[^」])/u);
  const keep = Math.floor(next() * 2);
  if (said.length > 1) return { source, target: said.filter((_, at) => at !== keep).join('') };
  const other = pick(clean, next);
  if (!other || /[“”「」]/.test(source + other.source)) return null;
  return { source: `${source} ${other.source}`, target: keep === 0 ? target : other.target };
}

export const names = [
  { source: 'Mira Lindqvist', targets: ['ミラ・リンドクヴィスト'] },
  { source: 'Tobias Renner', targets: ['トビアス・レンナー'] },
  { source: 'Clara Benton', targets: ['クララ・ベントン'] },
  { source: 'Osei', targets: ['オセイ'] },
  { source: 'Mayor Dunn', targets: ['ダン市長'] },
  { source: 'Port Avery', targets: ['ポート・エイブリー'] },
  { source: 'Hollin Valley', targets: ['ホリン渓谷'] },
  { source: 'Kestrel Island', targets: ['ケストレル島'] },
  { source: 'Lake Orrin', targets: ['オーリン湖'] },
  { source: 'Daily Lantern', targets: ['デイリー・ランタン'] },
];

export const terms = [
  {
    sources: ['wind farm', 'wind farms'],
    preferred: ['風力発電所'],
    forbidden: ['ウインドファーム', '風力農場'],
  },
  { sources: ['ferry', 'ferries'], preferred: ['連絡船'], forbidden: ['フェリー', '渡し船'] },
  { sources: ['climate change'], preferred: ['気候変動'], forbidden: ['気候変化', '温暖化'] },
  { sources: ['librarian'], preferred: ['司書'], forbidden: ['図書館員', '図書係'] },
  { sources: ['census'], preferred: ['国勢調査'], forbidden: ['人口調査', 'センサス'] },
  {
    sources: ['renewable energy'],
    preferred: ['再生可能エネルギー'],
    forbidden: ['再生エネルギー', '自然エネルギー'],
  },
  { sources: ['heat wave'], preferred: ['熱波'], forbidden: ['猛暑', '酷暑'] },
];

/** Marks a name, or the last words, on both sides, and then takes it away in the target. */
function marked(
  { source, target }: Clean,
  next: () => number,
  left: string,
  right: string,
  how: 'lost' | 'changed',
) {
  const name = names.find((one) => source.includes(one.source) && target.includes(one.targets[0] ?? ''));
  const words = source.match(/\p{L}{4,}/gu) ?? [];
  const word = name?.source ?? pick(words, next);
  if (word === undefined) return null;
  const marked = source.replace(word, `${left}${word}${right}`);
  if (how === 'lost') return { source: marked, target };
  const there = name?.targets[0] ?? target.slice(0, 2);
  return { source: marked, target: target.replace(there, `${left}${there}](https://herald.example/b)`) };
}

function quotesLost({ source, target }: Clean, _: Source, round: number) {
  if (!/“/.test(source) || !/「/.test(target)) return null;
  return round === 0
    ? changed(source, target, /[「」]/gu, '')
    : changed(source, target, /「([^」]*)」と/u, '$1と');
}

const SAID = /(?:と|と、)([^「」、。]*(?:リンドクヴィスト|ベントン|レンナー|オセイ|ダン市長))(?:は|が)/u;

function speakerLost({ source, target }: Clean, { next }: Source, round: number) {
  const name = names.find((one) =>
    new RegExp(
      `(?:said|asked|wrote|recalled|explained|warned) ${one.source}|${one.source} (?:said|asked|wrote|told)`,
    ).test(source),
  );
  if (!name || !SAID.test(target)) return null;
  if (round === 0) return changed(source, target, SAID, 'と');
  const other = pick(
    names.slice(0, 4).filter((one) => one !== name),
    next,
  );
  return changed(
    source,
    target,
    name.targets[0] === undefined ? /$^/ : new RegExp(name.targets[0]),
    other?.targets[0] ?? '',
  );
}

function questionLost({ source, target }: Clean, _: Source, round: number) {
  // 「あるでしょう。」 still asks.
  if (!/\?/.test(source) || /でしょう/u.test(target)) return null;
  if (round > 1) return null;
  const end = /(?:(?<=です|ます|ました|でしょう|した|い)か|の|のかな)?[？。]?(?=」|$)/u;
  const quoted = /「[^」]*」/u.exec(target);
  if (quoted) {
    const said = quoted[0].replace(/(?:か|の)?？?」$/u, '。」').replace(/くれる。」/u, 'くれる。」');
    return said === quoted[0]
      ? null
      : {
          source,
          target: target
            .replace(quoted[0], said)
            .replace(/と(.*)(?:尋ねた|たずねました|ききました|問いかけた)/u, 'と$1言った'),
        };
  }
  return changed(source, target, end, '。');
}

const POSITIVE: readonly (readonly [RegExp, string])[] = [
  [/ではありません/u, 'です'],
  [/ていませんでした/u, 'ていました'],
  [/ませんでした/u, 'ました'],
  [/ません/u, 'ます'],
  [/ていなかった/u, 'ていた'],
  [/ではない/u, 'である'],
  [/じゃない/u, 'である'],
  [/られなかった/u, 'られた'],
  [/しなかった/u, 'した'],
  [/はしない/u, 'する'],
  [/ていない/u, 'ている'],
  [/せなかった/u, 'せた'],
  [/ることができなかった/u, 'ることができた'],
  [/らなかった/u, 'った'],
  [/けなかった/u, 'いた'],
  [/じなかった/u, 'じた'],
  [/はいない/u, 'いる'],
  [/わない/u, 'う'],
  [/えない/u, 'える'],
  [/てはおらず/u, 'ており'],
  [/をこわがらないで/u, 'をこわがって'],
  [/たことはない/u, 'たことがある'],
];

function negationLost({ source, target }: Clean) {
  if (!/\b(?:not|never|no|nobody|nothing|neither)\b|n['’]t\b/i.test(source)) return null;
  const found = POSITIVE.find(([pattern]) => pattern.test(target));
  return found ? changed(source, target, ...found) : null;
}

function nameOtherwise({ source, target }: Clean, { next }: Source) {
  const name = pick(
    names.filter((one) => source.includes(one.source) && target.includes(one.targets[0] ?? '')),
    next,
  );
  const settled = name?.targets[0];
  if (!settled) return null;
  const kana = [...settled.matchAll(/[ァ-ヴー]/gu)];
  const match = pick(kana.slice(1), next);
  if (!match) return null;
  const swaps: Record<string, string> = {
    ー: '',
    ィ: 'イ',
    ヴ: 'ブ',
    ン: 'ンヌ',
    ト: 'ツ',
    ス: 'ズ',
    リ: 'リー',
    エ: 'イ',
  };
  const swap = swaps[match[0]] ?? `${match[0]}ー`;
  const wrong = settled.slice(0, match.index) + swap + settled.slice(match.index + 1);
  return { source, target: target.replaceAll(settled, wrong), given: { names } };
}

function termChanged(
  { source, target }: Clean,
  { next }: Source,
  round: number,
  how: 'missing' | 'forbidden',
) {
  const term = terms.find(
    (one) =>
      one.sources.some((word) => source.toLowerCase().includes(word)) &&
      target.includes(one.preferred[0] ?? ''),
  );
  const settled = term?.preferred[0];
  if (!term || !settled) return null;
  const other = how === 'forbidden' ? term.forbidden[round % 2] : ['それ', '例のもの'][round % 2];
  void next;
  return { source, target: target.replace(settled, other ?? ''), given: { terms } };
}

function otherTranslation({ source, target }: Clean, { next, wordsOf }: Source) {
  const word = pick(
    wordsOf(target).filter(({ kind }) => kind === '名詞'),
    next,
  );
  if (!word) return null;
  const other = target.slice(0, word.start) + target.slice(word.end);
  const key = source.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return { source, target: other, given: { elsewhere: new Map([[key, target]]) } };
}

function outOfProportion({ source, target }: Clean, { clean, next }: Source) {
  if (source.replace(/\W/g, '').length < 26) return null;
  if (next() < 0.5) return { source, target: `${target.slice(0, Math.floor(target.length * 0.25))}。` };
  const [one, two] = [pick(clean, next), pick(clean, next)];
  const long =
    target.replace(/。$/u, '') +
    (one?.target ?? '') +
    (two?.target ?? '') +
    (pick(clean, next)?.target ?? '');
  return long.length < target.length * 2.6 ? null : { source, target: long };
}

function dropOne(source: string, target: string, pattern: RegExp, next: () => number) {
  const match = pick([...target.matchAll(pattern)], next);
  return match ? { source, target: target.slice(0, match.index) + target.slice(match.index + 1) } : null;
}

function doubledParticle({ source, target }: Clean, { next, wordsOf }: Source) {
  const particles = wordsOf(target).filter(
    ({ kind, detail, surface }) =>
      kind === '助詞' && /^(?:格助詞|係助詞|連体化)$/u.test(detail) && /^[をがにはので]$/u.test(surface),
  );
  const word = pick(particles, next);
  return word ? { source, ...put(target, word, word.surface + word.surface) } : null;
}

function doubledWord({ source, target }: Clean, { next, wordsOf }: Source) {
  const nouns = wordsOf(target).filter(
    ({ kind, surface, detail }) =>
      kind === '名詞' &&
      detail !== '数' &&
      detail !== '副詞可能' &&
      /^[\p{Script=Han}]{2,}$|^[ァ-ヴー]{3,}$/u.test(surface),
  );
  const word = pick(nouns, next);
  return word ? { source, ...put(target, word, word.surface + word.surface) } : null;
}

function demonstrative({ source, target }: Clean, { next, wordsOf }: Source) {
  const words = wordsOf(target);
  const word = pick(
    words.filter(({ surface }) => /^[こそあど]の$/u.test(surface)),
    next,
  );
  if (word)
    return { source, ...put(target, word, word.surface + (pick(['の', 'の', 'を', 'が'], next) ?? 'の')) };
  return null;
}

function raLost({ source, target }: Clean, { next }: Source) {
  const match = pick(
    [...target.matchAll(/(?<=べ|見|き|来|寝|り|れ|じ|開け|着|え|め)られ(?=る|ない|な|た|まし|ませ)/gu)],
    next,
  );
  return match ? { source, ...put(target, { start: match.index, end: match.index + 2 }, 'れ') } : null;
}

function spaceInside({ source, target }: Clean, { next, wordsOf }: Source) {
  const word = pick(wordsOf(target).slice(1), next);
  if (!word || /^[A-Za-z0-9]/.test(word.surface) || /[A-Za-z0-9]$/.test(target.slice(0, word.start)))
    return null;
  return {
    source,
    target: `${target.slice(0, word.start)}${next() < 0.6 ? ' ' : '\u3000'}${target.slice(word.start)}`,
    place: { start: word.start, end: word.start + 1 },
  };
}

const NARROW: Record<string, string> = { '、': ',', '。': '.', '！': '!', '？': '?' };

function otherWidth({ source, target }: Clean, { next }: Source) {
  if (next() < 0.4) return changed(source, target, /[ァ-ヴー]{2,}/u, 'ｶﾀｶﾅ');
  const match = pick([...target.matchAll(/[、。！？]/gu)], next);
  return match && !/[A-Za-z0-9]/.test(target.charAt(match.index - 1))
    ? { source, ...put(target, { start: match.index, end: match.index + 1 }, NARROW[match[0]] ?? '') }
    : null;
}

function malformedDigits({ source, target }: Clean, { next }: Source) {
  const match = pick([...target.matchAll(/[0-9]{3,}/gu)], next);
  if (!match) return null;
  const digits = match[0];
  const cuts = [1, 2, 3].filter((cut) => cut < digits.length && digits.length - cut !== 3);
  const cut = pick(cuts, next);
  if (cut === undefined) return null;
  return {
    source,
    ...put(
      target,
      { start: match.index, end: match.index + digits.length },
      `${digits.slice(0, cut)},${digits.slice(cut)}`,
    ),
  };
}

function smallKana({ source, target }: Clean, { next }: Source) {
  const large: Record<string, string> = { っ: 'つ', ょ: 'よ', ゃ: 'や' };
  const places = [
    ...target.matchAll(
      /(?<=ま|で)しょ(?=う)|(?<=しま|だ|[\p{Script=Han}])っ(?=た[。、])|(?<=ち)ょっ(?=と)|(?<=びっ|いっし)ょ|(?<=び)っ(?=くり)|(?<=じ)ゃ(?=な)|(?<=い)っ(?=しょ)|(?<=ゆ)っ(?=くり)/gu,
    ),
  ];
  const match = pick(places, next);
  if (match && next() < 0.7)
    return {
      source,
      ...put(
        target,
        { start: match.index, end: match.index + match[0].length },
        Array.from(match[0], (kana) => large[kana] ?? kana).join(''),
      ),
    };
  const mixed = pick([...target.matchAll(/(?<=[ァ-ヴー])[ャュョッィェ](?=[ァ-ヴー])/gu)], next);
  if (mixed)
    return {
      source,
      ...put(
        target,
        { start: mixed.index, end: mixed.index + 1 },
        String.fromCharCode(mixed[0].charCodeAt(0) - 0x60),
      ),
    };
  const doubled = pick([...target.matchAll(/っ(?=[たてと])/gu)], next);
  return doubled
    ? { source, ...put(target, { start: doubled.index, end: doubled.index + 1 }, 'っっ') }
    : null;
}

function lookalike({ source, target }: Clean, { next }: Source) {
  const long = pick([...target.matchAll(/(?<=[ァ-ヴ])ー(?=[ァ-ヴ])/gu)], next);
  if (long)
    return {
      source,
      ...put(target, { start: long.index, end: long.index + 1 }, pick(['―', '－', '—', '一'], next) ?? '―'),
    };
  const alike: Record<string, string> = { カ: '力', ロ: '口', エ: '工', タ: '夕', ニ: '二' };
  const kana = pick([...target.matchAll(/(?<=[ァ-ヴー])[カロエタニ](?=[ァ-ヴー])/gu)], next);
  if (kana)
    return { source, ...put(target, { start: kana.index, end: kana.index + 1 }, alike[kana[0]] ?? '') };
  const to = pick(
    [...target.matchAll(/(?<=[\p{Script=Han}\p{Script=Hiragana}])へ(?=[\p{Script=Han}])/gu)],
    next,
  );
  return to ? { source, ...put(target, { start: to.index, end: to.index + 1 }, 'ヘ') } : null;
}
