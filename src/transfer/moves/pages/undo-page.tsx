// The page that asks before a whole move is undone: what goes, and what was changed since and may stay.
import type { MemberBlog } from '../../../blogs/blog-for.ts';
import { Icon } from '../../../web/icons.tsx';
import { StudioPage } from '../../../web/layout.tsx';
import type { View } from '../../../web/page.ts';
import type { ChangedPost } from '../put/changes/store.ts';
import type { MoveRow } from '../store.ts';
import { counted } from './numbers.ts';
import type { PostTally } from './reads.ts';

export interface UndoPageProps {
  view: View;
  blog: MemberBlog;
  move: MoveRow;
  posts: PostTally;
  /** Not as they came: nothing is removed before its owner has seen these. */
  changed: readonly ChangedPost[];
}

/** Posts that are named. */
const NAMED = 100;

export function UndoPage(props: UndoPageProps) {
  const { view, blog, move, posts, changed } = props;
  const { t } = view;
  const here = `/studio/${blog.slug}/moves/${move.id}`;
  const isShown = changed.length > 0;
  return (
    <StudioPage view={view} title={t('moves.undo.title')} blog={blog} current="moves" styles={['moves.css']}>
      <div class="sections">
        {isShown ? (
          <Changed {...props} />
        ) : (
          <div>
            <p class="section__lead">{t('moves.undo.goes', { count: counted(view, posts.added) })}</p>
            <p class="section__lead">{t('moves.undo.stays')}</p>
          </div>
        )}
        <form class="form" method="post" action={`${here}/undoing`}>
          {isShown && <input type="hidden" name="rest" value="yes" />}
          <div class="form__do">
            <button class="btn btn--danger" type="submit">
              {t(isShown ? 'moves.undo.rest' : 'moves.undo.do')}
            </button>
            <a href={here}>{t('moves.undo.not')}</a>
          </div>
        </form>
      </div>
    </StudioPage>
  );
}

function Changed({ view, blog, changed }: UndoPageProps) {
  const { t } = view;
  return (
    <section aria-labelledby="changed">
      <p class="strip strip--warn" role="alert">
        <Icon name="warn" />
        <span>{t('moves.undo.changed.about')}</span>
      </p>
      <h2 class="room__h moves-changed" id="changed">
        {t('moves.undo.changed')} <span>{counted(view, changed.length)}</span>
      </h2>
      <ul class="moves-list">
        {changed.slice(0, NAMED).map(({ number, postId, title, since }) => (
          <li key={number}>
            <a href={`/studio/${blog.slug}/posts/${postId}`}>{title || t('moves.posts.untitled')}</a>
            <span class="hint">{since.map((one) => t(`moves.undo.since.${one}`)).join('　')}</span>
          </li>
        ))}
      </ul>
      {changed.length > NAMED && (
        <p class="hint">{t('moves.undo.more', { count: counted(view, changed.length - NAMED) })}</p>
      )}
    </section>
  );
}
