// The record of the rankings: places of weeks that are over, blogs that were taken out, votes that were held and looked at.
import { HostFrame } from '../../../blogs/hosting/host-frame.tsx';
import type { PressSettings } from '../../../blogs/hosting/press-settings.ts';
import type { Context } from '../../../platform/context.ts';
import { rankingDayOf } from '../../../rankings/calendar.ts';
import { FORMER_PLACES, type FormerTable, formerTables } from '../../../rankings/former/former-tables.ts';
import {
  type OnRecord,
  type RecordedExclusion,
  type RecordedHold,
  recordedExclusions,
  recordedHolds,
} from '../../../rankings/record/reads.ts';
import { longDate } from '../../../web/when.ts';
import { addressIn, type Setting } from '../../blog.ts';
import { page } from '../../draw-page.ts';
import type { Page } from '../../page.ts';
import { hostPath } from '../host-address.ts';
import { otherLanguage } from '../links.ts';
import { FormerWeek } from './former-week.tsx';
import { Up } from './up.tsx';

interface RecordProps {
  setting: Setting;
  press: PressSettings;
  weeks: readonly FormerTable[];
  exclusions: readonly RecordedExclusion[];
  holds: readonly RecordedHold[];
}

export async function recordPage(ctx: Context, setting: Setting, press: PressSettings): Promise<Page> {
  const facts = {
    weeks: await formerTables(ctx),
    exclusions: await recordedExclusions(ctx),
    holds: await recordedHolds(ctx),
  };
  return page(<RecordPage {...{ setting, press, ...facts }} />, []);
}

function RecordPage(props: RecordProps) {
  const { setting, press, weeks } = props;
  const { t, language, blog } = setting;
  const about = t('rankings.record.about');
  return (
    <HostFrame
      {...{ press, t, language, title: t('rankings.record'), description: about, place: 'rankings' }}
      canonical={addressIn(blog, hostPath({ show: 'record' }))}
      styles={['rankings.css']}
    >
      <main id="main" class="ranks ranks--text">
        <header class="bhead">
          <Up setting={setting} />
          <h1>{t('rankings.record')}</h1>
          <p>{about}</p>
        </header>
        <section class="rule" id="weeks">
          <h2>{t('rankings.record.weeks')}</h2>
          {weeks.length === 0 ? (
            <p>{t('rankings.record.weeks.none')}</p>
          ) : (
            <>
              <p>{t('rankings.record.weeks.about', { places: FORMER_PLACES })}</p>
              {weeks.map((week, at) => (
                <FormerWeek key={week.to} setting={setting} week={week} open={at === 0} />
              ))}
            </>
          )}
        </section>
        <Exclusions {...props} />
        <Holds {...props} />
      </main>
    </HostFrame>
  );
}

function Exclusions({ setting, exclusions }: RecordProps) {
  const { t } = setting;
  return (
    <section class="rule" id="exclusions">
      <h2>{t('rankings.record.exclusions')}</h2>
      {exclusions.length === 0 ? (
        <p>{t('rankings.record.exclusions.none')}</p>
      ) : (
        <ul class="taken">
          {exclusions.map((one) => (
            <li key={one.id}>
              <b>
                <Name setting={setting} of={one} />
              </b>
              <span>{stretchOf(setting, one)}</span>
              <p>{one.reason}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function stretchOf(setting: Setting, { since, until }: RecordedExclusion): string {
  const { t } = setting;
  if (until === null) return t('rankings.record.since', { since: dateOf(setting, since) });
  return t('rankings.record.until', { since: dateOf(setting, since), until: dateOf(setting, until) });
}

/** A day of the rankings, or the one in which a moment falls. */
function dateOf({ language }: Setting, moment: string): string {
  return longDate(moment.includes('T') ? rankingDayOf(moment) : moment, language, 'UTC');
}

function Name({ setting, of }: { setting: Setting; of: OnRecord }) {
  if (of.name === null) return <>{setting.t('rankings.record.hidden')}</>;
  return <span lang={otherLanguage(setting, of.language)}>{of.name}</span>;
}

function Holds({ setting, holds }: RecordProps) {
  const { t } = setting;
  return (
    <section class="rule" id="holds">
      <h2>{t('rankings.record.holds')}</h2>
      {holds.length === 0 ? (
        <p>{t('rankings.record.holds.none')}</p>
      ) : (
        <>
          <p>{t('rankings.record.holds.about')}</p>
          <ul class="taken">
            {holds.map((hold) => (
              <Held key={hold.id} setting={setting} hold={hold} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Held({ setting, hold }: { setting: Setting; hold: RecordedHold }) {
  const { t } = setting;
  const from = hold.reason === 'wide-network' ? 'wide-network' : 'network';
  return (
    <li>
      <b>
        <Name setting={setting} of={hold} />
      </b>
      <span>{dateOf(setting, hold.day)}</span>
      <p>{t(`rankings.record.${hold.kind}.${from}`, { votes: hold.votes })}</p>
      <p>{decisionOf(setting, hold)}</p>
    </li>
  );
}

/** More votes may have come after those that somebody let count. */
function decisionOf(setting: Setting, { counted, votes, decidedAt }: RecordedHold): string {
  const { t } = setting;
  const day = dateOf(setting, decidedAt);
  if (counted === 0) return t('rankings.record.not-counted', { day });
  return counted >= votes
    ? t('rankings.record.counted', { day })
    : t('rankings.record.some-counted', { counted, day });
}
