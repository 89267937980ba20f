// A blog that whoever runs the press has taken from its readers: shut everywhere to them, whatever its owner says, and open to its members.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addMember } from '../../../test/support/desk.ts';
import { addDraft } from '../../../test/support/drafts.ts';
import { doors } from '../../../test/support/guarded.ts';
import { ask as askDoor, openWorld, ways } from '../../../test/support/guarded-world.ts';
import { operatorAt, visitorWho } from '../../../test/support/operators.ts';
import { openTestSite } from '../../../test/support/published.ts';
import { takePart } from '../../../test/support/ranked.ts';
import { serve } from '../../../test/support/served.ts';
import { createLink } from '../../accounts/create-link.ts';
import { routes } from '../../app.ts';
import { liftSuspension, suspendBlog } from '../../blogs/hosting/suspension/suspend-blog.ts';
import { findInvitation } from '../../blogs/invitations.ts';
import { anyBlogBySlug, blogById, blogBySlug, openBlogs } from '../../blogs/store.ts';
import { publishDraft } from '../../posts/publishing/publish-draft.ts';
import { openParticipant, openParticipants } from '../../rankings/store.ts';
import { siteOf } from '../site.ts';

const mail = { TAIYAKU_SMTP_URL: 'smtp://mail.example.test', TAIYAKU_MAIL_FROM: 'press@example.test' };

