// What is not for readers never reaches them: memos, histories, drafts, what was taken back, who people are.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { personById } from '../src/accounts/store.ts';
import { saveDetails } from '../src/desk/details/save-details.ts';
import { publish } from '../src/desk/publish.ts';
import { saveSegment } from '../src/desk/save-segment.ts';
import { writeRemark } from '../src/desk/together/remarks/write-remark.ts';
import { unpublish } from '../src/desk/unpublish.ts';
import { newId } from '../src/platform/ids.ts';
import { drain } from '../src/platform/worker.ts';
import { siteHandlers } from '../src/site/handlers.ts';
import { publicHandler } from '../src/site/serve.ts';
import { settleSite } from '../src/site/site.ts';
import { describeDatabases } from './support/database.ts';
import { openTestDesk, text } from './support/desk.ts';

describeDatabases('public bytes', (open) => {
  it('hold no memo, no remark, no earlier wording, no draft, no address of a person, and nothing once taken back', async () => {
    const ctx = await open();
    const { owner, of, rows } = await openTestDesk(ctx, { blog: { slug: 'ours' } });
    const person = await personById(ctx.db, owner.id);
    for (const segment of await rows()) {
      const { id: segmentId, version: base } = segment;
      const target = (words: string) => ({ ...of, segmentId, target: [text(words)], memo: 'MEMO-SECRET' });
      await saveSegment(ctx, owner, { ...target('OLD-SECRET'), base, key: newId() });
      await saveSegment(ctx, owner, {
        ...target('読める文。'),
        base: base + 1,
        key: newId(),
        state: 'confirmed',
      });
    }
    const [talked] = await rows();
    const remark = { ...of, segmentId: talked?.id ?? '', body: 'REMARK-SECRET', threadId: null };
    await writeRemark(ctx, owner, { ...remark, key: newId() });
    const details = { title: '公開の題', summary: '', slug: 'open', categoryId: null, picture: null };
    await saveDetails(ctx, owner, { ...of, key: newId(), base: 1, details });
    const published = await publish(ctx, owner, { ...of, key: newId(), note: '', accepted: true });
    expect(published).toMatchObject({ ok: true });
    const [first] = await rows();
    if (!first) throw new Error('no segment');
    const later = { ...of, segmentId: first.id, base: first.version, key: newId() };
    await saveSegment(ctx, owner, { ...later, target: [text('LATER-SECRET')], memo: '', state: 'confirmed' });
    await drain(ctx, siteHandlers(ctx));

    const handle = await publicHandler(ctx);
    const server = createServer(async (request, response) => {
      if (!(await handle(request, response))) response.writeHead(418).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ours`;
    const paths = ['/', '/posts/open', '/posts/open/both', '/posts/open/original', '/page/1', '/feed.atom'];
    const read = async (path: string) => {
      const answer = await fetch(base + path);
      return `${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`;
    };
    try {
      for (const path of [...paths, '/sitemap.xml', '/months', '/about', '/nothing']) {
        const said = await read(path);
        expect([path, /SECRET/.exec(said)?.[0]]).toEqual([path, undefined]);
        expect([path, said.includes(person?.email ?? '@')]).toEqual([path, false]);
      }
      expect(await read('/posts/open')).toContain('読める文。');
      await unpublish(ctx, owner, of);
      await drain(ctx, siteHandlers(ctx));
      await settleSite(ctx);
      for (const path of paths)
        expect([path, (await read(path)).includes('読める文。')]).toEqual([path, false]);
      expect(await read('/posts/open')).toMatch(/^404 /);
    } finally {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await settleSite(ctx);
    }
  });
});
