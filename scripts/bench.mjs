// `npm run bench -- NAME`: measures one promise of the press, with bench/NAME.ts.

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

/** Every file of bench/ is a measurement; what they share lies in bench/support/. */
async function names() {
  const files = await readdir(join(root, 'bench'));
  return files.filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -'.ts'.length));
}
