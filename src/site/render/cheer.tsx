// What a reader can leave under a post at one press.

import { Icon } from '../../web/icons.tsx';
import { articlePath } from '../address.ts';
import type { Setting } from '../blog.ts';
import { Banners, hasBanners } from './banners.tsx';
import { VoteStrip } from './vote-strip.tsx';

/** The number is not in here: it changes with every clap, and a script brings it after the page. */
export function Cheer({ setting, slug }: { setting: Setting; slug: string }) {
  const { blog, t } = setting;
  return (
    <section class="cheer" aria-label={t('site.cheer')}>
      <form
        class="cheer__clap"
        method="post"
        action={`${blog.base}${articlePath(slug)}/claps`}
        data-claps={`${blog.base}/claps/${slug}`}
        data-done={t('claps.done')}
        data-again={t('claps.said.again')}
        data-failed={t('claps.failed')}
        data-word={t('claps.word')}
      >
        <button class="btn btn--quiet clap" type="submit">
          <Icon name="clap" />
          {t('claps.clap')} <b hidden />
        </button>
        <p role="status">{t('claps.free')}</p>
      </form>
      <VoteStrip setting={setting} slug={slug} />
      {hasBanners(setting, 'article') && (
        <div class="cheer__out">
          <p>{t('site.slots')}</p>
          <Banners setting={setting} place="article" />
        </div>
      )}
    </section>
  );
}
