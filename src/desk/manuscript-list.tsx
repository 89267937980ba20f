// Manuscripts as rows: title, progress, where each stands.
import type { ComponentChildren } from 'preact';
import type { MemberBlog } from '../blogs/blog-for.ts';
import { moment } from '../posts/list/states.tsx';
import { Icon } from '../web/icons.tsx';
import { say } from '../web/messages/index.ts';
import type { View } from '../web/page.ts';
import { dayOf, longDate, written } from '../web/when.ts';
import type { Manuscript } from './reads.ts';

interface ListProps {
  view: View;
  blog: MemberBlog;
  rows: readonly Manuscript[];
  now: Date;
  /** What can be done with a row, beside its state. */
  actions?: (row: Manuscript) => ComponentChildren;
}

export function ManuscriptList({ view, blog, rows, now, actions }: ListProps) {
  return (
    <ol class="mss">
      {rows.map((row) => (
        <li key={row.id}>
          <Name view={view} blog={blog} row={row} />
          <ProgressOf view={view} row={row} />
          <p class="mss__s">
            <StateOf view={view} row={row} timeZone={blog.timeZone} />
            {/* What is published names its own day; a second date beside it only asks to be compared. */}
            {!row.post?.publishedAt && (
              <time datetime={row.updatedAt}>{recently(view, row.updatedAt, now, blog.timeZone)}</time>
            )}
            <RemarksOf view={view} row={row} />
            {actions?.(row)}
          </p>
        </li>
      ))}
    </ol>
  );
}

type RowProps = { view: View; row: Manuscript };

/** Only who may translate gets to the desk; others are led to the preview. */
function Name({ view, blog, row }: RowProps & { blog: MemberBlog }) {
  const screen = blog.may.has('translate') ? 'desk' : 'preview';
  return (
    <a href={`/studio/${blog.slug}/${screen}/${row.id}`}>
      {row.title === '' ? (
        <b class="none">{view.t('manuscripts.none')}</b>
      ) : (
        <b lang={row.language}>{row.title}</b>
      )}
      <span lang={row.sourceLanguage}>{row.sourceTitle}</span>
    </a>
  );
}

function ProgressOf({ view, row }: RowProps) {
  const { confirmed: done, total } = row.progress;
  const label = view.t('manuscripts.progress', { done, total });
  return (
    <div class="mss__p">
      <progress class="bar" value={done} max={Math.max(1, total)} aria-label={label} />
      <span>{label}</span>
    </div>
  );
}

function RemarksOf({ view, row }: RowProps) {
  const { remarks: count } = row.progress;
  if (count === 0) return null;
  return <State name="note" kind="note" words={view.t('manuscripts.remarks', { count })} />;
}

function StateOf({ view, row, timeZone }: RowProps & { timeZone: string }) {
  const { t } = view;
  const { post } = row;
  if (row.scheduledAt) {
    const when = moment(row.scheduledAt, view.language, timeZone);
    return (
      <>
        <State name="clock" kind="note" words={t('posts.state.scheduled', { when })} />
        {row.scheduleProblem && <NotYet view={view} problem={row.scheduleProblem} />}
      </>
    );
  }
  if (row.scheduleProblem) return <NotYet view={view} problem={row.scheduleProblem} />;
  if (post?.publishedAt) {
    const when = longDate(post.publishedAt, view.language, timeZone);
    return <State name="check" kind="ok" words={t('manuscripts.published', { when })} />;
  }
  if (row.rights === 'asking') return <State name="warn" kind="warn" words={t('manuscripts.asking')} />;
  if (post) return <State name="eye" kind="note" words={t('manuscripts.taken-back')} />;
  const finished = row.progress.total > 0 && row.progress.confirmed === row.progress.total;
  return finished ? (
    <State name="check" kind="note" words={t('manuscripts.finished')} />
  ) : (
    <State name="state-half" kind="note" words={t('manuscripts.draft')} />
  );
}

function NotYet({ view: { t }, problem }: { view: View; problem: string }) {
  const why = say(t, `desk.schedule.problem.${problem}`);
  return <State name="warn" kind="warn" words={t('posts.state.failed', { why })} />;
}

function State({
  name,
  kind,
  words,
}: {
  name: Parameters<typeof Icon>[0]['name'];
  kind: 'ok' | 'warn' | 'note';
  words: string;
}) {
  return (
    <span class={`sev sev--${kind}`}>
      <Icon name={name} /> {words}
    </span>
  );
}

/** きょう and きのう by name, other days by date; a year is said only when it is another one. */
function recently(view: View, iso: string, now: Date, timeZone: string): string {
  const today = dayOf(now.toISOString(), timeZone);
  const then = dayOf(iso, timeZone);
  const days = Math.round((Date.parse(today) - Date.parse(then)) / 86_400_000);
  if (days === 0) return view.t('manuscripts.today');
  if (days === 1) return view.t('manuscripts.yesterday');
  if (today.slice(0, 4) !== then.slice(0, 4)) return longDate(iso, view.language, timeZone);
  return written(iso, view.language, timeZone, { month: 'long', day: 'numeric' });
}
