// Where a post stands in the blog's order.
import { Icon } from '../icons.tsx';
import type { Words } from '../words.ts';

interface CategoryProps {
  words: Words;
  /** In the blog's order; `depth` from 1, the outermost. */
  categories: readonly { id: string; name: string; depth: number }[];
  categoryId: string | null;
  onChange(categoryId: string | null): void;
}

export function CategoryField({ words, categories, categoryId, onChange }: CategoryProps) {
  if (categories.length === 0) return null;
  return (
    <div class="field">
      <label for="post-category">{words('details.category')}</label>
      <span class="select">
        <select
          id="post-category"
          value={categoryId ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        >
          <option value="">{words('details.category.none')}</option>
          {categories.map(({ id, name, depth }) => (
            <option key={id} value={id}>
              {'　'.repeat(depth - 1) + name}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </div>
  );
}
