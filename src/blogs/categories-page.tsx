// The categories of a blog in their order, each with what can be done to it.
import { type FormState, formOf, ProblemSummary, TextField } from '../web/forms.tsx';
import { Icon } from '../web/icons.tsx';
import { StudioPage } from '../web/layout.tsx';
import type { View } from '../web/page.ts';
import type { MemberBlog } from './blog-for.ts';
import type { CategoryRow } from './store.ts';

export interface CategoriesPageProps {
  view: View;
  blog: MemberBlog;
  categories: readonly CategoryRow[];
  counts: ReadonlyMap<string, number>;
  /** The form that came back with problems: of one category, or of a new one. */
  failed?: { id: string | null; form: FormState };
}

export function CategoriesPage(props: CategoriesPageProps) {
  const { view, blog, categories, failed } = props;
  const { t } = view;
  const labels = { category_name: t('blogs.category.name'), category_slug: t('blogs.category.slug') };
  return (
    <StudioPage view={view} title={t('blogs.categories')} blog={blog} current="settings" tab="categories">
      <div class="sections">
        {failed && (
          <ProblemSummary view={view} form={failed.form} labels={failed.id === null ? labels : {}} />
        )}
        {categories.length === 0 ? (
          <div class="empty">
            <b>{t('blogs.categories.none')}</b>
            <p>{t('blogs.categories.none.about')}</p>
          </div>
        ) : (
          <section>
            <p class="section__lead">{t('blogs.categories.about')}</p>
            <ol class="rows">
              {categories.map((category, index) => (
                <Row key={category.id} {...props} category={category} index={index} />
              ))}
            </ol>
          </section>
        )}
        <section aria-labelledby="new-category">
          <h2 class="room__h" id="new-category">
            {t('blogs.category.new')}
          </h2>
          <Fields
            view={view}
            form={failed?.id === null ? failed.form : formOf()}
            action={`/studio/${blog.slug}/categories`}
            button={t('common.add')}
          />
        </section>
      </div>
    </StudioPage>
  );
}

type RowProps = CategoriesPageProps & { category: CategoryRow; index: number };

function Row({ view, blog, categories, counts, failed, category, index }: RowProps) {
  const { t } = view;
  const { id, name } = category;
  const path = `/studio/${blog.slug}/categories/${id}`;
  const mine = failed?.id === id ? failed.form : undefined;
  const stored = formOf({ category_name: name, category_slug: category.slug });
  const count = counts.get(id) ?? 0;
  return (
    <li>
      <span class="rows__what">
        <b>{name}</b>
        <small>
          <span>{category.slug}</span> <span>{t('blogs.category.count', { count })}</span>
        </small>
      </span>
      <form class="rows__do rows__move" method="post" action={`${path}/place`}>
        {index > 0 && <Move view={view} name={name} direction="up" />}
        {index < categories.length - 1 && <Move view={view} name={name} direction="down" />}
      </form>
      <details class="rows__more" open={mine !== undefined}>
        <summary aria-label={t('blogs.category.edit', { name })}>{t('common.edit')}</summary>
        <Fields view={view} form={mine ?? stored} action={path} button={t('common.save')} id={id} />
      </details>
      <details class="rows__more">
        <summary aria-label={t('blogs.category.remove', { name })}>{t('common.remove')}</summary>
        <Removal
          view={view}
          category={category}
          path={path}
          others={categories.filter((other) => other.id !== id)}
          count={count}
        />
      </details>
    </li>
  );
}

interface MoveProps {
  view: View;
  name: string;
  direction: 'up' | 'down';
}

function Move({ view, name, direction }: MoveProps) {
  return (
    <button
      class="btn btn--text btn--small"
      type="submit"
      name="direction"
      value={direction}
      aria-label={view.t(`blogs.category.${direction}`, { name })}
    >
      <Icon name={direction === 'up' ? 'arrow-up' : 'arrow-down'} />
    </button>
  );
}

interface FieldsProps {
  view: View;
  form: FormState;
  action: string;
  button: string;
  /** Tells the fields of one category from those of another. */
  id?: string;
}

function Fields({ view, form, action, button, id }: FieldsProps) {
  const { t } = view;
  return (
    <form class="form" method="post" action={action}>
      <TextField
        view={view}
        form={form}
        name="category_name"
        id={id ? `name-${id}` : 'category_name'}
        label={t('blogs.category.name')}
        maxLength={40}
        required
      />
      <TextField
        view={view}
        form={form}
        name="category_slug"
        id={id ? `slug-${id}` : 'category_slug'}
        label={t('blogs.category.slug')}
        hint={t('blogs.category.slug.hint')}
        autocapitalize="none"
        autocomplete="off"
        spellcheck={false}
        maxLength={60}
        required
      />
      <button class="btn btn--quiet" type="submit">
        {button}
      </button>
    </form>
  );
}

interface RemovalProps {
  view: View;
  category: CategoryRow;
  path: string;
  others: readonly CategoryRow[];
  count: number;
}

function Removal({ view, category, path, others, count }: RemovalProps) {
  const { t } = view;
  const field = `move-${category.id}`;
  return (
    <form class="form" method="post" action={`${path}/removal`}>
      {count > 0 && (
        <div class="field">
          <label for={field}>{t('blogs.category.move-to', { count })}</label>
          <span class="select">
            <select id={field} name="move_to">
              <option value="">{t('blogs.category.nowhere')}</option>
              {others.map((other) => (
                <option key={other.id} value={other.id}>
                  {other.name}
                </option>
              ))}
            </select>
            <Icon name="chevron-down" />
          </span>
        </div>
      )}
      <button class="btn btn--danger" type="submit">
        {t('blogs.category.remove', { name: category.name })}
      </button>
    </form>
  );
}
