// The pages of signing up: the form, how it stands where there is none, and what comes after it.
import type { ComponentChildren } from 'preact';
import { PersonFields, personLabels } from '../../accounts/person-fields.tsx';
import { type FormState, ProblemSummary, TextArea } from '../../web/forms.tsx';
import { DoorPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { blogLabels, LanguageFields, NameField, SlugField } from '../blog-fields.tsx';
import type { PressSettings } from '../hosting/press-settings.ts';
import { MESSAGE_MAX } from './sign-up-schema.ts';
import { Terms } from './terms.tsx';
import type { WayIn } from './way-in.ts';
import { type Asking, readsMessage } from './wishes.ts';

/** Where nobody comes in by themselves: why, and what to do. */
export function NoWayInPage({ view, way, press }: { view: View; way: WayIn; press: string }) {
  const { t } = view;
  const key = way === 'invitation' || way === 'unmailed' ? way : 'closed';
  return (
    <DoorPage view={view} title={t(`sign-up.none.${key}`, { press })} lead={t(`sign-up.none.${key}.lead`)}>
      <p class="door__lead">{t(`sign-up.none.${key}.do`)}</p>
      <Ways view={view} />
    </DoorPage>
  );
}

export interface SignUpPageProps {
  view: View;
  form: FormState;
  /** Where the form goes: it is the address of the page. */
  path: string;
  /** The address of the press, where the blog's path begins. */
  press: string;
  asking: Asking;
}

export function SignUpPage({ view, form, path, press, asking }: SignUpPageProps) {
  const { t } = view;
  const { settings, invited } = asking;
  return (
    <DoorPage view={view} title={t('sign-up.begin')} lead={t(leadOf(asking), { press: settings.name })}>
      <ProblemSummary view={view} form={form} labels={labelsOf(view)} />
      <form class="form" method="post" action={path}>
        <h2 class="room__h">{t('blogs.set-up.you')}</h2>
        <PersonFields view={view} form={form} />
        <h2 class="room__h">{t('sign-up.blog')}</h2>
        <NameField view={view} form={form} />
        <SlugField view={view} form={form} press={press} />
        <LanguageFields view={view} form={form} />
        {!invited && <Message view={view} form={form} asking={asking} />}
        <Terms view={view} form={form} settings={settings} />
        <Trap view={view} />
        <button class="btn" type="submit">
          {t(readsMessage(asking) ? 'sign-up.ask' : 'sign-up.do')}
        </button>
      </form>
      <p class="door__do">
        <a href={`/sign-in?back=${encodeURIComponent(invited ? path : '/blogs/new')}`}>{t('sign-up.have')}</a>
      </p>
    </DoorPage>
  );
}

function leadOf(asking: Asking) {
  if (asking.invited) return 'sign-up.lead.invited';
  return readsMessage(asking) ? 'sign-up.lead.asks' : 'sign-up.lead';
}

function Message({ view, form, asking }: { view: View; form: FormState; asking: Asking }) {
  const { t } = view;
  return (
    <TextArea
      view={view}
      form={form}
      name="message"
      label={t('sign-up.message')}
      hint={t('sign-up.message.hint')}
      rows={5}
      maxLength={MESSAGE_MAX}
      {...(readsMessage(asking) ? { required: true } : { optional: true })}
    />
  );
}

/** Nobody sees it but what fills in forms without reading them. */
function Trap({ view }: { view: View }) {
  return (
    <div class="trap" aria-hidden="true">
      <label>
        {view.t('sign-up.trap')}
        <input type="text" name="trap" tabIndex={-1} autocomplete="off" value="" />
      </label>
    </div>
  );
}

function labelsOf(view: View) {
  const { t } = view;
  const own = { message: t('sign-up.message'), terms: t('sign-up.terms') };
  return { ...personLabels(view), ...blogLabels(view), ...own };
}

/** The same for every address, so that it tells nothing about any. */
export function SentPage({ view }: { view: View }) {
  const { t } = view;
  return (
    <DoorPage view={view} title={t('sign-up.sent')} lead={t('sign-up.sent.lead')}>
      <p class="door__lead">{t('sign-up.sent.none')}</p>
    </DoorPage>
  );
}

export function WaitingPage({ view, settings }: { view: View; settings: PressSettings }) {
  const { t } = view;
  return (
    <DoorPage
      view={view}
      title={t('sign-up.waiting')}
      lead={t('sign-up.waiting.lead', { press: settings.name })}
    >
      <Ways view={view} />
    </DoorPage>
  );
}

function Ways({ view, children }: { view: View; children?: ComponentChildren }) {
  return (
    <p class="door__do">
      {children}
      <a href="/">{view.t('sign-up.read')}</a>
      {!view.person && <a href="/sign-in">{view.t('sign-up.have')}</a>}
    </p>
  );
}
