// What stands beside the posts: the blog's widgets in its own order.
import type { Widget, WidgetKind, WidgetSettings } from '../../blogs/widgets/kinds.ts';
import { articlePath, listPath } from '../address.ts';
import type { SideFacts } from '../around/side.ts';
import { hrefIn, type Setting } from '../blog.ts';
import { dateAfter, longMonth } from '../dates.ts';
import { noFigures } from '../figures.ts';
import { Banners, hasBanners } from './banners.tsx';
import { Calendar } from './calendar.tsx';
import { CategoryTree } from './category-tree.tsx';
import { Part } from './dress.tsx';
import { MostRead } from './most-read.tsx';
import { Prose } from './prose.tsx';
import { SearchForm } from './search-form.tsx';
import { SideShelfBooks } from './side-shelf.tsx';
import { VoteBox } from './vote-strip.tsx';

interface SideProps {
  setting: Setting;
  facts: SideFacts;
}

export function Side({ setting, facts }: SideProps) {
  return (
    <aside class="side" id="side" aria-label={setting.t('site.clues')}>
      <Widgets setting={setting} facts={facts} />
      {hasBanners(setting, 'side') && (
        <section>
          <h2 class="h-side">{setting.t('site.slots')}</h2>
          <Banners setting={setting} place="side" />
        </section>
      )}
    </aside>
  );
}

export function Widgets({ setting, facts }: SideProps) {
  return (
    <>
      {gathered(facts.widgets).map((together) => (
        <WidgetGroup key={together[0]?.id} setting={setting} facts={facts} widgets={together} />
      ))}
    </>
  );
}

/** The months of a calendar that stand right below it belong to it. */
function gathered(widgets: readonly Widget[]): Widget[][] {
  const groups: Widget[][] = [];
  for (const widget of widgets) {
    const before = groups.at(-1);
    const joins = widget.kind === 'months' && before?.length === 1 && before[0]?.kind === 'calendar';
    if (joins && widget.settings.title === '') before.push(widget);
    else groups.push([widget]);
  }
  return groups;
}

function WidgetGroup({ setting, facts, widgets }: SideProps & { widgets: Widget[] }) {
  const [first] = widgets;
  if (first === undefined) return null;
  const drawn = widgets
    .map((widget) => <WidgetBody key={widget.id} setting={setting} facts={facts} widget={widget} />)
    .filter((_, at) => isFilled(facts, setting, widgets[at] ?? first));
  if (drawn.length === 0) return null;
  const { id, kind, settings } = first;
  return (
    <section id={anchors[kind]}>
      <h2 class={quiet.has(kind) && settings.title === '' ? 'vh' : 'h-side'}>
        {settings.title || facts.shelves.get(id)?.name || headingOf(setting, kind)}
      </h2>
      {drawn}
    </section>
  );
}

/** Where links from elsewhere on the blog lead. */
const anchors: Partial<Record<WidgetKind, string>> = { calendar: 'archive', categories: 'categories' };

/** What says by itself what it is shows no heading. */
const quiet: ReadonlySet<WidgetKind> = new Set(['calendar', 'search', 'standing', 'text']);

function headingOf({ t }: Setting, kind: WidgetKind): string {
  switch (kind) {
    case 'calendar':
    case 'months':
      return t('site.months');
    case 'categories':
      return t('site.nav.categories');
    case 'profile':
      return t('site.nav.about');
    case 'newest-posts':
      return t('site.side.posts');
    case 'newest-comments':
      return t('site.side.comments');
    case 'tags':
      return t('site.side.tags');
    case 'search':
      return t('site.search.label');
    case 'links':
      return t('site.side.links');
    case 'text':
      return t('site.side.text');
    case 'shelf':
      return t('site.side.shelf');
    case 'ranking':
      return t('blogs.widget.ranking');
    case 'standing':
      return t('rankings.standing');
  }
}

/** A widget with nothing to show leaves no heading behind. */
function isFilled(facts: SideFacts, setting: Setting, widget: Widget): boolean {
  switch (widget.kind) {
    case 'calendar':
      return facts.calendar !== null;
    case 'months':
      return facts.total > 0;
    case 'categories':
      return facts.categories.length > 0;
    case 'profile':
      return introductionOf(setting, widget.settings) !== '';
    case 'newest-posts':
      return facts.newest.length > 0;
    case 'links':
      return widget.settings.links.length > 0;
    case 'text':
      return widget.settings.markdown.trim() !== '';
    case 'tags':
      return facts.tags.length > 0;
    case 'shelf':
      return facts.shelves.has(widget.id);
    case 'ranking':
      return facts.mostRead.has(widget.id);
    case 'standing':
      return setting.blog.ranking !== null;
    case 'search':
    case 'newest-comments':
      return true;
  }
}

