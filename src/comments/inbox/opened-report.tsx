// One report of a mistranslation: the original, what was published, what the reader proposes, and the answer right there.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import type { ReportAtHand } from '../../desk/reports/report-at-hand.ts';
import { newId } from '../../platform/ids.ts';
import { anchorOf } from '../../text/anchor.ts';
import { type Change, wordDiff } from '../../text/diff.ts';
import { type FormState, fieldText, ProblemSummary, TextArea, TextField } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import type { View } from '../../web/page.ts';
import { Origin, Reasons } from './opened-origin.tsx';
import type { originOf } from './store.ts';
import { exactWhen } from './when.ts';

export interface OpenedReportProps {
  view: View;
  blog: MemberBlog;
  at: ReportAtHand;
  origin: Awaited<ReturnType<typeof originOf>>;
  /** The query that keeps tab and page. */
  query: string;
  /** What opens once this one is decided, `comments/…` or `reports/…`; '' for the list. */
  next: string;
  form: FormState;
}

export function OpenedReport(props: OpenedReportProps) {
  const { view, blog, at, origin } = props;
  const { t } = view;
  const { report } = at;
  const who =
    report.name === '' ? t('inbox.report.from.nobody') : t('inbox.report.from', { who: report.name });
  const isOpen = report.accepted_at === null && report.declined_at === null;
  return (
    <article class="inopen" id="inbox-open" aria-label={who} data-kind="report" data-id={report.id}>
      <a class="inopen__back" href={`/studio/${blog.slug}/inbox${props.query}`}>
        <Icon name="arrow-left" />
        {t('inbox.back')}
      </a>
      <header>
        <h2>{who}</h2>
        <p class="hint">
          <span>{t('inbox.report.kind', { kind: t(`desk.report.kind.${report.kind}`) })}</span>
          <time dateTime={report.created_at}>{exactWhen(view, report.created_at, blog.timeZone)}</time>
          <Place {...props} />
        </p>
      </header>
      <Pair {...props} />
      {report.reason !== '' && (
        <p class="inopen__b inopen__words" lang={blog.language}>
          {report.reason}
        </p>
      )}
      {report.proposal !== '' && <Proposal {...props} />}
      {isOpen ? <AnswerForm {...props} /> : <Answered {...props} />}
      {isOpen && <Judge {...props} />}
      <Origin view={view} network={origin?.network ?? null} />
      <Reasons view={view} score={origin?.score ?? null} reasons={origin?.reasons ?? null} />
    </article>
  );
}

/** The sentence where readers see it, and on the desk. */
function Place({ view, blog, at }: OpenedReportProps) {
  const { report, address, title } = at;
  const desk = `/studio/${blog.slug}/desk/${report.translation_id}#row-${report.segment_id}`;
  return (
    <>
      {address === null ? (
        <span lang={blog.language}>{title}</span>
      ) : (
        <a href={`${address}#${anchorOf(report.segment_id)}`} lang={blog.language}>
          {title}
        </a>
      )}
      <a href={desk}>{view.t('inbox.report.desk')}</a>
    </>
  );
}

function Pair({ view, blog, at }: OpenedReportProps) {
  const { t } = view;
  const { report } = at;
  const changes = report.proposal === '' ? [] : changesTo(report.proposal, at, blog.language);
  return (
    <div class="pairbox">
      <p lang={at.sourceLanguage}>
        <span class="vh">{t('inbox.report.source')} </span>
        {report.source}
      </p>
      <p lang={blog.language}>
        <span class="vh">{t('inbox.report.said')} </span>
        {report.said === '' && <span class="hint">{t('reports.left-out')}</span>}
        {changes.length === 0
          ? report.said
          : changes.map((change, index) =>
              change.op === 'ins' ? null : change.op === 'same' ? (
                change.text
              ) : (
                <mark class="flaw flaw--warn" key={`${index} ${change.text}`}>
                  {change.text}
                </mark>
              ),
            )}
      </p>
    </div>
  );
}

function changesTo(proposal: string, { report }: ReportAtHand, language: string): Change[] {
  return wordDiff(report.said, proposal, language);
}

function Proposal({ view, blog, at }: OpenedReportProps) {
  return (
    <div class="inopen__fix">
      <p class="hint">{view.t('inbox.report.fixed')}</p>
      <p lang={blog.language}>
        {changesTo(at.report.proposal, at, blog.language).map(({ op, text }, index) => {
          const key = `${index} ${text}`;
          if (op === 'del') return <del key={key}>{text}</del>;
          if (op === 'ins') return <ins key={key}>{text}</ins>;
          return text;
        })}
      </p>
    </div>
  );
}

