// Blogs that left the press, for whoever runs it: where each is now, and leading another one on.
import { Done, type FormState, ProblemSummary, TextField } from '../../web/forms.tsx';
import type { View } from '../../web/page.ts';
import { PressPage } from '../hosting/press-page.tsx';
import { NewAddressForm } from './new-address-form.tsx';
import type { MovedBlog } from './store.ts';

export const MOVED_PATH = '/press/places';

export interface MovedPageProps {
  view: View;
  blogs: readonly MovedBlog[];
  form: FormState;
  saved: boolean;
}

export function MovedBlogsPage({ view, blogs, form, saved }: MovedPageProps) {
  const { t } = view;
  const labels = { slug: t('places.press.slug'), new_address: t('places.moved.address') };
  return (
    <PressPage view={view} tab="places">
      <div class="sections">
        {saved && <Done>{t('common.saved')}</Done>}
        <ProblemSummary view={view} form={form} labels={labels} />
        <section>
          <h2 class="room__h">{t('places.press')}</h2>
          <p class="section__lead">{t('places.press.about')}</p>
          {blogs.length > 0 && (
            <ul class="formats">
              {blogs.map((blog) => (
                <Moved key={blog.slug} view={view} blog={blog} />
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="lead-on">
          <h2 class="room__h" id="lead-on">
            {t('places.press.new')}
          </h2>
          <NewAddressForm view={view} form={form} action={MOVED_PATH}>
            <TextField
              view={view}
              form={form}
              name="slug"
              label={labels.slug}
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              maxLength={40}
              required
            />
          </NewAddressForm>
        </section>
      </div>
    </PressPage>
  );
}

function Moved({ view, blog }: { view: View; blog: MovedBlog }) {
  const { t } = view;
  return (
    <li>
      <div>
        <b>
          {blog.name} <small>{blog.slug}</small>
        </b>
        <p class="hint">
          <a href={blog.movedTo} rel="noreferrer">
            {blog.movedTo}
          </a>
        </p>
      </div>
      <form method="post" action={`${MOVED_PATH}/removal`}>
        <input type="hidden" name="slug" value={blog.slug} />
        <button class="btn btn--quiet" type="submit">
          {t('places.moved.back')}
          <span class="vh"> {blog.name}</span>
        </button>
      </form>
    </li>
  );
}
