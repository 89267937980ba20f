// The pages of a report: the form beside the sentence, and what became of it.
import type { ReaderBlog } from '../../blogs/reader-blog.ts';
import { ReaderPage } from '../../blogs/reader-page.tsx';
import type { SentenceToReport } from '../../desk/reports/raise-report.ts';
import type { ReportRow } from '../../desk/reports/store.ts';
import { Choices, type FormState, ProblemSummary, TextArea, TextField } from '../../web/forms.tsx';
import type { View } from '../../web/page.ts';
import { longDate } from '../../web/when.ts';
import { Trap } from '../comment-form.tsx';
import type { GivenForm } from '../form-token.ts';
import { reportKinds } from './report-schema.ts';

interface FormPageProps {
  view: View;
  blog: ReaderBlog;
  form: FormState;
  sentence: SentenceToReport;
  segmentId: string;
  given: GivenForm;
}

export function ReportFormPage({ view, blog, form, sentence, segmentId, given }: FormPageProps) {
  const { t } = view;
  const post = `${blog.base}/posts/${sentence.slug}`;
  return (
    <ReaderPage view={view} blog={blog} title={t('reports.title')}>
      <ProblemSummary
        view={view}
        form={form}
        labels={{
          kind: t('reports.kind'),
          report_reason: t('reports.reason'),
          report_proposal: t('reports.proposal'),
        }}
      />
      <form class="report" method="post" action={`${post}/reports`} aria-label={t('reports.title')}>
        <input type="hidden" name="sentence" value={segmentId} />
        <input type="hidden" name="token" value={given.token} />
        <Trap t={t} names={given.names} />
        <blockquote class="report__q">
          <p lang={blog.language}>{sentence.said === '' ? t('reports.left-out') : sentence.said}</p>
          <p lang={sentence.language}>{sentence.source}</p>
        </blockquote>
        <Choices
          view={view}
          form={form}
          name="kind"
          label={t('reports.kind')}
          options={reportKinds.map((kind) => ({ value: kind, label: t(`desk.report.kind.${kind}`) }))}
        />
        <TextArea
          view={view}
          form={form}
          name="report_reason"
          label={t('reports.reason')}
          rows={2}
          optional
        />
        <TextArea
          view={view}
          form={form}
          name="report_proposal"
          label={t('reports.proposal')}
          rows={2}
          lang={blog.language}
          optional
        />
        <TextField
          view={view}
          form={form}
          name="report_name"
          label={t('reports.name')}
          autocomplete="nickname"
          maxLength={60}
          optional
        />
        <div class="report__foot">
          <p>{t('reports.note')}</p>
          <a class="btn btn--text" href={post}>
            {t('reports.cancel')}
          </a>
          <button class="btn" type="submit">
            {t('reports.send')}
          </button>
        </div>
      </form>
    </ReaderPage>
  );
}

interface ReceiptPageProps {
  view: View;
  blog: ReaderBlog;
  report: ReportRow;
  /** Address of the post where readers find it now. */
  post: string | null;
}

export function ReportReceiptPage({ view, blog, report, post }: ReceiptPageProps) {
  const { t } = view;
  const state =
    report.accepted_at !== null ? 'accepted' : report.declined_at !== null ? 'declined' : 'waiting';
  const when = report.accepted_at ?? report.declined_at ?? report.created_at;
  return (
    <ReaderPage view={view} blog={blog} title={t(`reports.state.${state}`)}>
      <p class="hint">{longDate(when, view.language, blog.timeZone)}</p>
      <blockquote class="report__q">
        <p lang={blog.language}>{report.said}</p>
      </blockquote>
      <p>{t(`reports.state.${state}.what`)}</p>
      {report.answer !== '' && (
        <section aria-label={t('reports.answer')}>
          <h2 class="h-side">{t('reports.answer')}</h2>
          <p class="report__answer">{report.answer}</p>
        </section>
      )}
      {state === 'waiting' && <p class="hint">{t('reports.keep')}</p>}
      {post !== null && (
        <p class="aside__do">
          <a class="btn btn--quiet" href={post}>
            {t('reports.back')}
          </a>
        </p>
      )}
    </ReaderPage>
  );
}
