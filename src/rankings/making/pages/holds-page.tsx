// Votes that were held for a look: what is unlike readers about them, and the decision of whoever runs the press.
import { PressPage } from '../../../blogs/hosting/press-page.tsx';
import { Done } from '../../../web/forms.tsx';
import { isMessageKey } from '../../../web/messages/index.ts';
import type { View } from '../../../web/page.ts';
import { longDate, momentText } from '../../../web/when.ts';
import { HOLD_NETWORK, HOLD_SHARE, HOLD_WIDE } from '../../formula.ts';
import { participantFrom } from '../../participant.ts';
import { NETWORK_DAYS } from '../../votes/cast-vote.ts';
import { type PageOf, Ways } from './paging.tsx';
import type { ShownHold } from './reads.ts';

export const HOLDS = '/press/rankings/holds';

export interface HoldsPageProps {
  view: View;
  /** The press's own address. */
  press: string;
  waiting: PageOf<ShownHold>;
  decided: PageOf<ShownHold>;
  /** Days before this can no longer be counted anew. */
  firstDay: string;
  zone: string;
  done: string | undefined;
}

export function HoldsPage(props: HoldsPageProps) {
  const { view, waiting, decided, done } = props;
  const { t } = view;
  return (
    <PressPage view={view} tab="holds">
      <div class="sections">
        {done === 'all' && <Done>{t('operating.holds.done.all')}</Done>}
        {done === 'none' && <Done>{t('operating.holds.done.none')}</Done>}
        <section aria-labelledby="waiting">
          <h2 class="room__h" id="waiting">
            {t('operating.holds.waiting')}
          </h2>
          <p class="section__lead">{t('operating.holds.about', { days: NETWORK_DAYS })}</p>
          {waiting.rows.length === 0 ? (
            <div class="empty">
              <b>{t('operating.holds.none')}</b>
              <p>{t('operating.holds.none.about')}</p>
            </div>
          ) : (
            <ol class="decisions">
              {waiting.rows.map((hold) => (
                <Hold key={hold.id} {...props} hold={hold} />
              ))}
            </ol>
          )}
          <Ways
            {...{ view, page: waiting, path: HOLDS, name: 'waiting', label: t('operating.holds.waiting') }}
          />
        </section>
        {(decided.rows.length > 0 || decided.later) && (
          <section aria-labelledby="decided">
            <h2 class="room__h" id="decided">
              {t('operating.holds.decided')}
            </h2>
            <ol class="decisions">
              {decided.rows.map((hold) => (
                <Hold key={hold.id} {...props} hold={hold} />
              ))}
            </ol>
            <Ways
              {...{ view, page: decided, path: HOLDS, name: 'decided', label: t('operating.holds.decided') }}
            />
          </section>
        )}
      </div>
    </PressPage>
  );
}

type HoldProps = HoldsPageProps & { hold: ShownHold };

function Hold(props: HoldProps) {
  const { view, press, hold } = props;
  const { t } = view;
  const { name, address } = participantFrom(press, hold.participant);
  const day = longDate(hold.day, view.language, 'UTC');
  return (
    <li>
      <div>
        <h3>
          <a href={address}>{name}</a>
        </h3>
        <p>
          {day}　<b>{t(`operating.holds.${hold.kind}`, { votes: hold.votes })}</b>
        </p>
        <p>{reasonOf(view, hold)}</p>
        <p class="hint">{t(`operating.holds.beside.${hold.kind}`, { count: hold.beside })}</p>
        <Standing {...props} />
      </div>
      <Decide {...props} label={`${name} ${day}`} />
    </li>
  );
}

function reasonOf({ t }: View, { reason }: ShownHold): string {
  const key = `operating.holds.reason.${reason}`;
  const share = Math.round(HOLD_SHARE * 100);
  return isMessageKey(key) ? t(key, { share, network: HOLD_NETWORK, wide: HOLD_WIDE }) : reason;
}

function Standing({ view, hold, zone }: HoldProps) {
  const { t } = view;
  if (hold.decidedAt === null) {
    // It was let count before, and has grown since.
    return hold.counted > 0 ? <p>{t('operating.holds.grown', { counted: hold.counted })}</p> : null;
  }
  const when = momentText(hold.decidedAt, view.language, zone);
  const who = hold.decidedBy ?? t('log.gone');
  return <p>{t(hold.counted > 0 ? 'operating.holds.did.all' : 'operating.holds.did.none', { who, when })}</p>;
}

function Decide({ view, hold, firstDay, label }: HoldProps & { label: string }) {
  const { t } = view;
  if (hold.day < firstDay) return <p class="hint">{t('operating.holds.old')}</p>;
  const offered = (['all', 'none'] as const).filter(
    (one) => hold.decidedAt === null || (one === 'all') !== hold.counted > 0,
  );
  return (
    <form class="form__do" method="post" action={`${HOLDS}/${hold.id}`}>
      {offered.map((one) => (
        <button
          key={one}
          class="btn btn--quiet"
          type="submit"
          name="counted"
          value={one}
          aria-label={`${t(`operating.holds.${hold.decidedAt === null ? 'do' : 'again'}.${one}`)} ${label}`}
        >
          {t(`operating.holds.${hold.decidedAt === null ? 'do' : 'again'}.${one}`)}
        </button>
      ))}
    </form>
  );
}
