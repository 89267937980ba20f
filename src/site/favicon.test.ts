// `/favicon.ico`, which browsers ask for unbidden: whose sign it is, and that it is a picture.
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { openTestSite } from '../../test/support/published.ts';
import { serve } from '../../test/support/served.ts';
import { plainLook } from '../blogs/look/look.ts';
import { updateLook } from '../blogs/look/store.ts';
import { nowIso } from '../platform/clock.ts';
import { emit } from '../platform/outbox.ts';
import { asset } from '../web/assets.ts';
import type { Assets } from './assets.ts';
import { serveFavicon } from './favicon.ts';

/** Bytes before the one picture in an icon file. */
const HEAD = 22;

const square = (background: string, side: number) =>
  sharp({ create: { width: side, height: side, channels: 3, background } })
    .png()
    .toBuffer();

describeDatabases('the icon that browsers ask for', (open) => {
  test('is the sign of the blog on its own host, and of no blog anywhere else or while that is closed', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx, { host: 'hashi.example' });
    await openTestSite(ctx, { slug: 'plain', host: 'plain.example' });
    const png = await square('#c33', 32);
    const icon = { pictureId: 'x', sizes: [{ side: 32, sha256: await ctx.files.put(png) }] };
    await updateLook(ctx.db, site.blog.id, { ...plainLook, icon }, nowIso(ctx));
    await site.settle();
    const { ask } = await serve(ctx);
    const at = (host: string, method = 'GET') => ask('/favicon.ico', { host }, method);
    const own = await at('hashi.example');
    expect([own.status, own.headers['content-type']]).toEqual([200, 'image/x-icon']);
    expect(own.body.subarray(HEAD).equals(png)).toBe(true);
    expect([...own.body.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
    const asked = await at('hashi.example', 'HEAD');
    expect([asked.headers['content-length'], asked.body.length]).toEqual([String(own.body.length), 0]);
    for (const host of ['plain.example', 'localhost:4100'])
      expect([host, (await at(host)).body.includes(png)]).toEqual([host, false]);
    const closed = { closed_at: nowIso(ctx) };
    await ctx.db.updateTable('blogs').set(closed).where('id', '=', site.blog.id).execute();
    await emit(ctx, { kind: 'blog.changed', blogId: site.blog.id });
    await site.settle();
    expect((await at('hashi.example')).body.includes(png)).toBe(false);
  });
});

test('without a sign it is the mark of the press, drawn as a picture', async () => {
  const body = await readFile(new URL('../../public/img/mark.svg', import.meta.url));
  const mark = { answers: { identity: { body } } };
  const said: { status?: number; body?: Buffer } = {};
  const response = {
    writeHead: (status: number) => Object.assign(said, { status }),
    end: (bytes: Buffer) => Object.assign(said, { body: bytes }),
  } as unknown as ServerResponse;
  const assets = new Map([[asset('mark.svg'), mark]]) as unknown as Assets;
  const request = { method: 'GET' } as IncomingMessage;
  expect(await serveFavicon(assets, null, request, response, [])).toBe(true);
  const { width, height, format } = await sharp(said.body?.subarray(HEAD)).metadata();
  expect([said.status, width, height, format]).toEqual([200, 48, 48, 'png']);
  const { channels } = await sharp(said.body?.subarray(HEAD)).stats();
  expect(channels.some(({ stdev }) => stdev > 10)).toBe(true);
  expect(await serveFavicon(new Map(), null, request, response, [])).toBe(false);
});
