// Older posts of all blogs, a page at a time.
import { HostFrame } from '../../../blogs/hosting/host-frame.tsx';
import type { PressSettings } from '../../../blogs/hosting/press-settings.ts';
import { addressIn, type Setting } from '../../blog.ts';
import { hostPath } from '../host-address.ts';
import type { NewestPage } from './newest.ts';
import { HostPager } from './pager.tsx';
import { HostPostList } from './post-list.tsx';

interface NewestProps {
  setting: Setting;
  press: PressSettings;
  number: number;
  page: NewestPage;
}

export function NewestPosts({ setting, press, number, page }: NewestProps) {
  const { t, language } = setting;
  const at = (wanted: number) => hostPath({ show: 'newest', number: wanted });
  return (
    <HostFrame
      press={press}
      t={t}
      language={language}
      title={`${t('front.newest')} ${t('site.page', { number })}`}
      canonical={addressIn(setting.blog, at(number))}
      place="newest"
      styles={['front.css']}
    >
      <main id="main" class="list front">
        <header class="list__head">
          <h1>{t('front.newest')}</h1>
          <p>{t('site.page', { number })}</p>
        </header>
        <section class="posts" aria-label={t('front.newest')}>
          <HostPostList setting={setting} posts={page.posts} level={2} />
        </section>
        <HostPager
          t={t}
          back={{ href: at(number - 1), words: t('site.newer') }}
          on={page.more ? { href: at(number + 1), words: t('site.older') } : null}
        />
      </main>
    </HostFrame>
  );
}
