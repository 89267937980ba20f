// Measures the other half of a memory: every unit that holds a phrase, and the longest parts of a sentence; bar: agreement 1.000.
import { isBoundary, isLetter, isLong, type Part } from '../../src/memory/phrases/find-parts.ts';
import { PhraseIndex } from '../../src/memory/phrases/index.ts';
import { comparable } from '../../src/text/similarity.ts';
import { memoryInUse, percentile } from './figures.ts';

/** Questions; fewer where every unit is read for each of them. */
const ASKED = 500;
const ASKED_OF_SCAN = 40;

/** A phrase is a run of a unit, from two characters to a long one, or one that no unit holds. Each unit stands on both sides. */
export function sayPhrases(units: readonly string[], make: () => string): boolean {
  const before = memoryInUse();
  const begun = performance.now();
  const index = new PhraseIndex();
  for (const [at, text] of units.entries()) index.add(at + 1, text, units[units.length - 1 - at] ?? '');
  const loading = performance.now() - begun;
  const bytes = memoryInUse() - before;
  const asked = Array.from({ length: ASKED }, (_, at) => {
    const text = [...(at % 10 === 9 ? make() : (units[Math.floor((at / ASKED) * units.length)] ?? ''))];
    const from = (at * 13) % Math.max(1, text.length - 40);
    return text.slice(from, from + 2 + ((at * 7) % 29)).join('');
  }).filter((phrase) => [...comparable(phrase)].length >= 2);
  for (const phrase of asked.slice(0, 50)) index.find(phrase, 20);
  const found = asked.map((phrase) => {
    const started = performance.now();
    const { count, numbers } = index.find(phrase, 20);
    return { ms: performance.now() - started, count, numbers };
  });
  const folded = units.map(comparable);
  const some = asked.slice(0, units.length > 200_000 ? ASKED_OF_SCAN : ASKED);
  const agreed = some.filter((phrase, at) => {
    const sought = comparable(phrase);
    const holding: number[] = [];
    for (let unit = folded.length - 1; unit >= 0; unit--) {
      const other = folded[folded.length - 1 - unit] ?? '';
      if (folded[unit]?.includes(sought) || other.includes(sought)) holding.push(unit + 1);
    }
    const { count, numbers } = found[at] ?? { count: -1, numbers: [] };
    return count === holding.length && numbers.join() === holding.slice(0, 20).join();
  }).length;
  const times = found.map(({ ms }) => ms);
  const ok = agreed === some.length;
  console.log(
    `${ok ? ' ' : '!'} phrases of 2 to 30 characters: agreement ${(agreed / some.length).toFixed(3)} of ${some.length}, p50 ${percentile(times, 50).toFixed(2)} ms, p95 ${percentile(times, 95).toFixed(2)} ms; loading ${(loading / 1000).toFixed(1)} s, ${(bytes / 1e6).toFixed(0)} MB for both languages`,
  );
  return sayParts(index, units, folded, make) && ok;
}

/** Parts are looked for where nothing is like the whole: sentences made of the ends of others, and new ones. */
function sayParts(
  index: PhraseIndex,
  units: readonly string[],
  folded: readonly string[],
  make: () => string,
): boolean {
  const asked = Array.from({ length: ASKED }, (_, at) => {
    const [one, other] = [
      units[(at * 7919) % units.length] ?? '',
      units[(at * 104_729 + 1) % units.length] ?? '',
    ];
    return at % 4 === 3
      ? make()
      : `${one.slice(0, Math.ceil(one.length / 2))} ${other.slice(-Math.ceil(other.length / 2))}`;
  });
  for (const text of asked.slice(0, 50)) index.parts(text);
  const found = asked.map((text) => {
    const started = performance.now();
    return { parts: index.parts(text), ms: performance.now() - started };
  });
  const some = asked.slice(0, ASKED_OF_SCAN);
  const agreed = some.filter((text, at) =>
    samePartsByScan(folded, comparable(text), found[at]?.parts ?? []),
  ).length;
  const times = found.map(({ ms }) => ms);
  const ok = agreed === some.length;
  console.log(
    `${ok ? ' ' : '!'} parts of a sentence: agreement ${(agreed / some.length).toFixed(3)} of ${some.length}, p50 ${percentile(times, 50).toFixed(2)} ms, p95 ${percentile(times, 95).toFixed(2)} ms, something found for ${found.filter(({ parts }) => parts.length > 0).length}`,
  );
  return ok;
}

/** From each place the longest part that some unit holds, by reading all of them. */
function samePartsByScan(folded: readonly string[], sentence: string, parts: readonly Part[]): boolean {
  const wanted: [number, number][] = [];
  let units = folded;
  let reached = -1;
  for (let from = 0; from < sentence.length; from++) {
    if (!isBoundary(sentence, from) || !isLetter(sentence, from)) continue;
    units = folded;
    let last = -1;
    for (let to = from + 1; to <= sentence.length && units.length > 0; to++) {
      const part = sentence.slice(from, to);
      units = units.filter((unit) => unit.includes(part));
      const ends = isBoundary(sentence, to) && isLetter(sentence, to - 1) && isLong(part);
      if (ends && units.some((unit) => standsIn(unit, part))) last = to;
    }
    if (last > reached) wanted.push([from, last]);
    reached = Math.max(reached, last);
  }
  const places = (list: readonly (readonly [number, number])[]) =>
    list
      .map((one) => one.join())
      .sort()
      .join(' ');
  return places(wanted) === places(parts.map(({ from, to }) => [from, to] as const));
}

function standsIn(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (isBoundary(text, at) && isBoundary(text, at + part.length)) return true;
  }
  return false;
}
