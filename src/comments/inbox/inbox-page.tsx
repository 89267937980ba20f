// 受信箱: what readers sent in one list, and beside it what is open. On a phone an opened item is a page of its own.
import type { ComponentChildren } from 'preact';
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { InboxList } from './list.tsx';
import { type InboxItem, type InboxNews, inboxKinds, MOST_NEWS } from './reads.ts';

export const inboxTabs = ['all', ...inboxKinds, 'spam'] as const;
export type InboxTab = (typeof inboxTabs)[number];

export interface InboxPageProps {
  view: View;
  blog: MemberBlog;
  now: Date;
  tab: InboxTab;
  /** Only what waits for a decision. */
  waiting: boolean;
  items: readonly InboxItem[];
  /** Where the list goes on, or null at its end. */
  older: string | null;
  /** Not the newest page. */
  isLater: boolean;
  query: string;
  news: InboxNews;
  counts: { waiting: number; spam: number };
  /** What was done just now, in words. */
  done: ComponentChildren;
  /** The last decision that can be undone. */
  undo: string | null;
  /** Key of the open item, and its pane; null shows the list alone, on a wide screen with a hint. */
  open: { key: string; pane: ComponentChildren } | null;
  /** The pane stands beside the list on wide screens though nobody chose it. */
  offered: boolean;
}

export function InboxPage(props: InboxPageProps) {
  const { view, blog, items, open, offered } = props;
  const { t } = view;
  return (
    <StudioPage
      view={view}
      blog={blog}
      current="inbox"
      title={t('inbox.title')}
      room={open && !offered ? 'room--inbox is-open' : 'room--inbox'}
      scripts={['inbox.js']}
      head={<KeysButton view={view} />}
    >
      <Did {...props} />
      <Tabs {...props} />
      <div class="inbox__two">
        <div class="inbox__list">
          <Narrow {...props} />
          {items.length === 0 ? (
            <Nothing {...props} />
          ) : (
            <>
              <Chosen {...props} />
              <InboxList {...props} open={open?.key} choosing />
            </>
          )}
          <Pages {...props} />
        </div>
        {open ? open.pane : items.length > 0 && <p class="inopen inopen--none hint">{t('inbox.choose')}</p>}
      </div>
      <Keys view={view} />
    </StudioPage>
  );
}

/** Says what was done and offers the way back; the key z presses it too. */
function Did({ view, blog, done, undo, query }: InboxPageProps) {
  const { t } = view;
  if (!done && undo === null) return null;
  return (
    <div class="inbox__did strip strip--note" role={done ? 'status' : undefined} hidden={!done}>
      <Icon name="check" />
      <span>{done}</span>
      {undo !== null && (
        <form method="post" action={`/studio/${blog.slug}/inbox/moderations/${undo}/undoing${query}`}>
          <button class="btn btn--quiet btn--small" type="submit" data-key="z">
            {t('inbox.undo')}
          </button>
          <small>{t('inbox.undo.for')}</small>
        </form>
      )}
    </div>
  );
}

function Tabs({ view, blog, tab, news, counts }: InboxPageProps) {
  const { t } = view;
  const all = news.comment + news.letter + news.report;
  const numbers: Record<InboxTab, number> = { all, ...news, spam: counts.spam };
  return (
    <nav class="tabs" aria-label={t('inbox.kinds')}>
      {inboxTabs.map((each) => (
        <a
          key={each}
          href={`/studio/${blog.slug}/inbox${each === 'all' ? '' : `?tab=${each}`}`}
          aria-current={each === tab ? 'page' : undefined}
        >
          {t(`inbox.tab.${each}`)}
          {numbers[each] > 0 && <Amount view={view} count={numbers[each]} isNews={each !== 'spam'} />}
        </a>
      ))}
    </nav>
  );
}

function Amount({ view, count, isNews }: { view: View; count: number; isNews: boolean }) {
  const shown = count >= MOST_NEWS ? `${MOST_NEWS - 1}+` : String(count);
  return (
    <span class="n">
      {isNews ? (
        <>
          <span aria-hidden="true">{shown}</span>
          <span class="vh">{view.t('inbox.news', { count: shown })}</span>
        </>
      ) : (
        shown
      )}
    </span>
  );
}

