// The shelves of a blog in their order, and a new one.
import { type ArrangedRow, ArrangedRows } from '../../blogs/arranging/arranged-rows.tsx';
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { Choices, Done, type FormState, formOf, ProblemSummary, TextField } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import type { ShelfRow } from './store.ts';

export interface ShelvesPageProps {
  view: View;
  blog: MemberBlog;
  shelves: readonly ShelfRow[];
  /** How many confirmed books stand on each. */
  counts: ReadonlyMap<string, number>;
  /** One was deleted just now. */
  deleted: boolean;
  /** The form of a new one, as it came back with problems. */
  failed?: FormState;
}

export function ShelvesPage(props: ShelvesPageProps) {
  const { view, blog, shelves, deleted, failed } = props;
  const { t } = view;
  const mayEdit = blog.may.has('edit');
  const labels = { shelf_name: t('books.shelf.name'), shelf_kind: t('books.shelf.kind') };
  return (
    <StudioPage
      view={view}
      title={t('books.shelves')}
      blog={blog}
      current="books"
      scripts={['arrange.js']}
      head={
        <a class="btn btn--quiet room__do" href={`/studio/${blog.slug}/books/statistics`}>
          {t('books.statistics')}
        </a>
      }
    >
      <div class="sections">
        {failed && <ProblemSummary view={view} form={failed} labels={labels} />}
        {deleted && <Done>{t('books.shelf.deleted')}</Done>}
        <section>
          <p class="section__lead">{t('books.shelves.about')}</p>
          {shelves.length === 0 ? (
            <div class="empty">
              <b>{t('books.shelves.none')}</b>
              <p>{t('books.shelves.none.about')}</p>
            </div>
          ) : mayEdit ? (
            <ArrangedRows view={view} rows={shelves.map((shelf) => rowOf(props, shelf))} />
          ) : (
            <ul class="rows">
              {shelves.map((shelf) => (
                <li key={shelf.id}>
                  <a class="rows__what" href={`/studio/${blog.slug}/shelves/${shelf.id}`}>
                    <b>{shelf.name}</b>
                    <Facts {...props} shelf={shelf} />
                  </a>
                </li>
              ))}
            </ul>
          )}
        </section>
        {mayEdit && <NewShelf view={view} blog={blog} form={failed ?? formOf({ shelf_kind: 'hand' })} />}
      </div>
    </StudioPage>
  );
}

function rowOf(props: ShelvesPageProps, shelf: ShelfRow): ArrangedRow {
  const { view, blog } = props;
  const { id, name } = shelf;
  const path = `/studio/${blog.slug}/shelves/${id}`;
  return {
    id,
    name,
    href: path,
    facts: <Facts {...props} shelf={shelf} />,
    path,
    words: { up: view.t('blogs.widget.up', { name }), down: view.t('blogs.widget.down', { name }) },
    isOpen: false,
  };
}

function Facts({ view: { t }, counts, shelf }: ShelvesPageProps & { shelf: ShelfRow }) {
  return (
    <small>
      <span>{t('books.shelf.count', { count: counts.get(shelf.id) ?? 0 })}</span>
      <span>{t(`books.shelf.is.${shelf.kind}`)}</span>
      {shelf.secret_number !== null && (
        <span class="shelf-secret">
          <Icon name="lock" />
          {t('books.shelf.is.secret')}
        </span>
      )}
    </small>
  );
}

function NewShelf({ view, blog, form }: { view: View; blog: MemberBlog; form: FormState }) {
  const { t } = view;
  return (
    <section aria-labelledby="new-shelf">
      <h2 class="room__h" id="new-shelf">
        {t('books.shelf.new')}
      </h2>
      <form class="form" method="post" action={`/studio/${blog.slug}/shelves`}>
        <TextField
          view={view}
          form={form}
          name="shelf_name"
          label={t('books.shelf.name')}
          hint={t('books.shelf.name.hint')}
          maxLength={80}
          required
        />
        <Choices
          view={view}
          form={form}
          name="shelf_kind"
          label={t('books.shelf.kind')}
          options={(['hand', 'rule'] as const).map((kind) => ({
            value: kind,
            label: t(`books.shelf.kind.${kind}`),
            hint: t(`books.shelf.kind.${kind}.about`),
          }))}
        />
        <button class="btn" type="submit">
          {t('books.shelf.make')}
        </button>
      </form>
    </section>
  );
}
