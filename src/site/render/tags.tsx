// Tags as links: those of a post, or all of them with their counts.
import { numberText } from '../../text/fill.ts';
import { listPath } from '../address.ts';
import { hrefIn, type Setting } from '../blog.ts';
import type { Tag } from '../finding/reads.ts';

interface TagsProps {
  setting: Setting;
  tags: readonly (Tag & { count?: number })[];
}

/** The tags under a text, named for whoever does not see where they stand. */
export function PostTags({ setting, tags }: TagsProps) {
  if (tags.length === 0) return null;
  return (
    <nav class="post-tags" aria-label={setting.t('site.tags')}>
      <TagList setting={setting} tags={tags} />
    </nav>
  );
}

export function TagList({ setting, tags }: TagsProps) {
  return (
    <ul class="tags">
      {tags.map(({ slug, name, count }) => (
        <li key={slug}>
          <a href={hrefIn(setting.blog, listPath({ kind: 'tag', slug }, null))} rel="tag">
            {name}
          </a>
          {count !== undefined && (
            <>
              {' '}
              <span>{numberText(setting.t.language, count)}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
