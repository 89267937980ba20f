// あなたの時間: how long one worked at which translation, and how fast; seen by oneself alone.
import { numberText } from '../../../text/fill.ts';
import { Choices, Done, formOf } from '../../../web/forms.tsx';
import { StudioPage } from '../../../web/layout.tsx';
import type { View } from '../../../web/page.ts';
import { longDate } from '../../../web/when.ts';
import type { OwnTime } from './store.ts';

/** Days of which each is told by itself. */
const DAYS = 30;
/** Less (seconds) says nothing about how fast somebody is. */
const ENOUGH_S = 10 * 60;

interface TimesPageProps {
  view: View;
  /** The newest first. */
  times: readonly OwnTime[];
  off: boolean;
  done: 'saved' | 'removed' | null;
}

export function TimesPage({ view, times, off, done }: TimesPageProps) {
  const { t } = view;
  return (
    <StudioPage view={view} title={t('times.title')} current="account">
      <div class="sections">
        {done && <Done>{t(done === 'saved' ? 'common.saved' : 'times.removed')}</Done>}
        <p class="section__lead">{t('times.about')}</p>
        {times.length === 0 ? (
          <p>{t(off ? 'times.none.off' : 'times.none')}</p>
        ) : (
          <Lists {...{ view, times }} />
        )}
        <Setting view={view} off={off} />
        {times.length > 0 && <RemoveAll view={view} />}
        <p>
          <a href="/account">{t('times.back')}</a>
        </p>
      </div>
    </StudioPage>
  );
}

type ListProps = Pick<TimesPageProps, 'view' | 'times'>;

function Lists({ view, times }: ListProps) {
  return (
    <>
      <ByTranslation view={view} times={times} />
      <ByDay view={view} times={times} />
    </>
  );
}

function ByTranslation({ view, times }: ListProps) {
  const { t } = view;
  const groups = [...Map.groupBy(times, (time) => time.translation_id).values()];
  return (
    <section aria-labelledby="times-translations">
      <h2 class="room__h" id="times-translations">
        {t('times.translations')}
      </h2>
      <ul class="times">
        {groups.map((group) => (
          <OfTranslation key={group[0]?.translation_id} view={view} group={group} />
        ))}
      </ul>
    </section>
  );
}

function OfTranslation({ view, group }: { view: View; group: readonly OwnTime[] }) {
  const { t } = view;
  const [first] = group;
  if (!first) return null;
  const all = sum(group);
  const { title, language } = first;
  return (
    <li>
      <b>
        {title === null ? (
          t('times.gone')
        ) : (
          <a lang={language ?? undefined} href={`/studio/${first.blogSlug}/desk/${first.translation_id}`}>
            {title}
          </a>
        )}
      </b>
      <span>{duration(view, all.seconds)}</span>
      <span>{t('times.done', { sentences: all.sentences, characters: number(view, all.characters) })}</span>
      <span>{all.seconds >= ENOUGH_S && t('times.speed', { characters: number(view, perHour(all)) })}</span>
      <form method="post" action="/account/times/removal">
        <input type="hidden" name="translation" value={first.translation_id} />
        <button class="btn btn--text btn--small" type="submit">
          {t('times.remove')}
          <span class="vh"> {title ?? t('times.gone')}</span>
        </button>
      </form>
    </li>
  );
}

function ByDay({ view, times }: ListProps) {
  const { t, language } = view;
  const days = [...Map.groupBy(times, (time) => time.day)].slice(0, DAYS);
  return (
    <section aria-labelledby="times-days">
      <h2 class="room__h" id="times-days">
        {t('times.days')}
      </h2>
      <ul class="times">
        {days.map(([day, of]) => {
          const all = sum(of);
          return (
            <li key={day}>
              <b>
                <time datetime={day}>{longDate(day, language, 'UTC')}</time>
              </b>
              <span>{duration(view, all.seconds)}</span>
              <span>
                {t('times.done', { sentences: all.sentences, characters: number(view, all.characters) })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Setting({ view, off }: { view: View; off: boolean }) {
  const { t } = view;
  return (
    <section aria-labelledby="times-setting">
      <h2 class="room__h" id="times-setting">
        {t('times.setting')}
      </h2>
      <form class="form" method="post" action="/account/times">
        <Choices
          view={view}
          form={formOf({ counted: off ? 'no' : 'yes' })}
          name="counted"
          label={t('times.counted')}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`times.counted.${value}`) }))}
        />
        <button class="btn" type="submit">
          {t('common.save')}
        </button>
      </form>
    </section>
  );
}

function RemoveAll({ view }: { view: View }) {
  return (
    <form method="post" action="/account/times/removal">
      <button class="btn btn--danger" type="submit">
        {view.t('times.remove.all')}
      </button>
    </form>
  );
}

type Sum = Pick<OwnTime, 'seconds' | 'sentences' | 'characters'>;

function sum(times: readonly OwnTime[]): Sum {
  const add = (part: keyof Sum) => times.reduce((all, time) => all + time[part], 0);
  return { seconds: add('seconds'), sentences: add('sentences'), characters: add('characters') };
}

function perHour({ seconds, characters }: Sum): number {
  return Math.round((characters * 3600) / seconds);
}

function number({ language }: View, count: number): string {
  return numberText(language, count);
}

/** To the minute; what is less is said to be less. */
function duration({ t }: View, seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return t('times.short');
  return minutes < 60
    ? t('times.minutes', { minutes })
    : t('times.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
