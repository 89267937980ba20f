// Marks that have to come along: emphasis, links, notes.
import type { Check, Found, Given, Mark, Pair, Place } from '../finding.ts';
import { literal } from '../fold.ts';

const emphasis: Check = {
  id: 'emphasis',
  severity: 'must',
  *find(pair, given) {
    const [asked, said] = both(pair, 'emphasis');
    for (const mark of asked.slice(said.length)) {
      // Where some came along, it is not sure which are missing.
      const carry = said.length === 0 ? placeFor(pair, mark, given) : null;
      yield { ...missing(pair, mark), ...(carry && { carry }) };
    }
    if (asked.length < said.length && asked.length === 0) yield added(said[0], 'emphasis-added');
  },
};

const links: Check = {
  id: 'links',
  severity: 'must',
  *find(pair) {
    const [asked, said] = both(pair, 'link');
    const lost = asked.filter(({ value }) => !said.some((other) => other.value === value));
    const strange = said.filter(({ value }) => !asked.some((other) => other.value === value));
    for (const [at, mark] of lost.entries()) {
      const other = strange[at];
      if (!other) yield missing(pair, mark);
      else yield { ...added(other, 'links-differ'), other: { start: mark.start, end: mark.end } };
    }
    for (const mark of strange.slice(lost.length)) yield added(mark, 'links-added');
  },
};

const notes: Check = {
  id: 'notes',
  severity: 'must',
  *find(pair) {
    const [asked, said] = both(pair, 'note');
    for (const mark of asked.slice(said.length)) yield missing(pair, mark);
    for (const mark of said.slice(asked.length)) yield added(mark, 'notes-added');
  },
};

export const markChecks: readonly Check[] = [emphasis, links, notes];

/**
 * Where what is marked in the source stands in the target: the whole for the whole; words that stay as they are, and those whose
 * translation is settled, where they stand once. Null when it is not certain.
 */
function placeFor({ source, target }: Pair, { start, end }: Mark, given: Given): Place | null {
  const marked = source.text.slice(start, end).trim();
  if (marked === source.text.trim()) return whole(target.text);
  // A line of a plain file has its marks in the text.
  const words = marked.replace(/^\*{1,2}|\*{1,2}$/g, '');
  if (words === '') return null;
  if (allPlaces(source.text, words).length !== 1) return null;
  const places = [words, ...settledFor(words, given)].flatMap((written) => allPlaces(target.text, written));
  const [place, ...others] = places.filter((one) => !isInsideWord(target.text, one));
  if (!place || others.length > 0) return null;
  // 堰 also stands in 堰堤, which may be what is meant.
  return places.every((one) => one.start >= place.start && one.end <= place.end) ? place : null;
}

function settledFor(words: string, { names = [], terms = [] }: Given): string[] {
  const isIt = (source: string) => source.toLowerCase() === words.toLowerCase();
  const settled = [
    ...names.flatMap(({ source, targets }) => (isIt(source) ? targets : [])),
    ...terms.flatMap(({ sources, preferred }) => (sources.some(isIt) ? preferred : [])),
  ];
  return [...new Set(settled)].filter((written) => written !== words && written !== '');
}

function allPlaces(text: string, words: string): Place[] {
  const found = text.matchAll(new RegExp(literal(words), 'gu'));
  return Array.from(found, ({ index }) => ({ start: index, end: index + words.length }));
}

/** Letters of one script that follow each other may be one word. */
const SCRIPTS = [/[A-Za-z0-9]/, /\p{Script=Han}/u, /[ァ-ヴー]/];

function isInsideWord(text: string, { start, end }: Place): boolean {
  const isOne = (at: number) =>
    SCRIPTS.some((script) => script.test(text[at - 1] ?? '') && script.test(text[at] ?? ''));
  return isOne(start) || isOne(end);
}

function whole(text: string): Place | null {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return start < end ? { start, end } : null;
}

function both({ source, target }: Pair, kind: Mark['kind']): [Mark[], Mark[]] {
  const ofKind = (mark: Mark) => mark.kind === kind;
  return [source.marks.filter(ofKind), target.marks.filter(ofKind)];
}

function missing({ source }: Pair, { start, end }: Mark): Found {
  return { side: 'source', start, end, params: { text: source.text.slice(start, end) } };
}

function added(mark: Mark | undefined, says: string): Found {
  return { side: 'target', start: mark?.start ?? 0, end: mark?.end ?? 0, says };
}
