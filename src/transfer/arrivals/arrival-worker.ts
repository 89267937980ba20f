// The thread in which files that come back are read.
import { parentPort } from 'node:worker_threads';
import { readFile } from './read-file.ts';

parentPort?.on('message', (bytes: Uint8Array) => {
  try {
    parentPort?.postMessage(readFile(bytes));
  } catch {
    // Whatever it was, the person is told.
    parentPort?.postMessage(null);
  }
});
