// 書き出す: the forms in which a whole blog leaves, and what each has in it.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { NewAddressForm } from '../../blogs/places/new-address-form.tsx';
import { Done, type FormState, formOf, ProblemSummary } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { wholeKinds } from './kinds.ts';

export interface LeavingPageProps {
  view: View;
  blog: MemberBlog;
  /** Its letters would not open elsewhere. */
  lost: boolean;
  movedTo: string | null;
  form: FormState;
  done: string | undefined;
}

export function LeavingPage({ view, blog, lost, movedTo, form, done }: LeavingPageProps) {
  const { t } = view;
  return (
    <StudioPage view={view} title={t('archive.title')} blog={blog} current="settings" tab="leaving">
      <div class="sections">
        {done === 'moved' && <Done>{t('places.moved.saved')}</Done>}
        {done === 'returned' && <Done>{t('places.moved.returned')}</Done>}
        <ProblemSummary view={view} form={form} labels={{ new_address: t('places.moved.address') }} />
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
        <NewAddress view={view} blog={blog} movedTo={movedTo} form={form} />
      </div>
    </StudioPage>
  );
}

type NewAddressProps = Pick<LeavingPageProps, 'view' | 'blog' | 'movedTo' | 'form'>;

/** For a blog that has moved: where its readers are led. */
function NewAddress({ view, blog, movedTo, form }: NewAddressProps) {
  const { t } = view;
  const action = `/studio/${blog.slug}/new-address`;
  const filled = Object.hasOwn(form.values, 'new_address') ? form : formOf({ new_address: movedTo ?? '' });
  return (
    <section aria-labelledby="moved">
      <h2 id="moved">{t('places.moved.title')}</h2>
      <p class="section__lead">{t('places.moved.about')}</p>
      {movedTo !== null && (
        <div class="strip strip--warn">
          <Icon name="globe" />
          <div>
            <p>{t('places.moved.now')}</p>
            <p>
              <a href={movedTo} rel="noreferrer">
                {movedTo}
              </a>
            </p>
            <form method="post" action={`${action}/removal`}>
              <button class="btn btn--quiet" type="submit">
                {t('places.moved.back')}
              </button>
            </form>
          </div>
        </div>
      )}
      <NewAddressForm view={view} form={filled} action={action} />
    </section>
  );
}
