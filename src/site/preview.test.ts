// The preview of a draft: who may see it, and that it is nowhere else.
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { addMember, openTestDesk, text } from '../../test/support/desk.ts';
import { studioApp } from '../../test/support/studio.ts';
import { openSession } from '../accounts/open-session.ts';
import { updateSegment, updateTranslation } from '../desk/store.ts';
import { drain } from '../platform/worker.ts';
import { siteHandlers } from './handlers.ts';
import { previewRoutes } from './routes-preview.tsx';
import { siteOf } from './site.ts';

describeDatabases('the preview of a draft', (open) => {
  test('is shown to members, by all three views, and to nobody else', async () => {
    const ctx = await open();
    const desk = await openTestDesk(ctx);
    const { blogId, translationId } = desk.of;
    await updateSegment(ctx.db, await desk.row(0), {
      target: JSON.stringify([text('町は川を掘り出しました。')]),
    });
    await updateTranslation(ctx.db, desk.of, { title: '川の話', slug: 'river' });
    await drain(ctx, siteHandlers(ctx));
    const app = studioApp(ctx, previewRoutes(ctx));
    const cookieOf = async (personId: string) =>
      `taiyaku=${await openSession(ctx, { personId, way: 'link', userAgent: '' })}`;
    const address = `/studio/${desk.blog.slug}/preview/${translationId}`;

    const cookie = await cookieOf(desk.owner.id);
    const answer = await app.request(address, { headers: { cookie } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    const page = parseHTML(await answer.text()).document;
    expect(page.querySelector('h1')?.textContent).toBe('川の話');
    expect(page.querySelector('.prose')?.textContent).toContain('町は川を掘り出しました。');
    expect(page.querySelector('.preview-line a')?.getAttribute('href')).toBe(
      `/studio/${desk.blog.slug}/desk/${translationId}`,
    );
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(page.querySelector('link[rel=canonical], script[type="application/ld+json"]')).toBeNull();
    const both = await app.request(`${address}?view=both`, { headers: { cookie } });
    expect(
      parseHTML(await both.text())
        .document.querySelector('#v-pair')
        ?.hasAttribute('checked'),
    ).toBe(true);

    const nobody = await app.request(address);
    expect([nobody.status, nobody.headers.get('location')?.startsWith('/sign-in')]).toEqual([303, true]);
    const other = await openTestDesk(ctx);
    const stranger = await app.request(address, { headers: { cookie: await cookieOf(other.owner.id) } });
    expect(stranger.status).toBe(404);
    const translator = await addMember(ctx, desk.blog, 'translator');
    const member = await app.request(address, { headers: { cookie: await cookieOf(translator.id) } });
    expect(member.status).toBe(200);

    const site = await siteOf(ctx);
    const blog = await site.findBlog(blogId);
    if (blog === undefined) throw new Error('the blog is not known');
    expect(await site.page(blog, { page: 'article', slug: 'river', view: 'translation' })).toBeNull();
  });
});
