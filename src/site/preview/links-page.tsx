// The secret links to one draft or translation: those that are open, a new one, and revoking.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { moment } from '../../posts/list/states.tsx';
import { LINK_DAYS } from '../../posts/previews/preview-links.ts';
import { formOf, SelectField } from '../../web/forms.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';

export interface LinksPageProps {
  view: View;
  blog: MemberBlog;
  title: string;
  /** Path of this page, and of the page it belongs to. */
  here: string;
  back: string;
  place: 'posts' | 'manuscripts';
  links: readonly { id: string; createdAt: string; expiresAt: string; by: string }[];
  /** The whole address of a link that was made just now: shown once. */
  made?: string;
}

export function LinksPage(props: LinksPageProps) {
  const { view, blog, title, here, back, place, links, made } = props;
  const { t, language } = view;
  const days = LINK_DAYS.map((count) => ({
    value: String(count),
    label: t('posts.links.days', { count }),
  }));
  return (
    <StudioPage view={view} title={t('posts.links.of', { title })} blog={blog} current={place}>
      <div class="sections">
        <p>
          <a href={back}>{t('posts.links.back')}</a>
        </p>
        <p class="section__lead">{t('posts.links.about')}</p>
        {made !== undefined && (
          <section class="strip strip--note" aria-label={t('posts.links.made')}>
            <div>
              <p role="status">{t('posts.links.made.about')}</p>
              <p>
                <code id="made-link">{made}</code>
              </p>
              <button
                class="btn btn--quiet btn--small"
                type="button"
                data-copy="made-link"
                data-copied={t('posts.links.copied')}
                hidden
              >
                {t('posts.links.copy')}
              </button>
            </div>
          </section>
        )}
        <form class="narrow" method="post" action={here}>
          <SelectField
            view={view}
            form={formOf({ days: String(LINK_DAYS[0]) })}
            name="days"
            label={t('posts.links.for')}
            options={days}
          />
          <button class="btn" type="submit">
            {t('posts.links.make')}
          </button>
        </form>
        {links.length > 0 && (
          <section aria-labelledby="open-links">
            <h2 class="room__h" id="open-links">
              {t('posts.links.open')}
            </h2>
            <ul class="rows">
              {links.map(({ id, createdAt, expiresAt, by }) => (
                <li key={id}>
                  <span class="rows__what">
                    <b>{t('posts.links.until', { when: moment(expiresAt, language, blog.timeZone) })}</b>
                    <small>
                      {t('posts.links.by', { when: moment(createdAt, language, blog.timeZone), name: by })}
                    </small>
                  </span>
                  <form class="rows__do" method="post" action={`${here}/${id}/removal`}>
                    <button class="btn btn--quiet btn--small" type="submit">
                      {t('posts.links.revoke')}
                    </button>
                  </form>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </StudioPage>
  );
}
