// The thread in which two readings of a page are compared.
import { parentPort } from 'node:worker_threads';
import { judge } from './comparison.ts';
import type { JudgeQuestion } from './judging.ts';

parentPort?.on('message', ({ readings, whatever }: JudgeQuestion) => {
  try {
    parentPort?.postMessage(judge(readings, whatever));
  } catch {
    // Whatever it was, the page is looked at again.
    parentPort?.postMessage(null);
  }
});
