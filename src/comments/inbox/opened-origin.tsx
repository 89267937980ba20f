// Where something came from and why it was judged so, for comments and reports alike.
import { say } from '../../web/messages/index.ts';
import type { View } from '../../web/page.ts';
import { networkName } from '../spam/network-name.ts';
import type { Reason } from '../spam/score.ts';

interface OriginProps {
  view: View;
  mail?: string;
  url?: string;
  network: string | null;
}

export function Origin({ view, mail = '', url = '', network }: OriginProps) {
  const { t } = view;
  if (mail === '' && url === '' && !network) return null;
  return (
    <dl class="inopen__from">
      {mail !== '' && (
        <div>
          <dt>{t('inbox.mail')}</dt>
          <dd>
            {mail} <small>{t('inbox.private')}</small>
          </dd>
        </div>
      )}
      {/* Text, not a link: whoever moderates does not wander onto the site that is being advertised. */}
      {url !== '' && (
        <div>
          <dt>{t('inbox.url')}</dt>
          <dd>{url}</dd>
        </div>
      )}
      {network && (
        <div>
          <dt>{t('inbox.network')}</dt>
          <dd>
            {networkName(network)} <small>{t('inbox.private')}</small>
          </dd>
        </div>
      )}
    </dl>
  );
}

interface ReasonsProps {
  view: View;
  score: number | null;
  /** JSON list of `Reason`. */
  reasons: string | null;
}

export function Reasons({ view, score, reasons }: ReasonsProps) {
  const { t } = view;
  const all = JSON.parse(reasons ?? '[]') as Reason[];
  if (all.length === 0) return null;
  return (
    <details class="inopen__why" open={(score ?? 0) >= 40}>
      <summary>{t('inbox.reasons')}</summary>
      <ul>
        {all.map(({ key, params, points }) => (
          <li key={`${key} ${JSON.stringify(params ?? {})}`}>
            {say(t, key, params)}{' '}
            <small>{t('inbox.points', { points: points > 0 ? `+${points}` : points })}</small>
          </li>
        ))}
      </ul>
      <p class="hint">{t('inbox.score', { score: score ?? 0 })}</p>
    </details>
  );
}
