// Where the sentences of an aligned source stand at the desk, whatever was joined, parted or changed there since.

export interface PlacedText {
  blockId: string;
  text: string;
}

export interface PlacedLine extends PlacedText {
  /** Names it. */
  place: string;
}

export interface DeskSentence extends PlacedText {
  id: string;
}

/** Places that each sentence of the desk holds, in order; none for one that holds only part of a line, or says something else. */
export function placesIn(
  lines: readonly PlacedLine[],
  sentences: readonly DeskSentence[],
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const ofDesk = Map.groupBy(sentences, ({ blockId }) => blockId);
  for (const [blockId, block] of Map.groupBy(lines, (line) => line.blockId)) {
    const spans = spansOf(block);
    const own = spansOf(ofDesk.get(blockId) ?? []);
    for (const sentence of own) {
      const within =
        linesIn(spans, sentence) ?? linesIn(spans, sentence, 'end') ?? alone(spans, own, sentence);
      if (within) found.set(sentence.of.id, within);
    }
  }
  return found;
}

interface Span<T extends PlacedText> {
  of: T;
  /** Its letters without white space. */
  letters: string;
  /** How many letters of its block stand before it, and behind it. */
  before: number;
  behind: number;
}

function spansOf<T extends PlacedText>(texts: readonly T[]): Span<T>[] {
  const letters = texts.map(({ text }) => text.replace(/\s+/gu, ''));
  const whole = letters.join('').length;
  let before = 0;
  return texts.map((of, at) => {
    const own = letters[at] ?? '';
    const span = { of, letters: own, before, behind: whole - before - own.length };
    before += own.length;
    return span;
  });
}

/** Counted from the end of the block where what stands before it was changed. */
function linesIn(
  lines: readonly Span<PlacedLine>[],
  sentence: Span<DeskSentence>,
  from: 'begin' | 'end' = 'begin',
): string[] | null {
  const start = ({ before, behind, letters }: Span<PlacedText>) =>
    from === 'begin' ? before : -behind - letters.length;
  const [begin, end] = [start(sentence), start(sentence) + sentence.letters.length];
  const within = lines.filter((line) => start(line) >= begin && start(line) + line.letters.length <= end);
  const isWhole = within.map(({ letters }) => letters).join('') === sentence.letters;
  return isWhole && within.length > 0 ? within.map(({ of }) => of.place) : null;
}

/** The only one that says this, on both sides. */
function alone(
  lines: readonly Span<PlacedLine>[],
  sentences: readonly Span<DeskSentence>[],
  { letters }: Span<DeskSentence>,
): string[] | null {
  const [line, ...others] = lines.filter((one) => one.letters === letters);
  const isOne = others.length === 0 && sentences.filter((one) => one.letters === letters).length === 1;
  return line && isOne ? [line.of.place] : null;
}
