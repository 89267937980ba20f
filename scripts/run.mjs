// Runs other programs: signals are passed on and the exit code comes back. No dependencies.

import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../', import.meta.url));

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program with the terminal of this one and resolves to its exit code (128 + the signal's number when a
 * signal ended it, as shells count). SIGINT, SIGTERM and SIGHUP reach it, so that it can end in its own way.
 */
export function run(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', cwd: process.cwd(), ...options });
  // A terminal sends Ctrl-C to every process in front of it; passed on once more, it would reach the child twice.
  const forward = (signal) => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal);
  for (const signal of passedOn) process.on(signal, forward);
  const watch = whenOrphaned(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of passedOn) process.off(name, forward);
      clearInterval(watch);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/**
 * Under npm a signal ends only the shell between npm and us, and we hear nothing of it: what then tells us is that our
 * parent is another. Without npm, an orphan may have been left running on purpose.
 */
function whenOrphaned(tell) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    tell();
  }, 250);
  return watch.unref();
}

/** Runs a JavaScript file of the project on this same Node. */
export function runNode(args, options = {}) {
  return run(process.execPath, args, { cwd: root, ...options });
}

/** Runs npm quietly: its standard output is kept from ours, which belongs to the program that was asked for. */
export function runNpm(args) {
  const quiet = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] };
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('npm-cli.js')) return run(process.execPath, [npm, ...quiet], options);
  // On Windows npm is a batch file, which only a shell can run.
  return run('npm', quiet, { ...options, shell: process.platform === 'win32' });
}
