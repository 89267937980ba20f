// The page where lists of books come and go, and the report of one that came.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { FileField, type FormState, ProblemSummary, Tick } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import { say } from '../../web/messages/index.ts';
import type { View } from '../../web/page.ts';
import { momentText } from '../../web/when.ts';
import { bookFormats } from './formats.ts';
import type { ImportReport } from './import-books.ts';
import type { BookImportRow } from './store.ts';

interface FilesPageProps {
  view: View;
  blog: MemberBlog;
  form: FormState;
  before: readonly Omit<BookImportRow, 'report'>[];
}

export function FilesPage({ view, blog, form, before }: FilesPageProps) {
  const { t } = view;
  return (
    <StudioPage view={view} title={t('books.files')} blog={blog} current="books">
      <div class="sections">
        {blog.may.has('edit') && <Import view={view} blog={blog} form={form} />}
        <Before view={view} blog={blog} before={before} />
        <section aria-labelledby="out">
          <h2 class="room__h" id="out">
            {t('books.files.out')}
          </h2>
          <ul class="formats">
            {bookFormats.map((format) => (
              <li key={format}>
                <div>
                  <b>{t(`books.files.out.${format}`)}</b>
                  <p class="hint">{t(`books.files.out.${format}.about`)}</p>
                </div>
                <a class="btn btn--quiet" href={`/studio/${blog.slug}/books/files/out/${format}`} download>
                  {t('books.files.out.do')}
                  <span class="vh"> {t(`books.files.out.${format}`)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
        <BackToBooks view={view} blog={blog} />
      </div>
    </StudioPage>
  );
}

function Import({ view, blog, form }: Pick<FilesPageProps, 'view' | 'blog' | 'form'>) {
  const { t } = view;
  return (
    <section aria-labelledby="in">
      <h2 class="room__h" id="in">
        {t('books.files.in')}
      </h2>
      <ProblemSummary view={view} form={form} labels={{ list: t('books.files.file') }} />
      <p class="section__lead">{t('books.files.in.about')}</p>
      <form
        class="form"
        method="post"
        action={`/studio/${blog.slug}/books/files`}
        encType="multipart/form-data"
      >
        <FileField
          form={form}
          name="list"
          label={t('books.files.file')}
          hint={t('books.files.hint')}
          accept=".csv,.tsv,.txt,text/csv"
          required
        />
        <Tick form={form} name="show" label={t('books.files.show')} />
        <p class="form__do">
          <button class="btn" type="submit">
            {t('books.files.in.do')}
          </button>
        </p>
      </form>
    </section>
  );
}

function Before({ view, blog, before }: Pick<FilesPageProps, 'view' | 'blog' | 'before'>) {
  const { t, language } = view;
  if (before.length === 0) return null;
  return (
    <section aria-labelledby="before">
      <h2 class="room__h" id="before">
        {t('books.files.before')}
      </h2>
      <ul class="rows">
        {before.map(({ id, name, made_at }) => (
          <li key={id}>
            <a class="rows__what" href={`/studio/${blog.slug}/books/files/${id}`}>
              <b>{name}</b>
              <small>
                <time datetime={made_at}>{momentText(made_at, language, blog.timeZone)}</time>
              </small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function BackToBooks({ view, blog }: Pick<FilesPageProps, 'view' | 'blog'>) {
  return (
    <p class="form__do">
      <a class="btn btn--text" href={`/studio/${blog.slug}/books`}>
        {view.t('books.files.back')}
      </a>
    </p>
  );
}

interface ReportPageProps {
  view: View;
  blog: MemberBlog;
  name: string;
  report: ImportReport;
}

export function ReportPage({ view, blog, name, report }: ReportPageProps) {
  const { t } = view;
  return (
    <StudioPage view={view} title={t('books.files.report', { name })} blog={blog} current="books">
      <div class="sections">
        <div class="strip strip--note" role="status">
          <Icon name="check" />
          <span>
            {t('books.files.added', { count: report.added })}
            {report.added > 0 && t('books.files.shown', { count: report.shown })}
          </span>
        </div>
        {report.fromBooklog && <p class="hint">{t('books.files.booklog')}</p>}
        {report.unread.length > 0 && (
          <p class="hint">{t('books.files.unread', { heads: report.unread.join(t('terms.comma')) })}</p>
        )}
        <LeftOut view={view} report={report} />
        <Known view={view} blog={blog} report={report} />
        {report.more > 0 && <p class="hint">{t('books.files.more', { count: report.more })}</p>}
        <p class="form__do">
          <a class="btn" href={`/studio/${blog.slug}/books`}>
            {t('books.files.back')}
          </a>
          <a class="btn btn--text" href={`/studio/${blog.slug}/books/files`}>
            {t('books.files.again')}
          </a>
        </p>
      </div>
    </StudioPage>
  );
}

function LeftOut({ view, report: { left } }: Pick<ReportPageProps, 'view' | 'report'>) {
  const { t } = view;
  if (left.length === 0) return null;
  return (
    <section aria-labelledby="left">
      <h2 class="room__h" id="left">
        {t('books.files.left', { count: left.length })}
      </h2>
      <p class="hint">{t('books.files.left.about')}</p>
      <ul class="rows">
        {left.map(({ line, title, key, column, value }) => (
          <li key={line}>
            <span class="rows__what">
              <b>{t('books.files.line', { line, title })}</b>
              <small>
                {say(t, key)} {value !== '' && t('books.files.cell', { column, value: value.slice(0, 60) })}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Known({ view, blog, report: { known } }: Omit<ReportPageProps, 'name'>) {
  const { t } = view;
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="known">
      <h2 class="room__h" id="known">
        {t('books.files.known', { count: known.length })}
      </h2>
      <ul class="rows">
        {known.map(({ line, title, slug }) => (
          <li key={line}>
            <a class="rows__what" href={`/studio/${blog.slug}/books/${slug}`}>
              <b>{t('books.files.line', { line, title })}</b>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
