// What can be brought, and how one gets it from each place where blogs are kept.
import type { View } from '../../../web/page.ts';

const places = [
  ...(['fc2', 'goo', 'hatena', 'livedoor', 'seesaa', 'cocolog', 'ameba', 'jugem'] as const),
  ...(['wordpress', 'ghost', 'blogger', 'taiyaku'] as const),
];

export function WhatCanBeBrought({ view: { t } }: { view: View }) {
  return (
    <section aria-labelledby="from">
      <h2 class="room__h" id="from">
        {t('moves.from')}
      </h2>
      <p class="section__lead">{t('moves.from.about')}</p>
      <div class="moves-from">
        {places.map((place) => (
          <details key={place}>
            <summary>{t(`moves.from.${place}`)}</summary>
            <p>{t(`moves.from.${place}.how`)}</p>
          </details>
        ))}
      </div>
    </section>
  );
}
