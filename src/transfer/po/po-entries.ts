// Takes a PO file apart into its entries, each with its comments and the line in which it begins.
import { Refused } from '../xml/read-xml.ts';
import { unescaped } from './po-text.ts';

export interface PoEntry {
  line: number;
  context: string | null;
  id: string;
  /** The translation; its first form where there are several. */
  text: string;
  /** By people, by programs, and flags. */
  comments: string[];
  extracted: string[];
  flags: string[];
}

/** Characters of one line; a sentence has a tenth of it. */
const LONGEST_LINE = 200_000;

const WORDS = /^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d{1,2}\])?|domain)\s*("[\s\S]*)$/;
const QUOTED = /^"([^"\\]*(?:\\[\s\S][^"\\]*)*)"$/;

/** Throws `Refused`. What is commented out (`#~`) is not there. */
export function poEntries(text: string): PoEntry[] {
  const entries: PoEntry[] = [];
  let open: Building = begin(1);
  const close = (line: number) => {
    if (open.id !== null) entries.push(finished(open));
    else if (open.context !== null) throw new Refused('exchange.po.malformed', open.line);
    open = begin(line);
  };
  for (const [at, whole] of text.split(/\r\n|\n|\r/).entries()) {
    const line = at + 1;
    const words = trimmed(whole);
    if (words.length > LONGEST_LINE) throw new Refused('exchange.po.malformed', line);
    if (words === '') continue;
    const startsAnew = words.startsWith('#') || /^msg(?:ctxt|id)\b/.test(words);
    if (startsAnew && open.text !== null) close(line);
    if (words.startsWith('#')) addComment(open, words);
    else addWords(open, words, line);
  }
  close(1);
  return entries;
}

interface Building extends Omit<PoEntry, 'id' | 'text'> {
  id: string | null;
  text: string | null;
  /** Where a line that begins with a quotation mark goes. */
  goesOn: 'context' | 'id' | 'text' | 'nowhere' | null;
}

/** Without the blanks of the file's own writing; a blank of another kind belongs to somebody's words. */
function trimmed(line: string): string {
  const isBlank = (at: number) => ' \t\f\v'.includes(line.charAt(at));
  let [from, to] = [0, line.length];
  while (from < to && isBlank(from)) from += 1;
  while (to > from && isBlank(to - 1)) to -= 1;
  return line.slice(from, to);
}

function begin(line: number): Building {
  const empty = { context: null, id: null, text: null, goesOn: null };
  return { line, ...empty, comments: [], extracted: [], flags: [] };
}

function finished({ goesOn, id, text, ...rest }: Building): PoEntry {
  if (text === null) throw new Refused('exchange.po.malformed', rest.line);
  return { ...rest, id: id ?? '', text };
}

function addComment(open: Building, words: string): void {
  const rest = trimmed(words.slice(2));
  if (words.startsWith('#.')) open.extracted.push(rest);
  else if (words.startsWith('#,')) open.flags.push(...rest.split(',').map((flag) => flag.trim()));
  else if (!/^#[:|~=]/.test(words)) open.comments.push(words.slice(1).replace(/^ /, ''));
}

function addWords(open: Building, words: string, line: number): void {
  const [, keyword, quoted = words] = WORDS.exec(words) ?? [];
  const found = QUOTED.exec(quoted)?.[1];
  if (found === undefined) throw new Refused('exchange.po.malformed', line);
  if (keyword !== undefined) take(open, keyword, line);
  else if (open.goesOn === null) throw new Refused('exchange.po.malformed', line);
  const { goesOn } = open;
  if (goesOn !== null && goesOn !== 'nowhere') open[goesOn] += unescaped(found);
}

/** Each once, and in order: a context, an id, its translation. */
function take(open: Building, keyword: string, line: number): void {
  const place = { msgctxt: 'context', msgid: 'id', msgstr: 'text', 'msgstr[0]': 'text' }[keyword] as
    | 'context'
    | 'id'
    | 'text'
    | undefined;
  open.goesOn = place ?? 'nowhere';
  if (!place) return;
  const isLate = place === 'context' && open.id !== null;
  const isEarly = place === 'text' && open.id === null;
  if (open[place] !== null || isLate || isEarly) throw new Refused('exchange.po.malformed', line);
  if (open.context === null && open.id === null) open.line = line;
  open[place] = '';
}
