// Where tests keep what they throw away: in memory, where the system has a folder there.

import { accessSync, constants, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';

/** Linux keeps what lies in it in memory. */
const IN_MEMORY = '/dev/shm';
/** Bytes that must be free in it, and of the memory as a whole: a run has at most some hundred megabytes there. */
const ROOM = 4e9;

/**
 * Each test has a press of its own, and the hundreds of files of its database keep a disk busier than the test itself does.
 * `TMPDIR` says otherwise.
 */
export function quickFolder(): string {
  if (process.env.TMPDIR || process.platform !== 'linux') return tmpdir();
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return Math.min(bavail * bsize, freemem()) >= ROOM ? IN_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}
