// How a blog looks: chosen here, tried out, and saved.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { schemes, typefaces, widths } from '../../blogs/look/look.ts';
import { MOST_STYLES, type StyleRefusal } from '../../blogs/look/own-styles.ts';
import { FormPart } from '../../web/form-part.tsx';
import {
  Choices,
  Done,
  type FormState,
  ProblemSummary,
  TextArea,
  TextField,
  Tick,
} from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { AddPicture, Cover, Sign } from './look-pictures.tsx';
import { type AccentName, accents } from './look-schema.ts';
import type { Choice } from './store.ts';

export interface LookPageProps {
  view: View;
  blog: MemberBlog;
  pictures: readonly Choice[];
  form: FormState;
  saved: boolean;
  /** The colour that is offered instead of one that does not stand out. */
  near?: string;
  refused?: readonly StyleRefusal[];
}

export function LookPage(props: LookPageProps) {
  const { view, blog, form, saved, refused = [] } = props;
  const { t } = view;
  const path = `/studio/${blog.slug}/look`;
  return (
    <StudioPage view={view} title={t('site.look')} blog={blog} current="settings" tab="look">
      <div class="sections">
        {saved && <Done>{t('common.saved')}</Done>}
        <ProblemSummary view={view} form={form} labels={labelsOf(view)} />
        {refused.length > 0 && <Refused view={view} refused={refused} />}
        <form id="look" class="form form--sections" method="post" action={path}>
          <FormPart id="part-light" title={t('site.look.light')}>
            <Light view={view} form={form} />
          </FormPart>
          <FormPart id="part-text" title={t('site.look.text')}>
            <Text view={view} form={form} />
          </FormPart>
          <FormPart id="part-accent" title={t('site.look.accent')}>
            <Accent {...props} />
          </FormPart>
          <FormPart id="part-cover" title={t('site.look.cover')}>
            <Cover {...props} />
          </FormPart>
          <FormPart id="part-icon" title={t('site.look.icon')}>
            <Sign {...props} />
          </FormPart>
          <FormPart id="part-side" title={t('site.look.side')}>
            <Tick form={form} name="side_below" label={t('site.look.side.below')} />
            <p class="hint">{t('site.look.side.hint')}</p>
          </FormPart>
          <FormPart id="part-styles" title={t('site.look.styles')}>
            <Styles view={view} form={form} />
          </FormPart>
          <div class="form__do">
            <button class="btn" type="submit">
              {t('common.save')}
            </button>
            <button class="btn btn--quiet" type="submit" formaction={`${path}/preview`} formtarget="_blank">
              {t('site.look.try')}
            </button>
            {refused.length > 0 && (
              <button class="btn btn--quiet" type="submit" name="without_refused" value="yes">
                {t('site.look.styles.without')}
              </button>
            )}
          </div>
        </form>
        <AddPicture view={view} path={path} />
      </div>
    </StudioPage>
  );
}

type PartProps = Pick<LookPageProps, 'view' | 'form'>;

function Light({ view, form }: PartProps) {
  const { t } = view;
  const options = schemes.map((value) => ({ value, label: t(`blogs.scheme.${value}`) }));
  return (
    <>
      <Choices view={view} form={form} name="scheme" label={t('blogs.scheme')} options={options} />
      <Tick form={form} name="spine" label={t('blogs.spine')} />
    </>
  );
}

function Text({ view, form }: PartProps) {
  const { t } = view;
  return (
    <>
      <Choices
        view={view}
        form={form}
        name="typeface"
        label={t('site.look.typeface')}
        options={typefaces.map((value) => ({ value, label: t(`site.look.typeface.${value}`) }))}
      />
      <Choices
        view={view}
        form={form}
        name="width"
        label={t('site.look.width')}
        options={widths.map((value) => ({ value, label: t(`site.look.width.${value}`) }))}
      />
    </>
  );
}

function Accent({ view, form, near }: LookPageProps) {
  const { t } = view;
  const names = Object.keys(accents) as AccentName[];
  return (
    <>
      <p class="hint">{t('site.look.accent.about')}</p>
      <Choices
        view={view}
        form={form}
        name="accent"
        label={t('site.look.accent.colour')}
        options={(['ink', ...names, 'own'] as const).map((value) => ({
          value,
          label: t(`site.look.accent.${value}`),
        }))}
      />
      <TextField
        view={view}
        form={form}
        name="own_accent"
        label={t('site.look.accent.code')}
        hint={t('site.look.accent.hint')}
        autocomplete="off"
        spellcheck={false}
        maxLength={20}
        optional
      />
      {near !== undefined && (
        <button class="btn btn--quiet" type="submit" name="near_accent" value={near}>
          {t('site.look.accent.take', { near })}
        </button>
      )}
    </>
  );
}

function Styles({ view, form }: PartProps) {
  const { t } = view;
  return (
    <TextArea
      view={view}
      form={form}
      name="styles"
      label={t('site.look.styles.label')}
      hint={t('site.look.styles.hint')}
      class="code"
      rows={12}
      maxLength={MOST_STYLES}
      spellcheck={false}
      optional
    />
  );
}

/** What was refused and why, line by line. */
function Refused({ view, refused }: { view: View; refused: readonly StyleRefusal[] }) {
  const { t } = view;
  return (
    <div class="strip strip--danger" role="alert" tabIndex={-1}>
      <Icon name="alert" />
      <div>
        <p>{t('site.look.styles.refused')}</p>
        <ul>
          {refused.map(({ line, what, reason }) => (
            <li key={`${line} ${reason} ${what}`}>
              {t('site.look.styles.line', { line })} <code>{what}</code>{' '}
              {t(`site.look.styles.refused.${reason}`)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function labelsOf({ t }: View) {
  return {
    scheme: t('blogs.scheme'),
    typeface: t('site.look.typeface'),
    width: t('site.look.width'),
    accent: t('site.look.accent.colour'),
    own_accent: t('site.look.accent.code'),
    cover: t('site.look.cover.which'),
    cover_alt: t('site.look.cover.alt'),
    icon: t('site.look.icon'),
    styles: t('site.look.styles.label'),
    picture: t('site.look.cover.file'),
  };
}
