// The list of what was found in an article; every fact shows what it is and opens to be corrected in place.
import type { ComponentChildren } from 'preact';
import { languageName } from '../text/language.ts';
import { type FormState, fieldText, TextField } from '../web/forms.tsx';
import { Icon } from '../web/icons.tsx';
import type { View } from '../web/page.ts';
import { longDate } from '../web/when.ts';
import type { Counts } from './counts.ts';
import { readLicence } from './licence.ts';
import type { Article } from './store.ts';

export interface ArticleFormProps {
  view: View;
  article: Article;
  form: FormState;
}

export function FoundList({ view, article, form, outlets }: ArticleFormProps & { outlets: string[] }) {
  const { t } = view;
  return (
    <section aria-labelledby="found-h">
      <h2 id="found-h" class="room__h">
        {t('bring.found')}
      </h2>
      <dl class="found">
        <Fact
          view={view}
          form={form}
          name="title"
          label={t('bring.found.title')}
          lang={article.language}
          needed
        />
        <Fact
          view={view}
          form={form}
          name="outlet"
          label={t('bring.found.outlet')}
          lang={article.language}
          hint={fieldText(form, 'outlet') === '' ? t('bring.outlet.missing') : undefined}
          list="outlets"
          needed
        />
        <Fact
          view={view}
          form={form}
          name="byline"
          label={t('bring.found.byline')}
          lang={article.language}
          none={t('bring.found.byline.none')}
        />
        <Fact
          view={view}
          form={form}
          name="published"
          label={t('bring.found.published')}
          type="date"
          shown={longDate(fieldText(form, 'published'), view.language, 'UTC')}
          none={t('bring.found.none')}
        />
        <Fact
          view={view}
          form={form}
          name="sourceLanguage"
          label={t('bring.found.language')}
          shown={languageName(fieldText(form, 'sourceLanguage'), view.language)}
          hint={t('bring.found.language.hint')}
          needed
        />
        <LicenceFact view={view} form={form} article={article} />
        <CountRows view={view} article={article} />
      </dl>
      <datalist id="outlets">
        {outlets.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </section>
  );
}

interface FactProps {
  view: View;
  form: FormState;
  name: string;
  label: string;
  /** Language the value is in. */
  lang?: string;
  /** How the value reads, where that is not the value itself. */
  shown?: string;
  /** What an empty value means; a needed one is asked for instead. */
  none?: string;
  needed?: boolean;
  hint?: string | undefined;
  type?: string;
  list?: string;
}

function Fact({ view, form, name, label, lang, shown, none, needed, hint, type, list }: FactProps) {
  const value = fieldText(form, name);
  const empty = value === '';
  const text = empty ? (none ?? view.t('bring.found.none.needed')) : (shown ?? value);
  const warn = (empty && needed === true) || Object.hasOwn(form.problems, name);
  return (
    <Row view={view} label={label} state={warn ? 'warn' : empty ? 'none' : 'ok'}>
      <details class="found__edit" open={warn}>
        <summary>
          <span lang={empty ? undefined : lang} data-shows={name}>
            {text}
          </span>
          <span class="found__do">{view.t('bring.correct')}</span>
        </summary>
        <TextField
          view={view}
          form={form}
          name={name}
          label={label}
          hint={hint}
          type={type ?? 'text'}
          {...(lang ? { lang } : {})}
          {...(list ? { list } : {})}
          autocomplete="off"
        />
      </details>
    </Row>
  );
}

function LicenceFact({ view, form, article }: ArticleFormProps) {
  const { t } = view;
  const licence = readLicence(fieldText(form, 'licence'));
  const closed = licence?.translatable === false;
  return (
    <>
      <Fact
        view={view}
        form={form}
        name="licence"
        label={t('bring.found.licence')}
        lang={article.language}
        shown={licence?.name ?? ''}
        none={t('bring.found.unstated')}
      />
      {closed && (
        <div class="is-warn">
          <dt class="vh">{t('bring.found.licence')}</dt>
          <dd>{t('bring.licence.closed')}</dd>
          <dd>
            <State view={view} state="warn" />
          </dd>
        </div>
      )}
    </>
  );
}

function CountRows({ view, article }: Omit<ArticleFormProps, 'form'>) {
  const { t } = view;
  const { counts } = article.found;
  const settled = article.rights.kind === 'granted' || article.rights.kind === 'free';
  return (
    <>
      <Row view={view} label={t('bring.found.text')} state="ok">
        {countText(view, counts)} <span class="hint">{timeText(view, counts.minutes)}</span>
      </Row>
      {counts.quotes > 0 && (
        <Row view={view} label={t('bring.found.quotes')} state="ok">
          {t('bring.found.places', { count: counts.quotes })}
        </Row>
      )}
      {counts.emphases > 0 && (
        <Row view={view} label={t('bring.found.emphases')} state="ok">
          {t('bring.found.places', { count: counts.emphases })}
        </Row>
      )}
      {counts.figures > 0 && (
        <Row view={view} label={t('bring.found.figures')} state={settled ? 'ok' : 'warn'}>
          {t('bring.found.figures.count', { count: counts.figures })}
          {!settled && (
            <>
              {' '}
              <span class="hint">{t('bring.found.figures.unsure')}</span>
            </>
          )}
        </Row>
      )}
    </>
  );
}

interface RowProps {
  view: View;
  label: string;
  state: 'ok' | 'warn' | 'none';
  children: ComponentChildren;
}

function Row({ view, label, state, children }: RowProps) {
  return (
    <div class={state === 'warn' ? 'is-warn' : undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd>
        <State view={view} state={state} />
      </dd>
    </div>
  );
}

function State({ view, state }: { view: View; state: RowProps['state'] }) {
  if (state === 'ok') return <Icon name="check" label={view.t('bring.found.ok')} />;
  if (state === 'none') return <span class="vh">{view.t('bring.found.none')}</span>;
  return (
    <span class="sev sev--warn">
      <Icon name="warn" />
      <span class="vh">{view.t('common.warn')}</span>
    </span>
  );
}

function countText(view: View, counts: Counts): string {
  const { paragraphs, sentences, length, unit } = counts;
  return view.t(`bring.found.${unit}`, { paragraphs, sentences, length });
}

function timeText(view: View, minutes: number): string {
  if (minutes < 120) return view.t('bring.found.minutes', { minutes });
  return view.t('bring.found.hours', { hours: Math.round(minutes / 60) });
}
