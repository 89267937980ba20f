// An address that is shown once, with a button that copies it.
import { Icon } from '../web/icons.tsx';
import type { View } from '../web/page.ts';

export function OneTimeAddress({ view, lead, address }: { view: View; lead: string; address: string }) {
  const { t } = view;
  return (
    <div class="strip strip--note" role="status">
      <Icon name="mail" />
      <div>
        <p>{lead}</p>
        <p>
          <code id="invited">{address}</code>
        </p>
      </div>
      <button
        class="btn btn--quiet btn--small"
        type="button"
        hidden
        data-copy="invited"
        data-copied={t('blogs.invite.copied')}
      >
        {t('blogs.invite.copy')}
      </button>
    </div>
  );
}
