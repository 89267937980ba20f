// 設定 › 知らせ: what this member wants to be told by mail, and the private feed of the inbox.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { Choices, Done, type FormState } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { DoorPage, StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { longDate } from '../../web/when.ts';

export interface NoticesPageProps {
  view: View;
  blog: MemberBlog;
  form: FormState;
  canMail: boolean;
  email: string;
  saved: boolean;
  /** When the feed's address was made; null without one. */
  feedSince: string | null;
  /** The address made just now; it is never shown again. */
  feedAddress?: string;
}

export function NoticesPage(props: NoticesPageProps) {
  const { view, blog } = props;
  const { t } = view;
  return (
    <StudioPage view={view} blog={blog} current="settings" tab="notices" title={t('web.tab.notices')}>
      <div class="sections">
        {props.saved && <Done>{t('common.saved')}</Done>}
        <ByMail {...props} />
        {blog.may.has('edit') && <ByFeed {...props} />}
      </div>
    </StudioPage>
  );
}

function ByMail({ view, blog, form, canMail, email }: NoticesPageProps) {
  const { t } = view;
  const options = (['each', 'daily', 'none'] as const).map((value) => ({
    value,
    label: t(`notices.wish.${value}`),
  }));
  return (
    <section aria-labelledby="notices-mail">
      <h2 class="room__h" id="notices-mail">
        {t('notices.mail')}
      </h2>
      <p class="section__lead">{t('notices.mail.about', { email })}</p>
      {!canMail && (
        <p class="strip strip--warn">
          <Icon name="warn" />
          <span>{t('notices.no-server')}</span>
        </p>
      )}
      <form class="form" method="post" action={`/studio/${blog.slug}/notices`}>
        {blog.may.has('edit') && (
          <>
            <Choices
              view={view}
              form={form}
              name="comments"
              label={t('notices.comments')}
              options={options}
            />
            <Choices view={view} form={form} name="letters" label={t('notices.letters')} options={options} />
          </>
        )}
        <Choices
          view={view}
          form={form}
          name="together"
          label={t('notices.together')}
          hint={t('notices.together.about')}
          options={options}
        />
        <button class="btn" type="submit">
          {t('common.save')}
        </button>
      </form>
    </section>
  );
}

function ByFeed({ view, blog, feedSince, feedAddress }: NoticesPageProps) {
  const { t } = view;
  const path = `/studio/${blog.slug}/notices/feed`;
  return (
    <section aria-labelledby="notices-feed">
      <h2 class="room__h" id="notices-feed">
        {t('notices.feed')}
      </h2>
      <p class="section__lead">{t('notices.feed.about')}</p>
      {feedAddress && (
        <div class="strip strip--note" role="status">
          <Icon name="key" />
          <div>
            <p>{t('notices.feed.once')}</p>
            <p>
              <code id="feed-address">{feedAddress}</code>
            </p>
            <button
              class="btn btn--quiet btn--small"
              type="button"
              data-copy="feed-address"
              data-copied={t('notices.feed.copied')}
              hidden
            >
              {t('notices.feed.copy')}
            </button>
          </div>
        </div>
      )}
      {feedSince !== null && (
        <p>{t('notices.feed.since', { date: longDate(feedSince, view.language, blog.timeZone) })}</p>
      )}
      <div class="inopen__do">
        <form method="post" action={path}>
          <button class="btn btn--quiet" type="submit">
            {t(feedSince === null ? 'notices.feed.make' : 'notices.feed.renew')}
          </button>
        </form>
        {feedSince !== null && (
          <form method="post" action={`${path}/removal`}>
            <button class="btn btn--text" type="submit">
              {t('notices.feed.end')}
            </button>
          </form>
        )}
      </div>
    </section>
  );
}

/** For somebody who left a comment and wants no more mails of its answers. */
export function StopPage({
  view,
  blog,
  path,
  ended,
}: {
  view: View;
  blog: string;
  path: string;
  ended: boolean;
}) {
  const { t } = view;
  return (
    <DoorPage
      view={view}
      title={t(ended ? 'notices.stop.done' : 'notices.stop')}
      lead={ended ? t('notices.stop.done.about') : t('notices.stop.about', { blog })}
    >
      {!ended && (
        <form class="door__do" method="post" action={path}>
          <button class="btn" type="submit">
            {t('notices.stop.do')}
          </button>
        </form>
      )}
    </DoorPage>
  );
}
