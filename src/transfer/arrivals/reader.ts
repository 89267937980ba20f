// Has files read in a thread, one after the other: a whole book takes seconds, and readers wait for none of them.
import { ThreadLane } from '../../platform/thread-lane.ts';
import type { FileRead } from './read-file.ts';

const thread = new URL('./arrival-worker.js', import.meta.url);
/** The tree of the largest file takes some 300 MB, and reading it some seconds. */
const files = new ThreadLane<Uint8Array>(thread, { timeoutMs: 60_000, memoryMb: 1024 });

/** `too-much`: the thread could not cope with it. */
export type ThreadRead = FileRead | { ok: false; reason: 'too-much' };

export async function readInThread(bytes: Uint8Array): Promise<ThreadRead> {
  return (await files.ask<FileRead>(bytes)) ?? { ok: false, reason: 'too-much' };
}
