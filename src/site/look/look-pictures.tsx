// The pictures of a look: one for the first page, one for the blog's sign, and how another is taken in.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { type FormState, fieldText, TextField } from '../../web/forms.tsx';
import type { View } from '../../web/page.ts';
import type { Choice } from './store.ts';

interface PicturesProps {
  view: View;
  blog: MemberBlog;
  pictures: readonly Choice[];
  form: FormState;
}

export function Cover(props: PicturesProps) {
  const { view, form } = props;
  const { t } = view;
  return (
    <>
      <Pictures {...props} name="cover" none={t('site.look.cover.none')} />
      <TextField
        view={view}
        form={form}
        name="cover_alt"
        label={t('site.look.cover.alt')}
        hint={t('site.look.cover.alt.hint')}
        maxLength={300}
        optional
      />
    </>
  );
}

export function Sign(props: PicturesProps) {
  const { t } = props.view;
  return (
    <>
      <p class="hint">{t('site.look.icon.about')}</p>
      <Pictures {...props} name="icon" none={t('site.look.icon.none')} />
    </>
  );
}

function Pictures({
  view: { t },
  blog,
  pictures,
  form,
  name,
  none,
}: PicturesProps & { name: 'cover' | 'icon'; none: string }) {
  const chosen = fieldText(form, name);
  return (
    <fieldset class="choices">
      <legend>{t('site.look.cover.which')}</legend>
      <div class={name === 'icon' ? 'covers covers--square' : 'covers'} id={name}>
        <label>
          <input type="radio" name={name} value="" checked={chosen === ''} />
          <span>{none}</span>
        </label>
        {pictures.map(({ pictureId, width, height }, at) => (
          <label key={pictureId}>
            <input type="radio" name={name} value={pictureId} checked={chosen === pictureId} />
            <img
              src={`/studio/${blog.slug}/pictures/${pictureId}`}
              alt={t('site.look.cover.picture', { number: at + 1 })}
              width={width}
              height={height}
              loading="lazy"
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function AddPicture({ view: { t }, path }: { view: View; path: string }) {
  return (
    <section aria-labelledby="add-cover">
      <h2 class="room__h" id="add-cover">
        {t('site.look.cover.add')}
      </h2>
      <p class="section__lead">{t('site.look.cover.add.about')}</p>
      <form class="form" method="post" action={`${path}/cover`} enctype="multipart/form-data">
        <div class="field">
          <label for="picture">{t('site.look.cover.file')}</label>
          <input type="file" id="picture" name="picture" accept="image/*" required />
        </div>
        <div class="form__do">
          <button class="btn btn--quiet" type="submit" name="use" value="cover">
            {t('site.look.cover.add.cover')}
          </button>
          <button class="btn btn--quiet" type="submit" name="use" value="icon">
            {t('site.look.cover.add.icon')}
          </button>
        </div>
      </form>
    </section>
  );
}
