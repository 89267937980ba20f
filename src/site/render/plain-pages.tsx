// Pages without posts: about the blog, and the one for addresses that lead nowhere.
import type { Setting } from '../blog.ts';
import { Frame } from './frame.tsx';

export function AboutPage({ setting }: { setting: Setting }) {
  const { blog, t } = setting;
  const paragraphs = blog.about
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return (
    <Frame
      setting={setting}
      head={{ title: t('site.nav.about'), description: blog.tagline, canonical: '/about', kind: 'website' }}
      place="about"
    >
      <main id="main" class="list">
        <header class="list__head">
          <h1>{blog.name}</h1>
          <p>{blog.tagline}</p>
        </header>
        <div class="prose">
          {paragraphs.length === 0 && <p>{t('site.about.none')}</p>}
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      </main>
    </Frame>
  );
}

export function MissingPage({ setting }: { setting: Setting }) {
  const { blog, t } = setting;
  return (
    <Frame
      setting={setting}
      head={{ title: t('site.missing'), description: '', canonical: null, kind: 'website' }}
      place={null}
    >
      <main id="main" class="list">
        <header class="list__head">
          <h1>{t('site.missing')}</h1>
          <p>{t('site.missing.do')}</p>
        </header>
        <p>
          <a class="btn btn--quiet" href={`${blog.base}/`}>
            {t('site.missing.home', { blog: blog.name })}
          </a>
        </p>
      </main>
    </Frame>
  );
}
