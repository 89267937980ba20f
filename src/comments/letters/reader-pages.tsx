// The sender's side of a letter: the receipt with the exchange, the place to type a code, and the way by password.
import type { ReaderBlog } from '../../blogs/reader-blog.ts';
import { ReaderPage } from '../../blogs/reader-page.tsx';
import { newId } from '../../platform/ids.ts';
import { Icon } from '../../web/icons.tsx';
import type { View } from '../../web/page.ts';
import { momentText } from '../../web/when.ts';
import { BODY_MAX } from '../comment-schema.ts';
import { CommentText } from '../comment-text.tsx';
import { Strip } from '../confirm-page.tsx';
import type { Exchange, OpenMessage } from './exchange.ts';
import { numberText } from './receipt.ts';

interface Side {
  view: View;
  blog: ReaderBlog;
}

interface ReceiptProps extends Side {
  exchange: Exchange;
  /** The whole code, as people see it. */
  code: string;
  /** What is typed and could not be sent. */
  draft: string;
  message: string | null;
  done: boolean;
  /** Until when it is kept after the last message, in days. */
  days: number;
}

export function ReceiptPage(props: ReceiptProps) {
  const { view, blog, exchange, code, draft, message, done, days } = props;
  const { t } = view;
  const own = `${blog.base}/letters/${code}`;
  const answered = exchange.messages.some((one) => !one.own);
  return (
    <ReaderPage view={view} blog={blog} title={t('letters.receipt.title', { blog: blog.name })}>
      {message !== null && <Strip text={message} />}
      {done && (
        <p class="strip strip--note" role="status">
          <Icon name="check" />
          <span>{t('letters.done')}</span>
        </p>
      )}
      <p>{t(answered ? 'letters.receipt.answered' : 'letters.receipt.waiting')}</p>
      <section class="receipt" aria-labelledby="receipt-h">
        <h2 id="receipt-h">{t('letters.receipt')}</h2>
        <p>{t('letters.receipt.keep')}</p>
        <p class="receipt__code">{code}</p>
        <p>
          <a class="receipt__link" href={own}>{`${blog.origin}${own}`}</a>
        </p>
        <p class="hint">{t('letters.receipt.lost')}</p>
      </section>
      <section aria-labelledby="letters-h">
        <h2 id="letters-h">{t('letters.exchange')}</h2>
        <ol class="letters">
          {exchange.messages.map((one) => (
            <Message key={one.id} {...{ view, blog, own }} message={one} />
          ))}
        </ol>
      </section>
      <form class="cform" method="post" action={`${own}/messages`}>
        <input type="hidden" name="key" value={newId()} />
        <BodyField view={view} id="lt-body" label={t('letters.write-on')} value={draft} />
        <button class="btn" type="submit">
          {t('comments.send.secret')}
        </button>
      </form>
      <p class="hint">{t('letters.kept-for', { days })}</p>
      <RemoveAll view={view} action={`${own}/removal`} />
    </ReaderPage>
  );
}

function Message({ view, blog, own, message }: Side & { own: string; message: OpenMessage }) {
  const { t } = view;
  const action = `${own}/messages/${message.id}`;
  return (
    <li class={message.own ? 'is-mine' : undefined}>
      <p class="hint">
        {t(message.own ? 'letters.from-you' : 'letters.from-editor')}
        {'\u3000'}
        <time dateTime={message.createdAt}>{momentText(message.createdAt, t.language, blog.timeZone)}</time>
        {message.editedAt !== null && `　${t('comments.edited')}`}
      </p>
      {message.title && <h3>{message.title}</h3>}
      <CommentText text={message.body} />
      {message.own && (
        <details>
          <summary>{t('comments.change')}</summary>
          <form class="form" method="post" action={action}>
            <BodyField
              view={view}
              id={`m-${message.id}`}
              label={t('comments.field.body')}
              value={message.body}
            />
            <button class="btn btn--quiet" type="submit">
              {t('comments.change.save')}
            </button>
          </form>
          <form method="post" action={`${action}/removal`}>
            <button class="btn btn--danger" type="submit">
              {t('letters.message.remove')}
            </button>
          </form>
        </details>
      )}
    </li>
  );
}

