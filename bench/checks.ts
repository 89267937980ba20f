// Measures the checks: errors put into clean sentences by a seeded script, and what is flagged where nothing is wrong.
// Its bars stand in support/check-bars.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Checker, createChecker } from '../src/desk/checks/checker.ts';
import { createTokenizer, wordsOf } from '../src/desk/checks/words.ts';
import type { Finding } from '../src/text/checks/finding.ts';
import { plainSentence } from '../src/text/checks/sentence.ts';
import { held, heldRecall, MOST_FALSE_MUST, MOST_MS, verdict } from './support/check-bars.ts';
import type { Clean, Damaged, Kind, Source } from './support/check-damage.ts';
import { kinds } from './support/check-errors.ts';
import { homophones } from './support/check-homophones.ts';
import { news } from './support/check-pairs-news.ts';
import { tales } from './support/check-pairs-tales.ts';
import { presetLint } from './support/textlint-presets.ts';

const SEED = 20261126;
/** Errors of a kind in each half, at most. */
const MOST = 60;

const tokenize = createTokenizer();
const words = (text: string) => wordsOf(tokenize, text);

async function main(): Promise<void> {
  const began = performance.now();
  const checker = await createChecker();
  const loaded = performance.now() - began;
  const clean = pairs();
  const characters = clean.reduce((sum, { target }) => sum + target.length, 0);
  console.log(
    `${clean.length} pairs written by us, ${characters} characters of Japanese. Every other pair was kept aside`,
  );
  console.log('while the checks were written; its figures stand in the second column.\n');
  const damaged = [...kinds.flatMap((kind) => errorsOf(kind, clean)), ...homophoneErrors(clean)];
  const judged = await judge(checker, damaged);
  reportRecall(judged);
  await reportClean(checker, clean);
  await reportTime(checker, clean, loaded);
  await reportPeer(clean, damaged);
  process.exitCode = verdict(judged.map(({ kind }) => kind));
}

function pairs(): Clean[] {
  return `${news}${tales}`
    .trim()
    .split('\n')
    .map((line) => line.split(' | '))
    .filter((parts) => parts.length === 2)
    .map(([source = '', target = ''], at) => ({ source, target, aside: at % 2 === 1 }));
}

function errorsOf(kind: Kind, clean: readonly Clean[]): Damaged[] {
  const next = random(SEED + kind.name.length * 7919);
  const source: Source = { clean, next, wordsOf: words };
  return [false, true].flatMap((aside) => {
    const found: Damaged[] = [];
    for (let round = 0; round < kind.rounds; round++) {
      for (const pair of shuffled(
        clean.filter((one) => one.aside === aside),
        next,
      )) {
        if (found.length >= MOST) break;
        const change = kind.change(pair, source, round);
        const isNew =
          change && !found.some((one) => one.target === change.target && one.source === change.source);
        if (change && isNew) found.push({ ...change, kind: kind.name, ids: kind.ids, aside });
      }
    }
    return found;
  });
}

/** Nouns before する and な exchanged for others of the same reading, and words exchanged by hand. */
function homophoneErrors(clean: readonly Clean[]): Damaged[] {
  const others = otherNouns();
  const next = random(SEED);
  const found: Damaged[] = [];
  for (const { source, target, aside } of clean) {
    const all = words(target);
    for (const [at, word] of all.entries()) {
      const after = all[at + 1];
      const isSuru =
        word.detail === 'サ変接続' && after?.start === word.end && /^(?:する|できる)$/u.test(after.base);
      const isNa = word.detail === '形容動詞語幹' && after?.surface === 'な' && all[at + 2]?.kind === '名詞';
      if (!isSuru && !isNa) continue;
      const wrong = shuffled([...(others.get(word.reading) ?? [])], next).slice(0, isNa ? 12 : 4);
      for (const noun of wrong) {
        found.push({
          source,
          target: target.slice(0, word.start) + noun + target.slice(word.end),
          aside,
          kind: isSuru ? 'homophone before する' : 'homophone before な',
          ids: [isSuru ? 'ja-homophone-suru' : 'ja-homophone-na', 'ja-homophone-sense', 'ja-homophone-place'],
          place: { start: word.start, end: word.start + noun.length },
          right: word.surface,
        });
      }
    }
  }
  return [...found, ...placedHomophones()];
}

