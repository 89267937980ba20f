// The lines at the head of a comment or ping, and where its own words begin: a first line with a colon is one of them.
import { readDate } from './dates.ts';
import { keyLine } from './words.ts';

export interface TalkHead {
  /** By key, in capitals; the first of each. */
  values: ReadonlyMap<string, string>;
  /** Lines of the head; what is behind them is text. */
  length: number;
}

/** Lines that are looked ahead for the rest of a head, past a key that nobody knows. */
const AHEAD = 12;

export function talkHeadOf(lines: readonly string[], keys: readonly string[]): TalkHead {
  const values = new Map<string, string>();
  let at = 0;
  while (lines[at]?.trim() === '') at += 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const found = keyLine(line);
    if (found && belongs(found, values, keys)) values.set(found.key, found.value);
    else if (!goesOn(lines, at, values)) break;
  }
  return { values, length: at };
}

interface KeyLine {
  key: string;
  value: string;
}

/** Each key once; behind the date, where a text may begin, only with a value that such a key has. */
function belongs(
  { key, value }: KeyLine,
  values: ReadonlyMap<string, string>,
  keys: readonly string[],
): boolean {
  if (!keys.includes(key) || values.has(key)) return false;
  if (!values.has('DATE')) return true;
  if (key === 'PASS' && values.has('SECRET')) return /^\S*$/.test(value);
  return shapes[key]?.test(value) ?? true;
}

const shapes: Readonly<Record<string, RegExp>> = {
  EMAIL: /^\S*$/,
  URL: /^\S*$/,
  IP: /^[\da-f.:x*]*$/i,
  // One word, whatever it is: what may be a mark of secrecy is one.
  SECRET: /^\S{0,20}$/,
  PASS: /^(?:[\da-f]{16,}|[!-~]{13,64})?$/i,
};

/**
 * A line that is no key of a comment stands in the head all the same where the head goes on behind it: an IP address or a mark
 * of secrecy must never be taken for what somebody wrote.
 */
function goesOn(lines: readonly string[], at: number, values: ReadonlyMap<string, string>): boolean {
  const isBlank = lines[at]?.trim() === '';
  if (!isBlank && !keyLine(lines[at] ?? '')) return false;
  const ahead = lines.slice(at + 1, at + 1 + AHEAD);
  if (values.has('DATE')) return marksFollow(isBlank ? ahead.slice(0, 2) : ahead, values);
  for (const line of ahead) {
    const found = keyLine(line);
    if (found?.key === 'DATE') return readDate(found.value) !== null;
    if (line.trim() !== '' && !found) return false;
  }
  return false;
}

/** Behind lines that look like keys, too: some program wrote keys of its own between. */
function marksFollow(ahead: readonly string[], values: ReadonlyMap<string, string>): boolean {
  const end = ahead.findIndex((line) => !keyLine(line));
  return ahead.slice(0, end < 0 ? ahead.length : end).some((line) => isMark(line, values));
}

/** FC2's own: whether a comment is for the author alone, and the hash of its password. */
function isMark(line: string, values: ReadonlyMap<string, string>): boolean {
  const found = keyLine(line);
  if (!found || values.has(found.key)) return false;
  if (found.key === 'SECRET') return /^[01]$/.test(found.value);
  return found.key === 'PASS' && /^(?:[\da-f]{32,})?$/i.test(found.value);
}
