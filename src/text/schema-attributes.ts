// The attributes of the document's nodes and marks, each with the check that ProseMirror runs on it.
import type { AttributeSpec } from 'prosemirror-model';
import { isImageAddress, isLinkAddress } from './address.ts';

const ID = /^[\w-]{1,64}$/u;
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/iu;
const LONGEST_LINE = 4000;

export function isLanguageCode(value: unknown): value is string {
  return typeof value === 'string' && LANGUAGE.test(value);
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

const isLine = (value: unknown) =>
  typeof value === 'string' && value.length <= LONGEST_LINE && value.isWellFormed();

const isCount = (least: number, most: number) => (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

const orNull = (test: (value: unknown) => boolean) => (value: unknown) => value === null || test(value);

function checked(what: string, test: (value: unknown) => boolean, fallback?: unknown): AttributeSpec {
  const validate = (value: unknown) => {
    if (!test(value)) throw new RangeError(`not ${what}: ${String(JSON.stringify(value)).slice(0, 80)}`);
  };
  return fallback === undefined ? { validate } : { validate, default: fallback };
}

export const id = { id: checked('an id', orNull(isId), null) };
export const spoken = { ...id, lang: checked('a language', orNull(isLanguageCode), null) };

export const optionalLine = checked('a line of text', orNull(isLine), null);
export const line = checked('a line of text', isLine, '');
export const linkAddress = checked('an address that may be linked', isLinkAddress);
export const optionalAddress = checked('an address that may be linked', orNull(isLinkAddress), null);
export const imageAddress = checked('an address of an image', isImageAddress);
export const pixels = checked('a size in pixels', orNull(isCount(1, 100_000)), null);
export const level = checked('a heading level', isCount(1, 6), 2);
export const number = checked('a number', isCount(-100_000, 100_000), 1);
export const span = checked('a span of cells', isCount(1, 1000), 1);
export const flag = checked('true or false', (value) => typeof value === 'boolean', false);
export const whose = checked(
  'source, ours or null',
  (value) => value === null || value === 'source' || value === 'ours',
  null,
);
export const reading = checked('a reading', (value) => isLine(value) && value !== '');
export const languageCode = checked('a language', isLanguageCode);
export const sentenceId = checked('an id', isId);
export const optionalId = checked('an id', orNull(isId), null);
