// 引っ越し: where files of another blog are handed over, the moves there were, and what can be brought from where.
import type { MemberBlog } from '../../../blogs/blog-for.ts';
import { type FormState, ProblemLine, ProblemSummary } from '../../../web/forms.tsx';
import { Icon } from '../../../web/icons.tsx';
import { StudioPage } from '../../../web/layout.tsx';
import type { View } from '../../../web/page.ts';
import { longDate } from '../../../web/when.ts';
import type { IncomingBlog } from '../incoming.ts';
import type { MoveRow } from '../store.ts';
import { WhatCanBeBrought } from './from-where.tsx';
import { sized } from './numbers.ts';
import { standOf } from './stand.ts';

export interface MovesPageProps {
  view: View;
  blog: MemberBlog;
  moves: readonly MoveRow[];
  /** Names of their files by the id of the move. */
  names: ReadonlyMap<string, readonly string[]>;
  form: FormState;
  /** Bytes of a file that comes with a form. */
  limit: number;
  removed: boolean;
}

export function MovesPage(props: MovesPageProps) {
  const { view, blog, form, removed } = props;
  const { t } = view;
  return (
    <StudioPage
      view={view}
      title={t('moves.title')}
      blog={blog}
      current="moves"
      styles={['moves.css']}
      scripts={['moves.js']}
    >
      <div class="sections">
        <ProblemSummary view={view} form={form} labels={{ file: t('moves.bring.file') }} />
        {removed && (
          <p class="strip strip--note" role="status">
            <Icon name="check" />
            <span>{t('moves.removed')}</span>
          </p>
        )}
        <div>
          <p class="section__lead">{t('moves.about')}</p>
          <p class="section__lead">{t('moves.secret')}</p>
        </div>
        <Bring {...props} />
        <Earlier {...props} />
        <WhatCanBeBrought view={view} />
      </div>
    </StudioPage>
  );
}

function Bring({ view, blog, form, limit }: MovesPageProps) {
  const { t } = view;
  const here = `/studio/${blog.slug}/moves`;
  const problem = form.problems.file;
  return (
    <section aria-labelledby="bring">
      <h2 class="room__h" id="bring">
        {t('moves.bring')}
      </h2>
      <form
        class="form moves-bring"
        method="post"
        action={here}
        encType="multipart/form-data"
        data-move-files={here}
        data-failed={t('moves.bring.failed')}
        data-refused={t('moves.bring.refused')}
      >
        <div class="field moves-drop" data-drop>
          <label for="file">{t('moves.bring.file')}</label>
          <input
            id="file"
            name="file"
            type="file"
            aria-describedby={`file-hint file-whole${problem ? ' file-problem' : ''}`}
            aria-invalid={problem ? 'true' : undefined}
            required
          />
          {problem && <ProblemLine view={view} id="file" problem={problem} />}
          <p class="moves-drop__hint" data-with-script hidden>
            <Icon name="upload" /> {t('moves.bring.drop')}
          </p>
          <ul class="moves-chosen" data-chosen hidden />
          <p class="hint" id="file-hint">
            {t('moves.bring.hint')}
          </p>
          <p class="hint" id="file-whole" data-without-script>
            {t('moves.bring.whole', { limit: sized(view, limit) })}
          </p>
        </div>
        <Sending view={view} />
        <p class="form__do">
          <button class="btn" type="submit">
            {t('moves.bring.do')}
          </button>
        </p>
      </form>
    </section>
  );
}

/** Shown by the script while files are on their way. */
export function Sending({ view: { t } }: { view: View }) {
  return (
    <div class="sending" data-sending hidden>
      <p role="status" data-says={t('moves.bring.sending')} />
      <progress class="bar" max={1} value={0} aria-label={t('moves.bring.progress')} />
      <button type="button" class="btn btn--quiet btn--small" data-cancel>
        {t('moves.bring.cancel')}
      </button>
    </div>
  );
}

function Earlier({ view, blog, moves, names }: MovesPageProps) {
  const { t, language } = view;
  if (moves.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 class="room__h" id="earlier">
        {t('moves.earlier')}
      </h2>
      <ul class="moves-list">
        {moves.map((move) => (
          <li key={move.id}>
            <a href={`/studio/${blog.slug}/moves/${move.id}`}>
              {titleOf(view, move, names.get(move.id) ?? [])}
            </a>
            <span class="hint">
              {longDate(move.created_at, language, blog.timeZone)}　{t(`moves.stand.${standOf(move)}`)}
              {move.ran_by === 'command' && `　${t('moves.earlier.command')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the files call their blog; until that is known, the files. */
export function titleOf({ t }: View, move: MoveRow, names: readonly string[]): string {
  const blog = move.blog === null ? null : (JSON.parse(move.blog) as IncomingBlog);
  if (blog && blog.title !== '') return t('moves.earlier.from', { title: blog.title });
  const [name = t('moves.title'), ...others] = names;
  return others.length === 0 ? name : t('moves.earlier.more', { name, count: others.length });
}
