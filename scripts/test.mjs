// `npm test`: format, lint, types, build and every test, and how many passed as the last line.
// `npm test -- PATH` runs only the tests whose file name contains PATH.

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { onSupportedNode } from './node24.mjs';
import { root, runNode } from './run.mjs';

const report = join(root, '.cache', 'tests.json');
const count = { passed: 0, failed: 0 };

if (await onSupportedNode(import.meta.url)) {
  await all(process.argv.slice(2));
  console.log(`${count.passed} passed, ${count.failed} failed`);
  process.exitCode = count.failed === 0 ? 0 : 1;
}

async function all(paths) {
  // Before anything else: nobody should learn after minutes that the browser is missing.
  const ready = (await check('Packages', install)) && (await check('Chromium', ensureChromium));
  if (!ready) return;
  await check('Format and lint', () =>
    succeeds(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']),
  );
  await check('Types', () => succeeds(['node_modules/typescript/bin/tsc', '--noEmit']));
  if (await check('Build', build)) await tests(paths);
}

/** One check among the counted; it fails by returning false or by an error, whose message is its explanation. */
async function check(heading, work) {
  console.log(`── ${heading}`);
  let passed = false;
  try {
    passed = (await work()) !== false;
  } catch (error) {
    console.error(error.message);
  }
  count[passed ? 'passed' : 'failed'] += 1;
  return passed;
}

async function tests(paths) {
  console.log('── Tests');
  rmSync(report, { force: true });
  mkdirSync(join(root, '.cache'), { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const passed = await succeeds(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...paths]);
  const found = resultsIn(report);
  count.passed += found.passed;
  // Something outside every test can fail too, and must not look like success.
  count.failed += passed ? found.failed : Math.max(found.failed, 1);
}

function resultsIn(file) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
    const broken = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
    );
    return { passed: numPassedTests, failed: numFailedTests + broken.length };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** Whether a program ended well. Ctrl-C during it ends everything here. */
async function succeeds(args) {
  const code = await runNode(args);
  if (code >= 128) process.exit(code);
  return code === 0;
}