describeDatabases('a suspended blog', (open) => {
  const begin = async (settings: Record<string, string> = {}) => {
    const ctx = await open(settings);
    const site = await openTestSite(ctx);
    await site.publish({ slug: 'river' });
    await site.settle();
    const operator = await operatorAt(ctx);
    const suspend = async (reason = '広告だけの記事') => {
      await suspendBlog(ctx, operator, 'hashi', reason);
      await site.settle();
    };
    const lift = async () => {
      await liftSuspension(ctx, operator, 'hashi');
      await site.settle();
    };
    return { ctx, site, operator, suspend, lift };
  };

  it('answers readers as one that is closed, at every stored page, and as before once it is lifted', async () => {
    const { ctx, suspend, lift } = await begin();
    const { ask } = await serve(ctx);
    const paths = [
      '/',
      '/posts/river',
      '/feed.atom',
      '/feed.json',
      '/sitemap.xml',
      '/about',
      '/media/x.webp',
    ];
    const statuses = async () => {
      const all: number[] = [];
      for (const path of paths) all.push((await ask(`/hashi${path}`)).status);
      return all;
    };
    const before = await statuses();
    expect(before.slice(0, 2)).toEqual([200, 200]);
    await suspend();
    expect(await statuses()).toEqual(paths.map(() => 410));
    const page = (await ask('/hashi/posts/river')).body.toString();
    expect(page).toContain('このブログは閉じています');
    expect(page).not.toContain('広告だけの記事');
    expect(page).not.toContain('川の話');
    expect((await ask('/robots.txt')).body.toString()).not.toContain('/hashi/');
    const { directory } = await siteOf(ctx);
    expect(directory.open()).toEqual([]);
    await lift();
    expect(await statuses()).toEqual(before);
    expect((await ask('/robots.txt')).body.toString()).toContain('/hashi/');
  });

  it('is shut at every door for readers, whatever is sent to it', async () => {
    const ctx = await open();
    const world = await openWorld(ctx);
    const { ids, slug, article } = world.ours;
    await suspendBlog(ctx, await operatorAt(ctx), slug, 'x');
    const forReaders = ways.filter(({ name }) => name.includes('/readers/:blog'));
    expect(forReaders.length).toBeGreaterThan(25);
    for (const { name, method, path, body } of forReaders) {
      const answer = await askDoor(world, method, path(slug, ids), { body: body(ids, article) });
      expect([name, answer.status]).toEqual([name, 410]);
    }
    expect(Object.keys(doors).length).toBeGreaterThan(forReaders.length);
  });

  it('stands in no ranking, gets no vote, and comes back to its place', async () => {
    const { ctx, site, suspend, lift } = await begin();
    await takePart(ctx, site.blog.id);
    const stands = async () => [
      (await openParticipants(ctx.db)).length,
      (await openParticipant(ctx.db, site.blog.id))?.id,
    ];
    expect(await stands()).toEqual([1, site.blog.id]);
    await suspend();
    expect(await stands()).toEqual([0, undefined]);
    await lift();
    expect(await stands()).toEqual([1, site.blog.id]);
  });

  it('is found by nobody who looks for blogs of readers, and is listed nowhere', async () => {
    const { ctx, site, suspend, lift } = await begin();
    await openTestSite(ctx, { slug: 'other', name: 'ほかのブログ' });
    await openTestSite(ctx, { slug: 'third', name: '三つめ' });
    const found = async () => [
      (await blogBySlug(ctx.db, 'hashi'))?.slug,
      (await blogById(ctx.db, site.blog.id))?.slug,
      (await openBlogs(ctx.db, 9)).some(({ slug }) => slug === 'hashi'),
      (await (await routes(ctx).request('/')).text()).includes('/hashi/'),
    ];
    expect(await found()).toEqual(['hashi', 'hashi', true, true]);
    await suspend();
    expect(await found()).toEqual([undefined, undefined, false, false]);
    expect((await anyBlogBySlug(ctx.db, 'hashi'))?.slug).toBe('hashi');
    await lift();
    expect(await found()).toEqual(['hashi', 'hashi', true, true]);
  });

  it('is named on no page of the press itself, and again on all of them once it is lifted', async () => {
    const { ctx, site, suspend, lift } = await begin();
    for (const slug of ['other', 'third']) await openTestSite(ctx, { slug, name: slug });
    await site.publish({ title: '橋をわたる話' });
    await site.settle();
    const { ask } = await serve(ctx);
    const paths = ['/', '/blogs', '/feed.atom', '/feed.json', '/sitemap.xml'];
    const named = async () => {
      const all: boolean[] = [];
      for (const path of paths) all.push((await ask(path)).body.toString().includes('/hashi/'));
      return all;
    };
    expect(await named()).toEqual(paths.map(() => true));
    await suspend();
    expect(await named()).toEqual(paths.map(() => false));
    await lift();
    expect(await named()).toEqual(paths.map(() => true));
  });

  it('lets new members in by an invitation all the same', async () => {
    const { ctx, site, suspend } = await begin();
    const token = await createLink(ctx, {
      ...{ purpose: 'invitation', blogId: site.blog.id, role: 'translator', createdBy: site.author.id },
    });
    expect((await findInvitation(ctx, token)).blog.slug).toBe('hashi');
    await suspend();
    expect((await findInvitation(ctx, token)).role).toBe('translator');
  });

  it('is not opened by its owner, whatever they change', async () => {
    const { ctx, site, suspend } = await begin();
    await suspend();
    const owner = await visitorWho(ctx, site.author.id);
    const { ask } = await serve(ctx);
    for (const [door, fields] of [
      ['closing', {}],
      ['opening', {}],
      ['password', { blog_password: '橋をわたる人' }],
      ['password/removal', {}],
    ] as const) {
      expect((await owner.post(`/studio/hashi/access/${door}`, fields)).status).toBe(303);
      await site.settle();
      expect([door, (await ask('/hashi/')).status]).toEqual([door, 410]);
      expect([door, (await owner.get('/hashi/search?q=aa')).status]).toEqual([door, 410]);
    }
    const page = await (await owner.get('/studio/hashi/access')).text();
    expect(page).not.toContain('だれでも http');
  });

  it('is worked on by its members as before, who read why on every page, and may take it out whole', async () => {
    const { ctx, site, suspend } = await begin();
    const editor = await addMember(ctx, site.blog, 'editor');
    await suspend('広告だけの記事');
    const owner = await visitorWho(ctx, site.author.id);
    for (const path of ['', '/posts', '/pictures', '/settings', '/access', '/members', '/log', '/leaving']) {
      const page = await (await owner.get(`/studio/hashi${path}`)).text();
      expect([path, page.includes('data-suspended'), page.includes('理由：広告だけの記事')]).toEqual([
        path,
        true,
        true,
      ]);
    }
    const theirs = await (await (await visitorWho(ctx, editor.id)).get('/studio/hashi/posts')).text();
    expect(theirs).toContain('data-suspended');
    expect(theirs).not.toContain('/studio/hashi/leaving');
    const postId = await addDraft(ctx, site.author, { slug: '', title: '新しい', words: ['話'] });
    expect(await publishDraft(ctx, site.author, { postId, note: '' })).toMatchObject({ slug: '2026-05-16' });
    const taken = await owner.post('/studio/hashi/leaving/archive');
    expect([taken.status, taken.headers.get('content-type')]).toEqual([200, 'application/zip']);
    await taken.arrayBuffer();
  });

  it('stands in the record, and its owners are told by mail, once for each time', async () => {
    const { ctx, site, suspend, lift } = await begin(mail);
    await addMember(ctx, site.blog, 'editor');
    await suspend('広告だけの記事');
    await suspend('広告だけの記事');
    const mails = () =>
      ctx.db.selectFrom('mails').select(['recipient', 'content', 'kind']).orderBy('id').execute();
    const [first, ...more] = await mails();
    expect([first?.kind, first?.recipient, more.length]).toEqual([
      ...['suspension', `${site.author.id}@example.test`, 0],
    ]);
    expect(first?.content).toContain('広告だけの記事');
    await lift();
    await lift();
    expect((await mails()).map(({ content }) => content?.includes('もとにもどりました'))).toEqual([
      false,
      true,
    ]);
    const owner = await visitorWho(ctx, site.author.id);
    const log = await (await owner.get('/studio/hashi/log')).text();
    expect(log).toContain('ブログの公開を止めた（広告だけの記事）');
    expect(log).toContain('ブログの公開をもとにもどした');
    expect(log.split('公開を止めた').length).toBe(2);
  });

  it('is made by operators alone, and of a blog that is there', async () => {
    const { ctx, operator } = await begin();
    const stranger = { id: operator.id, operator: false };
    await expect(suspendBlog(ctx, stranger, 'hashi', 'x')).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(liftSuspension(ctx, stranger, 'hashi')).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(suspendBlog(ctx, operator, 'nowhere', 'x')).rejects.toMatchObject({ kind: 'not-found' });
    await suspendedAt(ctx).then((since) => expect(since).toBeNull());
  });

  it('keeps the day it was taken when the reason is said anew', async () => {
    const { ctx, suspend } = await begin();
    await suspend('一つめ');
    ctx.clock.set('2026-06-01T00:00:00.000Z');
    await suspend('二つめ');
    expect(await suspendedAt(ctx)).toBe('2026-05-16T09:00:00.000Z');
  });
});

async function suspendedAt(ctx: TestContext): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('blogs')
    .select('suspended_at')
    .where('slug', '=', 'hashi')
    .executeTakeFirst();
  return row?.suspended_at ?? null;
}
