// Counts, over the core test suites of XLIFF 2.1 and 2.2: valid files that are read, invalid ones that are refused, each with
// its reason and line. A file counts as read when every rule is held and its units are taken apart; as refused when it is
// not read and the reason has a text in both languages. The names of the files say nothing to the reader. Bar: all of them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXliff } from '../src/transfer/xliff/read-xliff.ts';
import { unitsIn } from '../src/transfer/xliff/units-in.ts';
import { isMessageKey, say, translator } from '../src/web/messages/index.ts';

const folder = join(process.cwd(), '..', 'shared', 'data', 'xliff');
const suites = ['xliff-21', 'xliff-22'];
const tells = process.argv.includes('--reasons');
if (!suites.every((suite) => existsSync(join(folder, suite)))) {
  console.error(`The suites of XLIFF are not in ${folder}. Nothing was measured.`);
  process.exit(3);
}
process.exitCode = suites.map(measure).every((passed) => passed) ? 0 : 1;

function measure(suite: string): boolean {
  const core = join(folder, suite, 'test-suite', 'core');
  const started = performance.now();
  const valid = filesIn(join(core, 'valid'));
  const invalid = filesIn(join(core, 'invalid'));
  const further = existsSync(join(core, 'in-out')) ? filesIn(join(core, 'in-out')) : [];
  const read = valid.filter(isRead);
  const refused = invalid.filter(isRefused);
  const also = further.filter(isRead);
  const ms = performance.now() - started;
  console.log(
    `${suite}  valid read ${read.length}/${valid.length}  invalid refused ${refused.length}/${invalid.length}`,
  );
  if (further.length > 0)
    console.log(
      `          files to be changed and as they come out (in-out), read ${also.length}/${further.length}`,
    );
  console.log(`          ${ms.toFixed(0)} ms`);
  const good = new Set([...read, ...refused, ...also]);
  const missed = [...valid, ...invalid, ...further].filter((file) => !good.has(file));
  for (const file of missed) console.log(`  missed: ${file}`);
  return missed.length === 0;
}

function filesIn(at: string): string[] {
  const names = readdirSync(at).filter((name) => name.endsWith('.xlf'));
  return names.sort().map((name) => join(at, name));
}

function isRead(file: string): boolean {
  const read = readXliff(readFileSync(file));
  if (!read.ok) console.log(`  ${file}: ${reasonOf(read.problem)}`);
  return read.ok && unitsIn(read.xliff).length === read.xliff.units.length;
}

function isRefused(file: string): boolean {
  const read = readXliff(readFileSync(file));
  if (read.ok) return false;
  if (tells) console.log(`  ${file.slice(folder.length + 1)}: ${reasonOf(read.problem)}`);
  return isMessageKey(read.problem.key) && read.problem.line > 0;
}

function reasonOf({
  key,
  params,
  line,
}: {
  key: string;
  params: Record<string, string | number>;
  line: number;
}): string {
  return `line ${line}: ${say(translator('en'), key, params)}`;
}
