// `npm run bench -- NAME`: measures one promise of the press, with bench/NAME.ts.

import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { onSupportedNode } from './node24.mjs';
import { root, runNode } from './run.mjs';

if (await onSupportedNode(import.meta.url)) {
  if (!(await install()) || !(await build())) process.exit(1);
  process.exitCode = await bench(process.argv[2], process.argv.slice(3));
}

async function bench(name, args) {
  const known = await names();
  if (!known.includes(name)) {
    console.error(`Usage: npm run bench -- NAME, where NAME is one of: ${known.join(', ')}`);
    return 2;
  }
  const esbuild = await import('esbuild');
  // Inside the project, so that its packages are found.
  const outfile = join(root, '.cache', 'bench', `${name}.js`);
  await mkdir(join(root, '.cache', 'bench'), { recursive: true });
  await esbuild.build({
    entryPoints: [join(root, 'bench', `${name}.ts`)],
    outfile,
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
    sourcemap: 'inline',
  });
  return runNode(['--enable-source-maps', outfile, ...args]);
}

/** The files that are measurements themselves: by custom their first line begins with "Measures". */
async function names() {
  const folder = join(root, 'bench');
  const files = existsSync(folder) ? (await readdir(folder)).filter((file) => file.endsWith('.ts')) : [];
  const measuring = files.filter((file) =>
    readFileSync(join(folder, file), 'utf8').startsWith('// Measures'),
  );
  return measuring.map((file) => file.slice(0, -'.ts'.length));
}
