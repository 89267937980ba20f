// A move whose files are on their way: how much of each is here, and going on after a broken line.
import type { ComponentChildren } from 'preact';
import type { MovePageProps } from './move-view.ts';
import { Sending } from './moves-page.tsx';
import { sized } from './numbers.ts';

export function Arriving({ view, blog, move, files }: MovePageProps) {
  const { t } = view;
  return (
    <section class="moves-arriving" aria-labelledby="files">
      <h2 class="room__h" id="files">
        {t('moves.files')}
      </h2>
      <ul class="moves-list">
        {files.map(({ position, name, size, received }) => (
          <li key={position}>
            <b>{name}</b>
            <span class="hint">
              {t('moves.files.of', { received: sized(view, received), size: sized(view, size) })}
            </span>
          </li>
        ))}
      </ul>
      <Further
        {...{ view, blog, move }}
        hint={t('moves.files.again')}
        data-files={JSON.stringify(files.map(({ position, name, size }) => ({ position, name, size })))}
        data-other={t('moves.files.other')}
        data-with-script
        hidden
      >
        <button class="btn" type="submit">
          {t('moves.files.go-on')}
        </button>
      </Further>
      <p class="hint" data-without-script>
        {t('moves.files.script')}
      </p>
      <Remove view={view} here={`/studio/${blog.slug}/moves/${move.id}`} />
    </section>
  );
}

/** Pictures in a zip, or a part that was forgotten: all is read anew with them. */
export function MoreFiles({ view, blog, move, stand }: MovePageProps) {
  const { t } = view;
  if ((stand !== 'checking' && stand !== 'refused') || move.ran_by !== 'press') return null;
  return (
    <details class="moves-choices" data-with-script hidden>
      <summary>{t('moves.more')}</summary>
      <Further {...{ view, blog, move }} hint={t('moves.more.about')}>
        <button class="btn btn--quiet" type="submit">
          {t('moves.bring.do')}
        </button>
      </Further>
    </details>
  );
}

type FurtherProps = Pick<MovePageProps, 'view' | 'blog' | 'move'> & {
  hint: string;
  children: ComponentChildren;
  hidden?: boolean;
};

/** Sends further files of a move, which the script does. */
function Further({ view, blog, move, hint, children, ...own }: FurtherProps) {
  const { t } = view;
  const moves = `/studio/${blog.slug}/moves`;
  return (
    <form
      class="form"
      method="post"
      action={`${moves}/${move.id}`}
      data-move-files={moves}
      data-move={move.id}
      data-failed={t('moves.bring.failed')}
      data-refused={t('moves.bring.refused')}
      {...own}
    >
      <div class="field moves-drop" data-drop>
        <label for="file">{t('moves.bring.file')}</label>
        <input id="file" name="file" type="file" aria-describedby="file-hint" required />
        <p class="hint" id="file-hint">
          {hint}
        </p>
      </div>
      <Sending view={view} />
      <p class="form__do">{children}</p>
    </form>
  );
}

export function Remove({ view: { t }, here }: Pick<MovePageProps, 'view'> & { here: string }) {
  return (
    <form class="moves-remove" method="post" action={`${here}/removal`}>
      <button class="btn btn--quiet btn--small" type="submit" aria-describedby="remove-about">
        {t('moves.remove')}
      </button>
      <p class="hint" id="remove-about">
        {t('moves.remove.about')}
      </p>
    </form>
  );
}
