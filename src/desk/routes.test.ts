// The doors of the desk: who gets in, what they answer to a program and to a person.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { addArticle, memberBlog } from '../../test/support/desk.ts';
import { comeAs, setUpStudio } from '../../test/support/studio.ts';
import type { Visitor } from '../../test/support/visitor.ts';
import { blogBySlug } from '../blogs/store.ts';
import { draftsOnToday } from '../posts/list/drafts-on-today.tsx';
import { postsRoutes } from '../posts/routes.tsx';
import { deskRoutes } from './routes.tsx';
import type { DeskData } from './schemas.ts';

const studio = '/studio/hashi';

describeDatabases('the doors of the desk', (open) => {
  async function press() {
    const ctx = await open();
    const { app, owner } = await setUpStudio(ctx, deskRoutes(ctx, [draftsOnToday]), postsRoutes(ctx));
    return { ctx, app, owner };
  }

  it('show a new blog what to do first, and no manuscripts', async () => {
    const { owner } = await press();
    for (const path of [studio, `${studio}/manuscripts`]) {
      const page = await (await owner.get(path)).text();
      expect(page).toContain('Bring in your first article');
      expect(page).toContain(`href="${studio}/bring"`);
    }
    expect((await owner.get(`${studio}/manuscripts?page=2`)).status).toBe(404);
    expect((await owner.get(`${studio}/manuscripts?page=x`)).status).toBe(404);
  });

  it('show what is being written on the first page, with the way to go on, and nothing of manuscripts where there is none', async () => {
    const { owner } = await press();
    expect(await (await owner.get(studio)).text()).toContain(`href="${studio}/posts/new"`);
    const writing = (await owner.post(`${studio}/posts`, { kind: 'plain' })).headers.get('location');
    const page = await (await owner.get(studio)).text();
    expect(page).toContain(`href="${writing}"`);
    expect(page).toContain(`href="${studio}/posts?state=draft"`);
    expect(page).not.toContain('id="today-manuscripts"');
    expect(page).not.toContain('Bring in your first article');
  });

  it('begin a translation once, into the blog’s language whatever the article’s form says of its own', async () => {
    const { ctx, owner } = await press();
    const article = await articleOnHashi(ctx);
    const begin = () => owner.post(`${studio}/articles/${article}/translation`, { language: 'en' });
    const first = await begin();
    expect(first.status).toBe(303);
    expect((await begin()).headers.get('location')).toBe(first.headers.get('location'));
    const desk = await deskOf(owner, first.headers.get('location') ?? '');
    expect([desk.language, desk.source.language]).toEqual(['ja', 'en']);
    expect(await (await owner.get(studio)).text()).toContain('The Town That Gave Its River Back');
  });

  it('lead from a manuscript to the article it translates, where its rights are put right', async () => {
    const { ctx, app, owner } = await press();
    const article = await articleOnHashi(ctx);
    await owner.post(`${studio}/articles/${article}/translation`);
    const link = `href="${studio}/articles/${article}"`;
    expect(await (await owner.get(`${studio}/manuscripts`)).text()).toContain(link);
    const reader = await comeAs(ctx, app, 'reader', 'reader');
    expect(await (await reader.get(`${studio}/manuscripts`)).text()).not.toContain(link);
  });

  it('answer a program in JSON: saved, conflict, gone, and what is wrong', async () => {
    const { ctx, owner } = await press();
    const path = await begun(ctx, owner);
    const [segment] = (await deskOf(owner, path)).structure.segments;
    const put = (body: object, id = segment?.id) => owner.json(`${path}/segments/${id}`, body, 'PUT');
    const body = { key: randomUUID(), base: 1, target: [{ type: 'text', text: '川' }] };
    const saved = await put(body);
    expect([saved.status, await saved.json()]).toMatchObject([200, { ok: true, version: 2 }]);
    expect(await (await put(body)).json()).toMatchObject({ ok: true, version: 2 });
    const conflict = await put({ ...body, key: randomUUID(), target: null });
    expect([conflict.status, await conflict.json()]).toMatchObject([409, { reason: 'conflict' }]);
    const gone = await put({ ...body, key: randomUUID() }, randomUUID());
    expect([gone.status, await gone.json()]).toEqual([410, { ok: false, reason: 'gone' }]);
    const script = {
      type: 'text',
      text: 'x',
      marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
    };
    const wrong = await put({ ...body, key: randomUUID(), target: [script] });
    expect(wrong.status).toBe(422);
    expect(await wrong.json()).toHaveProperty('error.message');
    const history = await owner.get(`${path}/segments/${segment?.id}/history`);
    expect(await history.json()).toMatchObject([{ state: 'draft', version: 2 }]);
  });

  it('say what keeps a translation from being published', async () => {
    const { ctx, owner } = await press();
    const path = await begun(ctx, owner);
    const refused = await owner.json(`${path}/publication`, { key: randomUUID() });
    expect([refused.status, await refused.json()]).toMatchObject([422, { ok: false, reason: 'blocked' }]);
    const readiness = (await (await owner.get(`${path}/publication`)).json()) as {
      blocks: { what: string }[];
    };
    expect(readiness.blocks.map((block) => block.what)).toEqual(['sentences', 'title']);
  });

  it('are closed to strangers, to readers of the blog, and to pages of other sites', async () => {
    const { ctx, app, owner } = await press();
    const path = await begun(ctx, owner);
    const reader = await comeAs(ctx, app, 'yomite', 'reader');
    const stranger = await comeAs(ctx, app, 'yosono', null);
    expect((await reader.get(studio)).status).toBe(200);
    expect((await reader.get(path)).status).toBe(403);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await reader.json(`${path}/details`, {}, 'PUT')).status).toBe(403);
    const nobody = await app.request(`${path}/state`, { headers: { accept: 'application/json' } });
    expect(nobody.status).toBe(401);
    const elsewhere = { origin: 'https://elsewhere.example', 'content-type': 'application/json' };
    expect((await owner.send(`${path}/publication`, elsewhere, '{}')).status).toBe(403);
  });

  it('let a translator work and leave publishing to editors', async () => {
    const { ctx, app, owner } = await press();
    const path = await begun(ctx, owner);
    const translator = await comeAs(ctx, app, 'yakusha', 'translator');
    expect((await deskOf(translator, path)).may).toEqual({ publish: false, edit: false, manage: false });
    const asked = await translator.json(`${path}/publication`, { key: randomUUID() });
    expect(asked.status).toBe(403);
  });

  it('carry what the browser needs in a page without any inline script', async () => {
    const { ctx, owner } = await press();
    const answer = await owner.get(await begun(ctx, owner));
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe-inline');
    const page = await answer.text();
    expect(page).toContain('<script type="application/json" id="desk-data">');
    expect(page).not.toMatch(/ style="/);
    expect(page).toContain('<noscript>');
  });

  it('take pictures in, show them to members, and refuse what is none', async () => {
    const { app, ctx, owner } = await press();
    const { default: sharp } = await import('sharp');
    const png = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#abc' } })
      .png()
      .toBuffer();
    const form = (bytes: Uint8Array<ArrayBuffer>) => {
      const sent = new FormData();
      sent.append('picture', new File([bytes], 'picture.png', { type: 'image/png' }));
      return sent;
    };
    const added = await owner.upload(`${studio}/pictures`, form(new Uint8Array(png)));
    expect(added.status).toBe(201);
    const { address } = (await added.json()) as { address: string };
    expect((await owner.get(address)).headers.get('content-type')).toBe('image/jpeg');
    expect((await (await comeAs(ctx, app, 'yosono', null)).get(address)).status).toBe(404);
    owner.headers.accept = 'application/json';
    const refused = await owner.upload(`${studio}/pictures`, form(new TextEncoder().encode('<svg></svg>')));
    expect([refused.status, await refused.text()]).toMatchObject([
      422,
      expect.stringContaining('SVG is not accepted'),
    ]);
  });
});

/** An article ready to be translated, on the blog that the owner set up. */
async function articleOnHashi(ctx: TestContext): Promise<string> {
  const blog = await blogBySlug(ctx.db, 'hashi');
  const person = await ctx.db
    .selectFrom('people')
    .select(['id', 'name'])
    .orderBy('created_at')
    .executeTakeFirst();
  if (!blog || !person) throw new Error('there is no blog');
  const article = await addArticle(ctx, { ...person, blog: memberBlog(blog, 'owner') });
  return article.id;
}

/** Path of a desk with a translation just begun. */
async function begun(ctx: TestContext, owner: Visitor): Promise<string> {
  const article = await articleOnHashi(ctx);
  const answer = await owner.post(`${studio}/articles/${article}/translation`);
  return answer.headers.get('location') ?? '';
}

async function deskOf(visitor: Visitor, path: string): Promise<DeskData> {
  return (await (await visitor.get(`${path}/state`)).json()) as DeskData;
}
