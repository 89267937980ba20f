// The frame of every public page: head, spine or top bar, navigation, foot.
import type { ComponentChildren } from 'preact';
import {
  DressLinks,
  dressAttributes,
  MenuLink,
  siteClass,
  type WayPlace,
  Ways,
} from '../../blogs/reader-frame.tsx';
import { asset } from '../../web/assets.ts';
import { Mark } from '../../web/icons.tsx';
import { commentsFeedPath, feedPath, type ListScope, pathOf } from '../address.ts';
import { addressIn, hrefIn, type Setting } from '../blog.ts';
import { Banners } from './banners.tsx';
import { Masthead, SideBelow } from './dress.tsx';
import { JsonLd, type JsonLdValue } from './json-ld.tsx';
import { SearchForm } from './search-form.tsx';

export interface PageHead {
  /** Without the blog's name; empty on the home page. */
  title: string;
  description: string;
  /** Path inside the blog under which the page wants to be known; null for pages that are not to be found. */
  canonical: string | null;
  kind: 'website' | 'article' | 'book';
  /** Whole address of a picture with its size in pixels. */
  picture?: { address: string; width: number; height: number; alt: string } | null;
  publishedAt?: string;
  revisedAt?: string;
  /** Of a book. */
  book?: { isbn: string | null; published: string };
  data?: JsonLdValue;
  /** The way down to the page, for machines. */
  crumbs?: JsonLdValue;
  /** The list the page shows, when it has feeds of its own. */
  feeds?: { title: string; scope: ListScope };
  /** The same of books; decoded paths inside the blog. */
  bookFeeds?: { title: string; atom: string; json: string };
  /** Built style sheets of this page alone, by plain name. */
  styles?: readonly string[];
  /** The same in each language there is, this one too; paths inside the blog. */
  languages?: readonly { language: string; path: string }[];
  /** What its views are counted as, see `rankings/views/beacon.ts`; left out where none are. */
  counted?: string;
}

export type Place = WayPlace;

interface FrameProps {
  setting: Setting;
  head: PageHead;
  place: Place;
  home?: boolean;
  /** Stands for nothing but itself: no widgets below. */
  bare?: boolean;
  /** Stands above everything, as the note on a preview. */
  notice?: ComponentChildren;
  children: ComponentChildren;
}

export function Frame({ setting, head, place, home = false, bare = false, notice, children }: FrameProps) {
  const { blog, t } = setting;
  return (
    <html lang={blog.language} {...dressAttributes(blog.look)}>
      <Head setting={setting} head={head} />
      <body class="reader" data-counted={head.counted} data-views={head.counted && `${blog.base}/views`}>
        <a class="skip" href="#main">
          {t('site.skip')}
        </a>
        {notice}
        <div class={siteClass(blog, home)}>
          <header class="spine">
            {home ? (
              <h1 class="spine__name">
                <a href={`${blog.base}/`}>{blog.name}</a>
              </h1>
            ) : (
              <a class="spine__name" href={`${blog.base}/`}>
                {blog.name}
              </a>
            )}
            {home && <p class="spine__tag">{blog.tagline}</p>}
            {!home && <MenuLink t={t} />}
          </header>
          <div class="page">
            {home && <Masthead blog={blog} />}
            <div class="topbar">
              <Ways blog={blog} t={t} place={place} id="topnav" />
              <SearchForm setting={setting} id="q" />
            </div>
            {children}
            {!home && !bare && <SideBelow setting={setting} />}
            <Foot setting={setting} />
          </div>
        </div>
      </body>
    </html>
  );
}

