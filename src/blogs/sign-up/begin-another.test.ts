// Further blogs of somebody who is here: by the rule of the press, up to its number, under its terms.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { sayPress } from '../../../test/support/hosting.ts';
import { openSigningUp, TERMS_AT, wanted } from '../../../test/support/signing-up.ts';
import { comeAs } from '../../../test/support/studio.ts';

describeDatabases('a further blog', (open) => {
  it('is begun by anybody who is here, up to the number of the press, counting those they own', async () => {
    const { ctx, app } = await openSigningUp(open, { most_blogs: 2 });
    const kurumi = await comeAs(ctx, app, 'kurumi', 'translator');
    expect(await (await kurumi.get('/account')).text()).toContain('href="/blogs/new"');
    for (const slug of ['first', 'second']) {
      const begun = await kurumi.post('/blogs', { ...wanted, slug });
      expect(begun.headers.get('location')).toBe(`/studio/${slug}`);
    }
    const more = await kurumi.post('/blogs', { ...wanted, slug: 'third' });
    expect([more.status, await more.text()]).toEqual([403, expect.stringContaining('2 blogs here')]);
    expect((await kurumi.get('/blogs/new')).status).toBe(403);
    expect(await (await kurumi.get('/account')).text()).not.toContain('href="/blogs/new"');
    expect(await (await kurumi.get('/studio')).text()).not.toContain('href="/blogs/new"');
  });

  it('is for who was let in to begin one, where whoever runs the press invites or looks at who asks', async () => {
    for (const rule of [{ sign_up: 'invitation' }, { approves: 1 }] as const) {
      const { ctx, app } = await openSigningUp(open, rule);
      const guest = await comeAs(ctx, app, 'guest', 'translator');
      expect((await guest.get('/blogs/new')).status).toBe(403);
      expect((await guest.post('/blogs', { ...wanted, slug: 'guest' })).status).toBe(403);
      expect(await (await guest.get('/account')).text()).not.toContain('href="/blogs/new"');
      const kurumi = await comeAs(ctx, app, 'kurumi', 'owner');
      expect((await kurumi.get('/blogs/new')).status).toBe(200);
      expect((await kurumi.post('/blogs', { ...wanted, slug: 'another' })).status).toBe(303);
    }
  });

  it('is one, of two that somebody sends off at the same moment, where one is left', async () => {
    const { ctx, app } = await openSigningUp(open, { most_blogs: 1 });
    const kurumi = await comeAs(ctx, app, 'kurumi', null);
    const answers = await Promise.all(
      ['first', 'second'].map((slug) => kurumi.post('/blogs', { ...wanted, slug })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 403]);
  });

  it('has no number for those who run the press, and no rule', async () => {
    const { owner } = await openSigningUp(open, { sign_up: 'closed', most_blogs: 0 });
    expect((await owner.get('/blogs/new')).status).toBe(200);
    expect((await owner.post('/blogs', { ...wanted, slug: 'more' })).headers.get('location')).toBe(
      '/studio/more',
    );
  });

  it('is for those alone who run the press while sign-up is closed', async () => {
    const { ctx, app } = await openSigningUp(open, { sign_up: 'closed' });
    const stranger = await comeAs(ctx, app, 'stranger', null);
    expect((await stranger.post('/blogs', wanted)).status).toBe(403);
    const chooser = await (await stranger.get('/studio')).text();
    expect(chooser).toContain('ask the owner of a blog for an invitation link');
    expect(chooser).not.toContain('href="/blogs/new"');
    await sayPress(ctx, { sign_up: 'open' });
    expect(await (await stranger.get('/studio')).text()).toContain('href="/blogs/new"');
  });

  it('asks for the terms once, and again when they have changed', async () => {
    const said = { terms: '仲よく', terms_changed_at: TERMS_AT, most_blogs: 9 };
    const { ctx, app, owner } = await openSigningUp(open, said);
    const kurumi = await comeAs(ctx, app, 'kurumi', 'translator');
    const none = await kurumi.post('/blogs', { ...wanted, slug: 'first' });
    expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('id="terms-problem"')]);
    expect((await kurumi.post('/blogs', { ...wanted, slug: 'first', terms: TERMS_AT })).status).toBe(303);
    expect(await (await kurumi.get('/blogs/new')).text()).not.toContain('仲よく');
    expect((await kurumi.post('/blogs', { ...wanted, slug: 'second' })).status).toBe(303);
    await sayPress(ctx, { terms: 'もっと仲よく', terms_changed_at: '2026-05-02T00:00:00.000Z' });
    expect((await kurumi.post('/blogs', { ...wanted, slug: 'third' })).status).toBe(422);
    expect((await owner.post('/blogs', { ...wanted, slug: 'fourth' })).status).toBe(303);
  });

  it('takes the address of no other, also when two want one at the same moment', async () => {
    const { ctx, app } = await openSigningUp(open);
    const kurumi = await comeAs(ctx, app, 'kurumi', null);
    const taken = await kurumi.post('/blogs', { ...wanted, slug: 'hashi' });
    expect([taken.status, await taken.text()]).toEqual([422, expect.stringContaining('id="slug-problem"')]);
    const two = await Promise.all(
      [1, 2].map(async (at) => (await comeAs(ctx, app, `p${at}`, null)).post('/blogs', wanted)),
    );
    expect(two.map(({ status }) => status).sort()).toEqual([303, 422]);
  });
});
