// What an attribute of XLIFF may say: each kind of value with its test.
import { canonicalLanguage } from '../../text/language.ts';

export type Kind = (value: string) => boolean;

const NAME =
  /^[-.:\w\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c-\u200d\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]+$/u;

const oneOf =
  (...values: string[]): Kind =>
  (value) =>
    values.includes(value);

export const anything: Kind = () => true;
/** An NMTOKEN of XML. */
export const token: Kind = (value) => NAME.test(value.trim());
export const tokens: Kind = (value) => wordsOf(value).length > 0 && wordsOf(value).every(token);
export const yesNo = oneOf('yes', 'no');
export const yesFirstNo = oneOf('yes', 'firstNo', 'no');
export const direction = oneOf('ltr', 'rtl', 'auto');
export const space = oneOf('default', 'preserve');
export const side = oneOf('source', 'target');
export const state = oneOf('initial', 'translated', 'reviewed', 'final');
export const codeType = oneOf('fmt', 'ui', 'quote', 'link', 'image', 'other');
export const language: Kind = (value) => canonicalLanguage(value) !== null;
export const ownValue: Kind = (value) => /^[^\s:]+:[^\s:]+$/.test(value);
export const markType: Kind = (value) => oneOf('generic', 'comment', 'term')(value) || ownValue(value);
export const priority: Kind = (value) => /^0*(?:[1-9]|10)$/.test(value.trim());
export const positive: Kind = (value) => /^\+?0*[1-9]\d{0,8}$/.test(value.trim());

/** Names a character that XML cannot hold; all others are written as they are. */
export const unholdable: Kind = (value) => {
  if (!/^(?:[\da-f]{2}){1,3}$/i.test(value)) return false;
  const code = Number.parseInt(value, 16);
  if (code < 0x20) return code !== 9 && code !== 10 && code !== 13;
  return (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff || isControl(code);
};

/** Delete and the upper control characters: XML may hold them, but asks that nobody writes them. */
function isControl(code: number): boolean {
  return code >= 0x7f && code <= 0x9f && code !== 0x85;
}

export function wordsOf(value: string): string[] {
  return value.split(/[ \t\r\n]+/).filter((word) => word !== '');
}
