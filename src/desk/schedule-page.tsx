// When a translation will publish itself: a moment, a word for readers, and letting go of it.
import type { MemberBlog } from '../blogs/blog-for.ts';
import { moment } from '../posts/list/states.tsx';
import { type FormState, ProblemSummary, TextArea, TextField, Tick } from '../web/forms.tsx';
import { Icon } from '../web/icons.tsx';
import { StudioPage } from '../web/layout.tsx';
import type { View } from '../web/page.ts';
import type { Manuscript } from './reads.ts';
import type { Readiness } from './schemas.ts';

interface SchedulePageProps {
  view: View;
  blog: MemberBlog;
  manuscript: Manuscript;
  readiness: Readiness;
  /** Places that the checks say are to be mended; null while they do not run. */
  toMend: number | null;
  form: FormState;
}

export function SchedulePage(props: SchedulePageProps) {
  const { view, blog, manuscript, readiness, form } = props;
  const { t } = view;
  const title = manuscript.title || manuscript.sourceTitle;
  return (
    <StudioPage view={view} title={t('manuscripts.schedule.of', { title })} blog={blog} current="manuscripts">
      <div class="sections">
        <ProblemSummary
          view={view}
          form={form}
          labels={{ at: t('posts.publish.at'), note: t('posts.publish.note') }}
        />
        <p>
          <a href={`/studio/${blog.slug}/desk/${manuscript.id}`}>{t('manuscripts.schedule.back')}</a>
        </p>
        {manuscript.scheduledAt && <Scheduled {...props} at={manuscript.scheduledAt} />}
        {readiness.blocks.length > 0 ? (
          <p class="strip strip--warn">
            <Icon name="warn" />
            <span>{t('manuscripts.schedule.lacks')}</span>
          </p>
        ) : (
          <Form {...props} />
        )}
      </div>
    </StudioPage>
  );
}

function Scheduled({ view, blog, manuscript, at }: SchedulePageProps & { at: string }) {
  const { t, language } = view;
  const here = `/studio/${blog.slug}/manuscripts/${manuscript.id}/schedule`;
  return (
    <form class="strip strip--note" method="post" action={`${here}/removal`}>
      <Icon name="clock" />
      <p>{t('posts.scheduled', { when: moment(at, language, blog.timeZone) })}</p>
      <button class="btn btn--quiet btn--small" type="submit">
        {t('posts.unschedule')}
      </button>
    </form>
  );
}

function Form({ view, blog, manuscript, readiness, toMend, form }: SchedulePageProps) {
  const { t } = view;
  const own = { view, form };
  return (
    <form class="form" method="post" action={`/studio/${blog.slug}/manuscripts/${manuscript.id}/schedule`}>
      <TextField
        {...own}
        name="at"
        type="datetime-local"
        label={t('posts.publish.at')}
        hint={t('manuscripts.schedule.at.hint', { zone: blog.timeZone })}
        placeholder="2026-05-21T06:00"
        required
      />
      {manuscript.post && (
        <TextArea
          {...own}
          name="note"
          label={t('posts.publish.note')}
          hint={t('posts.publish.note.hint')}
          rows={2}
          maxLength={1000}
          optional
        />
      )}
      {readiness.warnings.map((warning) => (
        <p key={warning} class="strip strip--warn">
          <Icon name="warn" />
          <span>{t(`desk.publish.warning.${warning}`)}</span>
        </p>
      ))}
      {readiness.warnings.length > 0 && <Tick form={form} name="accepted" label={t('desk.publish.accept')} />}
      <ToMend view={view} toMend={toMend} form={form} />
      <button class="btn" type="submit">
        {t('posts.publish.schedule')}
      </button>
    </form>
  );
}

/** What publishing by hand asks for as well. */
function ToMend({ view, toMend, form }: Pick<SchedulePageProps, 'view' | 'toMend' | 'form'>) {
  const { t } = view;
  if (toMend === 0) return null;
  if (toMend !== null) {
    return <Tick form={form} name="sure" label={t('desk.publish.checks.sure', { count: toMend })} />;
  }
  return (
    <p class="strip strip--warn">
      <Icon name="warn" />
      <span>{t('desk.publish.checks.off')}</span>
    </p>
  );
}
