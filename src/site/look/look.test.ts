// The look of a blog, from its form to what readers get.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { domOf, readPage, type TestSite } from '../../../test/support/published.ts';
import { setUpStudio } from '../../../test/support/studio.ts';
import { serveWhole } from '../../../test/support/whole-press.ts';
import { updateAccess } from '../../blogs/access/store.ts';
import { blogBySlug } from '../../blogs/store.ts';
import { emit } from '../../platform/outbox.ts';
import { drain } from '../../platform/worker.ts';
import { insertPicture } from '../../posts/store.ts';
import { siteHandlers } from '../handlers.ts';
import { type AccentName, accentOf, accents } from './look-schema.ts';
import { lookRoutes } from './routes.tsx';

const plain = {
  scheme: 'auto',
  spine: 'yes',
  typeface: 'gothic',
  width: 'normal',
  accent: 'ink',
  cover: '',
  styles: '',
};

async function openBlog(ctx: TestContext) {
  const { owner } = await setUpStudio(ctx, lookRoutes(ctx));
  const blog = await blogBySlug(ctx.db, 'hashi');
  if (!blog) throw new Error('there is no blog');
  const site = { blog } as TestSite;
  const settle = () => drain(ctx, siteHandlers(ctx));
  return {
    blog,
    owner,
    save: (fields: Record<string, string>) => owner.post('/studio/hashi/look', { ...plain, ...fields }),
    see: async (path = '/') => {
      await settle();
      return domOf(ctx, site, path);
    },
    bytes: async (path: string) => {
      await settle();
      return readPage(ctx, site, path);
    },
  };
}

const sheetOf = (page: Document) =>
  page.querySelector('link[rel=stylesheet][href*="/look-"]')?.getAttribute('href') ?? null;