function RemoveAll({ view, action, leave }: { view: View; action: string; leave?: string }) {
  const { t } = view;
  return (
    <details class="aside__danger">
      <summary>{t('letters.remove')}</summary>
      <form class="form" method="post" action={action}>
        {leave !== undefined && <input type="hidden" name="leave" value={leave} />}
        <p class="hint">{t('letters.remove.about')}</p>
        <button class="btn btn--danger" type="submit">
          {t('letters.remove.do')}
        </button>
      </form>
    </details>
  );
}

function BodyField(props: { view: View; id: string; label: string; value: string }) {
  return (
    <div class="field field--wide">
      <label for={props.id}>{props.label}</label>
      <textarea id={props.id} name="body" rows={6} required maxLength={BODY_MAX} value={props.value} />
    </div>
  );
}

interface FindProps extends Side {
  typed: string;
  number: string;
  message: string | null;
}

/** For those who come back with the code on paper, or with no more than number and password. */
export function FindPage({ view, blog, typed, number, message }: FindProps) {
  const { t } = view;
  return (
    <ReaderPage view={view} blog={blog} title={t('letters.find.title')}>
      {message !== null && <Strip text={message} />}
      <form class="form" method="post" action={`${blog.base}/letters`}>
        <p>{t('letters.find.about')}</p>
        <div class="field">
          <label for="code">{t('letters.code')}</label>
          <input
            id="code"
            name="code"
            type="text"
            value={typed}
            required
            maxLength={80}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
          />
        </div>
        <button class="btn" type="submit">
          {t('letters.find.do')}
        </button>
      </form>
      <details class="aside__danger">
        <summary>{t('letters.by-password')}</summary>
        <form class="form" method="post" action={`${blog.base}/letters/opening`}>
          <p class="hint">{t('letters.by-password.about')}</p>
          <div class="field">
            <label for="number">{t('letters.number')}</label>
            <input
              id="number"
              name="number"
              type="text"
              value={number}
              required
              maxLength={20}
              autocomplete="off"
            />
          </div>
          <div class="field">
            <label for="password">{t('comments.field.password')}</label>
            <input
              id="password"
              name="password"
              type="password"
              required
              maxLength={200}
              autocomplete="off"
            />
          </div>
          <button class="btn btn--quiet" type="submit">
            {t('comments.change.open')}
          </button>
        </form>
      </details>
    </ReaderPage>
  );
}

interface BlindProps extends Side {
  number: string;
  leave: string;
  draft: string;
  message: string | null;
}

/** Number and password alone: what is written cannot be shown, for only the receipt opens it. */
export function BlindPage({ view, blog, number, leave, draft, message }: BlindProps) {
  const { t } = view;
  const own = `${blog.base}/letters/opened/${number}`;
  return (
    <ReaderPage view={view} blog={blog} title={t('letters.blind.title', { number: numberText(number) })}>
      {message !== null && <Strip text={message} />}
      <p>{t('letters.blind.about')}</p>
      <form class="cform" method="post" action={own}>
        <input type="hidden" name="leave" value={leave} />
        <input type="hidden" name="key" value={newId()} />
        <BodyField view={view} id="lt-body" label={t('letters.blind.body')} value={draft} />
        <button class="btn" type="submit">
          {t('letters.blind.do')}
        </button>
      </form>
      <RemoveAll view={view} action={`${own}/removal`} leave={leave} />
    </ReaderPage>
  );
}

export function LetterDonePage({
  view,
  blog,
  outcome,
}: Side & { outcome: 'removed' | 'rewritten' | 'added' }) {
  const { t } = view;
  return (
    <ReaderPage view={view} blog={blog} title={t(`letters.end.${outcome}`)}>
      <p>{t(`letters.end.${outcome}.about`)}</p>
      <p class="aside__back">
        <a href={`${blog.base}/`}>{blog.name}</a>
      </p>
    </ReaderPage>
  );
}
