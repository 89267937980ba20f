// Tests looking at sources again: politely, never fooled by what a server says, and silent where nothing was said.
import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { bells, type DriftDesk, openDriftDesk, page } from '../../../test/support/drift-desk.ts';
import { type PageServer, startPageServer } from '../../../test/support/page-server.ts';
import { compareAnyway } from '../../desk/drift/compare-anyway.ts';
import { takeChange } from '../../desk/drift/take-change.ts';
import type { Context } from '../../platform/context.ts';
import { drain } from '../../platform/worker.ts';
import { mapBlocks } from '../../text/document.ts';
import { articleOf, updateArticle } from '../store.ts';
import { watchWork } from './handlers.ts';
import { lookAgain, lookWhenDue } from './look.ts';
import { switchWatch, switchWatches, wakeWatches } from './watch-article.ts';

let server: PageServer;
beforeEach(async () => {
  server = await startPageServer();
});
afterEach(() => server.close());

const corrected = bells.map((sentence) => sentence.replace('14 times', '16 times'));
const DAY = 24 * 60 * 60 * 1000;

/** A page with a name for its bytes; asked for with that name, it is `not modified`, whatever it says by now. */
const lying = (said: () => string): RequestListener => {
  return (request, response) => {
    if (request.headers['if-none-match'] === '"bell"') response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'text/html', etag: '"bell"' }).end(said());
  };
};

const snapshots = (ctx: Context) => ctx.db.selectFrom('snapshots').selectAll().execute();
const pagesAsked = () => server.asked.filter((path) => path === '/bell').length;

async function cameOf(desk: DriftDesk): Promise<string> {
  const looked = await desk.look();
  return looked.ok ? looked.came.kind : looked.reason;
}

