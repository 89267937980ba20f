// Where a reader can borrow or buy the book; what the blog earns by says so before it is pressed, as the law wants.

import type { Book } from '../../../books/book.ts';
import { type WayToGet, waysToGet } from '../../../books/where-to-get.ts';
import type { Translate } from '../../../web/messages/index.ts';

export function Get({ t, book }: { t: Translate; book: Book }) {
  const { libraries, shops, editions, others } = waysToGet(book);
  const all = [...libraries, ...shops, ...editions, ...others];
  if (all.length === 0) return null;
  const [library] = libraries;
  // A mark would not fit on a button, so what earns is never one.
  const shop = shops.find(({ affiliate }) => !affiliate);
  const hasMore = all.length > Number(library !== undefined) + Number(shop !== undefined);
  return (
    <section class="ob__get" aria-label={t('onebook.get')}>
      <p class="ob__go">
        {library && !library.affiliate && (
          <a class="btn" href={library.url} rel="noopener">
            {t('onebook.get.library')}
          </a>
        )}
        {shop && (
          <a class="btn btn--quiet" href={shop.url} rel="noopener">
            {t('onebook.get.shop')}
          </a>
        )}
      </p>
      {hasMore && (
        <dl class="ob__ways">
          <Ways t={t} name={t('onebook.get.libraries')} ways={libraries} />
          <Ways t={t} name={t('onebook.get.shops')} ways={shops} />
          <Ways t={t} name={t('onebook.get.editions')} ways={editions} />
          <Ways t={t} name={t('onebook.get.others')} ways={others} />
        </dl>
      )}
      {all.some(({ affiliate }) => affiliate) && <p class="ob__ad">{t('onebook.get.ad.why')}</p>}
    </section>
  );
}

function Ways({ t, name, ways }: { t: Translate; name: string; ways: readonly WayToGet[] }) {
  if (ways.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <ul>
          {ways.map((way) => (
            <li key={way.url}>
              {way.affiliate && <span class="ob__mark">{t('onebook.get.ad')}</span>}
              <a href={way.url} rel={way.affiliate ? 'sponsored nofollow noopener' : 'noopener'}>
                {nameOf(t, way)}
              </a>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

function nameOf(t: Translate, { name, label }: WayToGet): string {
  if (name === null) return label;
  return name === 'shops' ? t('onebook.get.shops.all') : t(`onebook.get.${name}`);
}
