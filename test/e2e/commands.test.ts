// The built program as an operator meets it: what it says, how it ends, and that it ends gracefully.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { badFiles, exportsOf } from '../support/bad-move-files.ts';
import { startPress } from '../support/press.ts';

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'taiyaku-commands-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

function taiyaku(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const options = {
      env: { PATH: process.env.PATH, TAIYAKU_DATA: data, TAIYAKU_LOG_LEVEL: 'silent', ...env },
    };
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

/** Some of the files that are refused: one for each way in which reading can end. */
const TRIED = new Set([
  'an empty file',
  'a PDF',
  'a zip bomb',
  'a WordPress file whose entities grow',
  'a Ghost file that is cut off',
]);

describe('the program', () => {
  it('shows its commands, and ends with 2 when it was used wrongly', async () => {
    const help = await taiyaku(['--help']);
    expect(help.code).toBe(0);
    for (const name of ['serve', 'demo', 'bring', 'extract', 'people', 'migrate']) {
      expect(help.stdout).toContain(`taiyaku ${name}`);
    }
    expect((await taiyaku([])).code).toBe(2);
    const wrong = await taiyaku(['surve']);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('“surve”')]);
    expect((await taiyaku(['extract'])).code).toBe(2);
  });

  it('refuses a wrong setting by its name, before it touches anything', async () => {
    const ended = await taiyaku(['serve'], { TAIYAKU_PORT: 'forty', TAIYAKU_DTA: '/elsewhere' });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('TAIYAKU_PORT');
    expect(ended.stderr).toContain('did you mean TAIYAKU_DATA');
  });

  it('says in one line that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const ended = await taiyaku(['serve'], { TAIYAKU_PORT: String(port) });
    other.close();
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining(`port ${port} is taken`) });
  });

  it('brings a database up to date once', async () => {
    expect((await taiyaku(['migrate'])).stdout).toContain('0001-ground');
    expect((await taiyaku(['migrate'])).stdout).toContain('nothing to apply');
  });

  it('fills an empty press with the demo blog, and no other', async () => {
    expect((await taiyaku(['demo'])).stdout).toContain('The demo blog is there');
    expect((await taiyaku(['demo'])).stdout).toContain('nothing was changed');
  });

  it('says in one line what is wrong with a file that it is to move in, and moves another', async () => {
    await taiyaku(['demo']);
    const moved = async (name: string, bytes: Uint8Array) => {
      const path = join(data, name);
      await writeFile(path, bytes);
      return taiyaku(['import', path, '--blog', 'futarigake', '--json']);
    };
    for (const { files } of badFiles.filter(({ what }) => TRIED.has(what))) {
      const [[name, bytes] = ['', new Uint8Array()]] = Object.entries(files);
      const ended = await moved(name, bytes);
      expect(ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/^taiyaku import: [^\n]+\n$/) });
      expect(ended.stderr).toContain(`“${name}”`);
    }
    const good = await moved('ghost.json', exportsOf.ghost());
    expect(good).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(good.stdout.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({ posts: { added: 2 } });
  }, 60_000);

  it('serves an empty press without filling it', async () => {
    const press = await startPress({ data });
    const front = await fetch(press.address, { headers: { 'accept-language': 'en' } });
    expect(await front.text()).toContain('There is no blog here yet');
    expect(await press.stop()).toBe(0);
  });

  it('finishes what it was asked before it ends, and ends with 0', async () => {
    await taiyaku(['people', 'add', '--email', 'a@b.example', '--name', 'A']);
    const press = await startPress({ data });
    // Checking a password takes a tenth of a second, time enough for the signal to fall into it.
    const signIn = fetch(`${press.address}/sign-in`, {
      method: 'POST',
      headers: { origin: press.address, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'email=a%40b.example&password=not+the+right+one',
      redirect: 'manual',
    });
    await fetch(`${press.address}/health`);
    const ended = press.stop();
    const answer = await signIn;
    expect((await answer.text()).trimEnd().endsWith('</html>')).toBe(true);
    expect(await ended).toBe(0);
    await expect(fetch(`${press.address}/health`)).rejects.toThrow();
  });
});
