// What only the whole of a file tells: its clocks, its letters, names that stand twice, whose it is. Read once before its posts are.
import type { MoveFile, ReadingChoices } from '../moves/incoming.ts';
import { Clocks } from './clocks.ts';
import { type Dialect, DialectSigns } from './dialects.ts';
import type { Entry, Part } from './divide.ts';
import { Entries } from './entries.ts';
import { fieldsOf } from './fields.ts';
import type { LettersFound } from './letters.ts';
import { type Talk, talksOf } from './talk.ts';
import { talkHeadOf } from './talk-head.ts';
import { commentKeys } from './words.ts';

export interface WholeFile {
  clocks: Clocks;
  letters: LettersFound;
  dialect: Dialect;
  /** Names that more than one post has. */
  twice: ReadonlySet<string>;
  /** In the order in which they come. */
  categories: readonly string[];
  authors: readonly string[];
  /** Posts with a word of metadata. */
  posts: number;
  /** Comments without a post (`NO ENTRY`), by the date of the post they belong to, word for word. */
  late: Map<string, LateTalks>;
}

export interface LateTalks {
  talks: Talk[];
  line: number;
}

/** Lines of a part that a look at its head needs. */
const HEAD = 32;
/** Categories and writers that are told of a file. */
const MOST_NAMES = 5_000;

export async function lookOver(
  file: MoveFile,
  choices: ReadingChoices,
  progress: (byte: number) => void,
): Promise<WholeFile> {
  const signs = new DialectSigns();
  const passing = { most: HEAD, onByte: progress, onLine: (line: string) => signs.seeText(line) };
  const entries = new Entries(file, choices.encoding, passing);
  const clocks = new Clocks(choices.hours);
  const [names, twice] = [new Set<string>(), new Set<string>()];
  const [categories, authors] = [new Set<string>(), new Set<string>()];
  let posts = 0;
  let hasLate = false;
  for await (const entry of entries) {
    const fields = fieldsOf(entry.meta);
    clocks.see('posts', fields.date);
    for (const part of entry.parts) seeTalk(part, clocks, signs);
    if (fields.isNoEntry) hasLate = true;
    if (fields.isStrange || fields.isNoEntry) continue;
    posts += 1;
    signs.seePost(fields.basename);
    if (names.has(fields.basename)) twice.add(fields.basename);
    names.add(fields.basename);
    for (const name of fields.categories) if (categories.size < MOST_NAMES) categories.add(name);
    if (fields.author !== '' && authors.size < MOST_NAMES) authors.add(fields.author);
  }
  const late = hasLate ? await lateTalks(file, choices, clocks) : new Map();
  return {
    ...{ clocks, letters: entries.letters, dialect: signs.dialect, twice, posts, late },
    ...{ categories: [...categories], authors: [...authors] },
  };
}

function seeTalk(part: Part, clocks: Clocks, signs: DialectSigns): void {
  if (part.name !== 'COMMENT' && part.name !== 'RES COMMENT') return;
  const { values } = talkHeadOf(part.lines, commentKeys);
  clocks.see('comments', values.get('DATE') ?? '');
  if (values.has('SECRET')) signs.seeSecret();
}

/** All together, since they may stand anywhere: files with such posts are small. */
async function lateTalks(
  file: MoveFile,
  choices: ReadingChoices,
  clocks: Clocks,
): Promise<Map<string, LateTalks>> {
  const late = new Map<string, LateTalks>();
  for await (const entry of new Entries(file, choices.encoding)) {
    const fields = fieldsOf(entry.meta);
    if (fields.isNoEntry) addLate(late, fields.date, entry, clocks);
  }
  return late;
}

function addLate(late: Map<string, LateTalks>, date: string, entry: Entry, clocks: Clocks): void {
  const known = late.get(date) ?? { talks: [], line: entry.line };
  known.talks.push(...talksOf(entry.parts, clocks));
  late.set(date, known);
}