function WidgetBody({ setting, facts, widget }: SideProps & { widget: Widget }) {
  switch (widget.kind) {
    case 'calendar':
      return facts.calendar && <Calendar setting={setting} facts={facts.calendar} />;
    case 'months':
      return <MonthList setting={setting} facts={facts} count={widget.settings.count} />;
    case 'categories':
      return <CategoryTree setting={setting} tree={facts.categories} />;
    case 'profile':
      return <Profile setting={setting} settings={widget.settings} />;
    case 'newest-posts':
      return <NewestPosts setting={setting} facts={facts} count={widget.settings.count} />;
    case 'newest-comments':
      return <Part setting={setting} part="comments" link={setting.t('site.side.comments.see')} />;
    case 'tags':
      return <TagList setting={setting} facts={facts} count={widget.settings.count} />;
    case 'search':
      return <SearchForm setting={setting} id="q-side" />;
    case 'links':
      return <Links settings={widget.settings} />;
    case 'text':
      return <Text setting={setting} settings={widget.settings} />;
    case 'shelf':
      return <SideShelfBooks setting={setting} shelf={facts.shelves.get(widget.id)} />;
    case 'ranking':
      return (
        <MostRead
          setting={setting}
          posts={facts.mostRead.get(widget.id) ?? []}
          numbers={widget.settings.numbers}
        />
      );
    case 'standing':
      return <VoteBox setting={setting} />;
  }
}

function MonthList({ setting, facts, count }: SideProps & { count: number }) {
  const { blog, t, language } = setting;
  return (
    <ol class="months">
      {facts.months.slice(0, count).map((one) => (
        <li key={one.month}>
          <a href={`${blog.base}${listPath({ kind: 'month', month: one.month }, null)}`}>
            {longMonth(one.month, language)}
          </a>{' '}
          <span>{one.count}</span>
        </li>
      ))}
      <li>
        <a href={`${blog.base}/months`}>{t('site.all-months')}</a> <span>{facts.total}</span>
      </li>
    </ol>
  );
}

function TagList({ setting, facts, count }: SideProps & { count: number }) {
  return (
    <ul class="sidetags">
      {facts.tags.slice(0, count).map(({ slug, name, count: posts }) => (
        <li key={slug}>
          <a href={hrefIn(setting.blog, listPath({ kind: 'tag', slug }, null))}>{name}</a>{' '}
          <span>{posts}</span>
        </li>
      ))}
    </ul>
  );
}

function introductionOf({ blog }: Setting, settings: WidgetSettings<'profile'>): string {
  return settings.text === '' ? (blog.about.split(/\n\s*\n/)[0] ?? '') : settings.text;
}

function Profile({ setting, settings }: { setting: Setting; settings: WidgetSettings<'profile'> }) {
  const { blog, t } = setting;
  return (
    <>
      {introductionOf(setting, settings)
        .split(/\n\s*\n/)
        .map((text) => (
          <p key={text}>{text}</p>
        ))}
      {blog.about !== '' && (
        <p>
          <a href={`${blog.base}/about`}>{t('site.about.more')}</a>
        </p>
      )}
    </>
  );
}

function NewestPosts({ setting, facts, count }: SideProps & { count: number }) {
  const { blog, language } = setting;
  return (
    <ol class="recent">
      {facts.newest.slice(0, count).map((post, at, all) => (
        <li key={post.id}>
          <a href={`${blog.base}${articlePath(post.slug)}`}>
            {post.title}{' '}
            <time dateTime={post.publishedAt}>
              {dateAfter(post.publishedAt, all[at - 1]?.publishedAt, language, blog.timeZone)}
            </time>
          </a>
        </li>
      ))}
    </ol>
  );
}

function Links({ settings }: { settings: WidgetSettings<'links'> }) {
  return (
    <ul class="recent">
      {settings.links.map(({ name, address }) => (
        <li key={`${name} ${address}`}>
          <a href={address}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

function Text({ setting, settings }: { setting: Setting; settings: WidgetSettings<'text'> }) {
  if (settings.document === undefined) return null;
  return (
    <Prose
      setting={setting}
      document={settings.document}
      originals={null}
      figures={noFigures}
      language={setting.blog.language}
    />
  );
}
