// The first page of the press: the newest posts of all blogs, and ways to its blogs.
import { HostFrame } from '../../../blogs/hosting/host-frame.tsx';
import type { PressSettings } from '../../../blogs/hosting/press-settings.ts';
import { longDate } from '../../../web/when.ts';
import { articlePath, listPath } from '../../address.ts';
import { addressIn, type Setting } from '../../blog.ts';
import { Picture } from '../../render/pictures.tsx';
import { hostPath } from '../host-address.ts';
import { hrefFrom, isHere, otherLanguage } from '../links.ts';
import { FrontSide, type FrontSideFacts } from './front-side.tsx';
import { HostPostList } from './post-list.tsx';
import type { HostPost } from './reads.ts';

export interface FrontProps {
  setting: Setting;
  press: PressSettings;
  /** The newest first. */
  posts: readonly HostPost[];
  more: boolean;
  side: FrontSideFacts;
}

export function FrontPage({ setting, press, posts, more, side }: FrontProps) {
  const { t, language } = setting;
  const [lead, ...others] = posts;
  return (
    <HostFrame
      press={press}
      t={t}
      language={language}
      title=""
      description={press.tagline}
      canonical={addressIn(setting.blog, '/')}
      place="newest"
      styles={['front.css']}
    >
      <main id="main" class={lead === undefined ? 'home home--empty front' : 'home front'}>
        {lead === undefined ? (
          <div class="empty">
            <b>{t('front.empty')}</b>
            <p>{t('front.empty.do')}</p>
          </div>
        ) : (
          <Lead setting={setting} entry={lead} />
        )}
        {lead !== undefined && others.length > 0 && (
          <section class="posts" aria-labelledby="posts-h">
            <h2 id="posts-h" class="h-sec">
              {t('front.newest')}
            </h2>
            <HostPostList setting={setting} posts={others} level={3} behind={lead.post.publishedAt} />
            {more && (
              <p class="more">
                <a href={hostPath({ show: 'newest', number: 2 })}>{t('front.newest.older')}</a>
              </p>
            )}
          </section>
        )}
        <FrontSide setting={setting} press={press} facts={side} />
      </main>
    </HostFrame>
  );
}

/** The newest of all, large. */
function Lead({ setting, entry: { post, blog } }: { setting: Setting; entry: HostPost }) {
  const address = hrefFrom(setting, blog, articlePath(post.slug));
  const original = post.provenance?.article;
  const picture = isHere(setting, blog) ? post.picture : null;
  return (
    <article class={picture === null ? 'lead lead--plain' : 'lead'}>
      <div class="lead__text">
        <p class="lead__meta">
          <time dateTime={post.publishedAt}>
            {longDate(post.publishedAt, setting.language, setting.blog.timeZone)}
          </time>
          <a
            class="hentry__blog"
            href={hrefFrom(setting, blog, '/')}
            lang={otherLanguage(setting, blog.language)}
          >
            {blog.name}
          </a>
          {post.category !== null && (
            <a
              href={hrefFrom(setting, blog, listPath({ kind: 'category', slug: post.category.slug }, null))}
              lang={otherLanguage(setting, blog.language)}
            >
              {post.category.name}
            </a>
          )}
        </p>
        <h2 lang={otherLanguage(setting, post.language)}>
          <a href={address}>{post.title}</a>
        </h2>
        {original !== undefined && original.title !== '' && (
          <p class="lead__orig" lang={original.language}>
            {original.title}
          </p>
        )}
        {post.summary !== '' && (
          <p class="lead__sum" lang={otherLanguage(setting, post.language)}>
            {post.summary}
          </p>
        )}
      </div>
      {picture !== null && (
        <div class="lead__art">
          <Picture blog={blog} picture={picture} sizes="(min-width: 60em) 24rem, 100vw" first alt="" />
        </div>
      )}
    </article>
  );
}
