// 書き出す: the forms in which a whole blog leaves, and what each has in it.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { wholeKinds } from './kinds.ts';

export function LeavingPage({ view, blog, lost }: { view: View; blog: MemberBlog; lost: boolean }) {
  const { t } = view;
  return (
    <StudioPage view={view} title={t('archive.title')} blog={blog} current="settings" tab="leaving">
      <div class="sections">
        <p class="section__lead">{t('archive.about')}</p>
        {lost && (
          <div class="strip strip--warn">
            <Icon name="key" />
            <div>
              <p>{t('archive.letters-held')}</p>
              <p>
                <a href={`/studio/${blog.slug}/letter-key`}>{t('archive.letters-held.do')}</a>
              </p>
            </div>
          </div>
        )}
        <ul class="formats">
          {wholeKinds.map((kind) => (
            <li key={kind}>
              <div>
                <b>{t(`archive.kind.${kind}`)}</b>
                <p class="hint">{t(`archive.kind.${kind}.about`)}</p>
              </div>
              <form method="post" action={`/studio/${blog.slug}/leaving/${kind}`}>
                <button class="btn btn--quiet" type="submit">
                  {t('exchange.out.do')}
                  <span class="vh"> {t(`archive.kind.${kind}`)}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      </div>
    </StudioPage>
  );
}
