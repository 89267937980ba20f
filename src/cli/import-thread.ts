// Runs `taiyaku import` in a thread whose memory is held small: left alone, the engine lets hundreds of megabytes lie about.
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

const BUILT = new URL('./import-worker.js', import.meta.url);

/** What is made and thrown away with each post is looked through this often, and does not grow old by mistake. */
const YOUNG_MB = 8;
/** More than any post needs. The lower this bound, the sooner the engine tidies up: here when a third as much again is in use. */
const OLD_MB = 256;

/** 0 done, 1 it could not be done or not to the end, 2 used wrongly. */
export async function importInThread(args: string[]): Promise<number> {
  // The source itself, which no thread can load as it is.
  if (!existsSync(BUILT)) return (await import('./import.ts')).importBlog(args);
  const worker = new Worker(BUILT, {
    workerData: args,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: OLD_MB },
  });
  return new Promise((resolve, reject) => {
    let code = 1;
    worker.on('message', (said: number) => {
      code = said;
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve(code));
  });
}
