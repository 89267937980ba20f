// `npm run bench -- NAME`: measures one promise of the press, with bench/NAME.ts.

import { existsSync } from 'node:fs';
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
  const file = join(root, 'bench', `${name}.ts`);
  if (!name || !/^[a-z-]+$/.test(name) || !existsSync(file)) {
    console.error(`Usage: npm run bench -- NAME, where NAME is one of: ${(await names()).join(', ')}`);
    return 2;
  }
  const esbuild = await import('esbuild');
  // Inside the project, so that its packages are found.
  const outfile = join(root, '.cache', 'bench', `${name}.js`);
  await mkdir(join(root, '.cache', 'bench'), { recursive: true });
  await esbuild.build({
    entryPoints: [file],
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

async function names() {
  const folder = join(root, 'bench');
  const files = existsSync(folder) ? await readdir(folder) : [];
  return files.filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -'.ts'.length));
}
