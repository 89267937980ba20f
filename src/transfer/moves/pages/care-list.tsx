// 見てほしいところ: each kind of finding once, what needs an answer first, with the way to its posts.
import { Icon, type IconName } from '../../../web/icons.tsx';
import { say } from '../../../web/messages/index.ts';
import type { View } from '../../../web/page.ts';
import type { FindingGroup } from '../reads.ts';
import type { MovePageProps } from './move-view.ts';
import { counted } from './numbers.ts';

const looks = {
  decide: { icon: 'alert', kind: 'stop' },
  mind: { icon: 'warn', kind: 'warn' },
  know: { icon: 'info', kind: 'note' },
} as const satisfies Record<FindingGroup['weight'], { icon: IconName; kind: string }>;

export function CareList(props: MovePageProps) {
  const { view, blog, move, care, stand, bilinguals } = props;
  const { t } = view;
  const posts = `/studio/${blog.slug}/moves/${move.id}/posts`;
  const isGone = stand === 'undone' || stand === 'undoing';
  const uncredited = isGone ? 0 : bilinguals.uncredited;
  const all = care.length + (uncredited > 0 ? 1 : 0);
  if (all === 0 && stand !== 'checking') return null;
  return (
    <section aria-labelledby="care">
      <h2 class="room__h" id="care">
        {t('moves.care')} {all > 0 && <span>{all}</span>}
      </h2>
      {all === 0 ? (
        <p class="hint">{t('moves.care.none')}</p>
      ) : (
        <ul class="care" id="care-list" data-live>
          {uncredited > 0 && <Uncredited {...props} />}
          {care.map(({ weight, key, posts: count, params }) => (
            <li key={`${weight} ${key}`}>
              <Weighed view={view} weight={weight} />
              <b>{findingText(view, key, params)}</b>
              {count > 0 && (
                <a class="btn btn--quiet btn--small" href={`${posts}?finding=${encodeURIComponent(key)}`}>
                  {t('moves.care.posts', { count: counted(view, count) })}
                  <span class="vh"> {findingText(view, key, params)}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What was open there comes in closed where it names no source: first of all there is something to decide. */
function Uncredited({ view, blog, move, bilinguals }: MovePageProps) {
  const { t } = view;
  const count = counted(view, bilinguals.uncredited);
  const about = move.finished_at === null ? 'moves.care.uncredited.about' : 'moves.care.uncredited.in';
  return (
    <li>
      <Weighed view={view} weight="decide" />
      <div>
        <b>{t('moves.care.uncredited', { count })}</b>
        <p>{t(about)}</p>
      </div>
      <a
        class="btn btn--quiet btn--small"
        href={`/studio/${blog.slug}/moves/${move.id}/bilinguals?show=uncredited`}
      >
        {t('moves.care.posts', { count })}
        <span class="vh"> {t('moves.care.uncredited', { count })}</span>
      </a>
    </li>
  );
}

/** A sign and a word; colour only helps. */
export function Weighed({ view: { t }, weight }: { view: View; weight: FindingGroup['weight'] }) {
  const { icon, kind } = looks[weight];
  return (
    <span class={`sev sev--${kind}`}>
      <Icon name={icon} /> {t(`moves.weight.${weight}`)}
    </span>
  );
}

export function findingText({ t }: View, key: string, params: FindingGroup['params']): string {
  return say(t, `moves.finding.${key}`, params);
}
