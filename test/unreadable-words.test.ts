// Words of posts that readers may not read are in no byte of any page they can ask for, in every state a post can have.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { expect, it } from 'vitest';
import { hashPassword } from '../src/accounts/password.ts';
import { routes } from '../src/app.ts';
import { drain, together } from '../src/platform/worker.ts';
import { postsHandlers } from '../src/posts/handlers.ts';
import { changePost } from '../src/posts/publishing/change-post.ts';
import { publishDraft } from '../src/posts/publishing/publish-draft.ts';
import { restoreRevision } from '../src/posts/publishing/restore-revision.ts';
import { scheduleDraft } from '../src/posts/publishing/schedule-draft.ts';
import { takeBack } from '../src/posts/publishing/take-back.ts';
import { searchHandlers } from '../src/search/handlers.ts';
import { siteHandlers } from '../src/site/handlers.ts';
import { publicHandler } from '../src/site/serve.ts';
import { settleSite } from '../src/site/site.ts';
import { describeDatabases, type TestContext } from './support/database.ts';
import { addDraft } from './support/drafts.ts';
import { openTestSite, provenanceOf, translationOf } from './support/published.ts';

const END = '2026-05-17T00:00:00.000Z';

/** Every post says SECRET in all that it says, and has an open name. */
async function openWorld(ctx: TestContext) {
  const site = await openTestSite(ctx);
  const { author, publish } = site;
  const passwordHash = await hashPassword('あけてください');
  const secret = (number: number) => {
    const whole = translationOf(site.blog.id, author.id, number);
    const said = JSON.parse(
      JSON.stringify({
        summary: whole.summary,
        document: whole.document,
        originals: whole.originals,
        provenance: provenanceOf(number),
      }).replaceAll(/川が|The river|Field & Ford|Valley Post|番めの/g, 'SECRET'),
    );
    return { ...whole, ...said, tags: ['札'], categoryId: null };
  };
  await publish({ ...secret(1), slug: 'locked', title: '鍵の話', asks: { passwordHash } });
  await publish({ ...secret(2), slug: 'ended', title: 'SECRET ended', asks: { expiresAt: END } });
  await publish({ ...secret(3), slug: 'locked-later', title: 'あとで鍵の話' });
  const words = ['SECRET 下書き。'];
  const draft = { words, title: 'SECRET draft', summary: 'SECRET' };
  await addDraft(ctx, author, { ...draft, slug: 'draft', wishes: { tags: ['SECRET-tag'] } });
  const due = await addDraft(ctx, author, { ...draft, slug: 'due' });
  await scheduleDraft(ctx, author, { postId: due, at: '2027-01-01T00:00:00.000Z', note: 'SECRET' });
  const withdrawn = await addDraft(ctx, author, { ...draft, slug: 'withdrawn' });
  await publishDraft(ctx, author, { postId: withdrawn, note: '' });
  const corrected = await addDraft(ctx, author, { slug: 'shown', title: '見える話', words: ['見える文。'] });
  await publishDraft(ctx, author, { postId: corrected, note: '' });
  await restoreRevision(ctx, author, { postId: corrected, number: 1, replace: false });
  await ctx.db
    .updateTable('drafts')
    .set({
      title: 'SECRET correction',
      document: JSON.stringify(translationOf('', '', 1).document).replace('川が', 'SECRET'),
    })
    .where('post_id', '=', corrected)
    .execute();
  return { site, withdrawn, passwordHash };
}

describeDatabases('words that readers may not read', (open) => {
  it('are in no public byte: locked, ended, scheduled, taken back, drafts, corrections', {
    timeout: 120_000,
  }, async () => {
    const ctx = await open();
    const { site, withdrawn, passwordHash } = await openWorld(ctx);
    const { author, blog } = site;
    const work = () => drain(ctx, together(postsHandlers(), siteHandlers(ctx), searchHandlers()));
    await work();
    const handle = await publicHandler(ctx);
    const framework = getRequestListener(routes(ctx).fetch);
    const server = createServer(async (request, response) => {
      if (!(await handle(request, response))) await framework(request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const read = async (path: string) => {
      const answer = await fetch(base + path, { redirect: 'manual' });
      await settleSite(ctx);
      return `${JSON.stringify([...answer.headers])} ${await answer.text()}`;
    };
    /** Follows every link of ours from the home page on, and asks for what nothing links to. */
    const walk = async () => {
      const slugs = ['locked', 'locked-later', 'ended', 'draft', 'due', 'withdrawn', 'shown'];
      const asked = new Set<string>();
      const waiting = ['/', '/hashi/feed.atom', '/hashi/feed.json', '/hashi/sitemap.xml', '/robots.txt'];
      waiting.push(
        '/hashi/search?q=SECRET',
        '/hashi/search?q=secret',
        '/hashi/search?q=下書き',
        '/hashi/tag/札',
      );
      for (const slug of slugs) {
        for (const view of ['', '/both', '/original']) waiting.push(`/hashi/posts/${slug}${view}`);
        for (const door of ['unlocked', 'comments', 'claps']) waiting.push(`/hashi/${door}/${slug}`);
        waiting.push(
          `/hashi/posts/${slug}/`,
          `/hashi/posts/${slug.toUpperCase()}`,
          `/hashi/posts/${slug}%00`,
        );
      }
      waiting.push('/hashi/');
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        if (asked.has(path)) continue;
        asked.add(path);
        const said = await read(path);
        // What was asked for may be said back; only words that nobody asked for count.
        const shown =
          path.includes('search?q=SECRET') || path.includes('search?q=secret')
            ? said.replaceAll(/value="SECRET"|SECRET<\/|「SECRET」|SECRET —/gi, '')
            : said;
        const found = /.{0,60}SECRET.{0,20}/.exec(shown)?.[0];
        expect([path, found]).toEqual([path, undefined]);
        for (const [, href = ''] of said.matchAll(/(?:href|src|data-src|data-part|action)="([^"#]+)/g)) {
          const inside = href.replaceAll('&amp;', '&').replace(/^https?:\/\/[^/]+(?=\/hashi)/, '');
          if (inside.startsWith('/hashi')) waiting.push(inside);
        }
      }
      return asked;
    };
    try {
      await takeBack(ctx, author, withdrawn);
      const posts = await ctx.db.selectFrom('posts').select(['id', 'slug']).execute();
      const later = posts.find(({ slug }) => slug === 'locked-later');
      expect(await read('/hashi/posts/locked-later')).toContain('SECRET');
      await changePost(ctx, author, later?.id ?? '', { passwordHash });
      ctx.clock.set(END);
      await work();
      const asked = await walk();
      expect(asked.size).toBeGreaterThan(40);
      expect(await read('/hashi/posts/shown')).toContain('見える文。');
      expect(await read('/hashi/')).toContain('鍵の話');
      expect(blog.slug).toBe('hashi');
    } finally {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await settleSite(ctx);
    }
  });
});
