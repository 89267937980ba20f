// Builds the press and its browser code into dist/, when something it is built from has changed.

import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { install } from './install.mjs';
import { isSupported, onSupportedNode } from './node24.mjs';
import { root } from './run.mjs';

const dist = join(root, 'dist');
const inputs = ['src', 'public', 'scripts', 'package-lock.json', 'tsconfig.json'];

// A plain file, so that an old Node gets to the check instead of dying in a package that it cannot load.
const entry = `#!/usr/bin/env node
// Starts the press, on Node 24 when this Node is too old.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// What was compiled once is kept for the next start, as long as this build stands; not in /tmp, where others could lay it.
module.enableCompileCache?.(fileURLToPath(new URL('./compiled', import.meta.url)));
// What fetches another Node is loaded where it is needed: every command begins here.
const { onSupportedNode } = isSupported(process.versions.node)
  ? { onSupportedNode: async () => true }
  : await import('../scripts/node24.mjs');
if (await onSupportedNode(import.meta.url)) await import('./taiyaku.js');

${isSupported}
`;

/**
 * Builds unless dist/ was built from exactly what is here now. Resolves to whether dist/ is usable; what does not
 * compile has then been printed.
 */
export async function build({ force = false } = {}) {
  const hash = await hashOfInputs();
  const stamp = join(dist, '.built-from');
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true;

  console.error('Building …');
  // Built beside dist/ and moved there at once: a running press never sees half of it.
  const next = join(root, '.cache', `dist-${process.pid}`);
  await mkdir(join(next, 'assets'), { recursive: true });
  try {
    const esbuild = await import('esbuild');
    await buildPress(esbuild, next, hash);
    await buildAssets(esbuild, join(next, 'assets'));
    writeFileSync(join(next, '.built-from'), hash);
    moveToDist(next);
    return true;
  } catch (error) {
    // esbuild has printed its own findings; anything else is a defect of this script.
    if (!Array.isArray(error.errors)) throw error;
    console.error(`The press could not be built: ${error.errors.length} errors, printed above.`);
    return false;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/** dist/main.js (the command), dist/taiyaku.js (the press), a file for each worker, and the text of the formula. */
async function buildPress(esbuild, outdir, hash) {
  const entryPoints = [];
  for (const file of await filesUnder(join(root, 'src'))) {
    if (file.endsWith('-worker.ts')) entryPoints.push({ in: file, out: basename(file, '.ts') });
  }
  const main = join(root, 'src', 'main.ts');
  if (existsSync(main)) entryPoints.push({ in: main, out: 'taiyaku' });
  await esbuild.build({
    ...shared(outdir),
    entryPoints,
    platform: 'node',
    target: 'node22.12',
    external: await packagesLeftOutside(),
    // Pages that another build has stored are told by it.
    define: { BUILT_FROM: JSON.stringify(hash) },
    // Parts that one command needs alone are loaded by that command alone.
    splitting: true,
    chunkNames: 'chunk-[hash]',
    sourcemap: true,
  });
  // Readers are shown how votes are counted; in a bundle it would not be the text that somebody wrote.
  copyFileSync(join(root, 'src', 'rankings', 'formula.ts'), join(outdir, 'formula.txt'));
  writeFileSync(join(outdir, 'main.js'), entry);
  chmodSync(join(outdir, 'main.js'), 0o755);
}

/**
 * All packages stay outside, as some of them bring programs and data along, but for Kysely, whose 255 files every command
 * would read one by one before it begins, and isbn3, whose CommonJS hides the names that it exports from Node.
 */
async function packagesLeftOutside() {
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return Object.keys(dependencies).filter((name) => name !== 'kysely' && name !== 'isbn3');
}

/** Browser code, styles and pictures under names that change with their content, and the list of those names. */
async function buildAssets(esbuild, outdir) {
  const entryPoints = await assetEntries();
  const { metafile } = await esbuild.build({
    ...shared(outdir),
    entryPoints,
    platform: 'browser',
    target: ['es2022', 'chrome120', 'firefox120', 'safari17'],
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    splitting: true,
    minify: true,
    charset: 'utf8',
    metafile: true,
    loader: {
      ...Object.fromEntries(
        ['.svg', '.png', '.jpg', '.webp', '.avif', '.ico', '.woff2'].map((extension) => [extension, 'copy']),
      ),
      // A program asks for it by its address.
      '.wasm': 'file',
    },
  });
  const manifest = {};
  for (const [output, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (!entryPoint) continue;
    const built = basename(output);
    const { out } = entryPoints.find(({ in: file }) => file === join(root, entryPoint)) ?? {};
    if (out) manifest[`${out}${extname(built)}`] = `/assets/${built}`;
  }
  writeFileSync(join(outdir, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  await compress(outdir);
}

async function assetEntries() {
  const named = (file) => ({ in: file, out: basename(file, extname(file)) });
  const entries = [];
  // The browser code of a room is a script of the room's name.
  for (const file of await filesUnder(join(root, 'src'))) {
    const room = /src[/\\](\w+)[/\\]client[/\\]main\.tsx$/.exec(file)?.[1];
    if (room) entries.push({ in: file, out: room });
  }
  for (const [folder, wanted] of [
    ['js', /(?<!\.d)\.(ts|js)$/],
    ['css', /\.css$/],
    ['img', /\.(svg|png|jpg|webp|avif|ico|woff2)$/],
  ]) {
    for (const file of await filesUnder(join(root, 'public', folder), { deep: false })) {
      if (wanted.test(file)) entries.push(named(file));
    }
  }
  return entries;
}

/** Text files also as .gz and .br, so that no request ever waits for compression. */
async function compress(folder) {
  const gzipped = promisify(gzip);
  const brotli = promisify(brotliCompress);
  const files = (await readdir(folder)).filter((name) => /\.(js|css|svg|wasm)$/.test(name));
  await Promise.all(
    files.map(async (name) => {
      const file = join(folder, name);
      const bytes = await readFile(file);
      await writeFile(`${file}.gz`, await gzipped(bytes, { level: 9 }));
      await writeFile(`${file}.br`, await brotli(bytes));
    }),
  );
}

function shared(outdir) {
  return {
    outdir,
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
    legalComments: 'none',
  };
}

function moveToDist(next) {
  const old = `${next}-old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
  rmSync(old, { recursive: true, force: true });
}

async function hashOfInputs() {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const path = join(root, input);
    const files = extname(path) === '' ? await filesUnder(path) : [path];
    for (const file of files)
      hash
        .update(file.slice(root.length))
        .update('\0')
        .update(await readFile(file));
  }
  return hash.digest('hex');
}

/** Files below a folder in a fixed order; none when there is no such folder. */
async function filesUnder(folder, { deep = true } = {}) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: deep, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

if (
  import.meta.url === pathToFileURL(process.argv[1] ?? '').href &&
  (await onSupportedNode(import.meta.url))
) {
  const force = process.argv.includes('--force');
  if (!(await install()) || !(await build({ force }))) process.exitCode = 1;
}