describeDatabases('the look of a blog', (open) => {
  test('is plain at first, and needs no style sheet of its own', async () => {
    const { see } = await openBlog(await open());
    const home = await see();
    expect(sheetOf(home)).toBeNull();
    expect(home.documentElement.getAttribute('data-typeface')).toBeNull();
  });

  test('follows what its owner chooses', async () => {
    const { save, see, bytes } = await openBlog(await open());
    const saved = await save({
      scheme: 'dark',
      typeface: 'mincho',
      width: 'wide',
      accent: 'enji',
      spine: '',
    });
    expect(saved.headers.get('location')).toBe('/studio/hashi/look?done=saved');
    const home = await see();
    const { dataset } = home.documentElement as HTMLElement;
    expect([dataset.theme, dataset.typeface, dataset.width]).toEqual(['dark', 'mincho', 'wide']);
    expect(home.querySelector('.site--top')).not.toBeNull();
    const sheet = sheetOf(home);
    expect(sheet).toMatch(/^\/hashi\/look-[0-9a-f]{12}\.css$/);
    const css = await bytes(sheet?.slice('/hashi'.length) ?? '');
    expect(css).toContain(':root{--blog:#8e2440}');
    expect(css).toMatch(/:root\[data-theme="dark"\]\{--blog:#[0-9a-f]{6}\}/);
    expect(await bytes('/look-000000000000.css')).toBeNull();
    await save({ accent: 'matsuba' });
    expect(sheetOf(await see())).not.toBe(sheet);
  });

  test('takes no colour that does not stand out, and offers the nearest that does', async () => {
    const { save, owner, see } = await openBlog(await open());
    const faint = await save({ accent: 'own', own_accent: '#ffe14d' });
    expect(faint.status).toBe(422);
    const page = await faint.text();
    expect(page).toContain('value="#ffe14d"');
    const near = /name="near_accent" value="(#[0-9a-f]{6})"/.exec(page)?.[1] ?? '';
    expect(near).not.toBe('');
    expect(sheetOf(await see())).toBeNull();
    expect((await save({ accent: 'own', own_accent: '#ffe14d', near_accent: near })).status).toBe(303);
    const again = await (await owner.get('/studio/hashi/look')).text();
    expect(again).toContain(`value="${near}"`);
    expect((await save({ accent: 'own', own_accent: 'reddish' })).status).toBe(422);
  });

  test('says line by line which styles it does not take, keeps what was typed, and goes on without them if told', async () => {
    const { save, owner, see, bytes } = await openBlog(await open());
    const styles =
      'h2 { color: #333 }\n.side { position: fixed }\np { background: url(https://evil.example/x) }';
    const refused = await save({ styles });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('Line 2: <code>position:fixed</code>');
    expect(page).toContain('position:fixed');
    expect(page).toContain('Line 3:');
    expect(page).toContain('.side { position: fixed }');
    expect(sheetOf(await see())).toBeNull();
    expect((await save({ styles, without_refused: 'yes' })).status).toBe(303);
    const sheet = sheetOf(await see()) ?? '';
    expect(await bytes(sheet.slice('/hashi'.length))).toBe('.reader h2{color:#333}\n');
    expect(await (await owner.get('/studio/hashi/look')).text()).toContain('.side { position: fixed }');
    await save({ styles: '' });
    expect(sheetOf(await see())).toBeNull();
  });

  test('is tried out before it is saved: one page, kept nowhere', async () => {
    const { owner, see } = await openBlog(await open());
    const answer = await owner.post('/studio/hashi/look/preview', {
      ...plain,
      typeface: 'mincho',
      accent: 'budou',
      styles: 'h2 { font-family: "</style><script>alert(1)</script>" }',
    });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    const style = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? '';
    expect(style).toContain('--blog:#5d3273');
    expect(style).not.toContain('</');
    const hash = createHash('sha256').update(style).digest('base64');
    expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'sha256-${hash}'`);
    expect(page).toContain('data-typeface="mincho"');
    const home = await see();
    expect([sheetOf(home), home.documentElement.getAttribute('data-typeface')]).toEqual([null, null]);
  });

  test('has a header picture of the blog’s own, and of no other blog', async () => {
    const ctx = await open();
    const { blog, save, see } = await openBlog(ctx);
    const id = await addPicture(ctx, blog.id);
    expect((await save({ cover: 'f'.repeat(64) })).status).toBe(422);
    expect((await save({ cover: id, cover_alt: '川と橋' })).status).toBe(303);
    const picture = (await see()).querySelector('.masthead img');
    expect(picture?.getAttribute('alt')).toBe('川と橋');
    expect(picture?.getAttribute('src')).toMatch(/^\/hashi\/media\/[0-9a-f]{64}-1600\.jpg$/);
    expect([picture?.getAttribute('width'), picture?.getAttribute('height')]).toEqual(['1600', '600']);
    expect((await see('/months')).querySelector('.masthead')).toBeNull();
    // As long as it is shown there, the library lets nobody delete it.
    const uses = () =>
      ctx.db.selectFrom('picture_uses').select('kind').where('picture_id', '=', id).execute();
    expect(await uses()).toEqual([{ kind: 'look' }]);
    await save({ cover: '' });
    expect(await uses()).toEqual([]);
  });

  test('has a sign of its own, cut from a picture of the blog, in every size that browsers ask for', async () => {
    const ctx = await open();
    const { blog, save, see, bytes } = await openBlog(ctx);
    const signs = (page: Document) =>
      Array.from(page.querySelectorAll('link[rel$=icon]'), (link) => [
        link.getAttribute('rel'),
        link.getAttribute('sizes'),
        link.getAttribute('href'),
      ]);
    expect(signs(await see())).toEqual([['icon', null, expect.stringMatching(/^\/assets\/mark/)]]);
    expect((await save({ icon: 'f'.repeat(64) })).status).toBe(422);
    const wide = await sharp({ create: { width: 1600, height: 600, channels: 3, background: '#c33' } })
      .jpeg()
      .toBuffer();
    const id = await addPicture(ctx, blog.id, await ctx.files.put(wide));
    expect((await save({ icon: id })).status).toBe(303);
    const shown = signs(await see());
    expect(shown.map(([rel, sizes]) => [rel, sizes])).toEqual([
      ['icon', '32x32'],
      ['apple-touch-icon', '180x180'],
      ['icon', '512x512'],
    ]);
    const ask = await serveWhole(ctx);
    for (const [, sizes, href] of shown) {
      const { status, headers, body } = await ask(href ?? '');
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        'image/png',
        'public, max-age=31536000, immutable',
      ]);
      const { width, height } = await sharp(body).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
    const { body, headers } = await ask('/hashi/manifest.webmanifest');
    expect(headers['content-type']).toBe('application/manifest+json');
    const manifest = JSON.parse(body.toString());
    expect([manifest.name, manifest.start_url, manifest.scope]).toEqual([blog.name, '/hashi/', '/hashi/']);
    expect(manifest.icons.map(({ src }: { src: string }) => src)).toEqual(shown.map(([, , href]) => href));
    // The same picture saved again is not cut again; as long as it is the sign, nobody deletes it.
    await save({ icon: id, typeface: 'mincho' });
    expect(signs(await see())).toEqual(shown);
    const uses = () =>
      ctx.db.selectFrom('picture_uses').select('kind').where('picture_id', '=', id).execute();
    expect(await uses()).toEqual([{ kind: 'look' }]);
    await save({});
    expect(await uses()).toEqual([]);
    expect(signs(await see())).toHaveLength(1);
    expect(await bytes('/manifest.webmanifest')).toContain('/assets/mark');
    expect((await ask(shown[0]?.[2] ?? '')).status).toBe(404);
  });

  test('is worn by the pages that are drawn for one reader, too, and by the gate of a blog behind a password', async () => {
    const ctx = await open();
    const { blog, save, see } = await openBlog(ctx);
    const picture = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#c33' } })
      .jpeg()
      .toBuffer();
    const id = await addPicture(ctx, blog.id, await ctx.files.put(picture));
    const styles = '.spine__name { letter-spacing: .2em }';
    await save({ typeface: 'mincho', width: 'wide', scheme: 'dark', accent: 'budou', icon: id, styles });
    const home = await see();
    const ask = await serveWhole(ctx);
    const dress = (page: Document) => [
      ['data-theme', 'data-typeface', 'data-width'].map((name) => page.documentElement.getAttribute(name)),
      Array.from(page.querySelectorAll('link[rel=stylesheet], link[rel$=icon]'), (link) =>
        link.getAttribute('href'),
      ),
      page.querySelector('.site')?.className.replace(/ site--home/, ''),
    ];
    const letters = await ask('/hashi/letters');
    expect(letters.status).toBe(200);
    const drawn = parseHTML(letters.text).document;
    expect(dress(drawn)).toEqual(dress(home));
    expect(dress(drawn)[0]).toEqual(['dark', 'mincho', 'wide']);
    const ways = (page: Document) =>
      Array.from(page.querySelectorAll('.topnav a'), (link) => link.getAttribute('href'));
    expect(ways(drawn)).toEqual(ways(home));
    expect(letters.headers['content-security-policy']).toContain("style-src 'self'");
    expect(drawn.querySelector('[style], style')).toBeNull();
    const sheet = sheetOf(home) ?? '';
    expect((await ask(sheet)).text).toContain('letter-spacing:.2em');

    await updateAccess(ctx.db, blog.id, { passwordHash: 'x', closedAt: null }, ctx.clock.now().toISOString());
    await emit(ctx, { kind: 'blog.changed', blogId: blog.id });
    await drain(ctx, siteHandlers(ctx));
    const locked = await ask('/hashi/');
    expect(locked.status).toBe(403);
    const gate = parseHTML(locked.text).document;
    expect(dress(gate)).toEqual(dress(home));
    expect(gate.querySelector('.topnav, link[rel=manifest]')).toBeNull();
    for (const href of dress(gate)[1] as string[]) {
      if (!href.startsWith('/assets/')) expect([href, (await ask(href)).status]).toEqual([href, 200]);
    }
    await updateAccess(
      ctx.db,
      blog.id,
      { passwordHash: null, closedAt: ctx.clock.now().toISOString() },
      ctx.clock.now().toISOString(),
    );
    await emit(ctx, { kind: 'blog.changed', blogId: blog.id });
    await drain(ctx, siteHandlers(ctx));
    const closed = parseHTML((await ask('/hashi/')).text).document;
    expect(closed.querySelectorAll('link[href^="/hashi/"]')).toHaveLength(0);
  });

  test('may show the widgets below every page, loaded after it', async () => {
    const { save, see } = await openBlog(await open());
    expect((await see('/months')).querySelector('.side--below')).toBeNull();
    await save({ side_below: 'yes' });
    const below = (await see('/months')).querySelector('.side--below [data-part]');
    expect(below?.getAttribute('data-part')).toBe('/hashi/parts/side');
    expect((await see('/parts/side')).querySelector('.side--below')).toBeNull();
    expect((await see('/')).querySelector('.side--below')).toBeNull();
  });
});

test('the colours that are offered look as they are', async () => {
  const css = await readFile(new URL('../../../public/css/studio/forms.css', import.meta.url), 'utf8');
  for (const [name, colour] of Object.entries(accents)) {
    expect(css.replace(/\s+/g, ' ')).toContain(`[value="${name}"] + span { --swatch: ${colour};`);
    expect(accentOf({ accent: name as AccentName, own_accent: '', near_accent: '' })).toMatchObject({
      ok: true,
    });
  }
});

async function addPicture(ctx: TestContext, blogId: string, id = 'c'.repeat(64)): Promise<string> {
  const person = await ctx.db.selectFrom('people').select('id').executeTakeFirstOrThrow();
  await insertPicture(ctx.db, {
    blog_id: blogId,
    id,
    width: 1600,
    height: 600,
    sizes: JSON.stringify([{ width: 1600, type: 'image/jpeg', sha256: id }]),
    created_by: person.id,
    created_at: ctx.clock.now().toISOString(),
  } as Parameters<typeof insertPicture>[1]);
  return id;
}
