// How far a move is read or put in, pausing and going on; and what to do where it cannot go on.
import { Icon } from '../../../web/icons.tsx';
import { say } from '../../../web/messages/index.ts';
import { written } from '../../../web/when.ts';
import { Remove } from './files-part.tsx';
import type { MovePageProps } from './move-view.ts';
import { counted, sized } from './numbers.ts';
import { percentOf } from './stand.ts';

export function Progress(props: MovePageProps) {
  const { stand } = props;
  if (stand === 'refused') return <Problem {...props} />;
  if (stand === 'checking' || stand === 'finished' || stand === 'undoing' || stand === 'undone') return null;
  return <Moving {...props} />;
}

function Moving(props: MovePageProps) {
  const { view, blog, move, stand } = props;
  const { t } = view;
  const here = `/studio/${blog.slug}/moves/${move.id}`;
  const isStopped = stand === 'reading-stopped' || stand === 'putting-stopped';
  const { done, all, words } = amountOf(props);
  const percent = percentOf(done, all);
  const isPutting = move.begun_at !== null;
  return (
    <section class="moving" aria-label={t(isPutting ? 'moves.progress.put' : 'moves.progress.read')}>
      <div class="moving__top">
        <p class="big" id="moving-big" data-live>
          <b>{percent}%</b>
          <span>
            {words} <span data-left={t('moves.progress.left')} data-soon={t('moves.progress.soon')} />
          </span>
        </p>
        <div class="moving__do">
          <form method="post" action={`${here}/${isStopped ? 'resumption' : 'stop'}`}>
            <button class={isStopped ? 'btn' : 'btn btn--quiet'} type="submit">
              {t(isStopped ? 'moves.progress.go-on' : 'moves.progress.stop')}
            </button>
          </form>
        </div>
      </div>
      <progress
        class="bar bar--source"
        id="moving-bar"
        max={100}
        value={percent}
        data-done={done}
        data-all={all}
        aria-label={t(isPutting ? 'moves.progress.put' : 'moves.progress.read')}
      />
      <p class="hint" id="moving-now" data-live>
        {isStopped ? t('moves.progress.stopped') : <Now {...props} />}
      </p>
      {!isStopped && (
        <p class="hint" data-without-script>
          <a href={here}>{t('moves.progress.again')}</a>
        </p>
      )}
      {!isPutting && isStopped && <Remove view={view} here={here} />}
    </section>
  );
}

function amountOf({ view, move, files, posts }: MovePageProps) {
  const { t } = view;
  if (move.begun_at !== null) {
    const [done, all] = [posts.settled, posts.found];
    return {
      ...{ done, all },
      words: t('moves.progress.posts', { done: counted(view, done), all: counted(view, all) }),
    };
  }
  const [done, all] = [move.done, files.reduce((sum, { size }) => sum + size, 0)];
  const params = { done: sized(view, done), all: sized(view, all), posts: counted(view, posts.found) };
  return { done, all, words: t('moves.progress.bytes', params) };
}

function Now({ view, blog, at }: MovePageProps) {
  const { t, language } = view;
  const close = t('moves.progress.close');
  if (at === null) return `${t('moves.progress.begins')}${close}`;
  const title = at.title || t('moves.posts.untitled');
  const when =
    at.dated === null ? null : written(at.dated, language, blog.timeZone, { year: 'numeric', month: 'long' });
  return when === null
    ? `${t('moves.progress.now.undated', { title })}　${close}`
    : `${t('moves.progress.now', { when, title })}　${close}`;
}

interface Unreadable {
  key: string;
  params: Record<string, string | number>;
  line?: number | null;
  file?: string | null;
}

/** What happened, what is safe, and what to do now. */
function Problem({ view, blog, move, posts }: MovePageProps) {
  const { t } = view;
  const { key, params, line, file } = JSON.parse(move.problem ?? '{}') as Unreadable;
  const said = say(t, key, params);
  const placed = line ? t('moves.problem.line', { line, reason: said }) : said;
  const isPutting = move.begun_at !== null;
  const here = `/studio/${blog.slug}/moves/${move.id}`;
  return (
    <>
      <div class="strip strip--danger" role="alert">
        <Icon name="alert" />
        <div>
          <p>
            <b>{t('moves.problem')}</b>
          </p>
          <p>{file ? t('moves.problem.file', { name: file, reason: placed }) : placed}</p>
          <p>{isPutting ? t('moves.problem.kept', { count: posts.added }) : t('moves.problem.safe')}</p>
        </div>
      </div>
      <div class="form__do">
        {isPutting ? (
          <form method="post" action={`${here}/resumption`}>
            <button class="btn" type="submit">
              {t('moves.problem.again')}
            </button>
          </form>
        ) : (
          <a class="btn" href={`/studio/${blog.slug}/moves`}>
            {t('moves.problem.other')}
          </a>
        )}
      </div>
      {!isPutting && <Remove view={view} here={here} />}
    </>
  );
}
