// 入れかた: closed or open as before, with its pictures or without, and the button that puts everything in.
import type { MovePageProps } from './move-view.ts';
import { counted } from './numbers.ts';

export function PutInForm(props: MovePageProps) {
  const { view, blog, move, posts, stand, whole } = props;
  const { t } = view;
  const isEmpty = stand === 'checking' && posts.found - posts.left === 0;
  const waits = stand === 'refused' ? 'moves.how.refused' : 'moves.how.wait';
  const reason = isEmpty ? 'moves.how.empty' : stand === 'checking' ? null : waits;
  return (
    <form method="post" action={`/studio/${blog.slug}/moves/${move.id}/entry`} aria-labelledby="how">
      <h2 class="room__h" id="how">
        {t('moves.how')}
      </h2>
      {move.kind === 'taiyaku' && (
        <p class="section__lead">{t(whole ? 'moves.how.whole' : 'moves.how.by-post')}</p>
      )}
      {!whole && <Choices {...props} />}
      <div class="moves-go">
        <button class="btn" type="submit" disabled={reason !== null} aria-describedby="how-about">
          {t('moves.how.do')}
        </button>
        <p class="hint" id="how-about">
          {reason !== null && t(reason)}
          {reason !== null && t.language === 'en' && ' '}
          {t(whole ? 'moves.undo.whole' : 'moves.how.undo')}
        </p>
      </div>
    </form>
  );
}

function Choices({ view, choices, bilinguals: { uncredited } }: MovePageProps) {
  const { t } = view;
  return (
    <fieldset class="permit">
      <legend class="vh">{t('moves.how')}</legend>
      {(['closed', 'as-before'] as const).map((opening) => (
        <label key={opening}>
          <input type="radio" name="opening" value={opening} checked={choices.opening === opening} />
          <span>
            <b>{t(`moves.how.${opening}`)}</b>
            <small>
              {t(`moves.how.${opening}.about`)}
              {opening === 'as-before' &&
                uncredited > 0 &&
                t('moves.how.as-before.except', { count: counted(view, uncredited) })}
            </small>
          </span>
        </label>
      ))}
      <label>
        <input type="checkbox" name="pictures" value="fetch" checked={choices.pictures === 'fetch'} />
        <span>
          <b>{t('moves.how.pictures')}</b>
          <small>{t('moves.how.pictures.about')}</small>
        </span>
      </label>
    </fieldset>
  );
}