function placedHomophones(): Damaged[] {
  return homophones
    .trim()
    .split('\n')
    .map((line, at) => {
      const [source = '', marked = ''] = line.split(' | ');
      const [whole = '', right = '', wrong = ''] = /\{([^>]+)>([^}]+)\}/u.exec(marked) ?? [];
      const start = marked.indexOf(whole);
      return {
        source,
        target: marked.replace(whole, wrong),
        aside: at % 2 === 1,
        kind: 'homophone by its place',
        ids: ['ja-homophone-sense', 'ja-homophone-place', 'ja-homophone-suru', 'ja-homophone-na'],
        place: { start, end: start + wrong.length },
        right,
      };
    });
}

/** Nouns that take neither する nor な, by their reading: what a conversion may leave by mistake. */
function otherNouns(): Map<string, string[]> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('kuromoji')), '..', 'dict');
  const texts = gunzipSync(readFileSync(join(folder, 'tid_pos.dat.gz')))
    .toString('utf8')
    .split('\0');
  const takes = new Set<string>();
  const all = new Map<string, Set<string>>();
  for (const text of texts) {
    const [surface = '', kind, detail, , , , , , reading = ''] = text.split(',');
    if (kind !== '名詞' || !/^[\p{Script=Han}]{2}$/u.test(surface)) continue;
    if (detail === 'サ変接続' || detail === '形容動詞語幹') takes.add(surface);
    else if (detail === '一般') all.set(reading, (all.get(reading) ?? new Set()).add(surface));
  }
  return new Map(
    [...all].map(([reading, nouns]) => [reading, [...nouns].filter((noun) => !takes.has(noun))]),
  );
}

interface Judged extends Damaged {
  hit: Finding | undefined;
}

async function judge(checker: Checker, damaged: readonly Damaged[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const one of damaged) {
    const findings = await checker.check(pairOf(one), one.given);
    const hit = findings.find(({ id, side, start, end }) => {
      const isThere = side === 'source' || !one.place || (start <= one.place.end && end >= one.place.start);
      return one.ids.includes(id) && isThere;
    });
    judged.push({ ...one, hit });
  }
  return judged;
}

function pairOf({ source, target }: Pick<Damaged, 'source' | 'target'>) {
  return { source: plainSentence(source), target: plainSentence(target), from: 'en', to: 'ja' };
}

function reportRecall(judged: readonly Judged[]): void {
  console.log('  kind of error                       errors  recall  seen   aside  right word first');
  const misses: Judged[] = [];
  for (const kind of [...new Set(judged.map((one) => one.kind))]) {
    const own = judged.filter((one) => one.kind === kind);
    const found = own.filter(({ hit }) => hit).length;
    const recall = (some: readonly Judged[]) => share(some.filter(({ hit }) => hit).length, some.length);
    const fixable = own.filter(({ right, hit }) => right !== undefined && hit);
    const right = fixable.filter(({ right, hit }) => hit?.fix?.text === right).length;
    const first = fixable.length > 0 ? share(right, own.length) : '';
    const mark = heldRecall({ kind, errors: own.length, found, first: fixable.length > 0 ? right : null });
    const halves = [own.filter(({ aside }) => !aside), own.filter(({ aside }) => aside)].map(recall);
    console.log(
      `${mark} ${pad(kind, 36)}${String(own.length).padStart(6)}   ${recall(own)}   ${halves.join('   ')}   ${first}`,
    );
    misses.push(...own.filter(({ hit }) => !hit));
  }
  const total = judged.filter(({ hit }) => hit).length;
  console.log(`  ${pad('all', 36)}${String(judged.length).padStart(6)}   ${share(total, judged.length)}\n`);
  if (process.argv.includes('--misses'))
    for (const miss of misses.filter(({ aside }) => !aside))
      console.log(`  missed ${miss.kind}: ${miss.source} | ${miss.target} ${miss.right ?? ''}`);
}

async function reportClean(checker: Checker, clean: readonly Clean[]): Promise<void> {
  console.log('  findings on clean text, per 10,000 characters   must   should   note');
  await countFindings(
    checker,
    'written by us, seen',
    clean.filter(({ aside }) => !aside),
  );
  await countFindings(
    checker,
    'written by us, aside',
    clean.filter(({ aside }) => aside),
  );
  const others = otherPairs();
  if (others.length > 0) await countFindings(checker, 'lectures of others, mistakes and all', others);
  console.log('');
}

