// The frame of the pages of the press itself: those that are stored, and those that are drawn for one reader.
import type { ComponentChildren } from 'preact';
import { asset } from '../../web/assets.ts';
import { Icon, Mark } from '../../web/icons.tsx';
import type { Language, Translate } from '../../web/messages/index.ts';
import type { PressSettings } from './press-settings.ts';

export type HostPlace = 'newest' | 'rankings' | 'blogs' | 'about' | null;

export interface HostFrameProps {
  press: PressSettings;
  t: Translate;
  language: Language;
  /** Without the name of the press; '' on its first page. */
  title: string;
  /** '' for none. */
  description?: string;
  /** Whole address under which it wants to be known; null for pages that are not to be found. */
  canonical: string | null;
  place: HostPlace;
  /** Built style sheets after those of every reader's page, by plain name. */
  styles?: readonly string[];
  scripts?: readonly string[];
  /** What was looked for, on the page of what was found. */
  asked?: string;
  children: ComponentChildren;
}

export function HostFrame(props: HostFrameProps) {
  const { press, t, language, title, place, children } = props;
  const isFirst = title === '';
  // Upright and large, a name of more letters would be taller than the window.
  const isLong = [...press.name].length > 10;
  return (
    <html lang={language}>
      <HostHead {...props} />
      <body class="reader">
        <a class="skip" href="#main">
          {t('web.skip')}
        </a>
        <div
          class={['site', isFirst && 'site--home', isLong && 'site--long'].filter((word) => word).join(' ')}
        >
          <header class="spine">
            {isFirst ? (
              <h1 class="spine__name">
                <a href="/">{press.name}</a>
              </h1>
            ) : (
              <a class="spine__name" href="/">
                {press.name}
              </a>
            )}
            {isFirst && press.tagline !== '' && <p class="spine__tag">{press.tagline}</p>}
            {!isFirst && (
              <a class="spine__menu btn btn--text" href="#ways">
                <Icon name="menu" />
                <span class="vh">{t('host.menu')}</span>
              </a>
            )}
          </header>
          <div class="page">
            <div class="topbar">
              <HostWays t={t} place={place} name={press.name} />
              <HostSearch t={t} name={press.name} asked={props.asked ?? ''} />
            </div>
            {children}
            <HostFoot press={press} t={t} />
          </div>
        </div>
      </body>
    </html>
  );
}

function HostHead({
  press,
  title,
  description = '',
  canonical,
  styles = [],
  scripts = [],
  t,
}: HostFrameProps) {
  const name = title === '' ? press.name : `${title} — ${press.name}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <title>{name}</title>
      {description !== '' && <meta name="description" content={description} />}
      {canonical === null ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <link rel="canonical" href={canonical} />
          <meta property="og:site_name" content={press.name} />
          <meta property="og:title" content={title === '' ? press.name : title} />
          <meta property="og:type" content="website" />
          <meta property="og:url" content={canonical} />
          {description !== '' && <meta property="og:description" content={description} />}
        </>
      )}
      <link rel="icon" type="image/svg+xml" href={asset('mark.svg')} />
      {['base.css', 'reader.css', ...styles].map((sheet) => (
        <link key={sheet} rel="stylesheet" href={asset(sheet)} />
      ))}
      {/* Runs before the first paint where the browser can wait, so that a chosen light does not flash. */}
      <script type="module" async src={asset('reader.js')} {...{ blocking: 'render' }} />
      {scripts.map((script) => (
        <script key={script} type="module" src={asset(script)} />
      ))}
      <link rel="alternate" type="application/atom+xml" title={t('host.feed')} href="/feed.atom" />
      <link rel="alternate" type="application/feed+json" title={t('host.feed')} href="/feed.json" />
    </head>
  );
}

const ways = [
  ['newest', '/'],
  ['rankings', '/rankings'],
  ['blogs', '/blogs'],
  ['about', '/about'],
] as const;

function HostWays({ t, place, name }: { t: Translate; place: HostPlace; name: string }) {
  return (
    <nav class="topnav" aria-label={name}>
      {ways.map(([way, path]) => (
        <a key={way} href={path} aria-current={way === place ? 'page' : undefined}>
          {t(`host.way.${way}`, { name })}
        </a>
      ))}
    </nav>
  );
}

/** The longest query that is read; a person types no longer one. */
const LONGEST = 200;

function HostSearch({ t, name, asked }: { t: Translate; name: string; asked: string }) {
  return (
    <search>
      <form class="search" action="/search" method="get">
        <label class="vh" for="q">
          {t('host.search.label', { name })}
        </label>
        <span class="search__field">
          <Icon name="search" />
          <input
            id="q"
            name="q"
            type="search"
            placeholder={t('host.search')}
            value={asked}
            autocomplete="off"
            maxLength={LONGEST}
            required
          />
        </span>
      </form>
    </search>
  );
}

function HostFoot({ press, t }: { press: PressSettings; t: Translate }) {
  return (
    <footer class="foot" id="ways">
      <p>
        <a href="/">{press.name}</a>
      </p>
      <ul>
        {ways.map(([way, path]) => (
          <li key={way} class={way === 'about' ? undefined : 'foot__way'}>
            <a href={path}>{t(`host.way.${way}`, { name: press.name })}</a>
          </li>
        ))}
        <li class="foot__way">
          <a href="/search">{t('host.search')}</a>
        </li>
        {press.terms !== '' && (
          <li>
            <a href="/terms">{t('host.terms')}</a>
          </li>
        )}
        {press.signUp !== 'closed' && (
          <li>
            <a href="/sign-up">{t('host.begin')}</a>
          </li>
        )}
        <li>
          <a href="/feed.atom">{t('site.feed')}</a>
        </li>
      </ul>
      <p class="foot__press">
        <Mark />
        <span>{t('site.made-with', { name: 'Taiyaku' })}</span>
      </p>
    </footer>
  );
}
