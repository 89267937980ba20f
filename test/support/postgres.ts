// A fresh, migrated PostgreSQL database for a test, copied from a template.

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** Name of the migrated database that every other is copied from. */
export const template = 'taiyaku_template';

let server: Promise<pg.Pool> | undefined;

/** Makes a database of the newest schema, without rows (or, from `template0`, an empty one), and resolves to its `postgres://…` address. */
export async function postgresUrl(from: typeof template | 'template0' = template): Promise<string> {
  const pool = await connected();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await pool.query(`create database ${name} template ${from}`);
  const url = new URL(pool.options.connectionString ?? '');
  url.pathname = `/${name}`;
  return url.href;
}

/** Removes a database of `postgresUrl`, ending whatever is still connected to it. */
export async function dropPostgres(url: string): Promise<void> {
  const pool = await connected();
  const name = new URL(url).pathname.slice(1);
  await pool.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
}

function connected(): Promise<pg.Pool> {
  server ??= connect();
  return server;
}

async function connect(): Promise<pg.Pool> {
  const response = await fetch(inject('postgresDoor'));
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  return new pg.Pool({ connectionString: answer, max: 2, allowExitOnIdle: true });
}
