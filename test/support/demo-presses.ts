// Presses with the demo blog for tests that need a fresh one each.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Press, startPress } from './press.ts';

/**
 * Called at the top of a test file. Every press is a copy of one that is filled before the first test, because filling
 * it takes longer than most tests.
 */
export function demoPresses(): () => Promise<Press> {
  let filled: string;
  beforeAll(async () => {
    const press = await startPress({ command: ['start'], env: { TAIYAKU_DEMO: '1' } });
    await press.stop();
    filled = press.data;
  });
  afterAll(() => rm(filled, { recursive: true, force: true }));
  return async () => {
    const data = await mkdtemp(join(tmpdir(), 'taiyaku-press-'));
    await cp(filled, data, { recursive: true });
    return startPress({ command: ['start'], data });
  };
}
