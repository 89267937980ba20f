// Finds ISBNs in whatever somebody pastes: one on each line, commas, spaces, running text, full width, with hyphens.
import { type IsbnProblem, readIsbn } from '../isbn.ts';

export interface FoundIsbn {
  /** As it stood there. */
  typed: string;
  isbn: string | null;
  reason: IsbnProblem | null;
}

/** Digits from which on a run in running text is taken for an attempt at an ISBN: a date has eight. */
const ATTEMPT = 9;

const LETTERS = /[0-9A-Za-z]/;
const BETWEEN = '\\-‐‑‒–—―−ー';

/** In the order they stand there. */
export function isbnsIn(text: string): FoundIsbn[] {
  return text
    .normalize('NFKC')
    .split('\n')
    .flatMap((line) => inLine(line));
}

function inLine(line: string): FoundIsbn[] {
  // Whoever writes nothing else on a line means it as one, however short it is.
  const isBare = !new RegExp(`[^0-9Xx\\s${BETWEEN}]`).test(line.replace(/ISBN(?:-?1[03](?=[\s:]))?:?/i, ''));
  const runs = line.split(new RegExp(`[^0-9A-Za-z\\s${BETWEEN}]+`)).flatMap((chunk) => attempts(chunk));
  return runs
    .filter((run) => digitsIn(run) >= (isBare ? 1 : ATTEMPT) && LETTERS.test(run))
    .map((typed) => {
      const read = readIsbn(typed);
      return read.ok ? { typed, isbn: read.isbn, reason: null } : { typed, isbn: null, reason: read.reason };
    });
}

/** What belongs together of words with spaces between: an ISBN may be written in groups, and stand beside others. */
function attempts(chunk: string): string[] {
  const words = chunk
    .replace(/\bISBN(?:-?1[03](?=\s))?/gi, ' ')
    .split(/\s+/)
    .filter((word) => /\d/.test(word));
  const found: string[] = [];
  let at = 0;
  while (at < words.length) {
    const taken = groupFrom(words, at);
    found.push(words.slice(at, at + taken).join(' '));
    at += taken;
  }
  return found;
}

/** How many words from here are one ISBN in groups; 1 when this word stands for itself. */
function groupFrom(words: readonly string[], at: number): number {
  if (digitsIn(words[at] ?? '') >= ATTEMPT) return 1;
  let digits = '';
  let short = 0;
  for (let count = 1; at + count <= words.length; count++) {
    const word = words[at + count - 1] ?? '';
    // Whatever has letters in it, but for the X at the end, or is long enough itself, is no group.
    if (!new RegExp(`^[0-9${BETWEEN}]*[0-9Xx]$`).test(word) || (count > 1 && digitsIn(word) >= ATTEMPT))
      break;
    digits += word.replace(new RegExp(`[${BETWEEN}]`, 'g'), '');
    if (digits.length === 13) return count;
    if (digits.length === 10 && !/^97[89]/.test(digits)) short = count;
    if (digits.length > 13) break;
    if (short === 0 && digits.length > 10 && !/^97[89]/.test(digits)) break;
  }
  if (short > 0) return short;
  return rest(words, at);
}

/** Groups that make no whole ISBN: those that follow without a long one between them are one attempt. */
function rest(words: readonly string[], at: number): number {
  let count = 1;
  while (at + count < words.length && digitsIn(words[at + count] ?? '') < ATTEMPT) count++;
  return count;
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}
