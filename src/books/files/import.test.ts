// Lists of books brought in by their door, on both databases: 600 at once with a report, twice the same, nothing half done; and out again.
import type { Hono } from 'hono';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addBlog, addMember, memberBlog } from '../../../test/support/desk.ts';
import { isbnOf, listOf, manyBooks } from '../../../test/support/many-books.ts';
import { xmlProblem } from '../../../test/support/xml.ts';
import { openSession } from '../../accounts/open-session.ts';
import { routes } from '../../app.ts';
import type { Env } from '../../web/env.ts';
import { wholeBooks } from '../read-books.ts';
import { putOnShelf } from '../shelves/change-places.ts';
import { makeShelf } from '../shelves/change-shelf.ts';
import { booksOf } from '../store.ts';
import { bookOf } from '../whole-book.ts';
import { bookFormats } from './formats.ts';
import { importsOf } from './store.ts';

describeDatabases('a list of books', (open) => {
  const begin = async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    const owner = await addMember(ctx, blog, 'owner');
    const app = routes(ctx);
    const cookie = await cookieOf(ctx, owner.id);
    return { ctx, blog, owner, app, cookie };
  };

  async function cookieOf(ctx: TestContext, personId: string): Promise<string> {
    return `taiyaku=${await openSession(ctx, { personId, way: 'link', userAgent: '' })}`;
  }

  async function send(
    app: Hono<Env>,
    cookie: string,
    slug: string,
    text: string,
    more: Record<string, string> = {},
  ) {
    const form = new FormData();
    form.append('list', new File([text], 'books.csv'));
    for (const [name, value] of Object.entries(more)) form.append(name, value);
    return app.request(`/studio/${slug}/books/files`, {
      method: 'POST',
      headers: { origin: 'http://localhost', cookie },
      body: form,
    });
  }

  it('of 600 comes in with every mistake named, and the same list again changes nothing', async () => {
    const { ctx, blog, app, cookie } = await begin();
    const lines = listOf(manyBooks(600)).split('\n');
    // One digit wrong in three of them, and one title gone.
    for (const at of [10, 200, 403]) {
      const [isbn = '', ...rest] = (lines[at] ?? '').split(',');
      const last = isbn.at(-1) === '0' ? '1' : '0';
      lines[at] = [isbn.slice(0, -1) + last, ...rest].join(',');
    }
    lines[601] = ',,だれか,,,,,,';
    const text = lines.join('\n');
    const sent = await send(app, cookie, blog.slug, text);
    expect(sent.status).toBe(303);
    const report = await app.request(sent.headers.get('location') ?? '', { headers: { cookie } });
    const html = await report.text();
    expect(html).toContain('597冊を棚に入れました');
    for (const line of [11, 201, 404, 602]) expect(html).toContain(`${line}行目`);
    expect(await booksOf(ctx.db, blog.id)).toHaveLength(597);
    const again = await send(app, cookie, blog.slug, text);
    const second = await (
      await app.request(again.headers.get('location') ?? '', { headers: { cookie } })
    ).text();
    expect(second).toContain('0冊を棚に入れました');
    expect(second).toContain('もう棚にある本　597');
    expect(await booksOf(ctx.db, blog.id)).toHaveLength(597);
  });

  it('is a person’s word: confirmed, marked as from a file, and shown to readers only when it was said', async () => {
    const { ctx, blog, app, cookie } = await begin();
    await send(app, cookie, blog.slug, listOf(manyBooks(1)));
    const [quiet] = await booksOf(ctx.db, blog.id);
    expect(quiet).toMatchObject({ confirmed_at: expect.any(String), shown_at: null });
    expect(JSON.parse(quiet?.origins ?? '')).toMatchObject({ title: 'file', isbn: 'file' });
    await send(app, cookie, blog.slug, `ISBN,書名\n${isbnOf(77)},見せる本\n`, { show: 'yes' });
    const rows = await booksOf(ctx.db, blog.id);
    expect(rows.map(({ shown_at }) => shown_at !== null)).toEqual([false, true]);
  });

  it('that cannot be read is refused with what to do, and leaves nothing', async () => {
    const { ctx, blog, app, cookie } = await begin();
    const refused = await send(app, cookie, blog.slug, 'これは,表では\nありません,。\n');
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('見出しの行を足して');
    expect(await booksOf(ctx.db, blog.id)).toEqual([]);
    expect(await importsOf(ctx.db, blog.id, 5)).toEqual([]);
  });

  it('leaves as CSV and comes back on another blog as it was', async () => {
    const { ctx, blog, owner, app, cookie } = await begin();
    await send(app, cookie, blog.slug, listOf(manyBooks(40)), { show: 'yes' });
    const out = await app.request(`/studio/${blog.slug}/books/files/out/csv`, { headers: { cookie } });
    const other = await addBlog(ctx);
    await ctx.db
      .insertInto('members')
      .values({
        blog_id: other.id,
        person_id: owner.id,
        role: 'owner',
        created_at: '2026-01-01T00:00:00.000Z',
      })
      .execute();
    await send(app, cookie, other.slug, await out.text());
    const said = async (blogId: string) => {
      const whole = await wholeBooks(ctx.db, blogId, await booksOf(ctx.db, blogId));
      return whole
        .map(({ row, ...beside }) => ({ ...bookOf({ row, ...beside }), shown: row.shown_at !== null }))
        .sort((a, b) => ((a.isbn ?? '') < (b.isbn ?? '') ? -1 : 1));
    };
    expect(await said(other.id)).toEqual(await said(blog.id));
  });

  it('leaves in every form, with the address of what readers see, and of no other blog', async () => {
    const { ctx, blog, app, cookie } = await begin();
    await send(app, cookie, blog.slug, `ISBN,書名\n${isbnOf(1)},見せる本\n`, { show: 'yes' });
    await send(app, cookie, blog.slug, `ISBN,書名\n${isbnOf(2)},見せない本\n`);
    const elsewhere = await addBlog(ctx);
    const stranger = await addMember(ctx, elsewhere, 'owner');
    for (const format of bookFormats) {
      const path = `/studio/${blog.slug}/books/files/out/${format}`;
      const sent = await app.request(path, { headers: { cookie } });
      const text = await sent.text();
      expect([format, sent.status, text.includes('見せない本')]).toEqual([format, 200, true]);
      const { address } = memberBlog(blog, 'owner');
      expect([format, text.includes(`${address}books/${isbnOf(1)}`)]).toEqual([format, format !== 'csv']);
      expect([format, text.includes(`books/${isbnOf(2)}`)]).toEqual([format, false]);
      if (text.startsWith('<')) expect([format, xmlProblem(text)]).toEqual([format, null]);
      const theirs = await app.request(path, { headers: { cookie: await cookieOf(ctx, stranger.id) } });
      expect([format, theirs.status]).toEqual([format, 404]);
    }
  });

  it('leaves with the books of one shelf alone, in its order, and never of another blog’s', async () => {
    const { ctx, blog, owner, app, cookie } = await begin();
    await send(app, cookie, blog.slug, listOf(manyBooks(4)), { show: 'yes' });
    const [first, second, third, fourth] = await booksOf(ctx.db, blog.id);
    const actor = { id: owner.id, blog: memberBlog(blog, 'owner') };
    const made = { name: 'ゆずへ', slug: 'yuzu', rule: null, secret: true };
    const { id } = await makeShelf(ctx, actor, made);
    await putOnShelf(ctx, actor, id, [fourth?.id ?? '', first?.id ?? '', third?.id ?? '']);
    const ask = (slug: string, format: string, shelf: string, by = cookie) =>
      app.request(`/studio/${slug}/books/files/out/${format}?shelf=${shelf}`, { headers: { cookie: by } });
    const links = await app.request(`/studio/${blog.slug}/shelves/${id}`, { headers: { cookie } });
    const page = await links.text();
    for (const format of bookFormats) {
      const sent = await ask(blog.slug, format, id);
      expect(sent.headers.get('content-disposition')).toContain(`filename="${blog.slug}-yuzu.`);
      const text = await sent.text();
      const places = [fourth, first, third].map((book) => text.indexOf(book?.title ?? ''));
      expect([format, places.every((place) => place > 0), places]).toEqual([
        format,
        true,
        places.toSorted((a, b) => a - b),
      ]);
      expect([format, text.includes(second?.title ?? '')]).toEqual([format, false]);
      expect(page).toContain(`/books/files/out/${format}?shelf=${id}`);
    }
    const elsewhere = await addBlog(ctx);
    const stranger = await cookieOf(ctx, (await addMember(ctx, elsewhere, 'owner')).id);
    expect((await ask(elsewhere.slug, 'csv', id, stranger)).status).toBe(404);
    expect((await ask(blog.slug, 'csv', 'nowhere')).status).toBe(404);
    expect((await ask(blog.slug, 'csv', '')).status).toBe(404);
  });
});
