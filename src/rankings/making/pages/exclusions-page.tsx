// Who is taken out of the rankings, for what reason, since when and by whom; what is over stays as a record.
import { PressPage } from '../../../blogs/hosting/press-page.tsx';
import { Done, type FormState, fieldText, ProblemSummary, TextField } from '../../../web/forms.tsx';
import type { View } from '../../../web/page.ts';
import { momentText } from '../../../web/when.ts';
import { participantFrom } from '../../participant.ts';
import type { ParticipantRow } from '../../store.ts';
import { type PageOf, Ways } from './paging.tsx';
import type { ShownExclusion } from './reads.ts';

export const EXCLUSIONS = '/press/rankings/exclusions';

export interface ExclusionsPageProps {
  view: View;
  press: string;
  standing: PageOf<ShownExclusion>;
  ended: PageOf<ShownExclusion>;
  /** What was looked for, and who was found. */
  search: FormState;
  found: readonly ParticipantRow[];
  more: boolean;
  /** The form of one that came back. */
  failed?: { id: string; form: FormState };
  zone: string;
  done: string | undefined;
}

export function ExclusionsPage(props: ExclusionsPageProps) {
  const { view, standing, ended, failed, done } = props;
  const { t } = view;
  return (
    <PressPage view={view} tab="exclusions">
      <div class="sections">
        {done === 'excluded' && <Done>{t('operating.exclusions.done')}</Done>}
        {done === 'ended' && <Done>{t('operating.exclusions.ended.done')}</Done>}
        {failed && (
          <ProblemSummary
            view={view}
            form={failed.form}
            labels={{ reason: t('operating.exclusions.reason') }}
          />
        )}
        <Exclude {...props} />
        <section aria-labelledby="standing">
          <h2 class="room__h" id="standing">
            {t('operating.exclusions.standing')}
          </h2>
          {standing.rows.length === 0 ? (
            <p class="section__lead">{t('operating.exclusions.none')}</p>
          ) : (
            <ol class="decisions">
              {standing.rows.map((one) => (
                <Exclusion key={one.id} {...props} one={one} />
              ))}
            </ol>
          )}
          <Ways
            {...{ view, page: standing, path: EXCLUSIONS, name: 'standing' }}
            label={t('operating.exclusions.standing')}
          />
        </section>
        {(ended.rows.length > 0 || ended.later) && (
          <section aria-labelledby="ended">
            <h2 class="room__h" id="ended">
              {t('operating.exclusions.past')}
            </h2>
            <ol class="decisions">
              {ended.rows.map((one) => (
                <Exclusion key={one.id} {...props} one={one} />
              ))}
            </ol>
            <Ways
              {...{ view, page: ended, path: EXCLUSIONS, name: 'ended' }}
              label={t('operating.exclusions.past')}
            />
          </section>
        )}
      </div>
    </PressPage>
  );
}

function Exclude(props: ExclusionsPageProps) {
  const { view, search, found, more } = props;
  const { t } = view;
  const words = fieldText(search, 'words');
  return (
    <section aria-labelledby="exclude">
      <h2 class="room__h" id="exclude">
        {t('operating.exclusions.new')}
      </h2>
      <p class="section__lead">{t('operating.exclusions.about')}</p>
      <form class="narrow" method="get" action={EXCLUSIONS}>
        <TextField
          {...{ view, form: search }}
          name="words"
          type="search"
          label={t('operating.blogs.words')}
          maxLength={100}
          required
        />
        <button class="btn btn--quiet" type="submit">
          {t('operating.blogs.find')}
        </button>
      </form>
      {words !== '' && found.length === 0 && (
        <p role="status">{t('operating.exclusions.none-found', { words })}</p>
      )}
      {found.length > 0 && (
        <ul class="rows">
          {found.map((participant) => (
            <Candidate key={participant.id} {...props} participant={participant} />
          ))}
        </ul>
      )}
      {more && <p class="hint">{t('operating.exclusions.more')}</p>}
    </section>
  );
}

function Candidate(props: ExclusionsPageProps & { participant: ParticipantRow }) {
  const { view, press, participant, search, failed, found } = props;
  const { t } = view;
  const { name, address } = participantFrom(press, participant);
  const mine = failed?.id === participant.id ? failed.form : undefined;
  // The summary leads to the field by its plain name, which one of them alone may have.
  const id = mine ? 'reason' : `reason-${participant.id}`;
  return (
    <li>
      <span class="rows__what">
        <b>{name}</b>
        <small class="rows__path">{address}</small>
      </span>
      <details class="rows__more" open={mine !== undefined || found.length === 1}>
        <summary aria-label={t('operating.exclusions.open', { name })}>
          {t('operating.exclusions.do')}
        </summary>
        <form class="form" method="post" action={EXCLUSIONS}>
          <input type="hidden" name="participant" value={participant.id} />
          <input type="hidden" name="words" value={fieldText(search, 'words')} />
          <TextField
            {...{ view, form: mine ?? { values: {}, problems: {} }, id }}
            name="reason"
            label={t('operating.exclusions.reason')}
            hint={t('operating.exclusions.reason.hint')}
            maxLength={300}
            required
          />
          <button class="btn btn--danger" type="submit">
            {t('operating.exclusions.do')}
          </button>
        </form>
      </details>
    </li>
  );
}

function Exclusion({ view, press, zone, one }: ExclusionsPageProps & { one: ShownExclusion }) {
  const { t } = view;
  const { name, address } = participantFrom(press, one.participant);
  const by = (person: string | null) => person ?? t('log.gone');
  const at = (iso: string) => momentText(iso, view.language, zone);
  return (
    <li>
      <div>
        <h3>
          <a href={address}>{name}</a>
        </h3>
        <p>{one.reason}</p>
        <p class="hint">{t('operating.exclusions.made', { who: by(one.madeBy), when: at(one.madeAt) })}</p>
        {one.endedAt !== null && (
          <p class="hint">
            {t('operating.exclusions.ended', { who: by(one.endedBy), when: at(one.endedAt) })}
          </p>
        )}
      </div>
      {one.endedAt === null && (
        <form method="post" action={`${EXCLUSIONS}/${one.id}/ending`}>
          <button
            class="btn btn--quiet"
            type="submit"
            aria-label={t('operating.exclusions.end.of', { name })}
          >
            {t('operating.exclusions.end')}
          </button>
        </form>
      )}
    </li>
  );
}
