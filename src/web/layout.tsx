// The frames of our own pages: the studio with its rail, and the small door pages before it.
import type { ComponentChildren } from 'preact';
import { asset } from './assets.ts';
import { Icon, Mark } from './icons.tsx';
import { embeddedJson, type View } from './page.ts';
import { SuspendedStrip } from './suspended-strip.tsx';

/** Who may see which entry of the rail; the roles themselves live with the accounts. */
export interface StudioBlog {
  slug: string;
  name: string;
  /** Address of the public blog, path or whole. */
  address: string;
  /** What the person may do here, as `blogFor` says. */
  may: ReadonlySet<string>;
  /** The person belongs to other blogs too, so there is a way to choose. */
  hasOthers?: boolean;
  /** In which the person sees times here. */
  timeZone?: string;
  /** Set while whoever runs the press has taken it from its readers. */
  suspension?: { since: string; reason: string } | null;
}

export type StudioPlace = (typeof places)[number]['place'] | 'account';

/** The pages that together are the settings of a blog. */
export type SettingsTab = (typeof settingsTabs)[number]['tab'];

export interface StudioPageProps {
  view: View;
  title: string;
  /** The blog being worked on; left out on pages about the person. */
  blog?: StudioBlog;
  current?: StudioPlace;
  /** Which page of the settings, where `current` is `settings`. */
  tab?: SettingsTab;
  /** What stands in the head line beside the title: a date, a main button. */
  head?: ComponentChildren;
  /** A class for the room, such as `room--bring`. */
  room?: string;
  /** Left out when the page draws its own head. */
  headless?: boolean;
  /** Further built style sheets and scripts by plain name. */
  styles?: readonly string[];
  scripts?: readonly string[];
  children: ComponentChildren;
}

/** A working page: rail, head line, room. */
export function StudioPage(props: StudioPageProps) {
  const { view, title, blog, headless } = props;
  return (
    <Html
      view={view}
      title={`${title} — ${blog?.name ?? view.t('web.studio')}`}
      body="work"
      styles={['studio.css', ...(props.styles ?? [])]}
      scripts={['studio.js', ...(props.scripts ?? [])]}
    >
      <div class="studio">
        <Rail view={view} blog={blog} current={props.current} />
        <main id="main" class={props.room ? `room ${props.room}` : 'room'}>
          {!headless && (
            <header class="room__head">
              <h1>{title}</h1>
              {props.head}
            </header>
          )}
          {blog?.suspension && <SuspendedStrip view={view} blog={blog} suspension={blog.suspension} />}
          {blog && props.tab && <SettingsTabs view={view} blog={blog} tab={props.tab} />}
          {props.children}
        </main>
      </div>
    </Html>
  );
}

export interface DoorPageProps {
  view: View;
  title: string;
  /** A sentence under the title. */
  lead?: ComponentChildren;
  scripts?: readonly string[];
  children?: ComponentChildren;
}

/** A small page by itself: sign-in, set-up, invitations, problems. */
export function DoorPage({ view, title, lead, scripts, children }: DoorPageProps) {
  return (
    <Html
      view={view}
      title={`${title} — ${view.t('common.press')}`}
      body="work"
      styles={['studio.css']}
      scripts={['studio.js', ...(scripts ?? [])]}
    >
      <div class="door">
        <header class="door__press">
          <Mark />
          {view.t('common.press')}
        </header>
        <main id="main">
          <h1>{title}</h1>
          {lead && <p class="door__lead">{lead}</p>}
          {children}
        </main>
      </div>
    </Html>
  );
}

interface HtmlProps {
  view: View;
  title: string;
  body?: string;
  /** Built style sheets after `base.css`, by plain name. */
  styles: readonly string[];
  scripts: readonly string[];
  children: ComponentChildren;
}

