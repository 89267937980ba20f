// Wrong amounts: one digit, one scale, one unit, one year other than it was.
import { type Clean, pick, put, type Source } from './check-damage.ts';

export function otherDigit(text: string, next: () => number): string {
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

export function wide(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

export function otherScale(text: string, next: () => number): string {
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

export function otherKanji(text: string, next: () => number): string {
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

export function otherCurrency(text: string, next: () => number): string {
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

export function otherUnit(text: string, next: () => number): string {
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

export function otherDate(text: string, next: () => number): string {
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
export function eraYear({ source, target }: Clean, { next }: Source) {
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

export function ordinal({ source, target }: Clean, { next }: Source) {
  if (!/\b(?:\d+(?:st|nd|rd|th)|third|fourth|fifth|sixth|seventh)\b/.test(source)) return null;
  const match = /(?:第)?([0-9]+)(?=回|番|位|度目|件目|代目|世紀|号|周年|階)/u.exec(target);
  if (!match) return null;
  const place = { start: match.index, end: match.index + match[0].length };
  const text = match[0].replace(match[1] ?? '', otherDigit(match[1] ?? '', next));
  return { source, ...put(target, place, text) };
}

export function numberWord({ source, target }: Clean, { next }: Source) {
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
