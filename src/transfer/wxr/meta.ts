// Fields of their own that a post of WordPress has: a few say something of it that is kept, the others are told.
import type { Losses } from '../words/losses.ts';
import { partsOf, said, textOf, type XmlPart } from '../xml/element-stream.ts';

export interface Meta {
  /** Number of its main picture. */
  thumbnail: string | null;
  oldSlugs: string[];
  /** Number of the category that it stands in first. */
  mainCategory: string | null;
  /** JSON of the block editor; ''. */
  footnotes: string;
}

const MAIN_CATEGORY = ['_yoast_wpseo_primary_category', 'rank_math_primary_category'];

/** Names that begin with a line belong to programs, and nobody was shown them; what search engines were told is one of these. */
const TOLD = new Set([
  '_yoast_wpseo_metadesc',
  '_yoast_wpseo_title',
  '_aioseop_description',
  '_genesis_description',
]);

export function metaOf(item: XmlPart, losses: Losses): Meta {
  const meta: Meta = { thumbnail: null, oldSlugs: [], mainCategory: null, footnotes: '' };
  for (const part of partsOf(item, 'wp:postmeta')) {
    const [key, value] = [said(part, 'wp:meta_key'), textOf(partsOf(part, 'wp:meta_value')[0]).trim()];
    if (key === '_thumbnail_id') meta.thumbnail = value;
    else if (key === '_wp_old_slug') meta.oldSlugs.push(value);
    else if (MAIN_CATEGORY.includes(key)) meta.mainCategory = value;
    else if (key === 'footnotes') meta.footnotes = value;
    else if (key !== '' && value !== '' && (!key.startsWith('_') || TOLD.has(key)))
      losses.add('meta', `${key}: ${value.slice(0, 1000)}`);
  }
  return meta;
}
