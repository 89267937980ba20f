// An entry of a Blogger file as a post that comes in.
import type { IncomingPost, IncomingState } from '../moves/incoming.ts';
import { Losses } from '../words/losses.ts';
import { plainLine } from '../words/plain-line.ts';
import { partsOf, said, textOf, type XmlPart } from '../xml/element-stream.ts';
import { atomTime, contentOf, linkOf, nameOf, titleOf, writerOf } from './entry.ts';

/** Without its comments. A page is a post here, and stays where readers find it. */
export function postOf(entry: XmlPart, kind: 'post' | 'page'): IncomingPost {
  const losses = new Losses();
  const [addresses, content] = [addressesOf(entry), contentOf(entry)];
  const [body, more] = atFold(content.body);
  if (kind === 'page') losses.add('page', addresses[0] ?? '');
  const location = partsOf(entry, 'georss:featurename')[0] ?? partsOf(entry, 'blogger:location')[0];
  if (plainLine(textOf(location)) !== '') losses.add('field', `location: ${textOf(location)}`);
  for (const { attributes } of partsOf(entry, 'link'))
    if (attributes.rel === 'enclosure') losses.add('field', `enclosure: ${attributes.href ?? ''}`);
  return {
    origin: originOf(entry, addresses[0] ?? ''),
    title: titleOf(entry),
    slug: slugOf(addresses[0] ?? ''),
    addresses,
    author: writerOf(entry).name,
    date: atomTime(said(entry, 'published')),
    changed: atomTime(said(entry, 'updated')),
    state: stateOf(entry),
    password: null,
    ...{ markup: content.markup, body, more },
    excerpt: said(entry, 'blogger:metaDescription'),
    categories: [],
    tags: labelsOf(entry),
    ...{ picture: null, language: null, commentsOpen: null, comments: [] },
    lost: losses.all,
  };
}

function originOf(entry: XmlPart, address: string): string {
  const id = nameOf(said(entry, 'id'));
  return id === '' ? `at:${said(entry, 'published')} ${address}` : `id:${id}`;
}

function labelsOf(entry: XmlPart): string[] {
  const labels = partsOf(entry, 'category')
    .filter(({ attributes }) => !/\/g\/2005#kind$/.test(attributes.scheme ?? ''))
    .map(({ attributes }) => (attributes.term ?? '').trim());
  return [...new Set(labels)].filter((label) => label !== '');
}

function addressesOf(entry: XmlPart): string[] {
  const found = [linkOf(entry, 'alternate') ?? '', said(entry, 'blogger:filename')];
  return [...new Set(found)].filter((address) => /^(?:https?:\/)?\/[^\s]+$/.test(address));
}

/** `morning` of `/2012/03/morning.html`. */
function slugOf(address: string): string {
  const name = /\/([^/?#]+?)(?:\.html?)?(?:[?#].*)?$/.exec(address)?.[1] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function stateOf(entry: XmlPart): IncomingState {
  const control = partsOf(entry, 'app:control')[0];
  const status = said(entry, 'blogger:status');
  if (said(entry, 'blogger:trashed') !== '' || /TRASH|DELETED/.test(status)) return 'trashed';
  if (control !== undefined && said(control, 'app:draft') === 'yes') return 'draft';
  if (status === 'SCHEDULED') return 'scheduled';
  return status === '' || status === 'LIVE' ? 'published' : 'draft';
}

/** The jump of Blogger is a comment as its writer put it in, or the anchor to which readers jumped. */
function atFold(html: string): [string, string] {
  const parts = html.split(/<!--\s*more\s*-->|<a name=["']more["']\s*(?:\/>|>\s*<\/a>)/);
  return [(parts[0] ?? '').trim(), parts.slice(1).join('').trim()];
}
