// Categories as readers see them: the tree with its counts, and the way down to one.
import { listPath } from '../address.ts';
import { hrefIn, type Setting } from '../blog.ts';
import type { CategoryBranch } from '../finding/categories.ts';
import type { Category } from '../published/reads.ts';

/** A list in lists: each branch inside its parent. */
export function CategoryTree({ setting, tree }: { setting: Setting; tree: readonly CategoryBranch[] }) {
  return (
    <ul class="cats">
      {tree.map((branch) => (
        <li key={branch.slug}>
          <span class="cats__row">
            <a href={hrefOf(setting, branch)}>{branch.name}</a> <span>{branch.count}</span>
          </span>
          {branch.children.length > 0 && <CategoryTree setting={setting} tree={branch.children} />}
        </li>
      ))}
    </ul>
  );
}

/** The categories from the outermost down, each a link. */
export function Breadcrumb({
  setting,
  trail,
  className,
}: {
  setting: Setting;
  trail: readonly Category[];
  className?: string;
}) {
  if (trail.length === 0) return null;
  return (
    <nav
      class={className === undefined ? 'crumbs' : `crumbs ${className}`}
      aria-label={setting.t('site.nav.categories')}
    >
      <ol>
        {trail.map((category) => (
          <li key={category.slug}>
            <a href={hrefOf(setting, category)}>{category.name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function hrefOf({ blog }: Setting, { slug }: Pick<Category, 'slug'>): string {
  return hrefIn(blog, listPath({ kind: 'category', slug }, null));
}
