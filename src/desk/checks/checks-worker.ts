// The thread in which segments are checked: dictionaries and rules stay loaded, so that a segment takes milliseconds.
import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { type Checker, type CheckSettings, createChecker, openDictionaries } from './checker.ts';
import type { SegmentToCheck } from './checks.ts';

export interface CheckRequest {
  number: number;
  settings: CheckSettings;
  segments: readonly SegmentToCheck[];
}

/** Blogs whose rules are kept ready at the same time. */
const MOST_CHECKERS = 8;

const dictionaries = openDictionaries();
const checkers = new Map<string, Promise<Checker>>();

parentPort?.on('message', async ({ number, settings, segments }: CheckRequest) => {
  try {
    const checker = await checkerFor(settings);
    const findings = [];
    for (const { pair, given } of segments) {
      findings.push(await checker.check(pair, given));
      // Somebody who types does not wait until a whole text of somebody else is through.
      await setImmediate();
    }
    parentPort?.postMessage({ number, findings });
  } catch (error) {
    parentPort?.postMessage({ number, problem: error instanceof Error ? error.message : String(error) });
  }
});

function checkerFor(settings: CheckSettings): Promise<Checker> {
  const key = JSON.stringify(settings);
  const checker = checkers.get(key) ?? createChecker(settings, dictionaries);
  // The one used last stands last.
  checkers.delete(key);
  checkers.set(key, checker);
  const [oldest] = checkers.keys();
  if (checkers.size > MOST_CHECKERS && oldest !== undefined) checkers.delete(oldest);
  return checker;
}

// What rules need on their first run is loaded before the first segment comes.
const warming = await checkerFor({});
const nothing = { text: '', marks: [] };
await warming.check({ source: nothing, target: { text: '夜が明けた。', marks: [] }, from: 'en', to: 'ja' });
parentPort?.postMessage('ready');