function AnswerForm(props: OpenedReportProps) {
  const { view, blog, at, query, form } = props;
  const { t } = view;
  const base = `/studio/${blog.slug}/inbox/reports/${at.report.id}`;
  const filled = filledForm(props);
  const labels = {
    corrected: t('inbox.report.corrected'),
    note: t('inbox.report.note'),
    answer: t('inbox.report.answer'),
  };
  return (
    <form class="form inopen__answer" method="post" action={`${base}/acceptance${query}`}>
      <ProblemSummary view={view} form={form} labels={labels} />
      <input type="hidden" name="key" value={fieldText(filled, 'key')} />
      <input type="hidden" name="base" value={fieldText(filled, 'base')} />
      {at.segment && (
        <>
          <TextArea
            view={view}
            form={filled}
            name="corrected"
            label={labels.corrected}
            hint={<Differs {...props} />}
            rows={3}
            lang={blog.language}
          />
          <TextField view={view} form={filled} name="note" label={labels.note} maxLength={1000} optional />
        </>
      )}
      <TextArea
        view={view}
        form={filled}
        name="answer"
        label={labels.answer}
        hint={t('inbox.report.answer.hint')}
        rows={2}
        lang={blog.language}
        optional
      />
      <Cannot {...props} />
      <p class="inopen__do">
        <button class="btn" type="submit" disabled={!at.segment || at.blocked} data-key="a">
          {t('inbox.report.accept', { number: at.revision + 1 })}
        </button>
        <button
          class="btn btn--quiet"
          type="submit"
          name="say"
          value="word"
          formaction={`${base}/refusal${query}`}
        >
          {t('inbox.report.word')}
        </button>
        <button
          class="btn btn--text"
          type="submit"
          name="say"
          value="none"
          formaction={`${base}/refusal${query}`}
        >
          {t('inbox.report.leave')}
        </button>
      </p>
    </form>
  );
}

/** What was typed last; at first what the reader proposes, or the sentence as it stands. */
function filledForm({ view, at, form }: OpenedReportProps): FormState {
  const { report, segment } = at;
  return {
    problems: form.problems,
    values: {
      key: newId(),
      base: String(segment?.version ?? 0),
      corrected: report.proposal === '' ? (segment?.text ?? '') : report.proposal,
      note: view.t('desk.report.note.usual'),
      ...form.values,
    },
  };
}

/** The desk may say something else by now than what the reader read, and other corrections may wait there. */
function Differs({ view, blog, at }: OpenedReportProps) {
  const { t } = view;
  const { segment, others, report } = at;
  return (
    <>
      {t('inbox.report.corrected.hint')}
      {segment && segment.text !== report.said && (
        <>
          <br />
          {t('inbox.report.differs')} <q lang={blog.language}>{segment.text}</q>
        </>
      )}
      {others > 0 && (
        <>
          <br />
          {t('inbox.report.others', { count: others })}
        </>
      )}
    </>
  );
}

/** A disabled button says why beside it. */
function Cannot({ view, blog, at }: OpenedReportProps) {
  if (at.segment && !at.blocked) return null;
  return (
    <p class="hint">
      <Icon name="warn" /> {view.t(at.segment ? 'inbox.report.blocked' : 'desk.report.no-segment')}{' '}
      <a href={`/studio/${blog.slug}/desk/${at.report.translation_id}#row-${at.report.segment_id}`}>
        {view.t('inbox.report.desk')}
      </a>
    </p>
  );
}

function Answered({ view, blog, at }: OpenedReportProps) {
  const { t } = view;
  const { report } = at;
  const when = report.accepted_at ?? report.declined_at ?? report.created_at;
  const name = at.answeredBy ?? t('inbox.nobody');
  const done =
    report.accepted_at === null
      ? t('inbox.report.declined', { name })
      : t('inbox.report.accepted', { name, number: report.corrected_revision ?? at.revision });
  return (
    <ol class="inopen__answers">
      <li>
        <p class="hint">
          <span>{done}</span> <time dateTime={when}>{exactWhen(view, when, blog.timeZone)}</time>
        </p>
        {report.answer !== '' && (
          <p class="inopen__words" lang={blog.language}>
            {report.answer}
          </p>
        )}
      </li>
    </ol>
  );
}

/** Whether it is meant at all. */
function Judge({ view, blog, at, query, next }: OpenedReportProps) {
  const isSpam = at.report.spam_at !== null;
  return (
    <form class="inopen__do" method="post" action={`/studio/${blog.slug}/inbox/moderations${query}`}>
      <input type="hidden" name="report" value={at.report.id} />
      <input type="hidden" name="next" value={next} />
      <button
        class="btn btn--text"
        type="submit"
        name="verb"
        value={isSpam ? 'show' : 'spam'}
        data-key={isSpam ? undefined : 's'}
      >
        {view.t(isSpam ? 'inbox.verb.fine' : 'inbox.verb.spam')}
      </button>
    </form>
  );
}
