// Japanese numerals: reading 三百二十万, 3億5000万 and 二〇二四, and writing a value in the way another was written.
import { narrow } from '../fold.ts';

const DIGITS = '〇一二三四五六七八九';
const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Record<string, number> = { 万: 1e4, 億: 1e8, 兆: 1e12 };

/** NaN when it is no number. */
export function numeralValue(text: string): number {
  let total = 0;
  let group = 0;
  let pending: number | null = null;
  for (const [, plain, sign = ''] of narrow(text).matchAll(/([0-9][0-9,]*(?:\.[0-9]+)?)|(.)/gsu)) {
    const digit = DIGITS.indexOf(sign === '零' ? '〇' : sign);
    if (plain !== undefined) pending = Number(plain.replaceAll(',', ''));
    else if (digit >= 0) pending = (pending ?? 0) * 10 + digit;
    else if (SMALL[sign] !== undefined) {
      group += (pending ?? 1) * SMALL[sign];
      pending = null;
    } else if (LARGE[sign] !== undefined) {
      total += (group + (pending ?? (group === 0 ? 1 : 0))) * LARGE[sign];
      group = 0;
      pending = null;
    } else return Number.NaN;
  }
  return total + group + (pending ?? 0);
}

/** The value in digits or kanji, narrow or wide, with or without 万, as `like` has it. Null when it cannot be. */
export function writeLike(value: number, like: string): string | null {
  if (!Number.isFinite(value) || value < 0 || value >= 1e16) return null;
  const narrowed = narrow(like);
  if (!/[0-9]/.test(narrowed))
    return Number.isInteger(value) ? inKanji(value, /〇|[一-九]{2}/.test(like)) : null;
  const written =
    /[万億兆]/.test(narrowed) || value >= 1e8 ? withScales(value, narrowed) : plainDigits(value, narrowed);
  return narrowed === like ? written : widen(written);
}

function plainDigits(value: number, like: string): string {
  const [whole = '', rest] = String(value).split('.');
  const grouped = like.includes(',') || (!/\d{4}/.test(like) && value >= 10_000);
  const digits = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return rest === undefined ? digits : `${digits}.${rest}`;
}

function withScales(value: number, like: string): string {
  let left = value;
  let written = '';
  for (const [sign, scale] of Object.entries(LARGE).reverse()) {
    const count = Math.floor(left / scale);
    if (count > 0) written += `${plainDigits(count, like)}${sign}`;
    left -= count * scale;
  }
  return left > 0 || written === '' ? written + plainDigits(Math.round(left * 1e6) / 1e6, like) : written;
}

function inKanji(value: number, positional: boolean): string {
  if (positional && value < 10_000)
    return Array.from(String(value), (digit) => DIGITS[Number(digit)]).join('');
  if (value === 0) return '〇';
  let left = value;
  let written = '';
  for (const [sign, scale] of [...Object.entries(LARGE).reverse(), ['', 1] as const]) {
    const count = Math.floor(left / scale);
    if (count > 0) written += `${thousandsInKanji(count)}${sign}`;
    left -= count * scale;
  }
  return written;
}

function thousandsInKanji(value: number): string {
  let left = value;
  let written = '';
  for (const [sign, scale] of Object.entries(SMALL).reverse()) {
    const count = Math.floor(left / scale);
    if (count > 0) written += `${count === 1 ? '' : DIGITS[count]}${sign}`;
    left -= count * scale;
  }
  return left > 0 ? written + DIGITS[left] : written;
}

function widen(text: string): string {
  return text.replace(/[0-9.,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}
