// A blog with a shelf and its doors, beside catalogues that know what a test says they know.
import { parseHTML } from 'linkedom';
import { blogBySlug } from '../../src/blogs/store.ts';
import { addBooks } from '../../src/books/add-books.ts';
import type { Lookups } from '../../src/books/adding/lookups.ts';
import { type Book, type BookSource, bookWith } from '../../src/books/book.ts';
import type { Candidate } from '../../src/books/lookups/find-books.ts';
import type { LookedUp } from '../../src/books/lookups/look-up.ts';
import { booksRoutes } from '../../src/books/routes.tsx';
import { booksOf } from '../../src/books/store.ts';
import { libraryRoutes } from '../../src/posts/pictures/routes-library.tsx';
import type { TestContext } from './database.ts';
import { setUpStudio } from './studio.ts';

export const shelf = '/studio/hashi/books';

/** Known by ISBN; asked for what is none of these they know nothing. */
export class Catalogues implements Lookups {
  readonly books = new Map<string, Partial<LookedUp>>();
  candidates: Candidate[] = [];
  unreachable: BookSource[] = [];
  /** Every ISBN that was asked for. */
  readonly asked: string[] = [];

  lookUp = async (_ctx: unknown, isbn: string): Promise<LookedUp> => {
    this.asked.push(isbn);
    const known = this.books.get(isbn);
    const nothing = { isbn, found: false, book: {}, origins: {}, others: {}, unreachable: this.unreachable };
    return known ? { ...nothing, found: true, ...known } : nothing;
  };

  findElsewhere = async () => ({ candidates: this.candidates, unreachable: this.unreachable });
}

export async function openShelf(ctx: TestContext) {
  const elsewhere = new Catalogues();
  const { app, owner } = await setUpStudio(ctx, booksRoutes(ctx, elsewhere), libraryRoutes(ctx));
  const blog = await blogBySlug(ctx.db, 'hashi');
  const person = await ctx.db.selectFrom('people').select('id').executeTakeFirstOrThrow();
  if (!blog) throw new Error('no blog');
  const actor = { id: person.id, blog: { id: blog.id, may: new Set(['read', 'edit'] as const) } };
  const add = async (book: Partial<Book> & { title: string }, confirmed = true) => {
    const one = { book: bookWith(book), origins: {}, confirmed, shown: false };
    const added = await addBooks(ctx, actor, [one], { act: 'book.added', name: book.title });
    return (added.ok && added.ids[0]) || '';
  };
  /** The first that was added. */
  const only = async () => {
    const [row] = await booksOf(ctx.db, blog.id);
    if (!row) throw new Error('no book');
    return row;
  };
  return { app, owner, blog, actor, elsewhere, add, only };
}

export const documentOf = async (answer: Response) => parseHTML(await answer.text()).document;
