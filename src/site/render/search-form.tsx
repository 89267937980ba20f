// The field in which readers look for something: a form that works without any script.
import { Icon } from '../../web/icons.tsx';
import { hrefIn, type Setting } from '../blog.ts';

interface SearchFormProps {
  setting: Setting;
  /** Tells the field of the top bar from the one in a page. */
  id: string;
  /** With its button beside it and a label that is seen, where the field is what a page is for. */
  large?: boolean;
}

/** The longest query that is read; a person types no longer one. */
const LONGEST = 200;

export function SearchForm({ setting, id, large = false }: SearchFormProps) {
  const { blog, t } = setting;
  return (
    <search>
      <form class={large ? 'search search--large' : 'search'} action={hrefIn(blog, '/search')} method="get">
        <label class={large ? undefined : 'vh'} for={id}>
          {t('site.search.label')}
        </label>
        <span class="search__field">
          <Icon name="search" />
          <input
            id={id}
            name="q"
            type="search"
            placeholder={t('site.search')}
            autocomplete="off"
            maxLength={LONGEST}
            required
          />
        </span>
        {large && (
          <button class="btn" type="submit">
            {t('site.search')}
          </button>
        )}
      </form>
    </search>
  );
}
