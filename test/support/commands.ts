// What a command says on both of its streams, and the files that it is given.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Io } from '../../src/cli/io.ts';

export function listening(): { io: Io; said: () => { out: string; err: string } } {
  const heard = { out: '', err: '' };
  const io: Io = {
    out: async (text) => {
      heard.out += text;
    },
    err: (text) => {
      heard.err += text;
    },
  };
  return { io, said: () => ({ ...heard }) };
}

type Command<C> = (args: string[], io: Io, config?: C) => Promise<number>;

/** What a command says and ends with. */
export async function runCommand<C>(command: Command<C>, args: string[], config?: C) {
  const { io, said } = listening();
  const code = config === undefined ? await command(args, io) : await command(args, io, config);
  return { code, ...said() };
}

/** Called at the top of a test file: a folder for each test. */
export function testFolder() {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'taiyaku-command-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const pathOf = (name: string) => join(folder, name);
  return {
    pathOf,
    /** A file of these bytes, by its path. */
    file: async (name: string, bytes: string | Uint8Array): Promise<string> => {
      await writeFile(pathOf(name), bytes);
      return pathOf(name);
    },
  };
}
