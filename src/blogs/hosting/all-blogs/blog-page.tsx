// One blog of the press for whoever runs it: what there is of it, what it may have, and whether readers come to it.
import type { ComponentChildren } from 'preact';
import { Done, type FormState, ProblemSummary, TextField } from '../../../web/forms.tsx';
import { Icon } from '../../../web/icons.tsx';
import type { View } from '../../../web/page.ts';
import { longDate } from '../../../web/when.ts';
import { blogAddress } from '../../address.ts';
import { PressPage } from '../press-page.tsx';
import type { PressSettings } from '../press-settings.ts';
import { BoundFields, labelsOf } from '../press-settings-page.tsx';
import { megabytesText, type Room, RoomUsed } from '../quotas/room.tsx';
import { StateSign } from './blogs-page.tsx';
import type { ListedBlog } from './reads.ts';

export interface HostedBlogPageProps {
  view: View;
  press: string;
  blog: ListedBlog;
  settings: PressSettings;
  room: Room;
  quotas: FormState;
  suspension: FormState;
  done: string | undefined;
}

export function HostedBlogPage(props: HostedBlogPageProps) {
  const { view, blog, quotas, suspension, done } = props;
  const { t } = view;
  return (
    <PressPage view={view} tab="blogs">
      <div class="sections">
        {done === 'saved' && <Done>{t('common.saved')}</Done>}
        {done === 'suspended' && <Done>{t('operating.suspend.done')}</Done>}
        {done === 'lifted' && <Done>{t('operating.lift.done')}</Done>}
        <ProblemSummary view={view} form={quotas} labels={labelsOf(view)} />
        <ProblemSummary
          view={view}
          form={suspension}
          labels={{ suspended_for: t('operating.suspend.reason') }}
        />
        <section aria-labelledby="blog-name">
          <p>
            <a href="/press/blogs">{t('operating.blogs.back')}</a>
          </p>
          <h2 class="room__h" id="blog-name" lang={blog.language}>
            {blog.name}
          </h2>
          <Facts {...props} />
        </section>
        <Quotas {...props} />
        <Suspension {...props} />
      </div>
    </PressPage>
  );
}

function Facts({ view, press, blog }: HostedBlogPageProps) {
  const { t } = view;
  const address = blogAddress(press, blog);
  return (
    <dl class="facts">
      <Fact label={t('operating.blog.address')}>
        <a class="rows__path" href={address}>
          {address}
        </a>
      </Fact>
      <Fact label={t('operating.blog.state')}>
        <StateSign view={view} state={blog.state} />
        {blog.movedTo !== null && <span class="rows__path"> {blog.movedTo}</span>}
      </Fact>
      <Fact label={t('operating.blog.owners')}>
        {blog.owners.length === 0
          ? t('operating.blogs.no-owner')
          : blog.owners.map(({ name, email }) => (
              <span key={email} class="rows__path">
                {name} <a href={`mailto:${email}`}>{email}</a>{' '}
              </span>
            ))}
      </Fact>
      <Fact label={t('operating.blog.begun')}>{longDate(blog.createdAt, view.language, 'UTC')}</Fact>
      <Fact label={t('operating.blog.posts')}>{t('operating.blogs.posts', { count: blog.posts })}</Fact>
      <Fact label={t('operating.blog.pictures')}>
        {t('operating.blogs.pictures', { size: megabytesText(blog.bytes) })}
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Quotas({ view, blog, settings, room, quotas }: HostedBlogPageProps) {
  const { t } = view;
  const { mostBytes, mostPosts } = settings;
  const all = [
    mostBytes === null
      ? t('operating.quotas.no-bytes')
      : t('operating.quotas.bytes', { size: megabytesText(mostBytes) }),
    mostPosts === null ? t('operating.quotas.no-posts') : t('operating.quotas.posts', { count: mostPosts }),
  ];
  return (
    <section aria-labelledby="part-quotas">
      <h2 class="room__h" id="part-quotas">
        {t('operating.quotas.part')}
      </h2>
      <p class="section__lead">{t('operating.quotas.about', { all: all.join(t('log.comma')) })}</p>
      <RoomUsed view={view} room={room} />
      <form class="form" method="post" action={`/press/blogs/${blog.slug}/quotas`}>
        <BoundFields view={view} form={quotas} hint={t('operating.quotas.empty')} />
        <button class="btn" type="submit">
          {t('common.save')}
        </button>
      </form>
    </section>
  );
}

function Suspension({ view, blog, suspension }: HostedBlogPageProps) {
  const { t } = view;
  const isSuspended = blog.suspendedAt !== null;
  const at = `/press/blogs/${blog.slug}/suspension`;
  return (
    <section aria-labelledby="part-suspension">
      <h2 class="room__h" id="part-suspension">
        {t(isSuspended ? 'operating.lift.part' : 'operating.suspend.part')}
      </h2>
      {isSuspended && (
        <div class="strip strip--warn">
          <Icon name="warn" />
          <p>
            {t('operating.suspend.since', {
              day: longDate(blog.suspendedAt ?? '', view.language, 'UTC'),
              reason: blog.suspendedFor,
            })}
          </p>
        </div>
      )}
      {isSuspended && (
        <form class="form" method="post" action={`${at}/removal`}>
          <p class="section__lead">{t('operating.lift.about')}</p>
          <button class="btn" type="submit">
            {t('operating.lift.do')}
          </button>
        </form>
      )}
      <form class="form" method="post" action={at}>
        {!isSuspended && <p class="section__lead">{t('operating.suspend.about')}</p>}
        <TextField
          view={view}
          form={suspension}
          name="suspended_for"
          label={t('operating.suspend.reason')}
          hint={t('operating.suspend.reason.hint')}
          maxLength={300}
          required
        />
        <button class={isSuspended ? 'btn btn--quiet' : 'btn btn--danger'} type="submit">
          {t(isSuspended ? 'operating.suspend.change' : 'operating.suspend.do')}
        </button>
      </form>
    </section>
  );
}
