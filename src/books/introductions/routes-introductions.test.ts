// The doors of introductions as a browser comes to them.
import { expect, it } from 'vitest';
import { addBook } from '../../../test/support/carded-books.ts';
import { describeDatabases } from '../../../test/support/database.ts';
import { addMember } from '../../../test/support/desk.ts';
import { comeAs, setUpStudio } from '../../../test/support/studio.ts';
import { blogBySlug } from '../../blogs/store.ts';
import { newId } from '../../platform/ids.ts';
import { booksRoutes } from '../routes.tsx';

describeDatabases('a studio with books', (open) => {
  const begin = async () => {
    const ctx = await open();
    const { app, owner } = await setUpStudio(ctx, booksRoutes(ctx));
    const blog = await blogBySlug(ctx.db, 'hashi');
    if (!blog) throw new Error('no blog');
    const book = await addBook(ctx, await addMember(ctx, blog, 'editor'));
    return { ctx, app, owner, book };
  };
  const found = '/studio/hashi/books/found.json';
  const introductions = '/studio/hashi/books/introductions';

  it('tells a translator what is found for a card, and a member who only reads nothing', async () => {
    const { ctx, app, book } = await begin();
    const translator = await comeAs(ctx, app, 'ada', 'translator');
    const answer = await translator.get(`${found}?words=${encodeURIComponent('かわ')}`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({
      isbn: null,
      books: [
        {
          id: book,
          title: '川のねむるところ',
          reading: 'かわのねむるところ',
          isbn: '978-4-00-000001-7',
          by: ['水田まり'],
          shown: true,
        },
      ],
    });
    expect((await translator.get(`${found}?words=${'x'.repeat(201)}`)).status).toBe(422);
    expect((await translator.get(`${found}?book=nothing`)).status).toBe(422);
    const reader = await comeAs(ctx, app, 'ben', 'reader');
    expect((await reader.get(found)).status).toBe(403);
  });

  it('begins a post about one book or several, and about none that is not there', async () => {
    const { owner, book } = await begin();
    const begun = await owner.post(introductions, { book });
    expect(begun.status).toBe(303);
    expect(begun.headers.get('location')).toMatch(/^\/studio\/hashi\/posts\/[\w-]+\/edit$/);
    expect((await owner.post(introductions, { book: [book, newId()] })).status).toBe(303);
    expect((await owner.post(introductions, { book: newId() })).status).toBe(404);
    expect((await owner.post(introductions, {})).status).toBe(422);
  });
});
