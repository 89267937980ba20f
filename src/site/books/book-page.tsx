// The page of one book.
import type { WholeBook } from '../../books/store.ts';
import type { Context } from '../../platform/context.ts';
import type { Setting } from '../blog.ts';
import { bookKey, type Page, page } from '../page.ts';
import { shownBook } from '../published/books/reads.ts';
import { Frame } from '../render/frame.tsx';
import { bookPath } from './book-address.ts';

/** Null where readers see no such book. */
export async function bookPage(ctx: Context, setting: Setting, slug: string): Promise<Page | null> {
  const book = await shownBook(ctx, setting.blog.id, slug);
  if (book === null) return null;
  const drawn = page(<BookPage setting={setting} book={book} />, []);
  return { ...drawn, keys: [bookKey(book.row.id)] };
}

export function BookPage({ setting, book: { row, people } }: { setting: Setting; book: WholeBook }) {
  return (
    <Frame
      setting={setting}
      head={{ title: row.title, description: '', canonical: bookPath(row.slug), kind: 'website' }}
      place="books"
    >
      <main id="main" class="list">
        <header class="list__head">
          <h1>{row.title}</h1>
          <p>{people.map(({ name }) => name).join(' ')}</p>
        </header>
      </main>
    </Frame>
  );
}
