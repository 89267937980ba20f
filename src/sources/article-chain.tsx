// The chain an article comes from, from this blog back to who spoke, with what the page suggests to add.
import type { ChainLink } from '../posts/provenance.ts';
import type { Problem } from '../web/door.ts';
import { type FormState, fieldTexts } from '../web/forms.tsx';
import { Icon } from '../web/icons.tsx';
import { say } from '../web/messages/index.ts';
import type { View } from '../web/page.ts';
import { longDate } from '../web/when.ts';
import { linkKinds } from './article-form.ts';
import type { ArticleFormProps } from './article-found.tsx';
import type { Hint } from './brought.ts';
import { OWN_LINK } from './chain.ts';

type ChainProps = ArticleFormProps & {
  blogName: string;
  /** Path of the article's screen; buttons send the whole form to places below it. */
  base: string;
};

export function Chain({ view, article, form, blogName, base }: ChainProps) {
  const { t } = view;
  const { language, chain } = article;
  const movable = chain.filter((link) => link.id !== OWN_LINK);
  const undecided = article.found.hints.filter((hint) => hint.decision === null);
  return (
    <section aria-labelledby="chain">
      <h2 id="chain" class="room__h" tabIndex={-1}>
        {t('bring.chain')}
      </h2>
      <ol class="prov__chain chainbuild">
        <li class="prov__n prov__n--here">
          <p class="prov__who">{blogName}</p>
          <p class="prov__what">{t('bring.chain.here')}</p>
        </li>
        {chain.map((link) =>
          link.id === OWN_LINK ? (
            <li key={link.id} class="prov__n">
              <p class="prov__who" lang={language}>
                {link.name}
              </p>
              <p class="prov__what">{t('bring.chain.article')}</p>
            </li>
          ) : (
            <LinkItem
              key={link.id}
              {...{ view, form, link, language, base }}
              at={movable.indexOf(link)}
              last={movable.length - 1}
            />
          ),
        )}
        {undecided.map((hint) => (
          <HintItem key={hint.id} {...{ view, hint, language, base }} />
        ))}
      </ol>
      <OwnLink view={view} form={form} base={base} />
    </section>
  );
}

interface LinkItemProps {
  view: View;
  form: FormState;
  link: ChainLink;
  language: string;
  base: string;
  /** Place among the links that can be moved. */
  at: number;
  last: number;
}

function LinkItem({ view, form, link, language, base, at, last }: LinkItemProps) {
  const { t } = view;
  const own = `${base}/links/${link.id}`;
  const details = [link.title, link.date && longDate(link.date, view.language, 'UTC')]
    .filter(Boolean)
    .join(' ');
  const wrong = Object.keys(form.problems).some(
    (name) => /^link\w+\.\d+$/.test(name) && name.endsWith(`.${at}`),
  );
  return (
    <li class={link.kind === 'unnamed' ? 'prov__n prov__n--unnamed' : 'prov__n'}>
      <p class="prov__who" lang={link.from === 'person' ? undefined : language}>
        {link.name}
      </p>
      {details && (
        <p class="prov__what" lang={language}>
          {details}
        </p>
      )}
      {link.quote && <Says view={view} quote={link.quote} language={language} />}
      {link.note && <p class="prov__what">{link.note}</p>}
      <details class="found__edit" open={wrong}>
        <summary>
          <span class="found__do">{t('bring.correct')}</span>
        </summary>
        <input type="hidden" name="linkId" value={link.id} />
        <LinkFields {...{ view, form, link, at }} prefix="link" />
      </details>
      <p class="chainbuild__do">
        <button class="btn btn--text btn--small" type="submit" formaction={`${own}/removal`}>
          {t('bring.chain.remove')}
        </button>
        {at > 0 && (
          <button class="btn btn--text btn--small" type="submit" formaction={`${own}/nearer`}>
            {t('bring.chain.nearer')}
          </button>
        )}
        {at < last && (
          <button class="btn btn--text btn--small" type="submit" formaction={`${own}/farther`}>
            {t('bring.chain.farther')}
          </button>
        )}
      </p>
    </li>
  );
}

const additions = {
  outlet: 'bring.chain.add',
  person: 'bring.chain.add-person',
  unnamed: 'bring.chain.add-unnamed',
} as const;

