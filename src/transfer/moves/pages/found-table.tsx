// 入るもの: each kind of thing, how much of it was found, comes as it is, is mended or stays out, and what happens.
import type { ComponentChildren } from 'preact';
import type { MovePageProps } from './move-view.ts';
import { counted } from './numbers.ts';

type Kind = 'posts' | 'comments' | 'letters' | 'pictures' | 'categories' | 'tags';

interface Line {
  kind: Kind;
  found: number;
  mended: number;
  left: number;
  fate: readonly string[];
}

export function FoundTable(props: MovePageProps) {
  const { view, stand } = props;
  const { t } = view;
  const lines = linesOf(props).filter(({ kind, found }) => found > 0 || kind === 'posts');
  return (
    <section aria-labelledby="found">
      <h2 class="room__h" id="found">
        {t(headOf(props))} <Aside {...props} />
      </h2>
      {props.posts.found === 0 && stand !== 'checking' ? (
        <p class="hint" id="found-table" data-live>
          {t(stand === 'refused' ? 'moves.found.nothing' : 'moves.found.none')}
        </p>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls, and this can be scrolled with keys
        <div
          class="tscroll"
          id="found-table"
          data-live
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen is moved with the keys
          tabIndex={0}
          role="group"
          aria-label={t('moves.found.scroll')}
        >
          <table class="rep">
            <thead>
              <tr>
                <th scope="col">{t('moves.found.kind')}</th>
                <Numbers
                  of={(['all', 'same', 'mended', 'left'] as const).map((one) => t(`moves.found.${one}`))}
                />
                <th scope="col">{t('moves.found.then')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Row key={line.kind} {...props} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function headOf({ stand, move }: MovePageProps) {
  if (stand === 'undone') return 'moves.found.undone';
  return move.finished_at === null ? 'moves.found' : 'moves.found.done';
}

function Aside({ view: { t }, stand }: MovePageProps): ComponentChildren {
  if (stand === 'reading' || stand === 'reading-stopped') return <span>{t('moves.found.so-far')}</span>;
  return stand === 'checking' ? <span>{t('moves.found.not-yet')}</span> : null;
}

function Numbers({ of }: { of: readonly string[] }) {
  return (
    <>
      {of.map((words) => (
        <th key={words} scope="col" class="num">
          {words}
        </th>
      ))}
    </>
  );
}

function Row({ view, line }: MovePageProps & { line: Line }) {
  const { t } = view;
  const { kind, found, mended, left, fate } = line;
  const join = view.language === 'ja' ? '。' : '; ';
  return (
    <tr>
      <th scope="row">{t(`moves.found.${kind}`)}</th>
      <td class="num">{counted(view, found)}</td>
      <td class="num">{counted(view, Math.max(0, found - mended - left))}</td>
      <td class="num">{counted(view, mended)}</td>
      <td class="num">{counted(view, left)}</td>
      <td>{fate.join(join)}</td>
    </tr>
  );
}

function linesOf(props: MovePageProps): Line[] {
  const { found } = props;
  const { letters } = found.comments;
  return [
    ofPosts(props),
    ofComments(props),
    { kind: 'letters', found: letters, mended: 0, left: 0, fate: [props.view.t('moves.found.letters.then')] },
    ofPictures(props),
    ofCategories(props),
    { kind: 'tags', found: found.tags, mended: 0, left: 0, fate: [props.view.t('moves.found.tags.then')] },
  ];
}

function ofPosts({ view, posts, bilinguals }: MovePageProps): Line {
  const { t } = view;
  const { states, left } = posts;
  const scheduled = bilinguals.uncredited > 0 ? 'scheduled.except' : 'scheduled';
  const closed = states.draft + states.waiting + states.private;
  const fate = [
    ...(closed > 0 ? [t('moves.found.posts.closed', { count: counted(view, closed) })] : []),
    ...(states.scheduled > 0
      ? [t(`moves.found.posts.${scheduled}` as const, { count: counted(view, states.scheduled) })]
      : []),
    ...(left > 0 ? [t('moves.found.posts.left')] : []),
  ];
  return {
    ...{ kind: 'posts', found: posts.found, mended: posts.mended, left },
    fate: fate.length === 0 && posts.found > 0 ? [t('moves.found.posts.plain')] : fate,
  };
}

function ofComments({ view, found }: MovePageProps): Line {
  const { t } = view;
  const { shown, waiting, spam, trashed, passwords } = found.comments;
  const left = spam + trashed;
  return {
    ...{ kind: 'comments', found: shown + waiting + left, mended: 0, left },
    fate: [
      t('moves.found.comments.then'),
      ...(left > 0 ? [t('moves.found.comments.spam', { count: counted(view, left) })] : []),
      ...(passwords > 0 ? [t('moves.found.comments.passwords', { count: counted(view, passwords) })] : []),
    ],
  };
}

function ofPictures({ view, pictures, choices }: MovePageProps): Line {
  const { t } = view;
  const { found, here, inFiles, missing } = pictures;
  const count = (number: number) => ({ count: counted(view, number) });
  const fate = [
    ...(here > 0 ? [t('moves.found.pictures.here', count(here))] : []),
    ...(here === 0 && inFiles > 0 ? [t('moves.found.pictures.files', count(inFiles))] : []),
    ...(choices.pictures === 'fetch' && found > here + inFiles + missing
      ? [t('moves.found.pictures.fetch')]
      : []),
    ...(missing > 0 ? [t('moves.found.pictures.missing', count(missing))] : []),
  ];
  return { kind: 'pictures', found, mended: 0, left: missing, fate };
}

function ofCategories({ view, found, choices, stand }: MovePageProps): Line {
  const paths = found.categories.map(({ path }) => path.join('\n'));
  const wanted = (path: string) => choices.categories[path];
  const left = paths.filter((path) => wanted(path) === null).length;
  const mended = paths.filter((path) => typeof wanted(path) === 'string').length;
  const fate = stand === 'checking' ? [view.t('moves.found.categories.then')] : [];
  return { kind: 'categories', found: paths.length, mended, left, fate };
}
