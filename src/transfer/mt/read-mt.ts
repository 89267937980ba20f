// Reads Movable Type's text format as FC2, goo, Hatena, Livedoor, Seesaa, Cocolog, Ameba, JUGEM and others write it: one post at a time.
import type { Incoming, ReadFile } from '../moves/incoming.ts';
import { Refused } from '../xml/read-xml.ts';
import { Entries } from './entries.ts';
import type { Letters } from './evidence.ts';
import type { LettersFound } from './letters.ts';
import { PostReader, trouble } from './post-of.ts';
import { lookOver, type WholeFile } from './whole-file.ts';

/** Twice through the file: what only the whole of it tells comes first. Half of the way is behind it then. */
export const readMt: ReadFile = async function* (file, choices, progress) {
  const half = (byte: number, before: number) => progress(Math.floor((before + byte) / 2));
  const whole = await lookOver(file, choices, (byte) => half(byte, 0));
  if (whole.posts === 0) throw new Refused('moves.mt.none', 1);
  yield* told(whole);
  const reader = new PostReader(whole);
  let byte = 0;
  const onByte = (now: number) => {
    byte = now;
  };
  for await (const entry of new Entries(file, choices.encoding, { onByte })) {
    const { post, troubles } = reader.read(entry);
    yield* troubles;
    if (post) yield { is: 'post', post };
    half(byte, file.size);
  }
  yield* reader.leftOver();
  progress(file.size);
};

function* told(whole: WholeFile): Generator<Incoming> {
  const { letters, dialect } = whole;
  const inUse = lettersInUse(letters);
  yield {
    is: 'file',
    encoding: inUse.length > 1 ? 'mixed' : (inUse[0] ?? 'utf-8'),
    from: dialect === 'movable-type' ? null : dialect,
  };
  yield {
    is: 'blog',
    blog: {
      ...{ title: '', description: '', address: null, language: null },
      categories: whole.categories.map((name) => [name]),
      authors: whole.authors.map((name) => ({ name, shown: name })),
    },
  };
  if (inUse.length > 1) yield mixed(letters, inUse);
  if (letters.broken > 0)
    yield trouble('moves.finding.mt-letters', letters.firstBroken, { count: letters.broken });
}

/** From the commonest to the rarest. */
function lettersInUse({ lines, first }: LettersFound): Letters[] {
  const kinds: Letters[] = ['utf-8', 'euc-jp', 'shift_jis'];
  return kinds.filter((kind) => first[kind] !== undefined).sort((one, other) => lines[other] - lines[one]);
}

const names: Readonly<Record<Letters, string>> = {
  'utf-8': 'UTF-8',
  'euc-jp': 'EUC-JP',
  shift_jis: 'Shift_JIS',
};

function mixed(letters: LettersFound, inUse: readonly Letters[]): Incoming {
  const rarest = inUse.at(-1) ?? 'utf-8';
  const encodings = inUse.map((kind) => names[kind]).join(', ');
  return trouble('moves.finding.mt-mixed', letters.first[rarest] ?? null, { encodings });
}
