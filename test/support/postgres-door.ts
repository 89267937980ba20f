// Global set-up of the tests: hands out one PostgreSQL to all test files, started when the first of them asks.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/platform/database.ts';
import { migrate } from '../../src/platform/migrate.ts';
import { template } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers a GET with the address of the server's `postgres` database once its template is migrated. */
    postgresDoor: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let keeper: ChildProcess | undefined;
  let server: Promise<string> | undefined;

  async function start(): Promise<string> {
    keeper = startKeeper();
    const address = await firstLine(keeper);
    await makeTemplate(address);
    return address;
  }

  const door = createServer((_request, response) => {
    server ??= start();
    server.then(
      (address) => response.end(address),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('the door has no port');
  project.provide('postgresDoor', `http://127.0.0.1:${address.port}/`);

  return async () => {
    door.close();
    door.closeAllConnections();
    if (!keeper || keeper.exitCode !== null) return;
    keeper.stdin?.end();
    await once(keeper, 'exit');
  };
}

/** Detached, so that Ctrl-C reaches us first; it stops by itself when we are gone, because its input ends. */
function startKeeper(): ChildProcess {
  const program = fileURLToPath(new URL('./postgres-server.mjs', import.meta.url));
  return spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
}

async function firstLine(keeper: ChildProcess): Promise<string> {
  if (!keeper.stdout) throw new Error('PostgreSQL has no output');
  for await (const line of createInterface({ input: keeper.stdout })) return line;
  throw new Error('PostgreSQL for the tests did not start; its reason is printed above');
}

async function makeTemplate(address: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(`create database ${template}`);
  await client.end();
  const url = new URL(address);
  url.pathname = `/${template}`;
  const { db, dialect, close } = openDatabase(url.href);
  await migrate(db, dialect);
  await close();
}
