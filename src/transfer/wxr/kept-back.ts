// Whether a part of a post of WordPress was shown to some readers alone: its marks go with the program that read them, and its words
// would stand before everybody.

/** Shortcodes around such parts, as the programs for members and passwords call them. */
const SHORTCODE = new RegExp(
  `\\[(${[
    'private|members?(?:[-_]only)?|member[-_]content|membership|subscribers?(?:[-_]only)?|premium(?:[-_]content)?|paid(?:[-_]content)?',
    'restrict(?:ed)?|restrict[-_]content|wcm_(?:non)?restrict|rcp_[a-z_]+|swpm_protected|pms-restrict|ihc-hide-content|mepr-[a-z-]+',
    's2if|s2member[-_a-z]*|groups_member|um_loggedin|user_loggedin|is_?logged_?in|logged[-_]?in|loggedin|registered',
    'protected?|protected[-_]content|content_protector|passster|hide(?:[-_]content)?|hidden|limited|secret|access',
  ].join('|')})(?=[\\s\\]=])[^\\[\\]]{0,300}\\]`,
  'gi',
);

const END = /\[\/([a-z][\w-]{0,40})\]/gi;

/** Blocks of such programs. */
const BLOCK =
  /<!--\s+wp:((?:premium-content|jetpack\/(?:paywall|subscri)|passster|pmpro|memberpress|restrict-content|paid-member|content-control|woocommerce-memberships)[a-z/_-]*)/i;

/** What it is marked by; null where everybody saw all of it. People write in brackets too, but end nothing with `[/limited]`. */
export function keptBack(html: string): string | null {
  const ends = new Set(Array.from(html.matchAll(END), ([, name = '']) => name.toLowerCase()));
  for (const [mark, name = ''] of ends.size === 0 ? [] : html.matchAll(SHORTCODE))
    if (ends.has(name.toLowerCase())) return mark;
  const block = BLOCK.exec(html)?.[1];
  return block === undefined ? null : `wp:${block}`;
}
