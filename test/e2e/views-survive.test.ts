// Kills and stops a running press while readers are counted: what was written stays, nobody is counted twice, and a stop loses nothing.
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { openContext } from '../../src/app/open-context.ts';
import { readConfig } from '../../src/config.ts';
import type { Context } from '../../src/platform/context.ts';
import { SECONDS } from '../../src/rankings/views/view-counter.ts';
import { dropPostgres, postgresUrl } from '../support/postgres.ts';
import { freePort, type Press, startPress } from '../support/press.ts';
import { openTestSite } from '../support/published.ts';
import { browser } from '../support/traffic.ts';

const KILLS = 6;
/** Milliseconds within which a kill falls: before, in and after a batch. */
const LATEST_KILL = SECONDS * 1000 + 500;
/** Milliseconds from one reader to the next. */
const APART = 15;

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

describe.each(['sqlite', 'postgres'] as const)('the views of a press on %s', (dialect) => {
  test('outlive its end, whether it is killed or stopped, and count each reader once', async () => {
    const env: Record<string, string> = { TAIYAKU_TRUST_PROXY: '1' };
    if (dialect === 'postgres') {
      const url = await postgresUrl();
      env.TAIYAKU_DATABASE_URL = url;
      closers.push(() => dropPostgres(url));
    }
    const port = await freePort();
    let press = await startPress({ port, env });
    closers.push(() => press.remove());
    const { ctx, close } = await openContext(
      readConfig({ ...env, TAIYAKU_DATA: press.data, TAIYAKU_LOG_LEVEL: 'silent' }),
    );
    closers.push(close);
    const { postId, slug } = await (await openTestSite(ctx)).publish();
    const post = `${press.address}/hashi/posts/${slug}`;
    await expect.poll(async () => (await fetch(post)).status, { timeout: 15_000 }).toBe(200);
    const again = async () => {
      press = await startPress({ port, env, data: press.data });
    };

    // One that was written is there after a kill, and known to the press that comes back.
    const readers = ['20.0.0.1'];
    await Promise.all(readers.map((reader) => view(press, reader, postId)));
    await expect.poll(() => counted(ctx), { timeout: 15_000 }).toEqual({ views: 2, loads: 2 });
    await press.kill();
    expect(await counted(ctx)).toEqual({ views: 2, loads: 2 });
    await again();
    await view(press, '20.0.0.1', postId);
    expect(await press.stop()).toBe(0);
    expect(await counted(ctx)).toEqual({ views: 2, loads: 4 });

    for (let round = 1; round <= KILLS; round += 1) {
      await again();
      const dead = { yet: false };
      const work = keepReading(press, round, postId, dead);
      await wait(Math.random() * LATEST_KILL);
      const written = await counted(ctx);
      dead.yet = true;
      await press.kill();
      readers.push(...(await work));
      expect((await counted(ctx)).views).toBeGreaterThanOrEqual(written.views);
    }

    // Everybody comes again: who was lost is counted now, and who was not is known. Then the press is stopped at once.
    await again();
    const { loads } = await counted(ctx);
    for (const reader of readers) await view(press, reader, postId);
    expect(await press.stop()).toBe(0);
    expect(await counted(ctx)).toEqual({ views: readers.length * 2, loads: loads + readers.length * 2 });
  });
});

/** Reader after reader, each from a network of their own, until the press dies; those who came, told of it or not. */
async function keepReading(press: Press, round: number, postId: string, dead: { yet: boolean }) {
  const came: string[] = [];
  while (!dead.yet) {
    // Neighbours share a bound, so each is in another network.
    const reader = `20.${round}.${came.length & 255}.${came.length >> 8}`;
    came.push(reader);
    if ((await view(press, reader, postId).catch(() => null)) === null) break;
    await wait(APART);
  }
  return came;
}

/** The beacons of the first page and of a post, both acknowledged. */
async function view({ address }: Press, reader: string, postId: string): Promise<void> {
  for (const page of ['home', `post:${postId}`]) {
    const answer = await fetch(`${address}/hashi/views`, {
      method: 'POST',
      headers: { origin: address, 'user-agent': browser(1), 'x-forwarded-for': reader },
      body: JSON.stringify({ page }),
    });
    expect(answer.status).toBe(204);
  }
}

async function counted({ db }: Context): Promise<{ views: number; loads: number }> {
  const row = await db
    .selectFrom('view_days')
    .select((eb) => [eb.fn.sum<number>('views').as('views'), eb.fn.sum<number>('loads').as('loads')])
    .executeTakeFirst();
  return { views: Number(row?.views ?? 0), loads: Number(row?.loads ?? 0) };
}
