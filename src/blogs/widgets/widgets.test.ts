// Widgets as an owner arranges them, and as readers then see them.
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { domOf, openTestSite, readPage, type TestSite } from '../../../test/support/published.ts';
import { comeAs, setUpStudio } from '../../../test/support/studio.ts';
import type { Visitor } from '../../../test/support/visitor.ts';
import { drain } from '../../platform/worker.ts';
import { siteHandlers } from '../../site/handlers.ts';
import { membershipsOf } from '../store.ts';
import { settingsFrom, type Widget } from './kinds.ts';
import { widgetsOf } from './store.ts';

const studio = '/studio/hashi/widgets';

/** A blog with posts, and its owner signed in. */
async function openBlog(
  ctx: TestContext,
): Promise<{ site: TestSite; owner: Visitor; see(path?: string): Promise<Document> }> {
  const { owner, app } = await setUpStudio(ctx);
  await comeAs(ctx, app, 'hana', 'owner');
  const person = await ctx.db
    .selectFrom('people')
    .select('id')
    .orderBy('created_at')
    .executeTakeFirstOrThrow();
  const [membership] = await membershipsOf(ctx.db, person.id);
  if (!membership) throw new Error('there is no blog');
  const made = await openTestSite(ctx, { slug: 'elsewhere' });
  const site: TestSite = { ...made, blog: membership.blog };
  const publish = (changes = {}) =>
    made.publish({ blogId: membership.blog.id, authorId: person.id, publishedBy: person.id, ...changes });
  await publish();
  await publish();
  return {
    site: { ...site, publish },
    owner,
    see: async (path = '/') => {
      await drain(ctx, siteHandlers(ctx));
      return domOf(ctx, site, path);
    },
  };
}

const kindsOf = async (ctx: TestContext, site: TestSite) =>
  (await widgetsOf(ctx.db, site.blog.id)).map(({ kind }) => kind);

const headings = (page: Document) =>
  Array.from(page.querySelectorAll('.side h2'), (found) => found.textContent);

