// Set-up, roles and settings, through the doors.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { comeAs, ownerFields, setUpStudio, studioApp } from '../../test/support/studio.ts';
import { Visitor } from '../../test/support/visitor.ts';
import { createLink } from '../accounts/create-link.ts';
import { roles } from '../accounts/permissions.ts';
import { personByEmail } from '../accounts/store.ts';
import type { Context } from '../platform/context.ts';
import { leavingRoutes } from '../transfer/routes-leaving.tsx';
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
    expect(await said('https://HASHI.example.test./')).toContain('Another blog has this domain');
    expect(await said('localhost')).toContain('the whole name with its dots');
    expect(await said('10.0.0.1')).toContain('not an IP address');
    expect(await said('a.example/path')).toContain('cannot live behind');
    expect(await said('a.example:8080')).toContain('No “:” and number');
    expect(await said('-a.example')).toContain('cannot be called this');
  });

  it('take a host name as it is meant, and say where it leads without making anybody wait', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx);
    const fields = { ...settingFields, slug: 'hashi', host: 'ｈｔｔｐｓ：／／日本語．Example／' };
    expect((await owner.post('/studio/hashi/settings', fields)).status).toBe(303);
    expect(await blogBySlug(ctx.db, 'hashi')).toMatchObject({ host: 'xn--wgv71a119e.example' });
    const page = await (await owner.get('/studio/hashi/settings')).text();
    expect(page).toContain('value="日本語.example"');
    expect(page).toContain('data-host="/studio/hashi/settings/host"');
    expect(page).toContain('Looking where 日本語.example leads');
    await owner.post('/studio/hashi/settings', { ...fields, host: '' });
    expect((await owner.get('/studio/hashi/settings/host')).status).toBe(404);
    const after = await (await owner.get('/studio/hashi/settings')).text();
    expect(after).toContain('Former addresses that lead on now: 日本語.example');
    expect(after).not.toContain('data-host');
  });

  it('that lead readers elsewhere are told so on the page of leaving, by their owner alone', async () => {
    const ctx = await open();
    const { app, owner } = await setUpStudio(ctx, leavingRoutes(ctx));
    const editor = await comeAs(ctx, app, 'editor', 'editor');
    const address = { new_address: 'new.example/hashi' };
    expect((await editor.post('/studio/hashi/new-address', address)).status).toBe(403);
    const said = async (new_address: string) => {
      const answer = await owner.post('/studio/hashi/new-address', { new_address });
      expect(answer.status).toBe(422);
      return answer.text();
    };
    expect(await said('javascript:alert(1)')).toContain('begins with https:// or http://');
    expect(await said('https://me@new.example/')).toContain('in front of the “@”');
    expect(await said(`${ctx.config.address}/other/`)).toContain('an address of this very press');
    expect(await said('')).toContain('id="new_address-problem"');
    const moved = await owner.post('/studio/hashi/new-address', address);
    expect(moved.headers.get('location')).toBe('/studio/hashi/leaving?done=moved');
    const page = await (await owner.get('/studio/hashi/leaving?done=moved')).text();
    expect(page).toContain('href="https://new.example/hashi/"');
    expect(await (await owner.get('/studio/hashi/log')).text()).toContain(
      'Led readers on to https://new.example/hashi/',
    );
    expect((await editor.post('/studio/hashi/new-address/removal')).status).toBe(403);
    await owner.post('/studio/hashi/new-address/removal');
    expect(await (await owner.get('/studio/hashi/leaving')).text()).not.toContain('new.example');
    const acts = await ctx.db.selectFrom('log_entries').select('act').orderBy('id').execute();
    expect(acts.map(({ act }) => act).filter((act) => act.includes('.moved-'))).toEqual([
      'settings.moved-away',
      'settings.moved-back',
    ]);
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

describeDatabases('whoever runs the press', (open) => {
  it('leads the readers of a blog that left on, and takes them back', async () => {
    const ctx = await open();
    const { app, owner } = await setUpStudio(ctx);
    const member = await comeAs(ctx, app, 'kurumi', 'owner');
    const fields = { slug: 'hashi', new_address: 'https://new.example/' };
    expect((await member.post('/press/places', fields)).status).toBe(403);
    expect((await member.get('/press/places')).status).toBe(403);
    const wrong = await owner.post('/press/places', { ...fields, slug: 'nowhere' });
    expect([wrong.status, (await wrong.text()).includes('There is no blog at this address')]).toEqual([
      422,
      true,
    ]);
    const toItself = await owner.post('/press/places', { ...fields, new_address: ctx.config.address });
    expect(toItself.status).toBe(422);
    expect((await owner.post('/press/places', fields)).status).toBe(303);
    expect(await (await owner.get('/press/places')).text()).toContain('href="https://new.example/"');
    expect((await member.post('/press/places/removal', { slug: 'hashi' })).status).toBe(403);
    expect((await owner.post('/press/places/removal', { slug: 'hashi' })).status).toBe(303);
    expect(await (await owner.get('/press/places')).text()).not.toContain('href="https://new.example/"');
  });
});

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
