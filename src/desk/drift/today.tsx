// Sources that changed, for きょう.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import type { Context } from '../../platform/context.ts';
import { Icon } from '../../web/icons.tsx';
import type { View } from '../../web/page.ts';
import { momentText } from '../../web/when.ts';
import { changedSources } from './reads.ts';
import { sourcePath } from './sources-page.tsx';

const ON_TODAY = 5;

/** Null for members who do not translate, and while all say what they said. */
export async function changedOnToday(ctx: Context, view: View, blog: MemberBlog) {
  if (!blog.may.has('translate')) return null;
  const rows = await changedSources(ctx.db, blog.id, ON_TODAY);
  if (rows.length === 0) return null;
  const { t, language } = view;
  return (
    <section aria-labelledby="today-drift">
      <h2 id="today-drift" class="room__h">
        {t('drift.today')}
        <a href={`/studio/${blog.slug}/sources`}>{t('drift.sources')}</a>
      </h2>
      <ul class="mss">
        {rows.map((source) => (
          <li key={source.articleId}>
            <a href={sourcePath(blog, source)}>
              <b lang={source.language}>{source.title}</b>
              <span>{source.outlet || new URL(source.address).hostname}</span>
            </a>
            <p class="mss__s">
              <span class="sev sev--warn">
                <Icon name="warn" />{' '}
                {t('drift.changed', { when: momentText(source.foundAt ?? '', language, blog.timeZone) })}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
