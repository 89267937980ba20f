// Where a blog tells of its new posts, and what came of it.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { Choices, type FormState, ProblemSummary, TextField } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import { isMessageKey } from '../../web/messages/index.ts';
import type { View } from '../../web/page.ts';
import { longDate } from '../../web/when.ts';
import type { Target, ToldPost } from './store.ts';

export interface PingsPageProps {
  view: View;
  blog: MemberBlog;
  targets: readonly Target[];
  pings: readonly ToldPost[];
  form: FormState;
}

export function PingsPage({ view, blog, targets, pings, form }: PingsPageProps) {
  const { t } = view;
  const path = `/studio/${blog.slug}/pings`;
  const labels = { address: t('site.pings.address'), way: t('site.pings.way') };
  return (
    <StudioPage view={view} title={t('site.pings')} blog={blog} current="settings" tab="pings">
      <div class="sections">
        <ProblemSummary view={view} form={form} labels={labels} />
        <section>
          <p class="section__lead">{t('site.pings.about')}</p>
          {targets.length > 0 && (
            <ul class="rows">
              {targets.map((target) => (
                <TargetRow key={target.id} view={view} blog={blog} target={target} path={path} />
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="new-target">
          <h2 class="room__h" id="new-target">
            {t('site.pings.new')}
          </h2>
          <form class="form" method="post" action={path}>
            <TextField
              view={view}
              form={form}
              name="address"
              label={labels.address}
              hint={t('site.pings.address.hint')}
              type="url"
              autocomplete="off"
              maxLength={1000}
              required
            />
            <Choices
              view={view}
              form={form}
              name="way"
              label={labels.way}
              options={(['extended', 'basic'] as const).map((value) => ({
                value,
                label: t(`site.pings.way.${value}`),
                hint: t(`site.pings.way.${value}.hint`),
              }))}
            />
            <button class="btn btn--quiet" type="submit">
              {t('common.add')}
            </button>
          </form>
        </section>
        {pings.length > 0 && <Told view={view} blog={blog} pings={pings} path={path} />}
      </div>
    </StudioPage>
  );
}

type RowProps = Pick<PingsPageProps, 'view' | 'blog'> & { path: string };

function TargetRow({ view, blog, target, path }: RowProps & { target: Target }) {
  const { t } = view;
  const day = longDate(target.created_at, view.language, blog.timeZone);
  return (
    <li>
      <span class="rows__what">
        <b>{target.host}</b>
        <small>
          <span>{t('site.pings.kept')}</span> <span>{t('site.pings.since', { day })}</span>
        </small>
      </span>
      <details class="rows__more">
        <summary aria-label={t('site.pings.remove', { host: target.host })}>{t('site.pings.stop')}</summary>
        <form class="form" method="post" action={`${path}/${target.id}/removal`}>
          <button class="btn btn--danger" type="submit">
            {t('site.pings.remove', { host: target.host })}
          </button>
        </form>
      </details>
    </li>
  );
}

function Told({ view, blog, pings, path }: RowProps & { pings: readonly ToldPost[] }) {
  const { t } = view;
  return (
    <section aria-labelledby="told">
      <h2 class="room__h" id="told">
        {t('site.pings.told')}
      </h2>
      <ul class="rows">
        {pings.map((ping) => (
          <li key={`${ping.target_id} ${ping.post_id}`}>
            <span class="rows__what">
              <b>{ping.title}</b>
              <small>
                <span>{ping.host}</span>{' '}
                <span>{longDate(ping.created_at, view.language, blog.timeZone)}</span>{' '}
                <State view={view} ping={ping} />
              </small>
            </span>
            {ping.failed_at !== null && (
              <form method="post" action={`${path}/${ping.target_id}/again`}>
                <input type="hidden" name="post" value={ping.post_id} />
                <button
                  class="btn btn--quiet btn--small"
                  type="submit"
                  aria-label={t('site.pings.again-of', { title: ping.title, host: ping.host })}
                >
                  {t('site.pings.again')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function State({ view, ping }: { view: View; ping: ToldPost }) {
  const { t } = view;
  const said = isMessageKey(ping.answer) ? t(ping.answer) : ping.answer;
  if (ping.done_at !== null) {
    return (
      <span class="sev sev--ok">
        <Icon name="check" /> {t('site.ping.done')}
      </span>
    );
  }
  if (ping.failed_at !== null) {
    return (
      <span class="sev sev--stop">
        <Icon name="alert" /> {t('site.ping.failed')} {said}
      </span>
    );
  }
  return (
    <span class="sev sev--note">
      <Icon name="clock" /> {t('site.ping.waiting')} {said}
    </span>
  );
}
