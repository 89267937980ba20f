// How far the translation has come: a strip, numbers, and what still stands before publishing.
import { numberText } from '../../text/fill.ts';
import type { Desk } from './desk.ts';
import { cellsOf } from './progress.ts';

/** More cells than this are too thin to see. */
const MOST_CELLS = 60;

export function ProgressView({ desk }: { desk: Desk }) {
  const { words } = desk;
  const { total, confirmed, reviewed, drafts, open, minutesLeft } = desk.progress.value;
  const left = drafts + open;
  return (
    <section class="dprog" aria-label={words('desk.progress')}>
      <Strip desk={desk} />
      <p>
        <b>{numberText(words.language, confirmed)}</b>
        {words('desk.progress.of', { total })}
        {reviewed > 0 && (
          <span class="dprog__sep">{words('desk.progress.reviewed', { count: reviewed })}</span>
        )}
        {drafts > 0 && <span class="dprog__sep">{words('desk.progress.drafts', { count: drafts })}</span>}
        {left > 0 && <span class="dprog__sep">{leftText(desk, left, minutesLeft)}</span>}
        <span class="dprog__why" id="publish-why">
          {why(desk)}
        </span>
      </p>
    </section>
  );
}

/** In hours where minutes would say more than anybody knows. */
function leftText({ words }: Desk, count: number, minutes: number): string {
  if (minutes < 120) return words('desk.progress.left', { count, minutes });
  return words('desk.progress.left.hours', { count, hours: Math.round(minutes / 60) });
}

function Strip({ desk }: { desk: Desk }) {
  const classes = { done: 'ok', some: 'draft', none: '' };
  return (
    <ol class="dprog__strip" aria-hidden="true">
      {cellsOf(desk.rows.order.value, desk.current.value, MOST_CELLS).map((cell, index) => (
        <li key={index} class={`${classes[cell.state]}${cell.isCurrent ? ' now' : ''}`} />
      ))}
    </ol>
  );
}

/** What keeps it from being published, as far as this screen knows. */
function why(desk: Desk): string {
  const { words, data } = desk;
  const { drafts, open, confirmed, reviewed } = desk.progress.value;
  const unread = desk.together.view.value.reviewsRequired ? confirmed - reviewed : 0;
  const { title, slug } = desk.details.value.value;
  const must = desk.checks.toMend.value;
  const missing = [
    open > 0 && words('desk.why.open', { count: open }),
    drafts > 0 && words('desk.why.drafts', { count: drafts }),
    unread > 0 && words('desk.why.reviews', { count: unread }),
    open + drafts + confirmed === 0 && words('desk.why.empty'),
    title.trim() === '' && words('desk.why.title'),
    slug.trim() === '' && words('desk.why.slug'),
    desk.details.slugTaken.value && words('desk.why.slug-taken'),
    must > 0 && words('desk.why.must', { count: must }),
    ...data.source.lacks.map((lack) => words(`desk.why.${lack}`)),
  ].filter((one) => one !== false);
  if (missing.length > 0) return words('desk.why', { list: missing.join(words('desk.why.and')) });
  if (!data.may.publish) return words('desk.why.role');
  return words(desk.post.value?.publishedAt ? 'desk.published' : 'desk.ready');
}
