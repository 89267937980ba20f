// Cards of books as readers see them: in a text, under it, and above the text of a post that introduces some.

import { GROWN_UP } from '../../books/book.ts';
import { BookCover } from '../../books/cover/book-cover.tsx';
import { publicCover } from '../../books/cover/cover.ts';
import { Ruby } from '../../books/furigana/ruby.tsx';
import { titleAsGiven } from '../../books/furigana/titles.ts';
import type { BookCardJson } from '../../text/document.ts';
import type { Translate } from '../../web/messages/index.ts';
import type { Setting } from '../blog.ts';
import { bookPath } from '../books/book-address.ts';
import type { CardBook, CardBooks } from './reads.ts';

interface CardProps {
  setting: Setting;
  block: BookCardJson;
  books: CardBooks;
  /** It is not of the text that was translated. */
  ours: boolean;
}

/** A card whose book readers do not see says what it says itself, and leads nowhere. */
export function BookCard({ setting, block, books, ours }: CardProps) {
  const book = books.of(block);
  const whose = ours ? ' ours' : '';
  if (book === null)
    return (
      <p class={`card${whose}`}>
        <CardWords block={block} />
      </p>
    );
  return (
    <div class={`bookcard${whose}`}>
      <BookFace setting={setting} book={book} sizes="7rem" />
    </div>
  );
}

function CardWords({ block: { attrs } }: { block: BookCardJson }) {
  return (
    <>
      <cite>{attrs.title}</cite>
      {attrs.isbn !== null && <span>ISBN {attrs.isbn}</span>}
    </>
  );
}

/** Cover and title are one link; who made it and for whom stand beside it. */
function BookFace({
  setting,
  book,
  sizes,
  lazy = true,
}: {
  setting: Setting;
  book: CardBook;
  sizes: string;
  lazy?: boolean;
}) {
  const { blog, t } = setting;
  const lines = bookLines(book, t);
  return (
    <>
      <a href={`${blog.base}${bookPath(book.slug)}`}>
        <BookCover
          book={{ id: book.id, title: book.title, cover: book.cover && publicCover(blog.base, book.cover) }}
          sizes={sizes}
          lazy={lazy}
        />
        <span class="bookcard__t">
          <Ruby parts={titleAsGiven(book)} />
        </span>
      </a>
      {lines.length > 0 && (
        <span class="bookcard__m">
          {lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </span>
      )}
    </>
  );
}

/** The books that a text ends with: small, under it. */
export function BooksOnward({
  setting,
  cards,
  books,
}: {
  setting: Setting;
  cards: readonly BookCardJson[];
  books: CardBooks;
}) {
  if (cards.length === 0) return null;
  return (
    <section class="onward" aria-labelledby="onward">
      <h2 id="onward">{setting.t('site.book-card.onward')}</h2>
      <ul>
        {cards.map((card, at) => {
          const book = books.of(card);
          return (
            <li key={card.attrs.id ?? at} class={book ? 'booktile' : 'card'}>
              {book ? (
                <BookFace setting={setting} book={book} sizes="(min-width: 40em) 9rem, 30vw" />
              ) : (
                <CardWords block={card} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Above the text of a post of kind `book`: one book large, several side by side. */
export function IntroducedBooks({ setting, books }: { setting: Setting; books: readonly CardBook[] }) {
  const [only] = books;
  if (only === undefined) return null;
  const isOne = books.length === 1;
  return (
    <section class="introduced" aria-label={setting.t('site.book-card.introduces')}>
      <ul class={isOne ? 'introduced__one' : 'introduced__all'}>
        {books.map((book) => (
          <li key={book.id} class={isOne ? 'bookcard' : 'booktile'}>
            <BookFace setting={setting} book={book} sizes={isOne ? '11rem' : '9rem'} lazy={false} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Names shown of those who made a book; more are told as others. */
const MOST_NAMES = 4;

/** Who made it, and for which age; either may be unknown. */
export function bookLines({ by, ageFrom, ageTo }: CardBook, t: Translate): string[] {
  const names = by.slice(0, MOST_NAMES).join(t('site.book-card.and'));
  const more = by.length > MOST_NAMES ? t('site.book-card.others', { names }) : names;
  return [more, ageOf(ageFrom, ageTo, t)].filter((line) => line !== '');
}

function ageOf(from: number | null, to: number | null, t: Translate): string {
  if (from !== null && from >= GROWN_UP) return t('site.book-card.age.grown-up');
  if (from !== null && to !== null)
    return from === to ? t('site.book-card.age.one', { from }) : t('site.book-card.age', { from, to });
  if (from !== null) return t('site.book-card.age.from', { from });
  return to === null ? '' : t('site.book-card.age.to', { to });
}
