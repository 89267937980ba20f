// The thread that copies the press, or sends a copy to a store elsewhere, and answers once.
import { parentPort, workerData } from 'node:worker_threads';
import { makeBackup } from './make-backup.ts';
import { sendBackup } from './store/send-backup.ts';
import type { Answer, Job } from './work.ts';

parentPort?.postMessage(await answer(workerData as Job));

async function answer(job: Job): Promise<Answer> {
  try {
    if (job.kind === 'make') return { ok: true, value: await makeBackup(job.source, job.options) };
    return { ok: true, value: await sendBackup(job.folder, job.store, job.options) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
