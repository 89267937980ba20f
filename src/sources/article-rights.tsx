// The question by what right an article is translated, and what to record with each answer.
import { fieldText, TextField } from '../web/forms.tsx';
import { rightsKinds } from './article-form.ts';
import type { ArticleFormProps } from './article-found.tsx';

type RightsProps = Omit<ArticleFormProps, 'article'> & { rule: 'warn' | 'block' };

export function RightsChoice({ view, form, rule }: RightsProps) {
  const { t } = view;
  const chosen = fieldText(form, 'rights') || 'none';
  return (
    <section aria-labelledby="rights">
      <h2 id="rights" class="room__h">
        {t('bring.rights')}
      </h2>
      <fieldset class="permit">
        <legend class="vh">{t('bring.rights.state')}</legend>
        {rightsKinds.map((kind) => (
          <div key={kind} class="permit__one">
            <label>
              <input type="radio" name="rights" value={kind} checked={kind === chosen} />
              <span>
                <b>{t(`bring.rights.${kind}`)}</b>
                <small>
                  {t(kind === 'none' ? `bring.rights.none.${rule}` : `bring.rights.${kind}.hint`)}
                </small>
              </span>
            </label>
            {kind === 'granted' && <Granted view={view} form={form} />}
            {kind === 'free' && <Free view={view} form={form} />}
          </div>
        ))}
      </fieldset>
    </section>
  );
}

type FieldsProps = Omit<ArticleFormProps, 'article'>;

function Granted({ view, form }: FieldsProps) {
  const { t } = view;
  return (
    <div class="permit__more">
      <TextField view={view} form={form} name="rightsBy" label={t('bring.rights.by')} />
      <TextField view={view} form={form} name="rightsOn" label={t('bring.rights.on')} type="date" />
      <TextField view={view} form={form} name="rightsHow" label={t('bring.rights.how')} />
    </div>
  );
}

function Free({ view, form }: FieldsProps) {
  const { t } = view;
  return (
    <div class="permit__more">
      <TextField view={view} form={form} name="rightsLicence" label={t('bring.rights.licence')} />
      <TextField
        view={view}
        form={form}
        name="rightsLicenceUrl"
        label={t('bring.rights.licence-url')}
        inputMode="url"
        spellcheck={false}
      />
    </div>
  );
}
