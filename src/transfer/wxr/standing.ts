// Where a post of WordPress stands: categories in each other, tags, its language, and orders that this press does not have.
import type { IncomingPost } from '../moves/incoming.ts';
import type { Losses } from '../words/losses.ts';
import { plainLine } from '../words/plain-line.ts';
import { partsOf, textOf, type XmlPart } from '../xml/element-stream.ts';
import type { Channel } from './channel.ts';
import type { Meta } from './meta.ts';

export function standsUnder(
  item: XmlPart,
  channel: Channel,
  meta: Meta,
  losses: Losses,
): Pick<IncomingPost, 'categories' | 'tags' | 'language'> {
  const categories = new Map<string, string[]>();
  const tags = new Set<string>();
  let language: string | null = null;
  const add = (path: string[]) => categories.set(path.join('\n'), path);
  const main = meta.mainCategory === null ? undefined : channel.shortNameOf(meta.mainCategory);
  const parts = partsOf(item, 'category');
  if (main !== undefined && parts.some(({ attributes }) => attributes.nicename === main))
    add(channel.pathOf(main, ''));
  for (const part of parts) {
    const { domain = 'category', nicename = '' } = part.attributes;
    const name = plainLine(textOf(part));
    if (name === '' && nicename === '') continue;
    if (domain === 'category') {
      // The oldest files say each of them twice, tags too, the second time with its kind.
      if (nicename !== '' || !parts.some((other) => isSameWithKind(other, name)))
        add(channel.pathOf(nicename, name));
    } else if (domain === 'post_tag' || domain === 'tag') tags.add(channel.tagOf(nicename, name));
    else if (domain === 'language') language = languageOf(nicename);
    else losses.add('meta', `${domain}: ${name || nicename}`);
  }
  return { categories: [...categories.values()], tags: [...tags], language };
}

function isSameWithKind(part: XmlPart, name: string): boolean {
  return part.attributes.domain !== undefined && plainLine(textOf(part)) === name;
}

/** `ja`, `pt_br`, as programs for several languages name them. */
function languageOf(name: string): string | null {
  return /^[a-z]{2,3}([_-][a-z0-9]{2,8})*$/i.test(name) ? name.replaceAll('_', '-') : null;
}
