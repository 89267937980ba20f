// The books on a shelf in the studio: arranged and found by hand, or as the rule takes them.
import { type ArrangedRow, ArrangedRows } from '../../blogs/arranging/arranged-rows.tsx';
import { formOf, TextField } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import type { BookRow } from '../store.ts';
import { agesOf, makersOf, publishedBy } from './book-words.ts';
import type { BookOnShelf } from './books-on-shelf.ts';
import type { ShelfPageProps } from './shelf-page.tsx';

type Props = ShelfPageProps & { here: string };

/** Books of a shelf by rule that the studio names; all of them stand on its page for readers and on paper. */
const NAMED = 100;

export function ShelfBooks(props: Props) {
  const { view, blog, shelf, books } = props;
  const { t } = view;
  const isArranged = shelf.kind === 'hand' && blog.may.has('edit');
  return (
    <section aria-labelledby="on-shelf">
      <h2 class="room__h" id="on-shelf">
        {t('books.shelf.books')} <span>{t('books.shelf.count', { count: books.length })}</span>
      </h2>
      {books.length === 0 && <p class="hint">{t(`books.shelf.empty.${shelf.kind}`)}</p>}
      {isArranged && books.length > 0 && (
        <ArrangedRows view={view} rows={books.map((book) => rowOf(props, book))} />
      )}
      {!isArranged && books.length > 0 && (
        <ul class="rows">
          {books.slice(0, NAMED).map(({ row, note }) => (
            <li key={row.id}>
              <span class="rows__what">
                <b>{row.title}</b>
                <Facts {...props} row={row} />
                {note !== '' && <small>{note}</small>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {!isArranged && books.length > NAMED && (
        <p class="hint">{t('books.shelf.more', { count: books.length - NAMED })}</p>
      )}
      {isArranged && <Put {...props} />}
    </section>
  );
}

function rowOf(props: Props, { row, note }: BookOnShelf): ArrangedRow {
  const { view, here } = props;
  const { t } = view;
  const { id, title: name } = row;
  return {
    id,
    name,
    facts: (
      <>
        <Facts {...props} row={row} />
        {note !== '' && <small class="shelf-note">{note}</small>}
      </>
    ),
    path: `${here}/books/${id}`,
    words: {
      up: t('blogs.widget.up', { name }),
      down: t('blogs.widget.down', { name }),
      edit: t('books.shelf.note.of', { name }),
      remove: t('books.shelf.take', { name }),
    },
    isOpen: false,
    fields: (
      <TextField
        view={view}
        form={formOf({ note })}
        name="note"
        id={`note-${id}`}
        label={t('books.shelf.note')}
        hint={t('books.shelf.note.hint')}
        maxLength={200}
        optional
      />
    ),
    removal: t('books.shelf.take.about'),
  };
}

function Facts({ view, people, row }: Pick<Props, 'view' | 'people'> & { row: BookRow }) {
  const facts = [
    makersOf(view, people.get(row.id) ?? []),
    publishedBy(view, row),
    ...agesOf(view, row),
    row.shown_at === null ? view.t('books.shelf.unshown') : '',
  ].filter((fact) => fact !== '');
  return (
    <small>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </small>
  );
}

/** The search is a page of its own address; without words it offers what came last. */
function Put(props: Props) {
  const { view, found, words, here } = props;
  const { t } = view;
  return (
    <div class="shelf-put" id="put">
      <h3 class="room__h">{t('books.shelf.put')}</h3>
      <form class="narrow" method="get" action={`${here}#put`}>
        <div class="field">
          <label for="q">{t('books.shelf.find')}</label>
          <input type="search" id="q" name="q" value={words} maxLength={100} autocomplete="off" />
        </div>
        <button class="btn btn--quiet" type="submit">
          <Icon name="search" />
          {t('books.shelf.find.do')}
        </button>
      </form>
      {found.length === 0 ? (
        <p class="hint">{t(words === '' ? 'books.shelf.find.nothing' : 'books.shelf.find.none')}</p>
      ) : (
        <form class="form shelf-put__form" method="post" action={`${here}/books`}>
          <input type="hidden" name="q" value={words} />
          <fieldset class="choices shelf-put__list">
            <legend>{t(words === '' ? 'books.shelf.find.newest' : 'books.shelf.find.found')}</legend>
            {found.map((row) => (
              <label key={row.id}>
                <input type="checkbox" name="book" value={row.id} />
                <span>
                  {row.title}
                  <Facts {...props} row={row} />
                </span>
              </label>
            ))}
          </fieldset>
          <button class="btn btn--quiet" type="submit">
            {t('books.shelf.put.do')}
          </button>
        </form>
      )}
    </div>
  );
}
