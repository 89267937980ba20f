// Where a banner leads: the button that gives a vote, and afterwards the thanks with the ways on.
import type { PressSettings } from '../../../blogs/hosting/press-settings.ts';
import type { View } from '../../../web/page.ts';
import type { Participant } from '../../participant.ts';
import { OutsideFrame } from '../outside-frame.tsx';

interface VotePageProps {
  view: View;
  press: PressSettings;
  participant: Participant;
  said: 'given' | 'again' | null;
}

export function VotePage({ view, press, participant, said }: VotePageProps) {
  const { t } = view;
  const { participantId, name, about, address } = participant;
  const title = t(said === null ? 'elsewhere.vote' : `rankings.vote.${said}`, { name });
  return (
    <OutsideFrame {...{ view, press, title }}>
      {said !== null && <p class="ballot__name">{name}</p>}
      {about !== '' && <p class="ballot__about">{about}</p>}
      <p role={said === null ? undefined : 'status'}>
        {t(said === null ? 'rankings.vote.about' : 'rankings.vote.when')}
      </p>
      {said === null && (
        <form method="post" action={`/rankings/vote/${participantId}`}>
          <button class="btn ballot__do" type="submit">
            {t('rankings.vote.do')}
          </button>
        </form>
      )}
      <p class="ballot__ways">
        <a class="btn btn--quiet" href={address}>
          {t('elsewhere.vote.back')}
        </a>
        <a class="btn btn--quiet" href="/rankings">
          {t('elsewhere.vote.table')}
        </a>
      </p>
    </OutsideFrame>
  );
}