/** The document around a page of ours; `desk` and others with their own frame use it directly. */
export function Html({ view, title, body, styles, scripts, children }: HtmlProps) {
  return (
    <html lang={view.language} data-theme={view.person?.theme ?? undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" type="image/svg+xml" href={asset('mark.svg')} />
        {['base.css', ...styles].map((name) => (
          <link key={name} rel="stylesheet" href={asset(name)} />
        ))}
        {scripts.map((name) => (
          <script key={name} type="module" src={asset(name)} />
        ))}
      </head>
      <body class={body}>
        <a class="skip" href="#main">
          {view.t('web.skip')}
        </a>
        {children}
      </body>
    </html>
  );
}

/** Data for a script of the page, out of reach of the HTML around it. */
export function EmbeddedData({ id, value }: { id: string; value: unknown }) {
  return (
    // embeddedJson escapes every character that could close the script.
    <script type="application/json" id={id} dangerouslySetInnerHTML={{ __html: embeddedJson(value) }} />
  );
}

interface RailProps {
  view: View;
  blog: StudioBlog | undefined;
  current: StudioPlace | undefined;
}

const places = [
  { place: 'today', path: '', needs: 'read' },
  { place: 'posts', path: '/posts', needs: 'read' },
  { place: 'manuscripts', path: '/manuscripts', needs: 'read' },
  { place: 'books', path: '/books', needs: 'read' },
  { place: 'inbox', path: '/inbox', needs: 'edit' },
  { place: 'pictures', path: '/pictures', needs: 'read' },
  { place: 'memory', path: '/memory', needs: 'read' },
  { place: 'terms', path: '/terms', needs: 'read' },
  { place: 'bring', path: '/bring', needs: 'translate' },
  { place: 'moves', path: '/moves', needs: 'manage' },
  { place: 'settings', path: '/settings', needs: 'translate' },
] as const;

/** The first that a person may open is where the rail leads. */
const settingsTabs = [
  { tab: 'blog', path: '/settings', needs: 'manage' },
  { tab: 'look', path: '/look', needs: 'manage' },
  { tab: 'widgets', path: '/widgets', needs: 'manage' },
  { tab: 'banners', path: '/banners', needs: 'manage' },
  { tab: 'categories', path: '/categories', needs: 'edit' },
  { tab: 'tags', path: '/tags', needs: 'edit' },
  { tab: 'memory', path: '/settings/memory', needs: 'manage' },
  { tab: 'comments', path: '/settings/comments', needs: 'manage' },
  { tab: 'rankings', path: '/settings/rankings', needs: 'manage' },
  { tab: 'spam', path: '/spam', needs: 'edit' },
  { tab: 'author', path: '/author', needs: 'translate' },
  { tab: 'notices', path: '/notices', needs: 'translate' },
  { tab: 'access', path: '/access', needs: 'manage' },
  { tab: 'members', path: '/members', needs: 'manage' },
  { tab: 'redirects', path: '/redirects', needs: 'manage' },
  { tab: 'pings', path: '/pings', needs: 'manage' },
  { tab: 'engines', path: '/engines', needs: 'manage' },
  { tab: 'leaving', path: '/leaving', needs: 'manage' },
  { tab: 'log', path: '/log', needs: 'manage' },
] as const;

/** The rail with the ways of one blog; a page with its own frame may place it itself. */
function Rail({ view, blog, current }: RailProps) {
  const { t } = view;
  return (
    <header class="rail">
      <a class="rail__name" href={blog ? `/studio/${blog.slug}` : '/studio'}>
        <Mark />
        <span>{blog?.name ?? t('web.studio')}</span>
      </a>
      <nav class="rail__nav" aria-label={t('web.studio')}>
        {blog ? (
          <BlogPlaces view={view} blog={blog} current={current} />
        ) : (
          <a href="/studio">{t('web.nav.blogs')}</a>
        )}
      </nav>
      <div class="rail__foot">
        {blog?.hasOthers && (
          <a class="rail__out" href="/studio">
            {t('web.nav.others')}
          </a>
        )}
        {blog && (
          <a class="rail__out" href={blog.address}>
            {t('web.view-blog')}
          </a>
        )}
        {view.person && (
          <a class="rail__out" href="/account" aria-current={current === 'account' ? 'page' : undefined}>
            <Icon name="person" />
            <span class="vh">{t('web.nav.account')}</span> {view.person.name}
          </a>
        )}
      </div>
    </header>
  );
}

function BlogPlaces({
  view,
  blog,
  current,
}: {
  view: View;
  blog: StudioBlog;
  current: StudioPlace | undefined;
}) {
  return (
    <>
      {places
        .filter(({ place, needs }) => (place === 'settings' ? tabsFor(blog).length > 0 : blog.may.has(needs)))
        .map(({ place, path }) => (
          <a
            key={place}
            href={`/studio/${blog.slug}${place === 'settings' ? (tabsFor(blog)[0]?.path ?? path) : path}`}
            aria-current={place === current ? 'page' : undefined}
          >
            {view.t(`web.nav.${place}`)}
            {place === 'inbox' && <News count={view.inboxNews ?? 0} view={view} />}
          </a>
        ))}
    </>
  );
}

/** More than a hundred nobody counts. */
function News({ view, count }: { view: View; count: number }) {
  if (count === 0) return null;
  const shown = count >= 100 ? '99+' : String(count);
  return (
    <span class="n">
      <span aria-hidden="true">{shown}</span>
      <span class="vh">{view.t('inbox.news', { count: shown })}</span>
    </span>
  );
}

function tabsFor(blog: StudioBlog) {
  return settingsTabs.filter(({ needs }) => blog.may.has(needs));
}

function SettingsTabs({ view, blog, tab: current }: { view: View; blog: StudioBlog; tab: SettingsTab }) {
  return (
    <nav class="tabs room__tabs" aria-label={view.t('web.nav.settings')}>
      {tabsFor(blog).map(({ tab, path }) => (
        <a key={tab} href={`/studio/${blog.slug}${path}`} aria-current={tab === current ? 'page' : undefined}>
          {view.t(`web.tab.${tab}`)}
        </a>
      ))}
    </nav>
  );
}
