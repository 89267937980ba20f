// The page of the most read posts of the press: each with its blog, its picture where it has one, and how often it was read.
import { HostFrame } from '../../../blogs/hosting/host-frame.tsx';
import type { PressSettings } from '../../../blogs/hosting/press-settings.ts';
import type { Context } from '../../../platform/context.ts';
import type { Period } from '../../../rankings/reads.ts';
import { numberText } from '../../../text/fill.ts';
import { articlePath } from '../../address.ts';
import { addressIn, type Setting } from '../../blog.ts';
import { page } from '../../draw-page.ts';
import type { Page } from '../../page.ts';
import { JsonLd } from '../../render/json-ld.tsx';
import { Picture } from '../../render/pictures.tsx';
import { hostPath } from '../host-address.ts';
import { hrefFrom, isHere, otherLanguage } from '../links.ts';
import { listData } from './list-data.ts';
import { Periods } from './periods.tsx';
import { mostReadOnPress, type ReadOnPress } from './posts.ts';
import { Up } from './up.tsx';

interface MostReadProps {
  setting: Setting;
  press: PressSettings;
  period: Period;
  posts: readonly ReadOnPress[];
}

export async function mostReadPage(
  ctx: Context,
  setting: Setting,
  press: PressSettings,
  period: Period,
): Promise<Page> {
  const posts = await mostReadOnPress(ctx, period);
  return page(<MostReadPage {...{ setting, press, period, posts }} />, []);
}

function MostReadPage({ setting, press, period, posts }: MostReadProps) {
  const { t } = setting;
  const path = hostPath({ show: 'most-read', period });
  const title =
    period === 7 ? t('rankings.read') : t('rankings.read.of', { what: t(`rankings.period.${period}`) });
  const about = t('rankings.read.sum', { days: period });
  return (
    <HostFrame
      {...{ press, t, language: setting.language, title, description: about, place: 'rankings' }}
      canonical={addressIn(setting.blog, path)}
      styles={['rankings.css']}
    >
      <main id="main" class="ranks">
        <header class="bhead">
          <Up setting={setting} />
          <h1>{t('rankings.read')}</h1>
          <p>{about}</p>
        </header>
        <div class="ranks__ctl">
          <Periods
            setting={setting}
            current={period}
            path={(one) => hostPath({ show: 'most-read', period: one })}
          />
        </div>
        {posts.length === 0 ? (
          <div class="empty">
            <b>{t('rankings.read.none')}</b>
            <p>{t('rankings.read.none.do')}</p>
          </div>
        ) : (
          <ol class="reads">
            {posts.map((one, at) => (
              <Read key={one.post.id} setting={setting} read={one} place={placeOf(posts, at)} />
            ))}
          </ol>
        )}
      </main>
      {posts.length > 0 && (
        <JsonLd
          value={listData(
            setting,
            { title, path },
            posts.map(({ post, blog }) => ({
              name: post.title,
              address: new URL(hrefFrom(setting, blog, articlePath(post.slug)), setting.blog.origin).href,
            })),
          )}
        />
      )}
    </HostFrame>
  );
}

/** The same for posts that were read as often. */
function placeOf(posts: readonly ReadOnPress[], at: number): number {
  const views = posts[at]?.views;
  return posts.findIndex((one) => one.views === views) + 1;
}

function Read({ setting, read, place }: { setting: Setting; read: ReadOnPress; place: number }) {
  const { t, language } = setting;
  const { post, blog, views } = read;
  // A picture on another host may not be shown here.
  const picture = isHere(setting, blog) ? post.picture : null;
  return (
    <li>
      <b class="reads__n">{numberText(language, place)}</b>
      <a href={hrefFrom(setting, blog, articlePath(post.slug))}>
        {picture !== null && (
          <span class="reads__art">
            <Picture blog={blog} picture={picture} sizes="7rem" alt="" />
          </span>
        )}
        <span class="reads__what">
          <b lang={otherLanguage(setting, post.language)}>{post.title}</b>
          <span lang={otherLanguage(setting, blog.language)}>{blog.name}</span>
        </span>
      </a>
      <span class="reads__views">{t('rankings.read.views', { count: views })}</span>
    </li>
  );
}
