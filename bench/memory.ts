// Measures the search of a translation memory: whether it finds exactly what comparing with every unit finds, and how fast.
// Bars: agreement 1.000; at three quarters alike 95 of 100 questions within 5 ms at 100,000 units and 50 ms at 1,000,000, at
// most 1.5 GB, adding a unit at most 1 ms. The sentences are made after lines of lectures in two languages. Beside it on the
// same sentences: what other programs do (support/memory-peers). Then phrases and parts of sentences (support/memory-phrases), and
// what a memory costs that nobody asks (support/memory-unused).
// `npm run bench -- memory [units] [threshold]`.

import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Match } from '../src/memory/fuzzy/best.ts';
import { FuzzyIndex } from '../src/memory/fuzzy/index.ts';
import { charactersOf, comparable, editsWithin } from '../src/text/similarity.ts';
import { memoryInUse, percentile } from './support/figures.ts';
import { sayTrigrams, scan } from './support/memory-peers.ts';
import { sayPhrases } from './support/memory-phrases.ts';
import { sayUnused } from './support/memory-unused.ts';
import { sentencesFrom } from './support/sentences.ts';

const folder = join(process.cwd(), '..', 'shared', 'data', 'alignment');
if (!existsSync(folder)) {
  console.error(`The lines that sentences are made after are missing: ${folder}`);
  process.exit(3);
}
const lines = (name: string) =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
const spoken = { english: lines('coursera-dev.en.txt'), japanese: lines('coursera-dev.ja.txt') };

const ASKED = 500;
const NEAREST = 5;
/** Questions that are put to what takes a second for each. */
const ASKED_OF_PEERS = 40;
/** Questions for which a million units are compared one by one. */
const ASKED_OF_SCAN = 100;
const BARS = new Map([
  [100_000, 5],
  [1_000_000, 50],
]);
/** Below it a long sentence resembles thousands of others in its letters alone. */
const JUDGED_AT = 0.75;
const MOST_BYTES = 1.5e9;
const MOST_MS_TO_ADD = 1;

const [onlySize, onlyThreshold] = process.argv.slice(2);
const sizes = onlySize ? [Number(onlySize)] : [...BARS.keys()];
const thresholds = onlyThreshold ? [Number(onlyThreshold)] : [0.7, JUDGED_AT, 0.85];
let passed = true;
for (const size of sizes) passed = (await measure(size)) && passed;
passed = (await sayUnused(sentencesFrom(1, spoken).make)) && passed;
process.exitCode = passed ? 0 : 1;

async function measure(size: number): Promise<boolean> {
  const made = sentencesFrom(size, spoken);
  const units = Array.from({ length: size }, made.make);
  // Held out: half of them resemble some unit, half are new.
  const questions = Array.from({ length: ASKED }, (_, at) =>
    at % 2 === 0 ? made.make() : made.vary(units[Math.floor((at / ASKED) * size)] ?? ''),
  );
  const lengths = questions.map((text) => [...text].length).sort((a, b) => a - b);
  console.log(
    `\n${size} units; questions of ${lengths[0]} to ${lengths.at(-1)} characters, half of them up to ${lengths[ASKED / 2]}.`,
  );

  const before = memoryInUse();
  const begun = performance.now();
  const index = new FuzzyIndex();
  for (const [at, text] of units.entries()) index.add(at + 1, text);
  while (index.tidy());
  const loading = performance.now() - begun;
  const bytes = memoryInUse() - before;
  const adding = addSome(index, made.make, size);
  const small = bytes <= MOST_BYTES && adding.p95 <= MOST_MS_TO_ADD;
  console.log(
    `  loading ${(loading / 1000).toFixed(1)} s, ${(bytes / 1e6).toFixed(0)} MB, adding one ${adding.p50.toFixed(3)} ms, 95 of 100 within ${adding.p95.toFixed(3)} ms${small ? '' : ' !'}`,
  );

  const codes = units.map((text) => charactersOf(comparable(text)));
  const scanned = compareAll(codes, questions);
  let fast = true;
  for (const threshold of thresholds)
    fast = (await ask({ index, units, scanned, questions }, threshold)) && fast;
  console.log(
    `  Bars: agreement 1.000, p95 ${BARS.get(size) ?? '–'} ms, 1500 MB, 1 ms to add. Load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}.`,
  );
  const told = sayPhrases(units, made.make);
  return small && fast && told;
}

/**
 * The nearest of some questions at the lowest threshold, by comparing every unit. Those at a higher one are the first of them: so
 * each unit is compared once.
 */
function compareAll(codes: readonly Uint32Array[], questions: readonly string[]): Match[][] {
  const lowest = Math.min(...thresholds);
  const scanned = questions
    .slice(0, codes.length > 200_000 ? ASKED_OF_SCAN : ASKED)
    .map((text) => scan(codes, text, lowest, NEAREST));
  const times = scanned.map(({ ms }) => ms);
  console.log(
    `  every unit compared (as OmegaT), at ${lowest}: p50 ${percentile(times, 50).toFixed(0)} ms, p95 ${percentile(times, 95).toFixed(0)} ms`,
  );
  return scanned.map(({ best }) => best);
}

interface Asking {
  index: FuzzyIndex;
  units: readonly string[];
  /** What is nearest to the first of the questions, at the lowest threshold. */
  scanned: readonly Match[][];
  questions: readonly string[];
}

async function ask({ index, units, scanned, questions }: Asking, threshold: number): Promise<boolean> {
  const size = units.length;
  for (const text of questions.slice(0, 50)) index.search(text, threshold, NEAREST);
  const found = questions.map((text) => {
    const asked = performance.now();
    const matches = index.search(text, threshold, NEAREST);
    return { ms: performance.now() - asked, matches };
  });
  const wanted = scanned.map((best) => ({
    best: best.filter(({ edits, longer }) => edits <= editsWithin(threshold, longer)),
  }));
  const agreed = wanted.filter(({ best }, at) => sameBest(best, found[at]?.matches ?? [])).length;
  const times = found.map(({ ms }) => ms);
  const bar = BARS.get(size) ?? Number.POSITIVE_INFINITY;
  const ok = agreed === wanted.length && (threshold < JUDGED_AT || percentile(times, 95) <= bar);
  console.log(
    `${ok ? ' ' : '!'} at ${threshold}: agreement ${(agreed / wanted.length).toFixed(3)} of ${wanted.length}, p50 ${percentile(times, 50).toFixed(2)} ms, p95 ${percentile(times, 95).toFixed(2)} ms, something found for ${found.filter(({ matches }) => matches.length > 0).length}`,
  );
  if (size <= 200_000) await sayTrigrams(units, questions.slice(0, ASKED_OF_PEERS), wanted, threshold);
  return ok;
}

function sameBest(wanted: readonly Match[], found: readonly Match[]): boolean {
  const numbers = (list: readonly Match[]) => list.map(({ number }) => number).join();
  return numbers(wanted) === numbers(found);
}

function addSome(index: FuzzyIndex, make: () => string, size: number) {
  const times = Array.from({ length: 1000 }, (_, at) => {
    const text = make();
    const begun = performance.now();
    index.add(size + at + 1, text);
    index.tidy();
    return performance.now() - begun;
  });
  while (index.tidy());
  for (let at = 0; at < 1000; at++) index.remove(size + at + 1);
  return { p50: percentile(times, 50), p95: percentile(times, 95) };
}
