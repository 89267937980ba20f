// The studio's screens of tags, of old addresses, and of one's own page for readers, through their doors.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { paragraph, text } from '../../test/support/desk.ts';
import { setUpStudio } from '../../test/support/studio.ts';
import { type Context, transact } from '../platform/context.ts';
import { publishPost } from '../posts/publish-post.ts';
import { tagNamesOf } from '../posts/tags/store.ts';
import { formerTarget } from './addresses/store.ts';
import { authorOf } from './authors/store.ts';
import { redirectsOf } from './redirects/store.ts';
import { blogBySlug } from './store.ts';
import { tagsOf } from './tags/store.ts';

const studio = '/studio/hashi';

async function openStudio(ctx: TestContext) {
  const { owner } = await setUpStudio(ctx);
  const blog = await blogBySlug(ctx.db, 'hashi');
  const person = await ctx.db.selectFrom('people').selectAll().executeTakeFirstOrThrow();
  if (!blog) throw new Error('the blog is missing');
  let count = 0;
  const publish = async (tags: string[]) => {
    count += 1;
    const outcome = await transact(ctx, (tx) =>
      publishPost(tx, {
        ...{ blogId: blog.id, postId: null, kind: 'plain', slug: `post-${count}`, language: 'ja' },
        ...{ categoryId: null, tags, authorId: person.id, publishedBy: person.id, title: `話 ${count}` },
        ...{ summary: '', originals: null, provenance: null, picture: null, note: '' },
        document: { type: 'doc', content: [paragraph(text('川。'))] },
      }),
    );
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.postId;
  };
  return { owner, blog, person, publish };
}

async function tagId(ctx: Context, blogId: string, name: string): Promise<string> {
  return (await tagsOf(ctx.db, blogId)).find((tag) => tag.name === name)?.id ?? '';
}

describeDatabases('tags in the studio', (open) => {
  it('are listed with their posts, and renamed with the old name leading on', async () => {
    const ctx = await open();
    const { owner, blog, publish } = await openStudio(ctx);
    const postId = await publish(['川', '町']);
    await publish(['川']);
    const page = await (await owner.get(`${studio}/tags`)).text();
    expect(page).toMatch(/川<\/b>.*?2 posts/s);
    const river = await tagId(ctx, blog.id, '川');
    await owner.post(`${studio}/tags/${river}`, { tag_name: '  川と 橋 ' });
    expect(await tagNamesOf(ctx.db, blog.id, postId)).toEqual(['川と 橋', '町']);
    expect(await formerTarget(ctx.db, blog.id, 'tag', '川')).toBe(river);
    await publish(['川']);
    expect((await tagsOf(ctx.db, blog.id)).map(({ slug }) => slug)).toEqual(['川と-橋', '町']);
  });

  it('keep their names apart, and say how two become one', async () => {
    const ctx = await open();
    const { owner, blog, publish } = await openStudio(ctx);
    await publish(['川', 'CO2']);
    const river = await tagId(ctx, blog.id, '川');
    const taken = await owner.post(`${studio}/tags/${river}`, { tag_name: 'ｃｏ２' });
    const said = await taken.text();
    expect([taken.status, said.includes('Use “Merge”'), said.includes('value="ｃｏ２"')]).toEqual([
      422,
      true,
      true,
    ]);
    const signs = await owner.post(`${studio}/tags/${river}`, { tag_name: '…！' });
    expect([signs.status, (await signs.text()).includes('signs alone')]).toEqual([422, true]);
    const gas = await tagId(ctx, blog.id, 'CO2');
    expect((await owner.post(`${studio}/tags/${gas}`, { tag_name: 'Ｃｏ₂' })).status).toBe(303);
    expect((await tagsOf(ctx.db, blog.id)).find(({ id }) => id === gas)).toMatchObject({
      name: 'Ｃｏ₂',
      slug: 'co2',
    });
  });

  it('become one: each post has it once, and the name that went still finds it', async () => {
    const ctx = await open();
    const { owner, blog, publish } = await openStudio(ctx);
    const both = await publish(['川', '河', '町']);
    const one = await publish(['河']);
    const old = await tagId(ctx, blog.id, '河');
    expect((await owner.post(`${studio}/tags/${old}/merging`, { tag_into: 'ない' })).status).toBe(422);
    expect((await owner.post(`${studio}/tags/${old}/merging`, { tag_into: '河' })).status).toBe(422);
    expect((await owner.post(`${studio}/tags/${old}/merging`, { tag_into: '川' })).status).toBe(303);
    expect(await tagNamesOf(ctx.db, blog.id, both)).toEqual(['川', '町']);
    expect(await tagNamesOf(ctx.db, blog.id, one)).toEqual(['川']);
    const three = await publish(['河']);
    expect(await tagNamesOf(ctx.db, blog.id, three)).toEqual(['川']);
  });

  it('are taken off their posts when deleted, and not brought back by what is being written', async () => {
    const ctx = await open();
    const { owner, blog, person, publish } = await openStudio(ctx);
    const postId = await publish(['川', '町']);
    const now = ctx.clock.now().toISOString();
    const wishes = { tags: ['ほか', '川'], comments: null, expiresAt: null, password: { kind: 'none' } };
    await ctx.db
      .insertInto('drafts')
      .values({
        ...{ blog_id: blog.id, post_id: 'draft', kind: 'plain', title: '', summary: '', slug: '' },
        ...{ language: 'ja', category_id: null, document: '{"type":"doc","content":[]}', picture: null },
        ...{ wishes: JSON.stringify(wishes), version: 1, scheduled_at: null },
        ...{ created_by: person.id, created_at: now, updated_by: person.id, updated_at: now },
      })
      .execute();
    await owner.post(`${studio}/tags/${await tagId(ctx, blog.id, '川')}/removal`, {});
    expect(await tagNamesOf(ctx.db, blog.id, postId)).toEqual(['町']);
    const draft = await ctx.db.selectFrom('drafts').select('wishes').executeTakeFirstOrThrow();
    expect(JSON.parse(draft.wishes)).toEqual({ ...wishes, tags: ['ほか'] });
    const kinds = await ctx.db
      .selectFrom('outbox')
      .select('kind')
      .where('kind', '=', 'tag.changed')
      .execute();
    expect(kinds).toHaveLength(1);
  });
});

