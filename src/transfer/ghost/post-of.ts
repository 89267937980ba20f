// A row of Ghost's table of posts as a post that comes in.
import type { IncomingPost, IncomingState } from '../moves/incoming.ts';
import { Losses } from '../words/losses.ts';
import { type Fields, isOn, textIn, timeIn } from './fields.ts';
import type { Tables } from './small-tables.ts';
import { textOfPost } from './text-of.ts';

export function postOf(row: Fields, tables: Tables, address: string | null): IncomingPost {
  const losses = new Losses();
  const [id, slug] = [textIn(row, 'id'), textIn(row, 'slug')];
  const here = withAddress(address);
  const picture = here(textIn(row, 'feature_image') || textIn(row, 'image'));
  const state = stateOf(row, losses);
  if (textIn(row, 'type') === 'page' || isOn(row, 'page')) losses.add('page', slug);
  tellFields(row, tables, losses);
  return {
    origin: originOf(row),
    title: textIn(row, 'title').replace(/\s+/g, ' ').trim(),
    slug,
    addresses: addressesOf(row, slug, address, losses),
    author: authorOf(row, tables, losses),
    date: timeIn(row, 'published_at') ?? timeIn(row, 'created_at'),
    changed: timeIn(row, 'updated_at'),
    state,
    password: null,
    ...textOfPost(row, here, losses),
    excerpt: textIn(row, 'custom_excerpt').trim(),
    ...tagsOf(id, tables, losses),
    picture: picture === '' ? null : picture,
    language: textIn(row, 'locale') || null,
    commentsOpen: null,
    comments: [],
    lost: losses.all,
  };
}

/** The oldest files count their posts from 1, as every other blog did. */
function originOf(row: Fields): string {
  const [uuid, id] = [textIn(row, 'uuid'), textIn(row, 'id')];
  if (uuid !== '') return `id:${uuid}`;
  return id === '' ? `slug:${textIn(row, 'slug')}` : `id:${id}`;
}

/** Addresses of the blog itself are left open in the file; without it they begin at its root. */
function withAddress(address: string | null): (text: string) => string {
  const before = address === null ? '' : address.replace(/\/+$/, '');
  return (text) => text.replaceAll('__GHOST_URL__', before).trim();
}

/** What was for members, or went out as a letter alone, nobody else may read here either. */
function stateOf(row: Fields, losses: Losses): IncomingState {
  const [status, visibility] = [textIn(row, 'status'), textIn(row, 'visibility')];
  const isOpen = visibility === '' || visibility === 'public';
  if (!isOpen) losses.add('field', `visibility: ${visibility}`);
  if (status === 'sent') losses.add('field', 'status: sent');
  if (status === 'scheduled') return isOpen ? 'scheduled' : 'draft';
  if (status === 'published' || status === 'sent')
    return isOpen && status === 'published' ? 'published' : 'private';
  return 'draft';
}

function tellFields(row: Fields, tables: Tables, losses: Losses): void {
  if (isOn(row, 'featured')) losses.add('field', 'featured');
  for (const name of ['codeinjection_head', 'codeinjection_foot', 'custom_template'])
    if (textIn(row, name).trim() !== '') losses.add('field', `${name}: ${textIn(row, name).slice(0, 1000)}`);
  const described = tables.metaOf(textIn(row, 'id'))?.description || textIn(row, 'meta_description');
  if (described !== '') losses.add('meta', `meta_description: ${described}`);
}

/** A canonical address elsewhere is where the text came from, not where this post was. */
function addressesOf(row: Fields, slug: string, address: string | null, losses: Losses): string[] {
  const canonical = withAddress(address)(textIn(row, 'canonical_url'));
  const isOwn = address !== null && canonical.startsWith(address);
  if (canonical !== '' && !isOwn && !canonical.startsWith('/'))
    losses.add('field', `canonical_url: ${canonical}`);
  const own = slug === '' ? [] : [`${address ?? '/'}${encodeURI(slug.toWellFormed())}/`];
  return [...new Set([...own, ...(isOwn || /^\/[^/]/.test(canonical) ? [canonical] : [])])];
}

function authorOf(row: Fields, tables: Tables, losses: Losses): string {
  const [first, ...others] = tables.writersOf(textIn(row, 'id'));
  for (const { shown } of others) losses.add('field', `author: ${shown}`);
  const only = tables.writer(textIn(row, 'author_id')) ?? tables.writer(textIn(row, 'author'));
  return (first ?? only)?.name ?? '';
}

/** The first tag is where Ghost shows a post to stand; it stays one of its tags too. */
function tagsOf(id: string, tables: Tables, losses: Losses): Pick<IncomingPost, 'categories' | 'tags'> {
  const tags = tables.tagsOf(id);
  for (const { name, isInternal } of tags) if (isInternal) losses.add('field', `tag: ${name}`);
  const shown = [...new Set(tags.filter(({ isInternal }) => !isInternal).map(({ name }) => name))];
  return { categories: shown.slice(0, 1).map((name) => [name]), tags: shown };
}
