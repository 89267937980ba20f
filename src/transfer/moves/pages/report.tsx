// What came of a move, for as long as it is kept: counts, pictures that could not be had, and the way back.
import { Icon } from '../../../web/icons.tsx';
import { say } from '../../../web/messages/index.ts';
import { isUndoable } from '../put/undo-move.ts';
import type { MovePageProps } from './move-view.ts';
import { counted } from './numbers.ts';

export function Report(props: MovePageProps) {
  const { stand } = props;
  if (stand !== 'finished' && stand !== 'undoing' && stand !== 'undone') return null;
  return (
    <div class="moves-report">
      <p class="strip strip--note" role="status">
        <Icon name={stand === 'finished' ? 'check' : 'undo'} />
        <span>{saidOf(props)}</span>
      </p>
      {stand === 'finished' && (
        <>
          <Counts {...props} />
          <Missing {...props} />
          {isUndoable(props.move) && <ToUndo {...props} />}
        </>
      )}
    </div>
  );
}

function saidOf({ view: { t }, stand, posts }: MovePageProps): string {
  if (stand === 'finished') return t('moves.done');
  if (stand === 'undoing') return t('moves.done.undoing');
  // What was changed since and left standing.
  const left = posts.added > 0 ? ` ${t('moves.done.stayed', { count: posts.added })}` : '';
  return `${t('moves.done.undone')}${left}`;
}

function Counts({ view, blog, move, posts, pictures }: MovePageProps) {
  const { t } = view;
  const list = `/studio/${blog.slug}/moves/${move.id}/posts`;
  const left = posts.settled - posts.added - posts.known - posts.failed;
  const waiting = pictures.found - pictures.here - pictures.missing;
  return (
    <>
      <ul class="counts">
        <li>{t('moves.done.posts', { count: counted(view, posts.added) })}</li>
        {posts.known > 0 && <li>{t('moves.done.known', { count: counted(view, posts.known) })}</li>}
        {left > 0 && <li>{t('moves.done.left', { count: counted(view, left) })}</li>}
        {posts.failed > 0 && (
          <li>
            <a href={`${list}?show=failed`}>
              {t('moves.done.failed', { count: counted(view, posts.failed) })}
            </a>
          </li>
        )}
      </ul>
      {waiting > 0 && <p class="hint">{t('moves.done.pictures', { count: counted(view, waiting) })}</p>}
      <p>
        <a href={`/studio/${blog.slug}/posts`}>{t('moves.done.to-posts')}</a>
      </p>
    </>
  );
}

function Missing({ view, blog, move, pictures, missing }: MovePageProps) {
  const { t } = view;
  if (missing.length === 0) return null;
  return (
    <section aria-labelledby="pictures">
      <h2 class="room__h" id="pictures">
        {t('moves.pictures')} <span>{counted(view, pictures.missing)}</span>
      </h2>
      <p class="section__lead">{t('moves.pictures.about')}</p>
      <form class="moves-remove" method="post" action={`/studio/${blog.slug}/moves/${move.id}/pictures`}>
        <button class="btn btn--quiet btn--small" type="submit">
          {t('moves.pictures.again')}
        </button>
      </form>
      <ul class="moves-list">
        {missing.map(({ address, posts, problem }) => (
          <li key={address}>
            <code>{address}</code>
            <span class="hint">
              {say(t, `moves.picture.${problem}`)}　{t('moves.pictures.posts', { count: posts })}
            </span>
          </li>
        ))}
      </ul>
      {pictures.missing > missing.length && (
        <p class="hint">
          {t('moves.pictures.more', { count: counted(view, pictures.missing - missing.length) })}
        </p>
      )}
    </section>
  );
}

function ToUndo({ view, blog, move }: MovePageProps) {
  const { t } = view;
  return (
    <p class="moves-remove">
      <a class="btn btn--quiet btn--small" href={`/studio/${blog.slug}/moves/${move.id}/undoing`}>
        <Icon name="undo" /> {t('moves.undo')}
      </a>
      <span class="hint">{t('moves.undo.about')}</span>
    </p>
  );
}
