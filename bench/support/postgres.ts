// A PostgreSQL of its own for a measurement: the one that the tests use, gone when the measurement ends.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

// Bundled into .cache/bench/, two folders below the project's own.
const program = join(fileURLToPath(new URL('../../', import.meta.url)), 'test/support/postgres-server.mjs');

export interface Postgres {
  address: string;
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<Postgres> {
  const keeper = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
  return {
    address: await firstLine(keeper),
    stop: async () => {
      keeper.stdin.end();
      await once(keeper, 'exit');
    },
  };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('PostgreSQL has no output');
  for await (const line of createInterface({ input: stdout })) return line;
  throw new Error('PostgreSQL did not start; its reason is printed above');
}
