// Set-up, roles and settings, through the doors.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { comeAs, ownerFields, setUpStudio, studioApp } from '../../test/support/studio.ts';
import { Visitor } from '../../test/support/visitor.ts';
import { createLink } from '../accounts/create-link.ts';
import { roles } from '../accounts/permissions.ts';
import { personByEmail } from '../accounts/store.ts';
import type { Context } from '../platform/context.ts';
import { blogBySlug } from './store.ts';

describeDatabases('setting up a press', (open) => {
  it('makes the owner and the first blog, signs the owner in, and cannot be done twice', async () => {
    const ctx = await open();
    const app = studioApp(ctx);
    const [first, second] = [
      await createLink(ctx, { purpose: 'set-up' }),
      await createLink(ctx, { purpose: 'set-up' }),
    ];
    const owner = new Visitor(app);
    expect((await owner.get(`/set-up/${first}`)).status).toBe(200);
    const done = await owner.post(`/set-up/${first}`, ownerFields);
    expect([done.status, done.headers.get('location')]).toEqual([303, '/studio/hashi']);
    expect((await owner.get('/studio/hashi/settings')).status).toBe(200);
    expect(await blogBySlug(ctx.db, 'hashi')).toMatchObject({
      name: 'ことばの橋',
      sourceLanguages: ['en', 'fr'],
      timeZone: 'Asia/Tokyo',
    });
    for (const token of [first, second]) {
      const again = { ...ownerFields, email: 'other@example.test', slug: 'other' };
      expect((await new Visitor(app).post(`/set-up/${token}`, again)).status).toBe(404);
    }
  });

  it('is won by one of two who hold different links at the same moment', async () => {
    const ctx = await open();
    const app = studioApp(ctx);
    const tokens = [
      await createLink(ctx, { purpose: 'set-up' }),
      await createLink(ctx, { purpose: 'set-up' }),
    ];
    const answers = await Promise.all(
      tokens.map((token, index) =>
        new Visitor(app).post(`/set-up/${token}`, {
          ...ownerFields,
          email: `owner${index}@example.test`,
          slug: `blog${index}`,
        }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 404]);
    expect(await ctx.db.selectFrom('people').select('id').execute()).toHaveLength(1);
  });

  it('brings the form back filled, with a problem by each field and a summary in focus', async () => {
    const ctx = await open();
    const visitor = new Visitor(studioApp(ctx));
    const token = await createLink(ctx, { purpose: 'set-up' });
    const wrong = {
      ...ownerFields,
      email: 'minamo@',
      slug: 'studio',
      password: 'short',
      time_zone: 'Mars/Base',
    };
    const answer = await visitor.post(`/set-up/${token}`, wrong);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('value="ことばの橋"');
    for (const field of ['email', 'slug', 'password', 'time_zone']) {
      expect(page).toContain(`id="${field}-problem"`);
      expect(page).toContain(`href="#${field}"`);
    }
    expect(page).toMatch(/role="alert"[^>]*autofocus/);
    expect((await visitor.post(`/set-up/${token}`, ownerFields)).status).toBe(303);
  });

  it('goes on to making a passkey where that was chosen, without a password', async () => {
    const ctx = await open();
    const visitor = new Visitor(studioApp(ctx));
    const token = await createLink(ctx, { purpose: 'set-up' });
    const answer = await visitor.post(`/set-up/${token}`, { ...ownerFields, way: 'passkey', password: '' });
    expect(answer.headers.get('location')).toBe('/account');
    expect((await personByEmail(ctx.db, ownerFields.email))?.password_hash).toBeNull();
    expect(await (await visitor.get('/account')).text()).toContain('You have no way to come back in yet');
  });
});

describeDatabases('a change', (open) => {
  it('that another site asks for is refused, as a form and as JSON', async () => {
    const { owner } = await setUpStudio(await open());
    const asked = async (headers: Record<string, string>) => {
      const answer = await owner.send('/account', headers, 'name=Stolen&language=en');
      return answer.status;
    };
    expect(await asked({ origin: 'https://evil.example' })).toBe(403);
    expect(await asked({ origin: 'null' })).toBe(403);
    expect(await asked({})).toBe(403);
    expect(await asked({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await asked({ 'sec-fetch-site': 'same-site', origin: 'http://localhost' })).toBe(403);
    expect(await asked({ 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' })).toBe(403);
    expect(await asked({ 'sec-fetch-site': 'same-origin' })).toBe(303);
    expect(await asked({ origin: 'http://localhost' })).toBe(303);
  });
});

describeDatabases('roles', (open) => {
  it('open to each member the pages of their role, and to strangers none', async () => {
    const ctx = await open();
    const { app } = await setUpStudio(ctx);
    const pages = ['settings', 'members', 'categories'].map((page) => `/studio/hashi/${page}`);
    const statuses: Record<string, number[]> = {};
    for (const role of [...roles, null]) {
      const visitor = await comeAs(ctx, app, `person-${role}`, role);
      statuses[String(role)] = await Promise.all(pages.map(async (page) => (await visitor.get(page)).status));
    }
    expect(statuses).toEqual({
      owner: [200, 200, 200],
      editor: [403, 403, 200],
      translator: [403, 403, 403],
      reader: [403, 403, 403],
      null: [404, 404, 404],
    });
  });

  it('guard every change as they guard the page', async () => {
    const ctx = await open();
    const { app } = await setUpStudio(ctx);
    const editor = await comeAs(ctx, app, 'editor', 'editor');
    const translator = await comeAs(ctx, app, 'translator', 'translator');
    const self = await idOf(ctx, 'editor@example.test');
    for (const path of ['settings', `members/${self}/role`, `members/${self}/removal`, 'invitations']) {
      const answer = await editor.post(`/studio/hashi/${path}`, { ...settingFields, role: 'owner' });
      expect([path, answer.status]).toEqual([path, 403]);
    }
    const category = { category_name: 'Nature', category_slug: 'nature' };
    expect((await translator.post('/studio/hashi/categories', category)).status).toBe(403);
    expect((await editor.post('/studio/hashi/categories', category)).status).toBe(303);
    expect((await new Visitor(app).post('/studio/hashi/categories', category)).status).toBe(401);
  });
});

describeDatabases('blogs', (open) => {
  it('are chosen from a list, or entered at once where there is one', async () => {
    const { owner } = await setUpStudio(await open());
    expect((await owner.get('/studio')).headers.get('location')).toBe('/studio/hashi');
    const made = await owner.post('/blogs', { ...ownerFields, blog_name: 'Second', slug: 'second' });
    expect(made.headers.get('location')).toBe('/studio/second');
    const page = await (await owner.get('/studio')).text();
    expect(page).toContain('ことばの橋');
    expect(page).toContain('href="/studio/second"');
  });

  it('are made by operators only, each under an address of its own', async () => {
    const ctx = await open();
    const { app, owner } = await setUpStudio(ctx);
    const taken = await owner.post('/blogs', ownerFields);
    expect(taken.status).toBe(422);
    expect(await taken.text()).toContain('Another blog has this address');
    const kurumi = await comeAs(ctx, app, 'kurumi', 'owner');
    expect((await kurumi.get('/blogs/new')).status).toBe(403);
    expect((await kurumi.post('/blogs', { ...ownerFields, slug: 'mine' })).status).toBe(403);
    const stranger = await comeAs(ctx, app, 'stranger', null);
    expect(await (await stranger.get('/studio')).text()).toContain('You do not belong to a blog yet');
  });

  it('change in their settings, and tell the rooms to the right', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx);
    const answer = await owner.post('/studio/hashi/settings', settingFields);
    expect(answer.headers.get('location')).toBe('/studio/hashi2/settings?done=saved');
    expect(await blogBySlug(ctx.db, 'hashi2')).toMatchObject({
      host: 'hashi.example.test',
      about: '一段落\n\n二段落',
      language: 'ja',
      sourceLanguages: ['en', 'fi', 'pt-BR'],
      rightsRule: 'block',
      reviewsRequiredAt: expect.any(String),
    });
    const events = await ctx.db.selectFrom('outbox').select('kind').execute();
    expect(events.map(({ kind }) => kind)).toEqual(['blog.changed', 'blog.changed']);
    const page = await (await owner.get('/studio/hashi2/settings?done=saved')).text();
    expect(page).toContain('value="hashi.example.test"');
  });

  it('may not take the press’s host, another blog’s host, or a bad one', async () => {
    const { owner } = await setUpStudio(await open({ TAIYAKU_ADDRESS: 'http://press.local' }));
    await owner.post('/blogs', { ...ownerFields, slug: 'second' });
    await owner.post('/studio/second/settings', { ...settingFields, slug: 'second' });
    const said = async (host: string) => {
      const answer = await owner.post('/studio/hashi/settings', { ...settingFields, host });
      expect(answer.status).toBe(422);
      return /id="host-problem">.*?<\/svg>([^<]*)</.exec(await answer.text())?.[1];
    };
    expect(await said('press.local')).toContain('the address of the press');
    expect(await said('HASHI.example.test')).toContain('Another blog has this domain');
    for (const host of ['localhost', '10.0.0.1', 'https://a.example', 'a.example/path', '-a.example']) {
      expect(await said(host)).toContain('only the name of the domain');
    }
  });
});

const settingFields = {
  blog_name: 'ことばの橋',
  slug: 'hashi2',
  host: 'hashi.example.test',
  tagline: 'ひとこと',
  about: '一段落\r\n\r\n二段落',
  blog_language: 'ja',
  source_languages: 'en',
  other_languages: 'fi、pt-br, ja',
  time_zone: 'Europe/Helsinki',
  scheme: 'dark',
  rights_rule: 'block',
  review_rule: 'required',
};

async function idOf(ctx: Context, email: string): Promise<string> {
  return (await personByEmail(ctx.db, email))?.id ?? '';
}

describeDatabases("the press's own address", (open) => {
  it('says what to do on an empty press, leads to an only blog, and lists several', async () => {
    const ctx = await open();
    const app = studioApp(ctx);
    const empty = await app.request('/');
    expect(empty.status).toBe(200);
    expect(await empty.text()).toContain('まだブログがありません');
    const row = {
      host: null,
      tagline: '',
      about: '',
      language: 'ja',
      source_languages: '[]',
      time_zone: 'Asia/Tokyo',
      look: '{}',
      rights_rule: 'warn' as const,
      created_at: '2026-01-01T00:00:00.000Z',
      updated_at: '2026-01-01T00:00:00.000Z',
      closed_at: null,
    };
    await ctx.db
      .insertInto('blogs')
      .values({ ...row, id: 'a', slug: 'kawa', name: '川の話' })
      .execute();
    const one = await app.request('/');
    expect([one.status, one.headers.get('location')]).toEqual([302, `${ctx.config.address}/kawa/`]);
    await ctx.db
      .insertInto('blogs')
      .values({ ...row, id: 'b', slug: 'umi', name: '海の話' })
      .execute();
    const several = await (await app.request('/')).text();
    expect(several).toContain('川の話');
    expect(several).toContain(`href="${ctx.config.address}/umi/"`);
  });
});
