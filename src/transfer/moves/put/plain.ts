// Texts of another blog as they may stand in a row, where forms here ask for one line, a name, or several lines. Pure.
import { sound } from '../../words/sound.ts';

/** What draws nothing or turns the line around: no form takes it in a name, nor most of it in lines. */
const UNSEEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const UNSEEN_IN_LINES = /[^\P{Cc}\n\t]|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** At most so many letters, as forms count them: one beyond the first 65,536 is two. A wide space stays one. */
export function oneLine(text: string, most: number): string {
  return cut(
    sound(text)
      .replace(/[^\S\u3000]+/gu, ' ')
      .trim(),
    most,
  );
}

/** Whatever is shown as the name of something: a reader, a tag, a category. */
export function nameLine(text: string, most: number): string {
  // Longer than it may become in any case; a long run of accents would take quadratic time to put in order.
  const seen = sound(text.slice(0, most * 5))
    .normalize('NFC')
    .replace(/\s+/gu, ' ');
  return cut(seen.replace(UNSEEN, '').trim(), most);
}

/** Lines parted by `\n`, none empty at either end. */
export function manyLines(text: string): string {
  return sound(text)
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(UNSEEN_IN_LINES, '')
    .split('\n')
    .map((line) => line.replace(/[ \t]+$/, ''))
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

function cut(text: string, most: number): string {
  return text.length <= most
    ? text
    : text
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd();
}
