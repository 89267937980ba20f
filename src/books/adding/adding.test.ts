// ISBNs that were sent, on both databases: judged at once, looked up in the background across restarts, confirmed by a person.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { documentOf, openShelf, shelf } from '../../../test/support/shelf.ts';
import { drain } from '../../platform/worker.ts';
import { booksOf } from '../store.ts';
import { forgetBookLists } from './begin-list.ts';
import { bookListWork } from './look-up-list.ts';

const [river, hill, sea] = ['9784000000017', '9784000000024', '9784000000031'];
const fields = { status: 'to-read', currency: 'JPY', language: 'ja', base: '1' };

const said = (title: string) => ({ book: { title }, origins: { title: 'openbd' as const } });

describeDatabases('ISBNs that were sent', (open) => {
  const begin = async () => {
    const ctx = await open();
    return { ctx, ...(await openShelf(ctx)) };
  };

  it('become books that wait, with what each became and why others did not', async () => {
    const { ctx, owner, add, blog, elsewhere } = await begin();
    const known = await add({ title: '山', isbn: hill });
    elsewhere.books.set(river, said('川'));
    const text = `${river}\n978-4-00-000002-4、${river}\n9784000000018\n1928793016500\n${sea}`;
    const sent = await owner.post(`${shelf}/lists`, { isbns: text });
    expect(sent.status).toBe(303);
    const list = sent.headers.get('location') ?? '';
    const before = await documentOf(await owner.get(list));
    expect(before.querySelector('[data-refresh]')?.getAttribute('data-refresh')).toBe(list);
    expect(before.querySelector('noscript')?.innerHTML).toContain('http-equiv="refresh"');
    await drain(ctx, bookListWork(elsewhere));
    expect(elsewhere.asked).toEqual([river, sea]);
    const after = await documentOf(await owner.get(list));
    expect(after.querySelector('[data-refresh]')).toBeNull();
    const listed = (id: string) =>
      [...after.querySelectorAll(`#list-${id} li`)].map(({ textContent }) => textContent);
    expect(listed('added')).toEqual([expect.stringContaining('川')]);
    expect(listed('unknown')).toEqual([expect.stringContaining('978-4-00-000003-1')]);
    expect(listed('twice')).toEqual([expect.stringContaining('978-4-00-000001-7')]);
    expect(after.querySelector('#list-known a')?.getAttribute('href')).toBe(`${shelf}/${known}`);
    const wrong = [...after.querySelectorAll('[aria-labelledby=wrong] li')].map(
      ({ textContent }) => textContent,
    );
    expect(wrong).toEqual([
      expect.stringMatching(/^9784000000018.*mistyped/),
      expect.stringMatching(/^1928793016500.*lower barcode/),
    ]);
    expect(after.querySelector('textarea')?.textContent).toBe('9784000000018\n1928793016500');
    expect(after.querySelector('#list-unknown a')?.getAttribute('href')).toBe(`${shelf}/new?isbn=${sea}`);
    const rows = await booksOf(ctx.db, blog.id);
    expect(rows.find(({ isbn }) => isbn === river)).toMatchObject({ confirmed_at: null, shown_at: null });
  });

  it('are given back with their reasons when none of them is right, or none is there', async () => {
    const { owner } = await begin();
    const wrong = await owner.post(`${shelf}/lists`, { isbns: '9784000000018' });
    expect(wrong.status).toBe(422);
    const page = await documentOf(wrong);
    expect(page.querySelector('textarea')?.textContent).toBe('9784000000018');
    expect(page.querySelector('.isbns .err')?.textContent).toContain('mistyped');
    const none = await documentOf(await owner.post(`${shelf}/lists`, { isbns: '川と山' }));
    expect(none.querySelector('#isbns-problem')?.textContent).toContain('no ISBN');
    expect(none.querySelector('textarea')?.textContent).toBe('川と山');
  });

  it('come five hundred at once, and not one more', async () => {
    const { ctx, owner, blog, elsewhere } = await begin();
    const many = Array.from({ length: 501 }, (_, at) => isbnOf(at));
    const refused = await owner.post(`${shelf}/lists`, { isbns: many.join('\n') });
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('501')]);
    for (const isbn of many) elsewhere.books.set(isbn, said(`本 ${isbn}`));
    expect((await owner.post(`${shelf}/lists`, { isbns: many.slice(1).join(' ') })).status).toBe(303);
    await drain(ctx, bookListWork(elsewhere));
    expect(await booksOf(ctx.db, blog.id)).toHaveLength(500);
  });

  it('go on where they were when the press stopped, and ask for none again', async () => {
    const { ctx, owner, blog, elsewhere } = await begin();
    const many = Array.from({ length: 9 }, (_, at) => isbnOf(at));
    for (const isbn of many) elsewhere.books.set(isbn, said(`本 ${isbn}`));
    await owner.post(`${shelf}/lists`, { isbns: many.join('\n') });
    const stop = new AbortController();
    const dying = {
      lookUp: async (at: unknown, isbn: string) => {
        stop.abort();
        return elsewhere.lookUp(at, isbn);
      },
    };
    const due = { blogId: blog.id, listId: await onlyList(ctx) };
    await bookListWork(dying)['book-list.due']?.(ctx, { kind: 'book-list.due', ...due }, stop.signal);
    expect(elsewhere.asked).toEqual(many.slice(0, 4));
    await drain(ctx, bookListWork(elsewhere));
    expect(elsewhere.asked).toEqual(many);
    expect(await booksOf(ctx.db, blog.id)).toHaveLength(9);
  });

  it('wait to be asked again where a source could not be reached, or a look-up broke', async () => {
    const { ctx, owner, elsewhere } = await begin();
    elsewhere.unreachable = ['ndl'];
    const sent = await owner.post(`${shelf}/lists`, { isbns: `${river} ${hill}` });
    const list = sent.headers.get('location') ?? '';
    const breaking = {
      lookUp: async (at: unknown, isbn: string) => {
        if (isbn === hill) throw new Error('broken');
        return elsewhere.lookUp(at, isbn);
      },
    };
    await drain(ctx, bookListWork(breaking));
    const page = await documentOf(await owner.get(list));
    expect(page.querySelectorAll('#list-unreachable li')).toHaveLength(2);
    const again = page.querySelector('#list-unreachable form')?.getAttribute('action') ?? '';
    elsewhere.unreachable = [];
    elsewhere.books.set(river, said('川'));
    expect((await owner.post(again)).headers.get('location')).toBe(list);
    await drain(ctx, bookListWork(elsewhere));
    const after = await documentOf(await owner.get(list));
    expect(after.querySelectorAll('#list-added li')).toHaveLength(1);
    expect(after.querySelectorAll('#list-unknown li')).toHaveLength(1);
  });

  it('leave out what a source says that no book can have', async () => {
    const { ctx, owner, only, elsewhere } = await begin();
    elsewhere.books.set(river, { book: { title: '川', pages: -3, titleReading: 'カワ' }, origins: {} });
    elsewhere.books.set(hill, { book: { title: ' ' } });
    await owner.post(`${shelf}/lists`, { isbns: `${river} ${hill}` });
    await drain(ctx, bookListWork(elsewhere));
    expect(await only()).toMatchObject({ title: '川', title_reading: 'かわ', pages: null });
  });

  it('are confirmed one after the other: where each field came from, and what others say, one press away', async () => {
    const { ctx, owner, blog, elsewhere } = await begin();
    elsewhere.books.set(river, {
      book: { title: '川', publisher: '水社' },
      origins: { title: 'openbd', publisher: 'openbd', isbn: 'openbd' },
      others: {
        publisher: [{ source: 'ndl', value: '水辺社' }],
        people: [{ source: 'ndl', value: [{ name: '水田', reading: '', role: 'author' }] }],
      },
    });
    elsewhere.books.set(hill, said('山'));
    await owner.post(`${shelf}/lists`, { isbns: `${river} ${hill}` });
    await drain(ctx, bookListWork(elsewhere));
    const [first, second] = await booksOf(ctx.db, blog.id);
    const next = await owner.get(`${shelf}/waiting/next`);
    expect(next.headers.get('location')).toBe(`${shelf}/${first?.id}`);
    const page = await documentOf(await owner.get(`${shelf}/${first?.id}`));
    expect(page.querySelectorAll('.said')[0]?.textContent).toBe('from openBD');
    const uses = [...page.querySelectorAll('button[name=use]')].map((button) => button.getAttribute('value'));
    expect(uses).toEqual(['publisher:ndl', 'people:ndl']);
    const typed = { ...fields, title: '川だった', isbn: river, publisher: '水社' };
    const used = await documentOf(
      await owner.post(`${shelf}/${first?.id}`, { ...typed, use: 'publisher:ndl' }),
    );
    expect(used.querySelector('#publisher')?.getAttribute('value')).toBe('水辺社');
    expect(used.querySelector('#title')?.getAttribute('value')).toBe('川だった');
    const right = { ...typed, publisher: '水辺社', shown: 'yes' };
    const confirmed = await owner.post(`${shelf}/${first?.id}`, right);
    expect(confirmed.headers.get('location')).toBe(`${shelf}/${second?.id}`);
    const [row] = await booksOf(ctx.db, blog.id);
    expect(JSON.parse(row?.origins ?? '')).toMatchObject({
      title: 'person',
      publisher: 'ndl',
      isbn: 'openbd',
    });
    expect(row?.shown_at).toEqual(expect.any(String));
    const last = await owner.post(`${shelf}/${second?.id}`, { ...fields, title: '山', isbn: hill });
    expect(last.headers.get('location')).toBe(`${shelf}?done=confirmed`);
  });

  it('are confirmed several at once, only as they were seen', async () => {
    const { ctx, owner, add, blog } = await begin();
    const [one, two, three] = [
      await add({ title: '川' }, false),
      await add({ title: '山' }, false),
      await add({ title: '海' }, false),
    ];
    const page = await documentOf(await owner.get(`${shelf}/waiting`));
    const boxes = [...page.querySelectorAll('[name=seen]')];
    expect(boxes.map((box) => [box.getAttribute('value'), box.hasAttribute('checked')])).toEqual(
      [one, two, three].map((id) => [`${id}:1`, false]),
    );
    await ctx.db.updateTable('books').set({ title: '丘', version: 2 }).where('id', '=', two).execute();
    const sent = await owner.post(`${shelf}/waiting`, { seen: [`${one}:1`, `${two}:1`], shown: 'yes' });
    expect(sent.headers.get('location')).toBe(`${shelf}/waiting?done=1-1`);
    const rows = await booksOf(ctx.db, blog.id);
    expect(rows.map((row) => [row.confirmed_at !== null, row.shown_at !== null, row.version])).toEqual([
      [true, true, 2],
      [false, false, 2],
      [false, false, 1],
    ]);
    const acts = await ctx.db
      .selectFrom('log_entries')
      .select('act')
      .where('act', '=', 'book.confirmed')
      .execute();
    expect(acts).toHaveLength(1);
  });

  it('are found by words elsewhere: with an ISBN looked up, without one taken as they are, and known ones named', async () => {
    const { ctx, owner, add, blog, elsewhere } = await begin();
    const known = await add({ title: '山', isbn: hill });
    elsewhere.candidates = [
      { book: { title: '川', isbn: river }, source: 'ndl' },
      { book: { title: '古い川', publisher: '水社' }, source: 'ndl' },
      { book: { title: '山', isbn: hill }, source: 'openbd' },
      { book: { publisher: '題なし' }, source: 'ndl' },
    ];
    const page = await documentOf(await owner.get(`${shelf}/search?words=川`));
    expect(page.querySelectorAll('.booklist li')).toHaveLength(3);
    expect(page.querySelector('.booklist a')?.getAttribute('href')).toBe(`${shelf}/${known}`);
    const [first, second] = [...page.querySelectorAll('[name=candidate]')].map(
      (field) => field.getAttribute('value') ?? '',
    );
    const list = await owner.post(`${shelf}/search`, { candidate: first ?? '' });
    expect(list.headers.get('location')).toMatch(/\/lists\//);
    const taken = await owner.post(`${shelf}/search`, { candidate: second ?? '' });
    const old = (await booksOf(ctx.db, blog.id)).find(({ title }) => title === '古い川');
    expect(taken.headers.get('location')).toBe(`${shelf}/${old?.id}`);
    expect(old?.confirmed_at).toBeNull();
    expect(JSON.parse(old?.origins ?? '')).toEqual({ title: 'ndl', publisher: 'ndl' });
    expect((await owner.post(`${shelf}/search`, { candidate: '{"book":{}}' })).status).toBe(422);
    elsewhere.unreachable = ['google-books'];
    const cut = await documentOf(await owner.get(`${shelf}/search?words=川`));
    expect(cut.querySelector('[role=status]')?.textContent).toContain('Google Books');
  });

  it('are forgotten after thirty days, books and all else staying', async () => {
    const { ctx, owner, blog, elsewhere } = await begin();
    elsewhere.books.set(river, said('川'));
    const list = (await owner.post(`${shelf}/lists`, { isbns: river })).headers.get('location') ?? '';
    await drain(ctx, bookListWork(elsewhere));
    await forgetBookLists(ctx);
    expect((await owner.get(list)).status).toBe(200);
    ctx.clock.advance(31 * 24 * 60 * 60 * 1000);
    await forgetBookLists(ctx);
    expect(await ctx.db.selectFrom('book_list_lines').selectAll().execute()).toEqual([]);
    expect(await booksOf(ctx.db, blog.id)).toHaveLength(1);
  });
});

async function onlyList(ctx: Parameters<typeof forgetBookLists>[0]): Promise<string> {
  const { id } = await ctx.db.selectFrom('book_lists').select('id').executeTakeFirstOrThrow();
  return id;
}

/** A right ISBN for every number. */
function isbnOf(number: number): string {
  const twelve = `97841${String(number).padStart(7, '0')}`;
  const sum = [...twelve].reduce((all, digit, at) => all + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${twelve}${(10 - (sum % 10)) % 10}`;
}
