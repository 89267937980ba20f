// The library of pictures through its doors: sent, found, described, deleted, and never while something shows them.
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { comeAs, setUpStudio } from '../../../test/support/studio.ts';
import type { Visitor } from '../../../test/support/visitor.ts';
import { blogBySlug } from '../../blogs/store.ts';
import { transact } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { withIds } from '../../text/document.ts';
import { pictureSource } from '../picture-source.ts';
import { publishPost } from '../publish-post.ts';
import { postsRoutes } from '../routes.tsx';
import { removeLooseFiles } from './remove-loose-files.ts';

const DAY = 24 * 60 * 60 * 1000;

function colour(background: string): Promise<Buffer> {
  return sharp({ create: { width: 20, height: 10, channels: 3, background } })
    .png()
    .toBuffer();
}

function fileForm(bytes: Buffer | string, name: string, from?: string): FormData {
  const form = new FormData();
  if (from) form.append('from', from);
  form.append('picture', new File([new Uint8Array(Buffer.from(bytes))], name, { type: 'image/jpeg' }));
  return form;
}

async function press(ctx: TestContext) {
  const { app, owner } = await setUpStudio(ctx, postsRoutes(ctx));
  const blog = await blogBySlug(ctx.db, 'hashi');
  if (!blog) throw new Error('no blog');
  const person = await ctx.db.selectFrom('people').select('id').executeTakeFirstOrThrow();
  const add = async (background: string, name: string, visitor: Visitor = owner): Promise<string> => {
    ctx.clock.advance(1000);
    const answer = await visitor.upload('/studio/hashi/pictures', fileForm(await colour(background), name));
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { pictureId: string }).pictureId;
  };
  const publish = (title: string, pictureId: string, postId: string | null = null, slug = 'river') => {
    const src = pictureSource({ pictureId, width: 20 });
    const attrs = { id: null, src, alt: '', credit: null, licence: null, width: 20, height: 10 };
    const document = withIds({ type: 'doc', content: [{ type: 'figure', attrs }] }, newId);
    return transact(ctx, (tx) =>
      publishPost(tx, {
        blogId: blog.id,
        postId,
        kind: 'plain',
        slug,
        language: 'ja',
        categoryId: null,
        authorId: person.id,
        publishedBy: person.id,
        title,
        summary: '',
        document,
        originals: null,
        provenance: null,
        picture: null,
        note: '',
      }),
    );
  };
  const titles = async (query: string): Promise<string[]> => {
    const answer = await owner.get(`/studio/hashi/pictures.json?${query}`);
    const { pictures } = (await answer.json()) as { pictures: { title: string }[] };
    return pictures.map(({ title }) => title);
  };
  return { ctx, app, owner, add, publish, titles };
}

