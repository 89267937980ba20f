// The banners of a participant as they look, each with what to put on a page for it.
import type { View } from '../../../web/page.ts';
import { bannerMarkup, banners } from './banner-markup.ts';
import { Copied } from './copied.tsx';
import { BANNER_HEIGHT, BANNER_WIDTH } from './draw-banner.ts';

interface BannersProps {
  view: View;
  participantId: string;
  /** Its name, and its origin. */
  press: string;
  origin: string;
  /** With the word that proves whose the blog is, for one elsewhere. */
  proof?: boolean;
}

export function Banners({ view, participantId, press, origin, proof = false }: BannersProps) {
  const { t } = view;
  return (
    <>
      <p class="hint">{t('elsewhere.banners.about')}</p>
      <div class="slips">
        {banners.map((banner) => {
          const label = t(`elsewhere.banners.${banner}`);
          const alt = banner === 'vote' ? `${press} ${t('elsewhere.banner.vote')}` : press;
          const text = bannerMarkup({ origin, participantId, banner, alt, proof });
          return (
            <div key={banner} class="slips__one">
              <h3>{label}</h3>
              <img
                src={`/rankings/banners/${participantId}/${banner}.svg`}
                alt={alt}
                width={BANNER_WIDTH}
                height={BANNER_HEIGHT}
              />
              <Copied {...{ view, text, label }} id={`banner-${banner}`} />
            </div>
          );
        })}
      </div>
    </>
  );
}
