// The page that the program for letters draws itself into, for one letter or for the keys.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { EmbeddedData, StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import type { LettersData } from './schemas.ts';

export function LettersPage({ view, blog, data }: { view: View; blog: MemberBlog; data: LettersData }) {
  const { t } = view;
  const title =
    data.letter === null
      ? t('letters.studio.keys')
      : t('letters.studio.title', { number: data.letter.number });
  return (
    <StudioPage view={view} title={title} blog={blog} current="inbox" scripts={['comments.js']}>
      <div id="letters">
        <p role="status">{t('letters.studio.opening')}</p>
        <noscript>
          <p>{t('letters.studio.needs-script')}</p>
        </noscript>
      </div>
      {data.letter !== null && (
        <details class="letters__remove">
          <summary>{t('letters.studio.remove')}</summary>
          <form class="form" method="post" action={`${data.studio}/letters/${data.letter.id}/removal`}>
            <p class="hint">{t('letters.studio.remove.about')}</p>
            <button class="btn btn--danger" type="submit">
              {t('letters.studio.remove.do')}
            </button>
          </form>
        </details>
      )}
      <EmbeddedData id="letters-data" value={data} />
    </StudioPage>
  );
}
