// For whoever runs the press: when it copies itself and where to, whether the last copy is good, and what became of each.
import type { BackupsTable } from '../platform/backup/records.ts';
import { Icon } from '../web/icons.tsx';
import { StudioPage } from '../web/layout.tsx';
import type { View } from '../web/page.ts';
import { ago } from '../web/when.ts';
import type { BackupsSeen } from './press-backups.ts';

type Props = { view: View; now: Date } & BackupsSeen;
type Plan = NonNullable<BackupsSeen['plan']>;

export function BackupsPage(props: Props) {
  const { view, plan, rows } = props;
  const { t } = view;
  return (
    <StudioPage view={view} title={t('backups.title')} current="account">
      <div class="sections">
        {plan === null ? (
          <p class="strip strip--warn">
            <Icon name="warn" />
            <span>{t('backups.not-set')}</span>
          </p>
        ) : (
          <>
            <State {...props} />
            <About view={view} plan={plan} />
          </>
        )}
        <section aria-labelledby="backups-list">
          <h2 class="room__h" id="backups-list">
            {t('backups.list')}
          </h2>
          {rows.length === 0 ? (
            <div class="empty">
              <b>{t('backups.list.none')}</b>
              <p>{t('backups.list.none.about')}</p>
            </div>
          ) : (
            <ul class="rows">
              {rows.map((row) => (
                <Row key={row.due_at} {...props} row={row} />
              ))}
            </ul>
          )}
        </section>
      </div>
    </StudioPage>
  );
}

const KEPT = ['newest', 'daily', 'weekly', 'monthly'] as const;

function About({ view, plan }: { view: View; plan: Plan }) {
  const { t } = view;
  const { time, to, store } = plan;
  const parts = KEPT.filter((part) => plan.keep[part] > 0);
  const keep = parts
    .map((part) => t(`backups.keep.${part}`, { count: plan.keep[part] }))
    .join(t('backups.keep.and'));
  return (
    <section>
      <p class="section__lead">{t('backups.about', { time, to, keep })}</p>
      {store !== null && <p class="section__lead">{t('backups.about.store', { store })}</p>}
      <p class="section__lead">{t('backups.about.key')}</p>
    </section>
  );
}

/** Milliseconds after which a daily backup that has not come is missed. */
const LATE_MS = 36 * 60 * 60 * 1000;

function State({ view, now, plan, rows }: Props) {
  const { t } = view;
  const good = rows.find(({ name }) => name !== null);
  const isLate = (iso: string) => now.getTime() - Date.parse(iso) > LATE_MS;
  const isOld = good ? isLate(good.began_at) : rows.some(isInTrouble);
  const when = good ? ago(view.language, good.began_at, now) : '';
  const words = good
    ? t(isOld ? 'backups.old' : 'backups.good', { when })
    : t(isOld ? 'backups.never' : 'backups.none-yet');
  // It may be good here and not go out any more.
  const sent = rows.find(({ sent_at }) => sent_at !== null)?.sent_at ?? null;
  const isKeptHome = plan?.store && rows.some(isInTrouble) && (sent === null || isLate(sent));
  return (
    <>
      <Strip isBad={isOld} icon={good ? 'check' : 'clock'} words={words} />
      {isKeptHome && <Strip isBad words={t('backups.store-old')} />}
    </>
  );
}

function Strip({
  isBad,
  icon = 'check',
  words,
}: {
  isBad: boolean;
  icon?: 'check' | 'clock';
  words: string;
}) {
  return (
    <p class={isBad ? 'strip strip--danger' : 'strip strip--note'}>
      <Icon name={isBad ? 'alert' : icon} />
      <span>{words}</span>
    </p>
  );
}

function isInTrouble({ trouble }: BackupsTable): boolean {
  return trouble !== null;
}

function Row({ view, now, plan, row }: Props & { row: BackupsTable }) {
  const { t } = view;
  const notes = [
    row.removed ? t('backups.row.removed', { removed: row.removed }) : null,
    row.sent_at !== null ? t('backups.row.sent') : null,
    row.name !== null && row.sent_at === null && plan?.store ? t('backups.row.not-sent') : null,
  ];
  return (
    <li>
      <span class="rows__what">
        <b>{row.name ?? t(row.trouble === null ? 'backups.row.now' : 'backups.row.failed')}</b>
        <small>
          {[ago(view.language, row.began_at, now), sizeText(view, row)].filter(Boolean).join('　')}
        </small>
        {notes.map((note) => note !== null && <small key={note}>{note}</small>)}
        {row.trouble !== null && <small>{t('backups.row.trouble', { trouble: row.trouble })}</small>}
        {row.next_at !== null && <small>{t('backups.row.again', { attempts: row.attempts })}</small>}
      </span>
    </li>
  );
}

function sizeText({ t }: View, { files, bytes }: BackupsTable): string {
  if (files === null || bytes === null) return '';
  return t('backups.row', { files, size: Math.max(1, Math.round(Number(bytes) / 1024 / 1024)) });
}
