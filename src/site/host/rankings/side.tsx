// What stands beside a table of the rankings: posts that rise, how votes are counted in short, and how to take part.
import { numberText } from '../../../text/fill.ts';
import { Icon } from '../../../web/icons.tsx';
import { articlePath } from '../../address.ts';
import type { Setting } from '../../blog.ts';
import { hostPath } from '../host-address.ts';
import { hrefFrom, otherLanguage } from '../links.ts';
import type { RisingOnPress } from './posts.ts';
import type { TableFacts } from './table-facts.ts';

export function RankingSide({ setting, facts }: { setting: Setting; facts: TableFacts }) {
  const { t } = setting;
  return (
    <aside class="ranks__side" aria-label={t('rankings.side')}>
      {facts.rising.length > 0 && <Rising setting={setting} posts={facts.rising} />}
      <Counting setting={setting} />
      <section>
        <h2>{t('rankings.join')}</h2>
        <p class="hint">{t('rankings.join.about')}</p>
        <div class="slips">
          <a href="/studio">
            {t('rankings.studio')}
            <span>{t('rankings.join.here')}</span>
          </a>
          <a href="/rankings/join">
            {t('elsewhere.join')}
            <span>{t('rankings.join.banners')}</span>
          </a>
        </div>
      </section>
    </aside>
  );
}

function Rising({ setting, posts }: { setting: Setting; posts: readonly RisingOnPress[] }) {
  const { t, language } = setting;
  return (
    <section>
      <h2>{t('rankings.rising')}</h2>
      <ol class="rising">
        {posts.map(({ post, blog, more }) => (
          <li key={post.id}>
            <a href={hrefFrom(setting, blog, articlePath(post.slug))}>
              <b lang={otherLanguage(setting, post.language)}>{post.title}</b>
              <span>
                <span lang={otherLanguage(setting, blog.language)}>{blog.name}</span>{' '}
                <span class="rising__n">
                  <Icon name="arrow-up" />
                  <span class="vh">{t('rankings.rising.more')} </span>
                  {numberText(language, more)}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ol>
      <p class="ranks__do">
        <a href={hostPath({ show: 'most-read', period: 7 })}>{t('rankings.rising.all')}</a>
      </p>
    </section>
  );
}

const counted = [
  ['in', 'IN'],
  ['out', 'OUT'],
  ['pv', 'PV'],
] as const;

function Counting({ setting: { t } }: { setting: Setting }) {
  return (
    <section>
      <h2>{t('rankings.count')}</h2>
      <dl class="count">
        {counted.map(([key, abbr]) => (
          <div key={key}>
            <dt>
              {t(`rankings.head.${key}`)} <abbr>{abbr}</abbr>
            </dt>
            <dd>{t(`rankings.count.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{t('rankings.count.hourly')}</p>
      <ul class="ranks__do">
        <li>
          <a href={hostPath({ show: 'counting' })}>{t('rankings.count.more')}</a>
        </li>
        <li>
          <a href={hostPath({ show: 'record' })}>{t('rankings.record')}</a>
        </li>
      </ul>
    </section>
  );
}
