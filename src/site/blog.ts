// A blog as its public pages know it: where it lives and how it speaks.
import { type BlogPlace, blogPlace } from '../blogs/address.ts';
import type { Banner } from '../blogs/banners/store.ts';
import { type Look, parseLook } from '../blogs/look/look.ts';
import { type Dress, styleVersion } from '../blogs/look/style-sheet.ts';
import type { RankedBlog } from '../rankings/ranked-blogs.ts';
import { primaryLanguage } from '../text/language.ts';
import type { Translate } from '../web/messages/index.ts';
import { isLanguage, type Language } from '../web/messages/shape.ts';
import { written } from './address.ts';
import type { BlogRow } from './reads.ts';

/** Where a blog of some name is found and its pages lie. */
export interface Stand extends BlogPlace {
  /** The host name of its own that readers type, or null on the press's host. */
  host: string | null;
  /** Where its pages lie without banners: the host, and the slug on the press's host. */
  openFolder: string;
  /** Where they lie with banners: it begins with a dot, where no web server in front looks. The policy of such pages names hosts that only we know. */
  ownFolder: string;
}

export interface Blog extends Stand {
  id: string;
  slug: string;
  name: string;
  tagline: string;
  about: string;
  /** Language of the posts (BCP 47). */
  language: string;
  timeZone: string;
  /** Folder of its stored pages: one of the two. */
  folder: string;
  /** What its owner pasted; none while it is shut. */
  banners: readonly Banner[];
  look: Look;
  /** Version of its own style sheet; null while it needs none. */
  style: string | null;
  /** Its readers see books. */
  hasBooks: boolean;
  /** Null for one that takes no part in the rankings. */
  ranking: Ranking | null;
  /** Why nothing of it may be stored or sent to everybody: its readers need a password, or it is closed, suspended or gone. */
  shut: 'locked' | 'closed' | 'moved' | null;
  /** The whole address of where it lives since it left the press, with a slash at its end. */
  movedTo: string | null;
  passwordHash: string | null;
  updatedAt: string;
}

/** Where in the rankings of the press readers are led to. */
export interface Ranking {
  /** What stands before the path of a table: the press's own address where the blog has another host. */
  press: string;
  /** The one it gives most of its votes to; null for one that stands among all alone. */
  category: { id: string; slug: string; name: string } | null;
}

const plainDress: Dress = { styledAt: null, banners: [] };

/** Everything a page needs besides its own facts. */
export interface Setting {
  blog: Blog;
  t: Translate;
  /** Language of the interface around the posts. */
  language: Language;
}

/** `address` is the press's own address, an origin. */
export function blogOf(
  row: BlogRow,
  address: string,
  dress: Dress = plainDress,
  { hasBooks = false, ranked }: { hasBooks?: boolean; ranked?: RankedBlog | undefined } = {},
): Blog {
  const look = parseLook(row.look);
  const isClosed = row.closed_at !== null || row.suspended_at !== null;
  // Whoever runs the press may have reason to lead nobody where the blog wants them.
  const movedTo = row.suspended_at === null ? row.moved_to : null;
  const shut =
    movedTo !== null ? 'moved' : isClosed ? 'closed' : row.password_hash !== null ? 'locked' : null;
  const banners = shut === null ? dress.banners : [];
  const stand = standOf(address, row);
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    tagline: row.tagline,
    about: row.about,
    language: row.language,
    timeZone: row.time_zone,
    ...stand,
    folder: banners.length === 0 ? stand.openFolder : stand.ownFolder,
    banners,
    look,
    style: styleVersion(look, { ...dress, banners }),
    hasBooks,
    ranking: ranked ? { press: row.host === null ? '' : address, category: ranked.category } : null,
    shut,
    movedTo,
    passwordHash: row.password_hash,
    updatedAt: row.updated_at,
  };
}

/** `address` is the press's own address, an origin. */
export function standOf(address: string, named: { slug: string; host: string | null }): Stand {
  const { slug, host } = named;
  const press = new URL(address).hostname;
  return {
    host,
    ...blogPlace(address, named),
    openFolder: host ?? `${press}/${slug}`,
    ownFolder: host === null ? `${press}/.own/${slug}` : `${host}/.own`,
  };
}

/** Of the interface around its posts. */
export function interfaceLanguage({ language }: Pick<Blog, 'language'>): Language {
  const spoken = primaryLanguage(language);
  return isLanguage(spoken) ? spoken : 'en';
}

/** The whole address of a decoded path inside the blog. */
export function addressIn(blog: Blog, path: string): string {
  return `${blog.origin}${hrefIn(blog, path)}`;
}

/** A decoded path inside the blog as its own pages link to it. */
export function hrefIn(blog: Blog, path: string): string {
  return `${blog.base}${written(path)}`;
}
