// What was done to terms: said above the list with the way back, and for a list that was brought on a page of its own.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import { say } from '../../web/messages/index.ts';
import type { View } from '../../web/page.ts';
import type { ImportReport } from './import-report.ts';
import type { TermChangeRow } from './store.ts';

interface Props {
  view: View;
  blog: MemberBlog;
  change: TermChangeRow;
}

export function ChangeStrip({ view, blog, change }: Props) {
  const { t } = view;
  return (
    <div class="strip strip--note" role="status">
      <Icon name="check" />
      <span>{t(change.undone_at === null ? `terms.done.${change.act}` : 'terms.done.undone')}</span>
      <Undo view={view} blog={blog} change={change} />
    </div>
  );
}

function Undo({ view, blog, change }: Props) {
  if (change.undone_at !== null || !blog.may.has('translate')) return null;
  return (
    <form method="post" action={`/studio/${blog.slug}/terms/changes/${change.id}/reversal`}>
      <button class="btn btn--text btn--small" type="submit">
        <Icon name="undo" /> {view.t('terms.undo')}
      </button>
    </form>
  );
}

interface ChangePageProps extends Props {
  report: ImportReport | null;
  /** Terms that undoing left alone, when it was undone just now. */
  left: number;
}

export function ChangePage({ view, blog, change, report, left }: ChangePageProps) {
  const { t } = view;
  return (
    <StudioPage view={view} title={t(`terms.change.${change.act}`)} blog={blog} current="terms">
      <div class="sections">
        <ChangeStrip view={view} blog={blog} change={change} />
        {left > 0 && <p class="hint">{t('terms.undo.left', { count: left })}</p>}
        {report && <Report view={view} report={report} />}
        <p class="form__do">
          <a class="btn" href={`/studio/${blog.slug}/terms`}>
            {t('terms.back')}
          </a>
        </p>
      </div>
    </StudioPage>
  );
}

function Report({ view, report }: { view: View; report: ImportReport }) {
  const { t } = view;
  const { added, known, left, more } = report;
  return (
    <>
      <p>
        {t('terms.report.added', { count: added })}
        {known > 0 && t('terms.report.known', { count: known })}
      </p>
      {left.length > 0 && (
        <section aria-labelledby="left">
          <h2 class="room__h" id="left">
            {t('terms.report.left', { count: left.length + more })}
          </h2>
          <ul class="rows">
            {left.map(({ at, name, reason, params }) => (
              <li key={at}>
                <span class="rows__what">
                  <b>{name === '' ? t('terms.report.at', { at }) : name}</b>
                  <small>
                    {name !== '' && t('terms.report.at', { at })} {say(t, reason, params)}
                  </small>
                </span>
              </li>
            ))}
          </ul>
          {more > 0 && <p class="hint">{t('terms.report.more', { count: more })}</p>}
        </section>
      )}
    </>
  );
}
