// A whole press as a process of its own: built, in a temporary folder, on a free port; it can be killed and restarted.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface PressOptions {
  /** `serve` unless named; its arguments may follow. */
  command?: string[];
  /** Settings, over those of a quiet press in its own folder. */
  env?: Record<string, string>;
  /** Any free one unless given; a press that comes back after a kill keeps its port. */
  port?: number;
  /** Data folder to go on with; a new one otherwise, which `remove` deletes. */
  data?: string;
}

export interface Press {
  readonly address: string;
  readonly port: number;
  readonly data: string;
  /** Everything it has printed so far, both outputs. */
  readonly output: string[];
  /** Resolves to the first line that matches, printed before or after the call; rejects when it ends without one. */
  line(pattern: RegExp): Promise<string>;
  /** SIGKILL: no goodbye, as in a power cut of the process. */
  kill(): Promise<void>;
  /** SIGTERM; resolves to the exit code once it has ended in its own way. */
  stop(): Promise<number>;
  /** Kills it when it still runs and deletes its folder. */
  remove(): Promise<void>;
}

/** Starts `dist/main.js` (built before the tests run) and resolves once `/health` answers. */
export async function startPress(options: PressOptions = {}): Promise<Press> {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'taiyaku-press-')));
  const port = options.port ?? (await freePort());
  const { command = ['serve'], env } = options;
  const child = spawn(process.execPath, ['--enable-source-maps', program, ...command], {
    env: { ...inherited(), TAIYAKU_DATA: data, TAIYAKU_PORT: String(port), TAIYAKU_DEMO: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const press = describe(child, port, data);
  try {
    await healthy(press, child);
  } catch (error) {
    await press.remove();
    throw error;
  }
  return press;
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  if (address === null || typeof address === 'string') throw new Error('the probe has no port');
  probe.close();
  await once(probe, 'close');
  return address.port;
}

function describe(child: ChildProcess, port: number, data: string): Press {
  const output: string[] = [];
  const listeners = new Set<() => void>();
  const told = () => {
    for (const listener of listeners) listener();
  };
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (text) => {
      output.push(text);
      told();
    });
  }
  const ended = once(child, 'close').then(told);

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number> {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
    return child.exitCode ?? -1;
  }

  return {
    address: `http://localhost:${port}`,
    port,
    data,
    output,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = output.find((text) => pattern.test(text));
          const over = child.exitCode !== null || child.signalCode !== null;
          if (found === undefined && !over) return;
          listeners.delete(look);
          if (found !== undefined) resolve(found);
          else reject(new Error(`the press ended without ${pattern}:\n${output.join('\n')}`));
        };
        listeners.add(look);
        look();
      }),
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    remove: async () => {
      await end('SIGKILL');
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Asks `/health` until it answers, the press ends, or a minute has passed. */
async function healthy(press: Press, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    try {
      const response = await fetch(`${press.address}/health`, { signal: AbortSignal.timeout(2_000) });
      await response.body?.cancel();
      if (response.ok) return;
    } catch {
      // Nobody listens yet.
    }
    await wait(25);
  }
  throw new Error(`the press did not become healthy:\n${press.output.join('\n')}`);
}

/** The environment without settings of the person who runs the tests. */
export function inherited(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TAIYAKU_')));
}
