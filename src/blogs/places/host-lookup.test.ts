// Where a host name leads, asked of a real name server on this machine.
import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { comparedWith, HostLookups } from './host-lookup.ts';

const sockets: { close(): unknown }[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});

/** A name server that knows these IPv4 addresses; 'broken' says that it could not find out. */
async function nameServer(zone: Record<string, string[] | 'broken'>) {
  const asked: string[] = [];
  const socket = createSocket('udp4');
  sockets.push(socket);
  socket.on('message', (query, from) => {
    const labels: string[] = [];
    let at = 12;
    for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
      labels.push(query.subarray(at + 1, at + 1 + length).toString());
      at += length + 1;
    }
    const name = labels.join('.').toLowerCase();
    const type = query.readUInt16BE(at + 1);
    asked.push(`${name} ${type}`);
    const known = zone[name];
    const addresses = type === 1 && Array.isArray(known) ? known : [];
    const head = Buffer.from(query.subarray(0, 12));
    const code = known === undefined ? 3 : known === 'broken' ? 2 : 0;
    head.writeUInt16BE(0x8180 | code, 2);
    head.writeUInt16BE(addresses.length, 6);
    head.writeUInt32BE(0, 8);
    const answers = addresses.map((address) =>
      Buffer.concat([
        Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4]),
        Buffer.from(address.split('.').map(Number)),
      ]),
    );
    socket.send(Buffer.concat([head, query.subarray(12, at + 5), ...answers]), from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const names = new Resolver({ timeout: 2000, tries: 1 });
  names.setServers([`127.0.0.1:${socket.address().port}`]);
  return { names, asked };
}

test('a name leads here, partly, elsewhere or nowhere, or nobody can say', async () => {
  const { names } = await nameServer({
    'press.example': ['192.0.2.1', '192.0.2.2'],
    'here.example': ['192.0.2.2'],
    'partly.example': ['192.0.2.1', '198.51.100.9'],
    'elsewhere.example': ['198.51.100.9'],
    'empty.example': [],
    'broken.example': 'broken',
  });
  const lookups = new HostLookups('press.example', () => 0, names);
  const said = async (host: string) => {
    const { state, others } = await lookups.look(host);
    return [state, ...others];
  };
  expect(await said('here.example')).toEqual(['here']);
  expect(await said('partly.example')).toEqual(['partly', '198.51.100.9']);
  expect(await said('elsewhere.example')).toEqual(['elsewhere', '198.51.100.9']);
  expect(await said('empty.example')).toEqual(['nowhere']);
  expect(await said('never-registered.example')).toEqual(['nowhere']);
  expect(await said('broken.example')).toEqual(['unknown']);
  const lost = new HostLookups('broken.example', () => 0, names);
  expect(await lost.look('here.example')).toMatchObject({ state: 'unknown', others: ['192.0.2.2'] });
});

test('whoever opens the form waits for no name server, and one question is asked for several who look', async () => {
  let now = 0;
  const { names, asked } = await nameServer({ 'press.example': ['192.0.2.1'], 'a.example': ['192.0.2.1'] });
  const lookups = new HostLookups('press.example', () => now, names);
  expect(lookups.last('a.example')).toBeNull();
  expect(lookups.last('a.example')).toBeNull();
  expect(await lookups.fresh('a.example')).toMatchObject({ state: 'here', ours: ['192.0.2.1'] });
  expect(asked.filter((question) => question === 'a.example 1')).toHaveLength(1);
  expect(lookups.last('a.example')).toMatchObject({ state: 'here' });
  now = 60_000;
  expect(lookups.last('a.example')).toMatchObject({ state: 'here', at: 0 });
  await lookups.fresh('a.example');
  expect(lookups.last('a.example')).toMatchObject({ at: 60_000 });
  expect(asked.filter((question) => question === 'a.example 1')).toHaveLength(2);
});

test('private addresses are told to nobody, as if there were none; those of the press itself are', () => {
  const press = ['203.0.113.7', '192.168.1.5'];
  const inside = ['10.0.0.7', '192.168.3.4', '172.20.0.1', '127.0.0.1', '169.254.169.254'];
  for (const address of [...inside, '::1', '::ffff:10.0.0.7', 'fd12::1', 'fe80::1'])
    for (const ours of [press, [], null])
      expect([address, comparedWith([address], ours)]).toEqual([address, { state: 'nowhere', others: [] }]);
  expect(comparedWith(['10.0.0.7', '203.0.113.9'], press)).toEqual({
    state: 'elsewhere',
    others: ['203.0.113.9'],
  });
  expect(comparedWith(['192.168.1.5'], press)).toEqual({ state: 'here', others: [] });
});

test('without an address of the press nothing is claimed', () => {
  expect(comparedWith(['192.0.2.1'], [])).toEqual({ state: 'unknown', others: ['192.0.2.1'] });
  expect(comparedWith(['192.0.2.1'], null)).toEqual({ state: 'unknown', others: ['192.0.2.1'] });
  expect(comparedWith(null, ['192.0.2.1'])).toEqual({ state: 'unknown', others: [] });
});
