// The thread of `taiyaku import`: does all of it, and says with which code the command ends.
import { parentPort, workerData } from 'node:worker_threads';
import { ConfigError } from '../config.ts';
import { importBlog } from './import.ts';
import { standardIo } from './io.ts';

parentPort?.postMessage(await run(workerData as string[]));

async function run(args: string[]): Promise<number> {
  try {
    return await importBlog(args);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    standardIo.err(`taiyaku: ${error.message}\n`);
    return 1;
  }
}
