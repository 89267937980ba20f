// Where one book stands, as a small form for the page of that book: on which shelves by hand, and which take it by rule.
import type { Db } from '../../platform/database.ts';
import type { View } from '../../web/page.ts';
import { fits, ruleOf } from './rule.ts';
import { ruledBooks, type ShelfRow, shelvesOf, shelvesWith } from './store.ts';

export interface PlacesOfBook {
  byHand: { shelf: ShelfRow; isOn: boolean }[];
  /** Those whose rule takes it now. */
  byRule: ShelfRow[];
}

export async function placesOfBook(db: Db, blogId: string, bookId: string): Promise<PlacesOfBook> {
  const shelves = await shelvesOf(db, blogId);
  const on = new Set(await shelvesWith(db, blogId, bookId));
  const rules = shelves.flatMap((shelf) => ({ shelf, rule: ruleOf(shelf) }));
  const [book] = rules.some(({ rule }) => rule !== null)
    ? await ruledBooks(db, blogId, { shown: false, bookId })
    : [];
  return {
    byHand: shelves.filter(({ kind }) => kind === 'hand').map((shelf) => ({ shelf, isOn: on.has(shelf.id) })),
    byRule: rules
      .filter(({ rule }) => rule !== null && book !== undefined && fits(rule, book))
      .map(({ shelf }) => shelf),
  };
}

export interface ShelvesOfBookProps {
  view: View;
  blog: { slug: string; may: ReadonlySet<string> };
  /** A confirmed one: no other stands on shelves. */
  bookId: string;
  places: PlacesOfBook;
}

/** A form of its own: it must not stand inside another. */
export function ShelvesOfBook({ view, blog, bookId, places }: ShelvesOfBookProps) {
  const { t } = view;
  const { byHand, byRule } = places;
  const path = `/studio/${blog.slug}/shelves`;
  return (
    <section class="shelves-of" id="shelves" aria-labelledby="shelves-of-book">
      <h2 class="room__h" id="shelves-of-book">
        {t('books.shelves.of-book')} <a href={path}>{t('books.shelves.all')}</a>
      </h2>
      {byHand.length === 0 && <p class="hint">{t('books.shelves.of-book.none')}</p>}
      {byHand.length > 0 && (
        <form class="form" method="post" action={`/studio/${blog.slug}/books/${bookId}/shelves`}>
          <fieldset class="choices choices--many">
            <legend class="vh">{t('books.shelves.of-book')}</legend>
            <div class="choices__list">
              {byHand.map(({ shelf, isOn }) => (
                <label key={shelf.id}>
                  <input
                    type="checkbox"
                    name="shelf"
                    value={shelf.id}
                    checked={isOn}
                    disabled={!blog.may.has('edit')}
                  />
                  <span>{shelf.name}</span>
                </label>
              ))}
            </div>
          </fieldset>
          {blog.may.has('edit') && (
            <button class="btn btn--quiet" type="submit">
              {t('books.shelves.of-book.do')}
            </button>
          )}
        </form>
      )}
      {byRule.length > 0 && (
        <p class="hint">
          {t('books.shelves.of-book.rule')}{' '}
          {byRule.map((shelf, at) => (
            <>
              {at > 0 && t('books.shelves.between')}
              <a key={shelf.id} href={`${path}/${shelf.id}`}>
                {shelf.name}
              </a>
            </>
          ))}
        </p>
      )}
    </section>
  );
}
