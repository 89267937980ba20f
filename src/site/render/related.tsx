// The posts that an article leads on to.
import { articlePath } from '../address.ts';
import { hrefIn, type Setting } from '../blog.ts';
import type { RelatedPost } from '../related/reads.ts';

export function Related({ setting, posts }: { setting: Setting; posts: readonly RelatedPost[] }) {
  const { blog, t } = setting;
  if (posts.length === 0) return null;
  return (
    <section class="rel" aria-labelledby="rel-h">
      <h2 id="rel-h">{t('search.related')}</h2>
      <ul class="rel__list">
        {posts.map(({ id, slug, title, language, original, why }) => (
          <li key={id}>
            <a href={hrefIn(blog, articlePath(slug))}>
              {why !== null && <span class="rel__why">{why}</span>}
              <b lang={language === blog.language ? undefined : language}>{title}</b>
              {original !== null && <span lang={original.language}>{original.title}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