function HintItem({
  view,
  hint,
  language,
  base,
}: {
  view: View;
  hint: Hint;
  language: string;
  base: string;
}) {
  const { t } = view;
  const own = `${base}/hints/${hint.id}`;
  const unnamed = hint.kind === 'unnamed';
  return (
    <li class={unnamed ? 'prov__n prov__n--ask prov__n--unnamed' : 'prov__n prov__n--ask'}>
      <p class="prov__who" lang={unnamed ? undefined : language}>
        {unnamed ? t('bring.chain.unnamed') : hint.name}
      </p>
      <Says view={view} quote={hint.quote} language={language} reason={hint.reason} />
      <p class="chainbuild__do">
        <button class="btn btn--small" type="submit" formaction={`${own}/addition`}>
          {t(additions[hint.kind])}
        </button>
        <button class="btn btn--text btn--small" type="submit" formaction={`${own}/dismissal`}>
          {t('bring.chain.dismiss')}
        </button>
      </p>
    </li>
  );
}

interface SaysProps {
  view: View;
  quote: string;
  language: string;
  reason?: Hint['reason'];
}

/** The phrase of the page that names a source. */
function Says({ view, quote, language, reason }: SaysProps) {
  if (quote === '') return null;
  // The quote keeps its own language, so it is set as an element where the sentence leaves its place.
  const [before, after] = view.t(sentenceFor(reason)).split('{quote}');
  return (
    <p class="prov__what">
      {before}
      <q lang={language}>{quote}</q>
      {after}
    </p>
  );
}

function sentenceFor(reason: Hint['reason'] | undefined) {
  if (reason === 'based-on' || reason === 'citation') return 'bring.chain.based-on';
  return reason === 'linked' ? 'bring.chain.linked' : 'bring.chain.says';
}

function OwnLink({ view, form, base }: Omit<LinkItemProps, 'link' | 'language' | 'at' | 'last'>) {
  const { t } = view;
  const started = ['newName', 'newTitle', 'newAddress', 'newDate', 'newNote'];
  const open = started.some((name) => (form.values[name] ?? '') !== '' || Object.hasOwn(form.problems, name));
  return (
    <details class="found__edit chainbuild__own" open={open}>
      <summary>
        <span class="found__do">{t('bring.chain.own')}</span>
      </summary>
      <LinkFields view={view} form={form} prefix="new" />
      <p>
        <button class="btn btn--quiet btn--small" type="submit" formaction={`${base}/links`}>
          {t('bring.chain.own.do')}
        </button>
      </p>
    </details>
  );
}

interface LinkFieldsProps {
  view: View;
  form: FormState;
  prefix: 'link' | 'new';
  link?: ChainLink;
  /** Place of the link among those that can be changed: they share their fields' names. */
  at?: number;
}

/** The fields of one link. */
function LinkFields({ view, form, prefix, link, at }: LinkFieldsProps) {
  const { t } = view;
  const typed = (name: string) => typedFor(form, `${prefix}${name}`, link);
  const kind = typed('Kind') ?? link?.kind ?? 'outlet';
  const field = (name: string, label: string, stored: string | undefined, type = 'text') => (
    <LinkField
      {...{ view, form, label, type, at }}
      name={`${prefix}${name}`}
      value={typed(name) ?? stored ?? ''}
    />
  );
  const kindId = idOf(`${prefix}Kind`, at);
  return (
    <div class="linkfields">
      <div class="field">
        <label for={kindId}>{t('bring.chain.kind')}</label>
        <span class="select">
          <select id={kindId} name={`${prefix}Kind`}>
            {linkKinds.map((one) => (
              <option key={one} value={one} selected={one === kind}>
                {t(`bring.chain.kind.${one}`)}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" />
        </span>
      </div>
      {field('Name', t('bring.chain.name'), link?.name)}
      {field('Title', t('bring.chain.link-title'), link?.title)}
      {field('Address', t('bring.chain.address'), link?.address)}
      {field('Date', t('bring.chain.date'), link?.date, 'date')}
      {field('Note', t('bring.chain.note'), link?.note)}
    </div>
  );
}

interface LinkFieldProps {
  view: View;
  form: FormState;
  name: string;
  label: string;
  value: string;
  type: string;
  at: number | undefined;
}

function LinkField({ view, form, name, label, value, type, at }: LinkFieldProps) {
  const id = idOf(name, at);
  const problem: Problem | undefined = form.problems[at === undefined ? name : `${name}.${at}`];
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        value={value}
        autocomplete="off"
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
      />
      {problem && (
        <p class="err" id={`${id}-problem`}>
          <Icon name="alert" />
          {say(view.t, problem.key, problem.params)}
        </p>
      )}
    </div>
  );
}

/** What was typed, when the form came back; undefined when it is drawn from what is stored. */
function typedFor(form: FormState, name: string, link: ChainLink | undefined): string | undefined {
  const at = link ? fieldTexts(form, 'linkId').indexOf(link.id) : 0;
  return fieldTexts(form, name)[at];
}

function idOf(name: string, at: number | undefined): string {
  return at === undefined ? name : `${name}.${at}`;
}
