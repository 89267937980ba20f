// Secret links to what is not published: what they show, for how long, and that nobody keeps it.
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { openTestDesk } from '../../../test/support/desk.ts';
import { addDraft } from '../../../test/support/drafts.ts';
import { openTestSite, readPage } from '../../../test/support/published.ts';
import { Visitor } from '../../../test/support/visitor.ts';
import { openSession } from '../../accounts/open-session.ts';
import { routes } from '../../app.ts';
import { publishDraft } from '../../posts/publishing/publish-draft.ts';
import { siteOf } from '../site.ts';

async function openWorld(ctx: TestContext) {
  const site = await openTestSite(ctx);
  const app = routes(ctx);
  const member = new Visitor(app);
  const session = { personId: site.author.id, way: 'link' as const, userAgent: '' };
  member.cookies.set('taiyaku', await openSession(ctx, session));
  return { site, app, member, stranger: new Visitor(app) };
}

/** The path of a link that was made on a page of links. */
async function make(member: Visitor, page: string, days = '7'): Promise<string> {
  const answer = await member.post(page, { days });
  expect(answer.status).toBe(201);
  const { document } = parseHTML(await answer.text());
  return new URL(document.getElementById('made-link')?.textContent ?? '').pathname;
}

describeDatabases('a preview link', (open) => {
  test('shows a draft as readers would see it, to anybody, and to no cache or searcher', async () => {
    const ctx = await open();
    const { site, member, stranger } = await openWorld(ctx);
    const postId = await addDraft(ctx, site.author, { wishes: { tags: ['市場'] } });
    const link = await make(member, `/studio/hashi/posts/${postId}/links`);
    expect(link).toMatch(/^\/hashi\/preview\/[\w-]{43}$/);
    const answer = await stranger.get(link);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    expect(answer.headers.get('etag')).toBeNull();
    const page = await answer.text();
    expect(page).toContain('朝の市場をあるく。');
    expect(page).toContain('<meta name="robots" content="noindex"');
    expect(page).toContain('2026年5月23日');
    expect(page).not.toMatch(/\/studio\/|application\/ld\+json|og:title/);
    const stored = await siteOf(ctx);
    await stored.settled();
    for (const path of ['/', '/posts/market', '/feed.atom', '/page/1'])
      expect([path, ((await readPage(ctx, site, path)) ?? '').includes('朝の市場')]).toEqual([path, false]);
    expect(stored.memory.get(link)).toBeUndefined();
  });

  test('keeps no token, ends after its days, and says that it has ended', async () => {
    const ctx = await open();
    const { site, member, stranger } = await openWorld(ctx);
    const postId = await addDraft(ctx, site.author);
    const link = await make(member, `/studio/hashi/posts/${postId}/links`, '1');
    const rows = await ctx.db.selectFrom('preview_links').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(link.split('/').at(-1));
    ctx.clock.advance(24 * 60 * 60 * 1000 - 1000);
    expect((await stranger.get(link)).status).toBe(200);
    ctx.clock.advance(1000);
    const ended = await stranger.get(link);
    expect([ended.status, ended.headers.get('cache-control')]).toEqual([410, 'no-store']);
    const page = await ended.text();
    expect(page).toContain('この下見のリンクは、もう使えません');
    expect(page).not.toContain('朝の市場');
  });

  test('is revoked at once, works on no other blog, and cannot be guessed at', async () => {
    const ctx = await open();
    const { site, member, stranger } = await openWorld(ctx);
    await openTestDesk(ctx, { blog: { slug: 'theirs' } });
    const postId = await addDraft(ctx, site.author);
    const page = `/studio/hashi/posts/${postId}/links`;
    const link = await make(member, page);
    expect((await stranger.get(link.replace('/hashi/', '/theirs/'))).status).toBe(404);
    expect((await stranger.get(`/hashi/preview/${'A'.repeat(43)}`)).status).toBe(404);
    const { document } = parseHTML(await (await member.get(page)).text());
    await member.post(document.querySelector('form[action$="removal"]')?.getAttribute('action') ?? '');
    expect((await stranger.get(link)).status).toBe(410);
  });

  test('leads to the post once that is published', async () => {
    const ctx = await open();
    const { site, member, stranger } = await openWorld(ctx);
    const postId = await addDraft(ctx, site.author);
    const link = await make(member, `/studio/hashi/posts/${postId}/links`);
    await publishDraft(ctx, site.author, { postId, note: '' });
    expect((await stranger.get(link)).headers.get('location')).toBe('/hashi/posts/market');
  });

  test('shows a translation in the making with its views', async () => {
    const ctx = await open();
    const { owner, of } = await openTestDesk(ctx, { blog: { slug: 'desk' } });
    const app = routes(ctx);
    const member = new Visitor(app);
    const session = { personId: owner.id, way: 'link' as const, userAgent: '' };
    member.cookies.set('taiyaku', await openSession(ctx, session));
    const link = await make(member, `/studio/desk/preview/${of.translationId}/links`);
    const page = await (await new Visitor(app).get(`${link}?view=both`)).text();
    expect(page).toContain('The Town That Gave Its River Back');
    expect(page).toContain('みなも');
  });
});
