// The most read posts beside the others, with how often each was read where the owner wants that.

import { articlePath } from '../address.ts';
import type { ReadPost } from '../around/most-read.ts';
import { hrefIn, type Setting } from '../blog.ts';

export function MostRead({
  setting: { blog, t },
  posts,
  numbers,
}: {
  setting: Setting;
  posts: readonly ReadPost[];
  numbers: boolean;
}) {
  return (
    <ol class="ranked">
      {posts.map(({ id, slug, title, views }) => (
        <li key={id}>
          <a href={hrefIn(blog, articlePath(slug))}>{title}</a>
          {numbers && <span>{t('site.side.ranking.views', { count: views })}</span>}
        </li>
      ))}
    </ol>
  );
}
