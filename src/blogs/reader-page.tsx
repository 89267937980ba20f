// The frame of what answers a reader's request anew: a letter, a confirmation, a gate. In the blog's dress, never stored.
import type { ComponentChildren } from 'preact';
import { asset } from '../web/assets.ts';
import type { View } from '../web/page.ts';
import type { ReaderBlog } from './reader-blog.ts';

interface ReaderPageProps {
  view: View;
  blog: Pick<ReaderBlog, 'name' | 'base' | 'language' | 'look'>;
  title: string;
  /** Further built scripts by plain name. */
  scripts?: readonly string[];
  children: ComponentChildren;
}

export function ReaderPage({ view, blog, title, scripts = [], children }: ReaderPageProps) {
  const { scheme } = blog.look;
  return (
    <html lang={view.language} data-theme={scheme === 'auto' ? undefined : scheme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex" />
        <title>{`${title} — ${blog.name}`}</title>
        <link rel="icon" type="image/svg+xml" href={asset('mark.svg')} />
        <link rel="stylesheet" href={asset('base.css')} />
        <link rel="stylesheet" href={asset('reader.css')} />
        {['reader.js', ...scripts].map((name) => (
          <script key={name} type="module" src={asset(name)} />
        ))}
      </head>
      <body class="reader">
        <a class="skip" href="#main">
          {view.t('web.skip')}
        </a>
        <div class="site site--top">
          <header class="spine">
            <a class="spine__name" href={`${blog.base}/`} lang={blog.language}>
              {blog.name}
            </a>
          </header>
          <div class="page">
            <main id="main" class="aside">
              <h1>{title}</h1>
              {children}
            </main>
          </div>
        </div>
      </body>
    </html>
  );
}