function Head({ setting, head }: Pick<FrameProps, 'setting' | 'head'>) {
  const { blog, t } = setting;
  const canonical = head.canonical === null ? null : addressIn(blog, head.canonical);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <title>{head.title === '' ? blog.name : `${head.title} — ${blog.name}`}</title>
      {head.description !== '' && <meta name="description" content={head.description} />}
      {canonical === null ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={canonical} />
      )}
      <DressLinks blog={blog} styles={head.styles} />
      <link rel="manifest" href={hrefIn(blog, pathOf({ page: 'manifest' }))} />
      {/* Runs before the first paint where the browser can wait, so that a chosen light does not flash. */}
      <script type="module" async src={asset('reader.js')} {...{ blocking: 'render' }} />
      <ListFeeds setting={setting} title={blog.name} scope={{ kind: 'all' }} />
      {head.feeds && <ListFeeds setting={setting} {...head.feeds} />}
      {head.bookFeeds && <Feeds setting={setting} {...head.bookFeeds} />}
      <link
        rel="alternate"
        type="application/atom+xml"
        title={`${t('site.comments-feed')} — ${blog.name}`}
        href={hrefIn(blog, commentsFeedPath('atom'))}
      />
      {head.languages?.map(({ language, path }) => (
        <link key={path} rel="alternate" hreflang={language} href={addressIn(blog, path)} />
      ))}
      {canonical !== null && <OpenGraph setting={setting} head={head} canonical={canonical} />}
      {head.data !== undefined && <JsonLd value={head.data} />}
      {head.crumbs !== undefined && <JsonLd value={head.crumbs} />}
    </head>
  );
}

function ListFeeds({ setting, title, scope }: { setting: Setting; title: string; scope: ListScope }) {
  return (
    <Feeds setting={setting} title={title} atom={feedPath(scope, 'atom')} json={feedPath(scope, 'json')} />
  );
}

interface FeedsProps {
  setting: Setting;
  title: string;
  /** Decoded paths inside the blog. */
  atom: string;
  json: string;
}

function Feeds({ setting: { blog }, title, atom, json }: FeedsProps) {
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={title} href={hrefIn(blog, atom)} />
      <link rel="alternate" type="application/feed+json" title={title} href={hrefIn(blog, json)} />
    </>
  );
}

function OpenGraph({
  setting,
  head,
  canonical,
}: Pick<FrameProps, 'setting' | 'head'> & { canonical: string }) {
  const { blog } = setting;
  const facts: [string, string | number | undefined][] = [
    ['og:site_name', blog.name],
    ['og:title', head.title === '' ? blog.name : head.title],
    ['og:type', head.kind],
    ['og:url', canonical],
    ['og:locale', blog.language.replace('-', '_')],
    ['og:description', head.description === '' ? undefined : head.description],
    ['og:image', head.picture?.address],
    ['og:image:width', head.picture?.width],
    ['og:image:height', head.picture?.height],
    ['og:image:alt', head.picture?.alt],
    ['article:published_time', head.publishedAt],
    ['article:modified_time', head.revisedAt],
    ['book:isbn', head.book?.isbn ?? undefined],
    ['book:release_date', head.book?.published || undefined],
  ];
  return (
    <>
      {facts.map(([property, content]) =>
        content === undefined ? null : <meta key={property} property={property} content={String(content)} />,
      )}
      <meta name="twitter:card" content={head.picture ? 'summary_large_image' : 'summary'} />
    </>
  );
}

function Foot({ setting }: Pick<FrameProps, 'setting'>) {
  const { blog, t } = setting;
  return (
    <footer class="foot" id="ways">
      <p>
        <a href={`${blog.base}/`}>{blog.name}</a>
      </p>
      <ul>
        <li class="foot__way">
          <a href={`${blog.base}/`}>{t('site.nav.posts')}</a>
        </li>
        {blog.hasBooks && (
          <li class="foot__way">
            <a href={`${blog.base}/books`}>{t('site.nav.books')}</a>
          </li>
        )}
        <li class="foot__way">
          <a href={`${blog.base}/months`}>{t('site.nav.months')}</a>
        </li>
        <li class="foot__way">
          <a href={`${blog.base}/categories`}>{t('site.nav.categories')}</a>
        </li>
        <li class="foot__way">
          <a href={`${blog.base}/search`}>{t('site.search')}</a>
        </li>
        <li>
          <a href={`${blog.base}/about`}>{t('site.nav.about')}</a>
        </li>
        <li>
          <a href={`${blog.base}/feed.atom`}>{t('site.feed')}</a>
        </li>
      </ul>
      <Banners setting={setting} place="foot" />
      <p class="foot__press">
        <Mark />
        <span>{t('site.made-with', { name: 'Taiyaku' })}</span>
      </p>
    </footer>
  );
}
