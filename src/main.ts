// The program `taiyaku`: hands its arguments to the command they name.
import { run } from './cli/index.ts';

process.exitCode = await run(process.argv.slice(2));
