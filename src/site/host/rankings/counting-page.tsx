// The page of how votes are counted: in plain words, exactly, in examples that the formula computes, and in the program itself.
import type { ComponentChildren } from 'preact';
import { HostFrame } from '../../../blogs/hosting/host-frame.tsx';
import type { PressSettings } from '../../../blogs/hosting/press-settings.ts';
import {
  HOLD_NETWORK,
  HOLD_SHARE,
  HOLD_WIDE,
  NETWORK_FLOOR,
  NETWORK_SHARE,
  WIDE_FLOOR,
  WIDE_SHARE,
} from '../../../rankings/formula.ts';
import { MOST_CATEGORIES } from '../../../rankings/taking-part/shares.ts';
import { MOST_AROUND, MOST_BROWSERS, MOST_WIDE, WIDE_PART } from '../../../rankings/views/view-counter.ts';
import { MARK_DAYS, MOST_OF_NETWORK, NETWORK_DAYS } from '../../../rankings/votes/cast-vote.ts';
import { numberText } from '../../../text/fill.ts';
import type { MessageKey, Params } from '../../../web/messages/index.ts';
import { addressIn, type Setting } from '../../blog.ts';
import { page } from '../../draw-page.ts';
import type { Page } from '../../page.ts';
import { hostPath } from '../host-address.ts';
import { FORMULA_FILE, formulaText } from './formula-text.ts';
import { SHOWN_AFTER_HOURS } from './table-facts.ts';
import { Up } from './up.tsx';
import { cappedDay, heldDay, sharedVotes, tiedBlogs } from './worked-example.ts';

interface CountingProps {
  setting: Setting;
  press: PressSettings;
}

export function countingPage(setting: Setting, press: PressSettings): Page {
  return page(<CountingPage setting={setting} press={press} />, []);
}

function CountingPage({ setting, press }: CountingProps) {
  const { t, language, blog } = setting;
  const about = t('rankings.counting.about');
  return (
    <HostFrame
      {...{ press, t, language, title: t('rankings.counting'), description: about, place: 'rankings' }}
      canonical={addressIn(blog, hostPath({ show: 'counting' }))}
      styles={['rankings.css']}
    >
      <main id="main" class="ranks ranks--text">
        <header class="bhead">
          <Up setting={setting} />
          <h1>{t('rankings.counting')}</h1>
          <p>{about}</p>
        </header>
        <Part setting={setting} of="vote" says={['rankings.counting.vote.1', 'rankings.counting.vote.2']} />
        <Cap setting={setting} />
        <Hold setting={setting} />
        <Part
          setting={setting}
          of="share"
          says={['rankings.counting.share.1', 'rankings.counting.share.2']}
          numbers={{ max: MOST_CATEGORIES }}
        >
          <p class="rule__ex">{t('rankings.counting.share.example', { ...sharedVotes() })}</p>
        </Part>
        <Part setting={setting} of="tie" says={['rankings.counting.tie.1']}>
          <Ties setting={setting} />
        </Part>
        <Part
          setting={setting}
          of="when"
          says={['rankings.counting.when.1', 'rankings.counting.when.2']}
          numbers={{ hours: SHOWN_AFTER_HOURS, week: 7, month: 30, year: 365 }}
        />
        <Part
          setting={setting}
          of="others"
          says={['rankings.counting.others.1', 'rankings.counting.others.2', 'rankings.counting.others.3']}
          numbers={{ browsers: MOST_BROWSERS, around: MOST_AROUND, wide: MOST_WIDE, part: WIDE_PART * 100 }}
        />
        <Kept setting={setting} />
        <Source setting={setting} />
      </main>
    </HostFrame>
  );
}

interface PartProps {
  setting: Setting;
  of: 'vote' | 'cap' | 'hold' | 'share' | 'tie' | 'when' | 'others' | 'kept' | 'source';
  says: readonly MessageKey[];
  numbers?: Params;
  children?: ComponentChildren;
}

function Part({ setting: { t }, of, says, numbers, children }: PartProps) {
  return (
    <section class="rule" id={of}>
      <h2>{t(`rankings.counting.${of}`)}</h2>
      {says.map((key) => (
        <p key={key}>{t(key, numbers)}</p>
      ))}
      {children}
    </section>
  );
}

function Exactly({ setting: { t }, children }: { setting: Setting; children: ComponentChildren }) {
  return (
    <p class="rule__exact">
      <b>{t('rankings.counting.exactly')}</b> {children}
    </p>
  );
}

function Cap({ setting }: { setting: Setting }) {
  const { t } = setting;
  const numbers = { floor: NETWORK_FLOOR, share: percent(NETWORK_SHARE) };
  const { others, own, of, counted } = cappedDay();
  return (
    <Part setting={setting} of="cap" says={['rankings.counting.cap.1']} numbers={numbers}>
      <p>{t('rankings.counting.cap.2', { floor: WIDE_FLOOR, share: percent(WIDE_SHARE) })}</p>
      <p class="rule__ex">{t('rankings.counting.cap.example', { others, own, of, counted })}</p>
      <Exactly setting={setting}>{t('rankings.counting.cap.exactly')}</Exactly>
    </Part>
  );
}

function Hold({ setting }: { setting: Setting }) {
  const { t } = setting;
  const numbers = { network: HOLD_NETWORK, wide: HOLD_WIDE, share: percent(HOLD_SHARE) };
  const { others, own, held, counted } = heldDay();
  return (
    <Part setting={setting} of="hold" says={['rankings.counting.hold.1']} numbers={numbers}>
      <p class="rule__ex">{t('rankings.counting.hold.example', { others, own, held, counted })}</p>
      <p>{t('rankings.counting.hold.2')}</p>
      <Exactly setting={setting}>{t('rankings.counting.hold.exactly', { most: MOST_OF_NETWORK })}</Exactly>
      <p>
        <a href={hostPath({ show: 'record' })}>{t('rankings.record')}</a>
      </p>
    </Part>
  );
}

function percent(share: number): number {
  return Math.round(share * 100);
}

function Ties({ setting: { t, language } }: { setting: Setting }) {
  const number = (value: number) => numberText(language, value);
  return (
    <table class="figures">
      <caption class="vh">{t('rankings.counting.tie.example')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rankings.head.blog')}</th>
          <th scope="col">{t('rankings.head.in')}</th>
          <th scope="col">{t('rankings.counting.tie.longer')}</th>
          <th scope="col">{t('rankings.head.pv')}</th>
          <th scope="col">{t('rankings.head.place')}</th>
        </tr>
      </thead>
      <tbody>
        {tiedBlogs().map(({ id, points, longerIns, views, place }) => (
          <tr key={id}>
            <th scope="row">{id}</th>
            <td>{number(points)}</td>
            <td>{number(longerIns)}</td>
            <td>{number(views)}</td>
            <td>
              <b>{number(place)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Kept({ setting }: { setting: Setting }) {
  const { t } = setting;
  return (
    <Part setting={setting} of="kept" says={['rankings.counting.kept.1']}>
      <p>{t('rankings.counting.kept.2', { days: MARK_DAYS })}</p>
      <p>{t('rankings.counting.kept.3', { days: NETWORK_DAYS })}</p>
    </Part>
  );
}

function Source({ setting }: { setting: Setting }) {
  const { t } = setting;
  const see = t('rankings.counting.source.see', { file: FORMULA_FILE });
  return (
    <Part setting={setting} of="source" says={['rankings.counting.source.1']}>
      <details class="rule__code">
        <summary>{see}</summary>
        <pre lang="en">
          <code>{formulaText()}</code>
        </pre>
      </details>
    </Part>
  );
}
