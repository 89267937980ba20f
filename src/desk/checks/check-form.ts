// The form on which a blog chooses its checks: how it is filled, read, and what is wrong in it.
import * as v from 'valibot';
import { severities } from '../../text/checks/severity.ts';
import { asKatakana } from '../../text/kana.ts';
import type { Problems, Values } from '../../web/door.ts';
import { lines } from '../../web/fields.ts';
import { type CheckChoice, checkIds, choicesFor } from './catalogue.ts';
import type { BlogChecks } from './settings.ts';
import type { Spelling } from './textlint.ts';
import type { OwnWord } from './words.ts';

export const weights = [...severities, 'off'] as const;
export const manners = ['same', 'polite', 'plain'] as const;

/** Characters of a word, and how many words a blog may settle. */
const LONGEST_WORD = 60;
const MOST_WORDS = 500;

export const checkFormSchema = v.object({
  manner: v.picklist(manners, 'common.choose'),
  spellings: lines(MOST_WORDS * LONGEST_WORD),
  readings: lines(MOST_WORDS * LONGEST_WORD),
  ...(Object.fromEntries(
    checkIds.map((id) => [fieldOf(id), v.optional(v.picklist(weights, 'common.choose'))]),
  ) as Record<`check_${string}`, v.OptionalSchema<v.PicklistSchema<typeof weights, string>, undefined>>),
});
/** A form that names no check leaves all of them as they come. */
interface CheckForm {
  manner: (typeof manners)[number];
  spellings: string;
  readings: string;
  [field: `check_${string}`]: (typeof weights)[number] | undefined;
}

export function fieldOf(id: string): `check_${string}` {
  return `check_${id}`;
}

/** What a blog chooses from; one that has not said what it translates is offered what reads any language. */
export function choicesOf(blog: { sourceLanguages: readonly string[]; language: string }): CheckChoice[] {
  return choicesFor(blog.sourceLanguages.length > 0 ? blog.sourceLanguages : ['und'], blog.language);
}

export function valuesOf(
  { chosen, manner, spellings, readings }: BlogChecks,
  choices: readonly CheckChoice[],
): Values {
  return {
    manner: manner ?? 'same',
    spellings: spellings.map(({ expected, patterns }) => `${patterns.join('、')} → ${expected}`).join('\n'),
    readings: readings.map(({ surface, reading }) => `${surface} ${reading}`).join('\n'),
    ...Object.fromEntries(choices.map(({ id, severity }) => [fieldOf(id), chosen[id] ?? severity ?? 'off'])),
  };
}

/** What the form says; of the checks only those that are not as they come. */
export function checksFrom(
  form: CheckForm,
  choices: readonly CheckChoice[],
  before: BlogChecks,
): { ok: true; checks: BlogChecks } | { ok: false; problems: Problems } {
  const spellings = readLines(form.spellings, spellingFrom);
  const readings = readLines(form.readings, readingFrom);
  const problems: Problems = {};
  if (!Array.isArray(spellings))
    problems.spellings = { key: 'checks.problem.spelling', params: { ...spellings, most: MOST_WORDS } };
  if (!Array.isArray(readings))
    problems.readings = { key: 'checks.problem.reading', params: { ...readings, most: MOST_WORDS } };
  if (!Array.isArray(spellings) || !Array.isArray(readings)) return { ok: false, problems };
  const shown = new Set(choices.map(({ id }) => id));
  // What this page does not show stays as it was: another language may come back.
  const hidden = Object.entries(before.chosen).filter(([id]) => !shown.has(id));
  const chosen = choices.flatMap(({ id, severity }): [string, (typeof weights)[number]][] => {
    const weight = form[fieldOf(id)];
    return weight === undefined || weight === (severity ?? 'off') ? [] : [[id, weight]];
  });
  const manner = form.manner === 'same' ? null : form.manner;
  return {
    ok: true,
    checks: { chosen: Object.fromEntries([...hidden, ...chosen]), manner, spellings, readings },
  };
}

/** What each line says, or the number of the first line that says nothing, or of the one that is one too many. */
function readLines<T>(text: string, read: (line: string) => T | null): T[] | { line: number } {
  const found: T[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const one = read(line.normalize('NFC').trim());
    if (one === null || found.length === MOST_WORDS) return { line: at + 1 };
    found.push(one);
  }
  return found;
}

/** 「子供、こども → 子ども」. What stands between slashes would be a pattern, which can be written so that it never ends. */
function spellingFrom(line: string): Spelling | null {
  const [wrong, right, ...more] = line.split(/\s*(?:→|⇒|->|=>|\t)\s*/u);
  const patterns = (wrong ?? '').split(/[、，,]/u).map((word) => word.trim());
  const expected = (right ?? '').trim();
  const isWord = (word: string) => word !== '' && word.length <= LONGEST_WORD && !word.startsWith('/');
  if (more.length > 0 || !isWord(expected) || !patterns.every(isWord)) return null;
  return patterns.includes(expected) ? null : { expected, patterns };
}

/** 「霧笛町 むてきちょう」 */
function readingFrom(line: string): OwnWord | null {
  const [surface = '', kana = '', ...more] = line.split(/[\s、：:→]+/u);
  const isReading = /^[ぁ-ゖァ-ヺー]+$/u.test(kana) && kana.length <= LONGEST_WORD;
  if (more.length > 0 || surface === '' || surface.length > LONGEST_WORD || !isReading) return null;
  return { surface, reading: asKatakana(kana) };
}
