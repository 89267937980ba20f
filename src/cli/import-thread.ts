// Runs `taiyaku import` in a thread whose memory is held small: left alone, the engine lets hundreds of megabytes lie about.
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

const BUILT = new URL('./import-worker.js', import.meta.url);

/** What is made and thrown away with each post is looked through this often, and does not grow old by mistake. */
const YOUNG_MB = 12;
/** Far more than any post needs. That there is a bound makes the engine tidy up soon after half as much again is in use. */
const OLD_MB = 1024;

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
