// A press in this process with a blog, an editor and what readers sent, for walks through the inbox in a browser.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLink } from '../../src/accounts/create-link.ts';
import { openPress } from '../../src/app.ts';
import { judge } from '../../src/comments/judge.ts';
import { keepOrigin } from '../../src/comments/spam/keep-origin.ts';
import { columnsFor } from '../../src/comments/store.ts';
import { readConfig } from '../../src/config.ts';
import type { Context } from '../../src/platform/context.ts';
import { addComment } from './comments.ts';
import { freePort } from './press.ts';
import { openTestSite, type TestSite } from './published.ts';

export interface InboxPress {
  address: string;
  ctx: Context;
  site: TestSite;
  postId: string;
  /** A link that signs the editor in. */
  signIn(): Promise<string>;
  /** A comment as the door would have taken it; held or spam as the judge says. */
  send(given: {
    name?: string;
    body: string;
    network?: string;
    url?: string;
    minutesAgo?: number;
  }): Promise<string>;
  close(): Promise<void>;
}

export async function openInboxPress(databaseUrl: string | null): Promise<InboxPress> {
  const data = await mkdtemp(join(tmpdir(), 'taiyaku-inbox-'));
  const port = await freePort();
  const press = await openPress(
    readConfig({
      TAIYAKU_DATA: data,
      TAIYAKU_PORT: String(port),
      TAIYAKU_LOG_LEVEL: 'silent',
      ...(databaseUrl ? { TAIYAKU_DATABASE_URL: databaseUrl } : {}),
    }),
  );
  const server = createServer(press.listener).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { ctx } = press;
  const site = await openTestSite(ctx);
  const { postId } = await site.publish({ title: '川を、川に返した町', slug: 'river' });
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    ctx,
    site,
    postId,
    signIn: async () =>
      `/sign-in/link/${await createLink(ctx, { purpose: 'sign-in', personId: site.author.id })}`,
    send: async ({ name = 'ゆず', body, network = '203.0.113.7', url = '', minutesAgo = 0 }) => {
      const candidate = {
        ...{ blogId: site.blog.id, postId, name, body, network, url, title: '', mail: '' },
        ...{ secondsOnForm: 60, trapFilled: false },
      };
      const judgement = await judge(ctx, candidate);
      const at = new Date(ctx.clock.now().getTime() - minutesAgo * 60_000).toISOString();
      const state = judgement.verdict === 'spam' ? 'spam' : 'waiting';
      const id = await addComment(ctx, site.blog.id, postId, {
        ...{ name, body, url, created_at: at },
        ...columnsFor(state, at),
      });
      await keepOrigin(ctx, id, candidate, judgement, { letter: false });
      return id;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await press.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}
