// How far a file of units has come into the memory: its progress, what came of it, and stopping or going on.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import { say } from '../../web/messages/index.ts';
import type { View } from '../../web/page.ts';
import type { Unreadable } from '../xml/read-xml.ts';
import { Sending, standOf } from './memory-files-page.tsx';
import { type ImportRow, percentOf } from './store.ts';
import type { LeftUnit } from './units-in.ts';

export interface ImportPageProps {
  view: View;
  blog: MemberBlog;
  row: ImportRow;
  /** Bytes of the file that are here. */
  received: number;
}

export function ImportPage(props: ImportPageProps) {
  const { view, blog, row } = props;
  const { t } = view;
  const stand = standOf(row);
  return (
    <StudioPage
      view={view}
      title={t('exchange.arrival.of', { name: row.name })}
      blog={blog}
      current="memory"
      scripts={['memory-files.js']}
    >
      <div class="sections">
        {stand === 'running' ? <Running {...props} /> : <Stand {...props} />}
        {row.finished_at === null && row.ran_by === 'press' && <Rest {...props} />}
        <Counts {...props} />
        <Left {...props} />
        <p>
          <a href={`/studio/${blog.slug}/memory-files`}>{t('exchange.memory')}</a>
        </p>
      </div>
    </StudioPage>
  );
}

function Running({ view, blog, row, received }: ImportPageProps) {
  const { t } = view;
  const here = `/studio/${blog.slug}/imports/${row.id}`;
  const isWhole = received >= row.size;
  return (
    <div class="sending" data-watch={`${here}/state`}>
      <p role="status" data-says={t(isWhole ? 'exchange.import.reading' : 'exchange.import.partly')}>
        {t(isWhole ? 'exchange.import.reading' : 'exchange.import.partly', {
          percent: percentOf(row, received),
        })}
      </p>
      <progress
        class="bar"
        max={100}
        value={percentOf(row, received)}
        aria-label={t('exchange.import.progress')}
      />
      <div class="form__do">
        <a class="btn btn--text" href={here}>
          {t('exchange.import.again')}
        </a>
        {blog.may.has('edit') && (
          <form method="post" action={`${here}/stop`}>
            <button class="btn btn--quiet" type="submit">
              {t('exchange.import.stop')}
            </button>
          </form>
        )}
      </div>
    </div>
  );
}

/** What the press does not have yet, and the way to be rid of the file. */
function Rest({ view, blog, row, received }: ImportPageProps) {
  const { t } = view;
  const here = `/studio/${blog.slug}/imports/${row.id}`;
  if (!blog.may.has('edit')) return null;
  const isMissing = received < row.size && row.stopped_at === null;
  return (
    <>
      {isMissing && (
        <form
          class="form"
          hidden
          data-rest={here}
          data-name={row.name}
          data-size={row.size}
          data-received={received}
          data-failed={t('exchange.memory.failed')}
          data-other={t('exchange.import.other', { name: row.name })}
        >
          <div class="field">
            <label for="file">{t('exchange.import.rest', { name: row.name })}</label>
            <input id="file" type="file" accept=".tmx,.xml" required />
          </div>
          <Sending view={view} />
          <p class="form__do">
            <button class="btn" type="submit">
              {t('exchange.import.rest.do')}
            </button>
          </p>
        </form>
      )}
      <form class="form__do" method="post" action={`${here}/removal`}>
        <button class="btn btn--quiet" type="submit">
          {t('exchange.import.discard')}
        </button>
        <span class="hint">{t('exchange.import.discard.about')}</span>
      </form>
    </>
  );
}

function Stand({ view, blog, row }: ImportPageProps) {
  const { t } = view;
  const stand = standOf(row);
  if (stand === 'refused') return <Problem view={view} row={row} />;
  if (stand === 'finished')
    return (
      <p class="strip strip--note" role="status">
        <Icon name="check" />
        <span>{t('exchange.import.done')}</span>
      </p>
    );
  return (
    <div class="strip strip--note" role="status">
      <Icon name="info" />
      <span>{t('exchange.import.is-stopped')}</span>
      {blog.may.has('edit') && row.ran_by === 'press' && (
        <form method="post" action={`/studio/${blog.slug}/imports/${row.id}/resumption`}>
          <button class="btn btn--quiet btn--small" type="submit">
            {t('exchange.import.go-on')}
          </button>
        </form>
      )}
    </div>
  );
}

function Problem({ view, row }: { view: View; row: ImportRow }) {
  const { t } = view;
  const { key, params, line } = JSON.parse(row.problem ?? '{}') as Unreadable;
  return (
    <div class="strip strip--danger" role="alert">
      <Icon name="alert" />
      <div>
        <p>{t('exchange.line', { line, reason: say(t, key, params) })}</p>
        {row.added > 0 && <p>{t('exchange.import.kept')}</p>}
      </div>
    </div>
  );
}

function Counts({ view, row }: ImportPageProps) {
  const { t } = view;
  return (
    <ul class="counts">
      <li data-added={t('exchange.import.added')}>{t('exchange.import.added', { count: row.added })}</li>
      <li>{t('exchange.import.known', { count: row.known })}</li>
      <li>{t('exchange.import.left', { count: row.left_out })}</li>
    </ul>
  );
}

function Left({ view, row }: ImportPageProps) {
  const { t } = view;
  const lefts = JSON.parse(row.lefts) as LeftUnit[];
  if (lefts.length === 0) return null;
  return (
    <section aria-labelledby="left">
      <h2 class="room__h" id="left">
        {t('exchange.import.lefts')}
      </h2>
      <ul class="arrival__list">
        {lefts.map(({ line, reason, text }) => (
          <li key={`${line} ${text}`}>
            <p>{text === '' ? '—' : text}</p>
            <p class="hint">{t('exchange.line', { line, reason: t(`exchange.unit.${reason}`) })}</p>
          </li>
        ))}
      </ul>
      {row.left_out > lefts.length && (
        <p class="hint">{t('exchange.more', { count: row.left_out - lefts.length })}</p>
      )}
    </section>
  );
}
