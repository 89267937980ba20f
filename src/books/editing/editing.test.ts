// Books through their doors on both databases: listed and narrowed down, written by hand, changed, given a cover, deleted, brought back.
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { documentOf, openShelf, shelf } from '../../../test/support/shelf.ts';
import { comeAs } from '../../../test/support/studio.ts';
import { addBooks } from '../add-books.ts';
import { bookWith } from '../book.ts';
import { forgetDeletedBooks } from '../remove-book.ts';
import { bookBySlug } from '../store.ts';

const fields = { title: '川のねむるところ', status: 'to-read', currency: 'JPY', language: 'ja' };

const titles = async (answer: Response) =>
  [...(await documentOf(answer)).querySelectorAll('.booklist b')].map(({ textContent }) => textContent);

async function formWith(values: Record<string, string>, cover: Buffer | null): Promise<FormData> {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  if (cover) form.append('cover', new File([new Uint8Array(cover)], 'cover.png', { type: 'image/png' }));
  return form;
}

const picture = (shade: number) =>
  sharp({ create: { width: 60, height: 80, channels: 3, background: { r: shade, g: 9, b: 9 } } })
    .png()
    .toBuffer();

describeDatabases('the shelf in the studio', (open) => {
  it('offers the first step while it is empty, and only to those who keep it', async () => {
    const ctx = await open();
    const { app, owner } = await openShelf(ctx);
    const empty = await documentOf(await owner.get(shelf));
    expect(empty.querySelector('.empty a')?.getAttribute('href')).toBe(`${shelf}/add`);
    const reader = await comeAs(ctx, app, 'reader', 'reader');
    const theirs = await documentOf(await reader.get(shelf));
    expect(theirs.querySelector('.empty a')).toBeNull();
  });

  it('is narrowed down by words of two letters, a status, and what a book lacks', async () => {
    const ctx = await open();
    const { owner, add } = await openShelf(ctx);
    await add({
      ...{
        title: 'ハラペコの川',
        titleReading: 'はらぺこのかわ',
        isbn: '9784000000017',
        ageFrom: 3,
        status: 'reading',
      },
      people: [{ name: '水田 まり', reading: 'みずた まり', role: 'author' }],
      subjects: [{ scheme: 'own', code: 'nature', label: '自然' }],
    });
    await add({ title: '山' }, false);
    const asked = async (query: string) => titles(await owner.get(`${shelf}?${query}`));
    expect(await asked('')).toEqual(['山', 'ハラペコの川']);
    for (const words of ['ぺこ', 'ペコ', '水田', 'みず まり', '978-4-00', '4000000012', 'の川'])
      expect([words, await asked(`words=${encodeURIComponent(words)}`)]).toEqual([words, ['ハラペコの川']]);
    expect(await asked('words=%25')).toEqual(['山', 'ハラペコの川']);
    expect(await asked('words=海')).toEqual([]);
    expect(await asked('status=reading')).toEqual(['ハラペコの川']);
    for (const lack of ['waiting', 'isbn', 'age', 'subject'])
      expect([lack, await asked(`lack=${lack}`)]).toEqual([lack, ['山']]);
    expect(await asked('lack=cover')).toEqual(['山', 'ハラペコの川']);
    expect(await asked('lack=nonsense&page=x&status=x')).toEqual(['山', 'ハラペコの川']);
  });

  it('has pages of a hundred books', async () => {
    const ctx = await open();
    const { owner, actor } = await openShelf(ctx);
    const many = Array.from({ length: 101 }, (_, at) => ({
      ...{ book: bookWith({ title: `本 ${at}` }), origins: {}, confirmed: true, shown: false },
    }));
    await addBooks(ctx, actor, many, { act: 'book.imported', name: 'x.csv' });
    expect(await titles(await owner.get(shelf))).toHaveLength(100);
    expect(await titles(await owner.get(`${shelf}?page=2`))).toEqual(['本 0']);
  });

  it('takes a book that is written by hand, and gives back what was typed when something is wrong', async () => {
    const ctx = await open();
    const { owner, only } = await openShelf(ctx);
    const wrong = await owner.post(`${shelf}/new`, {
      ...fields,
      isbn: '4000000018',
      'people.0.name': '水田',
    });
    expect(wrong.status).toBe(422);
    const form = await documentOf(wrong);
    expect(form.querySelector('#isbn')?.getAttribute('aria-invalid')).toBe('true');
    expect(form.querySelector('[name="people.0.name"]')?.getAttribute('value')).toBe('水田');
    const added = await owner.post(`${shelf}/new`, { ...fields, isbn: '4000000012', shown: 'yes' });
    expect([added.status, added.headers.get('location')]).toEqual([303, `${shelf}?done=added`]);
    const row = await only();
    expect(row).toMatchObject({ isbn: '9784000000017', title: '川のねむるところ' });
    expect([row.confirmed_at, row.shown_at]).toEqual([expect.any(String), expect.any(String)]);
    expect(JSON.parse(row.origins)).toMatchObject({ title: 'person' });
    const again = await owner.post(`${shelf}/new`, { ...fields, title: '別の本', isbn: '9784000000017' });
    expect(again.status).toBe(409);
    const known = await documentOf(again);
    expect(known.querySelector('.strip--warn a')?.getAttribute('href')).toBe(`${shelf}/${row.id}`);
    expect(known.querySelector('#title')?.getAttribute('value')).toBe('別の本');
  });

  it('gives more rows for a press, and saves nothing by it', async () => {
    const ctx = await open();
    const { owner, add, only } = await openShelf(ctx);
    const id = await add({ title: '川' });
    const more = await documentOf(
      await owner.post(`${shelf}/${id}`, { ...fields, base: '1', 'people.0.name': '水田', more: 'people' }),
    );
    expect(more.querySelectorAll('#people li').length).toBe(5);
    expect(more.querySelector('#title')?.getAttribute('value')).toBe('川のねむるところ');
    expect(more.querySelector('[name="base"]')?.getAttribute('value')).toBe('1');
    expect((await only()).title).toBe('川');
  });

  it('changes a book nobody else changed meanwhile; else what was typed stays', async () => {
    const ctx = await open();
    const { owner, add, only } = await openShelf(ctx);
    const id = await add({ title: '川' });
    const other = await add({ title: '山', isbn: '9784000000017' });
    expect((await owner.post(`${shelf}/${id}`, { ...fields, base: '1' })).status).toBe(303);
    const late = await owner.post(`${shelf}/${id}`, { ...fields, title: '海', base: '1' });
    expect(late.status).toBe(409);
    const form = await documentOf(late);
    expect(form.querySelector('#title')?.getAttribute('value')).toBe('海');
    expect(form.querySelector('[name="base"]')?.getAttribute('value')).toBe('2');
    const taken = await owner.post(`${shelf}/${id}`, { ...fields, base: '2', isbn: '9784000000017' });
    expect(taken.status).toBe(409);
    expect((await documentOf(taken)).querySelector('.strip--warn a')?.getAttribute('href')).toBe(
      `${shelf}/${other}`,
    );
    expect((await only()).title).toBe('川のねむるところ');
  });

  it('keeps the picture of a cover while the book shows it, also while it is deleted', async () => {
    const ctx = await open();
    const { owner, add, only, blog } = await openShelf(ctx);
    const id = await add({ title: '川' });
    const sent = await owner.upload(
      `${shelf}/${id}`,
      await formWith({ ...fields, base: '1' }, await picture(200)),
    );
    expect(sent.status).toBe(303);
    const cover = (await only()).cover_id ?? '';
    expect((await owner.get(`/studio/hashi/pictures/${cover}`)).status).toBe(200);
    const removal = `/studio/hashi/pictures/${cover}/removal`;
    const details = await (await owner.get(`/studio/hashi/pictures/${cover}/details`)).text();
    expect(details).toContain(`href="${shelf}/${id}"`);
    await owner.post(removal);
    expect((await owner.get(`/studio/hashi/pictures/${cover}`)).status).toBe(200);
    // Saved without a picture it stays; with the tick it goes.
    await owner.post(`${shelf}/${id}`, { ...fields, base: '2' });
    expect((await only()).cover_id).toBe(cover);
    await owner.post(`${shelf}/${id}/removal`, { base: '3' });
    await owner.post(removal);
    expect((await owner.get(`/studio/hashi/pictures/${cover}`)).status).toBe(200);
    await owner.post(`${shelf}/${id}/restoration`);
    await owner.post(`${shelf}/${id}`, { ...fields, base: '5', coverless: 'yes' });
    expect((await only()).cover_id).toBeNull();
    await owner.post(removal);
    expect((await owner.get(`/studio/hashi/pictures/${cover}`)).status).toBe(404);
    expect(
      await ctx.db.selectFrom('picture_uses').selectAll().where('blog_id', '=', blog.id).execute(),
    ).toEqual([]);
  });

  it('says what is wrong with a picture and keeps what was typed', async () => {
    const ctx = await open();
    const { owner, add, only } = await openShelf(ctx);
    const id = await add({ title: '川' });
    const sent = await owner.upload(
      `${shelf}/${id}`,
      await formWith({ ...fields, base: '1' }, Buffer.from('no picture')),
    );
    expect(sent.status).toBe(422);
    const form = await documentOf(sent);
    expect(form.querySelector('#title')?.getAttribute('value')).toBe('川のねむるところ');
    expect(form.querySelector('[role=alert] a')?.getAttribute('href')).toBe('#cover');
    expect((await only()).title).toBe('川');
  });

  it('lets a deleted book be brought back until its days are over, unless its ISBN is another’s', async () => {
    const ctx = await open();
    const { owner, add, blog } = await openShelf(ctx);
    const id = await add({ title: '川', isbn: '9784000000017' });
    const form = await formWith({ ...fields, isbn: '9784000000017', base: '1' }, await picture(90));
    await owner.upload(`${shelf}/${id}`, form);
    const gone = await owner.post(`${shelf}/${id}/removal`, { base: '2' });
    expect(gone.headers.get('location')).toBe(`${shelf}?gone=${id}`);
    const list = await documentOf(await owner.get(`${shelf}?gone=${id}`));
    expect(list.querySelector('.strip form')?.getAttribute('action')).toBe(`${shelf}/${id}/restoration`);
    const other = await add({ title: '川', isbn: '9784000000017' });
    const refused = await owner.post(`${shelf}/${id}/restoration`);
    expect(refused.headers.get('location')).toBe(`${shelf}?done=known`);
    await owner.post(`${shelf}/${other}/removal`, { base: '1' });
    const back = await owner.post(`${shelf}/${id}/restoration`);
    expect(back.headers.get('location')).toBe(`${shelf}?done=back`);
    expect((await bookBySlug(ctx.db, blog.id, '9784000000017'))?.id).toBe(id);
    await owner.post(`${shelf}/${id}/removal`, { base: '4' });
    ctx.clock.advance(31 * 24 * 60 * 60 * 1000);
    await forgetDeletedBooks(ctx);
    expect(await ctx.db.selectFrom('books').select('id').execute()).toEqual([]);
    expect(await ctx.db.selectFrom('picture_uses').selectAll().execute()).toEqual([]);
  });
});
