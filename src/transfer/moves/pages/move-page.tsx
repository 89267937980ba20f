// The page of one move: its four steps, how far it has come, what comes in, what to look at, and what was decided.
import { ProblemSummary } from '../../../web/forms.tsx';
import { Icon } from '../../../web/icons.tsx';
import { StudioPage } from '../../../web/layout.tsx';
import { OldAddresses } from './addresses-page.tsx';
import { Bilinguals } from './bilinguals-part.tsx';
import { CareList } from './care-list.tsx';
import { CategoryForm, ReadingForm } from './choices-forms.tsx';
import { Arriving, MoreFiles, Remove } from './files-part.tsx';
import { FoundTable } from './found-table.tsx';
import type { MovePageProps } from './move-view.ts';
import { titleOf } from './moves-page.tsx';
import { Progress } from './progress.tsx';
import { PutInForm } from './put-in-form.tsx';
import { Report } from './report.tsx';
import { type Step, stepOf, steps } from './stand.ts';

const done = {
  choices: 'moves.choices.saved',
  categories: 'moves.categories.saved',
  pictures: 'moves.pictures.asked',
} as const;

export function MovePage(props: MovePageProps) {
  const { view, blog, move, files, stand, failed, did } = props;
  const { t } = view;
  const isMoving = stand === 'reading' || stand === 'putting' || stand === 'undoing';
  return (
    <StudioPage
      view={view}
      title={t('moves.title')}
      head={
        <p>
          {titleOf(
            view,
            move,
            files.map(({ name }) => name),
          )}
        </p>
      }
      blog={blog}
      current="moves"
      styles={['moves.css']}
      scripts={['moves.js']}
    >
      <div class="moves" data-stand={stand} data-refresh={isMoving ? view.path : undefined}>
        {failed && <ProblemSummary view={view} form={failed} labels={labelsOf(props)} />}
        {did && (
          <p class="strip strip--note" role="status">
            <Icon name="check" />
            <span>{t(done[did])}</span>
          </p>
        )}
        <Steps {...props} step={stepOf(move)} />
        {stand === 'arriving' ? <Arriving {...props} /> : <Progress {...props} />}
        <Report {...props} />
        {stand !== 'arriving' && <WhatWasFound {...props} />}
      </div>
    </StudioPage>
  );
}

function WhatWasFound(props: MovePageProps) {
  const { view, blog, move, posts, stand, addresses } = props;
  const { t } = view;
  const mayChoose = move.begun_at === null && stand !== 'undone' && stand !== 'undoing';
  // Old addresses went with the posts.
  const hasSide = stand !== 'undone' || addresses.count > 0;
  return (
    <div class="room__grid">
      <div class="room__main">
        <FoundTable {...props} />
        <Bilinguals {...props} />
        <CareList {...props} />
        {posts.found > 0 && (
          <p>
            <a href={`/studio/${blog.slug}/moves/${move.id}/posts`}>{t('moves.posts.all')}</a>
          </p>
        )}
        {mayChoose && <CategoryForm {...props} />}
        {mayChoose && <ReadingForm {...props} />}
        {mayChoose && <MoreFiles {...props} />}
        {stand === 'checking' && <Remove view={view} here={`/studio/${blog.slug}/moves/${move.id}`} />}
      </div>
      {hasSide && (
        <aside class="room__side" aria-label={t('moves.side')}>
          <OldAddresses {...props} />
          {mayChoose && <PutInForm {...props} />}
        </aside>
      )}
    </div>
  );
}

function Steps({ view, step }: MovePageProps & { step: Step | null }) {
  const { t } = view;
  const at = step === null ? steps.length : steps.indexOf(step);
  return (
    <ol class="steps" aria-label={t('moves.steps')}>
      {steps.map((name, position) => (
        <li
          key={name}
          class={position < at ? 'is-done' : undefined}
          aria-current={position === at ? 'step' : undefined}
        >
          <span>{position < at ? <Icon name="check" label={t('moves.step.done')} /> : position + 1}</span>
          {t(`moves.step.${name}`)}
        </li>
      ))}
    </ol>
  );
}

function labelsOf({ view: { t } }: MovePageProps): Record<string, string> {
  return { timeZone: t('moves.choices.zone'), address: t('moves.choices.address') };
}
