// Installs the packages that package-lock.json names, when they are not installed already.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNpm } from './run.mjs';

/**
 * Makes `node_modules` what package-lock.json asks for and resolves to whether it is.
 * No install scripts run: everything the press uses arrives built.
 */
export async function install() {
  if (isInstalled()) return true;
  console.error('Installing packages (about half a minute) …');
  const code = await runNpm(['ci', '--include=dev', '--ignore-scripts']);
  if (code === 0) return true;
  console.error('The packages could not be installed; what npm said stands above.');
  return false;
}

/** npm writes down what it installed only once all of it is there, so an interrupted install is seen as well. */
function isInstalled() {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const present = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    // Optional packages are for one platform each; those of other platforms stay away.
    return found
      ? found.version === entry.version && found.integrity === entry.integrity
      : entry.optional === true;
  });
}

function packagesIn(file) {
  if (!existsSync(file)) return {};
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
