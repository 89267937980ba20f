// How a place has moved since the day before: an arrow with its number, and the word for those who do not see it.
import { Icon } from '../web/icons.tsx';
import type { Translate } from '../web/messages/index.ts';
import type { Movement } from './formula.ts';

export function Moved({ movement, t }: { movement: Movement; t: Translate }) {
  if (!('by' in movement)) {
    if (movement.kind === 'new') return <span class="mv mv--new">{t('rankings.moved.new')}</span>;
    return (
      <span class="mv">
        <span aria-hidden="true">−</span>
        <span class="vh">{t('rankings.moved.same')}</span>
      </span>
    );
  }
  return (
    <span class={`mv mv--${movement.kind}`}>
      <Icon name={`arrow-${movement.kind}`} />
      <span class="vh">{t(`rankings.moved.${movement.kind}`)}</span> {movement.by}
    </span>
  );
}