describeDatabases('widgets', (open) => {
  test('a new blog has those that every blog begins with, and none that has nothing to show', async () => {
    const ctx = await open();
    const { site, see } = await openBlog(ctx);
    expect(await kindsOf(ctx, site)).toEqual(['calendar', 'months', 'categories', 'profile']);
    const home = await see();
    expect(headings(home)).toEqual(['月別']);
    expect(home.querySelector('#archive .cal + .months')).not.toBeNull();
  });

  test('stand on the first page in the order that the owner gives them', async () => {
    const ctx = await open();
    const { site, owner, see } = await openBlog(ctx);
    const added = await owner.post(studio, { kind: 'links' });
    expect(added.status).toBe(303);
    const id = new URL(added.headers.get('location') ?? '', 'http://x').searchParams.get('open') ?? '';
    const links = '海の図書館 https://library.example/sea\nhttps://porch.example/?a=1&b=2';
    expect((await owner.post(`${studio}/${id}`, { title: 'よく行く所', links })).status).toBe(303);
    for (let step = 0; step < 4; step++) await owner.post(`${studio}/${id}/place`, { direction: 'up' });
    await owner.post(`${studio}/months/removal`);
    expect(await kindsOf(ctx, site)).toEqual(['links', 'calendar', 'categories', 'profile']);
    const home = await see();
    expect(headings(home)).toEqual(['よく行く所', '月別']);
    const found = Array.from(home.querySelectorAll('.side .recent a'));
    expect(found.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['海の図書館', 'https://library.example/sea'],
      ['porch.example', 'https://porch.example/?a=1&b=2'],
    ]);
  });

  test('are put before one another at once, as by dragging, and nowhere by nonsense', async () => {
    const ctx = await open();
    const { site, owner, see } = await openBlog(ctx);
    const ids = (await widgetsOf(ctx.db, site.blog.id)).map(({ id }) => id);
    const put = (kind: number, before: string) => owner.post(`${studio}/${ids[kind]}/place`, { before });
    expect((await put(3, ids[0] ?? '')).status).toBe(303);
    expect(await kindsOf(ctx, site)).toEqual(['profile', 'calendar', 'months', 'categories']);
    await put(3, '');
    expect(await kindsOf(ctx, site)).toEqual(['calendar', 'months', 'categories', 'profile']);
    await put(0, ids[2] ?? '');
    expect(await kindsOf(ctx, site)).toEqual(['months', 'calendar', 'categories', 'profile']);
    await put(0, 'x'.repeat(50));
    await owner.post(`${studio}/${ids[0]}/place`, { direction: 'sideways' });
    expect(await kindsOf(ctx, site)).toEqual(['months', 'calendar', 'categories', 'profile']);
    expect((await see()).querySelector('.side .months + *, .side section')).not.toBeNull();
  });

  test('a text goes through the document model: nothing in it is a script', async () => {
    const ctx = await open();
    const { owner, see } = await openBlog(ctx);
    const added = await owner.post(studio, { kind: 'text' });
    const id = new URL(added.headers.get('location') ?? '', 'http://x').searchParams.get('open') ?? '';
    const markdown =
      'おやすみは**日曜**です。\n\n<script>alert(1)</script><img src=x onerror=alert(1)>\n\n[地図](javascript:alert(1)) [道](https://way.example/)';
    await owner.post(`${studio}/${id}`, { title: '', markdown });
    const text = (await see()).querySelector('.side .prose');
    expect(text?.querySelector('strong')?.textContent).toContain('日曜');
    expect(text?.querySelector('script, [onerror]')).toBeNull();
    expect(Array.from(text?.querySelectorAll('a') ?? [], (link) => link.getAttribute('href'))).toEqual([
      'https://way.example/',
    ]);
  });

  test('newest comments are loaded after the page, and no page holds them but that of their post', async () => {
    const ctx = await open();
    const { site, owner, see } = await openBlog(ctx);
    await owner.post(studio, { kind: 'newest-comments' });
    const posts = await ctx.db.selectFrom('posts').select(['id', 'slug']).orderBy('place').execute();
    const [post, other] = posts;
    if (!post || !other) throw new Error('there are no posts');
    await addComment(ctx, site, post.id, 'けやき', '川の音が、家まで聞こえます。');
    const home = await see();
    const place = home.querySelector('[data-part]');
    expect(place?.getAttribute('data-part')).toBe('/hashi/parts/comments');
    expect(place?.querySelector('a')?.getAttribute('href')).toBe('/hashi/parts/comments');
    const part = await see('/parts/comments');
    expect(part.querySelector('[data-of=comments]')?.textContent).toContain('けやき');
    for (const path of ['/', `/posts/${other.slug}`, '/page/1']) {
      expect(await readPage(ctx, site, path)).not.toContain('けやき');
    }
  });

  test('a field that cannot be read comes back as it was typed', async () => {
    const ctx = await open();
    const { site, owner } = await openBlog(ctx);
    const added = await owner.post(studio, { kind: 'links' });
    const id = new URL(added.headers.get('location') ?? '', 'http://x').searchParams.get('open') ?? '';
    const answer = await owner.post(`${studio}/${id}`, {
      title: 'x',
      links: '図書館 https://ok.example/\nわるい javascript:alert(1)',
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('わるい javascript:alert(1)');
    expect(page).toContain('line 2');
    const kept = (await widgetsOf(ctx.db, site.blog.id)).find((widget) => widget.id === id);
    expect((kept as Extract<Widget, { kind: 'links' }>).settings.links).toEqual([]);
  });

  test('a blog has one calendar, however often it is asked for', async () => {
    const ctx = await open();
    const { site, owner } = await openBlog(ctx);
    await owner.post(studio, { kind: 'calendar' });
    await owner.post(studio, { kind: 'nothing-of-ours' });
    expect(await kindsOf(ctx, site)).toEqual(['calendar', 'months', 'categories', 'profile']);
  });
});

test('numbers outside the list are refused, and an empty one is the usual one', () => {
  const form = {
    ...{ title: '', text: '', links: '', markdown: '', shelf: '' },
    ...{ period: '7' as const, numbers: false },
  };
  for (const count of ['0', '21', '-1', '1e2', 'many']) {
    expect(settingsFrom('newest-posts', { ...form, count }).ok).toBe(false);
  }
  expect(settingsFrom('newest-posts', { ...form, count: '' })).toEqual({ ok: true, settings: { title: '' } });
});

async function addComment(ctx: TestContext, site: TestSite, postId: string, name: string, body: string) {
  const now = ctx.clock.now().toISOString();
  await ctx.db
    .insertInto('comments')
    .values({
      blog_id: site.blog.id,
      id: '0198a000-0000-7000-8000-00000000000c',
      post_id: postId,
      parent_id: null,
      author_id: null,
      name,
      title: '',
      url: '',
      mail: '',
      body,
      password_hash: null,
      once: 'x',
      created_at: now,
      edited_at: null,
      shown_at: now,
      spam_at: null,
      deleted_at: null,
    })
    .execute();
}