async function countFindings(checker: Checker, name: string, clean: readonly Clean[]): Promise<void> {
  const counts: Record<string, number> = { must: 0, should: 0, note: 0 };
  for (const pair of clean) {
    for (const finding of await checker.check(pairOf(pair))) {
      counts[finding.severity] = (counts[finding.severity] ?? 0) + 1;
      if (process.argv.includes('--false'))
        console.log(`  ${finding.id} ${JSON.stringify(finding.params)}: ${pair.source} | ${pair.target}`);
    }
  }
  const characters = clean.reduce((sum, { target }) => sum + target.length, 0);
  const per = Object.values(counts).map((count) => ((count / characters) * 10_000).toFixed(1).padStart(7));
  const must = ((counts.must ?? 0) / characters) * 10_000;
  const mark = held(must <= MOST_FALSE_MUST, `${name}: ${must.toFixed(1)} must in 10,000 characters`);
  console.log(`${mark} ${pad(`${name} (${characters})`, 46)}${per.join('  ')}`);
}

/** Lines of a lecture series that lie beside the project, when they do. */
function otherPairs(): Clean[] {
  const folder = ['../shared/data/alignment', '../../shared/data/alignment'].find((path) => existsSync(path));
  if (!folder) return [];
  const [source = [], target = []] = ['en', 'ja'].map((code) =>
    readFileSync(join(folder, `coursera-dev.${code}.txt`), 'utf8').split('\n'),
  );
  // A space stands where its subtitles were broken into lines.
  const joined = (text: string) => text.replace(/(?<=[^A-Za-z0-9]) | (?=[^A-Za-z0-9])/g, '').trim();
  return source
    .map((line, at) => ({ source: line.trim(), target: joined(target[at] ?? ''), aside: false }))
    .filter(({ source }) => source !== '');
}

async function reportPeer(clean: readonly Clean[], damaged: readonly Damaged[]): Promise<void> {
  const lint = await presetLint();
  let messages = 0;
  for (const { target } of clean) messages += (await lint(target)).length;
  const characters = clean.reduce((sum, { target }) => sum + target.length, 0);
  console.log(
    'textlint with preset-japanese, preset-ja-technical-writing and preset-ja-spacing, as they come',
  );
  console.log(
    `  on the same clean text: ${((messages / characters) * 10_000).toFixed(1)} messages per 10,000 characters`,
  );
  const cleanOf = new Map<string, number>();
  for (const kind of PEER_KINDS) {
    const own = damaged.filter((one) => one.kind === kind);
    let caught = 0;
    for (const one of own) {
      const original = clean.find(({ source }) => source === one.source)?.target ?? '';
      const before = cleanOf.get(original) ?? (await lint(original)).length;
      cleanOf.set(original, before);
      // More than it says of the clean sentence counts as having seen the error.
      if ((await lint(one.target)).length > before) caught += 1;
    }
    console.log(`  ${pad(kind, 34)}${String(own.length).padStart(6)}   ${share(caught, own.length)}`);
  }
}

const PEER_KINDS = [
  'unmatched bracket',
  'doubled particle',
  'doubled word',
  'ら抜き',
  'space inside',
  'half and full width',
  'missing 。',
  'malformed digits',
  'small kana',
  'sign that looks alike',
  'homophone before する',
];

async function reportTime(checker: Checker, clean: readonly Clean[], loaded: number): Promise<void> {
  const times: number[] = [];
  for (const pair of clean) {
    const from = performance.now();
    await checker.check(pairOf(pair));
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(1);
  const mark = held(Number(at(0.95)) <= MOST_MS, `a segment, warm: 95 of 100 within ${at(0.95)} ms`);
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  const spent = `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (bar ${MOST_MS} ms), longest ${at(0.9999)} ms`;
  console.log(
    `${mark} loading ${(loaded / 1000).toFixed(1)} s; a segment, warm: ${spent}; ${memory} MB in all\n`,
  );
}

function share(some: number, all: number): string {
  return all === 0 ? '    ' : (some / all).toFixed(3);
}

/** Japanese letters take two places in a terminal. */
function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - text.replace(/[^\x20-\x7e]/g, 'xx').length));
}

function shuffled<T>(all: readonly T[], next: () => number): T[] {
  return all
    .map((one) => ({ one, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

/** The same numbers each time (a linear congruential generator, Numerical Recipes). */
function random(start: number): () => number {
  let seed = start >>> 0;
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

await main();
