// A shelf of books beside the posts: its first covers, each with its title for those who do not see it.
import { BookCover } from '../../books/cover/book-cover.tsx';
import type { SideShelf } from '../around/shelf.ts';
import { hrefIn, type Setting } from '../blog.ts';
import { bookPath, shelfPath } from '../books/book-address.ts';

export function SideShelfBooks({ setting, shelf }: { setting: Setting; shelf: SideShelf | undefined }) {
  if (shelf === undefined) return null;
  const { blog, t } = setting;
  return (
    <>
      <ul class="sideshelf">
        {shelf.books.map((book) => (
          <li key={book.id}>
            <a href={hrefIn(blog, bookPath(book.slug))} title={book.title}>
              <BookCover book={book} sizes="(min-width: 60em) 5rem, 28vw" />
              <span class="vh">{book.title}</span>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={hrefIn(blog, shelfPath(shelf.slug))}>{t('site.side.shelf.see')}</a>
      </p>
    </>
  );
}
