// Finds the Chromium that the end-to-end tests drive, and installs Debian's when there is none and that is allowed.

import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

// Where Playwright's downloads hold the program, on each system.
const insidePlaywright = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-linux/headless_shell',
  'chrome-headless-shell-linux64/chrome-headless-shell',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];

/**
 * Path of a Chromium: `TAIYAKU_CHROMIUM`, else Playwright's cache, else the system's; undefined when there is none.
 * A `TAIYAKU_CHROMIUM` that cannot be run is an error, not a reason to look further.
 */
export function findChromium(env = process.env) {
  const chosen = env.TAIYAKU_CHROMIUM;
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(`TAIYAKU_CHROMIUM is ${chosen}, which is not a program that can be run.`);
  }
  const system = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => onPath.map((name) => join(folder, name)));
  return [...fromPlaywright(env), ...system, ...applications].find(isProgram);
}

/** As `findChromium`, but on Debian, as root, installs the system's package first. Throws when none can be had. */
export async function ensureChromium() {
  const found = findChromium() ?? (await installOnDebian());
  if (found) return found;
  throw new Error('No Chromium was found: install one, or name its path in TAIYAKU_CHROMIUM.');
}

async function installOnDebian() {
  const allowed = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!allowed) return undefined;
  console.error('Installing Chromium from Debian’s packages …');
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const updated = await run('apt-get', ['update', '-q'], quiet);
  if (updated !== 0) return undefined;
  // The fonts are for Japanese, which would otherwise be empty boxes in every picture.
  await run(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    quiet,
  );
  return findChromium();
}

/** Every browser in Playwright's cache, newest first. */
function fromPlaywright(env) {
  const cache = playwrightCache(env);
  if (!cache || !existsSync(cache)) return [];
  const revision = (name) => Number(/-(\d+)$/.exec(name)?.[1] ?? 0);
  const browsers = readdirSync(cache)
    .filter((name) => name.startsWith('chromium'))
    .sort((a, b) => revision(b) - revision(a));
  return browsers.flatMap((browser) => insidePlaywright.map((path) => join(cache, browser, path)));
}

function playwrightCache(env) {
  const chosen = env.PLAYWRIGHT_BROWSERS_PATH;
  if (chosen && chosen !== '0') return chosen;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32') return env.LOCALAPPDATA && join(env.LOCALAPPDATA, 'ms-playwright');
  return join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
