// Which other blogs' memories a blog looks into: the page 記憶 of the settings.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { Choices, Done, formOf } from '../../web/forms.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import type { Share } from './store.ts';

interface Props {
  view: View;
  blog: MemberBlog;
  /** What is shared now. */
  shares: readonly Share[];
  /** Blogs that the person asking owns besides. */
  own: readonly Share[];
  saved: boolean;
}

export function SharesPage({ view, blog, shares, own, saved }: Props) {
  const { t } = view;
  const owned = new Set(own.map(({ blogId }) => blogId));
  const others = shares.filter(({ blogId }) => !owned.has(blogId));
  const options = [
    ...own.map(({ blogId, name }) => ({ value: blogId, label: name })),
    ...others.map(({ blogId, name }) => ({ value: blogId, label: name, hint: t('units.share.by-other') })),
  ];
  return (
    <StudioPage view={view} title={t('units.share')} blog={blog} current="settings" tab="memory">
      <div class="sections">
        {saved && <Done>{t('common.saved')}</Done>}
        {options.length === 0 ? (
          <div class="empty">
            <b>{t('units.share.none')}</b>
            <p>{t('units.share.none.about')}</p>
          </div>
        ) : (
          <form class="form" method="post" action={`/studio/${blog.slug}/settings/memory`}>
            <Choices
              view={view}
              form={formOf({ blogs: shares.map(({ blogId }) => blogId) })}
              name="blogs"
              label={t('units.share.label')}
              hint={t('units.share.hint')}
              options={options}
              several
            />
            <div class="form__do">
              <button class="btn" type="submit">
                {t('common.save')}
              </button>
            </div>
          </form>
        )}
        <p>
          <a href={`/studio/${blog.slug}/memory`}>{t('units.share.to-memory')}</a>
        </p>
      </div>
    </StudioPage>
  );
}