function Narrow({ view, blog, tab, waiting, counts }: InboxPageProps) {
  if (tab === 'spam' || tab === 'letter') return null;
  if (counts.waiting === 0 && !waiting) return null;
  const path = `/studio/${blog.slug}/inbox`;
  const ofTab = tab === 'all' ? [] : [`tab=${tab}`];
  const query = (waiting ? ofTab : [...ofTab, 'only=waiting']).join('&');
  return (
    <p class="inbox__narrow">
      <a href={query === '' ? path : `${path}?${query}`}>
        {waiting ? view.t('inbox.everything') : view.t('inbox.only-waiting', { count: counts.waiting })}
      </a>
    </p>
  );
}

/** What is done to everything ticked, in one press. */
function Chosen({ view, blog, tab, query }: InboxPageProps) {
  const { t } = view;
  return (
    <form
      class="inbox__chosen"
      id="inbox-chosen"
      method="post"
      action={`/studio/${blog.slug}/inbox/moderations${query}`}
    >
      <label class="check inbox__all" hidden>
        <input type="checkbox" id="inbox-all" />
        <span class="vh">{t('inbox.select.all')}</span>
      </label>
      <span class="vh">{t('inbox.chosen')}</span>
      {/* Letters and reports are shown to nobody, and reports are answered, not deleted. */}
      {tab !== 'letter' && tab !== 'report' && (
        <button class="btn btn--quiet btn--small" type="submit" name="verb" value="show">
          {t('inbox.verb.show')}
        </button>
      )}
      {tab !== 'spam' && (
        <button class="btn btn--quiet btn--small" type="submit" name="verb" value="spam">
          {t('inbox.verb.spam')}
        </button>
      )}
      {tab !== 'report' && (
        <button class="btn btn--quiet btn--small" type="submit" name="verb" value="delete">
          {t('inbox.verb.delete')}
        </button>
      )}
      <button
        class="btn btn--text btn--small"
        type="submit"
        formaction={`/studio/${blog.slug}/inbox/seen${query}`}
      >
        {t('inbox.verb.read')}
      </button>
    </form>
  );
}

function Nothing({ view, tab, waiting, isLater }: InboxPageProps) {
  const { t } = view;
  const first = tab === 'all' && !waiting && !isLater;
  return (
    <div class="empty">
      <b>{t(first ? 'inbox.none' : 'inbox.none.here')}</b>
      {first && <p>{t('inbox.none.about')}</p>}
    </div>
  );
}

function Pages({ view, blog, tab, waiting, older, isLater }: InboxPageProps) {
  if (older === null && !isLater) return null;
  const base = [...(tab === 'all' ? [] : [`tab=${tab}`]), ...(waiting ? ['only=waiting'] : [])];
  const path = `/studio/${blog.slug}/inbox`;
  const address = (parts: readonly string[]) => (parts.length === 0 ? path : `${path}?${parts.join('&')}`);
  return (
    <nav class="pager" aria-label={view.t('inbox.pages')}>
      {isLater && <a href={address(base)}>{view.t('inbox.newest')}</a>}
      {older !== null && (
        <a href={address([...base, `before=${encodeURIComponent(older)}`])}>{view.t('inbox.older')}</a>
      )}
    </nav>
  );
}

const keys = [
  ['next', ['j', '↓']],
  ['previous', ['k', '↑']],
  ['open', ['Enter']],
  ['show', ['a']],
  ['spam', ['s']],
  ['answer', ['r']],
  ['select', ['x']],
  ['undo', ['z']],
  ['keys', ['?']],
] as const;

function KeysButton({ view }: { view: View }) {
  return (
    <button class="btn btn--quiet btn--small room__do inbox__keys" type="button" id="inbox-keys-open" hidden>
      <Icon name="keyboard" />
      {view.t('inbox.keys')}
    </button>
  );
}

function Keys({ view }: { view: View }) {
  return (
    <dialog class="dialog inbox__dialog" id="inbox-keys" aria-labelledby="inbox-keys-title">
      <h2 id="inbox-keys-title">{view.t('inbox.keys')}</h2>
      <dl>
        {keys.map(([name, presses]) => (
          <div key={name}>
            <dt>
              {presses.map((press) => (
                <kbd key={press}>{press}</kbd>
              ))}
            </dt>
            <dd>{view.t(`inbox.key.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button class="btn btn--quiet" type="submit">
          {view.t('inbox.keys.close')}
        </button>
      </form>
    </dialog>
  );
}
