// Which tests there are: those beside the code and in test/, and the end-to-end ones, which share one browser at a time.

import { defineConfig } from 'vitest/config';
import { quickFolder } from './test/support/quick-folder.ts';

// Before the workers start, which have it from here.
process.env.TMPDIR = quickFolder();

export default defineConfig({
  test: {
    globalSetup: ['test/support/postgres-door.ts'],
    // Worker processes, not threads: tests end presses and workers by force and must not take each other along.
    pool: 'forks',
    // All cores: what runs is as much PostgreSQL and Chromium as the tests themselves.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'beside',
          include: ['src/**/*.test.{ts,tsx}', 'public/**/*.test.ts', 'scripts/*.test.mjs', 'test/*.test.ts'],
          // Hangs are ended, slowness is not judged here: machines differ.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 120_000,
          // What a person would wait for comes later on a slow machine.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
