// The categories of a blog as a tree in its order, each with what can be done to it.
import { type FormState, formOf, ProblemSummary, SelectField, TextField } from '../web/forms.tsx';
import { Icon } from '../web/icons.tsx';
import { StudioPage } from '../web/layout.tsx';
import type { View } from '../web/page.ts';
import type { MemberBlog } from './blog-for.ts';
import type { CategoryRow } from './categories/store.ts';
import type { Direction } from './categories.ts';
import { type Branch, choiceOf, DEEPEST, heightOf, inOrder, treeOf } from './category-tree.ts';

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
  const labels = {
    category_name: t('blogs.category.name'),
    category_slug: t('blogs.category.slug'),
    category_parent: t('blogs.category.parent'),
  };
  const branches = inOrder(treeOf(categories));
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
              {branches.map((branch) => (
                <Row key={branch.row.id} {...props} branch={branch} branches={branches} />
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
            parents={branches.filter(({ depth }) => depth < DEEPEST)}
          />
        </section>
      </div>
    </StudioPage>
  );
}

type Node = Branch<CategoryRow>;

type RowProps = CategoriesPageProps & { branch: Node; branches: readonly Node[] };

function Row({ view, blog, counts, failed, branch, branches }: RowProps) {
  const { t } = view;
  const { row: category, depth } = branch;
  const { id, name } = category;
  const path = `/studio/${blog.slug}/categories/${id}`;
  const mine = failed?.id === id ? failed.form : undefined;
  const stored = formOf({
    category_name: name,
    category_slug: category.slug,
    category_parent: category.parent_id ?? '',
  });
  const count = counts.get(id) ?? 0;
  const inside = new Set(inOrder([branch]).map((one) => one.row.id));
  const others = branches.filter((one) => !inside.has(one.row.id));
  return (
    <li class={`rows__deep-${depth}`}>
      <span class="rows__what">
        <b>
          {depth > 1 && <span class="vh">{t('blogs.category.level', { depth })} </span>}
          {name}
        </b>
        <small>
          <span>{category.slug}</span> <span>{t('blogs.category.count', { count })}</span>
        </small>
      </span>
      <form class="rows__do rows__move rows__move--tree" method="post" action={`${path}/place`}>
        {stepsFrom(branch, branches).map((direction) => (
          <Move key={direction} view={view} name={name} direction={direction} />
        ))}
      </form>
      <details class="rows__more" open={mine !== undefined}>
        <summary aria-label={t('blogs.category.edit', { name })}>{t('common.edit')}</summary>
        <Fields
          view={view}
          form={mine ?? stored}
          action={path}
          button={t('common.save')}
          id={id}
          parents={others.filter((one) => one.depth + heightOf(branch) <= DEEPEST)}
        />
      </details>
      <details class="rows__more">
        <summary aria-label={t('blogs.category.remove', { name })}>{t('common.remove')}</summary>
        <Removal
          view={view}
          category={category}
          path={path}
          others={branches.filter((one) => one.row.id !== id)}
          count={count}
          hasChildren={branch.children.length > 0}
        />
      </details>
    </li>
  );
}

/** The steps there are from where a category stands. */
function stepsFrom(branch: Node, branches: readonly Node[]): Direction[] {
  const around = branches.find((one) => one.children.includes(branch));
  const beside = around ? around.children : branches.filter(({ depth }) => depth === 1);
  const at = beside.indexOf(branch);
  const fits = branch.depth + heightOf(branch) <= DEEPEST;
  const steps: [Direction, boolean][] = [
    ['up', at > 0],
    ['down', at < beside.length - 1],
    ['in', at > 0 && fits],
    ['out', around !== undefined],
  ];
  return steps.filter(([, isThere]) => isThere).map(([direction]) => direction);
}

interface MoveProps {
  view: View;
  name: string;
  direction: Direction;
}

const arrows = { up: 'arrow-up', down: 'arrow-down', in: 'arrow-right', out: 'arrow-left' } as const;

function Move({ view, name, direction }: MoveProps) {
  const label = view.t(`blogs.category.${direction}`, { name });
  return (
    <button
      class="btn btn--text btn--small"
      type="submit"
      name="direction"
      value={direction}
      aria-label={label}
      title={label}
    >
      <Icon name={arrows[direction]} />
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
  /** The categories it may stand in. */
  parents: readonly Node[];
}

function Fields({ view, form, action, button, id, parents }: FieldsProps) {
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
      {(parents.length > 0 || form.problems.category_parent) && (
        <SelectField
          view={view}
          form={form}
          name="category_parent"
          id={id ? `parent-${id}` : 'category_parent'}
          label={t('blogs.category.parent')}
          options={[{ value: '', label: t('blogs.category.parent.none') }, ...parents.map(choiceOf)]}
        />
      )}
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
  others: readonly Node[];
  count: number;
  hasChildren: boolean;
}

function Removal({ view, category, path, others, count, hasChildren }: RemovalProps) {
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
              {others.map(choiceOf).map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
            <Icon name="chevron-down" />
          </span>
        </div>
      )}
      {hasChildren && <p class="hint">{t('blogs.category.children-up')}</p>}
      <button class="btn btn--danger" type="submit">
        {t('blogs.category.remove', { name: category.name })}
      </button>
    </form>
  );
}