describeDatabases('old addresses in the studio', (open) => {
  it('lead to pages of the blog, one way each, and are let go again', async () => {
    const ctx = await open();
    const { owner, blog } = await openStudio(ctx);
    const add = (from_path: string, to_path: string) =>
      owner.post(`${studio}/redirects`, { from_path, to_path });
    expect((await add('https://old.example/blog-entry-1.html', '/posts/river')).status).toBe(303);
    expect((await add('/blog-entry-1.html', '/posts/bridge')).status).toBe(303);
    const [row, ...more] = await redirectsOf(ctx.db, blog.id, 10, 0);
    expect([row?.from_path, row?.to_path, more.length]).toEqual(['/blog-entry-1.html', '/posts/bridge', 0]);
    expect(await (await owner.get(`${studio}/redirects`)).text()).toContain('/blog-entry-1.html');
    expect((await owner.post(`${studio}/redirects/${row?.id}/removal`, {})).status).toBe(303);
    expect((await owner.post(`${studio}/redirects/${row?.id}/removal`, {})).status).toBe(404);
    expect(await redirectsOf(ctx.db, blog.id, 10, 0)).toEqual([]);
  });

  it('never lead off the blog, nor in a circle, and the form keeps what was typed', async () => {
    const ctx = await open();
    const { owner, blog } = await openStudio(ctx);
    const add = (from_path: string, to_path: string) =>
      owner.post(`${studio}/redirects`, { from_path, to_path });
    for (const to of ['https://evil.example/', '//evil.example', 'javascript:alert(1)']) {
      const refused = await add('/old', to);
      const page = await refused.text();
      expect([refused.status, page.includes('cannot lead off'), page.includes('value="/old"')]).toEqual([
        422,
        true,
        true,
      ]);
    }
    expect((await add('/a', '/b')).status).toBe(303);
    expect((await add('/b', '/c')).status).toBe(303);
    const circle = await add('/c', '/a');
    expect([circle.status, (await circle.text()).includes('back to the old address')]).toEqual([422, true]);
    expect(await redirectsOf(ctx.db, blog.id, 10, 0)).toHaveLength(2);
  });
});

describeDatabases('one’s own page for readers', (open) => {
  it('has a word and a few lines of one’s own choice; the old word leads on and nobody else gets it', async () => {
    const ctx = await open();
    const { owner, blog, person, publish } = await openStudio(ctx);
    await publish([]);
    const before = (await authorOf(ctx.db, blog.id, person.id))?.handle ?? '';
    const saved = await owner.post(`${studio}/author`, {
      author_handle: 'Minamo Ｂ',
      author_about: '川を訳す。',
    });
    expect(saved.status).toBe(303);
    expect(await authorOf(ctx.db, blog.id, person.id)).toMatchObject({
      handle: 'minamo-b',
      about: '川を訳す。',
    });
    expect(await formerTarget(ctx.db, blog.id, 'author', before)).toBe(person.id);
    await ctx.db
      .insertInto('former_addresses')
      .values({ blog_id: blog.id, kind: 'author', slug: 'nagi', target_id: 'somebody else' })
      .execute();
    const taken = await owner.post(`${studio}/author`, { author_handle: 'Nagi', author_about: 'あ' });
    const page = await taken.text();
    expect([taken.status, page.includes('Somebody else has it'), page.includes('value="Nagi"')]).toEqual([
      422,
      true,
      true,
    ]);
    expect((await owner.post(`${studio}/author`, { author_handle: '！', author_about: '' })).status).toBe(
      422,
    );
  });
});