describeDatabases('the library of pictures', (open) => {
  it('finds a picture by its file’s name, its words and the title of what shows it', async () => {
    const { owner, add, publish, titles } = await press(await open());
    const river = await add('#f00', 'ＩＭＧ_0042 川.PNG');
    const tower = await add('#0f0', 'tower.png');
    const words = { title: '', alt: '古い塔', credit: 'Ｈａｎａ', licence: 'CC BY 4.0' };
    expect((await owner.post(`/studio/hashi/pictures/${tower}/details`, words)).status).toBe(303);
    await publish('夜の100%_橋', river);
    expect(await titles('')).toEqual(['tower.png', 'ＩＭＧ_0042 川.PNG']);
    for (const [query, expected] of [
      ['img_0042', 'ＩＭＧ_0042 川.PNG'],
      ['塔 hana', 'tower.png'],
      ['cc by', 'tower.png'],
      ['夜の100%_', 'ＩＭＧ_0042 川.PNG'],
    ] as const) {
      expect(await titles(`words=${encodeURIComponent(query)}`)).toEqual([expected]);
    }
    for (const query of ['1_0%', '夜の100__', "'; drop table pictures --", '塔 川', '\\']) {
      expect(await titles(`words=${encodeURIComponent(query)}`)).toEqual([]);
    }
    expect(await titles('show=unused')).toEqual(['tower.png']);
    const picked = (await (await owner.get('/studio/hashi/pictures.json?words=hana')).json()) as object;
    expect(picked).toMatchObject({
      page: 1,
      pages: 1,
      pictures: [
        {
          id: tower,
          alt: '古い塔',
          credit: 'Ｈａｎａ',
          licence: 'CC BY 4.0',
          source: `media/${tower}-20.jpg`,
        },
      ],
    });
  });

  it('says where a picture is used and refuses to delete it, until only former revisions show it', async () => {
    const { ctx, owner, add, publish } = await press(await open());
    const [first, second] = [await add('#f00', 'a.png'), await add('#00f', 'b.png')];
    const post = await publish('川の話', first);
    const postId = post.ok ? post.postId : '';
    const page = await (await owner.get(`/studio/hashi/pictures/${first}/details`)).text();
    expect(page).toContain('川の話');
    expect(page).toContain('It cannot be deleted while it is used');
    expect((await owner.post(`/studio/hashi/pictures/${first}/removal`)).status).toBe(422);
    await publish('川の話', second, postId);
    const freed = await (await owner.get(`/studio/hashi/pictures/${first}/details`)).text();
    expect(freed).toContain('Former versions of posts will have a gap');
    expect((await owner.post(`/studio/hashi/pictures/${first}/removal`)).status).toBe(303);
    expect((await owner.get(`/studio/hashi/pictures/${first}`)).status).toBe(404);
    expect((await owner.post(`/studio/hashi/pictures/${first}/removal`)).status).toBe(404);
    const acts = await ctx.db
      .selectFrom('log_entries')
      .select(['act', 'thing_name'])
      .where('act', 'like', 'picture.%')
      .execute();
    expect(acts).toEqual([{ act: 'picture.deleted', thing_name: 'a.png' }]);
  });

  it('keeps the bytes of a deleted picture a day, and as long as another blog has the same', async () => {
    const { ctx, owner, add } = await press(await open());
    const id = await add('#f00', 'a.png');
    const only = await add('#0ff', 'b.png');
    const row = await ctx.db
      .selectFrom('pictures')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const blog = await ctx.db.selectFrom('blogs').selectAll().executeTakeFirstOrThrow();
    const other = { ...blog, id: newId(), slug: 'other', host: null };
    await ctx.db.insertInto('blogs').values(other).execute();
    await ctx.db
      .insertInto('pictures')
      .values({ ...row, blog_id: other.id })
      .execute();
    for (const picture of [id, only]) await owner.post(`/studio/hashi/pictures/${picture}/removal`);
    await removeLooseFiles(ctx);
    expect([await ctx.files.has(id), await ctx.files.has(only)]).toEqual([true, true]);
    ctx.clock.advance(2 * DAY);
    await removeLooseFiles(ctx);
    expect([await ctx.files.has(id), await ctx.files.has(only)]).toEqual([true, false]);
    expect(await ctx.db.selectFrom('loose_files').selectAll().execute()).toEqual([]);
  });

  it('lets members delete what they sent themselves, and editors what anybody sent', async () => {
    const { ctx, app, owner, add } = await press(await open());
    const kurumi = await comeAs(ctx, app, 'kurumi', 'translator');
    const [theirs, hers] = [await add('#f00', 'a.png'), await add('#0f0', 'b.png', kurumi)];
    expect((await kurumi.post(`/studio/hashi/pictures/${theirs}/removal`)).status).toBe(403);
    expect((await kurumi.post(`/studio/hashi/pictures/${hers}/removal`)).status).toBe(303);
    const more = await add('#00f', 'c.png', kurumi);
    expect((await owner.post(`/studio/hashi/pictures/${more}/removal`)).status).toBe(303);
  });

  it('takes a picture from a page without a script, and says on that page what is wrong with another', async () => {
    const { owner } = await press(await open());
    const path = '/studio/hashi/pictures';
    const sent = await owner.upload(path, fileForm(await colour('#f00'), 'a.png', 'page'));
    expect(sent.headers.get('location')).toMatch(
      /^\/studio\/hashi\/pictures\/[0-9a-f]{64}\/details\?done=added$/,
    );
    for (const [bytes, name, words] of [
      ['Dear reader', 'photo.jpg', 'not a picture we can read'],
      ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.svg', 'SVG is not accepted'],
      [(await colour('#f00')).subarray(0, 60).toString('latin1'), 'cut.png', 'damaged'],
    ] as const) {
      const form = fileForm(Buffer.from(bytes, 'latin1'), name, 'page');
      const refused = await owner.upload(path, form);
      expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(words)]);
    }
    const japanese = fileForm('x', 'x', 'page');
    owner.headers['accept-language'] = 'ja';
    expect(await (await owner.upload(path, japanese)).text()).toContain('このファイルは画像として読めません');
  });

  it('shows file names and words as text, whatever is in them', async () => {
    const { owner, add } = await press(await open());
    const id = await add('#f00', '<img src=x onerror=alert(1)>.png');
    await owner.post(`/studio/hashi/pictures/${id}/details`, {
      alt: '"><script>alert(2)</script>',
      title: '{{x}}',
    });
    for (const path of ['', `/${id}/details`]) {
      const page = await (await owner.get(`/studio/hashi/pictures${path}`)).text();
      expect(page).not.toMatch(/<script>alert|<img src=x/);
      expect(page).toContain('&lt;script>alert(2)');
    }
  });
});