describeDatabases('a source that is looked at again', (open) => {
  it('and says what it said leaves no trace but the look', async () => {
    const desk = await openDriftDesk(open, server);
    expect(await cameOf(desk)).toBe('same');
    expect(await snapshots(desk.ctx)).toHaveLength(1);
    expect(await desk.watch()).toMatchObject({ came: 'same', failures: 0, seen_snapshot_id: null });
    expect((await desk.watch()).next_at).not.toBeNull();
  });

  it('and is only set otherwise is the same, and of such copies the newest alone is kept', async () => {
    const desk = await openDriftDesk(open, server);
    for (const quotes of [
      ['"', '"'],
      ['„', '“'],
      ['«', '»'],
    ]) {
      desk.says(bells.map((one) => one.replace('“', quotes[0] ?? '').replace('”', quotes[1] ?? '')));
      expect(await cameOf(desk)).toBe('same');
    }
    expect(await desk.change()).toBeUndefined();
    const kept = await snapshots(desk.ctx);
    expect(kept.map(({ id }) => id)).toContain((await desk.watch()).seen_snapshot_id);
    expect(kept).toHaveLength(2);
  });

  it('is not believed for ever when its server says that nothing changed', async () => {
    let said = bells;
    server.answer(
      '/bell',
      lying(() => page(said)),
    );
    const desk = await openDriftDesk(open, server, 'answered');
    said = corrected;
    const came = [];
    for (let look = 0; look < 4; look++) came.push(await cameOf(desk));
    expect(came).toEqual(['hint', 'hint', 'hint', 'changed']);
    expect(await desk.change()).toBeDefined();
    // And after a week whatever it said.
    expect(await cameOf(desk)).toBe('hint');
    desk.ctx.clock.advance(8 * DAY);
    said = bells;
    expect(await cameOf(desk)).toBe('same');
  });

  it('is left alone where its robots.txt says so, and where that cannot be read', async () => {
    const desk = await openDriftDesk(open, server);
    const asked = pagesAsked();
    server.answer('/robots.txt', (_, response) => response.writeHead(503).end());
    expect(await cameOf(desk)).toBe('no-robots');
    server.answer('/robots.txt', { body: 'User-agent: *\nDisallow: /bell', type: 'text/plain' });
    expect(await cameOf(desk)).toBe('robots');
    expect(pagesAsked()).toBe(asked);
    // Kept for a day, then asked again.
    server.answer('/robots.txt', { body: 'User-agent: *\nCrawl-delay: 600', type: 'text/plain' });
    expect(await cameOf(desk)).toBe('robots');
    desk.ctx.clock.advance(DAY);
    expect(await cameOf(desk)).toBe('same');
    expect(await cameOf(desk)).toBe('waits');
  });

  it.each([404, 410])(
    'and is gone (%i) is told to its editor, and forgotten when it comes back',
    async (status) => {
      const desk = await openDriftDesk(open, server);
      server.answer('/bell', (_, response) => response.writeHead(status).end('<p>Gone'));
      expect(await cameOf(desk)).toBe('gone');
      expect((await desk.watch()).gone_at).not.toBeNull();
      expect(await desk.change()).toBeUndefined();
      expect(await snapshots(desk.ctx)).toHaveLength(1);
      desk.says(bells);
      expect(await cameOf(desk)).toBe('same');
      expect((await desk.watch()).gone_at).toBeNull();
    },
  );

  it('and became something else is no list of removed sentences', async () => {
    const desk = await openDriftDesk(open, server);
    await desk.translate();
    const before = await desk.told();
    const others: [string, string][] = [
      [
        'other-page',
        page([...bells.slice(0, 2), 'To read on, become a member of the Marrowgate Herald today.']),
      ],
      [
        'other-language',
        page(bells.map((_, at) => `Die Fähre trägt nur Räder, und sie kommt ${at} Mal.`)).replace(
          '"en"',
          '"de"',
        ),
      ],
      [
        'other-page',
        page(bells.map((_, at) => `We use ${at} cookies to make your visit to our pages better.`)),
      ],
      ['unreadable', '<!doctype html><title>Wait</title><script>check()</script>'],
    ];
    for (const [came, html] of others) {
      server.answer('/bell', html);
      expect(await cameOf(desk)).toBe(came);
    }
    server.answer('/bell', (_, response) => response.writeHead(302, { location: '/home' }).end());
    server.answer('/home', page(bells.map((_, at) => `Headline number ${at} of this bright morning paper.`)));
    expect(await cameOf(desk)).toBe('other-page');
    server.answer('/bell', (_, response) =>
      response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
    );
    expect(await cameOf(desk)).toBe('astray');
    expect(await desk.change()).toBeUndefined();
    expect(await desk.told()).toEqual(before);
  });

  it('is compared all the same when a person has looked and wants it', async () => {
    const desk = await openDriftDesk(open, server);
    desk.says([...bells.slice(0, 3), 'The rest of this article was withdrawn by its author.']);
    expect(await cameOf(desk)).toBe('other-page');
    expect(await compareAnyway(desk.ctx, desk.owner, desk.articleId)).toBe(true);
    const { counts } = JSON.parse((await desk.change())?.comparison ?? '{}');
    expect(counts).toMatchObject({ removed: 5, added: 1 });
  });

  it('raises no alarm when only the extractor reads it otherwise today', async () => {
    const desk = await openDriftDesk(open, server);
    await desk.translate();
    // As an older extractor had read it: without the last paragraph, and one sentence with a note's number in it.
    const article = await articleOf(desk.ctx.db, desk.of.blogId, desk.articleId);
    if (!article) throw new Error('no article');
    const last = article.document.content.at(-1)?.attrs.id ?? '';
    const shorter = { ...article.document, content: article.document.content.slice(0, -1) };
    await updateArticle(desk.ctx.db, { ...article, document: shorter }, article.updatedAt);
    await desk.ctx.db.deleteFrom('segments').where('block_id', '=', last).execute();
    const [first] = await desk.rows();
    const noted = JSON.stringify([
      { type: 'text', text: 'The ferry at Marrowgate[1] carries nothing but bicycles.' },
    ]);
    await desk.ctx.db
      .updateTable('segments')
      .set({ source: noted })
      .where('id', '=', first?.id ?? '')
      .execute();
    server.answer('/bell', `${page(bells)}<!-- rendered 09:14 -->`);
    expect(await cameOf(desk)).toBe('same');
    const before = await desk.told();
    desk.says(corrected);
    expect(await cameOf(desk)).toBe('changed');
    await takeChange(desk.ctx, desk.owner, { changeId: (await desk.change())?.id ?? '' });
    const after = await desk.told();
    expect(after).toHaveLength(before.length);
    expect(after.filter((line, at) => line !== before[at])).toHaveLength(1);
    const now = await articleOf(desk.ctx.db, desk.of.blogId, desk.articleId);
    expect(idsIn(now?.document)).toEqual(idsIn(shorter));
  });

  it('waits as long as its server wants, and nobody asks it in between', async () => {
    const desk = await openDriftDesk(open, server);
    server.answer('/bell', (_, response) => response.writeHead(503, { 'retry-after': '172800' }).end());
    expect(await cameOf(desk)).toBe('failing');
    const asked = server.asked.length;
    const until = new Date(desk.ctx.clock.now().getTime() + 2 * DAY).toISOString();
    expect((await desk.watch()).next_at).toBe(until);
    expect(await desk.look()).toMatchObject({ ok: false, reason: 'waits', at: until });
    expect(server.asked).toHaveLength(asked);
  });

  it('is asked once, however many work on its moment', async () => {
    const desk = await openDriftDesk(open, server);
    const asked = pagesAsked();
    const at = (await desk.watch()).next_at ?? '';
    desk.ctx.clock.set(at);
    const due = { kind: 'source.due' as const, blogId: desk.of.blogId, articleId: desk.articleId, at };
    await Promise.all([lookWhenDue(desk.ctx, due), lookWhenDue(desk.ctx, due), lookWhenDue(desk.ctx, due)]);
    await lookWhenDue(desk.ctx, due);
    expect(pagesAsked()).toBe(asked + 1);
    expect((await desk.watch()).next_at).not.toBe(at);
  });

  it('is looked at when the moment in the outbox has come, and not before', async () => {
    const desk = await openDriftDesk(open, server);
    const asked = pagesAsked();
    await drain(desk.ctx, watchWork());
    expect(pagesAsked()).toBe(asked);
    desk.ctx.clock.set((await desk.watch()).next_at ?? '');
    await drain(desk.ctx, watchWork());
    expect(pagesAsked()).toBe(asked + 1);
    expect((await desk.watch()).looked_at).toBe(desk.ctx.clock.now().toISOString());
  });

  it('whose event was lost is told of again by the chore', async () => {
    const desk = await openDriftDesk(open, server);
    await desk.ctx.db.deleteFrom('outbox').where('kind', '=', 'source.due').execute();
    const asked = pagesAsked();
    desk.ctx.clock.advance(2 * DAY);
    await wakeWatches(desk.ctx);
    await drain(desk.ctx, watchWork());
    expect(pagesAsked()).toBe(asked + 1);
  });

  it('rests while its blog or a person wants it, but for a look by hand', async () => {
    const desk = await openDriftDesk(open, server);
    const { ctx, owner, articleId } = desk;
    const asked = pagesAsked();
    await switchWatch(ctx, owner, { articleId, on: false });
    ctx.clock.advance(3 * DAY);
    await drain(ctx, watchWork());
    expect(pagesAsked()).toBe(asked);
    expect(await cameOf(desk)).toBe('same');
    expect((await desk.watch()).next_at).toBeNull();
    await switchWatch(ctx, owner, { articleId, on: true });
    expect(await desk.watch()).toMatchObject({ changed_at: null, begun_at: ctx.clock.now().toISOString() });
    await switchWatches(ctx, owner, { on: false });
    ctx.clock.advance(3 * DAY);
    await drain(ctx, watchWork());
    expect(pagesAsked()).toBe(asked + 1);
    await switchWatches(ctx, owner, { on: true });
    ctx.clock.advance(DAY);
    await drain(ctx, watchWork());
    expect(pagesAsked()).toBe(asked + 2);
  });

  it('of another blog is nobody else’s to look at', async () => {
    const desk = await openDriftDesk(open, server);
    const looked = await lookAgain(desk.ctx, { blogId: 'another', articleId: desk.articleId });
    expect(looked).toEqual({ ok: false, reason: 'none' });
  });
});

function idsIn(document: Parameters<typeof mapBlocks>[0] | undefined): string[] {
  const ids: string[] = [];
  if (!document) return ids;
  mapBlocks(document, (block) => {
    ids.push(block.attrs.id ?? '');
    return block;
  });
  return ids;
}
