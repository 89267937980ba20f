// "More like it": every comment that shares words, a link or a network with one, to be put away in one press.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import type { OpenedComment } from './store.ts';
import { shortWhen } from './when.ts';

interface Props {
  view: View;
  blog: MemberBlog;
  now: Date;
  of: OpenedComment;
  rows: readonly { comment: OpenedComment; shares: readonly ('text' | 'host' | 'network')[] }[];
}

export function AlikePage({ view, blog, now, of, rows }: Props) {
  const { t } = view;
  const inbox = `/studio/${blog.slug}/inbox`;
  const who = of.name === '' ? t('inbox.nobody') : of.name;
  return (
    <StudioPage view={view} blog={blog} current="inbox" title={t('inbox.alike.title')} room="room--inbox">
      <p class="section__lead">{t('inbox.alike.of', { who })}</p>
      {rows.length === 0 ? (
        <div class="empty">
          <b>{t('inbox.alike.none')}</b>
          <p>{t('inbox.alike.none.about')}</p>
          <a class="btn btn--quiet" href={`${inbox}/comments/${of.id}`}>
            {t('inbox.alike.back')}
          </a>
        </div>
      ) : (
        <form method="post" action={`${inbox}/moderations`}>
          <ul class="inlist inlist--alike">
            {[{ comment: of, shares: [] }, ...rows].map(({ comment, shares }) => (
              <Row key={comment.id} view={view} blog={blog} now={now} comment={comment} shares={shares} />
            ))}
          </ul>
          <p class="inopen__do">
            <button class="btn" type="submit" name="verb" value="spam">
              {t('inbox.alike.all')}
            </button>
            <a class="btn btn--text" href={`${inbox}/comments/${of.id}`}>
              {t('inbox.alike.back')}
            </a>
          </p>
        </form>
      )}
    </StudioPage>
  );
}

type RowProps = Pick<Props, 'view' | 'blog' | 'now'> & Props['rows'][number];

/** Words and links speak for themselves; many share a network, so those are not ticked beforehand. */
function Row({ view, blog, now, comment, shares }: RowProps) {
  const { t } = view;
  const who = comment.name === '' ? t('inbox.nobody') : comment.name;
  return (
    <li>
      <label class="inlist__pick">
        <input
          type="checkbox"
          name="comment"
          value={comment.id}
          checked={shares.length === 0 || shares.some((share) => share !== 'network')}
        />
        <span class="vh">{t('inbox.select', { who })}</span>
      </label>
      <div class="inlist__row">
        <b>{who}</b>
        <time dateTime={comment.created_at}>{shortWhen(view, comment.created_at, now, blog.timeZone)}</time>
        <span class="inlist__x" lang={blog.language}>
          {comment.body.slice(0, 120)}
        </span>
        {shares.length > 0 && (
          <span class="hint">{shares.map((share) => t(`inbox.alike.${share}`)).join('　')}</span>
        )}
      </div>
    </li>
  );
}
