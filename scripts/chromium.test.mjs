// Where a Chromium is looked for, and in which order.

import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findChromium } from './chromium.mjs';

let folder;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-chromium-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function program(path, mode = 0o755) {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, '');
  await chmod(file, mode);
  return file;
}

it('takes the one that is named, before any other', async () => {
  const named = await program('my/browser');
  await program('bin/chromium');
  expect(findChromium({ TAIYAKU_CHROMIUM: named, PATH: join(folder, 'bin') })).toBe(named);
});

it('refuses a named one that is not there instead of taking another', async () => {
  await program('bin/chromium');
  const env = { TAIYAKU_CHROMIUM: join(folder, 'nowhere'), PATH: join(folder, 'bin') };
  expect(() => findChromium(env)).toThrow('TAIYAKU_CHROMIUM is');
});

it('prefers the newest of Playwright’s browsers to the system’s', async () => {
  await program('cache/chromium-999/chrome-linux/chrome');
  const newest = await program('cache/chromium-1200/chrome-linux64/chrome');
  await program('bin/chromium');
  const env = { PLAYWRIGHT_BROWSERS_PATH: join(folder, 'cache'), PATH: join(folder, 'bin') };
  expect(findChromium(env)).toBe(newest);
});

it('takes the system’s when Playwright has none', async () => {
  await program('bin/chromium', 0o644);
  const chrome = await program('bin/google-chrome');
  const env = { PLAYWRIGHT_BROWSERS_PATH: join(folder, 'cache'), PATH: join(folder, 'bin') };
  expect(findChromium(env)).toBe(chrome);
});
