// The frame of what answers a reader's request anew: a letter, a confirmation, a gate. In the blog's dress, never stored.
import type { ComponentChildren } from 'preact';
import { asset } from '../web/assets.ts';
import type { View } from '../web/page.ts';
import { type Dressed, DressLinks, dressAttributes, MenuLink, siteClass, Ways } from './reader-frame.tsx';

interface ReaderPageProps {
  view: View;
  blog: Dressed;
  title: string;
  /** Further built style sheets and scripts by plain name. */
  styles?: readonly string[];
  scripts?: readonly string[];
  /** Leads nowhere: the blog is not open to this reader. */
  shut?: boolean;
  children: ComponentChildren;
}

export function ReaderPage(props: ReaderPageProps) {
  const { view, blog, title, styles = [], scripts = [], shut = false, children } = props;
  const { t } = view;
  return (
    <html lang={view.language} {...dressAttributes(blog.look)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex" />
        <title>{`${title} — ${blog.name}`}</title>
        <DressLinks blog={blog} />
        {styles.map((name) => (
          <link key={name} rel="stylesheet" href={asset(name)} />
        ))}
        {!shut && <link rel="manifest" href={`${blog.base}/manifest.webmanifest`} />}
        {['reader.js', ...scripts].map((name) => (
          <script key={name} type="module" src={asset(name)} />
        ))}
      </head>
      <body class="reader">
        <a class="skip" href="#main">
          {t('web.skip')}
        </a>
        <div class={siteClass(blog)}>
          <header class="spine">
            <a class="spine__name" href={`${blog.base}/`} lang={blog.language}>
              {blog.name}
            </a>
            {!shut && <MenuLink t={t} />}
          </header>
          <div class="page">
            {!shut && (
              <div class="topbar">
                <Ways blog={blog} t={t} place={null} />
              </div>
            )}
            <main id="main" class="aside">
              <h1>{title}</h1>
              {children}
            </main>
            {!shut && <ReaderFoot blog={blog} view={view} />}
          </div>
        </div>
      </body>
    </html>
  );
}

function ReaderFoot({ blog, view: { t } }: Pick<ReaderPageProps, 'blog' | 'view'>) {
  const ways = [
    ['', 'site.nav.posts'],
    ...(blog.hasBooks ? ([['books', 'site.nav.books']] as const) : []),
    ['months', 'site.nav.months'],
    ['categories', 'site.nav.categories'],
    ['search', 'site.search'],
    ['about', 'site.nav.about'],
  ] as const;
  return (
    <footer class="foot" id="ways">
      <p>
        <a href={`${blog.base}/`} lang={blog.language}>
          {blog.name}
        </a>
      </p>
      <ul>
        {ways.map(([path, words]) => (
          <li key={path} class={path === 'about' ? undefined : 'foot__way'}>
            <a href={`${blog.base}/${path}`}>{t(words)}</a>
          </li>
        ))}
      </ul>
    </footer>
  );
}
