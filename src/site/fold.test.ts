// The fold of a post, and the blog's own pictures in its text, as readers get them.
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { paragraph, text } from '../../test/support/desk.ts';
import { openTestSite, type TestSite } from '../../test/support/published.ts';
import { addPicture } from '../posts/add-picture.ts';
import { pictureSource } from '../posts/picture-source.ts';
import type { BlockJson } from '../text/document.ts';
import { routeOf } from './address.ts';
import { siteOf } from './site.ts';

const fold: BlockJson = { type: 'fold', attrs: { id: 'fold' } };

describeDatabases('a post with a fold', (open) => {
  test('shows on the first page what stands before it, and leads on to the rest', async () => {
    const { ctx, site } = await openSite(open);
    await publish(site, '', [paragraph(text('まえの話。')), fold, paragraph(text('ひみつの続き。'))]);
    const home = await read(ctx, site, '/');
    expect(home.querySelector('.lead__sum')?.textContent).toBe('まえの話。');
    expect(home.body.textContent).not.toContain('ひみつの続き');
    expect(home.querySelector('.lead__go a')?.getAttribute('href')).toBe('/hashi/posts/nikki#more');
  });

  test('shows all of itself on its own page, with a place to come to', async () => {
    const { ctx, site } = await openSite(open);
    await publish(site, 'まとめ', [paragraph(text('まえの話。')), fold, paragraph(text('ひみつの続き。'))]);
    const page = await read(ctx, site, '/posts/nikki');
    const after = page.querySelector('#more')?.nextElementSibling;
    expect(after?.textContent).toBe('ひみつの続き。');
    expect((await read(ctx, site, '/')).querySelector('.lead__sum')?.textContent).toBe('まとめ');
  });
});

describeDatabases('a picture of the blog’s own in a text', (open) => {
  test('comes in the sizes there are, and with a query for pictures only where there are some', async () => {
    const { ctx, site } = await openSite(open);
    const bytes = await sharp({ create: { width: 1000, height: 500, channels: 3, background: '#557' } })
      .png()
      .toBuffer();
    const added = await addPicture(ctx, site.author, bytes);
    if (!added.ok) throw new Error(added.reason);
    const attrs = { id: 'f', alt: '川', credit: 'わたし', licence: null, width: 1000, height: 500 };
    const src = pictureSource(added.picture);
    ctx.queries.length = 0;
    await publish(site, '', [{ type: 'figure', attrs: { ...attrs, src } }]);
    const page = await read(ctx, site, '/posts/nikki');
    const image = page.querySelector('.prose .fig img');
    expect(image?.getAttribute('alt')).toBe('川');
    expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(['1000', '500']);
    expect(image?.getAttribute('srcset')).toMatch(
      /^\/hashi\/media\/\w{64}-480\.jpg 480w, .*-960\.jpg 960w, .* 1000w$/,
    );
    expect(page.querySelector('.fig__credit')?.textContent).toBe('わたし');
    const asked = () => ctx.queries.filter((sql) => /from "pictures" where .* "id" in/.test(sql)).length;
    expect(asked()).toBeGreaterThan(0);
    ctx.queries.length = 0;
    await publish(site, '', [paragraph(text('絵はない。'))], 'plain');
    await read(ctx, site, '/posts/plain');
    expect(asked()).toBe(0);
  });
});

async function openSite(open: () => Promise<TestContext>): Promise<{ ctx: TestContext; site: TestSite }> {
  const ctx = await open();
  return { ctx, site: await openTestSite(ctx) };
}

async function publish(site: TestSite, summary: string, content: BlockJson[], slug = 'nikki') {
  await site.publish({
    kind: 'plain',
    slug,
    title: '日記',
    summary,
    document: { type: 'doc', content },
    originals: null,
    provenance: null,
  });
  await site.settle();
}

async function read(ctx: TestContext, { blog }: TestSite, path: string): Promise<Document> {
  const pages = await siteOf(ctx);
  const found = await pages.findBlog(blog.id);
  const route = routeOf(path);
  const ready = found && route ? await pages.page(found, route) : null;
  await pages.settled();
  return parseHTML(ready?.answers.identity.body.toString() ?? '').document;
}
