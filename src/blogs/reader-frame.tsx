// The blog's dress, the same on stored pages and on those that are drawn for one reader: look, sign, styles, ways.
import { asset } from '../web/assets.ts';
import { Icon } from '../web/icons.tsx';
import type { Translate } from '../web/messages/index.ts';
import { iconPath } from './look/icon.ts';
import type { Look } from './look/look.ts';
import { stylePath } from './look/style-sheet.ts';

/** What a page has to know of a blog to wear its dress. */
export interface Dressed {
  name: string;
  base: string;
  /** Language of its posts (BCP 47). */
  language: string;
  look: Look;
  /** Version of its own style sheet; null while it needs none. */
  style: string | null;
  /** Its readers see books. */
  hasBooks: boolean;
}

/** Attributes of the `html` element; what readers chose for themselves is put over them. */
export function dressAttributes({ scheme, typeface, width }: Look) {
  return {
    'data-theme': scheme === 'auto' ? undefined : scheme,
    'data-typeface': typeface === 'gothic' ? undefined : typeface,
    'data-width': width === 'normal' ? undefined : width,
  };
}

interface DressLinksProps {
  blog: Dressed;
  /** Built style sheets that this page needs besides, by plain name: the blog's own come last. */
  styles?: readonly string[] | undefined;
}

/** The blog's sign and its styles, for the head of a page. */
export function DressLinks({ blog: { base, look, style }, styles = [] }: DressLinksProps) {
  return (
    <>
      <IconLinks base={base} icon={look.icon} />
      {['base.css', 'reader.css', ...styles].map((name) => (
        <link key={name} rel="stylesheet" href={asset(name)} />
      ))}
      {style !== null && <link rel="stylesheet" href={`${base}${stylePath(style)}`} />}
    </>
  );
}

function IconLinks({ base, icon }: { base: string; icon: Look['icon'] }) {
  if (icon === null) return <link rel="icon" type="image/svg+xml" href={asset('mark.svg')} />;
  return (
    <>
      {icon.sizes.map((size) => (
        <link
          key={size.side}
          rel={size.side === 180 ? 'apple-touch-icon' : 'icon'}
          type="image/png"
          sizes={`${size.side}x${size.side}`}
          href={`${base}${iconPath(size)}`}
        />
      ))}
    </>
  );
}

/** The spine stands upright on wide screens, unless the blog would rather have its name on top. */
export function siteClass({ name, look }: Pick<Dressed, 'name' | 'look'>, home = false): string {
  // Upright and large, a name of more letters would be taller than the window.
  const isLong = [...name].length > 10;
  return ['site', home && 'site--home', !look.spine && 'site--top', isLong && 'site--long']
    .filter((word) => word)
    .join(' ');
}

/** Leads a phone from the top bar to the ways at the foot of the page. */
export function MenuLink({ t }: { t: Translate }) {
  return (
    <a class="spine__menu btn btn--text" href="#ways">
      <Icon name="menu" />
      <span class="vh">{t('site.menu')}</span>
    </a>
  );
}

export type WayPlace = 'posts' | 'books' | 'months' | 'categories' | 'about' | null;

interface WaysProps {
  blog: Pick<Dressed, 'base' | 'hasBooks'>;
  t: Translate;
  place: WayPlace;
  id?: string;
}

export function Ways({ blog: { base, hasBooks }, t, place, id }: WaysProps) {
  const here = (name: WayPlace) => (name === place ? 'page' : undefined);
  return (
    <nav class="topnav" id={id} aria-label={t('site.nav')}>
      <a href={`${base}/`} aria-current={here('posts')}>
        {t('site.nav.posts')}
      </a>
      {hasBooks && (
        <a href={`${base}/books`} aria-current={here('books')}>
          {t('site.nav.books')}
        </a>
      )}
      <a href={`${base}/months`} aria-current={here('months')}>
        {t('site.nav.months')}
      </a>
      <a href={`${base}/categories`} aria-current={here('categories')}>
        {t('site.nav.categories')}
      </a>
      <a href={`${base}/about`} aria-current={here('about')}>
        {t('site.nav.about')}
      </a>
    </nav>
  );
}
