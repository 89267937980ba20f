// `npm start`: fetches, installs and builds what is missing, then runs the press with its demo blog.

import { build } from './build.mjs';
import { install } from './install.mjs';
import { onSupportedNode } from './node24.mjs';
import { runNode } from './run.mjs';

if (await onSupportedNode(import.meta.url)) {
  if (!(await install()) || !(await build())) process.exit(1);
  process.exitCode = await runNode(['dist/main.js', 'start', ...process.argv.slice(2)]);
}
