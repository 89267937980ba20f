// The list of the inbox: one row for each comment, letter or report, with its kind, who, when and first words.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { Icon } from '../../web/icons.tsx';
import type { View } from '../../web/page.ts';
import type { InboxItem } from './reads.ts';
import { shortWhen } from './when.ts';

export interface ListProps {
  view: View;
  blog: MemberBlog;
  items: readonly InboxItem[];
  now: Date;
  /** Key of the item that is open beside the list. */
  open?: string | undefined;
  /** The query that keeps tab and page, with its `?`, or ''. */
  query?: string;
  /** Each row can be ticked. */
  choosing?: boolean;
}

export function InboxList(props: ListProps) {
  return (
    <ul class="inlist">
      {props.items.map((item) => (
        <Row key={keyOf(item)} {...props} item={item} />
      ))}
    </ul>
  );
}

export function keyOf({ kind, id }: Pick<InboxItem, 'kind' | 'id'>): string {
  return `${kind}-${id}`;
}

/** Where an item opens: comments and reports beside the list, letters in the room that can unlock them. */
function addressOf(blog: MemberBlog, item: Pick<InboxItem, 'kind' | 'id'>, query = ''): string {
  const base = `/studio/${blog.slug}`;
  if (item.kind === 'letter') return `${base}/letters/${item.id}`;
  return `${base}/inbox/${item.kind}s/${item.id}${query}`;
}

function nameOf(view: View, item: InboxItem): string {
  if (item.kind === 'letter') return view.t('inbox.a-letter', { number: item.line });
  return item.who === '' ? view.t('inbox.nobody') : item.who;
}

function Row({ view, blog, item, now, open, query, choosing }: ListProps & { item: InboxItem }) {
  const { t } = view;
  const key = keyOf(item);
  return (
    <li class={item.isNew ? 'is-new' : undefined} data-kind={item.kind} data-id={item.id}>
      {choosing && (
        <label class="inlist__pick">
          <input type="checkbox" name={item.kind} value={item.id} form="inbox-chosen" />
          <span class="vh">{t('inbox.select', { who: nameOf(view, item) })}</span>
        </label>
      )}
      <a href={addressOf(blog, item, query)} aria-current={key === open ? 'true' : undefined}>
        <span class="inlist__k">
          {item.kind === 'report' && <Icon name="flag" />}
          {item.kind === 'letter' && <Icon name="mail" />}
          {t(`inbox.kind.${item.kind}`)}
        </span>
        <b>
          {nameOf(view, item)}
          {item.isNew && <span class="vh"> {t('inbox.new')}</span>}
        </b>
        <time dateTime={item.at}>{shortWhen(view, item.at, now, blog.timeZone)}</time>
        <span class="inlist__x">
          <Flag view={view} item={item} />
          {item.clapped && (
            <span class="sev">
              <Icon name="clap" /> {t('inbox.with-clap')}
            </span>
          )}
          {item.kind === 'letter' ? t('inbox.letter.line') : item.line}
        </span>
      </a>
    </li>
  );
}

function Flag({ view, item }: { view: View; item: InboxItem }) {
  if (item.state === 'done') return <span class="sev">{view.t('inbox.done')}</span>;
  if (item.doubtful && item.state !== 'shown') {
    return (
      <span class="sev sev--warn">
        <Icon name="warn" /> {view.t('inbox.doubtful')}
      </span>
    );
  }
  if (item.state !== 'waiting') return null;
  return (
    <span class="sev sev--note">
      <Icon name="clock" /> {view.t('inbox.state.waiting')}
    </span>
  );
}
