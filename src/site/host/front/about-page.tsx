// What the press says of itself, and the terms for whoever has a blog here.
import type { ComponentChildren } from 'preact';
import { HostFrame } from '../../../blogs/hosting/host-frame.tsx';
import type { PressSettings } from '../../../blogs/hosting/press-settings.ts';
import { numberText } from '../../../text/fill.ts';
import { languageName } from '../../../text/language.ts';
import { longDate } from '../../../web/when.ts';
import { addressIn, type Setting } from '../../blog.ts';

interface PlainProps {
  setting: Setting;
  press: PressSettings;
}

interface AboutProps extends PlainProps {
  /** Languages that blogs are written in, and how many blogs in each. */
  languages: readonly { language: string; blogs: number }[];
  operators: readonly string[];
}

export function AboutPress({ setting, press, languages, operators }: AboutProps) {
  const { t, language } = setting;
  const blogs = languages.reduce((sum, one) => sum + one.blogs, 0);
  const between = language === 'ja' ? '、' : ', ';
  return (
    <PlainPage
      setting={setting}
      press={press}
      title={t('front.about', { name: press.name })}
      path="/about"
      text={press.about === '' ? press.tagline : press.about}
    >
      <dl class="facts">
        <dt>{t('front.about.blogs')}</dt>
        <dd>
          <a href="/blogs">{numberText(t.language, blogs)}</a>
        </dd>
        {languages.length > 0 && (
          <>
            <dt>{t('front.about.languages')}</dt>
            <dd>{languages.map((one) => languageName(one.language, language)).join(between)}</dd>
          </>
        )}
        {operators.length > 0 && (
          <>
            <dt>{t('front.about.by')}</dt>
            <dd>{operators.join(between)}</dd>
          </>
        )}
      </dl>
      {press.terms !== '' && (
        <p>
          <a href="/terms">{t('front.about.terms')}</a>
        </p>
      )}
    </PlainPage>
  );
}

export function TermsPage({ setting, press }: PlainProps) {
  const { t, language, blog } = setting;
  return (
    <PlainPage setting={setting} press={press} title={t('front.terms')} path="/terms" text={press.terms}>
      {press.termsChangedAt !== null && (
        <p class="hint">
          {t('front.terms.since', { date: longDate(press.termsChangedAt, language, blog.timeZone) })}
        </p>
      )}
    </PlainPage>
  );
}

interface PlainPageProps extends PlainProps {
  title: string;
  path: string;
  text: string;
  children: ComponentChildren;
}

function PlainPage({ setting, press, title, path, text, children }: PlainPageProps) {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return (
    <HostFrame
      press={press}
      t={setting.t}
      language={setting.language}
      title={title}
      canonical={addressIn(setting.blog, path)}
      place={path === '/about' ? 'about' : null}
      styles={['front.css']}
    >
      <main id="main" class="list front">
        <header class="list__head">
          <h1>{title}</h1>
        </header>
        <div class="prose">
          {paragraphs.map((one) => (
            <p key={one}>{lines(one)}</p>
          ))}
        </div>
        <div class="plainfoot">{children}</div>
      </main>
    </HostFrame>
  );
}

/** Lines of a paragraph stay lines: terms are numbered. */
function lines(paragraph: string): ComponentChildren {
  return paragraph.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]));
}
