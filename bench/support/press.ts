// A press to be measured: a data folder filled beforehand, and the built server running on it.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openContext } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Context } from '../../src/platform/context.ts';
import { freePort, inherited } from '../../test/support/press.ts';

// Bundled into .cache/bench/, two folders below the project's own.
const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Running {
  /** Ids of every process that answers. */
  pids: number[];
  port: number;
  stop(): Promise<void>;
}

/** Runs `fill` on a press that is not running, with all of its settings at their defaults. */
export async function prepare(data: string, fill: (ctx: Context) => Promise<void>): Promise<void> {
  const config = readConfig({ TAIYAKU_DATA: data, TAIYAKU_LOG_LEVEL: 'error' });
  const { ctx, close } = await openContext(config);
  try {
    await fill(ctx);
  } finally {
    await close();
  }
}

/** What Node is told on a small machine, as docs/operators.md has it. */
export const SMALL_MACHINE = ['--max-old-space-size=256', '--max-semi-space-size=8'];

/** Starts `dist/main.js serve` and resolves once it answers. */
export async function startPress(data: string, node: readonly string[] = []): Promise<Running> {
  const port = await freePort();
  const env = { ...inherited(), TAIYAKU_DATA: data, TAIYAKU_PORT: String(port), TAIYAKU_LOG_LEVEL: 'error' };
  const args = [...node, join(root, 'dist/main.js'), 'serve'];
  return running(spawn(process.execPath, args, { env }), port, '/health');
}

/** Starts any other server; it is told its port as its last argument. */
export async function startPeer(program: string, args: string[], path: string): Promise<Running> {
  const port = await freePort();
  return running(spawn(program, [...args, String(port)]), port, path);
}

export function peerFile(name: string): string {
  return join(root, 'bench/support', name);
}

export async function running(child: ChildProcess, port: number, path: string): Promise<Running> {
  let ended = false;
  child.stderr?.pipe(process.stderr);
  const over = new Promise<void>((resolve) => {
    child.once('close', () => {
      ended = true;
      resolve();
    });
  });
  for (const deadline = Date.now() + 60_000; ; ) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) break;
    if (ended || Date.now() > deadline) throw new Error(`${child.spawnfile} did not start`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    pids: [child.pid ?? 0],
    port,
    stop: async () => {
      child.kill('SIGTERM');
      await over;
    },
  };
}

/** Seconds of processor time that processes have used, their own and the kernel's for them (Linux). */
export async function cpuSeconds(pids: readonly number[]): Promise<number> {
  let ticks = 0;
  for (const pid of pids) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name of the program may hold spaces; the numbers follow its bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks / 100;
}

/** Proportional set size in MB: memory of its own, and its share of what it shares (Linux). */
export async function pssMegabytes(pids: readonly number[]): Promise<number> {
  let kilobytes = 0;
  for (const pid of pids) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
